"""The additive pieces a metric is made of, and how they are put together; division comes last."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from services.catalogue.metrics import Metric, Only
from services.catalogue.records import RECORD_TYPES

Number = int | Decimal
Parts = Mapping[str, Number | None]
PartKind = Literal["records", "sum", "count", "distinct", "code", "median", "least", "most"]


@dataclass(frozen=True)
class Part:
    """One piece: records, sum or count of a column, different values of it, or records that hold one code.

    `only` limits it to records with one of the codes in each of these dimensions.
    """

    kind: PartKind
    column: str = ""
    code: str = ""
    only: Only = ()

    @property
    def name(self) -> str:
        limits = (f"{dimension}={'|'.join(codes)}" for dimension, codes in self.only)
        return "_".join(filter(None, (self.kind, self.column, self.code.lower(), *limits)))


RECORDS = Part("records")


def parts_of(metric: Metric) -> tuple[Part, ...]:
    """What must be read for the metric, records first."""
    records = Part("records", only=metric.only)
    match metric.kind:
        case "count":
            return (records,)
        case "sum" | "distinct":
            return records, _part(metric, metric.kind)
        case "mean":
            return records, _part(metric, "sum"), _part(metric, "count")
        case "ratio":
            return records, _part(metric, "sum"), Part("distinct", metric.per or "", only=metric.only)
        case "share" | "rate":
            return records, _part(metric, "count"), *_coded(metric)
        case "median" | "least" | "most":
            return records, _part(metric, "count"), _part(metric, metric.kind)


def _coded(metric: Metric) -> tuple[Part, ...]:
    """The codes that are counted: all of a share's, the one of a rate."""
    codes = codes_of(metric) if metric.kind == "share" else (metric.code or "",)
    return tuple(Part("code", metric.column or "", code, metric.only) for code in codes)


def _part(metric: Metric, kind: PartKind) -> Part:
    return Part(kind, metric.column or "", only=metric.only)


def _hits(metric: Metric) -> Part:
    return Part("code", metric.column or "", metric.code or "", metric.only)


def all_parts(metrics: Iterable[Metric]) -> tuple[Part, ...]:
    """The pieces of several metrics, each once."""
    return tuple(dict.fromkeys(part for metric in metrics for part in parts_of(metric)))


def codes_of(metric: Metric) -> tuple[str, ...]:
    """The codes a share is taken over, in the list's order."""
    field = next(one for one in RECORD_TYPES[metric.fact].all_fields if one.column == metric.column)
    return tuple(choice.code for choice in field.choices)


def value_of(metric: Metric, parts: Parts) -> Number | None:
    """The metric's raw value; None when there is nothing to divide by. A count or sum of nothing is 0."""

    def held(kind: PartKind) -> Number | None:
        return parts[_part(metric, kind).name]

    match metric.kind:
        case "count":
            return parts[Part("records", only=metric.only).name] or 0
        case "sum" | "distinct":
            return held(metric.kind) or 0
        case "mean":
            return _divided(held("sum"), held("count"))
        case "ratio":
            return _divided(held("sum"), parts[Part("distinct", metric.per or "", only=metric.only).name])
        case "share" | "rate":
            return _divided(parts[_hits(metric).name], held("count"))
        case "median" | "least" | "most":
            return held(metric.kind)


def count_of(metric: Metric, parts: Parts) -> int:
    """How many records the value rests on."""
    kept = metric.counted or metric.kind == "ratio"
    return int(parts[Part("records", only=metric.only).name if kept else _part(metric, "count").name] or 0)


def hits_of(metric: Metric, parts: Parts) -> int | None:
    """How many of the records behind a rate hold its code; None for other kinds."""
    return int(parts[_hits(metric).name] or 0) if metric.kind == "rate" else None


def mix_of(metric: Metric, parts: Parts) -> tuple[tuple[str, int], ...]:
    """Records per code of a share, in the list's order; empty for other kinds."""
    if metric.kind != "share":
        return ()
    found = ((code, Part("code", metric.column or "", code, metric.only).name) for code in codes_of(metric))
    return tuple((code, int(parts[name] or 0)) for code, name in found)


def _divided(above: Number | None, below: Number | None) -> Decimal | None:
    return Decimal(above or 0) / Decimal(below) if below else None
