"""The demo unit's veterinary visits, all years at once. Rates and vital signs: k9_facts 6.6 and 6.9."""

from datetime import timedelta

import numpy as np

from services.demo.calendar import FIRST_DAY
from services.demo.columns import Array, Columns, take
from services.demo.conditions import CHRONIC, CONDITIONS, HEART, HEART_FROM_YEARS, HEAT
from services.demo.fitness import UNFIT, Event, levels, service
from services.demo.model import VISITS, Home, Plan
from services.demo.organisation import CLINIC
from services.demo.placement import homes, places

ROUTINE, BASIC_VACCINES, OTHER_VACCINES, INFLUENZA, SICK, EMERGENCY, FOLLOW_UP, LAST = range(8)
VISIT_TYPES = ("ROUTINE", "VACCINATION", "VACCINATION", "VACCINATION", "ROUTINE", "EMERGENCY", "ROUTINE", "EMERGENCY")
SICK_A_YEAR = 1.48  # with the milder health events: 1.6
SHARE_URGENT = 0.68  # of the health events; makes 0.25 emergencies a dog-year
SHARE_INFLUENZA = 0.2
DAYS_OVERDUE = 40
PERMANENTLY_UNFIT = 3
DUTY = ("FIT", "RESTRICTED", "UNFIT", "PERMANENTLY_UNFIT")

Wanted = list[tuple[int, int, int, int]]  # dog, days since FIRST_DAY, kind, condition or -1


