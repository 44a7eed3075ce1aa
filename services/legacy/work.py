"""One run at work: both databases, the clock, and what was learned so far."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from services.legacy.ledger import Book
from services.legacy.mapping import FACTS as RECORDS
from services.legacy.mapping import VERSION, OldTable
from services.legacy.reading import Columns, Row
from services.legacy.source import Source
from services.legacy.summary import Line
from services.store import imports
from services.store.tables import DOG, FACTS, PERSON

Progress = Callable[[int], None]


class Ids(dict[str, dict[str, int]]):
    """Our ids by kind and old key. Those of records are read when they are first asked for: their table is done by then."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(author={}, breed={})
        self._connection = connection

    def __missing__(self, kind: str) -> dict[str, int]:
        sources = [old.source for old in RECORDS if old.target == kind]
        self[kind] = {
            key: one for source in sources for key, one in imports.ids(self._connection, FACTS[kind], source).items()
        }
        return self[kind]


class Codes(dict[str, dict[str, str]]):
    """Our codes of dogs and people by old key."""

    def __init__(self, work: "Work") -> None:
        super().__init__()
        self._work = work

    def __missing__(self, kind: str) -> dict[str, str]:
        table = {"dog": DOG, "person": PERSON}[kind]
        codes = {one: code for code, one in imports.codes_of(self._work.connection, table).items()}
        self[kind] = {key: codes[one] for key, one in self._work.ids[kind].items()}
        return self[kind]


@dataclass
class Work:
    """`ids`: our ids by kind and old key. `rows`: the small old tables in memory. `before`: the keys of an old table
    that earlier runs saw. `steps`: what their own columns say was done to records, by old table; `reviewed`: keys of records whose steps have rows of their own. `first_day`: the earliest
    day of the records that are written. `follow_ups`: rows that were
    written because of several source rows together, or because a day came."""

    source: Source
    connection: Connection
    zone: ZoneInfo
    run_id: int
    started_at: datetime
    advance: Progress
    ids: "Ids" = field(init=False)
    codes: "Codes" = field(init=False)
    rows: dict[str, list[Row]] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    statuses: dict[str, Columns] = field(default_factory=dict)
    before: dict[str, set[str]] = field(default_factory=dict)
    reviewed: set[str] = field(default_factory=set)
    steps: dict[str, list[Columns]] = field(default_factory=dict)
    follow_ups: int = 0
    first_day: date | None = None

    def __post_init__(self) -> None:
        self.ids, self.codes = Ids(self.connection), Codes(self)

    def touch(self, day: date) -> None:
        """A record of this day is written."""
        self.first_day = min(day, self.first_day or day)

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
