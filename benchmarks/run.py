"""Runs the parts, one after the other, and says what came out."""

import os
import statistics
import subprocess
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks import answers, clients, footprint, load, pages, report, web
from benchmarks.measure import Summary, percentile
from benchmarks.questions import span_query
from benchmarks.report import Part, number
from benchmarks.unit import Sizes
from dashboard.cache import AnswerCache
from services.embedded.server import Say
from services.embedded.servers import running
from services.kit import Kit
from settings import ROOT, Settings

PARTS = ("load", "answers", "facets", "clients", "pages", "footprint")
SECONDS, QUICK_SECONDS = 20.0, 4.0
DAY = "?on=2025-12-01"


@dataclass(frozen=True)
class Wish:
    """What to measure, on which set, for how long, and in which browser."""

    parts: tuple[str, ...]
    sizes: Sizes
    seconds: float
    chromium: str | None
    fresh: bool = False


class Workshop:
    """The servers, the set and the tools that the parts share."""

    def __init__(self, settings: Settings, wish: Wish, say: Say) -> None:
        self.settings, self.wish, self.say = settings, wish, say
        self.loaded = load.ensure(settings, wish.sizes, say, fresh=wish.fresh)
        self.kit: Kit = web.kit_of(settings)
        cache = self.kit.cache
        assert isinstance(cache, AnswerCache)  # the only kind there is outside of tests
        self.cache = cache
        self.desk = answers.Desk(self.kit, cache.clear)

    def part(self, title: str, head: str, rows: Iterable[Iterable[str]], figures: dict[str, float]) -> Part:
        found = tuple(tuple(row) for row in rows)
        records = f"{self.loaded.sessions:,} sessions, {self.loaded.visits:,} visits"
        circumstances = f"{records}; load average {os.getloadavg()[0]:.1f}; commit {commit()}."
        return Part(
            title, f"{self.kit.local_now():%Y-%m-%d %H:%M}", circumstances, tuple(head.split("|")), found, figures
        )


def commit() -> str:
    """The newest commit of this checkout; a plus says that files differ from it."""
    words = ["git", "describe", "--always", "--dirty=+", "--exclude", "*"]
    return subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip() or "unknown"


def measure(root: Path, base: Settings, wish: Wish, say: Say) -> dict[str, Part]:
    """The wished parts, together with what earlier runs kept of the others."""
    home = load.home(root, wish.sizes)
    home.mkdir(parents=True, exist_ok=True)
    results = home / "results.json"
    found = {} if wish.fresh else report.kept(results)
    bare = replace(base, home=home, environment="test", database_url="", redis_url="", queue_url="", demo=False)
    with running(bare, say) as settings:
        workshop = Workshop(settings, wish, say)
        for name in wish.parts:
            say(f"Measuring: {name} ...")
            found[name] = MEASURES[name](workshop)
            report.keep(results, found)
        workshop.kit.db.engine.dispose()
    return {name: found[name] for name in PARTS if name in found}


def measure_load(shop: Workshop) -> Part:
    loaded = shop.loaded
    before = report.kept(shop.settings.home / "results.json").get("load")
    seconds = loaded.seconds or (before.figures.get("load_seconds", 0.0) if before else 0.0)
    rows = [
        ("Load with COPY, marks and VACUUM", f"{number(seconds)} s"),
        ("Sessions on disk", f"{number(loaded.table_bytes / 1e6)} MB"),
        ("Their indexes", f"{number(loaded.index_bytes / 1e6)} MB"),
    ]
    return shop.part("Loading", "What|Figure", rows, {"load_seconds": seconds})


SUMMARY_HEAD = "What|Calls|p50 ms|p95 ms|Least ms|Processor ms|Database ms|Statements"


def _row(what: str, one: Summary) -> list[str]:
    figures = (one.calls, one.p50_ms, one.p95_ms, one.min_ms, one.cpu_ms, one.database_ms, one.statements)
    return [what, *map(number, figures)]


def measure_answers(shop: Workshop) -> Part:
    kept = list(answers.cached(shop.desk))
    new = [*answers.uncached(shop.desk), answers.many_days(shop.desk)]
    lists = list(answers.lists(shop.desk))
    rows = [
        _row(f"{kind}: {line.what}", line.summary)
        for kind, lines in (("kept", kept), ("new", new), ("list", lists))
        for line in lines
    ]
    by_name = {line.what: line.summary for line in new}
    figures = {
        "cached_cpu": max(line.summary.cpu_ms for line in kept),
        "uncached_p95": percentile((line.summary.p50_ms for line in new), 0.95),
        "year_database": by_name["trainer-daily, year"].database_ms,
        "five_years": by_name["trainer-daily, 5 years"].p50_ms,
        "statements": max(line.summary.statements for line in new),
    }
    return shop.part("Answers in this process", SUMMARY_HEAD, rows, figures)


def measure_facets(shop: Workshop) -> Part:
    lines = list(answers.options(shop.desk))
    figures = {
        figure: max(one.summary.p95_ms for one in lines if f", {days}," in one.what)
        for figure, days in (("facets_month", "30 days"), ("facets_year", "year"))
    }
    return shop.part("Options of the filters", SUMMARY_HEAD, (_row(one.what, one.summary) for one in lines), figures)


