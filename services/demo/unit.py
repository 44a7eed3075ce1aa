"""The whole demo unit as COPY batches: the same choices give the same bytes."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

import numpy as np

from services.demo import noise, vitals, workflow, written
from services.demo.accounts import accounts
from services.demo.calendar import month_blocks
from services.demo.columns import NULL, Columns, height, take
from services.demo.directory import Listing, directory
from services.demo.faults import session_faults
from services.demo.fitness import events
from services.demo.health import BASIC_VACCINES, Health
from services.demo.labels import NOT_YET, Book
from services.demo.model import SESSIONS, VISITS, Choices, Dog, Plan
from services.demo.organisation import organisation
from services.demo.pack import Pack
from services.demo.pins import is_pinned
from services.demo.planting import opened, planted
from services.demo.staff import TWIN_OF, staff
from services.demo.training import Training
from services.demo.trials import trials
from services.demo.visit_faults import controls, visit_faults

VISITS_A_BATCH = 50_000
WINDY = [n for n, word in enumerate(written.WEATHER) if word == "Windy"]


class Batch(NamedTuple):
    """Lines for one COPY."""

    table: str
    columns: tuple[str, ...]
    text: bytes
    rows: int


def plan_of(choices: Choices) -> Plan:
    """Everything but the records."""
    parts = organisation(choices)
    people = staff(choices, parts)
    pack = Pack(choices, parts, people)
    spells = tuple(sorted(pack.spells, key=lambda one: (one.dog, one.first)))
    return Plan(choices, parts, people, pack.dogs, spells, tuple(pack.standings), people.handlers[TWIN_OF].id)


class Unit:
    """Makes the batches in the order of loading; the labels are complete after the last one."""

    def __init__(self, choices: Choices) -> None:
        self.choices = choices
        self.plan = plan_of(choices)
        self.happened = events(self.plan)
        self.book = Book()

    def batches(self, *, accounts_after: int = 0, names_taken: frozenset[str] = frozenset()) -> Iterator[Batch]:
        """Directory, accounts, sessions with their trials month by month, visits with their vaccinations."""
        for listing in directory(self.plan):
            yield _listed(listing)
        for listing in accounts(self.plan, after=accounts_after, taken=names_taken):
            yield _listed(listing)
        yield from self._sessions()
        yield from self._visits()
        for control in controls(self.plan):
            self.book.open(control)

    def labels(self) -> dict[str, Any]:
        """What was planted, and what could not be."""
        return {
            "scale": self.choices.scale,
            "seed": self.choices.seed,
            "as_of": self.choices.as_of.isoformat(),
            "planted": [label.as_json() for label in self.book.labels],
            "not yet": [{"id": id_, "kind": kind, "reason": reason} for id_, kind, reason in NOT_YET],
        }

    def _sessions(self) -> Iterator[Batch]:
        training = Training(self.plan, self.happened)
        faults = opened(self.book, session_faults(self.plan, self.happened))
        tags = noise.open_labels(self.book, self.choices.as_of)
        last = 0
        for days in month_blocks(self.choices.as_of):
            month = days[0].year, days[0].month
            rows = training.month(days)
            settled = is_pinned(rows["day"], self.choices)
            workflow.enter(rows, self.choices, self.choices.rng(SESSIONS, *month, 2), settled=settled)
            rows["tag"] = np.zeros(height(rows), dtype=int)
            rows = noise.noisy(self.plan, planted(faults, self.plan, rows, days), month, tags)
            rows = self._numbered(rows, last, "TS", "trainer")
            last += height(rows)
            yield Batch("ops.training_session", written.SESSION, written.sessions(self.plan, rows), height(rows))
            yield self._trials(rows, month)

    def _trials(self, rows: Columns, month: tuple[int, int]) -> Batch:
        found = trials(self.plan, rows, np.isin(written.weather_of(rows), WINDY), month)
        return Batch("ops.detection_trial", written.TRIAL, written.trials(found, rows), height(found))

    def _visits(self) -> Iterator[Batch]:
        overdue = self._overdue_dog()
        rows = Health(self.plan, self.happened, overdue.id).visits()
        vitals.measure(self.plan, rows)
        shots = (rows["kind"] == BASIC_VACCINES) & (rows["dog"] == overdue.id - 1)
        workflow.enter(rows, self.choices, self.choices.rng(VISITS, 2), settled=shots)
        rows["tag"] = np.zeros(height(rows), dtype=int)
        faults = opened(self.book, visit_faults(self.plan, overdue))
        rows = planted(faults, self.plan, rows, [date.min, date.max])
        rows = self._numbered(rows, 0, "VV", "vet")
        for start in range(0, height(rows), VISITS_A_BATCH):
            part = take(rows, np.arange(start, min(start + VISITS_A_BATCH, height(rows))))
            yield Batch("ops.veterinary_visit", written.VISIT, written.visits(self.plan, part), height(part))
            yield Batch("ops.vaccination", written.VACCINATION, *written.vaccinations(part))

    def _overdue_dog(self) -> Dog:
        """A dog of long standing: the one whose rabies shot is forgotten."""
        whole = {one.dog for one in self.plan.standings if one.status == "ACTIVE" and one.last is None}
        return next(one for one in self.plan.dogs[9:] if one.id in whole and one.status == "ACTIVE")

    def _numbered(self, rows: Columns, after: int, prefix: str, person: str) -> Columns:
        """The rows in the order of time with their ids; the tagged ones are written into the labels."""
        rows = take(rows, np.lexsort((rows["dog"], rows["at"])))
        rows["id"] = after + 1 + np.arange(height(rows))
        tagged = take(rows, rows["tag"] > 0)
        people = {one.id: one.code for one in self.plan.staff.all}
        codes = {
            "dogs": [self.plan.dogs[one].code for one in tagged["dog"].tolist()],
            "people": [people.get(one, "") for one in tagged[person].tolist()],
            "projects": [self.plan.organisation.projects[one - 1].code for one in tagged["project"].tolist()],
        }
        self.book.fill(tagged["tag"], written.keys(tagged, prefix), codes)
        return rows


def _listed(listing: Listing) -> Batch:
    table, columns, rows = listing
    lines = ["\t".join(map(_text, row)) + "\n" for row in rows]
    return Batch(table, columns, "".join(lines).encode(), len(lines))


def _text(value: object) -> str:
    if value is None:
        return NULL
    return "t" if value is True else str(value)
