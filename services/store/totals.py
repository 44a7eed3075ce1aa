"""Statements that add up records: totals, series, groups and options."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Date,
    FromClause,
    Integer,
    Numeric,
    RowMapping,
    Select,
    Text,
    and_,
    case,
    cast,
    func,
    literal,
    literal_column,
    null,
    or_,
    select,
    tuple_,
    union_all,
)
from sqlalchemy.sql.expression import CompoundSelect

from services.catalogue.choices import NO, YES
from services.catalogue.dimensions import DIMENSIONS, Dimension, Grain
from services.catalogue.parts import RECORDS, Part, PartKind
from services.catalogue.periods import Span
from services.catalogue.records import RECORD_TYPES
from services.plan import Buckets
from services.store.tables import DOG, FINDING, penalties
from services.store.views import READ

QUALITY = Part("sum", "quality")
NEAR = timedelta(days=92)
"""How far a derived type, whose rows are made while they are read, is searched for a day with records."""
Filters = Mapping[str, tuple[Any, ...]]
"""Dimension -> stored values (ids or codes; None for a missing one), any of which may match."""


@dataclass(frozen=True)
class Wanted:
    """What is read of one fact: its parts, under its own filters."""

    fact_id: str
    parts: tuple[Part, ...]
    filters: Filters


def has(fact_id: str, dimension_id: str) -> bool:
    """Whether records of this fact carry the dimension: its column, with its list of codes."""
    dimension = DIMENSIONS[dimension_id]
    if dimension.of_dog or dimension.column not in READ[fact_id].c:
        return dimension.of_dog
    codes = next((one.choices for one in RECORD_TYPES[fact_id].all_fields if one.column == dimension.column), ())
    return bool(not (codes and dimension.choices) or codes == dimension.choices)


def within(fact_id: str, span: Span) -> ColumnElement[bool]:
    """The rows of the days; what stands is read as of the last day."""
    day = READ[fact_id].c.day
    return day == span.last if RECORD_TYPES[fact_id].standing else day.between(span.first, span.last)


def where(fact: FromClause, filters: Filters) -> list[ColumnElement[bool]]:
    """The records that count: not voided, and one of the values of each filtered dimension."""
    return [fact.c.voided_at.is_(None), *(_among(fact, DIMENSIONS[name], some) for name, some in filters.items())]


def _among(fact: FromClause, dimension: Dimension, chosen: tuple[Any, ...]) -> ColumnElement[bool]:
    present = [one for one in chosen if one is not None]
    if dimension.of_dog:
        return fact.c.dog_id.in_(select(DOG.c.id).where(_in(DOG.c[dimension.column], present, None in chosen)))
    return _in(_coded(fact, dimension), present, None in chosen)


def _in(of: ColumnElement[Any], present: list[Any], missing: bool) -> ColumnElement[bool]:
    return or_(of.in_(present), of.is_(None)) if missing else of.in_(present)


def _coded(fact: FromClause, dimension: Dimension) -> ColumnElement[Any]:
    """What the dimension holds in a record of the fact; yes and no as the codes of their list."""
    column = fact.c[dimension.column]
    return case((column, YES), (~column, NO)) if isinstance(column.type, Boolean) else column


def _part(fact: FromClause, part: Part) -> Any:
    """The piece of a group of records."""
    tests = _limits(fact, part)
    if part.kind == "code":
        tests.append(fact.c[part.column] == part.code)
    found = _AGGREGATES[part.kind](fact.c.get(part.column))
    return found.filter(*tests) if tests else found


def _limits(fact: FromClause, part: Part) -> list[ColumnElement[bool]]:
    return [_coded(fact, DIMENSIONS[dimension]).in_(codes) for dimension, codes in part.only]


_AGGREGATES: dict[PartKind, Callable[[Any], Any]] = {
    "records": lambda _: func.count(),
    "code": lambda _: func.count(),
    "sum": func.sum,
    "count": func.count,
    "distinct": lambda column: func.count(column.distinct()),
    "median": lambda column: func.percentile_cont(0.5).within_group(column),
    "least": func.min,
    "most": func.max,
}
_AGAIN: dict[PartKind, Callable[[Any], Any]] = {"least": func.min, "most": func.max}
"""How pieces of pieces are put together; the rest is added up."""


def _differing(fact: FromClause, part: Part) -> ColumnElement[Any]:
    """The value whose different ones are counted; empty in records that do not count."""
    tests = _limits(fact, part)
    return case((and_(*tests), fact.c[part.column])) if tests else fact.c[part.column]


def _summed(
    fact: FromClause,
    keys: Mapping[str, Any],
    parts: tuple[Part, ...],
    tests: Iterable[Any],
    source: FromClause | None = None,
) -> Select[Any]:
    """One row per combination of the keys: (keys..., parts...).

    In two steps where different values are counted: first one row per key and value, by hashing, then the sums. In
    one step PostgreSQL sorts every record for each distinct count, as it must where a median is asked.
    """
    differing = [part for part in parts if part.kind == "distinct"]
    in_steps = bool(differing) and all(part.kind != "median" for part in parts)
    values = {part.name: _differing(fact, part) for part in differing} if in_steps else {}
    measured = [values.get(part.name, _part(fact, part)).label(part.name) for part in parts]
    named = [key.label(name) for name, key in keys.items()]
    plain = select(*named, *measured).select_from(fact if source is None else source).where(*tests)
    if not in_steps:
        return plain.group_by(*keys.values())
    inner = plain.group_by(*keys.values(), *values.values()).subquery("inner")
    outer = [
        (
            func.count(inner.c[one.name].distinct())
            if one.kind == "distinct"
            else _AGAIN.get(one.kind, func.sum)(inner.c[one.name])
        ).label(one.name)
        for one in parts
    ]
    return select(*(inner.c[name] for name in keys), *outer).group_by(*(inner.c[name] for name in keys))


def _quality(fact: FromClause, fact_id: str) -> list[ColumnElement[Any]]:
    """Sum of the records' scores, how many have one, drafts, and records per finding that costs points."""
    found = penalties(RECORD_TYPES[fact_id])
    return [
        func.sum(fact.c.quality).label("quality"),
        func.count(fact.c.quality).label("graded"),
        func.count().filter(fact.c.status == "DRAFT").label("drafts"),
        *(
            # The tests are the catalogue's own, written by tables.py; nothing from outside gets here.
            func.count().filter(literal_column(f"({test})")).label(f"found_{name}")
            for name, (points, test) in found.items()
            if points
        ),
    ]


