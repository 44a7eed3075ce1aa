"""Reads what somebody wants to write down: every field of a record, checked one by one, with all problems at once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from services import raw as reader
from services.catalogue.fields import Field
from services.catalogue.records import ENTERED, RECORD_TYPES, Part, RecordType
from services.catalogue.words import Words
from services.directory import Directory, Entity
from services.errors import ForbiddenError, UserError, nearest, unknown
from services.kit import Kit
from services.raw import Refused, shown
from services.viewer import Scope, Viewer

MOST_PART_ROWS = 200
Problems = dict[str, Words]


class EntryError(UserError):
    """Fields that cannot be taken: `problems` says of each, by its name, what is wrong and what would do.

    A problem of a row that belongs to the record stands under `trials.0.outcome`.
    """

    status = 422

    def __init__(self, record: RecordType, problems: Problems) -> None:
        first = next(iter(problems.values()))
        named = next(iter(problems))
        more = len(problems) - 1
        super().__init__(
            f"{label_of(record, named).en}: {first.en}" + (f" {more} more to mend." if more else ""),
            f"{label_of(record, named).ar}: {first.ar}" + (f" وبقي {more} للتصحيح." if more else ""),
        )
        self.record, self.problems = record, dict(problems)


@dataclass(frozen=True)
class Given:
    """What was sent and could be read: values by field name as they are stored (ids of entities), parts as rows."""

    type_id: str
    values: dict[str, Any]
    parts: dict[str, tuple[dict[str, Any], ...]]


@dataclass(frozen=True)
class _Desk:
    kit: Kit
    directory: Directory
    scope: Scope


def parse(type_id: str, raw: Mapping[str, Any], kit: Kit, viewer: Viewer) -> Given:
    """The values of `raw`. Raises EntryError with every field that cannot be taken."""
    given, problems = attempt(type_id, raw, kit, viewer)
    if problems:
        raise EntryError(ENTERED[type_id], problems)
    return given


def attempt(
    type_id: str, raw: Mapping[str, Any], kit: Kit, viewer: Viewer, directory: Directory | None = None
) -> tuple[Given, Problems]:
    """What can be read of `raw`, and what cannot. `directory`: the newest, for who reads many records."""
    record = ENTERED[type_id]
    desk = _Desk(kit, directory or kit.shelf.newest(), viewer.scope)
    parts = {one.id: one for one in record.parts}
    values: dict[str, Any] = {}
    rows: dict[str, tuple[dict[str, Any], ...]] = {}
    problems: Problems = {}
    for name, value in raw.items():
        try:
            if name in parts:
                rows[name] = _rows(desk, parts[name], value, problems)
            else:
                values[name] = _value(desk, _asked(record, name), value)
        except Refused as refused:
            problems[shown(name)] = refused.words
    return Given(type_id, values, rows), problems


def permit_write(viewer: Viewer, type_id: str) -> RecordType:
    """The record type. Raises when there is none of that name, or the viewer's role does not write it."""
    if type_id not in RECORD_TYPES:
        raise unknown("record type", "نوع سجل", type_id, RECORD_TYPES)
    record = RECORD_TYPES[type_id]
    if type_id in viewer.role.writes:
        return record
    role = viewer.role.label
    if record.derived:
        raise ForbiddenError(
            f"{record.plural.en} follow from other records; nobody enters them.",
            f"{record.plural.ar}: تُستخرج من سجلات أخرى ولا يدخلها أحد.",
        )
    raise ForbiddenError(
        f"A {role.en.lower()} does not write {record.plural.en.lower()}. Ask an administrator for the right.",
        f"دور «{role.ar}» لا يكتب {record.plural.ar}. اطلب الصلاحية من المسؤول.",
    )


def label_of(record: RecordType, name: str) -> Words:
    """The label of what a problem stands beside; an unknown name reads as itself."""
    first = name.partition(".")[0]
    fields = {one.name: one.label for one in record.all_fields}
    parts = {one.id: one.label for one in record.parts}
    return fields.get(first) or parts.get(first) or Words(name, name)


def _asked(record: RecordType, name: str) -> Field:
    """The field that may be sent under this name."""
    names = [one.name for one in record.all_fields if one.asked and not one.computed] + [one.id for one in record.parts]
    if name in names:
        return record.field(name)
    if record.has(name):
        field = record.field(name)
        if name == "status":
            raise Refused(
                "The status follows from the review. Submit, return or approve instead.",
                "الحالة تتبع المراجعة. أرسل السجل أو أعده أو اعتمده بدلًا من ذلك.",
            )
        if field.computed:
            raise Refused(
                f"{field.label.en} is computed from other fields. Leave it out.",
                f"«{field.label.ar}» يُحسب من حقول أخرى. لا ترسله.",
            )
        raise Refused(
            f"{field.label.en} is filled in by itself. Leave it out.", f"«{field.label.ar}» يُملأ تلقائيًا. لا ترسله."
        )
    near = nearest(name, names)
    hint = (
        (f" Did you mean {' or '.join(near)}?", f" هل تقصد {' أو '.join(near)}؟")
        if near
        else (" Leave it out.", " لا ترسله.")
    )
    raise Refused(
        f"{record.label.en} has no field {shown(name)}.{hint[0]}",
        f"لا حقل باسم {shown(name)} في {record.label.ar}.{hint[1]}",
    )


