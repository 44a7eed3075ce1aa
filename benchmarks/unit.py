"""The medium set's unit: its sizes, where everybody belongs, and the directory's rows."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Table, insert

from services.catalogue import choices
from services.store.tables import (
    ASSIGNMENT,
    BREED,
    DOG,
    DOG_STATUS,
    PAIR,
    PERSON,
    POST,
    PROJECT,
    SECTION,
    TEAM,
    UNIT,
)

Array = NDArray[Any]
FIRST, LAST = date(2021, 1, 1), date(2025, 12, 31)
PROJECTS, SECTIONS, TEAMS, TRAINERS, DOGS, POSTS, VETS = 12, 40, 120, 300, 1200, 24, 20
CATEGORIES = tuple(one.code for one in choices.CATEGORY[:8])
NAMES = (
    "Border",
    "Airport",
    "Harbour",
    "Capital",
    "Desert",
    "Mountain",
    "Rail",
    "Customs",
    "Guard",
    "Academy",
    "Coast",
    "Reserve",
)
BREEDS = ("MALINOIS", "SHEPHERD", "LABRADOR", "DUTCH", "SPRINGER", "BLOODHOUND")
SEED = 9


@dataclass(frozen=True)
class Sizes:
    """How many records; the unit itself is always the same."""

    sessions: int = 3_000_000
    visits: int = 120_000

    def quick(self) -> "Sizes":
        """A tenth of the records."""
        return Sizes(self.sessions // 10, self.visits // 10)


@dataclass(frozen=True)
class Places:
    """Who belongs where, by index from 0: a section's project, a team's section, a trainer's and a dog's team."""

    section_project: Array
    team_section: Array
    trainer_team: Array
    dog_team: Array


def places() -> Places:
    """The same places every time."""
    rng = np.random.default_rng([SEED, 0])
    return Places(
        np.sort(rng.permutation(np.arange(SECTIONS) % PROJECTS)),
        np.sort(rng.permutation(np.arange(TEAMS) % SECTIONS)),
        rng.permutation(np.arange(TRAINERS) % TEAMS),
        rng.permutation(np.arange(DOGS) % TEAMS),
    )


def write_directory(connection: Connection, where: Places) -> None:
    """The organisation, its people and its dogs. Ids count from 1 in the order of the indexes."""
    for table, rows in _directory(where):
        connection.execute(insert(table), rows)


def handler_id(dog: int) -> int:
    """Every dog has its own handler; people are trainers, then vets, then handlers."""
    return TRAINERS + VETS + dog + 1


def _directory(where: Places) -> list[tuple[Table, list[dict[str, Any]]]]:
    team_project = where.section_project[where.team_section]
    return [
        (UNIT, [{"code": "MEDIUM", "name_en": "Medium unit", "name_ar": "وحدة القياس"}]),
        (PROJECT, [_named(f"P{n + 1:02d}", f"Project {NAMES[n]}") for n in range(PROJECTS)]),
        (SECTION, [
            _named(f"S{n + 1:02d}", f"Section {n + 1}") | {"project_id": int(where.section_project[n]) + 1}
            for n in range(SECTIONS)
        ]),
        (TEAM, [
            _named(f"T{n + 1:03d}", f"Team {n + 1}")
            | {"section_id": int(where.team_section[n]) + 1, "project_id": int(team_project[n]) + 1}
            for n in range(TEAMS)
        ]),
        (POST, [_named(f"X{n + 1:02d}", f"Post {n + 1}") | {"project_id": n % PROJECTS + 1} for n in range(POSTS)]),
        (BREED, [_named(code, code.title()) for code in BREEDS]),
        (PERSON, _people()),
        (DOG, [
            _named(f"K9-{n + 1:04d}", f"Dog {n + 1}") | {"breed_id": n * 7 % len(BREEDS) + 1, "sex": "MALE"}
            for n in range(DOGS)
        ]),
        (DOG_STATUS, [{"dog_id": n + 1, "status": "ACTIVE", "first_day": FIRST} for n in range(DOGS)]),
        (PAIR, [{"dog_id": n + 1, "person_id": handler_id(n), "first_day": FIRST} for n in range(DOGS)]),
        (ASSIGNMENT, [_assigned("dog_id", n + 1, int(where.dog_team[n]), where) for n in range(DOGS)]),
        (ASSIGNMENT, [_assigned("person_id", n + 1, int(where.trainer_team[n]), where) for n in range(TRAINERS)]),
        (ASSIGNMENT, [_assigned("person_id", handler_id(n), int(where.dog_team[n]), where) for n in range(DOGS)]),
    ]  # fmt: skip


def _people() -> list[dict[str, Any]]:
    trainers = [_named(f"E-{n + 1:03d}", f"Trainer {n + 1}") | {"job": "TRAINER"} for n in range(TRAINERS)]
    vets = [_named(f"V-{n + 1:02d}", f"Vet {n + 1}") | {"job": "VET"} for n in range(VETS)]
    handlers = [_named(f"H-{n + 1:04d}", f"Handler {n + 1}") | {"job": "HANDLER"} for n in range(DOGS)]
    return trainers + vets + handlers


def _named(code: str, name: str) -> dict[str, Any]:
    return {"code": code, "name_en": name, "name_ar": name}


def _assigned(column: str, entity: int, team: int, where: Places) -> dict[str, Any]:
    section = int(where.team_section[team])
    project = int(where.section_project[section])
    ids = {"project_id": project + 1, "section_id": section + 1, "team_id": team + 1}
    return {column: entity, "first_day": FIRST} | ids


def stamp(sizes: Sizes) -> str:
    """What a loaded database is marked with: another set, or another version of this one, is loaded anew."""
    return json.dumps({"sessions": sizes.sessions, "visits": sizes.visits, "seed": SEED, "form": 1})
