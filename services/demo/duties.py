"""The demo's rosters and leave, a month at a time: who has which shift with which dog, and who came. Rates: k9_facts 6.7."""

from datetime import date

import numpy as np
from numpy.typing import NDArray

from services.catalogue import choices as c
from services.catalogue.usual import ABSENCE_NOTES, REPLACEMENT_REASONS
from services.demo.certificates import Certificates
from services.demo.columns import Array, Columns, height, take
from services.demo.fitness import FIT
from services.demo.model import DUTIES
from services.demo.organisation import POSTS_PER_PROJECT, first_post_of
from services.demo.sheets import Texts
from services.demo.workflow import FILED, end_of, moment
from services.demo.world import DAY, MORNING, NIGHT, NOBODY, SHIFT_STARTS, World

PLANNED, PRESENT, ABSENT, REPLACED = range(4)
SHARE_ABSENT = 0.02
SHARE_REPLACED = 0.061  # 5 % once the deputies have their rest
REASONS = [one.code for one in c.ABSENCE]
REASON_SHARES = (0.22, 0.46, 0.12, 0.08, 0.12, 0.0)
SHORTEST_LEAVE, LONGEST_LEAVE, SHARE_TAKEN = 2, 21, 0.3
TEXTS: Texts = {
    "absence_note": [one.en for one in ABSENCE_NOTES], "replacement_note": [one.en for one in REPLACEMENT_REASONS],
}  # fmt: skip


class Busy:
    """On which of some columns a dog had a session or a visit; its handler was there."""

    def __init__(self, world: World, first: int, stop: int, *records: Columns) -> None:
        self.days = np.zeros((len(world.plan.dogs), stop - first), dtype=bool)
        for rows in records:
            column = (rows["day"] - world.day(np.array(0))).astype(int) - first
            inside = (column >= 0) & (column < stop - first)
            self.days[rows["dog"][inside], column[inside]] = True


class Duties:
    """Rosters and leave of a block of days."""

    def __init__(self, world: World, certificates: Certificates) -> None:
        self.world, self.certificates = world, certificates
        self.shift = world.on_duty(certificates.certified)
        self.away = np.zeros(self.shift.shape, dtype=bool)

    def leave(self, first: int, stop: int, busy: Busy) -> Columns:
        """Leave where a handler had neither training nor visits: one row per run of days; `until` is the last one."""
        rng = self.world.plan.choices.rng(DUTIES, first, 1)
        handlers = self.world.handlers(first, stop)
        there = (handlers > 0) & (self.world.active[:, first:stop]) & ~busy.days
        dog, start, length = _runs(there)
        wanted = (length >= SHORTEST_LEAVE) & (rng.random(len(dog)) < SHARE_TAKEN * np.where(length > 4, 2, 1))
        same = handlers[dog, start] == handlers[dog, start + length - 1]
        inside = start + length + first <= self.world.last + 1
        dog, start, length = (one[wanted & same & inside] for one in (dog, start, length))
        length = np.minimum(length, LONGEST_LEAVE)
        rows = self.world.rows(dog, start + first)
        rows["until"] = rows["day"] + length - 1
        short = rng.random(len(dog)) < 0.3
        rows["absence"] = np.where(short & (length <= 3), REASONS.index("SICK"), REASONS.index("ANNUAL"))
        rows["length"] = length
        return rows

    def take_leave(self, rows: Columns) -> None:
        """Nobody on leave is on duty."""
        for dog, first, length in zip(
            rows["dog"].tolist(), rows["column"].tolist(), rows["length"].tolist(), strict=True
        ):
            self.shift[dog, first : first + length] = NOBODY
            self.away[dog, first : first + length] = True

    def roster(self, first: int, stop: int, busy: Busy) -> Columns:
        """One row per duty, in the order of time."""
        rng = self.world.plan.choices.rng(DUTIES, first, 2)
        dog, offset = np.nonzero(self.shift[:, first:stop] != NOBODY)
        column = offset + first
        rows = self.world.rows(dog, column)
        rows["place"] = self.shift[dog, column].astype(int)
        rows["shift"] = rows["place"] + 1
        rows["start"] = SHIFT_STARTS[rows["place"]]
        rows["at"] = moment(rows["day"], rows["start"])
        rows["minutes"] = self.world.shift_minutes[column]
        rows = take(rows, np.lexsort((rows["dog"], rows["at"])))
        self._posts(rows)
        self._presence(rows, rng, busy, first)
        self._entered(rows, rng)
        return rows

    def _posts(self, rows: Columns) -> None:
        """A dog keeps its site for a week; the training field is none."""
        turn = (rows["dog"] * 7 + self.world.week[rows["column"]]) % (POSTS_PER_PROJECT - 1)
        rows["post"] = first_post_of(rows["project"]) + 1 + turn

    def _presence(self, rows: Columns, rng: np.random.Generator, busy: Busy, first: int) -> None:
        """Absent only where nothing says that the handler was there; the same shares on each weekday."""
        count = height(rows)
        last = self.world.last
        over = (rows["column"] < last) | ((rows["column"] == last) & (rows["place"] != NIGHT))
        away = over & ~busy.days[rows["dog"], rows["column"] - first]
        absent = _drawn(rng, self.world.weekday[rows["column"]], over, away, SHARE_ABSENT)
        free, deputy = self._deputies(rows)
        replaced = _drawn(rng, self.world.weekday[rows["column"]], over, over & ~absent & free, SHARE_REPLACED)
        replaced &= _rested(rows, replaced, deputy)
        rows["presence"] = np.select([absent, replaced, over], [ABSENT, REPLACED, PRESENT], PLANNED)
        said = absent & (rng.random(count) > 0.04)
        rows["absence"] = np.where(said, rng.choice(len(REASONS), count, p=REASON_SHARES), -1)
        note = rng.integers(0, len(ABSENCE_NOTES), count)
        rows["absence_note"] = np.where(absent & (rng.random(count) < 0.3), note, -1)
        stand_in = self.world.homes[self.world.spells[deputy, rows["column"]]][:, 3]
        rows["replacement"] = np.where(replaced, stand_in, 0)
        why = rng.integers(0, len(REPLACEMENT_REASONS), count)
        rows["replacement_note"] = np.where(replaced & (rng.random(count) < 0.95), why, -1)
        rows["who"] = np.where(replaced, rows["replacement"], rows["handler"])

    def _deputies(self, rows: Columns) -> tuple[Array, Array]:
        """Whether somebody may stand in, and whose handler that is: the first deputy who is free, else the second."""
        deputies = self.certificates.deputy[:, rows["dog"], rows["column"]]
        free = [self._is_free(rows, place, deputy) for place, deputy in enumerate(deputies)]
        return free[0] | free[1], np.where(free[0], deputies[0], deputies[1])

    def _is_free(self, rows: Columns, place: int, deputy: Array) -> NDArray[np.bool_]:
        """Certified with this dog, a day off, and eight hours of rest before and after."""
        column, shift = rows["column"], self.shift
        before = shift[deputy, np.maximum(column - 1, 0)]
        after = shift[deputy, np.minimum(column + 1, self.world.days - 1)]
        rested = ((rows["place"] != MORNING) | (before != NIGHT)) & ((rows["place"] != NIGHT) | (after != MORNING))
        there = (deputy >= 0) & self.world.active[deputy, column] & (self.world.level[deputy, column] == FIT)
        certified = self.certificates.deputised[place, rows["dog"], column]
        found: NDArray[np.bool_] = (
            there & certified & rested & (shift[deputy, column] == NOBODY) & self.at_work(deputy, column)
        )
        return found

    def at_work(self, dog: Array, column: Array) -> NDArray[np.bool_]:
        """Whether the handler of a dog is not on leave."""
        found: NDArray[np.bool_] = ~self.away[dog, column]
        return found

    def _entered(self, rows: Columns, rng: np.random.Generator) -> None:
        """Rosters are written the day before, the coming week's on the last day; presence is added at the end."""
        count = height(rows)
        limit = end_of(self.world.plan.choices.as_of)
        rows["until"] = rows["at"] + rows["minutes"] * np.timedelta64(60, "s")
        written = moment(rows["day"] - DAY, rng.integers(11 * 60, 13 * 60, count))
        rows["entered"] = np.minimum(written, limit - np.timedelta64(3, "h"))
        told = np.minimum(rows["until"] + rng.integers(0, 3600, count).astype("timedelta64[s]"), limit)
        rows["changed"] = np.where(rows["presence"] == PLANNED, rows["entered"], told)
        rows["author"] = self.world.manager[rows["project"], rows["column"]]
        rows["status"] = np.full(count, FILED)