def select_numbers(wanted: Sequence[Wanted], windows: Mapping[str, Span], series: Buckets) -> CompoundSelect[Any]:
    """Totals and series of several facts in one statement: (fact, window, bucket, p0, p1 ...).

    `window` names a window and `bucket` is empty, or it is empty and `bucket` is a first day; p0 is the fact's first
    part. One branch per window: joined to a list of spans, PostgreSQL would not know how few days are asked for.
    """
    branches = []
    for one in wanted:
        tests = where(READ[one.fact_id], one.filters)
        for name, span in windows.items():
            inner = _summed(READ[one.fact_id], {}, one.parts, [within(one.fact_id, span), *tests]).subquery()
            branches.append(_evened(one, wanted, inner, literal(name, Text), cast(null(), Date)))
        bucket = _bucket(READ[one.fact_id], series.grain, series.first_weekday)
        inner = _summed(READ[one.fact_id], {"bucket": bucket}, one.parts, [_inside(one, series), *tests]).subquery()
        branches.append(_evened(one, wanted, inner, cast(null(), Text), inner.c.bucket))
    return union_all(*branches)


def _evened(one: Wanted, wanted: Sequence[Wanted], inner: FromClause, *keys: ColumnElement[Any]) -> Select[Any]:
    """A branch with as many columns as the widest has: (fact, window, bucket or group, p0 ...)."""
    width = max(len(each.parts) for each in wanted)
    held: list[ColumnElement[Any]] = [cast(inner.c[part.name], Numeric) for part in one.parts]
    held += [cast(null(), Numeric)] * (width - len(held))
    named = [key.label(name) for key, name in zip(keys, ("window", "bucket"), strict=True)]
    return select(
        literal(one.fact_id, Text).label("fact"), *named, *(part.label(f"p{n}") for n, part in enumerate(held))
    ).select_from(inner)


