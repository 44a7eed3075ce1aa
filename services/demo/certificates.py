"""The demo's certificates: each pair of handler and dog, and each dog's deputy handler, tested about once a year."""

from datetime import date
from itertools import groupby
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from services.catalogue import choices as c
from services.catalogue.usual import ISSUERS
from services.demo.calendar import FIRST_DAY
from services.demo.columns import Columns
from services.demo.fitness import FIT
from services.demo.lists import ODOURS
from services.demo.model import PAIRS, Spell
from services.demo.sheets import Texts
from services.demo.workflow import FILED, moment
from services.demo.world import World

VALID_DAYS, DEPUTIES = 365, 2
SHARE_FAILED, SHARE_EXPIRED = 0.08, 0.06
DAYS_WELL_BEFORE_EXPIRY = 45
DISCIPLINES = [one.code for one in c.SPECIALTY]
PASS, FAIL = range(2)
# What a pair is tested on; patrol is not tested on odours.
SCOPES = {
    "EXPLOSIVES": ODOURS["EXPLOSIVES"][:5], "NARCOTICS": ODOURS["NARCOTICS"][:4], "TRACKING": ("HUM-1",),
    "OTHER": ("CUR-1",),
}  # fmt: skip


class Together(NamedTuple):
    """A handler who may lead a dog from column `first` to column `last`, both included; `deputy` counts the stand-ins."""

    dog: int
    handler: int
    first: int
    last: int
    deputy: int = -1


class Test(NamedTuple):
    """A certificate: who, on which day (a column), and how it went."""

    together: Together
    day: int
    result: int
    attempt: int


