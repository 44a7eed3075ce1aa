"""The history of a record: who did what to it and why, and how it read in any earlier version."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.catalogue.fields import Field
from services.catalogue.records import RecordType
from services.catalogue.words import Words
from services.directory import Directory
from services.errors import UnknownError
from services.kit import Kit
from services.rows import Record, read_record
from services.store.changes import select_changes
from services.store.database import read
from services.store.findings import widened
from services.store.records import select_parts, select_record
from services.viewer import Viewer


@dataclass(frozen=True)
class Change:
    """One step: the version it led to, what was done, by whom and why.

    `before` and `after` hold what changed, by the name of the field or part: plain values, entities, rows of a part.
    """

    version: int
    action: str
    at: datetime
    account: str | None
    person: Words | None
    reason: str | None
    before: dict[str, Any]
    after: dict[str, Any]


def history(kit: Kit, viewer: Viewer, type_id: str, record_id: int) -> tuple[Change, ...]:
    """All steps, oldest first; 404 when the record is not there or not for this viewer.

    Who sees a record sees its whole history, also of the time when it belonged to another project.
    """
    return steps_of(kit, viewer, read_record(kit, type_id, record_id, viewer).record)


def steps_of(kit: Kit, viewer: Viewer, record: Record) -> tuple[Change, ...]:
    """All steps of a record that was read for this viewer, oldest first."""
    with kit.db.scoped(*viewer.scope.listed) as connection, widened(connection):
        steps = read(connection, select_changes(record.type_id, record.id))
    return tuple(_change(record.type, dict(one), kit.shelf.held) for one in steps)


def version_of(kit: Kit, viewer: Viewer, type_id: str, record_id: int, version: int) -> dict[str, Any]:
    """The record as it read in that version: values by field name, entities as entities, parts as rows.

    Read back from the newest one, step by step; computed fields are left out.
    """
    opened = read_record(kit, type_id, record_id, viewer)
    record = opened.record.type
    if not 1 <= version <= opened.record.version:
        raise UnknownError(
            f"There is no version {version}; the newest is {opened.record.version}.",
            f"لا يوجد الإصدار {version}؛ أحدث إصدار هو {opened.record.version}.",
        )
    with kit.db.scoped(*viewer.scope.listed) as connection:
        row = read(connection, select_record(type_id, record_id))[0]
        stored: dict[str, Any] = {one.column: row[one.column] for one in record.all_fields if not one.computed}
        for part in record.parts:
            rows = read(connection, select_parts(part.id, record_id))
            stored[part.id] = [{one.name: one_row[one.column] for one in part.fields} for one_row in rows]
        with widened(connection):
            steps = read(connection, select_changes(type_id, record_id))
        for step in reversed(steps):
            if step["version"] > version:
                stored |= step["before"] or {}
    return _named(record, stored, kit.shelf.held)


def _change(record: RecordType, step: Mapping[str, Any], directory: Directory) -> Change:
    named = step["name_en"] or step["name_ar"]
    person = Words(step["name_en"] or named, step["name_ar"] or named) if named else None
    return Change(
        step["version"], step["action"], step["at"], step["account"], person, step["reason"],
        _named(record, step["before"] or {}, directory), _named(record, step["after"] or {}, directory),
    )  # fmt: skip


def _named(record: RecordType, stored: Mapping[str, Any], directory: Directory) -> dict[str, Any]:
    """Values by field name; columns that are no fields keep their name."""
    fields = {one.column: one for one in record.all_fields}
    return {
        fields[column].name if column in fields else column: _value(fields.get(column), value, directory)
        for column, value in stored.items()
    }


def _value(field: Field | None, value: Any, directory: Directory) -> Any:
    if field and field.kind == "ref" and value is not None:
        return directory.by_id(field.to or "", value) or value
    if field and field.kind == "moment" and isinstance(value, str):
        return datetime.fromisoformat(value)
    return value