def parts_in(row: RowMapping, parts: Sequence[Part]) -> dict[str, Any]:
    """The parts of a row of `select_numbers` or `select_groups`, by name."""
    return {part.name: row[f"p{n}"] for n, part in enumerate(parts)}


def _inside(one: Wanted, series: Buckets) -> ColumnElement[bool]:
    if RECORD_TYPES[one.fact_id].standing:
        return READ[one.fact_id].c.day.in_(series.ends)
    return within(one.fact_id, series.span)


def select_quality(fact_id: str, span: Span, filters: Filters) -> Select[Any]:
    """One row: (records, quality: sum of scores, graded, drafts, found_<finding>: records that have it, kept).

    `kept` holds what the rules found: {rule: [records, points in all]}.
    """
    fact = READ[fact_id]
    return (
        select(func.count().label("records"), *_quality(fact, fact_id), _kept(fact_id, span, filters).label("kept"))
        .select_from(fact)
        .where(within(fact_id, span), *where(fact, filters))
    )


def _kept(fact_id: str, span: Span, filters: Filters) -> ColumnElement[Any]:
    """The open findings that cost points, by rule."""
    fact, one = READ[fact_id], FINDING.c
    tests = [
        one.type == fact_id,
        one.state == "OPEN",
        ~one.inline,
        one.points > 0,
        one.day.between(span.first, span.last),
    ]
    if filters:
        same = fact.alias("same")
        chosen = select(same.c.id).where(same.c.day.between(span.first, span.last), *where(same, filters))
        tests.append(one.record_id.in_(chosen))
    rules = select(one.rule, func.count(one.record_id.distinct()).label("n"), func.sum(one.points).label("points"))
    by_rule = rules.where(*tests).group_by(one.rule).subquery()
    line = func.jsonb_build_array(by_rule.c.n, by_rule.c.points)
    return select(func.jsonb_object_agg(by_rule.c.rule, line)).scalar_subquery()


def _bucket(fact: FromClause, grain: Grain, first_weekday: int) -> ColumnElement[date]:
    if grain == "day":
        return fact.c.day
    if grain == "month":
        return cast(func.date_trunc("month", fact.c.day), Date)
    # Days since a first weekday of the unit: 2000-01-03 was a Monday.
    since = (fact.c.day - literal(date(2000, 1, 3 + first_weekday), Date)) % 7
    return fact.c.day - ((since + 7) % 7)


def _grouped(fact: FromClause, dimension: Dimension, first_weekday: int) -> tuple[FromClause, ColumnElement[Any]]:
    if dimension.grain:
        return fact, _bucket(fact, dimension.grain, first_weekday)
    if dimension.of_dog:
        return fact.outerjoin(DOG, DOG.c.id == fact.c.dog_id), DOG.c[dimension.column]
    return fact, _coded(fact, dimension)


def select_groups(
    wanted: Sequence[Wanted], by: str, windows: Mapping[str, Span], first_weekday: int
) -> CompoundSelect[Any]:
    """One row per fact, value of the dimension and window: (fact, window, bucket: the value, p0, p1 ...)."""
    branches = []
    for one in wanted:
        fact = READ[one.fact_id]
        source, group = _grouped(fact, DIMENSIONS[by], first_weekday)
        window = case((within(one.fact_id, windows["now"]), "now"), else_="before")
        tests = [or_(*(within(one.fact_id, span) for span in windows.values())), *where(fact, one.filters)]
        inner = _summed(fact, {"window": window, "group": group}, one.parts, tests, source).subquery()
        branches.append(_evened(one, wanted, inner, inner.c.window, inner.c.group))
    return union_all(*branches)


