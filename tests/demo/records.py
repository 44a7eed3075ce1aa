"""The demo's batches, read back as rows."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any

from services.demo.columns import Batch
from services.demo.model import Choices, ScaleName
from services.demo.unit import Unit

AS_OF = date(2026, 11, 23)
SEED = 20241224
Rows = list[dict[str, Any]]


class Tables(dict[str, Rows]):
    """The rows of every table, None for NULL, read from the batches when they are asked for."""

    def __init__(self, batches: Iterable[Batch]) -> None:
        super().__init__()
        self.batches: dict[str, list[Batch]] = {}
        for batch in batches:
            self.batches.setdefault(batch.table.partition(".")[2], []).append(batch)

    def __missing__(self, table: str) -> Rows:
        lines = [
            (batch.columns, line.split("\t"))
            for batch in self.batches.get(table, ())
            for line in batch.text.decode().splitlines()
        ]
        self[table] = [
            {name: None if text == r"\N" else text for name, text in zip(columns, texts, strict=True)}
            for columns, texts in lines
        ]
        return self[table]

    def count(self, table: str) -> int:
        """How many rows the table has."""
        return sum(batch.rows for batch in self.batches.get(table, ()))


@cache
def made(scale: ScaleName = "M", seed: int = SEED, as_of: date = AS_OF) -> tuple[Tables, dict[str, Any]]:
    """The tables and the labels."""
    unit = Unit(Choices(scale, as_of, seed))
    tables = Tables(unit.batches())
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
