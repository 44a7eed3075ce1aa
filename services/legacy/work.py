"""One run at work: both databases, the clock, and what was learned so far."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from services.legacy.convert import Columns, Row
from services.legacy.ledger import Book
from services.legacy.mapping import VERSION, OldTable
from services.legacy.source import Source
from services.legacy.summary import Line

Progress = Callable[[int], None]


@dataclass
class Work:
    """`ids`: our ids by kind and old key. `rows`: the small old tables in memory. `before`: the keys of an old table
    that earlier runs saw. `follow_ups`: rows that were
    written because of several source rows together, or because a day came."""

    source: Source
    connection: Connection
    zone: ZoneInfo
    run_id: int
    started_at: datetime
    advance: Progress
    ids: dict[str, dict[str, int]] = field(default_factory=lambda: {"author": {}, "breed": {}})
    rows: dict[str, list[Row]] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    statuses: dict[str, Columns] = field(default_factory=dict)
    before: dict[str, set[str]] = field(default_factory=dict)
    vaccinations: dict[str, list[Columns]] = field(default_factory=dict)
    follow_ups: int = 0

    @property
    def today(self) -> date:
        """The unit's day on which the run began."""
        return self.started_at.astimezone(self.zone).date()

    @property
    def yesterday(self) -> date:
        """The last day on which what is gone today was still true."""
        return self.today - timedelta(days=1)

    def book(self, old: OldTable) -> Book:
        """Open the ledger of an old table."""
        line = Line(old.name, old.target, self.source.rows(old.name))
        self.lines.append(line)
        # A changed mapping or zone gives every row another meaning, so it gives it another digest.
        return Book(self.connection, self.run_id, old, line, f"{VERSION} {self.zone.key}")

    def load(self, old: OldTable) -> list[Row]:
        """All rows of a small old table, kept for the tables after it."""
        if old.name not in self.rows:
            self.rows[old.name] = self.source.all(old)
            self.advance(len(self.rows[old.name]))
        return self.rows[old.name]