def _rows(desk: _Desk, part: Part, value: Any, problems: Problems) -> tuple[dict[str, Any], ...]:
    """The rows of a part; what is wrong in them goes to `problems`."""
    if value is None:
        return ()
    if not isinstance(value, list | tuple) or not all(isinstance(one, Mapping) for one in value):
        raise Refused("Send an array of objects.", "أرسل مصفوفة عناصر.")
    if len(value) > MOST_PART_ROWS:
        raise Refused(
            f"{len(value)} rows are more than {MOST_PART_ROWS}. Split the record.",
            f"{len(value)} صفًا أكثر من {MOST_PART_ROWS}. قسّم السجل.",
        )
    return tuple(_row(desk, part, one, f"{part.id}.{number}", problems) for number, one in enumerate(value))


def _row(desk: _Desk, part: Part, sent: Mapping[str, Any], place: str, problems: Problems) -> dict[str, Any]:
    fields = {one.name: one for one in part.fields}
    found: dict[str, Any] = dict.fromkeys(fields)
    for name, value in sent.items():
        try:
            if name not in fields:
                near = ", ".join(nearest(name, fields) or fields)
                raise Refused(
                    f"{shown(name)} is no field here. There are: {near}.",
                    f"{shown(name)} ليس حقلًا هنا. الحقول: {near}.",
                )
            found[name] = _value(desk, fields[name], value)
        except Refused as refused:
            problems[f"{place}.{shown(name)}"] = refused.words
    if "number" in fields and found["number"] is None:
        found["number"] = int(place.rpartition(".")[2]) + 1
    for name, field in fields.items():
        if not field.nullable and found[name] is None and f"{place}.{name}" not in problems:
            problems[f"{place}.{name}"] = needed(field)
    return found


def needed(field: Field) -> Words:
    """What is said of a value that cannot be empty."""
    choices = ", ".join(one.code for one in field.choices[:4])
    example = f" Send one of: {choices}." if choices else " Send a value."
    example_ar = f" أرسل واحدًا من: {choices}." if choices else " أرسل قيمة."
    return Words(f"This cannot be empty.{example}", f"لا يمكن تركه فارغًا.{example_ar}")


def _value(desk: _Desk, field: Field, value: Any) -> Any:
    """The value as it is stored; None for an empty one. Raises Refused."""
    if value is None:
        return None
    if field.kind == "ref":
        return _entity(desk, field, value)
    if field.kind == "moment":
        return reader.moment(value, desk.kit.unit.zone)
    if field.kind == "choice":
        return reader.choice(value, field.choices)
    if field.kind == "list" and field.to:
        return [_code(desk, field.to, one) for one in reader.items(value)]
    return _READERS[field.kind](value)


def _entity(desk: _Desk, field: Field, value: Any) -> int | None:
    code = reader.text(value)
    if code is None:
        return None
    return _known(desk, field.to or "", code).id


def _code(desk: _Desk, kind: str, code: str) -> str:
    return _known(desk, kind, code).code


def _known(desk: _Desk, kind: str, code: str) -> Entity:
    """The entity, if the viewer may know of it; one of another project is as unknown as any."""
    found = desk.directory.by_code(kind, code) or desk.directory.by_code(kind, reader.plain(code))
    if found and found.within(desk.scope):
        return found
    seen = [one.code for one in desk.directory.of_kind(kind) if one.within(desk.scope)]
    error = unknown(*_KINDS[kind], shown(code), seen)
    raise Refused(error.en, error.ar)


def _link(value: Any) -> int | None:
    found = reader.whole(value)
    if found is not None and found < 1:
        raise Refused(f"{shown(value)} is no record's number.", f"{shown(value)} ليس رقم سجل.")
    return found


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "text": reader.text, "long": lambda value: reader.text(value, reader.LINES, lines=True), "integer": reader.whole,
    "decimal": reader.number, "day": reader.day, "time": reader.clock, "list": reader.items, "rows": reader.lines,
    "flag": reader.flag, "link": _link,
}  # fmt: skip
_KINDS: Mapping[str, tuple[str, str]] = {
    "project": ("project", "مشروع"), "section": ("section", "قسم"), "team": ("team", "فريق"), "post": ("post", "موقع"),
    "shift": ("shift", "وردية"), "dog": ("dog", "كلب"), "person": ("person", "شخص"),
}  # fmt: skip
