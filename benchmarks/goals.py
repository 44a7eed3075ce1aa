"""The goals, and what the best peer reaches: Superset on the same two cores, where nothing else is said."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Goal:
    """One line of the table.

    `figure` names our figure; `limit` is the most it may be, None where no target is set. `peer` are the peer's figures, lowest and highest; the
    ratio is taken to the lowest.
    """

    group: str
    figure: str
    what: str
    unit: str
    limit: float | None
    peer: tuple[float, float] | None = None
    remark: str = ""


GOALS = (
    Goal("G1", "cached_cpu", "Kept report, processor time in the services alone", "ms", 5, None),
    Goal("G1", "cached_http_cpu", "Kept report over HTTP, processor time of the web server", "ms", 5, (45, 45)),
    Goal("G1", "cached_statements", "Kept report over HTTP, SQL statements", "", 2, (32, 32)),
    Goal("G1", "page_statements", "Kept page, SQL statements", "", 2, None),
    Goal("G1", "identical", "Computations for 100 identical new requests", "", 1, (27, 27), "peer: 27 of 50"),
    Goal(
        "G1",
        "stale",
        "Stale of 200 reads, each after a committed write of raw SQL",
        "",
        0,
        None,
        "peer: stale for 24 h",
    ),
    Goal("G1", "p95_100", "100 callers, kept report, p95", "ms", 300, (7000, 8000)),
    Goal("G1", "p95_100_page", "100 callers, kept page, p95", "ms", 300, (7000, 8000)),
    Goal("G2", "uncached_p95", "Any question uncached: 19 of 20 take at most", "ms", 300, None),
    Goal("G2", "year_database", "One year, database time", "ms", 300, (1900, 4100)),
    Goal("G2", "five_years", "Five years, whole answer", "ms", 1000, (47000, 47000)),
    Goal("G7", "facets_month", "Options of all filters, 30 days, p95", "ms", 150, (500, 1200)),
    Goal("G7", "facets_year", "Options of all filters, one year, p95", "ms", 150, (500, 1200)),
    Goal("G7", "filter_requests", "One filter change, requests", "", 2, (14, 16)),
    Goal("G7", "filter_kb", "One filter change", "kB", 15, (38, 38)),
    Goal("G12", "phone_cold", "Phone, slow 4G: four numbers, first visit", "s", 0.8, (23, 29)),
    Goal("G12", "phone_warm", "Phone, slow 4G: four numbers, next visit", "s", 0.6, (7, 18)),
    Goal("G12", "phone_plain", "Phone, slow 4G: numbers, scripts off", "s", 0.8, None),
    Goal("G12", "usable_cold", "Phone, slow 4G: usable, first visit", "s", 2.5, None),
    Goal("G12", "usable_warm", "Phone, slow 4G: usable, next visit", "s", 1.2, None),
    Goal("G12", "html_kb", "First HTML on the wire", "kB", 14, None),
    Goal("G12", "phone_kb", "Phone page, all of it", "kB", 250, None),
    Goal("G12", "phone_requests", "Phone page, requests", "", 4, None),
    Goal("G12", "next_kb", "Next visit", "kB", 15, None),
    Goal("G12", "desktop_kb", "Desktop page with chart and grid", "kB", 1100, (3060, 3060)),
    Goal("G12", "desktop_requests", "Desktop page, requests", "", None, (80, 80)),
    Goal("G17", "statements", "Statements of a page, uncached", "", 15, (341, 2456), "peer: the older system"),
    Goal("G17", "web_mb", "Memory of the web server, 2 workers, after the load", "MB", 300, (640, 640)),
    Goal("G17", "environment_mb", "Environment on disk", "MB", 400, (825, 825)),
    Goal("G17", "run_seconds", "From a fresh clone to the sign-in page, no package cached", "s", 180, None),
)


def reached(goal: Goal, value: float) -> bool | None:
    """Whether our figure keeps the limit; None where there is none."""
    return None if goal.limit is None else value <= goal.limit


def ratio(goal: Goal, value: float) -> float | None:
    """How many times better than the peer's best; None without a peer, or when ours is nothing."""
    return goal.peer[0] / value if goal.peer and value else None
