"""Rows of any record type as COPY text, as its catalogue entry says."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from services.catalogue.fields import Field
from services.catalogue.records import ENTERED
from services.demo.columns import (
    Array,
    Batch,
    Columns,
    clock,
    constant,
    copy_text,
    days,
    decimals,
    flags,
    height,
    ids,
    moments,
    whole,
    words,
)
from services.demo.workflow import VOID_REASONS

Texts = Mapping[str, Sequence[str]]
"""By field, the texts, lists or rows that the numbers in its column stand for; -1 is none."""
PREFIXES = {
    "training-session": "TS", "veterinary-visit": "VV", "daily-check": "DC", "feeding": "FE", "caretaker-log": "CL",
    "grooming": "GR", "cleaning": "CN", "excretion": "EX", "deworming": "DW", "duty-status": "DU", "roster": "RO",
    "leave": "LV", "shift-report": "SR", "handler-daily": "HD", "mission": "MI", "incident": "IN", "suspicion": "SU",
    "certification": "CE", "evaluation": "EV", "heat": "HE", "breeding-cycle": "BC", "mating": "MA", "pregnancy": "PR",
    "delivery": "DE", "puppy": "PU", "puppy-training": "PT", "maturity": "MT", "task": "TK", "period-report": "PE",
}  # fmt: skip
PLAIN: Mapping[str, Callable[[Array], list[str]]] = {
    "ref": ids, "link": ids, "moment": moments, "day": days, "time": clock, "flag": flags, "integer": whole,
    "decimal": lambda values: decimals(values, 2),
}  # fmt: skip
MOMENTS = {
    "at": "at", "entered": "entered_at", "changed": "changed_at", "submitted": "submitted_at", "decided": "decided_at",
}  # fmt: skip


def keys(type_id: str, numbers: Array) -> list[str]:
    """The source keys of records with these ids."""
    prefix = PREFIXES[type_id]
    return [f"{prefix}-{one}" for one in numbers.tolist()]


def record_lines(type_id: str, rows: Columns, texts: Texts) -> Batch:
    """One line per record. Of a record's fields those are written that the rows have; `dog` is a place, -1 for none."""
    record = ENTERED[type_id]
    count = height(rows)
    columns = {"id": whole(rows["id"])}
    asked = [one for one in record.all_fields if one.name in rows and one.name != "at" and not one.computed]
    columns |= {one.column: _texts(one, rows, texts) for one in asked} | _moments(rows)
    columns["author_id"] = ids(rows["author"])
    if "version" in rows:
        columns["version"] = whole(rows["version"])
    if "voided" in rows and not np.isnat(rows["voided"]).all():
        columns |= {"voided_at": moments(rows["voided"]), "void_reason": words(rows["void_reason"], VOID_REASONS)}
    columns |= {"source": constant("demo", count), "source_key": keys(type_id, rows["id"])}
    return Batch(f"ops.{record.table}", tuple(columns), copy_text(list(columns.values())), count)


def part_lines(type_id: str, part_id: str, rows: Columns, texts: Texts) -> Batch:
    """One line per row of a part; `record` is the id of the record it belongs to."""
    part = next(one for one in ENTERED[type_id].parts if one.id == part_id)
    columns = {"record_id": whole(rows["record"]), "project_id": ids(rows["project"])}
    columns |= {"dog_id": ids(rows["dog"] + 1), "day": days(rows["day"])}
    columns |= {one.column: _texts(one, rows, texts) for one in part.fields if one.name in rows}
    return Batch(f"ops.{part.table}", tuple(columns), copy_text(list(columns.values())), height(rows))


def _moments(rows: Columns) -> dict[str, list[str]]:
    """The moments by column; those of one array are put into text once."""
    made: dict[int, list[str]] = {}
    found: dict[str, list[str]] = {}
    for name, column in MOMENTS.items():
        if name in rows:
            values = rows[name]
            if id(values) not in made:
                made[id(values)] = moments(values)
            found[column] = made[id(values)]
    return found


def _texts(field: Field, rows: Columns, texts: Texts) -> list[str]:
    values = rows[field.name]
    if field.name == "dog":
        return ids(values + 1)
    if field.kind == "choice":
        return words(values, [one.code for one in field.choices])
    plain = PLAIN.get(field.kind)
    return plain(values) if plain else words(values, texts[field.name])