class Health:
    """Makes all visits of all dogs in the order of time."""

    def __init__(self, plan: Plan, happened: tuple[Event, ...], overdue_dog: int) -> None:
        self.plan, self.happened, self.overdue_dog = plan, happened, overdue_dog
        self.rng = plan.choices.rng(VISITS)
        self.days = (plan.choices.as_of - FIRST_DAY).days + 1
        self.service = {
            dog: ((first - FIRST_DAY).days, (last - FIRST_DAY).days) for dog, (first, last) in service(plan).items()
        }

    def visits(self) -> Columns:
        """One row per visit, not yet entered or made faulty."""
        wanted: Wanted = []
        for dog, (joined, left) in self.service.items():
            wanted += self._routine(dog, joined, left) + self._vaccinations(dog, joined, left)
            wanted += self._sick(dog, joined, left)
        wanted += self._events() + self._last_visits()
        dog, day, kind, condition = np.array(wanted).T
        day = self._clinic_days(day, kind)
        left_on = np.array([0, *(left for _, left in self.service.values())])[dog]
        rows = {"dog": dog - 1, "since": day, "kind": kind, "condition": condition}
        rows = take(rows, day <= left_on)
        rows["start"] = self._starts(rows["kind"])
        return self._placed(take(rows, np.lexsort((rows["dog"], rows["start"], rows["since"]))))

    def _routine(self, dog: int, joined: int, left: int) -> Wanted:
        steps = np.rint(self.rng.normal(30, 5, (left - joined) // 18 + 2)).clip(18, 45)
        steps[0] = self.rng.integers(0, 30)
        return [(dog, int(day), ROUTINE, -1) for day in joined + steps.cumsum() if day <= left]

    def _vaccinations(self, dog: int, joined: int, left: int) -> Wanted:
        """Yearly, some days early; a dog that came later starts at once. One dog's rabies shot is overdue."""
        kinds = [BASIC_VACCINES, OTHER_VACCINES] + [INFLUENZA] * int(self.rng.random() < SHARE_INFLUENZA)
        found: Wanted = []
        for kind in kinds:
            day = joined + int(self.rng.integers(0, 340 if joined == 0 else 20))
            last = left
            if dog == self.overdue_dog and kind == BASIC_VACCINES:
                day = last = self.days - 1 - DAYS_OVERDUE - 365
            while day <= last:
                found.append((dog, day, kind, -1))
                day += 365 - int(self.rng.integers(5, 30))
        return found

    def _sick(self, dog: int, joined: int, left: int) -> Wanted:
        days = self.rng.integers(joined, left + 1, self.rng.poisson(SICK_A_YEAR * (left - joined) / 365.25))
        return [(dog, day, SICK, self._condition(dog, day, urgent=False)) for day in days.tolist()]

    def _condition(self, dog: int, since: int, *, urgent: bool) -> int:
        """Place of a condition: heat in the hot months, the heart in old dogs only."""
        day = FIRST_DAY + timedelta(days=since)
        hot = 5 if day.month in (7, 8) else 1
        young = (day - self.plan.dogs[dog - 1].born).days < HEART_FROM_YEARS * 365
        shares = np.array([
            (one.urgent if urgent else one.weight) * (hot if one.name in HEAT else 1) * (not (young and one.name == HEART))
            for one in CONDITIONS
        ])  # fmt: skip
        return int(self.rng.choice(len(CONDITIONS), p=shares / shares.sum()))

    def _events(self) -> Wanted:
        """The visit that opens a health event and the one that ends it."""
        chronic = [n for n, one in enumerate(CONDITIONS) if one.name in CHRONIC] or [0]
        found: Wanted = []
        for one in self.happened:
            start, end = (one.first - FIRST_DAY).days, (one.last - FIRST_DAY).days + 1
            urgent = bool(self.rng.random() < SHARE_URGENT)
            condition = self._condition(one.dog, start, urgent=urgent)
            if one.is_chronic:
                condition = chronic[int(self.rng.integers(0, len(chronic)))]
            found.append((one.dog, start, EMERGENCY if urgent else SICK, condition))
            if end <= self.service[one.dog][1]:
                found.append((one.dog, end, FOLLOW_UP, condition))
        return found

    def _last_visits(self) -> Wanted:
        """The day a dog died."""
        volvulus = next(n for n, one in enumerate(CONDITIONS) if "volvulus" in one.name)
        return [(one.id, self.service[one.id][1], LAST, volvulus) for one in self.plan.dogs if one.died]

    def _clinic_days(self, day: Array, kind: Array) -> Array:
        """Nine of ten planned visits on Friday or Saturday wait for Sunday."""
        weekday = (day + FIRST_DAY.weekday()) % 7
        waits = np.where(weekday == 4, 2, np.where(weekday == 5, 1, 0))
        planned = np.isin(kind, (ROUTINE, BASIC_VACCINES, OTHER_VACCINES, INFLUENZA, SICK))
        own = kind == BASIC_VACCINES  # the overdue dog keeps its day
        moved = planned & ~(own & (day == self.days - 1 - DAYS_OVERDUE - 365)) & (self.rng.random(len(day)) < 0.9)
        found: Array = day + waits * moved
        return found

    def _starts(self, kind: Array) -> Array:
        count = len(kind)
        clinic = 8 * 60 + 5 * self.rng.integers(0, 71, count)
        return np.where(np.isin(kind, (EMERGENCY, LAST)), 5 * self.rng.integers(0, 288, count), clinic)

    def _placed(self, rows: Columns) -> Columns:
        where = places(self.plan, FIRST_DAY, self.days)[rows["dog"], rows["since"]]
        rows |= dict(zip(Home._fields, homes(self.plan)[where].T, strict=True))
        duty = levels(self.happened, len(self.plan.dogs), FIRST_DAY, self.days)[rows["dog"], rows["since"]]
        rows["duty"] = np.where(rows["kind"] == LAST, PERMANENTLY_UNFIT, duty)
        rows["post"] = np.full(len(where), CLINIC)
        rows["day"] = np.datetime64(FIRST_DAY, "D") + rows["since"]
        rows["minutes"] = np.full(len(where), 20)
        rows["vet"] = self._vets(rows["project"])
        rows["author"] = rows["vet"]
        rows["next"] = self._next_visits(rows)
        return rows

    def _vets(self, project: Array) -> Array:
        """A project's own vet, in one of six visits another one."""
        vets = self.plan.staff.vets
        other = self.rng.random(len(project)) < 0.15
        place = np.where(other, self.rng.integers(0, len(vets), len(project)), project % len(vets))
        return place + vets[0].id

    def _next_visits(self, rows: Columns) -> Array:
        """Days until the next visit that was agreed; 0 for none."""
        count = len(rows["kind"])
        soon = self.rng.integers(5, 15, count)
        ill = np.isin(rows["kind"], (SICK, EMERGENCY)) & (self.rng.random(count) < 0.8)
        return np.where(rows["kind"] == ROUTINE, 30, np.where(ill | (rows["duty"] == UNFIT), soon, 0))
