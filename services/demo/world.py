"""Where the demo's dogs and people were on each day of all years, as matrices: one row per dog, one column per day."""

from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from services.demo.calendar import FIRST_DAY, RAMADAN, falls_in
from services.demo.columns import Array, Columns
from services.demo.directory import managers
from services.demo.fitness import FIT, Event, levels
from services.demo.model import DUTIES, Home, Plan
from services.demo.placement import active, homes, places

DAYS_AHEAD = 8
NOBODY = -1
MORNING, EVENING, NIGHT = range(3)
SHIFT_STARTS, SHIFT_HOURS, HOURS_IN_RAMADAN = np.array([6, 14, 22]) * 60, 8, 6
ROTATION = np.array([MORNING, EVENING, MORNING, NIGHT, MORNING, EVENING])
FRIDAY, SHARE_FREE_ON_WEEKENDS = 4, 0.4
DAY = np.timedelta64(1, "D")


class World:
    """The matrices from FIRST_DAY to some days after as_of; what is true on as_of stays true after it."""

    def __init__(self, plan: Plan, happened: tuple[Event, ...]) -> None:
        self.plan = plan
        self.last = (plan.choices.as_of - FIRST_DAY).days
        self.days = self.last + 1 + DAYS_AHEAD
        self.spells = places(plan, FIRST_DAY, self.days)
        self.active = active(plan, FIRST_DAY, self.days)
        self.level = levels(happened, len(plan.dogs), FIRST_DAY, self.days)
        self.level[:, self.last + 1 :] = self.level[:, self.last : self.last + 1]
        self.homes = homes(plan)
        self.weekday = (np.arange(self.days) + FIRST_DAY.weekday()) % 7
        self.week = (np.arange(self.days) + (FIRST_DAY.weekday() + 1) % 7) // 7
        fasts = [falls_in(FIRST_DAY + timedelta(days=n), RAMADAN) for n in range(self.days)]
        self.shift_minutes = np.where(fasts, HOURS_IN_RAMADAN, SHIFT_HOURS) * 60
        self.manager = self._managers()
        self.shift = self._shifts()

    def column(self, day: date) -> int:
        """The column of a day."""
        return (day - FIRST_DAY).days

    def column_of(self, days: Array) -> Array:
        """The columns of these days, those outside brought to the nearest."""
        found: Array = (days.astype("datetime64[D]") - np.datetime64(FIRST_DAY, "D")).astype(int)
        return found.clip(0, self.days - 1)

    def day(self, columns: Array) -> Array:
        """The days of these columns."""
        found: Array = np.datetime64(FIRST_DAY, "D") + columns
        return found

    def rows(self, dog: Array, column: Array) -> Columns:
        """One row for each of these dogs and days, with where the dog belonged."""
        found = dict(zip(Home._fields, self.homes[self.spells[dog, column]].T, strict=True))
        return {"dog": dog, "column": column, "day": self.day(column)} | found

    def handlers(self, first: int, stop: int) -> Array:
        """The handler of each dog on the days of these columns; 0 for none."""
        found: Array = self.homes[self.spells[:, first:stop], Home._fields.index("handler")]
        return found

    def on_duty(self, certified: NDArray[np.bool_]) -> Array:
        """The shift of each dog that is fit and whose pair is certified, NOBODY for a day off."""
        found = np.where(self.active & (self.level == FIT) & certified, self.shift, NOBODY)
        tired = (found[:, 1:] == MORNING) & (found[:, :-1] == NIGHT)
        found[:, 1:][tired] = NOBODY
        return found

    def _shifts(self) -> Array:
        """The shift the rotation has for each dog and day: two days off in a row, the shift changes with the week."""
        rng = self.plan.choices.rng(DUTIES)
        dogs = len(self.plan.dogs)
        free = np.where(rng.random(dogs) < SHARE_FREE_ON_WEEKENDS, FRIDAY, rng.integers(0, 7, dogs))
        phase = rng.integers(0, len(ROTATION), dogs)
        shift = ROTATION[(self.week[None, :] + phase[:, None]) % len(ROTATION)].astype(np.int8)
        off = (self.weekday[None, :] - free[:, None]) % 7 < 2
        return np.where(off, NOBODY, shift).astype(np.int8)

    def _managers(self) -> Array:
        """The manager of each project (in its row, counted from 1) on each day."""
        found = np.zeros((len(self.plan.organisation.projects) + 1, self.days), dtype=int)
        for project, person, first, last in managers(self.plan):
            stop = self.days if last is None else self.column(last) + 1
            found[project, max(self.column(first), 0) : stop] = person.id
        return found
