"""The shapes of what the interface answers, as JSON Schema; records follow from the catalogue."""

from collections.abc import Mapping
from typing import Any, get_args

from services.answer import Base, Direction, Grade, Judgement, Source
from services.catalogue.dimensions import DIMENSIONS, Grain
from services.catalogue.fields import Field
from services.catalogue.metrics import METRICS, Kind
from services.catalogue.periods import PRESETS
from services.catalogue.records import RECORD_TYPES, RecordType
from services.catalogue.reports import REPORTS
from services.question import VIEWS

Schema = dict[str, Any]
TEXT, NUMBER, WHOLE, FLAG = {"type": "string"}, {"type": "number"}, {"type": "integer"}, {"type": "boolean"}
DAY, MOMENT = {"type": "string", "format": "date"}, {"type": "string", "format": "date-time"}
GRADES = [*get_args(Grade), None]


def ref(name: str) -> Schema:
    """The schema of this name."""
    return {"$ref": f"#/components/schemas/{name}"}


def objects(properties: Mapping[str, Schema], *, optional: tuple[str, ...] = ()) -> Schema:
    """An object with these properties, all of them there unless named optional."""
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": dict(properties), "required": required, "additionalProperties": False}


def listed(of: Schema) -> Schema:
    """A list of these."""
    return {"type": "array", "items": of}


def by_key(of: Schema) -> Schema:
    """An object whose keys are codes."""
    return {"type": "object", "additionalProperties": of}


def or_null(schema: Schema) -> Schema:
    """The same, or null."""
    if "type" in schema and "enum" not in schema:
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


def one_of(values: Any) -> Schema:
    """One of these words."""
    return {"type": "string", "enum": list(values)}


VALUE = {
    **or_null(NUMBER),
    "description": "Raw: minutes are minutes, shares run from 0 to 1. null: not known, which is not 0.",
}
KINDS: Mapping[str, Schema] = {
    "text": TEXT, "long": TEXT, "integer": WHOLE, "decimal": NUMBER, "moment": MOMENT, "day": DAY, "flag": FLAG,
    "list": {"type": "array"}, "rows": {"type": "array"}, "time": {**TEXT, "format": "time"}, "link": WHOLE,
}  # fmt: skip
FIXED: Mapping[str, Schema] = {
    "Words": objects({"en": TEXT, "ar": TEXT}),
    "Problem": objects({
        "type": TEXT, "title": TEXT, "status": WHOLE, "detail": TEXT, "near": listed(TEXT), "problems": by_key(ref("Words")),
        "findings": listed(ref("Finding")), "current": ref("OpenedRecord"), "rows": listed(ref("BulkRow")),
    }, optional=("near", "problems", "findings", "current", "rows")),
    "Metric": objects({
        "id": one_of(METRICS), "label": ref("Words"), "definition": ref("Words"), "kind": one_of(get_args(Kind)),
        "unit": or_null(ref("Words")),
        "shown": objects({"unit": or_null(ref("Words")), "divide_by": NUMBER, "decimals": WHOLE}),
        "good": {"enum": ["up", "down", None]}, "record_type": one_of(RECORD_TYPES), "only": by_key(listed(TEXT)),
    }),
    "Report": objects({
        "id": one_of(REPORTS), "label": ref("Words"), "about": ref("Words"), "href": TEXT,
        "record_type": one_of(RECORD_TYPES), "record_types": listed(one_of(RECORD_TYPES)), "period": one_of(PRESETS),
        "metrics": listed(ref("Metric")),
        "dimensions": listed(objects({"id": one_of(DIMENSIONS), "label": ref("Words")})),
        "breakdowns": listed(one_of(DIMENSIONS)), "columns": listed(TEXT), "presets": by_key(listed(TEXT)),
    }),
    "Reports": objects({"reports": listed(ref("Report"))}),
    "Question": objects({
        "report": one_of(REPORTS), "from": DAY, "to": DAY, "period": or_null(one_of(PRESETS)),
        "filters": by_key(listed(TEXT)), "by": or_null(TEXT), "of": or_null(TEXT), "view": one_of(VIEWS), "sort": or_null(TEXT),
        "page": WHOLE,
        "sentence": ref("Words"),
    }),
    "Quality": objects({
        "score": or_null(NUMBER), "grade": {"enum": GRADES},
        "reasons": listed(objects({"finding": TEXT, "count": WHOLE, "points": WHOLE, "text": ref("Words")})),
    }),
    "Trend": objects({
        "base": VALUE, "against": one_of(get_args(Base)), "amount": VALUE, "percent": or_null(NUMBER),
        "direction": one_of(get_args(Direction)), "judgement": one_of(get_args(Judgement)), "word": TEXT, "so_far": FLAG,
    }),
    "Measure": objects({
        "id": one_of(METRICS), "label": ref("Words"), "value": VALUE, "unit": or_null(ref("Words")), "n": WHOLE,
        "of": or_null(WHOLE), "k": or_null(WHOLE), "interval": or_null(listed(NUMBER)), "mix": by_key(WHOLE),
        "trend": or_null(ref("Trend")),
    }),
    "Series": objects({
        "metric": one_of(METRICS), "grain": one_of(get_args(Grain)),
        "points": listed(objects({"first": DAY, "value": VALUE})),
    }),
    "Group": objects({
        "by": one_of(DIMENSIONS), "key": or_null(TEXT), "label": ref("Words"), "n": WHOLE, "quality": or_null(NUMBER),
        "values": by_key(VALUE), "before": by_key(VALUE), "href": TEXT,
    }),
    "Answer": objects({
        "question": ref("Question"), "href": TEXT, "as_of": MOMENT, "source": one_of(get_args(Source)), "records": WHOLE,
        "drafts": WHOLE, "left_out": listed(objects({"dimension": TEXT, "key": or_null(TEXT), "n": WHOLE})),
        "quality": ref("Quality"), "metrics": listed(ref("Measure")), "series": listed(ref("Series")),
        "groups": listed(ref("Group")), "nearest_days": objects({"before": or_null(DAY), "after": or_null(DAY)}),
    }),
    "Rows": objects({"total": WHOLE, "page": WHOLE, "size": WHOLE, "rows": listed(ref("Record"))}),
    "Facets": objects({"total": WHOLE, "facets": listed(objects({
        "dimension": one_of(DIMENSIONS), "label": ref("Words"),
        "options": listed(objects({
            "key": TEXT, "label": ref("Words"), "n": WHOLE, "chosen": FLAG, "parent": or_null(TEXT),
        })),
    }))}),
    "Live": objects({"href": TEXT, "version": TEXT}),
    "Health": objects({"status": TEXT, "checks": by_key(TEXT)}, optional=("checks",)),
}  # fmt: skip


