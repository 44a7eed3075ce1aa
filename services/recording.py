"""Puts records down: the steps that creating, editing and voiding share, each inside its caller's transaction."""

import hashlib
import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from services import raw as reader
from services.catalogue.records import ENTERED, RecordType
from services.catalogue.words import Words
from services.entry import EntryError
from services.errors import ForbiddenError, UnknownError, UserError
from services.filling import Draft
from services.findings import Found
from services.judging import judge
from services.kit import Kit
from services.quality import grade_of
from services.raw import Refused
from services.reviewing import submit_in
from services.rows import Opened
from services.store import writing as store
from services.store.changes import Author, add_changes
from services.store.writing import Connection, OutsideError
from services.viewer import Viewer

LONGEST_REASON, LONGEST_KEY = 500, 200
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Written:
    """A record after it was written: its state, its score from 0 to 100, its grade and what was found about it."""

    type_id: str
    id: int
    version: int
    status: str
    score: int
    grade: str
    findings: tuple[Found, ...]
    created: bool


class StaleError(UserError):
    """Somebody else has written a newer version: `current` is the record as it is now."""

    status = 409

    def __init__(self, current: Opened, version: int) -> None:
        newer = current.record.version
        super().__init__(
            f"You changed version {version}; version {newer} is there by now. Look at it, then change that one.",
            f"عدّلت الإصدار {version} وأصبح هناك الإصدار {newer}. اطّلع عليه ثم عدّله.",
        )
        self.current = current


class BehindError(Exception):
    """The record has another version than the writer saw."""


class VoidedError(UserError):
    """The record is void: it is kept, and nothing changes it any more."""

    status = 409


class ImplausibleError(UserError):
    """Values that can hardly be true: they are written only when the writer confirms them."""

    status = 422

    def __init__(self, findings: Sequence[Found]) -> None:
        self.findings = tuple(findings)
        first = next(one for one in findings if one.implausible)
        super().__init__(
            f"{first.text.en} Mend it, or confirm that it is so.", f"{first.text.ar} صحّحه أو أكّد أنه كذلك."
        )


class KeyUsedError(UserError):
    """The key of the request was used before for something else."""

    status = 422


@contextmanager
def transaction(kit: Kit, viewer: Viewer) -> Iterator[Connection]:
    """One transaction in the viewer's scope. Raises ForbiddenError for a row outside of it."""
    try:
        with store.writing(kit.db, viewer.scope.listed) as connection:
            yield connection
    except OutsideError:
        raise ForbiddenError(
            "The record would belong to a project or dog that is not yours. Choose one of yours.",
            "سيتبع السجل مشروعًا أو كلبًا ليس لك. اختر ما هو لك.",
        ) from None


def author_of(kit: Kit, viewer: Viewer) -> Author:
    """The viewer as the one who writes now."""
    return Author(viewer.account_id, viewer.person_id, kit.now())


def put(
    connection: Connection, kit: Kit, viewer: Viewer, type_id: str, drafts: Sequence[Draft], *, submit: bool
) -> list[Written]:
    """Write new records of one type with their rows and history, submit them if asked to, and judge them."""
    record, by = ENTERED[type_id], author_of(kit, viewer)
    status = "DRAFT" if record.reviewed else "FILED"
    rows = [
        columns(record, one.values | {"status": status})
        | {"author_id": by.person_id, "entered_at": by.at, "changed_at": by.at}
        for one in drafts
    ]
    ids = store.insert_records(connection, type_id, rows)
    for part in record.parts:
        store.insert_parts(
            connection,
            part.id,
            [
                part_row(id_, row, one)
                for id_, row, draft in zip(ids, rows, drafts, strict=True)
                for one in draft.parts.get(part.id, ())
            ],
        )
    made = store.records(connection, type_id, ids)
    add_changes(connection, type_id, [made[id_] for id_ in ids], "create", by)
    if submit and record.reviewed:
        for id_ in ids:
            submit_in(connection, kit, viewer, type_id, made[id_])
    return judged(connection, kit, type_id, ids, created=True)


def columns(record: RecordType, values: Row) -> dict[str, Any]:
    """The stored values under the names of their columns."""
    return {one.column: values[one.name] for one in record.all_fields if not one.computed}


