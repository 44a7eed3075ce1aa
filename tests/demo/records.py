"""The demo's batches, read back as rows."""

from datetime import date
from functools import cache
from typing import Any

from services.demo.model import Choices, ScaleName
from services.demo.unit import Unit

AS_OF = date(2026, 11, 23)
SEED = 20241224
Rows = list[dict[str, Any]]


@cache
def made(scale: ScaleName = "M", seed: int = SEED, as_of: date = AS_OF) -> tuple[dict[str, Rows], dict[str, Any]]:
    """The rows of every table, None for NULL, and the labels."""
    unit = Unit(Choices(scale, as_of, seed))
    tables: dict[str, Rows] = {}
    for batch in unit.batches():
        rows = tables.setdefault(batch.table.partition(".")[2], [])
        for line in batch.text.decode().splitlines():
            values = (None if text == r"\N" else text for text in line.split("\t"))
            rows.append(dict(zip(batch.columns, values, strict=True)))
    return tables, unit.labels()


def sessions(scale: ScaleName = "M", seed: int = SEED) -> Rows:
    """The sessions that count."""
    return [row for row in made(scale, seed)[0]["training_session"] if row["voided_at"] is None]


def label(id_: str, scale: ScaleName = "M") -> dict[str, Any]:
    """The label with this id."""
    return next(one for one in made(scale)[1]["planted"] if one["id"] == id_)


def labelled(id_: str, scale: ScaleName = "M") -> Rows:
    """The rows of a label in the order of their keys."""
    tables, _ = made(scale)
    keys = set(label(id_, scale)["records"])
    return [
        row for table in ("training_session", "veterinary_visit") for row in tables[table] if row["source_key"] in keys
    ]
