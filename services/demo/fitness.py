"""The demo dogs' health events that keep them from duty. Rates and lengths: k9_facts 6.6."""

from datetime import date, timedelta
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from services.demo.calendar import FIRST_DAY
from services.demo.model import EVENTS, Plan

EVENTS_A_YEAR = 0.37
SHARE_CHRONIC = 0.15
FIT, RESTRICTED, UNFIT = 0, 1, 2


class Event(NamedTuple):
    """A dog off duty, or on light duty, from `first` to `last`, both included."""

    dog: int
    first: date
    last: date
    level: int
    is_chronic: bool


def events(plan: Plan) -> tuple[Event, ...]:
    """All events of all dogs in the order of their first days; each lies within the dog's time in the unit."""
    rng = plan.choices.rng(EVENTS)
    found: list[Event] = []
    for dog, (joined, left) in service(plan).items():
        days = (left - joined).days
        for start in np.sort(rng.integers(0, max(days, 1), rng.poisson(EVENTS_A_YEAR * days / 365.25))).tolist():
            is_chronic = bool(rng.random() < SHARE_CHRONIC)
            length = rng.lognormal(np.log(160), 0.5) if is_chronic else rng.lognormal(np.log(12), 0.8)
            level = RESTRICTED if rng.random() < 0.30 else UNFIT
            first = joined + timedelta(days=start)
            found.append(Event(dog, first, min(left, first + timedelta(days=round(length))), level, is_chronic))
    return tuple(sorted(found, key=lambda one: (one.first, one.dog)))


def service(plan: Plan) -> dict[int, tuple[date, date]]:
    """First and last day of each dog in the unit, training included; as_of when it is still there."""
    found: dict[int, tuple[date, date]] = {}
    for one in plan.spells:
        first = min(one.first, found.get(one.dog, (one.first,))[0])
        found[one.dog] = (max(first, FIRST_DAY), one.last or plan.choices.as_of)
    return found


def levels(happened: tuple[Event, ...], dogs: int, first: date, days: int) -> NDArray[np.int8]:
    """Level of each dog on each day from `first` on: one row per dog, one column per day."""
    found = np.zeros((dogs, days), dtype=np.int8)
    for one in happened:
        start, stop = (one.first - first).days, (one.last - first).days + 1
        if stop > 0 and start < days:
            row = found[one.dog - 1, max(start, 0) : stop]
            np.maximum(row, one.level, out=row)
    return found