def part_row(record_id: int, row: Row, values: Row) -> dict[str, Any]:
    """A row that belongs to a record, with the record's keys."""
    return {"record_id": record_id, **part_keys(row), **values}


def part_keys(row: Row) -> dict[str, Any]:
    """What rows that belong to a record share with it."""
    return {name: row[name] for name in ("project_id", "dog_id", "day")}


def judged(connection: Connection, kit: Kit, type_id: str, ids: Sequence[int], *, created: bool) -> list[Written]:
    """The records as they stand after they were judged, in the order of `ids`."""
    found = judge(connection, kit, type_id, ids)
    rows = store.records(connection, type_id, ids)
    return [_written(type_id, rows[id_], found.get(id_, ()), created) for id_ in ids]


def _written(type_id: str, row: Row, found: tuple[Found, ...], created: bool) -> Written:
    return Written(
        type_id, row["id"], row["version"], row["status"], row["quality"], grade_of(row["quality"]), found, created
    )


def require_plausible(written: Written, known: Collection[tuple[str, str]] = ()) -> None:
    """Raise ImplausibleError when something can hardly be true; `known` ones were confirmed before."""
    if any(one.implausible and (one.rule, one.field) not in known for one in written.findings):
        raise ImplausibleError(written.findings)


def current(connection: Connection, type_id: str, record_id: int, version: int | None = None) -> Row:
    """The record under its lock. Raises BehindError when it has another version than the writer saw."""
    row = store.locked(connection, type_id, record_id)
    label = ENTERED[type_id].label
    if row is None:
        raise UnknownError(
            f"{label.en} {record_id} is not there, or not for you.", f"{label.ar} {record_id}: غير موجود أو ليس لك."
        )
    if row["voided_at"] is not None:
        raise VoidedError(
            f"{label.en} {record_id} was voided: {row['void_reason']}. Write a new one.",
            f"{label.ar} {record_id} أُلغي: {row['void_reason']}. اكتب سجلًا جديدًا.",
        )
    if version is not None and row["version"] != version:
        raise BehindError
    return row


def reason_of(record: RecordType, reason: str | None, *, required: bool) -> str | None:
    """The clean reason. Raises EntryError when it is missing or too long."""
    try:
        found = reader.text(reason or "", LONGEST_REASON)
    except Refused as refused:
        raise EntryError(record, {"reason": refused.words}) from None
    if required and not found:
        raise EntryError(record, {"reason": Words("Say why, in a few words.", "اذكر السبب في كلمات قليلة.")})
    return found


def as_json(value: Any) -> Any:
    """A stored value as the history keeps it."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    return value


def once(
    connection: Connection, kit: Kit, viewer: Viewer, key: str | None, body: Any, write: Callable[[], list[Written]]
) -> list[Written]:
    """Write, or answer as before when the same body came with the same key. Two at the same time write once."""
    if key is None:
        return write()
    if not key.isprintable() or not 0 < len(key) <= LONGEST_KEY:
        raise KeyUsedError(
            f"Idempotency-Key has {len(key)} characters. Send 1 to {LONGEST_KEY} printable ones.",
            f"طول Idempotency-Key هو {len(key)}. أرسل من 1 إلى {LONGEST_KEY} حرفًا.",
        )
    digest = hashlib.sha256(json.dumps(body, sort_keys=True, default=str).encode()).hexdigest()
    kept = store.claim_key(connection, viewer.account_id, key, digest, kit.now())
    if kept is None:
        made = write()
        text = json.dumps([asdict(one) for one in made], default=as_json, ensure_ascii=False)
        store.keep_answer(connection, viewer.account_id, key, text)
        return made
    if kept["digest"] != digest:
        raise KeyUsedError(
            f"The key {key[:60]} was used for another record. Send a new key.",
            f"المفتاح {key[:60]} استُعمل لسجل آخر. أرسل مفتاحًا جديدًا.",
        )
    return [_read_back(one) for one in json.loads(kept["body"])]


def _read_back(kept: dict[str, Any]) -> Written:
    found = tuple(Found(**(one | {"text": Words(**one["text"])})) for one in kept["findings"])
    return Written(**(kept | {"findings": found}))
