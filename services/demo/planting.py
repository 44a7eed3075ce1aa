"""How a fault is planted: where it may stand, and the rows it takes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from services.demo import pins
from services.demo.calendar import is_ordinary
from services.demo.columns import Array, Columns
from services.demo.labels import Book, Label
from services.demo.model import Plan


@dataclass(frozen=True)
class Spot:
    """Where and when one fault is planted, and the tag of its rows."""

    plan: Plan
    first: date
    last: date
    tag: int

    def within(self, rows: Columns) -> Array:
        """The rows of the fault's days that may be touched: not pinned, not part of another fault."""
        inside = (rows["day"] >= np.datetime64(self.first)) & (rows["day"] <= np.datetime64(self.last))
        return inside & self.free(rows)

    def free(self, rows: Columns) -> Array:
        found: Array = (rows["tag"] == 0) & ~pins.is_pinned(rows["day"], self.plan.choices) & np.isnat(rows["voided"])
        return found

    def near(self, rows: Columns, count: int, wanted: Array) -> Array:
        """Places of the wanted free rows closest to the fault's last day, in the order of the rows."""
        places = np.nonzero(wanted & self.free(rows) & (rows["day"] <= np.datetime64(self.plan.choices.as_of)))[0]
        distance = np.abs((rows["day"][places] - np.datetime64(self.last)).astype(int))
        return np.sort(places[np.argsort(distance, kind="stable")[:count]])


Plant = Callable[[Spot, Columns], Columns]


@dataclass(frozen=True)
class Fault:
    """One fault: its label and what plants it into the rows of the months it touches."""

    label: Label
    plant: Plant


def planted(faults: list[tuple[int, Fault]], plan: Plan, rows: Columns, days: list[date]) -> Columns:
    """The rows with the faults that touch these days; `faults` come with their tags."""
    for tag, fault in faults:
        first, last = fault.label.first, fault.label.last
        if first <= days[-1] and last >= days[0]:
            rows = fault.plant(Spot(plan, first, last, tag), rows)
    return rows


def opened(book: Book, faults: list[Fault]) -> list[tuple[int, Fault]]:
    """The faults with their tags."""
    return [(book.open(fault.label), fault) for fault in faults]


def ordinary(day: date, *, in_a_row: int = 1) -> date:
    """The latest day, up to this one, that begins so many ordinary working days outside the pinned week."""
    while not all(_is_free(day + timedelta(days=n)) for n in range(in_a_row)):
        day -= timedelta(days=1)
    return day


def _is_free(day: date) -> bool:
    return is_ordinary(day) and not pins.FIRST <= day <= pins.LAST
