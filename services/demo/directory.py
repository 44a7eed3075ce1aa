"""The rows of the demo's directory: organisation, people, dogs and where they were assigned."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import Any

from services.demo.calendar import FIRST_DAY
from services.demo.lists import BREEDS, SHIFTS, UNIT
from services.demo.model import Person, Place, Plan, Spell

UNIT_CODE = "K9-DEMO"
Row = tuple[Any, ...]
# Table, its columns, its rows.
Listing = tuple[str, tuple[str, ...], Iterable[Row]]
NAMES = ("code", "name_en", "name_ar")
SOURCE = ("source", "source_key")
DEMO = "demo"


def directory(plan: Plan) -> Iterator[Listing]:
    """Every table of the directory in the order in which its rows refer to each other."""
    parts = plan.organisation
    yield "ops.unit", ("id", *NAMES, "loaded_as_of"), [(1, UNIT_CODE, UNIT.en, UNIT.ar, plan.choices.as_of)]
    yield "ops.project", ("id", *NAMES, "first_day", *SOURCE), [_place(one, FIRST_DAY) for one in parts.projects]
    yield "ops.section", ("id", *NAMES, "project_id", *SOURCE), [_place(one, one.project) for one in parts.sections]
    yield (
        "ops.team",
        ("id", *NAMES, "project_id", "section_id", *SOURCE),
        [_place(one, one.project, one.section) for one in parts.teams],
    )
    yield "ops.post", ("id", *NAMES, "project_id", *SOURCE), [_place(one, one.project or None) for one in parts.posts]
    yield (
        "ops.shift",
        ("id", *NAMES, "starts", "ends", *SOURCE),
        [(n, code, name.en, name.ar, *hours, DEMO, code) for n, (code, name, *hours) in enumerate(SHIFTS, start=1)],
    )
    yield (
        "ops.breed",
        ("id", *NAMES, "weight_low", "weight_high"),
        [(n, one.code, one.name.en, one.name.ar, one.low, one.high) for n, one in enumerate(BREEDS, start=1)],
    )
    yield "ops.person", ("id", *NAMES, "job", "first_day", *SOURCE), map(_person, plan.staff.all)
    yield from _dogs(plan)
    columns = ("id", "project_id", "section_id", "team_id", "dog_id", "person_id", "part", "first_day", "last_day")
    assignments = enumerate(_assignments(plan), start=1)
    yield "ops.assignment", (*columns, *SOURCE), [(n, *row, DEMO, f"A-{n}") for n, row in assignments]
    pairs = enumerate(_pairs(plan), start=1)
    yield (
        "ops.pair",
        ("id", "person_id", "dog_id", "first_day", "last_day", *SOURCE),
        [(n, *row, DEMO, f"P-{n}") for n, row in pairs],
    )


def _place(one: Place, *more: Any) -> Row:
    return one.id, one.code, one.name.en, one.name.ar, *more, DEMO, one.code


def _person(one: Person) -> Row:
    return one.id, one.code, one.name.en, one.name.ar, one.job, FIRST_DAY, DEMO, one.code


def _dogs(plan: Plan) -> Iterator[Listing]:
    columns = ("id", *NAMES, "breed_id", "sex", "born", "died", "microchip", "specialty", "status", *SOURCE)
    yield (
        "ops.dog",
        columns,
        [
            (
                one.id, one.code, one.name.en, one.name.ar, one.breed, one.sex, one.born, one.died, one.microchip,
                one.specialty, one.status, DEMO, one.code,
            )
            for one in plan.dogs
        ],
    )  # fmt: skip
    standings = enumerate(plan.standings, start=1)
    yield "ops.dog_status", ("id", "dog_id", "status", "first_day", "last_day"), [(n, *one) for n, one in standings]


def _assignments(plan: Plan) -> Iterator[Row]:
    """Project, section, team, dog, person, part, first and last day: dogs, handlers, then everybody else."""
    for spells, first, last in _runs(plan.spells, key=lambda one: (one.dog, one.home[:3])):
        yield *spells.home[:3], spells.dog, None, "MEMBER", first, last
    led = sorted((one for one in plan.spells if one.home.handler), key=lambda one: (one.home.handler, one.first))
    for spell, first, last in _runs(led, key=lambda one: (one.home.handler, one.home[:3])):
        yield *spell.home[:3], None, spell.home.handler, "MEMBER", first, last
    yield from _staff_assignments(plan)


def _runs(spells: Iterable[Spell], key: Callable[[Spell], object]) -> Iterator[tuple[Spell, date, date | None]]:
    """Neighbours with one key as one run of days."""
    for _, group in groupby(spells, key=key):
        run = list(group)
        yield run[0], run[0].first, run[-1].last


def member_projects(plan: Plan) -> Iterator[tuple[Person, int, str]]:
    """Who belongs to which project, with the section's code; handlers left out, their dogs say it."""
    staff, projects = plan.staff, plan.organisation.projects
    for n, trainer in enumerate(staff.trainers):
        partner = n ^ 1
        own = {staff.trainer_projects[n]} | (
            {staff.trainer_projects[partner]} if partner < len(staff.trainers) else set()
        )
        yield from ((trainer, project, "TECH") for project in sorted(own))
    for n, caretaker in enumerate(staff.caretakers):
        yield caretaker, projects[n % len(projects)].id, "HEALTH"
    for project in projects:
        yield staff.vets[project.id % len(staff.vets)], project.id, "HEALTH"
    yield staff.twin, next(one.home.project for one in plan.spells if one.home.handler == plan.twin_of), "TECH"


def _staff_assignments(plan: Plan) -> Iterator[Row]:
    sections = {one.code: one.id for one in plan.organisation.sections}
    short = plan.organisation.short
    for person, project, section in member_projects(plan):
        yield project, sections[f"{short[project - 1]}-{section}"], None, None, person.id, "MEMBER", FIRST_DAY, None
    for project, person, first, last in managers(plan):
        yield project, None, None, None, person.id, "MANAGER", first, last


CHANGE_OF_MANAGERS = date(2024, 7, 1)


def managers(plan: Plan) -> Iterator[tuple[int, Person, date, date | None]]:
    """Who managed which project when: each one's own, but the last two exchanged theirs once."""
    people, projects = plan.staff.managers, plan.organisation.projects
    for n, (person, project) in enumerate(zip(people, projects, strict=True)):
        exchanged = len(projects) > 1 and n >= len(projects) - 2
        if exchanged:
            other = people[2 * len(projects) - 3 - n]
            yield project.id, other, FIRST_DAY, date.fromordinal(CHANGE_OF_MANAGERS.toordinal() - 1)
        yield project.id, person, CHANGE_OF_MANAGERS if exchanged else FIRST_DAY, None


def _pairs(plan: Plan) -> Iterator[Row]:
    """Handler and dog with their first and last day together."""
    for spell, first, last in _runs(plan.spells, key=lambda one: (one.dog, one.home.handler)):
        if spell.home.handler:
            yield spell.home.handler, spell.dog, first, last


def projects_of_handler(plan: Plan) -> dict[int, set[int]]:
    """The projects of each handler today."""
    found: dict[int, set[int]] = {}
    for spell in plan.spells:
        if spell.last is None and spell.home.handler:
            found.setdefault(spell.home.handler, set()).add(spell.home.project)
    return found