class Certificates:
    """All tests of all pairs, the days they cover, and who may stand in for whom."""

    def __init__(self, world: World) -> None:
        self.world, self.plan = world, world.plan
        self.rng = world.plan.choices.rng(PAIRS)
        self.deputy = np.full((DEPUTIES, *world.spells.shape), -1, dtype=np.int32)
        own = list(self._own())
        self.expired = self._chosen_to_expire(own)
        self.certified = np.zeros(world.spells.shape, dtype=bool)
        self.deputised = np.zeros(self.deputy.shape, dtype=bool)
        self.tests: list[Test] = []
        for one in own + list(self._deputies()):
            self._test(one)

    def _own(self) -> list[Together]:
        """Each dog with each of its handlers, from the first day as an active dog."""
        found: list[Together] = []
        for (dog, handler), group in groupby(self.plan.spells, key=lambda one: (one.dog, one.home.handler)):
            first, last = self._span(list(group))
            if handler and self.world.active[dog - 1, min(last, self.world.last)]:
                found.append(Together(dog - 1, handler, first, last))
        return found

    def _span(self, run: list[Spell]) -> tuple[int, int]:
        last = run[-1].last
        return self.world.column(run[0].first), self.world.days - 1 if last is None else self.world.column(last)

    def _deputies(self) -> list[Together]:
        """For each home of each dog the handlers of two other dogs there, of the same specialty if there are."""
        by_project: dict[int, list[tuple[int, Spell]]] = {}
        for spell in self.plan.spells:
            if spell.home.handler:
                by_project.setdefault(spell.home.project, []).append((spell.dog - 1, spell))
        found: list[Together] = []
        for dog, spell in [both for listed in by_project.values() for both in listed]:
            first, last = self._span([spell])
            if not self.world.active[dog, min(last, self.world.last)]:
                continue
            others = [self._common(dog, first, last, one) for one in by_project[spell.home.project] if one[0] != dog]
            best = sorted(others, reverse=True)[:DEPUTIES]
            for place, (_, start, stop, other, handler) in enumerate(best):
                if stop - start > DAYS_WELL_BEFORE_EXPIRY:
                    self.deputy[place, dog, start : stop + 1] = other
                    found.append(Together(dog, handler, start, stop, place))
        return found

    def _common(self, dog: int, first: int, last: int, other: tuple[int, Spell]) -> tuple[int, int, int, int, int]:
        """Days in common with another pair, more if it is of the same specialty; then those days and that pair."""
        start, stop = self._span([other[1]])
        start, stop = max(first, start), min(last, stop)
        same = self.plan.dogs[dog].specialty == self.plan.dogs[other[0]].specialty
        active = self.world.active[other[0], min(stop, self.world.last)] if stop >= 0 else False
        return (stop - start) * (2 if same else 1) * int(active), start, stop, other[0], other[1].home.handler

    def _chosen_to_expire(self, own: list[Together]) -> list[int]:
        """Dogs, well for the last weeks, whose pair forgot its test; the example dog is not among them."""
        last = self.world.last
        free = [
            one.dog for one in own
            if one.dog and one.last > last and one.first < last - 200
            and (self.world.level[one.dog, last - DAYS_WELL_BEFORE_EXPIRY : last + 1] == FIT).all()
        ]  # fmt: skip
        return self.rng.permutation(free)[: max(1, round(SHARE_EXPIRED * len(free)))].tolist() if free else []

    def _test(self, one: Together) -> None:
        """Back from the last test to the first days together, each test within a year of the one before."""
        days = [self._last_test(one)]
        while days[0] > one.first + 5:
            days.insert(0, days[0] - int(self.rng.integers(300, 361)))
        if days[0] < one.first:
            days[0] = one.first + int(self.rng.integers(0, 5))
        covered = self.certified if one.deputy < 0 else self.deputised[one.deputy]
        for day in days:
            failed = self.rng.random() < SHARE_FAILED and day - 12 > one.first
            if failed:
                self.tests.append(Test(one, day - int(self.rng.integers(4, 12)), FAIL, 1))
            self.tests.append(Test(one, day, PASS, 2 if failed else 1))
            covered[one.dog, day : min(day + VALID_DAYS, one.last) + 1] = True

    def _last_test(self, one: Together) -> int:
        end = min(one.last, self.world.last)
        if one.deputy < 0 and one.dog in self.expired and one.last > self.world.last:
            place = self.expired.index(one.dog)
            return end - VALID_DAYS - (15 if place == 0 else int(self.rng.integers(5, 40)))
        return max(one.first + int(self.rng.integers(0, 5)), end - int(self.rng.integers(5, 355)))

    def rows(self) -> tuple[Columns, Texts]:
        """One row per test."""
        tests = [one for one in self.tests if 0 <= one.day <= self.world.last]
        dog = np.array([one.together.dog for one in tests])
        day = np.array([one.day for one in tests])
        count, rng = len(tests), self.rng
        rows = self.world.rows(dog, day)
        passed = np.array([one.result for one in tests]) == PASS
        rows["handler"] = np.array([one.together.handler for one in tests])
        rows["discipline"] = np.array([DISCIPLINES.index(one.specialty) for one in self.plan.dogs])[dog]
        rows["issuer"] = rng.choice(len(ISSUERS), count, p=(0.6, 0.3, 0.1))
        rows["expires"] = np.where(passed, rows["day"] + VALID_DAYS, rows["day"] + 1)
        rows["result"] = np.where(passed, PASS, FAIL)
        rows["evaluator"] = self._evaluators(dog)
        rows["document"] = np.where(rng.random(count) < 0.03, -1, np.arange(count))
        rows["attempt"] = np.array([one.attempt for one in tests])
        scopes = list(SCOPES)
        rows["odours"] = np.array(
            [scopes.index(one.specialty) if one.specialty in SCOPES else -1 for one in self.plan.dogs]
        )[dog]
        rows["mark"] = np.where(passed, rng.integers(75, 99, count), rng.integers(48, 68, count))
        rows["author"] = self.world.manager[rows["project"], day]
        rows["at"] = moment(rows["day"], np.zeros(count, int))
        rows["entered"] = moment(rows["day"], rng.integers(10 * 60, 15 * 60, count))
        rows["changed"], rows["status"] = rows["entered"], np.full(count, FILED)
        documents = [
            f"C-{date.fromordinal(FIRST_DAY.toordinal() + one.day).year}-{n + 1:05d}" for n, one in enumerate(tests)
        ]
        lists = ["[" + ", ".join(f'"{odour}"' for odour in its) + "]" for its in SCOPES.values()]
        return rows, {"issuer": [one.en for one in ISSUERS], "document": documents, "odours": lists}

    def _evaluators(self, dog: NDArray[np.int64]) -> NDArray[np.int64]:
        """A trainer who never trains the dog; an administrator in a unit too small for that."""
        trainers = [one.id for one in self.plan.staff.trainers]
        own: dict[int, set[int]] = {}
        for spell in self.plan.spells:
            own.setdefault(spell.dog - 1, set()).update(
                {spell.home.trainer, trainers[0] + ((spell.home.trainer - trainers[0]) ^ 1)}
            )
        spare = [self.plan.staff.administrators[0].id]
        free = {one: [trainer for trainer in trainers if trainer not in its] or spare for one, its in own.items()}
        found: NDArray[np.int64] = np.array([free[one][int(n) % len(free[one])] for n, one in enumerate(dog.tolist())])
        return found
