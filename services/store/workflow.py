"""What is derived from every record type alike: all records, those that wait for a decision, and what was done to them.

Written here and not as views, so that a new record type is among them; row security is that of the tables.
"""

from typing import Any

from sqlalchemy import (
    TIMESTAMP,
    BigInteger,
    Column,
    ColumnElement,
    Date,
    Integer,
    MetaData,
    SmallInteger,
    Subquery,
    Table,
    Text,
    and_,
    case,
    cast,
    func,
    literal,
    null,
    select,
    union_all,
)

from services.catalogue.records import ENTERED
from services.catalogue.records.base import RecordType
from services.store.columns import MOMENT
from services.store.fact_tables import FACTS
from services.store.work_tables import CHANGE

CALENDAR = Table("calendar", MetaData(), Column("day", Date, primary_key=True), schema="analytics")
WAITS, DECIDED = ("SUBMITTED", "FORWARDED"), ("APPROVED", "REJECTED")
LOOKED_BACK = 60
"""Days. What has been decided since is known to have waited on a day, if its own day is not longer before."""
KINDS = {"create": "ENTERED", "import": "ENTERED", "edit": "MODIFIED", "void": "VOIDED"}


def _zone() -> ColumnElement[Any]:
    return func.coalesce(func.nullif(func.current_setting("k9.zone", True), ""), "UTC")


def _local_day(moment: Any) -> ColumnElement[Any]:
    """The day of a moment on the unit's clocks."""
    return cast(func.timezone(_zone(), moment), Date)


def _begins(day: Any) -> Any:
    """The moment a day begins on the unit's clocks."""
    return func.timezone(_zone(), cast(day, TIMESTAMP), type_=MOMENT)


def _number(thing: Any, kind: int, day: Any) -> Any:
    """A row's number: the record, its type in two digits, the day in five."""
    return (cast(thing, BigInteger) * 100 + kind) * 100_000 + (day - cast("2000-01-01", Date))


def _shared(record: RecordType) -> list[Any]:
    fact = FACTS[record.id].c
    held = (fact.project_id, fact.section_id, fact.team_id, fact.post_id, fact.status, fact.dog_id, fact.quality)
    return [*held, fact.version, fact.source, fact.entered_at, fact.voided_at, fact.id.label("record")]


def every_record() -> Subquery:
    """All records, with what they have in common."""
    branches = []
    for kind, record in enumerate(ENTERED.values()):
        fact = FACTS[record.id].c
        row = (_number(fact.id, kind, fact.day).label("id"), literal(record.id, Text).label("type"), fact.day, fact.at)
        branches.append(select(*row, *_shared(record)))
    return union_all(*branches).subquery("every_record")


def waiting() -> Subquery:
    """The records that wait for a decision on a day, and for how many days."""
    day, branches = CALENDAR.c.day, []
    for kind, record in enumerate(ENTERED.values()):
        if record.reviewed:
            fact = FACTS[record.id].c
            since = _local_day(func.coalesce(fact.submitted_at, fact.at))
            earlier = and_(
                fact.status.in_(DECIDED),
                fact.submitted_at.is_not(None),
                fact.decided_at >= _begins(day + 1),
                fact.day >= day - LOOKED_BACK,
            )
            row = (_number(fact.id, kind, day).label("id"), literal(record.id, Text).label("type"), day, _begins(day))
            told = (since.label("since"), (day - since).label("waited"))
            for test in (fact.status.in_(WAITS), earlier):
                columns = (*row[:3], row[3].label("at"), *_shared(record), *told)
                branches.append(select(*columns).where(test, fact.voided_at.is_(None), since <= day))
    return union_all(*branches).subquery("waiting")


def changes() -> Subquery:
    """What was done to records, by the day on which it was done."""
    day, step = CALENDAR.c.day, CHANGE.c
    done = case(*((step.action == action, kind) for action, kind in KINDS.items()), else_="REVIEWED")
    nothing = (cast(null(), Integer).label(name) for name in ("section_id", "team_id", "post_id"))
    return (
        select(
            _number(step.id, 0, day).label("id"), step.type, day, step.at, step.project_id, *nothing,
            literal("FILED", Text).label("status"), step.dog_id, cast(null(), SmallInteger).label("quality"),
            step.version, step.source, step.at.label("entered_at"), cast(null(), MOMENT).label("voided_at"),
            step.record_id.label("record"), done.label("done"), step.person_id, step.reason,
        )
        .where(step.at >= _begins(day), step.at < _begins(day + 1))
        .subquery("changes")
    )  # fmt: skip


WORKFLOW = {"record": every_record(), "waiting": waiting(), "change": changes()}
"""By record type."""
