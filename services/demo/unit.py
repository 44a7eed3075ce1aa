"""The whole demo unit as COPY batches: the same choices give the same bytes."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import numpy as np

from services.demo import noise, vitals, workflow, written
from services.demo.accounts import account_ids, accounts
from services.demo.calendar import month_blocks
from services.demo.columns import NULL, Batch, Columns, height, take
from services.demo.directory import Listing, directory
from services.demo.faults import session_faults
from services.demo.fitness import events
from services.demo.health import BASIC_VACCINES, Health
from services.demo.labels import NOT_YET, Book
from services.demo.life import Life
from services.demo.model import SESSIONS, VISITS, Choices, Dog, Plan
from services.demo.organisation import organisation
from services.demo.pack import Pack
from services.demo.pins import is_pinned
from services.demo.planting import Fault, opened, planted
from services.demo.staff import TWIN_OF, staff
from services.demo.training import Training
from services.demo.trials import trials
from services.demo.visit_faults import controls, visit_faults

VISITS_A_BATCH = 50_000
WINDY = [n for n, word in enumerate(written.WEATHER) if word == "Windy"]


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
        """Directory, accounts, then all records: block by block what happens daily, at the end what is made for all years."""
        for listing in directory(self.plan):
            yield _listed(listing)
        for listing in accounts(self.plan, after=accounts_after, taken=names_taken):
            yield _listed(listing)
        visits = self._visits()
        faults = opened(self.book, session_faults(self.plan, self.happened, visits))
        rest = next(fault.label for _, fault in faults if fault.label.id == "control-leave")
        people = account_ids(self.plan, after=accounts_after, taken=names_taken)
        life = Life(self.plan, self.happened, visits, self.book, people, rest)
        yield from self._sessions(life, faults)
        yield from self._visit_batches(life, visits)
        yield from life.rest_of_it()
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

    def _sessions(self, life: Life, faults: list[tuple[int, Fault]]) -> Iterator[Batch]:
        training = Training(self.plan, self.happened)
        tags = noise.open_labels(self.book, self.choices.as_of)
        last = 0
        for days in month_blocks(self.choices.as_of):
            month = days[0].year, days[0].month
            rows = training.month(days)
            settled = is_pinned(rows["day"], self.choices)
            workflow.enter(rows, self.choices, self.choices.rng(SESSIONS, *month, 2), settled=settled)
            _untouched(rows)
            rows = noise.noisy(self.plan, planted(faults, self.plan, rows, days), month, tags)
            life.history.correct(rows, SESSIONS, *month)
            rows = self._numbered(life, "training-session", rows, last)
            last += height(rows)
            told = life.history.track(rows)
            yield Batch("ops.training_session", written.SESSION, written.sessions(self.plan, rows), height(rows))
            yield life.history.batch("training-session", rows, told, written.weather_of(rows))
            yield self._trials(rows, month)
            yield from life.block(days, rows)

    def _trials(self, rows: Columns, month: tuple[int, int]) -> Batch:
        found = trials(self.plan, rows, np.isin(written.weather_of(rows), WINDY), month)
        return Batch("ops.detection_trial", written.TRIAL, written.trials(found, rows), height(found))

    def _visits(self) -> Columns:
        """All visits of all years with their faults, in the order of time."""
        overdue = self._overdue_dog()
        rows = Health(self.plan, self.happened, overdue.id).visits()
        vitals.measure(self.plan, rows)
        shots = (rows["kind"] == BASIC_VACCINES) & (rows["dog"] == overdue.id - 1)
        workflow.enter(rows, self.choices, self.choices.rng(VISITS, 2), settled=shots)
        _untouched(rows)
        faults = opened(self.book, visit_faults(self.plan, overdue))
        return planted(faults, self.plan, rows, [date.min, date.max])

    def _visit_batches(self, life: Life, rows: Columns) -> Iterator[Batch]:
        rows = self._numbered(life, "veterinary-visit", rows, 0)
        told = life.history.track(rows)
        for start in range(0, height(rows), VISITS_A_BATCH):
            part = take(rows, np.arange(start, min(start + VISITS_A_BATCH, height(rows))))
            yield Batch("ops.veterinary_visit", written.VISIT, written.visits(self.plan, part), height(part))
            yield Batch("ops.vaccination", written.VACCINATION, *written.vaccinations(part))
        yield life.history.batch("veterinary-visit", rows, told)

    def _overdue_dog(self) -> Dog:
        """A dog of long standing: the one whose rabies shot is forgotten."""
        whole = {one.dog for one in self.plan.standings if one.status == "ACTIVE" and one.last is None}
        return next(one for one in self.plan.dogs[9:] if one.id in whole and one.status == "ACTIVE")

    def _numbered(self, life: Life, type_id: str, rows: Columns, after: int) -> Columns:
        """The rows in the order of time with their ids; the tagged ones are written into the labels."""
        rows = take(rows, np.lexsort((rows["dog"], rows["at"])))
        rows["id"] = after + 1 + np.arange(height(rows))
        workflow.settle(rows)
        life.label(type_id, rows)
        return rows


def _untouched(rows: Columns) -> None:
    """Add what faults and corrections write into: nothing yet."""
    count = height(rows)
    rows["tag"], rows["exercise"], rows["approver"] = np.zeros(count, int), np.full(count, -1), np.zeros(count, int)
    rows["edited"], rows["told"] = np.full(count, np.datetime64("NaT"), "datetime64[s]"), np.zeros(count, dtype=bool)


def _listed(listing: Listing) -> Batch:
    table, columns, rows = listing
    lines = ["\t".join(map(_text, row)) + "\n" for row in rows]
    return Batch(table, columns, "".join(lines).encode(), len(lines))


def _text(value: object) -> str:
    if value is None:
        return NULL
    return "t" if value is True else str(value)
