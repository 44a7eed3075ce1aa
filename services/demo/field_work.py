"""The demo's missions with their alerts, and its incidents. Rates and outcomes: k9_facts 6.7."""

import numpy as np
from numpy.typing import NDArray

from services.catalogue import choices as c
from services.catalogue.usual import (
    AREAS_SEARCHED,
    FOUND_BY,
    FOUND_IN,
    QUANTITIES,
    REQUESTERS,
    RESOLUTIONS,
    WHAT_HAPPENED,
    WITNESSES,
)
from services.demo.care import missing
from services.demo.certificates import DISCIPLINES
from services.demo.columns import Array, Columns, height, take
from services.demo.model import FIELD
from services.demo.sheets import Texts
from services.demo.workflow import enter
from services.demo.world import World
from services.demo.written import WEATHER

MINUTE = np.timedelta64(60, "s")
MISSIONS_A_YEAR, INCIDENTS_A_YEAR = 38.8, 0.35
TYPES = [one.code for one in c.MISSION_TYPE]
INCIDENTS = [one.code for one in c.INCIDENT_TYPE]
# What a dog of each specialty is called for, and for how many minutes.
CALLS = {
    "EXPLOSIVES": {"INSPECTION": 0.62, "EVENT": 0.20, "GUARD": 0.08, "EXPLOSIVE_SEARCH": 0.10},
    "NARCOTICS": {"INSPECTION": 0.66, "EVENT": 0.08, "GUARD": 0.08, "DRUG_SEARCH": 0.18},
    "PATROL": {"GUARD": 0.42, "PATROL": 0.42, "EVENT": 0.13, "RAID": 0.03},
    "TRACKING": {"INSPECTION": 0.42, "PATROL": 0.20, "TRACKING": 0.20, "MISSING_PERSON": 0.18},
    "OTHER": {"INSPECTION": 0.60, "EVENT": 0.20, "FIRE_SCENE": 0.20},
}
LENGTHS = {
    "INSPECTION": 40, "GUARD": 120, "PATROL": 90, "EVENT": 150, "DRUG_SEARCH": 35, "EXPLOSIVE_SEARCH": 45, "TRACKING": 60,
    "RAID": 50, "FIRE_SCENE": 55, "MISSING_PERSON": 110,
}  # fmt: skip
NO_ALERT, _, FOUND = range(3)
OUTCOMES, OUTCOMES_OF_DRUG_SEARCH = (0.975, 0.015, 0.010), (0.55, 0.20, 0.25)
WAY, MOST_MINUTES = 50, 640
HOT_MONTHS, HOTTEST_HOURS = (5, 6, 7, 8, 9, 10), (9, 17)
SEVERITIES = (0.6, 0.3, 0.1)


class Calendar:
    """When each dog is taken, as keys that sort by dog and minute."""

    def __init__(self, *records: Columns) -> None:
        start = np.concatenate([_key(one["dog"], one["at"]) for one in records])
        stop = start + np.concatenate([one["minutes"] for one in records])
        order = np.argsort(start, kind="stable")
        self.start, self.stop = start[order], stop[order]

    def is_free(self, dog: Array, at: Array, minutes: Array) -> NDArray[np.bool_]:
        """Whether the dog has nothing else from so long before to so long after that the way can be made."""
        begin, end = _key(dog, at) - WAY, _key(dog, at) + minutes + WAY
        place = np.searchsorted(self.start, end)
        free = np.ones(len(dog), dtype=bool)
        for back in range(1, 5):
            other = place - back
            known = other >= 0
            free &= ~(known & (self.stop[other] > begin) & (self.start[other] > begin - MOST_MINUTES))
        return free


def _key(dog: Array, at: Array) -> Array:
    found: Array = dog.astype(np.int64) * 100_000_000 + at.astype("datetime64[m]").astype(np.int64)
    return found


