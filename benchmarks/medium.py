"""The medium set: five years of sessions and visits with a week's rhythm, skewed workloads and real gaps."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

import numpy as np

from benchmarks.unit import (
    CATEGORIES,
    DOGS,
    FIRST,
    LAST,
    SEED,
    TRAINERS,
    VETS,
    Array,
    Places,
    Sizes,
)
from services.demo.columns import as_json, copy_text, days, decimals, ids, moments, numbers, words

WEEK = np.array([1.0, 1.05, 1.0, 0.95, 0.35, 0.25, 0.9])
"""Work by weekday, Monday first: quiet on Friday and Saturday."""
HOURS = np.array([0, 0, 0, 0, 2, 6, 9, 10, 9, 7, 4, 3, 2, 2, 4, 7, 9, 8, 6, 4, 2, 1, 0, 0], float)
CATEGORY_SHARES = np.array([0.20, 0.24, 0.12, 0.10, 0.12, 0.08, 0.08, 0.06])
STATUSES, STATUS_SHARES = ("APPROVED", "FORWARDED", "SUBMITTED", "DRAFT", "REJECTED"), (0.93, 0.02, 0.02, 0.02, 0.01)
SUBJECTS = (
    "Vehicle search",
    "Luggage search",
    "Recall",
    "Obstacle course",
    "Scent line",
    "Building search",
    "Guard post",
)
EQUIPMENT = tuple(
    as_json(one) for one in (["Harness"], ["Long line"], ["Scent box", "Ball"], ["Bite sleeve"], ["Muzzle"])
)
LOCATIONS = ("Car Park", "Field 1", "Field 2", "Terminal", "Kennels", "Harbour gate")
WEATHER = ("CLEAR", "HOT", "VERY_HOT", "CLOUDY", "DUSTY", "WINDY")
NOTES = ("Good focus throughout", "Distracted by traffic", "Repeat next week", "Slow recall", "Steady improvement")
VISIT_TYPES, VISIT_SHARES = ("ROUTINE", "EMERGENCY", "VACCINATION"), (0.65, 0.05, 0.30)
DUTY, DUTY_SHARES = ("FIT", "RESTRICTED", "UNFIT"), (0.9, 0.07, 0.03)
MEDICATIONS = ("[]", as_json([{"name": "Drops", "dose": "2 ml"}]), as_json([{"name": "Wormer"}, {"name": "Salve"}]))
ZONE_HOURS = 3

COMMON = ("day", "at", "project_id", "section_id", "team_id", "post_id", "status", "dog_id", "handler_id", "voided_at")
SESSION = (
    *COMMON, "trainer_id", "programme", "category", "subject", "minutes", "rating", "rating_scale", "equipment",
    "location", "weather", "notes",
)  # fmt: skip
VISIT = (
    *COMMON, "vet_id", "visit_type", "duty_status", "diagnosis", "temperature", "weight", "pulse", "respiration",
    "medications", "cost",
)  # fmt: skip


def months() -> list[tuple[date, date]]:
    """First day of each month and of the one after it."""
    starts = np.arange(np.datetime64(FIRST, "M"), np.datetime64(LAST, "M") + 2)
    each = starts.astype("datetime64[D]").tolist()
    return list(pairwise(each))


def per_day(total: int, stream: int) -> Array:
    """How many records each day of the five years has; they add up to the total."""
    rng = np.random.default_rng([SEED, stream])
    day = np.arange(np.datetime64(FIRST), np.datetime64(LAST) + 1)
    weekday = (day.astype(int) + 3) % 7
    years = np.arange(len(day)) / 365.25
    weight = WEEK[weekday] * 1.06**years * (1 + 0.08 * np.sin(2 * np.pi * years)) * rng.uniform(0.9, 1.1, len(day))
    return rng.multinomial(total, weight / weight.sum())


def session_chunks(sizes: Sizes, where: Places) -> Iterator[bytes]:
    """COPY text of the sessions, month by month, in the order of time."""
    counts = per_day(sizes.sessions, 1)
    shared = np.random.default_rng([SEED, 2])
    skill, talent = shared.normal(0, 0.6, TRAINERS), shared.normal(0, 0.7, DOGS)
    load = _skewed(shared, DOGS)
    for month, (first, after) in enumerate(months()):
        rng = np.random.default_rng([SEED, 3, month])
        yield copy_text(_sessions(rng, _moments(rng, counts, first, after), where, skill, talent, load))


def visit_chunks(sizes: Sizes, where: Places) -> Iterator[bytes]:
    """COPY text of the visits, month by month, in the order of time."""
    counts = per_day(sizes.visits, 4)
    for month, (first, after) in enumerate(months()):
        rng = np.random.default_rng([SEED, 5, month])
        yield copy_text(_visits(rng, _moments(rng, counts, first, after), where))


def _skewed(rng: np.random.Generator, count: int) -> Array:
    weight = rng.lognormal(0, 0.7, count)
    return np.asarray(weight / weight.sum())


def _moments(rng: np.random.Generator, counts: Array, first: date, after: date) -> Array:
    """Local times of the month's records, to the second, sorted."""
    day = np.arange(np.datetime64(first), np.datetime64(after))
    offset = int((day[0] - np.datetime64(FIRST)).astype(int))
    each = np.repeat(day, counts[offset : offset + len(day)])
    seconds = rng.choice(24, len(each), p=HOURS / HOURS.sum()) * 3600 + rng.integers(0, 3600, len(each))
    return np.sort(each.astype("datetime64[s]") + seconds.astype("timedelta64[s]"))


