"""The records behind a number, one page at a time, and the single record with its neighbours."""

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import orjson

from services import freshness
from services.answers import Asked, prepare, require_seen
from services.catalogue.fields import Field
from services.catalogue.metrics import METRICS
from services.catalogue.records import RECORD_TYPES, RecordType
from services.catalogue.reports import REPORTS
from services.directory import Directory, Entity
from services.errors import ForbiddenError, UnknownError, UserError, unknown
from services.findings import Found
from services.kit import Kit
from services.quality import grade_of, inline_findings, kept_finding
from services.question import Question
from services.store import records as store
from services.store.database import read
from services.store.findings import read_findings
from services.store.records import Condition as Condition  # whoever asks for rows writes its conditions with it
from services.store.versions import fingerprint
from services.viewer import Viewer

PAGE_SIZE, MOST_ROWS, DEEPEST = 20, 500, 100_000
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Record:
    """One record: plain values by field name; references as entities."""

    type_id: str
    id: int
    values: dict[str, Any]
    quality: int | None
    version: int
    source: str
    entered_at: datetime
    voided_at: datetime | None

    @property
    def type(self) -> RecordType:
        return RECORD_TYPES[self.type_id]

    @property
    def grade(self) -> str | None:
        return None if self.quality is None else grade_of(self.quality)


@dataclass(frozen=True)
class Page:
    """One page of records: `total` over all pages, `first` the number of the first row shown, from 1."""

    total: int
    first: int
    records: tuple[Record, ...]


@dataclass(frozen=True)
class Opened:
    """A single record with its parts, its findings, dearest first, and its neighbours within the question."""

    record: Record
    parts: dict[str, tuple[dict[str, Any], ...]]
    findings: tuple[Found, ...]
    before: int | None = None
    after: int | None = None


def page(kit: Kit, question: Question, viewer: Viewer, *, size: int = PAGE_SIZE) -> Page:
    """The question's page of records in its order. Raises UserError for a page beyond the last."""
    permit_type(question.fact, viewer)
    return page_of(kit, prepare(kit, question, viewer), size=size)


def page_of(kit: Kit, asked: Asked, *, size: int = PAGE_SIZE) -> Page:
    """The same of a question that was made ready; kept under the version of its data, as the numbers are."""
    _check_size(size)
    question, offset = asked.question, (asked.question.page - 1) * size
    about = f"rows|{question.key}|{question.fact}|{question.order}|{offset}|{size}|{asked.viewer.scope.key}"
    text, _ = freshness.kept(
        kit.cache,
        f"{question.report_id}-rows",
        about,
        asked.version,
        lambda: _text(*_read(kit, asked, offset, size, ())),
    )
    kept = orjson.loads(text)
    return _page(asked, kept["total"], offset, kept["rows"])


def _text(total: int, found: Sequence[Any]) -> str:
    """Rows as JSON, for the cache."""
    rows = [{str(name): value for name, value in row.items()} for row in found]
    return orjson.dumps({"total": total, "rows": rows}, default=float).decode()


def rows(
    kit: Kit, question: Question, viewer: Viewer, *, offset: int, size: int, tests: tuple[Condition, ...] = ()
) -> Page:
    """`size` records from `offset` (0 is the first) in the question's order, that pass the tests."""
    permit_type(question.fact, viewer)
    asked = prepare(kit, question, viewer)
    total, found = _read(kit, asked, offset, size, tests)
    return _page(asked, total, offset, found)


def _page(asked: Asked, total: int, offset: int, found: Iterable[Any]) -> Page:
    return Page(total, offset + 1, tuple(_record(asked.question.fact, row, asked.directory) for row in found))


def _read(kit: Kit, asked: Asked, offset: int, size: int, tests: tuple[Condition, ...]) -> tuple[int, Sequence[Any]]:
    """How many rows there are, and those of one page."""
    question, fact = asked.question, asked.question.fact
    span, filters = question.span, asked.filters_of(fact)
    if offset > DEEPEST:
        raise UserError(
            f"Row {offset:,} is too deep to page to. Narrow the question or sort by another column.",
            f"الصف {offset:,} بعيد جدًا. ضيّق السؤال أو رتّب حسب عمود آخر.",
        )
    with kit.db.scoped(*asked.viewer.scope.listed) as connection:
        require_seen(connection, asked, fact)
        total = next(iter(read(connection, store.select_count(fact, span, filters, tests))[0].values()))
        if offset and offset >= total:
            raise UserError(
                f"There is no page that far: the list has {total:,} rows.",
                f"لا توجد صفحة بهذا الرقم: في القائمة {total:,} صفًا.",
            )
        found = read(connection, store.select_rows(fact, span, filters, tests, question.order, size, offset))
    return int(total), found


def _check_size(size: int) -> None:
    if not 1 <= size <= MOST_ROWS:
        raise UserError(f"size={size} is outside of 1 to {MOST_ROWS}.", f"size={size} خارج المدى من 1 إلى {MOST_ROWS}.")


