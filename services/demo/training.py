"""The demo unit's training sessions, a month at a time. Rates, mixes and effects: k9_facts 6.4 and 6.9."""

from datetime import date

import numpy as np
from numpy.typing import NDArray

from services.demo import pins
from services.demo.calendar import RAMADAN, as_days, falls_in, is_summer, workload
from services.demo.columns import Array, Columns, take
from services.demo.fitness import FIT, RESTRICTED, UNFIT, Event, levels
from services.demo.lists import CATEGORIES, CATEGORY_CODES, MIXES, NOTES
from services.demo.model import SESSIONS, Home, Plan
from services.demo.organisation import POSTS_PER_PROJECT, first_post_of
from services.demo.placement import active, homes, places

# Dogs off duty do not train; this keeps the unit's medians where they were measured.
MAKING_UP_FOR_ABSENCE = 1.03
SHARE_OWN_TRAINER = 0.80
SHARE_MORNING = 0.75
SHARE_BAD_DAY = 0.012
LIGHT_DUTY = (CATEGORY_CODES.index("OBEDIENCE"), CATEGORY_CODES.index("SOCIALIZATION"))
KITS = 6  # sets of equipment for each category
ORDINARY, SUMMER, RAMADAN_DAY = 0, 1, 2
# First and last start, in minutes after midnight, of the two parts of the day.
STARTS = {
    ORDINARY: ((390, 660), (900, 1080)),
    SUMMER: ((300, 450), (1080, 1260)),
    RAMADAN_DAY: ((210, 325), (1230, 1380)),
}
# Two sessions in one ordinary morning: the second begins late enough for the first to end.
TWICE_IN_A_MORNING = ((390, 480), (585, 660))
BETWEEN_SESSIONS = 15


class Training:
    """Makes months of sessions; holds what stays the same from month to month."""

    def __init__(self, plan: Plan, happened: tuple[Event, ...]) -> None:
        self.plan, self.happened = plan, happened
        rng = plan.choices.rng(SESSIONS)
        self.weekly = np.array([dog.weekly for dog in plan.dogs])
        self.skill = np.array([dog.skill for dog in plan.dogs])
        self.mixes = np.array([MIXES[dog.specialty] for dog in plan.dogs]).cumsum(axis=1)
        self.first_trainer = plan.staff.trainers[0].id
        self.trainers = len(plan.staff.trainers)
        self.effect = rng.normal(0, 0.30, self.trainers)
        self.homes = homes(plan)

    def month(self, days: list[date]) -> Columns:
        """The sessions of these days, not yet entered, reviewed or made faulty; as_of cuts the last month."""
        rng = self.plan.choices.rng(SESSIONS, days[0].year, days[0].month)
        seasons = np.array([season(day) for day in days])
        spells = places(self.plan, days[0], len(days)) * active(self.plan, days[0], len(days))
        duty = levels(self.happened, len(self.plan.dogs), days[0], len(days))
        rows = self._who_and_when(rng, days, spells, duty)
        part = rows["part"] = _parts(rng, rows, seasons[rows["column"]])
        rows |= dict(zip(Home._fields, self.homes[spells[rows["dog"], rows["column"]]].T, strict=True))
        light = duty[rows["dog"], rows["column"]] == RESTRICTED
        rows["category"] = self._categories(rng, rows["dog"], light=light)
        rows["start"], rows["minutes"] = _times(rng, rows, seasons[rows["column"]])
        self._post_and_trainer(rng, rows, len(days), part)
        rows["rating"] = self._ratings(rng, rows, seasons[rows["column"]] == SUMMER)
        rows |= _details(rng, rows, len(days))
        rows["day"] = as_days(days)[rows.pop("column")]
        rows = take(rows, rows["day"] <= np.datetime64(self.plan.choices.as_of))
        pins.settle_rows(rows, self.plan.choices)
        return rows

    def _who_and_when(
        self, rng: np.random.Generator, days: list[date], spells: Array, duty: NDArray[np.int8]
    ) -> Columns:
        """One row per session: its dog's place, its day's column, the sessions of that dog that day, which one it is."""
        load = np.array([workload(day) for day in days])
        rate = self.weekly[:, None] * load * MAKING_UP_FOR_ABSENCE * np.choose(duty, (1.0, 0.6, 0.0))
        counts = rng.binomial(2, np.clip(rate / 2, 0, 0.95)) * (spells > 0)
        free = (spells > 0) & (duty != UNFIT)
        pins.settle_counts(counts, free & (duty == FIT), days, self.plan.choices, rng)
        dog, column = np.nonzero(counts)
        of_day = counts[dog, column]
        again = np.concatenate([np.zeros(len(dog), int), np.ones(int((of_day == 2).sum()), int)])
        both = np.concatenate([np.arange(len(dog)), np.nonzero(of_day == 2)[0]])
        return {"dog": dog[both], "column": column[both], "of_day": of_day[both], "again": again}

    def _categories(self, rng: np.random.Generator, dog: Array, *, light: Array) -> Array:
        drawn = rng.random(len(dog))
        found = (drawn[:, None] >= self.mixes[dog]).sum(axis=1).clip(0, len(CATEGORIES) - 1)
        easy = np.array(LIGHT_DUTY)[rng.integers(0, 2, len(dog))]
        return np.where(light, easy, found)

    def _post_and_trainer(self, rng: np.random.Generator, rows: Columns, days: int, part: Array) -> None:
        """All dogs of one trainer train at one place at a time; now and then two trainers exchange their groups."""
        shape = (self.trainers + 1, days, 2)
        site = rng.choice(POSTS_PER_PROJECT, shape, p=(0.55, 0.15, 0.15, 0.15))
        exchanged = rng.random(shape) < 1 - SHARE_OWN_TRAINER
        own = rows["trainer"] - self.first_trainer
        partner = own ^ 1
        swap = exchanged[np.minimum(own, partner), rows["column"], part] & (partner < self.trainers)
        rows["post"] = first_post_of(rows["project"]) + site[own, rows["column"], part]
        # What the pinned example gets back when a value goes missing.
        rows |= {f"own_{name}": rows[name] for name in ("trainer", "handler", "post")}
        rows["trainer"] = np.where(swap, partner, own) + self.first_trainer

    def _ratings(self, rng: np.random.Generator, rows: Columns, summer: Array) -> Array:
        count = len(summer)
        offset = np.array([one.offset for one in CATEGORIES])[rows["category"]]
        effect = self.effect[rows["trainer"] - self.first_trainer]
        mean = 8.60 + self.skill[rows["dog"]] + effect + offset - 0.15 * summer
        rating = np.rint(mean + rng.normal(0, 0.95, count)).clip(0, 10).astype(int)
        bad = rng.random(count) < SHARE_BAD_DAY
        return np.where(bad, rng.integers(2, 6, count), rating)


