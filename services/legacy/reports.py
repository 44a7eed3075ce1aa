"""Imports the two reports of handlers, each with the rows of the tables that belong to it."""

from collections.abc import Iterator, Mapping

from services.legacy.convert import columns_of
from services.legacy.intake import Intake, reading_of
from services.legacy.mapping import OldTable
from services.legacy.parts import PartRows
from services.legacy.reading import Columns, Reading, Row
from services.legacy.records import record
from services.legacy.source import Source
from services.legacy.work import Work
from services.store.tables import PARTS

PART_OF = "part of its report"
ORPHAN = "its report was not imported"
SECOND = "a second one for its report, left out"


class Lines:
    """The rows of a child table, handed out with the row they belong to: both are read in the order of its key."""

    def __init__(self, source: Source, child: OldTable) -> None:
        self._link = child.link
        self._rows = (row for batch in source.batches(child, child.link) for row in batch)
        self._next = next(self._rows, None)

    def before(self, key: str) -> Iterator[Row]:
        """Rows of nobody: those who belong to a key before this one."""
        while self._next is not None and self._next[self._link] is not None and self._next[self._link] < key:
            yield self._take()

    def of(self, key: str) -> Iterator[Row]:
        """The rows of a key."""
        while self._next is not None and self._next[self._link] == key:
            yield self._take()

    def rest(self) -> Iterator[Row]:
        """The rows that nobody took."""
        while self._next is not None:
            yield self._take()

    def _take(self) -> Row:
        row, self._next = self._next, next(self._rows, None)
        assert row is not None
        return row


class Child:
    """One child table at work: its lines, its book, and the part it fills, if any."""

    def __init__(self, work: Work, old: OldTable, parent: OldTable) -> None:
        self.old, self._lines, self._book = old, Lines(work.source, old), work.book(old)
        self._work = work
        self.rows = PartRows(work.connection, parent, PARTS[old.part]) if old.part else None

    def orphans(self, key: str) -> None:
        """Account for the rows of nobody."""
        for row in self._lines.before(key):
            self._enter(row, "skipped", ORPHAN)

    def of(self, key: str) -> list[Row]:
        """The rows of one report."""
        self.orphans(key)
        return list(self._lines.of(key))

    def account(self, rows: list[Row], *, refused: bool) -> None:
        """Say what became of the rows of one report."""
        for n, row in enumerate(rows):
            if refused:
                self._enter(row, "skipped", ORPHAN)
            elif self.old.part:
                self._enter(row, "imported", "")
            else:
                self._enter(row, *(("skipped", SECOND) if n else ("merged", PART_OF)))

    def _enter(self, row: Row, outcome: str, reason: str) -> None:
        self._work.advance(1)
        key, digest = self._book.key(row), self._book.digest(row)
        if not self._book.is_settled(key, digest):
            self._book.enter(key, digest, outcome, filter(None, [reason]))

    def fill(self, values: Columns, reading: Reading, rows: list[Row]) -> None:
        """The rows of one report become columns of it, or rows of its part."""
        if self.rows is not None:
            self.rows.put(values["source_key"], [self._line(row, reading) for row in rows])
            return
        values |= {one.to: None for one in self.old.reads if one.kind not in ("used", "noted")}
        for row in rows[:1]:
            look = reading_of(self._work, self.old, row)
            values |= columns_of(self.old, look)
            self._pass_on(look, reading)

    def _line(self, row: Row, reading: Reading) -> Columns:
        look = reading_of(self._work, self.old, row)
        values = columns_of(self.old, look)
        self._pass_on(look, reading)
        return values

    def _pass_on(self, look: Reading, reading: Reading) -> None:
        reading.odd.extend(look.odd)
        reading.notes.extend(look.notes)

    def close(self, intake: Intake) -> None:
        """Write what was put by."""
        for row in self._lines.rest():
            self._enter(row, "skipped", ORPHAN)
        self._book.close(None)
        if self.rows is not None:
            self.rows.write(intake)


def import_reports(work: Work, old: OldTable) -> None:
    """One kind of report with its children."""
    children = {child.name: Child(work, child, old) for child in old.children}

    def report(values: Columns, reading: Reading, work: Work) -> None:
        complete(values, reading, children)
        record(values, reading, work)

    intake = Intake(work, old, report)
    for batch in work.source.batches(old, "id"):
        rows: list[Row] = [{**row, **{name: child.of(row["id"]) for name, child in children.items()}} for row in batch]
        intake.take(rows)
        work.advance(len(rows))
        for name, child in children.items():
            for row in rows:
                child.account(row[name], refused=row["id"] in intake.book.refused)
    intake.finish()
    for child in children.values():
        child.close(intake)


def complete(values: Columns, reading: Reading, children: Mapping[str, Child]) -> None:
    """What the children of a report say, with the notes of all of them in one."""
    for name, child in children.items():
        child.fill(values, reading, reading.row[name])
    values["health_notes"] = "\n".join(reading.notes) or None
    if reading.row.get("report_type", "DAILY") != "DAILY":
        reading.odd.append("a report of a shift among the daily ones, taken as daily")
