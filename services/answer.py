"""An answer: the numbers to a question, as values that travel through the cache, the screen and the API."""

from dataclasses import dataclass, field, fields
from datetime import date, datetime
from typing import Any, Literal

import orjson

from services.catalogue.dimensions import Grain

Direction = Literal["up", "down", "level"]
Judgement = Literal["good", "bad", "neutral"]
Base = Literal["yesterday", "last-weekday", "week-average", "previous"]
Grade = Literal["excellent", "good", "fair", "poor"]
Source = Literal["cache", "rollup", "live", "mixed"]
Value = int | float | None


@dataclass(frozen=True)
class Change:
    """A value against its base.

    `amount` is value minus base in the metric's raw unit (for a share: 0..1); `percent` the change in per cent,
    None when the base is too small or zero, and for a share, which changes in points. `so_far` says that the period is not over.
    """

    base: Value
    against: Base
    amount: Value
    percent: float | None
    direction: Direction
    judgement: Judgement
    word: str
    so_far: bool = False


@dataclass(frozen=True)
class Measure:
    """One metric's value in the question's days; `n` records behind it; `of` the whole it is part of.

    A rate has `k` of the `n` trials on its side and the ends of its 95 % interval (0..1).
    """

    metric: str
    value: Value
    n: int
    change: Change | None
    spark: tuple[Value, ...]
    mix: tuple[tuple[str, int], ...] = ()
    of: int | None = None
    k: int | None = None
    interval: tuple[float, float] | None = None


@dataclass(frozen=True)
class Point:
    """A metric's value in one bucket; None where there is no record."""

    first: date
    value: Value


@dataclass(frozen=True)
class Series:
    """One metric over time. Buckets without records are there, as 0 for counts and None for the rest."""

    metric: str
    grain: Grain
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Group:
    """The metrics of one value of a dimension; `key` is its code, None for records without one."""

    by: str
    key: str | None
    n: int
    quality: float | None
    values: dict[str, Value]
    before: dict[str, Value] = field(default_factory=dict)


@dataclass(frozen=True)
class Reason:
    """Why the quality is below 100: a finding, how many records have it, and the points it costs each."""

    finding: str
    count: int
    points: int


@dataclass(frozen=True)
class Quality:
    """Mean score of the records (0..100), its grade, and the reasons, dearest first."""

    score: float | None
    grade: Grade | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Answer:
    """Everything a report page shows of one question, for one scope."""

    key: str
    as_of: datetime
    records: int
    drafts: int
    left_out: tuple[tuple[str, str, int], ...]
    quality: Quality
    measures: tuple[Measure, ...]
    series: tuple[Series, ...]
    groups: tuple[Group, ...]
    before: date | None = None
    after: date | None = None
    source: Source = "live"
    cache: Literal["hit", "miss", "away"] = "miss"

    def measure(self, metric: str) -> Measure:
        """The measure of a metric."""
        return next(one for one in self.measures if one.metric == metric)

    def groups_by(self, dimension: str) -> tuple[Group, ...]:
        """The groups of one dimension."""
        return tuple(one for one in self.groups if one.by == dimension)


def to_text(answer: Answer) -> str:
    """JSON, for the cache. Groups lie in columns: they are the bulk, and names said once are read twice as fast."""
    whole = {field.name: getattr(answer, field.name) for field in fields(answer)}
    return orjson.dumps(whole | {"groups": _columns(answer.groups)}).decode()


def _columns(groups: tuple[Group, ...]) -> dict[str, Any]:
    names = list(groups[0].values) if groups else []
    rows = [
        (one.by, one.key, one.n, one.quality, [one.values[name] for name in names], list(one.before.values()))
        for one in groups
    ]
    return {"names": names, "rows": rows}


def _groups(raw: dict[str, Any]) -> tuple[Group, ...]:
    names = raw["names"]
    return tuple(
        Group(by, key, n, quality, dict(zip(names, now, strict=True)), dict(zip(names, before, strict=False)))
        for by, key, n, quality, now, before in raw["rows"]
    )


def from_text(text: str) -> Answer:
    """The answer back from the cache."""
    raw: dict[str, Any] = orjson.loads(text)
    return Answer(
        **{
            **raw,
            "as_of": datetime.fromisoformat(raw["as_of"]),
            "left_out": tuple((name, code, n) for name, code, n in raw["left_out"]),
            "quality": _quality(raw["quality"]),
            "measures": tuple(_measure(one) for one in raw["measures"]),
            "series": tuple(_series(one) for one in raw["series"]),
            "groups": _groups(raw["groups"]),
            "before": _day(raw["before"]),
            "after": _day(raw["after"]),
        }
    )


def _quality(raw: dict[str, Any]) -> Quality:
    return Quality(raw["score"], raw["grade"], tuple(Reason(**one) for one in raw["reasons"]))


def _measure(raw: dict[str, Any]) -> Measure:
    change = Change(**raw["change"]) if raw["change"] else None
    mix = tuple((code, n) for code, n in raw["mix"])
    interval = tuple(raw["interval"]) if raw["interval"] else None
    return Measure(**{**raw, "change": change, "spark": tuple(raw["spark"]), "mix": mix, "interval": interval})


def _series(raw: dict[str, Any]) -> Series:
    points = tuple(Point(date.fromisoformat(one["first"]), one["value"]) for one in raw["points"])
    return Series(raw["metric"], raw["grain"], points)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
