"""Statements that add up records: totals, series, groups and options."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    FromClause,
    Integer,
    Select,
    Table,
    Text,
    case,
    cast,
    func,
    literal,
    literal_column,
    or_,
    select,
    tuple_,
    union_all,
)
from sqlalchemy.sql.expression import CompoundSelect

from services.catalogue.dimensions import DIMENSIONS, Dimension, Grain
from services.catalogue.parts import RECORDS, Part
from services.catalogue.periods import Span
from services.catalogue.records import RECORD_TYPES
from services.store.tables import DOG, FACTS, penalties

QUALITY = Part("sum", "quality")
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
            return fact.c[part.column]
        case "code":
            return func.count().filter(fact.c[part.column] == part.code)


def _summed(
    fact: Table,
    keys: Mapping[str, Any],
    parts: tuple[Part, ...],
    tests: Iterable[Any],
    source: FromClause | None = None,
) -> Select[Any]:
    """One row per combination of the keys: (keys..., parts...).

    In two steps where different values are counted: first one row per key and value, by hashing, then the sums. In
    one step PostgreSQL sorts every record for each distinct count.
    """
    measured = [_part(fact, part).label(part.name) for part in parts]
    named = [key.label(name) for name, key in keys.items()]
    plain = select(*named, *measured).select_from(fact if source is None else source).where(*tests)
    distinct = [fact.c[part.column] for part in parts if part.kind == "distinct"]
    if not distinct:
        return plain.group_by(*keys.values())
    inner = plain.group_by(*keys.values(), *distinct).subquery("inner")
    outer = [
        (func.count(inner.c[one.name].distinct()) if one.kind == "distinct" else func.sum(inner.c[one.name])).label(
            one.name
        )
        for one in parts
    ]
    return select(*(inner.c[name] for name in keys), *outer).group_by(*(inner.c[name] for name in keys))


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


def select_totals(
    fact_id: str, parts: Iterable[Part], windows: Mapping[str, Span], filters: Filters
) -> CompoundSelect[Any]:
    """One row per named window: (window, parts...).

    One branch per window: joined to a list of spans, PostgreSQL would not know how few days are asked for.
    """
    fact, parts = FACTS[fact_id], tuple(parts)
    branches = []
    for name, span in windows.items():
        inner = _summed(fact, {}, parts, [fact.c.day.between(span.first, span.last), *where(fact, filters)]).subquery()
        branches.append(select(literal(name, Text).label("window"), *(inner.c[part.name] for part in parts)))
    return union_all(*branches)


def select_quality(fact_id: str, span: Span, filters: Filters) -> Select[Any]:
    """One row: (records, quality: sum of scores, drafts, found_<finding>: records that have it)."""
    fact = FACTS[fact_id]
    return select(func.count().label("records"), *_quality(fact, fact_id)).where(
        fact.c.day.between(span.first, span.last), *where(fact, filters)
    )


def select_series(
    fact_id: str, parts: Iterable[Part], grain: Grain, span: Span, filters: Filters, first_weekday: int
) -> Select[Any]:
    """One row per day, week or month that has records: (bucket: its first day, parts...)."""
    fact = FACTS[fact_id]
    tests = [fact.c.day.between(span.first, span.last), *where(fact, filters)]
    return _summed(fact, {"bucket": _bucket(fact, grain, first_weekday)}, tuple(parts), tests)


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
    """One row per value of the dimension and window: (window, group, n, quality, parts...)."""
    fact = FACTS[fact_id]
    source, group = _grouped(fact, DIMENSIONS[by], first_weekday)
    now = windows["now"]
    window = case((fact.c.day.between(now.first, now.last), "now"), else_="before")
    spans = or_(*(fact.c.day.between(one.first, one.last) for one in windows.values()))
    wanted = tuple(dict.fromkeys((RECORDS, QUALITY, *parts)))
    return _summed(fact, {"window": window, "group": group}, wanted, [spans, *where(fact, filters)], source)


def select_breakdowns(
    fact_id: str, dimensions: tuple[str, ...], parts: Iterable[Part], span: Span, filters: Filters
) -> Select[Any]:
    """One row per value of each dimension: (which: its place as a bit, v0, v1 ..., records, sum_quality, parts...).

    All of them in one scan, by hashing; distinct counts, which would sort, are not among the parts.
    """
    fact = FACTS[fact_id]
    keys = [_value(fact, name).label(f"v{place}") for place, name in enumerate(dimensions)]
    source: FromClause = fact
    if any(DIMENSIONS[name].of_dog for name in dimensions):
        source = fact.outerjoin(DOG, DOG.c.id == fact.c.dog_id)
    kept = dict.fromkeys((RECORDS, QUALITY, *(part for part in parts if part.kind != "distinct")))
    return (
        select(func.grouping(*keys).label("which"), *keys, *(_part(fact, part).label(part.name) for part in kept))
        .select_from(source)
        .where(fact.c.day.between(span.first, span.last), *where(fact, filters))
        .group_by(func.grouping_sets(*(tuple_(one) for one in keys)))
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


def place_of(which: int, count: int) -> int:
    """The place of the one grouped column among `count`, from grouping(): its bit is 0, the first column's leftmost."""
    return count - (((1 << count) - 1) ^ which).bit_length()
