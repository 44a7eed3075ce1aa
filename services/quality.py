"""Record quality: scores, grades and the reasons behind them. Source: k9_facts section 4."""

from collections.abc import Mapping

from services.answer import Grade, Quality, Reason
from services.catalogue.fields import PENALTY
from services.catalogue.records import RecordType
from services.catalogue.words import Words


def grade_of(score: float) -> Grade:
    """Excellent from 95, good from 85, fair from 70, else poor; on the score as shown, with one decimal."""
    shown = round(score, 1)
    return "excellent" if shown >= 95 else "good" if shown >= 85 else "fair" if shown >= 70 else "poor"


def quality_of(total: float, records: int, found: Mapping[str, int], record: RecordType) -> Quality:
    """Mean of the records' scores. `found` counts records per finding; the reason that costs most comes first."""
    if not records:
        return Quality(None, None, ())
    reasons = [Reason(name, count, points_of(record, name)) for name, count in found.items() if count]
    score = total / records
    return Quality(score, grade_of(score), tuple(sorted(reasons, key=lambda one: -one.count * one.points)))


def points_of(record: RecordType, finding: str) -> int:
    """What a finding costs a record."""
    kind, name = finding.split("-", 1)
    field = record.field(name)
    severity = {"missing": field.required, "beyond": field.beyond, "odd": field.odd}[kind]
    return PENALTY[severity] if severity else 0


def reason_text(record: RecordType, reason: Reason, lang: str) -> str:
    """ "2 sessions without a trainer"."""
    return f"{record.counted(reason.count, lang)} {finding_text(record, reason.finding)(lang)}"


def finding_text(record: RecordType, finding: str) -> Words:
    """What a finding says of a record, to be put after the record's noun."""
    kind, name = finding.split("-", 1)
    field = record.field(name)
    if kind == "missing":
        return field.missing
    label = field.label
    if kind == "beyond":
        return Words(f"with an impossible {label.en.lower()}", f"بقيمة غير ممكنة: {label.ar}")
    return Words(f"with an unusual {label.en.lower()}", f"بقيمة غير معتادة: {label.ar}")
