"""The demo unit's calendar: weekend, Ramadan, feasts and national days, and how each changes the work."""

from datetime import date, timedelta
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

FIRST_DAY = date(2023, 11, 1)
UTC_OFFSET = np.timedelta64(3, "h")
WEEKDAY_WEIGHTS = (1.10, 1.06, 1.02, 0.94, 0.16, 0.36, 1.06)  # from Monday; k9_facts 6.4
WEEKEND = (4, 5)


class Days(NamedTuple):
    """A run of days, both ends included."""

    name: str
    first: date
    last: date


# Umm al-Qura tables. The sighting of the moon can move each end by a day.
RAMADAN = (
    Days("Ramadan 1445", date(2024, 3, 11), date(2024, 4, 9)),
    Days("Ramadan 1446", date(2025, 3, 1), date(2025, 3, 29)),
    Days("Ramadan 1447", date(2026, 2, 18), date(2026, 3, 19)),
    Days("Ramadan 1448", date(2027, 2, 8), date(2027, 3, 9)),
    Days("Ramadan 1449", date(2028, 1, 28), date(2028, 2, 25)),
)
EID = (
    Days("Eid al-Fitr 1445", date(2024, 4, 10), date(2024, 4, 14)),
    Days("Eid al-Adha 1445", date(2024, 6, 15), date(2024, 6, 19)),
    Days("Eid al-Fitr 1446", date(2025, 3, 30), date(2025, 4, 3)),
    Days("Eid al-Adha 1446", date(2025, 6, 5), date(2025, 6, 9)),
    Days("Eid al-Fitr 1447", date(2026, 3, 20), date(2026, 3, 24)),
    Days("Eid al-Adha 1447", date(2026, 5, 26), date(2026, 5, 30)),
    Days("Eid al-Fitr 1448", date(2027, 3, 10), date(2027, 3, 14)),
    Days("Eid al-Adha 1448", date(2027, 5, 15), date(2027, 5, 19)),
    Days("Eid al-Fitr 1449", date(2028, 2, 26), date(2028, 3, 1)),
    Days("Eid al-Adha 1449", date(2028, 5, 4), date(2028, 5, 8)),
)
NATIONAL = tuple(
    Days(f"{name} {year}", date(year, month, day), date(year, month, day))
    for year in range(2024, 2029)
    for name, month, day in (("Founding day", 2, 22), ("National day", 9, 23))
)
SUMMER_MONTHS = (6, 7, 8, 9)


def falls_in(day: date, runs: tuple[Days, ...]) -> bool:
    """Whether the day lies in one of the runs."""
    return any(run.first <= day <= run.last for run in runs)


def is_summer(day: date) -> bool:
    return day.month in SUMMER_MONTHS


def is_ordinary(day: date) -> bool:
    """A working day outside Ramadan, feasts and national days."""
    return day.weekday() not in WEEKEND and not falls_in(day, RAMADAN + EID + NATIONAL)


def workload(day: date) -> float:
    """Share of a dog's weekly sessions that falls on this day, before the dog's own rate."""
    weight = WEEKDAY_WEIGHTS[day.weekday()] / sum(WEEKDAY_WEIGHTS)
    if falls_in(day, EID + NATIONAL):
        return weight * 0.30
    if falls_in(day, RAMADAN):
        return weight * 0.75
    return weight * (0.95 if is_summer(day) else 1.0)


def days_between(first: date, last: date) -> list[date]:
    """Every day from first to last, both included."""
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def month_blocks(as_of: date) -> list[list[date]]:
    """The months of the demo's history, each with all of its days, also those after as_of.

    The last two are one block: what is planted some days before as_of always finds its rows in it.
    """
    blocks: list[list[date]] = []
    month = FIRST_DAY
    while month <= as_of:
        following = (month.replace(day=28) + timedelta(days=4)).replace(day=1)
        blocks.append(days_between(month, following - timedelta(days=1)))
        month = following
    return [*blocks[:-2], blocks[-2] + blocks[-1]]


def as_days(days: list[date]) -> NDArray[np.datetime64]:
    return np.array(days, dtype="datetime64[D]")