def measure_clients(shop: Workshop) -> Part:
    with web.serving(shop.settings, shop.kit) as server:
        database = web.database_pid(shop.settings)
        bench = clients.Bench(server, database, shop.cache.clear, shop.wish.seconds)
        once = clients.identical(bench, shop.cache.counters)
        fresh = clients.freshness(bench, shop.settings)
        runs = list(clients.runs(bench))
        month, day = span_query("month"), span_query("day")
        asked = clients.statements(bench, f"{clients.API}?{month}", server.bearer)
        shown = clients.statements(bench, f"{clients.PAGE}?{day}", server.cookie)
        memory = web.memory_bytes(server.pid) / 1e6
    rows = [[
        run.what, *map(number, (run.callers, run.per_second, run.p50_ms, run.p95_ms, run.web_cpu_ms)),
        *map(number, (run.database_cpu_ms, run.size / 1000, run.errors)),
    ] for run in runs]  # fmt: skip
    rows.append(
        [f"one new question, computed {once.computations} x", str(once.callers), "", "", number(once.slowest_ms)]
    )
    rows.append([f"{fresh.reads} reads after writes: {fresh.stale} stale", "1"])
    by_kind = {(run.what, run.callers): run for run in runs}
    figures = {
        "cached_http_cpu": by_kind["JSON, month, kept", 1].web_cpu_ms,
        "p95_100": by_kind["JSON, month, kept", 100].p95_ms,
        "p95_100_page": by_kind["page, day, kept", 100].p95_ms,
        "cached_statements": asked,
        "page_statements": shown,
        "identical": once.computations,
        "stale": fresh.stale,
        "web_mb": memory,
    }
    head = "What|Callers|Answers per s|p50 ms|p95 ms|Web processor ms|Database processor ms|kB|Errors"
    width = head.count("|") + 1
    return shop.part("Over HTTP", head, ([*row, *[""] * (width - len(row))] for row in rows), figures)


def measure_pages(shop: Workshop) -> Part:
    path, times = f"{clients.PAGE}{DAY}", 3 if shop.wish.seconds < SECONDS else 5
    with ExitStack() as stack:
        server = stack.enter_context(web.serving(shop.settings, shop.kit))
        reader = stack.enter_context(pages.reading(server, shop.wish.chromium or ""))
        reader.plain_visit(path)
        cold, warm = pages.first_and_next(reader, path, times)
        plain = [reader.plain_visit(path) for _ in range(times)]
        wide = pages.desktop(reader, f"{clients.PAGE}?from=2025-11-02&to=2025-12-01&view=details")
        charts = pages.desktop(reader, f"{clients.PAGE}?from=2025-11-02&to=2025-12-01&view=charts")
        changed_ms, changed_requests, changed_kb = pages.filter_change(reader, path)
    rows = [
        *(
            _visits(name, some)
            for name, some in (("phone, first", cold), ("phone, next", warm), ("scripts off", plain))
        ),
        _visits("desktop, details with grid", [wide]),
        _visits("desktop, charts", [charts]),
        ["phone, one filter change", "1", number(changed_ms / 1000), "", str(changed_requests), number(changed_kb), ""],
    ]
    figures = {
        "phone_cold": _middle(one.numbers_ms for one in cold) / 1000,
        "phone_warm": _middle(one.numbers_ms for one in warm) / 1000,
        "phone_plain": _middle(one.numbers_ms for one in plain) / 1000,
        "usable_cold": _middle(one.usable_ms or 0 for one in cold) / 1000,
        "usable_warm": _middle(one.usable_ms or 0 for one in warm) / 1000,
        "html_kb": cold[0].document_kilobytes,
        "phone_kb": cold[0].kilobytes,
        "phone_requests": cold[0].requests,
        "next_kb": warm[0].kilobytes,
        "desktop_kb": max(wide.kilobytes, charts.kilobytes),
        "desktop_requests": max(wide.requests, charts.requests),
        "filter_requests": changed_requests,
        "filter_kb": changed_kb,
    }
    head = "What|Visits|Numbers s, least / middle|Usable s, least / middle|Requests|kB|HTML kB"
    return shop.part("Pages in a browser", head, rows, figures)


def _visits(what: str, some: list[pages.Visit]) -> list[str]:
    usable = [one.usable_ms for one in some if one.usable_ms]
    numbers = [one.numbers_ms for one in some if one.numbers_ms]
    one = some[0]
    return [
        what, str(len(some)), _both(numbers) if numbers else "", _both(usable) if usable else "",
        str(one.requests), number(one.kilobytes), number(one.document_kilobytes),
    ]  # fmt: skip


def _both(walls: list[float]) -> str:
    return f"{number(min(walls) / 1000)} / {number(_middle(walls) / 1000)}"


def _middle(values: Iterable[float]) -> float:
    return statistics.median(values)


def measure_footprint(shop: Workshop) -> Part:
    with web.serving(shop.settings, shop.kit) as server:
        memory = web.memory_bytes(server.pid) / 1e6
    seconds, megabytes = footprint.fresh_clone()
    rows = [
        ("Web server, 2 workers, just started (PSS)", f"{number(memory)} MB"),
        ("Environment of a fresh clone", f"{number(megabytes)} MB"),
        ("Fresh clone to the first page, empty package cache", f"{number(seconds)} s"),
    ]
    return shop.part("Footprint", "What|Figure", rows, {"environment_mb": megabytes, "run_seconds": seconds})


MEASURES: dict[str, Callable[[Workshop], Part]] = {
    "load": measure_load,
    "answers": measure_answers,
    "facets": measure_facets,
    "clients": measure_clients,
    "pages": measure_pages,
    "footprint": measure_footprint,
}
