"""What rules are made of: a rule, what it is asked about, and what it may say."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from services.catalogue.fields import Severity
from services.catalogue.records import ENTERED, RecordType
from services.catalogue.rules.context import Context, Row, ended
from services.catalogue.words import Words

OPEN, CLOSE = "\u2066", "\u2069"
ZONE = ZoneInfo("Asia/Riyadh")
CASE_DAY = date(2024, 12, 24)
EVERY = frozenset(ENTERED)
DONE = frozenset({
    "training-session", "veterinary-visit", "daily-check", "feeding", "caretaker-log", "grooming", "cleaning", "excretion",
    "deworming", "shift-report", "handler-daily", "mission", "incident", "suspicion", "evaluation", "mating", "delivery",
    "puppy-training",
})  # fmt: skip
"""Types that tell what was done; the others may speak of days to come."""


@dataclass(frozen=True)
class Subject:
    """A record that is judged: its values by column, from when to when it lasted (aware moments; equal for a point).

    `id` is None for values that are not saved yet.
    """

    type: RecordType
    values: Row
    id: int | None
    start: datetime
    end: datetime

    def __getitem__(self, column: str) -> Any:
        return self.values.get(column)

    @property
    def day(self) -> date:
        found: date = self.values["day"]
        return found

    def is_same(self, other: Row) -> bool:
        """Whether the row is this very record."""
        return bool(self.id == other["id"] and self.type.id == other["type"])


def subject_of(type_id: str, values: Row, context: Context) -> Subject:
    """The record with its interval: `until` of its type says when it ended, a day without a clock lasts the day."""
    record = ENTERED[type_id]
    start = values.get("at") if record.timed else None
    if start is None:
        start = datetime.combine(values["day"], time(), context.zone)
        return Subject(record, values, values.get("id"), start, start + timedelta(days=1))
    return Subject(record, values, values.get("id"), start, ended(record, values, start))


@dataclass(frozen=True)
class Finding:
    """What one rule says of one record.

    `field` is where it stands (empty: the whole record); `severity` where it differs from the rule's own; `others` the
    records it also concerns, as (type, id).
    """

    text: Words
    field: str = ""
    severity: Severity | None = None
    suggestion: Any = None
    implausible: bool = False
    others: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class Case:
    """Values that break a rule, or must not: what differs from a sound record of the type, and what stands around it.

    `beside` are other records of the same dog and people; `dog`, `person` and `project` differ from the usual ones.
    Days and moments are told from the record's own day: `at("-1 22:00")`.
    """

    type: str
    values: Row = field(default_factory=dict)
    beside: tuple[tuple[str, Row], ...] = ()
    dog: Row = field(default_factory=dict)
    person: Row = field(default_factory=dict)
    project: Row = field(default_factory=dict)


Check = Callable[[Subject, Context], Iterable[Finding]]


@dataclass(frozen=True)
class Rule:
    """One rule of k9_facts section 4. `check` is pure; `types` are the record types it is asked about.

    `reads` names the record types it looks at beside the record itself.
    """

    id: str
    label: Words
    severity: Severity
    types: frozenset[str]
    check: Check
    reads: tuple[str, ...] = ()
    breaks: tuple[Case, ...] = ()
    keeps: tuple[Case, ...] = ()


def at(text: str) -> datetime:
    """A moment of a case: `07:10`, or `-2 07:10` for two days before its day; in the unit's zone."""
    days, _, clock = text.rpartition(" ")
    hour, minute = clock.split(":")
    return datetime(2024, 12, 24, int(hour), int(minute), tzinfo=ZONE) + timedelta(days=int(days or 0))


def on(days: int) -> date:
    """A day of a case, so many days after its day."""
    return CASE_DAY + timedelta(days=days)


def code(text: object) -> str:
    """A code or number within Arabic text, kept in its own order."""
    return f"{OPEN}{text}{CLOSE}"


def clock(moment: datetime, context: Context) -> str:
    """2024-12-24 07:10, on the unit's clocks."""
    return f"{moment.astimezone(context.zone):%Y-%m-%d %H:%M}"


def hours(moment: datetime, until: datetime) -> float:
    """Hours between two moments."""
    return (until - moment).total_seconds() / 3600


def number(value: Any) -> str:
    """A number as short as it is: 38.8, 45."""
    return f"{float(value):g}"


def in_(*types: str) -> frozenset[str]:
    """These record types."""
    return frozenset(types)
