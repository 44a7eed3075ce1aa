"""Statements that add up records: totals, series, groups and options."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Date,
    FromClause,
    Integer,
    RowMapping,
    Select,
    Table,
    Text,
    and_,
    case,
    cast,
    column,
    func,
    literal,
    literal_column,
    or_,
    select,
    tuple_,
    values,
)

from services.catalogue.dimensions import DIMENSIONS, Dimension, Grain
from services.catalogue.parts import Part
from services.catalogue.periods import Span
from services.catalogue.records import RECORD_TYPES
from services.store.tables import DOG, FACTS, penalties

Filters = Mapping[str, tuple[Any, ...]]
"""Dimension -> stored values (ids or codes; None for a missing one), any of which may match."""


def has(fact_id: str, dimension_id: str) -> bool:
    """Whether records of this fact carry the dimension."""
    dimension = DIMENSIONS[dimension_id]
    return dimension.of_dog or dimension.column in FACTS[fact_id].c


def where(fact: Table, filters: Filters) -> list[ColumnElement[bool]]:
    """The records that count: not voided, and one of the values of each filtered dimension."""
    return [fact.c.voided_at.is_(None), *(_among(fact, DIMENSIONS[name], some) for name, some in filters.items())]


def _among(fact: Table, dimension: Dimension, chosen: tuple[Any, ...]) -> ColumnElement[bool]:
    present = [one for one in chosen if one is not None]
    if dimension.of_dog:
        return fact.c.dog_id.in_(select(DOG.c.id).where(_in(DOG.c[dimension.column], present, None in chosen)))
    return _in(fact.c[dimension.column], present, None in chosen)


def _in(of: ColumnElement[Any], present: list[Any], missing: bool) -> ColumnElement[bool]:
    return or_(of.in_(present), of.is_(None)) if missing else of.in_(present)


def _part(fact: Table, part: Part) -> ColumnElement[Any]:
    match part.kind:
        case "records":
            return func.count()
        case "sum":
            return func.sum(fact.c[part.column])
        case "count":
            return func.count(fact.c[part.column])
        case "distinct":
            return func.count(fact.c[part.column].distinct())
        case "code":
            return func.count().filter(fact.c[part.column] == part.code)


def _measured(fact: Table, parts: Iterable[Part]) -> list[ColumnElement[Any]]:
    return [_part(fact, part).label(part.name) for part in parts]


def _quality(fact: Table, fact_id: str) -> list[ColumnElement[Any]]:
    """Sum of the records' scores, drafts, and records per finding that costs points."""
    found = penalties(RECORD_TYPES[fact_id])
    return [
        func.sum(fact.c.quality).label("quality"),
        func.count().filter(fact.c.status == "DRAFT").label("drafts"),
        *(
            # The tests are the catalogue's own, written by tables.py; nothing from outside gets here.
            func.count().filter(literal_column(f"({test})")).label(f"found_{name}")
            for name, (points, test) in found.items()
            if points
        ),
    ]


def select_totals(fact_id: str, parts: Iterable[Part], windows: Mapping[str, Span], filters: Filters) -> Select[Any]:
    """One row per named window that has records: (window, parts...)."""
    fact = FACTS[fact_id]
    spans = values(column("window", Text), column("first", Date), column("last", Date), name="spans").data(
        [(name, span.first, span.last) for name, span in windows.items()]
    )
    inside = and_(fact.c.day >= cast(spans.c.first, Date), fact.c.day <= cast(spans.c.last, Date))
    return (
        select(spans.c.window, *_measured(fact, parts))
        .select_from(spans.join(fact, inside))
        .where(*where(fact, filters))
        .group_by(spans.c.window)
    )


def select_quality(fact_id: str, span: Span, filters: Filters) -> Select[Any]:
    """One row: (records, quality: sum of scores, drafts, found_<finding>: records that have it)."""
    fact = FACTS[fact_id]
    return select(func.count().label("records"), *_quality(fact, fact_id)).where(
        fact.c.day.between(span.first, span.last), *where(fact, filters)
    )


def select_series(
    fact_id: str, parts: Iterable[Part], grain: Grain, span: Span, filters: Filters, first_weekday: int
) -> Select[Any]:
    """One row per day, week or month that has records: (bucket: its first day, parts...), in order."""
    fact = FACTS[fact_id]
    bucket = _bucket(fact, grain, first_weekday)
    return (
        select(bucket.label("bucket"), *_measured(fact, parts))
        .where(fact.c.day.between(span.first, span.last), *where(fact, filters))
        .group_by(bucket)
        .order_by(bucket)
    )