def _common(rng: np.random.Generator, at: Array, dog: Array, where: Places) -> list[list[str]]:
    rows = len(at)
    team = where.dog_team[dog]
    section = where.team_section[team]
    project = where.section_project[section]
    voided = np.where(rng.random(rows) < 0.005, at, np.datetime64("NaT"))
    handler = np.where(rng.random(rows) < 0.02, 0, TRAINERS + VETS + dog + 1)
    return [
        days(at), moments(at - np.timedelta64(ZONE_HOURS, "h")), numbers(project + 1), numbers(section + 1),
        numbers(team + 1), ids(np.where(rng.random(rows) < 0.1, 0, project + 1 + 12 * rng.integers(0, 2, rows))),
        words(rng.choice(5, rows, p=STATUS_SHARES), STATUSES), ids(np.where(rng.random(rows) < 0.003, 0, dog + 1)),
        ids(handler), moments(voided),
    ]  # fmt: skip


def _sessions(
    rng: np.random.Generator, at: Array, where: Places, skill: Array, talent: Array, load: Array
) -> list[list[str]]:
    rows = len(at)
    dog = rng.choice(DOGS, rows, p=load)
    # Two or three trainers of the dog's own team; the trainers are spread evenly over the teams.
    by_team = np.argsort(where.trainer_team, kind="stable")
    first = np.searchsorted(where.trainer_team[by_team], np.arange(len(set(where.dog_team.tolist()))))
    trainer = by_team[np.minimum(first[where.dog_team[dog]] + rng.integers(0, 2, rows), TRAINERS - 1)]
    learned = (at - np.datetime64(FIRST)).astype("timedelta64[D]").astype(float) / 1826 * 0.4
    rating = np.round(np.clip(7.2 + learned + skill[trainer] + talent[dog] + rng.normal(0, 0.9, rows), 0, 10), 1)
    minutes = np.clip(rng.normal(45, 15, rows), 6, 120).round().astype(int)
    minutes[rng.random(rows) < 0.004] = 500
    return [
        *_common(rng, at, dog, where),
        ids(np.where(rng.random(rows) < 0.01, 0, trainer + 1)),
        words((rng.random(rows) < 0.03).astype(int), ("OPERATIONAL", "BREEDING")),
        words(_gaps(rng, rng.choice(8, rows, p=CATEGORY_SHARES), 0.01), CATEGORIES),
        words(_gaps(rng, rng.integers(0, len(SUBJECTS), rows), 0.03), SUBJECTS),
        ids(np.where(rng.random(rows) < 0.004, 0, minutes)),
        decimals(np.where(rng.random(rows) < 0.02, np.nan, rating), 1),
        ["10"] * rows,
        words(_gaps(rng, rng.integers(0, len(EQUIPMENT), rows), 0.12), EQUIPMENT),
        words(_gaps(rng, rng.integers(0, len(LOCATIONS), rows), 0.05), LOCATIONS),
        words(_gaps(rng, rng.integers(0, len(WEATHER), rows), 0.05), WEATHER),
        words(_gaps(rng, rng.integers(0, len(NOTES), rows), 0.7), NOTES),
    ]


def _visits(rng: np.random.Generator, at: Array, where: Places) -> list[list[str]]:
    rows = len(at)
    kind = rng.choice(3, rows, p=VISIT_SHARES)
    temperature = np.where(rng.random(rows) < 0.05, np.nan, rng.normal(38.5, 0.4, rows))
    return [
        *_common(rng, at, rng.integers(0, DOGS, rows), where),
        ids(np.where(rng.random(rows) < 0.01, 0, TRAINERS + 1 + rng.integers(0, VETS, rows))),
        words(kind, VISIT_TYPES),
        words(rng.choice(3, rows, p=DUTY_SHARES), DUTY),
        words(_gaps(rng, rng.integers(0, 4, rows), 0.6), ("Sprain", "Otitis", "Dermatitis", "Heat stress")),
        decimals(temperature, 1),
        decimals(np.where(rng.random(rows) < 0.03, np.nan, np.clip(rng.normal(31, 4, rows), 15, 60)), 1),
        ids(np.where(rng.random(rows) < 0.06, 0, np.clip(rng.normal(82, 12, rows), 40, 160).astype(int))),
        ids(np.where(rng.random(rows) < 0.06, 0, np.clip(rng.normal(22, 6, rows), 8, 60).astype(int))),
        words(rng.integers(0, 3, rows), MEDICATIONS),
        decimals(np.where(rng.random(rows) < 0.02, np.nan, rng.gamma(2, 40, rows) + 15), 2),
    ]


def _gaps(rng: np.random.Generator, values: Array, share: float) -> Array:
    """Some values taken away."""
    return np.where(rng.random(len(values)) < share, -1, values)


def columns(names: Sequence[str]) -> str:
    """The columns of a COPY statement."""
    return ", ".join(names)
