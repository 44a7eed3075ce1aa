"""Answers, questions and records as JSON. Values are raw: minutes are minutes, shares run from 0 to 1."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from urllib.parse import quote

from services.answer import Answer, Group, Measure, Quality, Series
from services.answers import NONE
from services.catalogue.dimensions import DIMENSIONS
from services.catalogue.metrics import METRICS, Metric
from services.catalogue.periods import Span, month_end
from services.catalogue.records import RECORD_TYPES, RecordType
from services.catalogue.reports import Report
from services.catalogue.words import Words
from services.directory import Directory
from services.facets import NO_VALUE, Facets
from services.quality import reason_text
from services.question import Question
from services.rows import Opened, Record, as_json

STANDS_FOR_KEY = "-K9KEY-"
Json = dict[str, Any]
STANDS_FOR_KEY = "-KEY-"
RAW_UNITS = {
    "h": Words("min", "دقيقة"), "%": Words("share", "نسبة من 1"), "kg": Words("g", "غ"), "l": Words("ml", "مل"),
}  # fmt: skip
"""The unit of a raw value, where the screen shows another one."""


def words(text: Words | None) -> Json | None:
    """Both languages."""
    return {"en": text.en, "ar": text.ar} if text else None


def both(text: Callable[[str], str]) -> Json:
    """Both languages of what reads itself in one."""
    return {"en": text("en"), "ar": text("ar")}


def report_entry(report: Report, metrics: tuple[Metric, ...]) -> Json:
    """One report of the catalogue."""
    return {
        "id": report.id,
        "label": words(report.label),
        "about": words(report.about),
        "href": f"/r/{report.id}",
        "record_type": report.fact,
        "record_types": list(report.facts),
        "period": report.period,
        "metrics": [metric_entry(one) for one in metrics],
        "dimensions": [{"id": name, "label": words(DIMENSIONS[name].label)} for name in report.dimensions],
        "breakdowns": list(report.breakdowns),
        "columns": list(report.columns),
        "presets": {name: list(codes) for name, codes in report.preset},
    }


def metric_entry(metric: Metric) -> Json:
    """One metric: what it is called and how it is meant."""
    return {
        "id": metric.id,
        "label": words(metric.label),
        "definition": words(metric.definition),
        "kind": metric.kind,
        "unit": words(raw_unit(metric)),
        "shown": {"unit": words(metric.unit), "divide_by": metric.scale, "decimals": metric.decimals},
        "good": {1: "up", -1: "down", 0: None}[metric.good],
        "record_type": metric.fact,
        "only": {dimension: list(codes) for dimension, codes in metric.only},
    }


def raw_unit(metric: Metric) -> Words | None:
    """The unit of the raw value."""
    return metric.unit if metric.scale == 1 or metric.unit is None else RAW_UNITS[metric.unit.en]


def answer_body(question: Question, answer: Answer, directory: Directory, first_weekday: int) -> Json:
    """The whole answer."""
    record = RECORD_TYPES[question.report.fact]
    return {
        "question": question_body(question, directory),
        "href": question.href,
        "as_of": answer.as_of.isoformat(),
        "source": answer.source,
        "records": answer.records,
        "drafts": answer.drafts,
        "left_out": [{"dimension": name, "key": key, "n": n} for name, key, n in answer.left_out],
        "quality": quality_body(answer.quality, record),
        "metrics": [measure_body(one) for one in answer.measures],
        "series": [series_body(one) for one in answer.series],
        "groups": groups_body(answer, question, directory, first_weekday),
        "nearest_days": {"before": _iso(answer.before), "after": _iso(answer.after)},
    }


def question_body(question: Question, directory: Directory) -> Json:
    """The question, taken apart and as a sentence."""
    return {
        "report": question.report_id,
        "from": question.span.first.isoformat(),
        "to": question.span.last.isoformat(),
        "period": question.preset,
        "filters": {name: list(codes) for name, codes in question.narrowed},
        "by": question.by,
        "of": question.of,
        "view": question.view,
        "sort": question.sort,
        "page": question.page,
        "sentence": both(lambda lang: question.sentence(lang, lambda name, code: _name(directory, name, code, lang))),
    }


def _name(directory: Directory, dimension: str, code: str, lang: str) -> str:
    return NO_VALUE(lang) if code == NONE else directory.name(dimension, code, lang)


def quality_body(quality: Quality, record: RecordType) -> Json:
    """Score from 0 to 100, its grade, and what it lacks."""
    return {
        "score": quality.score,
        "grade": quality.grade,
        "reasons": [
            {
                "finding": one.finding,
                "count": one.count,
                "points": one.points,
                "text": {lang: reason_text(record, one, lang) for lang in ("en", "ar")},
            }
            for one in quality.reasons
        ],
    }


def measure_body(measure: Measure) -> Json:
    """One metric's value with its change."""
    metric, change = METRICS[measure.metric], measure.change
    return {
        "id": measure.metric,
        "label": words(metric.label),
        "value": measure.value,
        "unit": words(raw_unit(metric)),
        "n": measure.n,
        "of": measure.of,
        "k": measure.k,
        "interval": None if measure.interval is None else list(measure.interval),
        "mix": dict(measure.mix),
        "trend": change
        and {
            "base": change.base,
            "against": change.against,
            "amount": change.amount,
            "percent": change.percent,
            "direction": change.direction,
            "judgement": change.judgement,
            "word": change.word,
            "so_far": change.so_far,
        },
    }


