"""Where each demo dog belonged on each day, as matrices: one row per dog, one column per day."""

from datetime import date

import numpy as np
from numpy.typing import NDArray

from services.demo.columns import Array
from services.demo.model import Home, Plan


def homes(plan: Plan) -> Array:
    """The homes that `places` points to: one row per spell with the fields of Home; row 0 is nowhere."""
    return np.array([(0,) * len(Home._fields), *(spell.home for spell in plan.spells)])


def places(plan: Plan, first: date, days: int) -> NDArray[np.int32]:
    """For each dog and day the row of its home in `homes`; 0 before it came and after it left."""
    found = np.zeros((len(plan.dogs), days), dtype=np.int32)
    for row, spell in enumerate(plan.spells, start=1):
        found[spell.dog - 1, _columns(spell.first, spell.last, first, days)] = row
    return found


def active(plan: Plan, first: date, days: int) -> NDArray[np.bool_]:
    """Whether each dog was ACTIVE on each day."""
    found = np.zeros((len(plan.dogs), days), dtype=bool)
    for one in plan.standings:
        if one.status == "ACTIVE":
            found[one.dog - 1, _columns(one.first, one.last, first, days)] = True
    return found


def _columns(start: date, end: date | None, first: date, days: int) -> slice:
    stop = min((end - first).days + 1, days) if end else days
    return slice(min(max((start - first).days, 0), days), max(stop, 0))
