"""Everything the demo unit writes down beside its sessions and visits, a block of days at a time."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

import numpy as np

from services.catalogue.records import ENTERED
from services.demo.care import Care
from services.demo.certificates import Certificates
from services.demo.columns import Array, Batch, Columns, height, joined, take
from services.demo.duties import TEXTS as DUTY_TEXTS
from services.demo.duties import Busy, Duties, leave_records, roster_days
from services.demo.duty_faults import DutyFaults
from services.demo.duty_reports import HAPPENED_TEXTS, DutyReports
from services.demo.evaluations import evaluations
from services.demo.field_work import Calendar, FieldWork
from services.demo.fitness import Event
from services.demo.fitness_records import dewormings, duty_statuses
from services.demo.history import History, day_batch
from services.demo.labels import Book, Label
from services.demo.litters import Litters
from services.demo.model import DUTIES, Plan
from services.demo.paperwork import period_reports, tasks
from services.demo.sheets import Texts, keys, part_lines, record_lines
from services.demo.workflow import settle
from services.demo.world import World

# At the scales of load, routine records are kept for the last days only.
DAYS_OF_REPORTS, DAYS_OF_CARE = 60, 30
REPORTS = ("shift-report", "handler-daily")


class Life:
    """Duties, reports, care, missions, certificates, evaluations, litters and papers of one unit."""

    def __init__(
        self,
        plan: Plan,
        happened: tuple[Event, ...],
        visits: Columns,
        book: Book,
        accounts: Mapping[int, int],
        rest: Label | None,
    ) -> None:
        self.plan, self.visits, self.book = plan, visits, book
        self.world = World(plan, happened)
        self.history = History(self.world, accounts)
        self.certificates = Certificates(self.world)
        self.duties = Duties(self.world, self.certificates)
        self.care = Care(self.world, visits)
        self.reports = DutyReports(self.world, self.care)
        self.field = FieldWork(self.world)
        self.faults = DutyFaults(self.world, self.certificates, book, rest)
        self.rest = self.faults.resting(self.duties)
        self.last_id: Counter[str] = Counter()

    def block(self, days: list[date], sessions: Columns) -> Iterator[Batch]:
        """The records of these days; the last block goes on into the coming week."""
        first, stop = self.world.column(days[0]), self.world.column(days[-1]) + 1
        is_last = stop > self.world.last
        stop = self.world.days if is_last else stop
        busy = Busy(self.world, first, stop, sessions, self.visits)
        yield from self._leave(first, stop, busy)
        if is_last:
            self.faults.send_out(self.duties)
        roster = self.duties.roster(first, stop, busy)
        if is_last:
            self.faults.mark(roster, self.duties)
        yield self._written("roster", roster, DUTY_TEXTS)
        yield day_batch(roster_days(self.world, first, stop), self.history.account)
        missions = self._missions(first, roster, sessions, is_last=is_last)
        yield from self._reviewed("mission", missions, self.field.mission_texts())
        yield from self._reviewed("suspicion", *self.field.suspicions(first, missions))
        yield from self._reviewed("incident", *self.field.incidents(first, roster))
        yield from self._reports(first, roster, sessions, missions)
        if self._is_kept(stop, DAYS_OF_CARE):
            for type_id, rows, texts in self.care.records(first, stop, roster):
                rows = self._recent(rows, DAYS_OF_CARE)
                write = self._reviewed if ENTERED[type_id].reviewed else self._filed
                yield from write(type_id, rows, texts)

    def rest_of_it(self) -> Iterator[Batch]:
        """What is made for all years at once."""
        for type_id, (rows, texts) in (
            ("certification", self.certificates.rows()),
            ("duty-status", duty_statuses(self.world, self.visits)),
            ("deworming", dewormings(self.world)),
            ("evaluation", evaluations(self.world)),
            ("task", tasks(self.world)),
        ):
            yield self._written(type_id, rows, texts)
        rows, texts = period_reports(self.world)
        settle(rows)
        yield self._written("period-report", rows, texts)
        for type_id, rows, texts in Litters(self.world).records():
            yield self._written(type_id, rows, texts)

    def _leave(self, first: int, stop: int, busy: Busy) -> Iterator[Batch]:
        rows = self.duties.leave(first, stop, busy)
        self.duties.take_leave(rows)
        rows["tag"] = np.zeros(height(rows), dtype=int)
        if self.rest is not None and first <= int(self.rest["column"][0]) < stop:
            tagged = self.rest | {"tag": np.array([self.faults.rest_tag])}
            rows = joined(tagged, rows)
        rows = leave_records(self.world, rows, self.plan.choices.rng(DUTIES, first, 3))
        rows["dog"] = np.where(rows["tag"] > 0, rows["dog"], -1)
        yield self._written("leave", take(rows, np.lexsort((rows["handler"], rows["day"]))), {})

    def _missions(self, first: int, roster: Columns, sessions: Columns, *, is_last: bool) -> Columns:
        taken = Calendar(sessions, self.visits)
        if not is_last:
            return self.field.missions(first, roster, taken)
        missions = self.field.missions(first, take(roster, roster["tag"] == 0), taken)
        planted = self.faults.missions(roster, taken)
        self.field.describe(planted, self.plan.choices.rng(DUTIES, first, 4))
        rows = joined(*({name: one[name] for name in planted} for one in (missions, planted)))
        return take(rows, np.lexsort((rows["dog"], rows["at"])))

    def _reports(self, first: int, roster: Columns, sessions: Columns, missions: Columns) -> Iterator[Batch]:
        if not self._is_kept(int(roster["column"].max(initial=0)), DAYS_OF_REPORTS):
            return
        for type_id, rows, texts in self.reports.records(first, self._recent(roster, DAYS_OF_REPORTS)):
            yield from self._reviewed(type_id, rows, texts)
            if type_id == "handler-daily":
                yield part_lines(type_id, "training-lines", self.reports.training_lines(rows, sessions), {})
            part = "shift-incidents" if type_id == "shift-report" else "daily-incidents"
            yield part_lines(type_id, part, self.reports.incidents(rows, missions), HAPPENED_TEXTS)

    def _is_kept(self, stop: int, days: int) -> bool:
        return self.plan.choices.scale in ("S", "M") or stop > self.world.last - days

    def _recent(self, rows: Columns, days: int) -> Columns:
        """All rows, or those of the last days at the scales of load."""
        if self.plan.choices.scale in ("S", "M"):
            return rows
        return take(rows, rows["column"] > self.world.last - days)

    def _filed(self, type_id: str, rows: Columns, texts: Texts) -> Iterator[Batch]:
        yield self._written(type_id, rows, texts)

    def _reviewed(self, type_id: str, rows: Columns, texts: Texts) -> Iterator[Batch]:
        """The records, and the history of those whose review is told."""
        settle(rows)
        told = self.history.track(rows)
        yield self._written(type_id, rows, texts)
        yield self.history.batch(type_id, rows, told)

    def _written(self, type_id: str, rows: Columns, texts: Texts) -> Batch:
        """The rows with their ids; what is tagged goes into the labels."""
        count = height(rows)
        rows["id"] = self.last_id[type_id] + 1 + np.arange(count)
        self.last_id[type_id] += count
        if "tag" in rows:
            self.label(type_id, rows)
        return record_lines(type_id, rows, texts)

    def label(self, type_id: str, rows: Columns) -> None:
        """Write the tagged rows into their labels, with the dog, person and project of each."""
        tagged = take(rows, rows["tag"] > 0)
        who = ENTERED[type_id].who
        people = {one.id: one.code for one in self.plan.staff.all}
        codes = {
            "dogs": [self.plan.dogs[one].code if one >= 0 else "" for one in tagged["dog"].tolist()],
            "people": _codes(tagged[who], people) if who else [],
            "projects": _codes(tagged["project"], {one.id: one.code for one in self.plan.organisation.projects}),
        }
        self.book.fill(tagged["tag"], keys(type_id, tagged["id"]), codes)


def _codes(ids: Array, of: Mapping[int, str]) -> list[str]:
    return [of.get(one, "") for one in ids.tolist()]