def season(day: date) -> int:
    """Which hours the unit keeps on this day."""
    if falls_in(day, RAMADAN):
        return RAMADAN_DAY
    return SUMMER if is_summer(day) else ORDINARY


def _parts(rng: np.random.Generator, rows: Columns, seasons: Array) -> Array:
    """0 for the first part of the day, 1 for the second; half of the second sessions follow in the same morning."""
    count = len(seasons)
    alone = (rng.random(count) >= SHARE_MORNING).astype(int)
    # Both sessions of one dog and day must see the same chance.
    per_day = rng.random((int(rows["dog"].max(initial=0)) + 1, int(rows["column"].max(initial=0)) + 1)) < 0.5
    rows["close"] = per_day[rows["dog"], rows["column"]] & (rows["of_day"] == 2) & (seasons == ORDINARY)
    return np.where(rows["of_day"] == 1, alone, rows["again"] * ~rows["close"])


def _times(rng: np.random.Generator, rows: Columns, seasons: Array) -> tuple[Array, Array]:
    """Start in minutes after midnight and length in minutes, both rounded to five as people do."""
    bounds = np.array([[STARTS[one][0], STARTS[one][1]] for one in (ORDINARY, SUMMER, RAMADAN_DAY)])
    first, last = bounds[seasons, rows["part"]].T
    near = np.array(TWICE_IN_A_MORNING)[rows["again"]]
    first = np.where(rows["close"], near[:, 0], first)
    last = np.where(rows["close"], near[:, 1], last)
    start = (first + rng.random(len(first)) * (last - first)) // 5 * 5
    medians = np.array([one.minutes for one in CATEGORIES])[rows["category"]]
    drawn = medians * rng.lognormal(0, 0.28, len(first)) * np.array([1.0, 0.80, 0.85])[seasons]
    minutes = (np.rint(drawn / 5) * 5).clip(10, 150)
    latest = TWICE_IN_A_MORNING[1][0] - BETWEEN_SESSIONS - start
    capped = rows["close"] & (rows["again"] == 0)
    return start.astype(int), np.where(capped, np.minimum(minutes, latest), minutes).astype(int)


def _details(rng: np.random.Generator, rows: Columns, days: int) -> Columns:
    """Subject, equipment, weather and notes; a negative value is a missing one."""
    count = len(rows["dog"])
    subjects = np.array([len(one.subjects) for one in CATEGORIES])[rows["category"]]
    weather_of_day = rng.integers(0, 5, (days, 2))
    found = {
        "subject": (rng.random(count) * subjects).astype(int),
        "kit": rng.integers(0, KITS, count),
        "weather": weather_of_day[rows["column"], rows["part"]],
        "note": np.where(rng.random(count) < 0.08, rng.integers(0, len(NOTES), count), -1),
    }
    for name, share in (("subject", 0.008), ("kit", 0.09), ("weather", 0.14)):
        found[name] = np.where(rng.random(count) < share, -1, found[name])
    rows["author"] = rows["trainer"]
    for name, share in (("trainer", 0.004), ("handler", 0.010), ("post", 0.05)):
        rows[name] = np.where(rng.random(count) < share, 0, rows[name])
    return found
