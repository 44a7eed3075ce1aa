"""The shapes of what is sent to write records, and of what a write answers; both follow from the catalogue."""

from collections.abc import Mapping
from typing import Any, get_args

from dashboard.api.schemas import (
    FLAG,
    GRADES,
    MOMENT,
    TEXT,
    WHOLE,
    Schema,
    by_key,
    listed,
    name_of,
    objects,
    one_of,
    or_null,
    ref,
)
from dashboard.api.shapes import words
from services.attachments import MOST as MOST_FILES
from services.attachments import File
from services.bulk import MOST, MOST_DOGS, BulkRow
from services.catalogue.fields import Field, Severity
from services.catalogue.records import ENTERED, Part, RecordType
from services.entry import MOST_PART_ROWS
from services.findings import Found
from services.history import Change
from services.raw import ITEMS, KEYS, LINE, LINES
from services.recording import Written, as_json
from services.rows import as_json as plain
from services.writing import Checked

Json = dict[str, Any]
AMOUNT = {"type": ["number", "string", "null"]}
WORDY = {"type": ["string", "number", "null"]}
RESERVED: Mapping[str, Schema] = {
    "submit": {**FLAG, "description": "Submit it for review at once, if the type is reviewed."},
    "confirmed": {**FLAG, "description": "Write it although a finding says that it can hardly be true."},
}
VERSION = {"type": "integer", "minimum": 1, "description": "The version that is changed; or send If-Match."}
REASON = {"type": ["string", "null"], "maxLength": 500, "description": "Why. Only one's own draft needs none."}
ANYTHING: Schema = {"type": ["string", "number", "integer", "boolean", "array", "object", "null"]}
KINDS: Mapping[str, Schema] = {
    "text": {**WORDY, "maxLength": LINE},
    "long": {**WORDY, "maxLength": LINES},
    "integer": {**AMOUNT, "description": "Arabic-Indic digits may be sent as text."},
    "decimal": {**AMOUNT, "description": "As text with a decimal comma or Arabic-Indic digits, too."},
    "moment": {
        "type": ["string", "null"],
        "description": "2024-12-24T07:10 on the unit's clocks, or with an offset.",
    },
    "day": {"type": ["string", "null"], "description": "2024-12-24"},
    "time": {"type": ["string", "null"], "description": "07:10"},
    "flag": {"type": ["boolean", "string", "integer", "null"]},
    "list": {"type": ["array", "string", "null"], "items": WORDY, "maxItems": ITEMS},
    "rows": {
        "type": ["array", "string", "null"],
        "items": {"type": "object", "maxProperties": KEYS},
        "maxItems": ITEMS,
    },
    "choice": {},
    "ref": {"type": ["string", "null"]},
    "link": {"type": ["integer", "string", "null"], "description": "The number of a record."},
}

FIXED: Mapping[str, Schema] = {
    "Finding": objects({
        "rule": TEXT, "field": TEXT, "severity": one_of(get_args(Severity)), "points": WHOLE, "text": ref("Words"),
        "suggestion": {**ANYTHING, "description": "A value that would mend it, if one is known."}, "implausible": FLAG,
    }),
    "Written": objects({
        "type": one_of(ENTERED), "id": WHOLE, "version": WHOLE, "status": TEXT, "score": WHOLE,
        "grade": {"enum": GRADES}, "findings": listed(ref("Finding")), "href": TEXT,
    }),
    "WrittenGroup": objects({"records": listed(ref("Written"))}),
    "Checked": objects({
        "score": WHOLE, "grade": {"enum": GRADES}, "findings": listed(ref("Finding")), "problems": by_key(ref("Words")),
    }),
    "Bulk": objects({"written": WHOLE, "rows": listed(ref("BulkRow"))}),
    "BulkRow": objects({
        "place": WHOLE, "record": or_null(ref("Written")), "problems": by_key(ref("Words")),
        "findings": listed(ref("Finding")),
    }),
    "Step": objects({
        "version": WHOLE, "action": TEXT, "at": MOMENT, "account": or_null(TEXT), "person": or_null(ref("Words")),
        "reason": or_null(TEXT), "before": by_key(ANYTHING), "after": by_key(ANYTHING),
    }),
    "History": objects({"steps": listed(ref("Step"))}),
    "Version": objects({"version": WHOLE, "values": by_key(ANYTHING)}),
    "File": objects({
        "id": WHOLE, "type": one_of(ENTERED), "record": WHOLE, "name": TEXT, "mime": TEXT, "size": WHOLE, "sha256": TEXT,
        "about": or_null(TEXT), "account": or_null(TEXT), "at": MOMENT, "href": TEXT,
    }),
    "Files": objects({"files": {**listed(ref("File")), "maxItems": MOST_FILES}}),
    "Reason": objects({"reason": {**TEXT, "minLength": 1, "maxLength": 500}}),
    "Void": objects({"version": VERSION, "reason": {**TEXT, "minLength": 1, "maxLength": 500}}, optional=("version",)),
}  # fmt: skip


