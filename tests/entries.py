"""What people send when they write a complete record of any type, and the unit that it needs."""

from typing import Any

from factories import Desk

from services.catalogue.fields import Field
from services.catalogue.records import ENTERED
from services.catalogue.records.care import AREAS

CODES = {"dog": "K9-001", "male": "K9-002", "grown": "K9-002", "handler": "E-030", "shift": "MORNING"}


def stock(desk: Desk) -> None:
    """Two dogs, a pair, a trainer, a shift and a post in project P1."""
    for dog in ("K9-001", "K9-002"):
        desk.dog(dog)
    desk.person("E-017")
    desk.pair("E-030", "K9-001")
    desk.shift("MORNING")
    desk.post("GATE")


def whole(type_id: str, **values: Any) -> dict[str, Any]:
    """A complete record of 24 December 2024, by field name as forms and programs send it; links are left out."""
    record = ENTERED[type_id]
    timed = record.timed and type_id != "roster"
    made: dict[str, Any] = {"at": "2024-12-24T09:00"} if timed else {"day": "2024-12-24"}
    made |= {one.name: _sent(one) for one in record.fields if _wanted(one)}
    return made | values


def _wanted(field: Field) -> bool:
    needed = field.required or field.default is not None or field.name == "dog" or field in AREAS
    return bool(needed and field.asked and not field.computed and field.kind != "link")


def _sent(field: Field) -> Any:
    if field.kind == "ref":
        return CODES.get(field.name, "E-017")
    if field.kind in ("integer", "decimal"):
        ends = field.usual or (field.low or 0, field.high if field.high is not None else 10)
        return round((ends[0] + ends[1]) / 2)
    plain = {
        "moment": "2024-12-24T10:00", "list": ["One", "Two"], "flag": True, "day": "2025-03-01", "time": "10:00",
        "rows": [{"name": "One"}], "choice": field.choices[0].code if field.choices else None,
    }  # fmt: skip
    return plain.get(field.kind, f"Some {field.name}")
