"""The faults planted among the demo's veterinary visits, and the calendar's controls. Source: k9_facts 6.10."""

from datetime import date, timedelta

import numpy as np

from services.demo.calendar import EID, FIRST_DAY, RAMADAN
from services.demo.columns import Columns, take
from services.demo.fitness import service
from services.demo.health import BASIC_VACCINES, DAYS_OVERDUE, ROUTINE
from services.demo.labels import Label
from services.demo.model import Dog, Plan
from services.demo.planting import Fault, Plant, Spot

SILENCE = date(2024, 12, 23), date(2024, 12, 31)
POUNDS_PER_KG = 2.20462


def visit_faults(plan: Plan, overdue: Dog) -> list[Fault]:
    """Silence first, then the changed readings; each takes the visit nearest to its day."""
    as_of = plan.choices.as_of

    def on(days_ago: int, id_: str, kind: str, plant: Plant) -> Fault:
        day = as_of - timedelta(days=days_ago)
        return Fault(Label(id_, kind, day, day), plant)

    given = as_of - timedelta(days=DAYS_OVERDUE + 365)
    silent = silent_project(plan)
    found = [
        Fault(Label("1", "no-visits-in-one-project-9-days", *SILENCE), _silence(silent)),
        Fault(
            Label("12", "rabies-overdue-40-days", given, given, "The last shot; it was good for 365 days."),
            _overdue(overdue),
        ),
        on(6, "6", "temperature-in-fahrenheit", _with(temperature=101.8)),
        on(9, "7", "weight-decimal-slip", _weight(0.1, low=30, high=36)),
        on(13, "8", "weight-in-pounds", _weight(POUNDS_PER_KG, low=20, high=45)),
        on(16, "23", "failed-heat-recovery", _with(temperature=40.4, worked=True, after=35)),
        on(19, "control-hot", "40.8-degrees-4-minutes-after-work", _with(temperature=40.8, worked=True, after=4)),
        on(22, "control-panting", "respiration-120-after-work", _with(respiration=120, worked=True, after=5)),
    ]
    found[0].label.projects.append(plan.organisation.projects[silent - 1].code)
    return found


def silent_project(plan: Plan) -> int:
    """The airport at scale M: eight dogs, so that nine days without a visit are no chance."""
    return min(2, len(plan.organisation.projects))


def _silence(project: int) -> Plant:
    def plant(spot: Spot, rows: Columns) -> Columns:
        inside = (rows["day"] >= np.datetime64(spot.first)) & (rows["day"] <= np.datetime64(spot.last))
        return take(rows, ~(inside & (rows["project"] == project)))

    return plant


def _overdue(dog: Dog) -> Plant:
    def plant(spot: Spot, rows: Columns) -> Columns:
        last = (rows["kind"] == BASIC_VACCINES) & (rows["day"] == np.datetime64(spot.first))
        rows["tag"][last & (rows["dog"] == dog.id - 1)] = spot.tag
        return rows

    return plant


def _with(**values: float) -> Plant:
    """One routine visit at rest gets these readings."""

    def plant(spot: Spot, rows: Columns) -> Columns:
        well = (rows["kind"] == ROUTINE) & ~rows["worked"] & ~np.isnan(rows["temperature"]) & ~rows["outlier"]
        place = spot.near(rows, 1, well & ~np.isnan(rows["pulse"]))
        rows["tag"][place] = spot.tag
        for name, value in values.items():
            rows[name][place] = value
        return rows

    return plant


def _weight(factor: float, *, low: float, high: float) -> Plant:
    def plant(spot: Spot, rows: Columns) -> Columns:
        usual = (rows["kind"] == ROUTINE) & (rows["weight"] >= low) & (rows["weight"] <= high) & ~rows["outlier"]
        place = spot.near(rows, 1, usual)
        rows["tag"][place] = spot.tag
        rows["weight"][place] = np.round(rows["weight"][place] * factor, 2)
        return rows

    return plant


def controls(plan: Plan) -> list[Label]:
    """What looks like a fault and is none: low weekends, feasts, Ramadan, the history of dogs that left."""
    as_of = plan.choices.as_of
    found = [Label("control-weekend", "low-fridays-and-saturdays", FIRST_DAY, as_of)]
    for run in (*RAMADAN, *EID):
        if run.first <= as_of:
            kind = "ramadan" if run in RAMADAN else "eid"
            found.append(Label(f"control-{kind}", run.name, run.first, min(run.last, as_of)))
    tenure = service(plan)
    retired = [dog for dog in plan.dogs if dog.status == "RETIRED"][:1]
    found += [Label("control-retired", "history-of-a-retired-dog", *tenure[dog.id], dogs=[dog.code]) for dog in retired]
    return found