def series_body(series: Series) -> Json:
    """One metric over time."""
    points = [{"first": one.first.isoformat(), "value": one.value} for one in series.points]
    return {"metric": series.metric, "grain": series.grain, "points": points}


def groups_body(answer: Answer, question: Question, directory: Directory, first_weekday: int) -> list[Json]:
    """Every group; its href is the same question for this value only, made from one address per dimension."""
    pattern = {
        by: drilled(question, by, STANDS_FOR_KEY, first_weekday).href
        for by in {one.by for one in answer.groups if DIMENSIONS[one.by].grain is None}
    }

    def href(group: Group) -> str:
        if group.by in pattern:
            return pattern[group.by].replace(STANDS_FOR_KEY, quote(group.key or NONE, safe=""))
        return drilled(question, group.by, group.key, first_weekday).href

    return [group_body(one, href(one), directory) for one in answer.groups]


def group_body(group: Group, href: str, directory: Directory) -> Json:
    """One value of a dimension."""
    return {
        "by": group.by,
        "key": group.key,
        "label": both(lambda lang: _name(directory, group.by, group.key or NONE, lang)),
        "n": group.n,
        "quality": group.quality,
        "values": group.values,
        "before": group.before,
        "href": href,
    }


def drilled(question: Question, by: str, key: str | None, first_weekday: int) -> Question:
    """The question behind one group."""
    grain = DIMENSIONS[by].grain
    if grain is None:
        return question.narrow(by, key or NONE)
    first = date.fromisoformat(key or "")
    last = {"day": first, "week": first + timedelta(days=6), "month": month_end(first)}[grain]
    return question.on(Span(max(first, question.span.first), min(last, question.span.last)))


def facets_body(found: Facets, directory: Directory) -> Json:
    """The options of every filter."""
    return {
        "total": found.total,
        "facets": [
            {
                "dimension": facet.dimension,
                "label": words(DIMENSIONS[facet.dimension].label),
                "options": [
                    {
                        "key": one.code,
                        "label": _label(directory, facet.dimension, one.code),
                        "n": one.n,
                        "chosen": one.chosen,
                        "parent": one.parent,
                    }
                    for one in facet.options
                ],
            }
            for facet in found.facets
        ],
    }


def _label(directory: Directory, dimension: str, code: str) -> Json:
    return both(lambda lang: _name(directory, dimension, code, lang))


def record_body(record: Record) -> Json:
    """One record, flat: its fields under their names, references as codes."""
    return {
        "id": record.id,
        "type": record.type_id,
        "href": f"/api/v1/records/{record.type_id}/{record.id}",
        **{name: as_json(value) for name, value in record.values.items()},
        "quality": record.quality,
        "grade": record.grade,
        "version": record.version,
        "source": record.source,
        "entered_at": as_json(record.entered_at),
        "voided_at": as_json(record.voided_at),
    }


def opened_body(opened: Opened) -> Json:
    """One record with its parts and findings."""
    parts = {
        name: [{field: as_json(value) for field, value in row.items()} for row in rows]
        for name, rows in opened.parts.items()
    }
    findings = [{"finding": one.rule, "points": one.points} for one in opened.findings]
    return {**record_body(opened.record), "parts": parts, "findings": findings}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
