"""The plan of the demo unit: its sizes, and the values that stand for projects, people, dogs and where they belong."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

import numpy as np

from services.demo.names import Named

ScaleName = Literal["S", "M", "L", "XL"]
SCALES: tuple[ScaleName, ...] = ("S", "M", "L", "XL")


@dataclass(frozen=True)
class Size:
    """How many of everything. `dogs` are the active ones, each with a handler; so has a dog in training."""

    projects: int
    dogs: int
    training: int
    retired: int
    deceased: int
    vets: int
    caretakers: int
    administrators: int = 2


SIZES: dict[ScaleName, Size] = {
    "S": Size(1, 12, 1, 1, 1, 1, 2, 1),
    "M": Size(6, 40, 4, 3, 1, 3, 6),
    "L": Size(40, 400, 40, 30, 10, 30, 60),
    "XL": Size(200, 3000, 300, 225, 75, 200, 450),
}


@dataclass(frozen=True)
class Choices:
    """What was asked for: together they decide every value of the demo."""

    scale: ScaleName
    as_of: date
    seed: int

    @property
    def size(self) -> Size:
        return SIZES[self.scale]

    def rng(self, *stream: int) -> np.random.Generator:
        """The random numbers of one stream: no part of the demo disturbs those of another."""
        return np.random.default_rng([self.seed, SCALES.index(self.scale), *stream])


# One stream of random numbers for each part; a month's block adds its year and month.
STAFF, PACK, EVENTS, VISITS, SESSIONS, TRIALS, DUTIES, CARE, REPORTS, FIELD, PAIRS, PAPERS, BREEDING, HISTORY = range(
    1, 15
)


class Place(NamedTuple):
    """A project, section, team or post. `project` and `section` are the ids above it, 0 for none."""

    id: int
    code: str
    name: Named
    project: int = 0
    section: int = 0


class Person(NamedTuple):
    id: int
    code: str
    name: Named
    job: str


class Home(NamedTuple):
    """Where a dog belongs: ids of project, section and team, and of its handler and own trainer; 0 for none."""

    project: int
    section: int
    team: int
    handler: int
    trainer: int


class Spell(NamedTuple):
    """A home from `first` to `last`, both included; None while it lasts."""

    dog: int
    first: date
    last: date | None
    home: Home


class Standing(NamedTuple):
    """A dog's status from `first` to `last`, both included; None while it lasts."""

    dog: int
    status: str
    first: date
    last: date | None


@dataclass(frozen=True)
class Dog:
    """A dog with what drives its numbers: rating skill, sessions a week, own weight and its drift a year."""

    id: int
    code: str
    name: Named
    breed: int
    sex: str
    born: date
    died: date | None
    microchip: str
    specialty: str
    status: str
    skill: float
    weekly: float
    weight: float
    drift: float


@dataclass(frozen=True)
class Organisation:
    """Projects with what lies below and beside them. `kinds` and `short` are by project, in their order."""

    projects: tuple[Place, ...]
    kinds: tuple[int, ...]
    short: tuple[str, ...]
    sections: tuple[Place, ...]
    teams: tuple[Place, ...]
    posts: tuple[Place, ...]
    slots: tuple[tuple[Place, str], ...]  # (team, specialty) of each active dog


@dataclass(frozen=True)
class Staff:
    """The people by their job. `trainer_projects` is by trainer; `twin` is the second entry of one handler."""

    administrators: tuple[Person, ...]
    managers: tuple[Person, ...]
    auditor: Person
    vets: tuple[Person, ...]
    caretakers: tuple[Person, ...]
    trainers: tuple[Person, ...]
    handlers: tuple[Person, ...]
    twin: Person
    trainer_projects: tuple[int, ...]
    commander: Person

    @property
    def all(self) -> tuple[Person, ...]:
        """Everybody in the order of the ids."""
        groups = (self.administrators, self.managers, (self.auditor,), self.vets, self.caretakers, self.trainers)
        return tuple(sorted((*(one for group in groups for one in group), *self.handlers, self.twin, self.commander)))

    def trainers_of(self, project: int) -> tuple[int, ...]:
        """Ids of the trainers of a project."""
        both = zip(self.trainers, self.trainer_projects, strict=True)
        return tuple(one.id for one, its in both if its == project)


@dataclass(frozen=True)
class Plan:
    """The whole unit before its records."""

    choices: Choices
    organisation: Organisation
    staff: Staff
    dogs: tuple[Dog, ...]
    spells: tuple[Spell, ...]
    standings: tuple[Standing, ...]
    twin_of: int  # id of the handler who is entered twice
