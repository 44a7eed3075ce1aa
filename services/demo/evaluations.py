"""How the demo's people are judged every month and its dogs every quarter."""

from datetime import date

import numpy as np

from services.catalogue.usual import RECOMMENDATIONS, STRENGTHS, TO_IMPROVE, VIOLATIONS
from services.demo.calendar import FIRST_DAY
from services.demo.columns import Array, Columns, height, joined, take
from services.demo.directory import member_projects
from services.demo.duty_reports import some
from services.demo.model import PAPERS
from services.demo.sheets import Texts
from services.demo.workflow import file, moment
from services.demo.world import World

PERSON, DOG = range(2)
OF_PEOPLE = ("punctuality", "knowledge", "teamwork", "communication")
OF_DOGS = ("obedience", "accuracy", "condition", "relationship")
FLAGS = (("uniform_ok", 0.97), ("card_ok", 0.96), ("appearance_ok", 0.97), ("cleanliness_ok", 0.98))
TEXTS: Texts = {
    "strengths": [one.en for one in STRENGTHS], "to_improve": [one.en for one in TO_IMPROVE],
    "violations": [one.en for one in VIOLATIONS], "recommendations": [one.en for one in RECOMMENDATIONS],
}  # fmt: skip


def evaluations(world: World) -> tuple[Columns, Texts]:
    """Of each month the handlers and those who help them, of each quarter the dogs; in the order of time."""
    rng = world.plan.choices.rng(PAPERS)
    rows = joined(_people(world, rng), _dogs(world, rng))
    rows = take(rows, (rows["column"] <= world.last) & (rows["column"] >= 0))
    rows["at"] = moment(rows["day"], np.zeros(height(rows), int))
    file(rows, world.plan.choices, rng, moment(rows["day"], np.full(height(rows), 15 * 60)))
    rows["author"] = rows["evaluator"]
    return take(rows, np.lexsort((rows["person"], rows["dog"], rows["at"]))), TEXTS


def _months(world: World) -> list[int]:
    """The first column of each month."""
    first = world.day(np.arange(world.last + 1)).tolist()
    return [column for column, day in enumerate(first) if day.day == 1]


def _people(world: World, rng: np.random.Generator) -> Columns:
    """Handlers where their dog belongs, trainers and caretakers in their first project."""
    start = np.array(_months(world))
    dog, month = (one.ravel() for one in np.meshgrid(np.arange(len(world.plan.dogs)), start))
    column = month + rng.integers(0, 28, len(month))
    there = (column <= world.last) & (world.spells[dog, np.minimum(column, world.last)] > 0)
    led = world.rows(dog[there], column[there])
    led = take(led, led["handler"] > 0)
    led["person"] = led["handler"]
    own: dict[int, int] = {}
    for person, project, _ in member_projects(world.plan):
        if person.job in ("TRAINER", "CARETAKER"):
            own.setdefault(person.id, project)
    people, its = np.array(list(own)), np.array(list(own.values()))
    place, month = (one.ravel() for one in np.meshgrid(np.arange(len(people)), start))
    column = month + rng.integers(0, 28, len(month))
    other = {
        "column": column, "day": world.day(column), "project": its[place], "person": people[place],
        "section": np.zeros(len(place), int), "team": np.zeros(len(place), int),
    }  # fmt: skip
    rows = joined({name: led[name] for name in other}, other)
    rows = take(rows, rows["column"] <= world.last)
    count = height(rows)
    rows["dog"], rows["target"] = np.full(count, -1), np.full(count, PERSON)
    rows["evaluator"] = world.manager[rows["project"], rows["column"]]
    skill = np.random.default_rng([world.plan.choices.seed, PAPERS]).normal(0, 0.9, world.plan.staff.twin.id + 1)
    _mark(rows, rng, OF_PEOPLE, skill[rows["person"]])
    late = (rng.random(count) < 0.02) | (rows["uniform_ok"] == 0) | (rows["card_ok"] == 0)
    kind = np.where(rows["uniform_ok"] == 0, 2, np.where(rows["card_ok"] == 0, 1, 0))
    rows["violations"] = np.where(late, kind, -1)
    return rows


def _dogs(world: World, rng: np.random.Generator) -> Columns:
    """Active dogs, by the trainer of the time."""
    start = np.array([one for one in _months(world) if _month(world, one) % 3 == 1])
    dog, month = (one.ravel() for one in np.meshgrid(np.arange(len(world.plan.dogs)), start))
    column = month + rng.integers(0, 60, len(month))
    there = (column <= world.last) & world.active[dog, np.minimum(column, world.last)]
    found = world.rows(dog[there], column[there])
    rows = {name: found[name] for name in ("column", "day", "project", "section", "team", "dog")}
    count = height(rows)
    rows["person"], rows["target"], rows["evaluator"] = np.zeros(count, int), np.full(count, DOG), found["trainer"]
    skill = np.array([one.skill for one in world.plan.dogs])
    _mark(rows, rng, OF_DOGS, skill[rows["dog"]] * 2)
    for name, _ in FLAGS[:2]:
        rows[name] = np.full(count, -1)
    rows["violations"] = np.full(count, -1)
    return rows


def _month(world: World, column: int) -> int:
    return date.fromordinal(FIRST_DAY.toordinal() + column).month


def _mark(rows: Columns, rng: np.random.Generator, names: tuple[str, ...], skill: Array) -> None:
    """Marks around what the judged one can do, the rating that follows from them, appearance and texts."""
    count = height(rows)
    marks = np.rint(8.0 + skill[:, None] + rng.normal(0, 0.8, (count, len(names)))).clip(3, 10)
    for name in (*OF_PEOPLE, *OF_DOGS):
        rows[name] = marks[:, names.index(name)] if name in names else np.full(count, np.nan)
    mean = marks.mean(axis=1)
    rows["rating"] = np.where(mean > 8.2, 0, np.where(mean >= 6.2, 1, 2))
    for name, share in FLAGS:
        rows[name] = (rng.random(count) < share).astype(int)
    rows["strengths"] = some(rng, count, len(STRENGTHS), 0.5)
    rows["to_improve"] = some(rng, count, len(TO_IMPROVE), 0.35)
    rows["recommendations"] = some(rng, count, len(RECOMMENDATIONS), 0.3)
