"""Which of many records a rule could have anything against, told by the database: the others need not be read.

Each test lets through at least every record that its rule would find; the rule itself decides.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, exists, false, func, or_, select

from services.catalogue.records import ENTERED
from services.store.findings import LIVE
from services.store.surroundings import WORKERS
from services.store.tables import ASSIGNMENT, CHANGE, DOG, DOG_STATUS, FACTS, FINDING, PROJECT

Test = ColumnElement[bool]
LEEWAY, A_DAY, TWO_MONTHS = timedelta(minutes=5), timedelta(days=1), 60
CLOSED = ("COMPLETED", "CANCELLED")
WAITING = ("DRAFT", "SUBMITTED", "FORWARDED")


@dataclass(frozen=True)
class Round:
    """One round of judging: when it is, and the people who are entered twice."""

    now: datetime
    twins: tuple[int, ...]


def _of_the_day(table: Table, day: Any) -> tuple[Test, Test]:
    return table.c.first_day <= day, or_(table.c.last_day.is_(None), table.c.last_day >= day)


def _outside_life(fact: Table, _: Round) -> Test:
    dog = exists().where(DOG.c.id == fact.c.dog_id, or_(DOG.c.born > fact.c.day, DOG.c.died < fact.c.day))
    status = DOG_STATUS.c
    retired = exists().where(status.dog_id == fact.c.dog_id, status.status == "RETIRED", status.first_day <= fact.c.day)
    return or_(dog, retired)


def _misplaced(fact: Table, _: Round) -> Test:
    one = PROJECT.c
    over = or_(one.status.in_(CLOSED), one.last_day < fact.c.day, one.first_day > fact.c.day)
    at_home = exists().where(
        ASSIGNMENT.c.dog_id == fact.c.dog_id,
        ASSIGNMENT.c.project_id == fact.c.project_id,
        *_of_the_day(ASSIGNMENT, fact.c.day),
    )
    return or_(exists().where(one.id == fact.c.project_id, over), fact.c.dog_id.is_not(None) & ~at_home)


def _twin(fact: Table, this: Round) -> Test:
    columns = [fact.c[name] for name in WORKERS if name in fact.c]
    return or_(*(one.in_(this.twins) for one in columns)) if columns and this.twins else false()


def _impossible(fact: Table, _: Round) -> Test:
    record = next(one for one in ENTERED.values() if FACTS[one.id] is fact)
    fields = [
        one for one in record.fields if one.kind in ("integer", "decimal") and not one.beyond and not one.computed
    ]
    tests = [fact.c[one.column] < one.low for one in fields if one.low is not None]
    return or_(false(), *tests, *(fact.c[one.column] > one.high for one in fields if one.high is not None))


def _body(fact: Table, _: Round) -> Test:
    visit, value = FACTS["veterinary-visit"].c, fact.c.body_condition
    days = visit.day.between(fact.c.day - TWO_MONTHS, fact.c.day)
    leap = exists().where(visit.dog_id == fact.c.dog_id, days, func.abs(visit.body_condition - value) >= 2)
    return or_(value < 4, value > 5, value.is_not(None) & leap)


def _away(fact: Table, _: Round) -> Test:
    leave, roster = FACTS["leave"].c, FACTS["roster"].c
    on_leave = exists().where(leave.handler_id == fact.c.handler_id, leave.day <= fact.c.day, leave.until >= fact.c.day)
    line = (roster.handler_id == fact.c.handler_id, roster.day == fact.c.day, roster.presence == "ABSENT")
    return or_(on_leave, exists().where(*line))


def _stepped(action: str) -> Callable[[Table, Round], Test]:
    def stepped(fact: Table, _: Round) -> Test:
        record = next(one for one in ENTERED.values() if FACTS[one.id] is fact)
        own = [CHANGE.c.person_id == fact.c.author_id] if action == "approve" else []
        return exists().where(
            CHANGE.c.type == record.id, CHANGE.c.record_id == fact.c.id, CHANGE.c.action == action, *own
        )

    return stepped


TESTS: Mapping[str, Callable[[Table, Round], Test]] = {
    "DQ-04": lambda fact, this: fact.c.at > this.now,
    "DQ-05": _outside_life,
    "DQ-12": _away,
    "DQ-26": lambda fact, _: fact.c.areas_abnormal > 0,
    "DQ-27": _impossible,
    "DQ-31": _body,
    "DQ-32": lambda fact, _: fact.c.entered_at > fact.c.at + A_DAY,
    "DQ-33": lambda fact, _: fact.c.status.in_(WAITING),
    "DQ-34": lambda fact, _: fact.c.status.in_(WAITING),
    "DQ-35": _stepped("approve"),
    "DQ-36": _stepped("edit"),
    "DQ-42": _misplaced,
    "DQ-43": _twin,
    "DQ-50": lambda fact, _: fact.c.at > fact.c.entered_at + LEEWAY,
}


def select_suspects(type_id: str, rules: Iterable[str], days: tuple[Any, Any], this: Round) -> Select[Any]:
    """The records of some days to be judged: all, when one of the type's rules has no test here."""
    fact, names = FACTS[type_id], tuple(rules)
    statement = select(fact).where(fact.c.day.between(*days)).order_by(fact.c.id)
    if any(name not in TESTS for name in names):
        return statement
    known = select(FINDING.c.record_id).where(FINDING.c.type == type_id, FINDING.c.state.in_(LIVE))
    shows = fact.c.quality + fact.c.found < 100
    return statement.where(
        or_(shows, fact.c.found != 0, fact.c.id.in_(known), *(TESTS[one](fact, this) for one in names))
    )
