"""What the demo's vets measured, gave and charged. Source: k9_facts 6.6, 6.9."""

import numpy as np

from services.demo.calendar import FIRST_DAY
from services.demo.columns import Array, Columns
from services.demo.conditions import CONDITIONS
from services.demo.health import BASIC_VACCINES, EMERGENCY, FOLLOW_UP, INFLUENZA, LAST, OTHER_VACCINES, ROUTINE, SICK
from services.demo.model import VISITS, Plan

SHARE_AFTER_WORK = 0.12
FEVER = ("Babesiosis", "Ehrlichiosis", "Pneumonia", "Abscess", "Heat stress")
MISSING = (("pulse", 0.12), ("respiration", 0.15), ("temperature", 0.06), ("weight", 0.05))
SHARE_OUTLIER = 0.003
# Median cost of each kind of visit.
COSTS = {
    ROUTINE: 90, BASIC_VACCINES: 160, OTHER_VACCINES: 150, INFLUENZA: 120, SICK: 320, EMERGENCY: 1400, FOLLOW_UP: 110,
    LAST: 2600,
}  # fmt: skip
NO_PREVENTION, TICKS, WORMS = range(3)


def measure(plan: Plan, rows: Columns) -> None:
    """Add vital signs, weight, body condition, prevention and cost to the visits. NaN and 0 stand for not written."""
    rng = plan.choices.rng(VISITS, 1)
    count = len(rows["kind"])
    worked = rng.random(count) < SHARE_AFTER_WORK * np.isin(rows["kind"], (ROUTINE, SICK, FOLLOW_UP))
    rows["worked"] = worked
    rows["after"] = np.where(worked, rng.integers(2, 21, count), 0)
    fever = np.isin(rows["condition"], [n for n, one in enumerate(CONDITIONS) if one.name in FEVER])
    warmth = rng.normal(0.9, 0.4, count) * worked + rng.normal(1.1, 0.3, count) * (fever & (rows["kind"] != FOLLOW_UP))
    rows["temperature"] = np.round(rng.normal(38.6, 0.25, count) + warmth, 1)
    rows["pulse"] = np.rint(rng.normal(84, 11, count) + 30 * worked).clip(45, 170)
    panting = rng.normal(75, 15, count) * worked
    rows["respiration"] = np.rint(rng.normal(22, 5, count) + panting).clip(8, 180)
    rows["weight"] = _weights(plan, rows, rng)
    rows["condition_score"] = rng.choice([3, 4, 5, 6], count, p=(0.02, 0.48, 0.48, 0.02))
    rows["outlier"] = (rng.random(count) < SHARE_OUTLIER) & ~worked
    rows["pulse"] = np.where(rows["outlier"], rng.integers(185, 230, count), rows["pulse"])
    for name, share in MISSING:
        rows[name] = np.where((rng.random(count) < share) & ~rows["outlier"], np.nan, rows[name])
    rows["prevention"] = _prevention(rows["kind"], rng)
    rows["cost"] = _costs(rows["kind"], rng)
    rows["unnamed"] = rng.random(count) < 0.03


def _weights(plan: Plan, rows: Columns, rng: np.random.Generator) -> Array:
    own = np.array([one.weight for one in plan.dogs])[rows["dog"]]
    drift = np.array([one.drift for one in plan.dogs])[rows["dog"]]
    years = (rows["day"] - np.datetime64(FIRST_DAY)).astype(int) / 365.25
    found: Array = np.round(own * (1 + drift * years) * (1 + rng.normal(0, 0.015, len(own))), 1)
    return found


def _prevention(kind: Array, rng: np.random.Generator) -> Array:
    """What a routine visit gave against ticks and worms."""
    ticks, worms = rng.random(len(kind)) < 0.6, rng.random(len(kind)) < 0.3
    return np.where(kind == ROUTINE, ticks * TICKS + worms * WORMS, NO_PREVENTION)


def _costs(kind: Array, rng: np.random.Generator) -> Array:
    medians = np.array([COSTS[one] for one in range(len(COSTS))])[kind]
    found: Array = np.rint(medians * rng.lognormal(0, 0.3, len(kind)) / 5) * 5
    return np.where(rng.random(len(kind)) < 0.02, np.nan, found)
