"""Stored values as people type them: what stands in a form's controls, by their names."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from services.catalogue.fields import Field
from services.catalogue.records import RecordType
from services.directory import Entity

Typed = Mapping[str, Sequence[str]]
"""Control name -> its values. A row of a part stands under `trials.0.outcome`; the time of `at` under `at`."""


def typed(
    record: RecordType, values: Mapping[str, Any], parts: Mapping[str, Iterable[Mapping[str, Any]]], zone: ZoneInfo
) -> dict[str, list[str]]:
    """The record as its form shows it; fields without a value are left out."""
    found: dict[str, list[str]] = {}
    for field in record.all_fields:
        if field.name in values:
            found |= _field(field, field.name, values[field.name], zone)
    for part in record.parts:
        for place, row in enumerate(parts.get(part.id, ())):
            for field in part.fields:
                found |= _field(field, f"{part.id}.{place}.{field.name}", row.get(field.name), zone)
    return found


def _field(field: Field, name: str, value: Any, zone: ZoneInfo) -> dict[str, list[str]]:
    if value is None or value == []:
        return {}
    if field.kind == "rows":
        return {
            f"{name}.{place}.{key}": [plain(amount, field, zone)]
            for place, row in enumerate(value)
            for key, amount in (row if isinstance(row, Mapping) else {"name": row}).items()
        }
    if field.kind == "list":
        return {name: [one.code if isinstance(one, Entity) else str(one) for one in value]}
    return {name: [plain(value, field, zone)]}


def plain(value: Any, field: Field, zone: ZoneInfo) -> str:
    """One value as its control holds it."""
    if isinstance(value, Entity):
        return value.code
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        local = value.astimezone(zone)
        return f"{local:%H:%M}" if field.name == "at" else f"{local:%Y-%m-%dT%H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, float):
        return f"{value:g}" if abs(value) < 1e6 else str(value)
    return str(value)


def given(record: RecordType, form: Typed) -> dict[str, Any]:
    """A form as the services read it: texts by field name, rows as lists; rows that nobody filled in are left out.

    assets/entry.js does the same for what it sends by itself.
    """
    lists = {one.name for one in record.all_fields if one.kind == "list"}
    found: dict[str, Any] = {}
    rows: dict[str, dict[int, dict[str, Any]]] = {}
    for name, texts in form.items():
        first, _, rest = name.partition(".")
        if rest:
            place, _, inside = rest.partition(".")
            if place.isascii() and place.isdecimal() and len(place) < 4:
                rows.setdefault(first, {}).setdefault(int(place), {})[inside] = texts[-1] if texts else ""
        else:
            found[name] = "\n".join(filter(None, texts)) or None if name in lists else texts[-1] if texts else ""
    parts = {one.id for one in record.parts}
    for name, numbered in rows.items():
        filled = [
            row for _, row in sorted(numbered.items()) if any(text for key, text in row.items() if key != "number")
        ]
        found[name] = filled if filled or name in parts else None
    if found.get("day") and found.get("at"):
        found["at"] = f"{found['day']}T{found['at']}"
    return found