class FieldWork:
    """Missions, suspicions and incidents of a block of days."""

    def __init__(self, world: World) -> None:
        self.world, self.plan = world, world.plan
        self.specialty = np.array([DISCIPLINES.index(one.specialty) for one in self.plan.dogs])
        self.locations = [one.name.en for one in self.plan.organisation.posts]

    def missions(self, first: int, roster: Columns, taken: Calendar) -> Columns:
        """Calls within the shifts of pairs who are there, in the order of time."""
        rng = self.plan.choices.rng(FIELD, first)
        there = take(roster, roster["presence"] == 1)
        days = len(np.unique(there["day"]))
        dogs = len(np.unique(there["dog"]))
        rows = take(there, rng.permutation(height(there)))
        self._called(rows, rng)
        free = rows["fits"] & taken.is_free(rows["dog"], rows["at"], rows["minutes"])
        wanted = rng.poisson(MISSIONS_A_YEAR * dogs * days / 365.25)
        rows = take(rows, np.nonzero(free)[0][:wanted])
        rows = take(rows, np.lexsort((rows["dog"], rows["at"])))
        self.describe(rows, rng)
        return rows

    def _called(self, rows: Columns, rng: np.random.Generator) -> None:
        """Type, start and length; `fits` where it lies within the shift and outside the hottest hours."""
        count = height(rows)
        rows["mission_type"] = _types(rng, self.specialty[rows["dog"]])
        medians = np.array([LENGTHS[one] for one in TYPES])[rows["mission_type"]]
        minutes = (np.rint(medians * rng.lognormal(0, 0.3, count) / 5) * 5).clip(10, 240).astype(int)
        offset = 5 * rng.integers(9, 70, count)
        rows["fits"] = offset + minutes < rows["minutes"]
        rows["at"] = rows["at"] + offset * MINUTE
        rows["start"] = rows["start"] + offset
        hour = rows["start"] // 60 % 24
        hot = np.isin(month_of(rows["day"]), HOT_MONTHS) & (hour >= HOTTEST_HOURS[0]) & (hour < HOTTEST_HOURS[1])
        rows["fits"] &= ~hot
        rows["minutes"] = minutes

    def describe(self, rows: Columns, rng: np.random.Generator) -> None:
        """Everything else about missions that have dog, handler, type, start, minutes and post."""
        count = height(rows)
        rows["roster"], rows["author"] = rows["id"], rows["who"]
        rows["handler"] = rows["who"]
        rows["until"] = rows["at"] + rows["minutes"] * MINUTE
        drugs = rows["mission_type"] == TYPES.index("DRUG_SEARCH")
        rows["outcome"] = np.where(
            drugs, rng.choice(3, count, p=OUTCOMES_OF_DRUG_SEARCH), rng.choice(3, count, p=OUTCOMES)
        )
        guard = np.isin(rows["mission_type"], [TYPES.index("GUARD"), TYPES.index("PATROL")])
        rows["outcome"] = np.where(guard, NO_ALERT, rows["outcome"])
        rows["discipline"] = self.specialty[rows["dog"]]
        rows["location"] = missing(rng, rows["post"] - 1, 0.02)
        rows["requested_by"] = missing(rng, rng.integers(0, len(REQUESTERS), count), 0.03)
        rows["notified_at"] = rows["at"] - rng.integers(15, 45, count) * MINUTE
        arrived = rows["at"] - rng.integers(0, 6, count) * MINUTE
        rows["on_scene_at"] = np.where(rng.random(count) < 0.08, np.datetime64("NaT"), arrived)
        rows["area"] = missing(rng, rng.integers(0, len(AREAS_SEARCHED), count), 0.12)
        month = month_of(rows["day"])
        rows["weather"] = missing(rng, (month - 1) * 5 + rng.integers(0, 5, count), 0.10)
        warm = 33 - 2.6 * np.abs(month - 7.5) + rng.normal(0, 2, count)
        rows["ambient"] = np.where(rng.random(count) < 0.7, np.round(warm.clip(8, 35), 1), np.nan)
        rows["rests"] = rows["minutes"] // 25
        enter(rows, self.plan.choices, rng, settled=np.zeros(count, dtype=bool))

    def mission_texts(self) -> Texts:
        """The texts of missions."""
        return {
            "location": self.locations, "requested_by": [one.en for one in REQUESTERS],
            "area": [one.en for one in AREAS_SEARCHED], "weather": WEATHER,
        }  # fmt: skip

    def suspicions(self, first: int, missions: Columns) -> tuple[Columns, Texts]:
        """What came of the alerts: one row for each."""
        rng = self.plan.choices.rng(FIELD, first, 1)
        alerts = take(missions, (missions["outcome"] != NO_ALERT) & np.isnat(missions["voided"]))
        kept = ("dog", "column", "day", "at", "project", "section", "team", "post", "handler", "author")
        rows = {name: alerts[name] for name in kept}
        count = height(rows)
        element = np.array([2, 1, 0, 3, 3])[alerts["discipline"]]
        rows["element_type"] = element
        found = alerts["outcome"] == FOUND
        rows["suspicion_type"] = rng.integers(0, len(FOUND_IN), count)
        rows["location"] = alerts["post"] - 1
        rows["risk"] = missing(rng, np.where(found, rng.choice(3, count, p=(0.3, 0.5, 0.2)), 0), 0.03)
        rows["method"] = np.where(found, 0, rng.integers(0, 2, count))
        rows["quantity"] = missing(rng, np.where(found, rng.integers(1, 3, count), 0), 0.05)
        rows["authorities_notified"] = np.where(found | (rows["risk"] == 2), 1, (rng.random(count) < 0.7).astype(int))
        rows["evidence_collected"] = found.astype(int)
        rows["follow_up"] = (found & (rng.random(count) < 0.3)).astype(int)
        rows["start"] = alerts["start"] + np.minimum(10, alerts["minutes"] // 2)
        rows["minutes"] = np.full(count, 10)
        enter(rows, self.plan.choices, rng, settled=np.zeros(count, dtype=bool))
        texts = {
            "suspicion_type": [one.en for one in FOUND_IN], "location": self.locations, "method": [one.en for one in FOUND_BY],
            "quantity": [one.en for one in QUANTITIES],
        }  # fmt: skip
        return rows, texts

    def incidents(self, first: int, roster: Columns) -> tuple[Columns, Texts]:
        """What went wrong on duty."""
        rng = self.plan.choices.rng(FIELD, first, 2)
        there = take(roster, roster["presence"] == 1)
        years = len(np.unique(there["day"])) * len(np.unique(there["dog"])) / 365.25
        wanted = min(int(rng.poisson(INCIDENTS_A_YEAR * years)), height(there))
        duty = take(there, np.sort(rng.permutation(height(there))[:wanted]))
        kept = ("dog", "column", "day", "project", "section", "team", "post")
        rows = {name: duty[name] for name in kept}
        patrol = self.specialty[rows["dog"]] == DISCIPLINES.index("PATROL")
        usual = rng.choice([0, 3, 4, 5, 6, 7, 8, 9], wanted, p=(0.15, 0.22, 0.1, 0.1, 0.15, 0.1, 0.13, 0.05))
        rows["incident_type"] = np.where(patrol & (rng.random(wanted) < 0.25), INCIDENTS.index("BITE"), usual)
        rows["description"] = rows["incident_type"]
        rows["severity"] = rng.choice(3, wanted, p=SEVERITIES)
        rows["reporter"] = missing_person(rng, duty["who"], 0.03)
        rows["handler"], rows["author"] = duty["who"], duty["who"]
        rows["location"] = rows["post"] - 1
        rows["witnesses"] = missing(rng, np.zeros(wanted, int), 0.15)
        age = self.world.last - rows["column"]
        took = rng.integers(1, 25, wanted)
        rows["resolved"] = (age > took).astype(int)
        rows["resolved_on"] = np.where(age > took, rows["day"] + took, np.datetime64("NaT"))
        hurt = np.isin(rows["incident_type"], (2, 3, 4))
        broken = np.isin(rows["incident_type"], (6, 7))
        rows["resolution"] = np.where(age > took, np.where(hurt, 1, np.where(broken, 2, 0)), -1)
        rows["start"] = duty["start"] + 5 * rng.integers(2, 60, wanted)
        rows["minutes"] = np.full(wanted, 15)
        enter(rows, self.plan.choices, rng, settled=np.zeros(wanted, dtype=bool))
        texts = {
            "description": [one.en for one in WHAT_HAPPENED], "location": self.locations,
            "witnesses": [one.en for one in WITNESSES], "resolution": [one.en for one in RESOLUTIONS],
        }  # fmt: skip
        return rows, texts


def missing_person(rng: np.random.Generator, people: Array, share: float) -> Array:
    """The people, some of them not written."""
    return np.where(rng.random(len(people)) < share, 0, people)


def month_of(days: Array) -> Array:
    """The month of each day, from 1."""
    found: Array = days.astype("datetime64[M]").astype(int) % 12 + 1
    return found


def _types(rng: np.random.Generator, specialty: Array) -> Array:
    """A type of mission for a dog of each specialty."""
    shares = np.array([[CALLS[one].get(kind, 0.0) for kind in TYPES] for one in DISCIPLINES])
    found: Array = (rng.random(len(specialty))[:, None] >= shares.cumsum(axis=1)[specialty]).sum(axis=1)
    return found.clip(0, len(TYPES) - 1)