def leave_records(world: World, rows: Columns, rng: np.random.Generator) -> Columns:
    """The leave as records: agreed some days before, by the project's manager."""
    count = height(rows)
    rows["at"] = moment(rows["day"], np.zeros(count, int))
    rows["entered"] = moment(rows["day"] - rng.integers(1, 20, count), rng.integers(9 * 60, 14 * 60, count))
    rows["changed"], rows["status"] = rows["entered"], np.full(count, FILED)
    rows["author"] = world.manager[rows["project"], rows["column"]]
    return rows


def _runs(there: NDArray[np.bool_]) -> tuple[Array, Array, Array]:
    """Row, first column and length of every run of true values."""
    edge = np.zeros((there.shape[0], 1), dtype=bool)
    change = np.diff(np.concatenate([edge, there, edge], axis=1).astype(np.int8), axis=1)
    row, start = np.nonzero(change == 1)
    _, stop = np.nonzero(change == -1)
    return row, start, stop - start


def _drawn(
    rng: np.random.Generator, weekday: Array, over: NDArray[np.bool_], free: NDArray[np.bool_], share: float
) -> NDArray[np.bool_]:
    """Some of the free rows, so many that they are this share of all rows of their weekday."""
    of_day, free_of_day = (np.bincount(weekday[one], minlength=7) for one in (over, free))
    chance = np.minimum(1.0, share * of_day / np.maximum(free_of_day, 1))
    found: NDArray[np.bool_] = free & (rng.random(len(weekday)) < chance[weekday])
    return found


def _rested(rows: Columns, replaced: NDArray[np.bool_], deputy: Array) -> NDArray[np.bool_]:
    """The rows, in the order of time, whose deputy has not stood in within the last 16 hours before them."""
    found = np.zeros(len(deputy), dtype=bool)
    free_from: dict[int, np.datetime64] = {}
    for row in np.nonzero(replaced)[0].tolist():
        who, begins = int(deputy[row]), rows["at"][row]
        if who not in free_from or begins >= free_from[who]:
            free_from[who], found[row] = begins + np.timedelta64(24, "h"), True
    return found


def roster_days(world: World, first: int, stop: int) -> list[tuple[int, date, int]]:
    """Project, day and manager of each roster that is closed: those before the last day."""
    projects = range(1, len(world.plan.organisation.projects) + 1)
    return [
        (project, day, int(world.manager[project, column]))
        for column, day in zip(range(first, stop), world.day(np.arange(first, stop)).tolist(), strict=True)
        for project in projects
        if column < world.last
    ]
