"""The additive pieces a metric is made of, and how they are put together; division comes last."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from services.catalogue.dimensions import DIMENSIONS
from services.catalogue.metrics import Metric

Number = int | Decimal
Parts = Mapping[str, Number | None]


@dataclass(frozen=True)
class Part:
    """One piece: records, sum or count of a column, different values of it, or records that hold one code."""

    kind: Literal["records", "sum", "count", "distinct", "code"]
    column: str = ""
    code: str = ""

    @property
    def name(self) -> str:
        return "_".join(filter(None, (self.kind, self.column, self.code.lower())))


RECORDS = Part("records")


def parts_of(metric: Metric) -> tuple[Part, ...]:
    """What must be read for the metric, records first."""
    column = metric.column or ""
    match metric.kind:
        case "count":
            return (RECORDS,)
        case "sum":
            return RECORDS, Part("sum", column)
        case "mean":
            return RECORDS, Part("sum", column), Part("count", column)
        case "distinct":
            return RECORDS, Part("distinct", column)
        case "ratio":
            return RECORDS, Part("sum", column), Part("distinct", metric.per or "")
        case "share":
            return RECORDS, Part("count", column), *(Part("code", column, code) for code in codes_of(metric))


def all_parts(metrics: Iterable[Metric]) -> tuple[Part, ...]:
    """The pieces of several metrics, each once."""
    return tuple(dict.fromkeys(part for metric in metrics for part in parts_of(metric)))


def codes_of(metric: Metric) -> tuple[str, ...]:
    """The codes a share is taken over, in the list's order."""
    dimension = next(one for one in DIMENSIONS.values() if one.column == metric.column and one.choices)
    return tuple(choice.code for choice in dimension.choices)


def value_of(metric: Metric, parts: Parts) -> Number | None:
    """The metric's raw value; None when there is nothing to divide by. A count or sum of nothing is 0."""
    column = metric.column or ""
    match metric.kind:
        case "count":
            return parts["records"] or 0
        case "sum":
            return parts[f"sum_{column}"] or 0
        case "distinct":
            return parts[f"distinct_{column}"] or 0
        case "mean":
            return _divided(parts[f"sum_{column}"], parts[f"count_{column}"])
        case "ratio":
            return _divided(parts[f"sum_{column}"], parts[f"distinct_{metric.per}"])
        case "share":
            return _divided(parts[f"code_{column}_{(metric.code or '').lower()}"], parts[f"count_{column}"])


def count_of(metric: Metric, parts: Parts) -> int:
    """How many records the value rests on."""
    name = f"count_{metric.column}" if metric.kind in ("mean", "share") else "records"
    return int(parts[name] or 0)


def mix_of(metric: Metric, parts: Parts) -> tuple[tuple[str, int], ...]:
    """Records per code of a share, in the list's order; empty for other kinds."""
    if metric.kind != "share":
        return ()
    return tuple((code, int(parts[Part("code", metric.column or "", code).name] or 0)) for code in codes_of(metric))


def _divided(above: Number | None, below: Number | None) -> Decimal | None:
    return Decimal(above or 0) / Decimal(below) if below else None
