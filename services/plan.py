"""What must be read to answer a question: its windows, its buckets and what it is compared with."""

from dataclasses import dataclass
from datetime import date, timedelta

from services.answer import Base
from services.catalogue.dimensions import Grain
from services.catalogue.metrics import Metric
from services.catalogue.periods import DAY, Span, month_end, previous, week_start
from services.question import Question

CHART_DAYS, SPARK_DAYS, WEEK = 42, 14, timedelta(days=7)


@dataclass(frozen=True)
class Buckets:
    """A stretch of days cut into days, weeks or months: `starts` and `ends` are the first and last day of each."""

    grain: Grain
    span: Span
    starts: tuple[date, ...]
    ends: tuple[date, ...]
    first_weekday: int


@dataclass(frozen=True)
class Plan:
    """The days to read. `windows` always holds `now` and `before`; `week` for single days."""

    windows: dict[str, Span]
    against: Base
    grain: Grain
    chart: Span
    so_far: bool

    def buckets(self, first_weekday: int) -> Buckets:
        """The chart's buckets; the last one ends with the days asked for."""
        starts = buckets(self.grain, self.chart, first_weekday)
        ends = (*(start - DAY for start in starts[1:]), self.chart.last)
        return Buckets(self.grain, self.chart, tuple(starts), ends, first_weekday)

    @property
    def whole(self) -> Span:
        """From the first to the last day that is read."""
        spans = (*self.windows.values(), self.chart)
        return Span(min(one.first for one in spans), max(one.last for one in spans))

    def base_of(self, metric: Metric) -> tuple[str, Base]:
        """The window the metric is compared with, and how that base is called."""
        if metric.base == "week" and "week" in self.windows:
            return "week", "week-average"
        return "before", self.against


def plan_of(question: Question, today: date, weekend: tuple[int, ...], first_weekday: int) -> Plan:
    """The plan of a question asked today."""
    span = question.span
    windows = {"now": span, "before": previous(span)}
    against: Base = "previous"
    if span.days == 1:
        windows["week"] = Span(span.first - WEEK, span.first - DAY)
        against = "yesterday"
        if _odd_neighbour(span.first, weekend):
            windows["before"], against = Span(span.first - WEEK, span.first - WEEK), "last-weekday"
    grain, chart = _chart(span)
    return Plan(windows, against, grain, chart, so_far=span.first <= today <= span.last)


def _odd_neighbour(day: date, weekend: tuple[int, ...]) -> bool:
    """Whether the day before is no fair base: either of the two is a day of rest. Source: specs on trend words."""
    return day.weekday() in weekend or (day - DAY).weekday() in weekend


def _chart(span: Span) -> tuple[Grain, Span]:
    if span.days <= 31:
        return "day", Span(min(span.first, span.last - (CHART_DAYS - 1) * DAY), span.last)
    return ("week" if span.days <= 184 else "month"), span


def buckets(grain: Grain, span: Span, first_weekday: int) -> list[date]:
    """The first day of every bucket that touches the span."""
    if grain == "day":
        return [span.first + n * DAY for n in range(span.days)]
    starts = []
    at = week_start(span.first, first_weekday) if grain == "week" else span.first.replace(day=1)
    while at <= span.last:
        starts.append(at)
        at = at + WEEK if grain == "week" else month_end(at) + DAY
    return starts
