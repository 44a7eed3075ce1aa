"""Record quality: scores, grades and the reasons behind them. Source: k9_facts section 4."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from services.answer import Grade, Quality, Reason
from services.catalogue.fields import PENALTY, Field, Severity
from services.catalogue.records import RecordType
from services.catalogue.records.care import AREAS
from services.catalogue.rules import RULES
from services.catalogue.words import Words
from services.findings import Found


def grade_of(score: float) -> Grade:
    """Excellent from 95, good from 85, fair from 70, else poor; on the score as shown, with one decimal."""
    shown = round(score, 1)
    return "excellent" if shown >= 95 else "good" if shown >= 85 else "fair" if shown >= 70 else "poor"


def quality_of(
    total: float,
    records: int,
    found: Mapping[str, int],
    record: RecordType,
    kept: Mapping[str, Sequence[int]] = MappingProxyType({}),
) -> Quality:
    """Mean of the records' scores. `found` counts records per finding that a row shows by itself.

    `kept` tells of each rule the records it found something about, and the points in all. What costs most comes first.
    """
    if not records:
        return Quality(None, None, ())
    reasons = [Reason(name, count, points_of(record, name)) for name, count in found.items() if count]
    reasons += [Reason(rule, count, round(points / count)) for rule, (count, points) in kept.items()]
    score = total / records
    return Quality(score, grade_of(score), tuple(sorted(reasons, key=lambda one: -one.count * one.points)))


def points_of(record: RecordType, finding: str) -> int:
    """What a finding that a row shows by itself costs the record."""
    kind, name = finding.split("-", 1)
    field = record.field(name)
    severity = {"missing": field.required, "beyond": field.beyond, "odd": field.odd}[kind]
    return PENALTY[severity] if severity else 0


def reason_text(record: RecordType, reason: Reason, lang: str) -> str:
    """ "2 sessions without a trainer"."""
    return f"{record.counted(reason.count, lang)} {finding_text(record, reason.finding)(lang)}"


def finding_text(record: RecordType, finding: str) -> Words:
    """What a finding says of a record, to be put after the record's noun."""
    if finding in RULES:
        label = RULES[finding].label
        return Words(f"– {label.en[0].lower()}{label.en[1:]}", f"– {label.ar}")
    kind, name = finding.split("-", 1)
    field = record.field(name)
    if kind == "missing":
        return field.missing
    label = field.label
    if kind == "beyond":
        return Words(f"with an impossible {label.en.lower()}", f"بقيمة غير ممكنة: {label.ar}")
    return Words(f"with an unusual {label.en.lower()}", f"بقيمة غير معتادة: {label.ar}")


def kept_finding(row: Mapping[str, Any]) -> Found:
    """A finding as it is kept in the table of findings."""
    said = row["values"]
    return Found(
        row["rule"],
        row["field"],
        row["severity"],
        row["points"],
        Words(said["en"], said["ar"]),
        said["suggestion"],
        said["implausible"],
        row["inline"],
        tuple((name, one) for name, one in said["others"]),
        row["id"],
        row["state"] == "ACCEPTED",
    )


def inline_findings(record: RecordType, values: Mapping[str, Any]) -> Iterator[Found]:
    """What the values alone show, as the table's own formula does; `values` by column, computed ones included."""
    lenient = _Lenient(values)
    for field in record.fields:
        severity, kind = shown(field, lenient)
        if severity and PENALTY[severity]:
            name = f"{kind}-{field.name}"
            text = _inline_text(record, field, kind, values.get(field.column))
            yield Found(name, field.name, severity, PENALTY[severity], text, None, kind == "beyond", inline=True)


def shown(field: Field, values: Mapping[str, Any]) -> tuple[Severity | None, str]:
    """The severity of what a field's value shows, and whether it is missing, beyond its bounds or odd."""
    value = values.get(field.column)
    if value is None or value == []:
        return (field.required if field.wanted(values) else None), "missing"
    if not isinstance(value, int | float | Decimal):
        return None, ""
    if _outside(float(value), field.low, field.high):
        return field.beyond, "beyond"
    return (field.odd, "odd") if field.usual and _outside(float(value), *field.usual) else (None, "")


class _Lenient(dict[str, Any]):
    """Values of which some may not have been given."""

    def __missing__(self, name: str) -> Any:
        return None


def _outside(value: float, low: float | None, high: float | None) -> bool:
    return (low is not None and value < low) or (high is not None and value > high)


def _inline_text(record: RecordType, field: Field, kind: str, value: Any) -> Words:
    """One sentence with the value and the remedy."""
    en, ar = field.label.en, field.label.ar
    if kind == "missing":
        return Words(f"{en} is missing. Enter it.", f"{ar}: لم يُسجَّل. أدخله.")
    ends = (field.low, field.high) if kind == "beyond" else field.usual or (None, None)
    unit_en, unit_ar = (f" {field.unit.en}", f" {field.unit.ar}") if field.unit else ("", "")
    en_range, ar_range = (
        _range(ends, unit_en, "or more", "or less", "to"),
        _range(ends, unit_ar, "فأكثر", "فأقل", "إلى"),
    )
    said = f"{float(value):g}"
    if kind == "beyond":
        return Words(
            f"{en} {said}{unit_en} cannot be: it is {en_range}. Correct it.",
            f"{ar} {said}{unit_ar}: قيمة غير ممكنة، والمدى {ar_range}. صحّحها.",
        )
    return Words(
        f"{en} {said}{unit_en} is unusual: {en_range} is common. Check it.",
        f"{ar} {said}{unit_ar}: قيمة غير معتادة، والمعتاد {ar_range}. تحقّق منها.",
    )


def _range(ends: tuple[float | None, float | None], unit: str, more: str, less: str, to: str) -> str:
    low, high = ends
    if low is None:
        return f"{high:g}{unit} {less}"
    if high is None:
        return f"{low:g}{unit} {more}"
    return f"{low:g} {to} {high:g}{unit}" if low != high else f"{low:g}{unit}"


def computed_values(record: RecordType, values: Mapping[str, Any]) -> dict[str, Any]:
    """Values that are not saved yet, with those that the table would compute from them; by column."""
    made = {one.name: _COMPUTE[one.name](values) for one in record.fields if one.computed and one.name in _COMPUTE}
    return {**values, **made}


def _score(values: Mapping[str, Any]) -> float | None:
    rating, scale = values.get("rating"), values.get("rating_scale") or 10
    return None if rating is None else round(float(rating) * 10 / scale, 2)


def _minutes_between(first: str, last: str) -> Callable[[Mapping[str, Any]], int | None]:
    def between(values: Mapping[str, Any]) -> int | None:
        start, end = values.get(first), values.get(last)
        return None if start is None or end is None else round((end - start).total_seconds() / 60)

    return between


_COMPUTE: dict[str, Callable[[Mapping[str, Any]], Any]] = {
    "score": _score,
    "minutes": _minutes_between("at", "until"),
    "response_minutes": _minutes_between("notified_at", "on_scene_at"),
    "areas_checked": lambda values: sum(values.get(one.column) is not None for one in AREAS),
    "areas_abnormal": lambda values: sum((values.get(one.column) or "NORMAL") != "NORMAL" for one in AREAS),
}