def _bucket(fact: Table, grain: Grain, first_weekday: int) -> ColumnElement[date]:
    if grain == "day":
        return fact.c.day
    if grain == "month":
        return cast(func.date_trunc("month", fact.c.day), Date)
    # Days since a first weekday of the unit: 2000-01-03 was a Monday.
    since = (fact.c.day - literal(date(2000, 1, 3 + first_weekday), Date)) % 7
    return fact.c.day - ((since + 7) % 7)


def _grouped(fact: Table, dimension: Dimension, first_weekday: int) -> tuple[FromClause, ColumnElement[Any]]:
    if dimension.grain:
        return fact, _bucket(fact, dimension.grain, first_weekday)
    if dimension.of_dog:
        return fact.outerjoin(DOG, DOG.c.id == fact.c.dog_id), DOG.c[dimension.column]
    return fact, fact.c[dimension.column]


def select_groups(
    fact_id: str, by: str, parts: Iterable[Part], windows: Mapping[str, Span], filters: Filters, first_weekday: int
) -> Select[Any]:
    """One row per value of the dimension and window: (window, group, parts..., n, quality)."""
    fact = FACTS[fact_id]
    source, group = _grouped(fact, DIMENSIONS[by], first_weekday)
    now = windows["now"]
    first, last = min(one.first for one in windows.values()), max(one.last for one in windows.values())
    window = case((fact.c.day.between(now.first, now.last), "now"), else_="before")
    return (
        select(window.label("window"), group.label("group"), *_measured(fact, parts))
        .add_columns(func.count().label("n"), func.sum(fact.c.quality).label("quality"))
        .select_from(source)
        .where(fact.c.day.between(first, last), *where(fact, filters))
        .where(or_(*(fact.c.day.between(one.first, one.last) for one in windows.values())))
        .group_by(literal_column("1"), literal_column("2"))
    )


def select_options(fact_id: str, dimensions: tuple[str, ...], span: Span, filters: Filters) -> Select[Any]:
    """One row per option of every dimension: (which: its place, v0, v1 ..., n, n_<filtered dimension>...).

    One scan with a grouping set per dimension. `n` counts records that pass every filter; `n_<dimension>` those
    that pass every other one, for that dimension's own options.
    """
    fact = FACTS[fact_id]
    failed = {name: case((_among(fact, DIMENSIONS[name], some), 0), else_=1) for name, some in filters.items()}
    total: ColumnElement[int] = sum(failed.values(), literal(0, Integer))
    source: FromClause = fact
    if any(DIMENSIONS[name].of_dog for name in dimensions):
        source = fact.outerjoin(DOG, DOG.c.id == fact.c.dog_id)
    kept = (
        select(
            *(_value(fact, name).label(f"v{place}") for place, name in enumerate(dimensions)),
            *(one.label(f"f_{name}") for name, one in failed.items()),
            total.label("failed"),
        )
        .select_from(source)
        .where(fact.c.day.between(span.first, span.last), fact.c.voided_at.is_(None), total <= 1)
        .subquery("kept")
    )
    options = [kept.c[f"v{place}"] for place in range(len(dimensions))]
    return select(
        func.grouping(*options).label("which"),
        *options,
        func.count().filter(kept.c.failed == 0).label("n"),
        *(func.count().filter(kept.c.failed == kept.c[f"f_{name}"]).label(f"n_{name}") for name in failed),
    ).group_by(func.grouping_sets(*(tuple_(one) for one in options)))


def _value(fact: Table, dimension_id: str) -> ColumnElement[Any]:
    dimension = DIMENSIONS[dimension_id]
    return DOG.c[dimension.column] if dimension.of_dog else fact.c[dimension.column]


def select_any(fact_id: str, dimension_id: str, stored: int) -> Select[Any]:
    """One row if a record of the scope has this value, on whatever day."""
    fact = FACTS[fact_id]
    return select(literal(1)).select_from(fact).where(_among(fact, DIMENSIONS[dimension_id], (stored,))).limit(1)


def select_neighbours(fact_id: str, span: Span, filters: Filters) -> Select[Any]:
    """The nearest days with records around the span: (before, after)."""
    fact = FACTS[fact_id]
    tests = where(fact, filters)
    before = select(func.max(fact.c.day)).where(fact.c.day < span.first, *tests).scalar_subquery()
    after = select(func.min(fact.c.day)).where(fact.c.day > span.last, *tests).scalar_subquery()
    return select(before.label("before"), after.label("after"))


def read(connection: Connection, statement: Select[Any]) -> list[RowMapping]:
    """The rows of a statement, by column name."""
    return list(connection.execute(statement).mappings().all())
