"""Statements that list records, one page at a time, and read a single one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from sqlalchemy import ColumnElement, FromClause, Select, func, select, tuple_

from services.catalogue.periods import Span
from services.catalogue.records import RECORD_TYPES
from services.store.tables import DOG, PARTS, PERSON, POST, PROJECT, SECTION, SHIFT, TEAM
from services.store.totals import Filters, where, within
from services.store.views import READ

Operator = Literal[
    "equals", "notEqual", "contains", "startsWith", "lessThan", "greaterThan", "between", "blank", "notBlank"
]
_CODED = {
    "project": PROJECT,
    "section": SECTION,
    "team": TEAM,
    "post": POST,
    "dog": DOG,
    "person": PERSON,
    "shift": SHIFT,
}


@dataclass(frozen=True)
class Condition:
    """One condition on a column: `low` is the value compared with, `high` the upper end of a range."""

    column: str
    operator: Operator
    low: Any = None
    high: Any = None


def select_rows(
    fact_id: str, span: Span, filters: Filters, tests: Iterable[Condition], sort: str, size: int, offset: int
) -> Select[Any]:
    """One page of records, all columns. `sort` is a field's name, with - before it for descending; ties by id."""
    fact = READ[fact_id]
    source, order = _ordered(fact_id, sort)
    return (
        select(fact)
        .select_from(source)
        .where(within(fact_id, span), *where(fact, filters), *_tests(fact, tests))
        .order_by(*order)
        .limit(size)
        .offset(offset)
    )


def select_count(fact_id: str, span: Span, filters: Filters, tests: Iterable[Condition]) -> Select[Any]:
    """How many records the pages hold together."""
    fact = READ[fact_id]
    return (
        select(func.count()).select_from(fact).where(within(fact_id, span), *where(fact, filters), *_tests(fact, tests))
    )


def select_record(fact_id: str, record_id: int) -> Select[Any]:
    """The record, if the scope shows it. The number of a derived one holds its day."""
    fact = READ[fact_id]
    tests = [fact.c.day == day_of(record_id)] if RECORD_TYPES[fact_id].derived else []
    return select(fact).where(fact.c.id == record_id, *tests)


def day_of(record_id: int) -> date:
    """The day in the number of a derived record: its last five digits count the days since 2000."""
    return date(2000, 1, 1) + timedelta(days=record_id % 100_000)


def select_parts(part_id: str, record_id: int) -> Select[Any]:
    """The rows that belong to a record, in the order they were written."""
    part = PARTS[part_id]
    return select(part).where(part.c.record_id == record_id).order_by(part.c.id)


def select_beside(
    fact_id: str, span: Span, filters: Filters, place: tuple[Any, Any, int], *, later: bool
) -> Select[Any]:
    """The id of the record just before or after a place (day, moment, id), within the question."""
    fact = READ[fact_id]
    order = (fact.c.day, fact.c.at, fact.c.id)
    here, there = tuple_(*place), tuple_(*order)
    side = there > here if later else there < here
    return (
        select(fact.c.id)
        .where(within(fact_id, span), *where(fact, filters), side)
        .order_by(*(order if later else (one.desc() for one in order)))
        .limit(1)
    )


def _ordered(fact_id: str, sort: str) -> tuple[FromClause, list[ColumnElement[Any]]]:
    """What to read from, and the order: by moment, by a column, or by the code of what the column refers to."""
    fact, name, down = READ[fact_id], sort.removeprefix("-"), sort.startswith("-")
    if name == "at":  # by day first, as the index has it
        return fact, [one.desc() if down else one.asc() for one in (fact.c.day, fact.c.at, fact.c.id)]
    source: FromClause = fact
    by: ColumnElement[Any] = fact.c.quality
    if name != "quality":
        field = RECORD_TYPES[fact_id].field(name)
        by = fact.c[field.column]
        if field.to:
            named = _CODED[field.to].alias("named")
            source, by = fact.outerjoin(named, named.c.id == by), named.c.code
    ends = fact.c.id.desc() if down else fact.c.id
    return source, [by.desc().nulls_last() if down else by.asc().nulls_last(), ends]


def _tests(fact: FromClause, tests: Iterable[Condition]) -> list[ColumnElement[bool]]:
    return [_OPERATORS[one.operator](fact.c[one.column], one) for one in tests]


_OPERATORS: dict[Operator, Callable[[ColumnElement[Any], Condition], ColumnElement[bool]]] = {
    "equals": lambda column, test: column == test.low,
    "notEqual": lambda column, test: column.is_distinct_from(test.low),
    "contains": lambda column, test: column.icontains(str(test.low), autoescape=True),
    "startsWith": lambda column, test: column.istartswith(str(test.low), autoescape=True),
    "lessThan": lambda column, test: column < test.low,
    "greaterThan": lambda column, test: column > test.low,
    "between": lambda column, test: column.between(test.low, test.high),
    "blank": lambda column, _: column.is_(None),
    "notBlank": lambda column, _: column.is_not(None),
}
