import re
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

import pytest
from sqlalchemy.dialects import postgresql

from layouts.address import report_of
from services.catalogue import choices
from services.catalogue.choices import Choice
from services.catalogue.dimensions import DIMENSIONS, TIMES
from services.catalogue.metrics import METRICS, Metric
from services.catalogue.parts import all_parts
from services.catalogue.periods import PRESETS, Span
from services.catalogue.records import RECORD_TYPES
from services.catalogue.reports import REPORTS, Report
from services.catalogue.roles import ROLES
from services.catalogue.words import Counted, Words
from services.store import totals
from services.store.views import READ
from services.viewer import Scope, Viewer

REPORT_IDS, METRIC_IDS = list(REPORTS.values()), list(METRICS.values())
CONTRACT = {
    "trainer-daily": ("sessions", "dogs_trained", "trainers", "minutes", "mean_score"),
    "veterinary": ("visits", "dogs_seen", "vets", "medications", "cost"),
    "feeding": ("meals", "dogs_fed", "grams", "water_ml"),
    "checkup": ("checks", "dogs_checked", "flagged_dogs"),
}
"""Report and metric ids that outside checks read."""


def words_in(value: Any) -> list[Words]:
    """Every text inside a catalogue entry."""
    if isinstance(value, Words):
        return [value]
    if isinstance(value, tuple):
        return [word for one in value for word in words_in(one)]
    if is_dataclass(value):
        return [word for one in fields(value) for word in words_in(getattr(value, one.name))]
    return []


ENTRIES = [
    *REPORTS.values(), *METRICS.values(), *DIMENSIONS.values(), *RECORD_TYPES.values(), *ROLES.values(),
    *PRESETS.values(), *(one for name in dir(choices) if isinstance(one := getattr(choices, name), tuple)),
]  # fmt: skip


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda one: getattr(one, "id", "choices"))
def test_every_text_is_there_in_both_languages(entry: Any) -> None:
    for words in words_in(entry):
        assert words.en.strip()
        plain = re.sub(r"\{.*?\}|'s|[ %°CK9()/]", "", words.en)
        assert any("\u0600" <= letter <= "\u06ff" for letter in words.ar) or not plain


@pytest.mark.parametrize("report", REPORT_IDS, ids=lambda one: one.id)
def test_a_report_names_known_things_only(report: Report) -> None:
    record = RECORD_TYPES[report.fact]
    known = {one.name for one in record.all_fields} | {"quality"}
    assert set(report.columns) <= known
    assert report.sort in known
    assert {*report.metrics, report.chart} <= METRICS.keys()
    assert {*report.dimensions, *report.breakdowns} <= DIMENSIONS.keys()
    assert report.period in PRESETS
    assert all(any(totals.has(fact, name) for fact in report.facts) for name in report.dimensions)
    assert all(totals.has(report.fact, name) for name in report.breakdowns)
    assert len(report.metrics) >= 4


@pytest.mark.parametrize("role", ROLES)
def test_every_number_has_a_list_that_can_be_narrowed_to_it(role: str) -> None:
    viewer = Viewer(1, "Somebody", role, Scope())
    for report in (REPORTS[name] for name in viewer.role.reports):
        for metric in (METRICS[name] for name in report.metrics_for(role)):
            listed = metric.fact in (report.own if report.id == "overview" else report.facts)
            there = report if listed else REPORTS[report_of(metric, viewer)]
            assert there.id != "overview" or metric.fact in report.own, metric.id
            assert {dimension for dimension, _ in metric.only} <= set(there.dimensions), (there.id, metric.id)
            assert all(totals.has(metric.fact, dimension) for dimension, _ in metric.only), metric.id


def test_every_record_type_is_listed_in_a_report() -> None:
    assert {fact for report in REPORTS.values() for fact in report.facts} == RECORD_TYPES.keys()


def test_the_names_of_parts_fit_a_column() -> None:
    assert all(len(part.name.encode()) <= 63 for part in all_parts(METRICS.values()))


@pytest.mark.parametrize(("report", "metrics"), CONTRACT.items())
def test_the_contract_with_outside_checks_holds(report: str, metrics: tuple[str, ...]) -> None:
    assert set(metrics) <= set(REPORTS[report].metrics)


PAIRS = [
    (metric, name) for metric in METRIC_IDS for name in DIMENSIONS if name in TIMES or totals.has(metric.fact, name)
]


@pytest.mark.parametrize(("metric", "dimension"), PAIRS, ids=lambda one: getattr(one, "id", one))
def test_every_metric_compiles_for_every_dimension(metric: Metric, dimension: str) -> None:
    span = Span(date(2024, 12, 1), date(2024, 12, 24))
    statement = totals.select_groups([totals.Wanted(metric.fact, all_parts([metric]), {})], dimension, {"now": span}, 6)
    text = str(statement.compile(dialect=postgresql.dialect()))
    assert "GROUP BY" in text


@pytest.mark.parametrize("metric", METRIC_IDS, ids=lambda one: one.id)
def test_a_metric_reads_columns_that_exist(metric: Metric) -> None:
    table = READ[metric.fact]
    assert {one for one in (metric.column, metric.per) if one} <= set(table.c.keys())
    if metric.kind == "share":
        assert metric.code in {
            code for one in DIMENSIONS.values() if one.column == metric.column for code in codes(one.choices)
        }


def codes(listed: tuple[Choice, ...]) -> set[str]:
    return {one.code for one in listed}


def test_every_role_opens_known_reports() -> None:
    for role in ROLES.values():
        assert role.reports <= REPORTS.keys()
        assert "overview" in role.reports


@pytest.mark.parametrize(
    ("n", "arabic"),
    [
        (0, "لا جلسات"), (1, "جلسة واحدة"), (2, "جلستان"), (3, "3 جلسات"), (10, "10 جلسات"), (11, "11 جلسة"),
        (42, "42 جلسة"), (99, "99 جلسة"), (100, "100 جلسة"), (102, "102 جلسة"), (103, "103 جلسات"), (111, "111 جلسة"),
    ],
)  # fmt: skip
def test_arabic_counts_take_all_six_forms(n: int, arabic: str) -> None:
    counted: Counted = RECORD_TYPES["training-session"].counted
    assert counted(n, "ar") == arabic