def every() -> dict[str, Schema]:
    """All schemas of writing, by name."""
    found: dict[str, Schema] = {
        f"{name}{name_of(record)}": made
        for record in ENTERED.values()
        for name, made in (("New", new_schema(record)), ("Edited", edited_schema(record)))
    }
    found["NewRecord"] = {"anyOf": [ref(f"New{name_of(record)}") for record in ENTERED.values()]}
    found["EditedRecord"] = {"anyOf": [ref(f"Edited{name_of(record)}") for record in ENTERED.values()]}
    found["NewGroup"] = _group_schema()
    found["NewBulk"] = objects(
        {
            "records": {**listed(ref("NewRecord")), "minItems": 1, "maxItems": MOST},
            "keep": one_of(("all", "valid")),
            **RESERVED,
        },
        optional=tuple(RESERVED),
    )
    return {**FIXED, **found}


def new_schema(record: RecordType) -> Schema:
    """A record as it is sent."""
    return _optional({**_values(record), **RESERVED})


def edited_schema(record: RecordType) -> Schema:
    """What changes of a record; `values` holds a field whose name means something else here."""
    return _optional(
        {**_values(record), **RESERVED, "version": VERSION, "reason": REASON, "values": _optional(_values(record))}
    )


def _group_schema() -> Schema:
    dogs = {"type": ["array", "string"], "items": WORDY, "maxItems": MOST_DOGS, "description": "Codes of the dogs."}
    many = [
        {**_optional({**_values(record), **RESERVED, "dogs": dogs}), "required": ["dogs"]}
        for record in ENTERED.values()
        if record.has("exercise")
    ]
    return {"anyOf": many}


def _values(record: RecordType) -> dict[str, Schema]:
    asked = {one.name: input_schema(one) for one in record.all_fields if one.asked and not one.computed}
    return asked | {part.id: _part_schema(part) for part in record.parts}


def _part_schema(part: Part) -> Schema:
    rows = _optional({one.name: input_schema(one) for one in part.fields})
    return {"type": ["array", "null"], "items": rows, "maxItems": MOST_PART_ROWS, "title": part.label.en}


def _optional(properties: Mapping[str, Schema]) -> Schema:
    return {"type": "object", "properties": dict(properties), "additionalProperties": False}


def input_schema(field: Field) -> Schema:
    """One field as it may be sent; null and an empty text stand for nothing."""
    unit = f", in {field.unit.en}" if field.unit else ""
    made: Schema = {**KINDS[field.kind], "title": f"{field.label.en}{unit}"}
    if field.choices:
        return {**made, "enum": [*(one.code for one in field.choices), None]}
    return {**made, "description": f"Code of a {field.to}."} if field.to else made


def written_body(written: Written) -> Json:
    """A record after it was written."""
    return {
        "type": written.type_id, "id": written.id, "version": written.version, "status": written.status,
        "score": written.score, "grade": written.grade, "findings": [finding_body(one) for one in written.findings],
        "href": f"/api/v1/records/{written.type_id}/{written.id}",
    }  # fmt: skip


def finding_body(found: Found) -> Json:
    """One finding."""
    return {
        "rule": found.rule, "field": found.field, "severity": found.severity, "points": found.points,
        "text": words(found.text), "suggestion": as_json(found.suggestion), "implausible": found.implausible,
    }  # fmt: skip


def checked_body(checked: Checked) -> Json:
    """What writing would lead to."""
    return {
        "score": checked.score, "grade": checked.grade, "findings": [finding_body(one) for one in checked.findings],
        "problems": {name: words(text) for name, text in checked.problems.items()},
    }  # fmt: skip


def bulk_row_body(row: BulkRow) -> Json:
    """One row of a bulk: the record, or what is wrong."""
    return {
        "place": row.place,
        "record": written_body(row.written) if row.written else None,
        "problems": {name: words(text) for name, text in row.problems.items()},
        "findings": [finding_body(one) for one in row.findings],
    }


def step_body(change: Change) -> Json:
    """One step of a history."""
    return {
        "version": change.version, "action": change.action, "at": change.at.isoformat(), "account": change.account,
        "person": words(change.person), "reason": change.reason, "before": values_body(change.before),
        "after": values_body(change.after),
    }  # fmt: skip


def values_body(values: Mapping[str, Any]) -> Json:
    """Values of a record by field name, entities as codes, parts as rows."""
    return {name: _body(value) for name, value in values.items()}


def _body(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return [values_body(one) if isinstance(one, Mapping) else _body(one) for one in value]
    return as_json(plain(value))


def file_body(file: File) -> Json:
    """One file."""
    return {
        "id": file.id, "type": file.type_id, "record": file.record_id, "name": file.name, "mime": file.mime,
        "size": file.size, "sha256": file.sha256, "about": file.about, "account": file.account,
        "at": file.at.isoformat(), "href": f"/api/v1/attachments/{file.id}",
    }  # fmt: skip
