"""Pages on which records are written and shown by themselves."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlencode

from callbacks.asking import fresh_reader
from callbacks.review import parts_of
from layouts import entry_values
from layouts.entry import choose_page, conflict, form_page, new_address, record_address
from layouts.entry_fields import Form
from layouts.entry_form import Saving
from layouts.entry_values import Typed, given, typed
from layouts.history import history_page
from layouts.page import Page
from layouts.reader import Reader
from layouts.record import Beside, alone_page, title_of
from services import starting, writing
from services.attachments import files_of
from services.catalogue.fields import Field
from services.catalogue.records import ENTERED
from services.entry import EntryError, permit_write
from services.errors import UserError, unknown
from services.history import steps_of
from services.kit import Kit
from services.recording import ImplausibleError, StaleError
from services.rows import Opened, read_record
from services.viewer import Viewer

OWN = ("dog", "day", "copy")
"""What an address may say about a new record."""


def choose_view(kit: Kit, viewer: Viewer) -> Page:
    """/record/new"""
    return choose_page(fresh_reader(kit, viewer), starting.types_of(kit, viewer))


def new_view(kit: Kit, viewer: Viewer, type_id: str, search: str) -> Page:
    """/record/<type>/new, with what its address says: ?dog=..&day=..&copy=ID."""
    start = starting.start(kit, viewer, type_id)
    asked = {name: texts[-1] for name, texts in parse_qs(search.removeprefix("?")).items() if name in OWN}
    parts: Mapping[str, Any] = {}
    values = dict(start.values)
    if asked.get("copy", "").isdecimal():
        opened = starting.copied(kit, viewer, type_id, int(asked["copy"]))
        kept = {one.name: opened.record.values[one.name] for one in start.type.fields if one.asked and not one.computed}
        values = kept | {"day": values["day"], "project": opened.record.values["project"]}
        parts = opened.parts
    dog = start.dog(asked.get("dog"))
    if dog:
        values |= starting.of_dog(start.type, dog)
    filled = typed(start.type, values, parts, kit.unit.zone) | _moment(kit, asked.get("day"))
    saving = _saving_new(kit, viewer, type_id)
    form = Form(start, filled, fresh_reader(kit, viewer))
    return form_page(form, saving, stored=urlencode(asked))


def _moment(kit: Kit, day: str | None) -> dict[str, list[str]]:
    """Now, or the day the address names."""
    now = kit.local_now()
    named = {"day": [_day(day)]} if day and _day(day) else {"day": [f"{now:%Y-%m-%d}"]}
    return named | {"at": [f"{now:%H:%M}"]}


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return ""


def _saving_new(kit: Kit, viewer: Viewer, type_id: str, **more: Any) -> Saving:
    record = permit_write(viewer, type_id)
    last = starting.newest_of_mine(kit, viewer, type_id)
    return Saving(
        new_address(type_id), "/record/new", has_review=record.reviewed, last=last, may_group=record.has("exercise"), **more
    )  # fmt: skip


def refused_new(kit: Kit, viewer: Viewer, type_id: str, form: Typed, error: UserError) -> Page:
    """The form as it was sent, with what is wrong beside its fields."""
    start = starting.start(kit, viewer, type_id)
    score, said = _said(kit, viewer, type_id, form, error, None)
    saving = _saving_new(kit, viewer, type_id, score=score, confirm=isinstance(error, ImplausibleError))
    return form_page(Form(start, form, fresh_reader(kit, viewer), **said), saving, error=error)


def _said(
    kit: Kit, viewer: Viewer, type_id: str, form: Typed, error: UserError, record_id: int | None
) -> tuple[int | None, dict[str, Any]]:
    """The score, and what is said of the fields."""
    problems = dict(error.problems) if isinstance(error, EntryError) else {}
    if (
        record_id is not None
        and "reason" in problems
        and not any(form.get(name, [""])[-1] for name in ("why", "why_note"))
    ):
        problems["why"] = problems.pop("reason")
    checked = writing.check(kit, viewer, type_id, values_of(type_id, form), record_id=record_id)
    return checked.score, {"problems": checked.problems | problems, "findings": checked.findings}


def values_of(type_id: str, form: Typed) -> dict[str, Any]:
    """The fields of a sent form; what the newer version keeps is left out."""
    record = ENTERED[type_id]
    left = {
        name.removeprefix("take.") for name, texts in form.items() if name.startswith("take.") and "theirs" in texts
    }
    names = {one.name for one in record.all_fields} | {one.id for one in record.parts}
    return {name: value for name, value in given(record, form).items() if name in names - left}


def edit_view(kit: Kit, viewer: Viewer, type_id: str, record_id: int) -> Page:
    """/record/<type>/<id>/edit"""
    start = starting.start(kit, viewer, type_id)
    opened = read_record(kit, type_id, record_id, viewer)
    filled = _typed(kit, opened)
    return form_page(Form(start, filled, fresh_reader(kit, viewer)), _saving_edit(opened))


def _typed(kit: Kit, opened: Opened) -> dict[str, list[str]]:
    return entry_values.typed(opened.record.type, opened.record.values, opened.parts, kit.unit.zone)


def _saving_edit(opened: Opened, **more: Any) -> Saving:
    record = opened.record
    address = record_address(record.type_id, record.id)
    is_draft = record.values["status"] == "DRAFT"
    more = {"needs_reason": not is_draft} | more
    return Saving(
        f"{address}/edit", address, record.id, more.pop("version", record.version), has_review=record.type.reviewed,
        is_draft=is_draft, **more,
    )  # fmt: skip


def refused_edit(
    kit: Kit, viewer: Viewer, type_id: str, record_id: int, form: Typed, error: UserError, version: int
) -> Page:
    """The correction as it was sent, with what is wrong; where somebody was faster, both versions side by side."""
    start, reader = starting.start(kit, viewer, type_id), fresh_reader(kit, viewer)
    opened = read_record(kit, type_id, record_id, viewer)
    if isinstance(error, StaleError):
        theirs = _typed(kit, error.current)
        both = conflict(reader, form, theirs, error.current)
        return form_page(
            Form(start, {**theirs, **form}, reader), _saving_edit(error.current), error=error, conflict=both
        )
    score, said = _said(kit, viewer, type_id, form, error, record_id)
    wants_reason = {"needs_reason": True} if "why" in said["problems"] else {}
    saving = _saving_edit(
        opened, version=version, score=score, confirm=isinstance(error, ImplausibleError), **wants_reason
    )
    return form_page(Form(start, form, reader, **said), saving, error=error)


def show_record(kit: Kit, viewer: Viewer, pathname: str, search: str) -> Page:
    """/record/<type>/<id>, its older versions (?version=n) and /record/<type>/<id>/history."""
    type_id, _, rest = pathname.removeprefix("/record/").partition("/")
    number, _, part = rest.partition("/")
    if not (number.isascii() and number.isdecimal() and len(number) < 19) or part not in ("", "history"):
        raise unknown("page", "صفحة", pathname, ("/record/new", "/reports"))
    opened = read_record(kit, type_id, int(number), viewer)
    reader = fresh_reader(kit, viewer)
    if part:
        changes = steps_of(kit, viewer, opened.record)
        return history_page(opened.record, changes, reader, title_of(opened.record, reader))
    query = parse_qs(search.removeprefix("?"))
    asked = query.get("version", [""])[-1]
    if asked:
        version = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 9 else 0
        return alone_page(_older(kit, viewer, opened, version), reader, Beside(version=version))
    return alone_page(opened, reader, beside_of(kit, viewer, opened, reader, query))


def beside_of(kit: Kit, viewer: Viewer, opened: Opened, reader: Reader, query: Mapping[str, list[str]]) -> Beside:
    """What stands on the record's page beside its values."""
    record = opened.record
    if record.type.derived:
        return Beside()
    return Beside(
        files_of(kit, viewer, record.type_id, record.id), steps_of(kit, viewer, record),
        record.type_id in viewer.role.writes, tuple(parts_of(kit, viewer, record.type_id, record.id, reader)),
        done=query.get("done", [""])[-1], trouble=query.get("file", [""])[-1][:500],
    )  # fmt: skip


def _older(kit: Kit, viewer: Viewer, opened: Opened, version: int) -> Opened:
    """The record as it read then; what follows from other fields is not known of it."""
    record = opened.record
    found = writing.version_of(kit, viewer, record.type_id, record.id, version)
    values = {one.name: _read(one, found.get(one.name)) for one in record.type.all_fields}
    parts = {one.id: tuple(found.get(one.id) or ()) for one in record.type.parts}
    then = replace(record, values=values, quality=None, version=version, voided_at=None)
    return replace(opened, record=then, parts=parts, findings=())


def _read(field: Field, value: Any) -> Any:
    """A value of the history as the page shows it."""
    if field.kind == "day" and isinstance(value, str):
        return date.fromisoformat(value)
    return float(value) if field.kind == "decimal" and value is not None else value
