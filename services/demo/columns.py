"""Rows as columns: one NumPy array for each field, and their way into PostgreSQL's COPY text."""

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Columns = dict[str, Array]
NULL = r"\N"
FLAGS = ("f", "t")
CLOCK = [f"{minute // 60:02d}:{minute % 60:02d}" for minute in range(24 * 60)]


class Batch(NamedTuple):
    """Lines for one COPY."""

    table: str
    columns: tuple[str, ...]
    text: bytes
    rows: int


def height(columns: Columns) -> int:
    """How many rows they are."""
    return len(next(iter(columns.values())))


def take(columns: Columns, rows: Array) -> Columns:
    """The rows at these places, or those a mask keeps."""
    return {name: column[rows] for name, column in columns.items()}


def joined(*parts: Columns) -> Columns:
    """The rows of all parts; they have the same fields."""
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def copied(columns: Columns, rows: Array, **changed: Array) -> Columns:
    """These rows once more, with some fields changed."""
    return take(columns, rows) | changed


def numbers(values: Array) -> list[str]:
    return list(map(str, values.tolist()))


def ids(values: Array) -> list[str]:
    """Ids as text; 0 is no one."""
    return [str(value) if value else NULL for value in values.tolist()]


def words(values: Array, of: Sequence[str]) -> list[str]:
    """The word at each place; a negative place is no word."""
    table = np.array([*of, NULL], dtype=object)
    found: list[str] = table[values].tolist()
    return found


def decimals(values: Array, digits: int) -> list[str]:
    """Numbers with so many digits after the point; NaN is no number."""
    return [f"{value:.{digits}f}" if value == value else NULL for value in values.tolist()]


def whole(values: Array) -> list[str]:
    """Whole numbers; NaN is no number."""
    if values.dtype.kind != "f":
        return numbers(values)
    return [str(int(value)) if value == value else NULL for value in values.tolist()]


def clock(values: Array) -> list[str]:
    """Times of day from minutes after midnight; a negative one is no time."""
    return words(values, CLOCK)


def flags(values: Array) -> list[str]:
    """Yes and no; a negative one was not said."""
    return words(values.astype(int), FLAGS)


def days(values: Array) -> list[str]:
    """Days as text; NaT is no day."""
    return [NULL if text == "NaT" else text for text in np.datetime_as_string(values.astype("datetime64[D]")).tolist()]


def moments(values: Array) -> list[str]:
    """UTC moments as text; NaT is no moment."""
    texts = np.datetime_as_string(values.astype("datetime64[s]"), timezone="UTC").tolist()
    return [NULL if text == "NaT" else text for text in texts]


def constant(text: str, rows: int) -> list[str]:
    return [text] * rows


def as_json(value: object) -> str:
    """JSON that stands in COPY text as it is; the demo's texts hold no quote, backslash or line break."""
    return json.dumps(value, ensure_ascii=False)


def copy_text(fields: Sequence[list[str]]) -> bytes:
    """Lines for COPY from one list of texts per field."""
    return "".join(["\t".join(row) + "\n" for row in zip(*fields, strict=True)]).encode()
