"""Where the links of a page lead."""

from dataclasses import replace
from datetime import date

from services.catalogue.dimensions import DIMENSIONS
from services.catalogue.metrics import Metric
from services.catalogue.periods import DAY, Span, month_end, week_start
from services.catalogue.reports import REPORTS
from services.question import Question
from services.viewer import Viewer


def here(question: Question) -> str:
    """The question's address, short because its report is the page's own."""
    return f"?{question.query}" if question.query else home(question.report_id)


def home(report_id: str) -> str:
    """Where a report begins."""
    return "/" if report_id == "overview" else f"/r/{report_id}"


def switch(question: Question, lang: str) -> str:
    """The same question in the other language."""
    return f"?{question.query}&lang={lang}" if question.query else f"?lang={lang}"


def rows_of(question: Question, metric: Metric, viewer: Viewer) -> str:
    """The rows behind a number: in the report itself, or in the one that lists the metric's records.

    Narrowed to what the metric counts, so that the list is as long as the number says.
    """
    report = question.report
    listed = metric.fact in (report.own if report.id == "overview" else report.facts)
    there = question if listed else moved(question, report_of(metric, viewer))
    for dimension, codes in metric.only:
        there = there.narrow(dimension, *codes)
    there = there.listing(metric.fact, sort=metric.sort)
    return here(there) if listed else there.href


def report_of(metric: Metric, viewer: Viewer) -> str:
    """The report that lists what the metric counts, best one that shows the metric itself; the overview if none."""
    found = [
        one
        for one in REPORTS.values()
        if metric.fact in one.facts and one.id in viewer.role.reports and one.id != "overview"
    ]
    ranked = sorted(found, key=lambda one: (metric.id not in one.metrics, metric.fact != one.fact))
    return ranked[0].id if ranked else "overview"


def moved(question: Question, report_id: str) -> Question:
    """The question in another report, with the filters that report has too."""
    report = REPORTS[report_id]
    filters = tuple((name, values) for name, values in question.filters if name in report.dimensions)
    return replace(question, report_id=report_id, filters=filters, by=None, of=None, sort=None, page=1, record=None)


def within(question: Question, dimension: str, key: str | None, first_weekday: int) -> Question:
    """The question for one group; groups of time become its days."""
    if not DIMENSIONS[dimension].grain or key is None:
        return question.narrow(dimension, key or "none")
    return replace(question.on(bucket(dimension, key, first_weekday)), by=None)


def bucket(grain: str, key: str, first_weekday: int) -> Span:
    """The days of a day, week or month, given by one of its days."""
    day = date.fromisoformat(key)
    if grain == "day":
        return Span(day, day)
    if grain == "month":
        return Span(day.replace(day=1), month_end(day))
    first = week_start(day, first_weekday)
    return Span(first, first + 6 * DAY)
