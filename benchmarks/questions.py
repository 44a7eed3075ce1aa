"""The questions that are asked: every report over a day up to five years, and what people look for inside."""

from datetime import date, timedelta

from benchmarks.unit import FIRST, LAST

DAY = timedelta(days=1)
SPANS = {
    "day": LAST - 30 * DAY,
    "week": LAST - 6 * DAY,
    "month": date(2025, 10, 1),
    "quarter": date(2025, 10, 1),
    "year": date(2025, 1, 1),
    "5 years": FIRST,
}
"""First day of each span; `last_of` gives its last."""


def last_of(span: str) -> date:
    return {"day": SPANS["day"], "month": date(2025, 10, 31)}.get(span, LAST)


def span_query(span: str) -> str:
    """The days of a span as they stand in an address."""
    first, last = SPANS[span], last_of(span)
    return f"on={first}" if first == last else f"from={first}&to={last}"


def shifted(days_back: int, query: str = "") -> str:
    """A single day near the end: different ones are different questions of the same weight."""
    return f"on={LAST - (days_back + 1) * DAY}{query}"


FILTERS = ("project=P03", "section=S07", "trainer=E-017", "dog=K9-0042", "category=DETECTION", "tier=excellent")
"""One filter for each of six dimensions."""
SIX = (
    "project=P03&project=P05&category=DETECTION&category=OBEDIENCE&tier=good&tier=excellent&status=APPROVED"
    "&breed=MALINOIS&breed=LABRADOR&programme=OPERATIONAL"
)
"""Filters on six dimensions together with the days, with records left under them."""