def open_record(kit: Kit, question: Question, viewer: Viewer) -> Opened:
    """The question's record; 404 when it is not there or not for this viewer."""
    fact, record_id = question.fact, question.record or 0
    permit_type(fact, viewer)
    asked = prepare(kit, question, viewer)
    filters = asked.filters_of(fact)
    with kit.db.scoped(*viewer.scope.listed) as connection:
        require_seen(connection, asked, fact)
        opened = _opened(connection, fact, record_id, asked.directory, viewer)
        place = (opened.record.values["day"], opened.record.values["at"], record_id)
        beside = [
            read(connection, store.select_beside(fact, question.span, filters, place, later=later))
            for later in (False, True)
        ]
    before, after = (found[0]["id"] if found else None for found in beside)
    return Opened(opened.record, opened.parts, opened.findings, before, after)


def read_record(kit: Kit, type_id: str, record_id: int, viewer: Viewer) -> Opened:
    """One record by type and id; 404 when it is not there or not for this viewer."""
    if type_id not in RECORD_TYPES:
        raise unknown("record type", "نوع سجل", type_id, RECORD_TYPES)
    permit_type(type_id, viewer)
    seen = fingerprint(kit.db, (), (), kit.calendar().today, kit.calendar().today)
    with kit.db.scoped(*viewer.scope.listed) as connection:
        return _opened(connection, type_id, record_id, kit.shelf.at(seen.directory), viewer)


def permit_type(type_id: str, viewer: Viewer) -> None:
    """Raise ForbiddenError when the viewer's role neither lists nor enters this record type."""
    shown = {one.id for one in REPORTS.values() if type_id in one.facts and one.id != "overview"}
    own = {METRICS[name].fact for name in REPORTS["overview"].metrics_for(viewer.role_id)} & set(
        REPORTS["overview"].own
    )
    if type_id in viewer.role.writes | own or shown & viewer.role.reports:
        return
    role, label = viewer.role.label, RECORD_TYPES[type_id].plural
    raise ForbiddenError(
        f"A {role.en.lower()} does not see {label.en.lower()}. Ask an administrator for the right.",
        f"دور «{role.ar}» لا يرى {label.ar}. اطلب الصلاحية من المسؤول.",
    )


def _opened(connection: Any, fact: str, record_id: int, directory: Directory, viewer: Viewer) -> Opened:
    found = read(connection, store.select_record(fact, record_id))
    if not found:
        log.warning("record not shown", extra={"record": f"{fact}/{record_id}", "account": viewer.account_id})
        label = RECORD_TYPES[fact].label
        raise UnknownError(
            f"{label.en} {record_id} is not there, or not for you.", f"{label.ar} {record_id}: غير موجود أو ليس لك."
        )
    record = _record(fact, found[0], directory)
    parts = {
        part.id: tuple(
            {field.name: _plain(row[field.column]) for field in part.fields}
            for row in read(connection, store.select_parts(part.id, record_id))
        )
        for part in record.type.parts
    }
    return Opened(record, parts, _findings(connection, record))


def _findings(connection: Any, record: Record) -> tuple[Found, ...]:
    """What is kept about the record, and what its values show beside that; a view over other types keeps nothing."""
    kept = [kept_finding(row) for row in read_findings(connection, record.type_id, [record.id])]
    known = {one.rule for one in kept}
    found = [*kept, *(one for one in findings_of(record) if one.rule not in known)]
    return tuple(sorted(found, key=lambda one: (one.accepted, -one.points)))


def findings_of(record: Record) -> tuple[Found, ...]:
    """What the record's own values show, dearest first."""
    values = {field.column: record.values[field.name] for field in record.type.all_fields}
    return tuple(sorted(inline_findings(record.type, values), key=lambda one: -one.points))


def _record(type_id: str, row: Any, directory: Directory) -> Record:
    fields = RECORD_TYPES[type_id].all_fields
    return Record(
        type_id,
        row["id"],
        {field.name: _value(field, row[field.column], directory) for field in fields},
        row["quality"],
        row["version"],
        row["source"],
        _moment(row["entered_at"]),
        _moment(row["voided_at"]),
    )


def _value(field: Field, value: Any, directory: Directory) -> Any:
    if field.kind == "ref" and value is not None:
        return directory.by_id(field.to or "", value)
    if isinstance(value, str) and field.kind in _FROM_TEXT:
        return _FROM_TEXT[field.kind](value)
    return _plain(value)


_FROM_TEXT: dict[str, Callable[[str], Any]] = {
    "moment": datetime.fromisoformat, "day": date.fromisoformat, "time": time.fromisoformat,
}  # fmt: skip
"""Of rows that were kept as JSON."""


def _moment(value: Any) -> Any:
    return datetime.fromisoformat(value) if isinstance(value, str) else value


def _plain(value: Any) -> Any:
    return float(value) if isinstance(value, Decimal) else value


def as_json(value: Any) -> Any:
    """A record's value for the API: entities as their code, moments and days as ISO text."""
    if isinstance(value, Entity):
        return value.code
    return value.isoformat() if isinstance(value, date | datetime | time) else value