def every() -> dict[str, Schema]:
    """All schemas by name."""
    found = dict(FIXED)
    for record in RECORD_TYPES.values():
        found[name_of(record)] = record_schema(record)
        found[f"Opened{name_of(record)}"] = record_schema(record, opened=True)
    names = [name_of(record) for record in RECORD_TYPES.values()]
    found["Record"] = {"anyOf": [ref(name) for name in names]}
    found["OpenedRecord"] = {"anyOf": [ref(f"Opened{name}") for name in names]}
    return found


def name_of(record: RecordType) -> str:
    """TrainingSession; a derived type is named apart from what people enter."""
    return "".join(word.capitalize() for word in record.id.split("-")) + ("Row" if record.derived else "")


def record_schema(record: RecordType, *, opened: bool = False) -> Schema:
    """A record as it is read; `opened`: with its parts and findings."""
    properties: dict[str, Schema] = {"id": WHOLE, "type": {"const": record.id}, "href": TEXT}
    properties |= {field.name: field_schema(field) for field in record.all_fields}
    properties |= {
        "quality": or_null(WHOLE), "grade": {"enum": GRADES}, "version": WHOLE, "source": TEXT, "entered_at": MOMENT,
        "voided_at": or_null(MOMENT),
    }  # fmt: skip
    if opened:
        parts = {
            part.id: listed(objects({one.name: field_schema(one) for one in part.fields})) for part in record.parts
        }
        properties |= {"parts": objects(parts), "findings": listed(objects({"finding": TEXT, "points": WHOLE}))}
    return objects(properties)


def field_schema(field: Field) -> Schema:
    """One field: references are codes, choices their list."""
    if field.choices:
        schema = one_of(choice.code for choice in field.choices)
    elif field.to:
        schema = {**TEXT, "description": f"Code of a {field.to}."}
    else:
        schema = dict(KINDS[field.kind])
    schema = or_null(schema) if field.nullable else schema
    unit = f", in {field.unit.en}" if field.unit else ""
    return {**schema, "title": f"{field.label.en}{unit}"}