def select_breakdowns(
    fact_id: str, dimensions: tuple[str, ...], parts: Iterable[Part], span: Span, filters: Filters
) -> Select[Any]:
    """One row per value of each dimension: (which: its place as a bit, v0, v1 ..., records, sum_quality, parts...).

    All of them in one scan, by hashing; distinct counts, which would sort, are not among the parts.
    """
    fact = READ[fact_id]
    keys = [_value(fact, name).label(f"v{place}") for place, name in enumerate(dimensions)]
    source: FromClause = fact
    if any(DIMENSIONS[name].of_dog for name in dimensions):
        source = fact.outerjoin(DOG, DOG.c.id == fact.c.dog_id)
    kept = dict.fromkeys((RECORDS, QUALITY, *(part for part in parts if part.kind != "distinct")))
    return (
        select(func.grouping(*keys).label("which"), *keys, *(_part(fact, part).label(part.name) for part in kept))
        .select_from(source)
        .where(within(fact_id, span), *where(fact, filters))
        .group_by(func.grouping_sets(*(tuple_(one) for one in keys)))
    )


def select_options(fact_id: str, dimensions: tuple[str, ...], span: Span, filters: Filters) -> Select[Any]:
    """One row per option of every dimension: (which: its place, v0, v1 ..., n, n_<filtered dimension>...).

    One scan with a grouping set per dimension. `n` counts records that pass every filter; `n_<dimension>` those
    that pass every other one, for that dimension's own options.
    """
    fact = READ[fact_id]
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
        .where(within(fact_id, span), fact.c.voided_at.is_(None), total <= 1)
        .subquery("kept")
    )
    options = [kept.c[f"v{place}"] for place in range(len(dimensions))]
    return select(
        func.grouping(*options).label("which"),
        *options,
        func.count().filter(kept.c.failed == 0).label("n"),
        *(func.count().filter(kept.c.failed == kept.c[f"f_{name}"]).label(f"n_{name}") for name in failed),
    ).group_by(func.grouping_sets(*(tuple_(one) for one in options)))


def _value(fact: FromClause, dimension_id: str) -> ColumnElement[Any]:
    dimension = DIMENSIONS[dimension_id]
    return DOG.c[dimension.column] if dimension.of_dog else _coded(fact, dimension)


def select_any(fact_id: str, dimension_id: str, stored: int, span: Span) -> Select[Any]:
    """One row if a record of the scope has this value: on whatever day, or, of what stands, at the end of the span."""
    fact = READ[fact_id]
    tests = [within(fact_id, span)] if RECORD_TYPES[fact_id].standing else []
    has_value = _among(fact, DIMENSIONS[dimension_id], (stored,))
    return select(literal(1)).select_from(fact).where(has_value, *tests).limit(1)


def select_neighbours(fact_id: str, span: Span, filters: Filters) -> Select[Any]:
    """The nearest days with records around the span: (before, after); of derived ones, within a quarter."""
    fact = READ[fact_id]
    tests = where(fact, filters)
    early, late = (span.first - NEAR, span.last + NEAR) if RECORD_TYPES[fact_id].derived else (date.min, date.max)
    before = select(func.max(fact.c.day)).where(fact.c.day < span.first, fact.c.day >= early, *tests).scalar_subquery()
    after = select(func.min(fact.c.day)).where(fact.c.day > span.last, fact.c.day <= late, *tests).scalar_subquery()
    return select(before.label("before"), after.label("after"))


def place_of(which: int, count: int) -> int:
    """The place of the one grouped column among `count`, from grouping(): its bit is 0, the first column's leftmost."""
    return count - (((1 << count) - 1) ^ which).bit_length()
