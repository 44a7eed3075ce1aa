"""The demo dogs' duty statuses, from the health events and their visits, and their treatment against worms."""

import numpy as np

from services.catalogue.texts import DIAGNOSES
from services.catalogue.usual import RESTRICTIONS
from services.demo.columns import Array, Columns, take
from services.demo.conditions import CONDITIONS, HEALTHY, WORMS
from services.demo.fitness import RESTRICTED, service
from services.demo.health import EMERGENCY, SICK
from services.demo.model import PAIRS
from services.demo.sheets import Texts
from services.demo.workflow import FILED, file, moment
from services.demo.world import World

REASONS = [one.en for one in DIAGNOSES]
OF_CONDITION = [REASONS.index(one.name) for one in CONDITIONS]
DAYS_BETWEEN_DOSES, MG_PER_KG, MG_STEP = 91, 5.0, 12.5
KENNELS = 2
BATCHES = [f"PP{quarter:02d}" for quarter in range(60)]


def duty_statuses(world: World, visits: Columns) -> tuple[Columns, Texts]:
    """One row for each run of days on which a dog's fitness stayed the same; the last one is open."""
    known = world.level[:, : world.last + 1].astype(int) + 1
    known[world.spells[:, : world.last + 1] == 0] = 0
    edge = np.zeros((known.shape[0], 1), dtype=int)
    change = np.diff(np.concatenate([edge, known], axis=1), axis=1) != 0
    dog, start = np.nonzero(change & (known > 0))
    rows = world.rows(dog, start)
    level = known[dog, start] - 1
    stop = _stops(known, dog, start)
    rows["duty_status"] = level
    rows["until"] = np.where(stop > world.last, np.datetime64("NaT"), world.day(stop - 1))
    rows["reason"] = _reasons(visits, dog, start, level)
    rows["restriction"] = np.where(level == RESTRICTED, 0, -1)
    vets = world.plan.staff.vets
    rows["vet"] = vets[0].id + rows["project"] % len(vets)
    rows["author"] = rows["vet"]
    rows["at"] = moment(rows["day"], np.zeros(len(dog), int))
    rows["entered"] = moment(rows["day"], np.full(len(dog), 14 * 60))
    rows["changed"], rows["status"] = rows["entered"], np.full(len(dog), FILED)
    return rows, {"reason": REASONS, "restriction": [one.en for one in RESTRICTIONS]}


def _stops(known: Array, dog: Array, start: Array) -> Array:
    """The first column after each run; one past the last where it goes on."""
    days = known.shape[1]
    end = np.full((known.shape[0], 1), -1, dtype=int)
    change = np.diff(np.concatenate([known, end], axis=1), axis=1) != 0
    changed_dog, changed_at = np.nonzero(change)
    key, wanted = changed_dog * (days + 1) + changed_at, dog * (days + 1) + start
    found: Array = changed_at[np.searchsorted(key, wanted)] + 1
    return found


def _reasons(visits: Columns, dog: Array, start: Array, level: Array) -> Array:
    """The diagnosis of the visit that opened the event, within three days; healthy where the dog is fit."""
    opened = take(visits, np.isin(visits["kind"], (SICK, EMERGENCY)))
    of_visit = {
        (one, since - back): condition
        for back in range(3)
        for one, since, condition in zip(
            *(opened[name].tolist() for name in ("dog", "since", "condition")), strict=True
        )
    }
    healthy = REASONS.index(HEALTHY)
    named = [
        OF_CONDITION[of_visit[both]] if both in of_visit else -1
        for both in zip(dog.tolist(), start.tolist(), strict=True)
    ]
    return np.where(level == 0, healthy, np.array(named, dtype=int))


def dewormings(world: World) -> tuple[Columns, Texts]:
    """Four times a year, always before the next one is due."""
    plan, rng = world.plan, world.plan.choices.rng(PAIRS, 1)
    wanted: list[tuple[int, int]] = []
    for dog, (joined, left) in service(plan).items():
        day = world.column(joined) + int(rng.integers(0, 80))
        while day <= world.column(left):
            wanted.append((dog - 1, day))
            day += DAYS_BETWEEN_DOSES - int(rng.integers(0, 10))
    dog, column = np.array(sorted(wanted, key=lambda one: (one[1], one[0]))).T
    rows = world.rows(dog, column)
    count = len(dog)
    weight = np.round(np.array([one.weight for one in plan.dogs])[dog] * rng.normal(1, 0.015, count), 1)
    rows["weight"] = np.where(rng.random(count) < 0.02, np.nan, weight)
    rows["post"] = np.full(count, KENNELS)
    rows["dose_per_kg"] = np.full(count, MG_PER_KG)
    rows["calculated_dose"] = np.round(weight * MG_PER_KG, 1)
    rows["amount"] = np.rint(weight * MG_PER_KG / MG_STEP) * MG_STEP
    rows["amount_unit"], rows["route"] = np.ones(count, int), np.zeros(count, int)
    rows["product"], rows["ingredient"] = np.zeros(count, int), np.zeros(count, int)
    rows["batch"] = np.where(rng.random(count) < 0.06, -1, column // 91)
    rows["expires"] = rows["day"] + 400
    rows["reaction"] = np.where(rng.random(count) < 0.03, 1, 0)
    rows["next_due"] = rows["day"] + DAYS_BETWEEN_DOSES
    vets = plan.staff.vets
    rows["vet"] = vets[0].id + rows["project"] % len(vets)
    rows["author"] = rows["vet"]
    rows["at"] = moment(rows["day"], 12 * 60 + 5 * rng.integers(0, 24, count))
    file(rows, plan.choices, rng, rows["at"])
    return rows, {"product": [WORMS[0]], "ingredient": [WORMS[0]], "batch": BATCHES}
