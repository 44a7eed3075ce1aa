"""Over HTTP: latency, throughput and cost with 1, 10 and 100 callers; one computation for many; never stale."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import cycle

from benchmarks.client import Tally, at_once, load, one, request_bytes
from benchmarks.load import connect
from benchmarks.questions import SPANS, shifted, span_query
from benchmarks.unit import FIRST, LAST
from benchmarks.web import Web, cpu_seconds
from settings import Settings

CALLERS = (1, 10, 100)
API = "/api/v1/reports/trainer-daily"
PAGE = "/r/trainer-daily"


@dataclass(frozen=True)
class Run:
    """Callers on one kind of request; processor milliseconds per answer of the web server and the database."""

    what: str
    callers: int
    answers: int
    per_second: float
    p50_ms: float
    p95_ms: float
    web_cpu_ms: float
    database_cpu_ms: float
    size: int
    errors: int


class Bench:
    """Sends kinds of requests to one web server."""

    def __init__(self, web: Web, database: int | None, clear: Callable[[], None], seconds: float) -> None:
        self.web, self.database, self.clear, self.seconds = web, database, clear, seconds

    def run(self, what: str, requests: Iterator[bytes], callers: int) -> Run:
        before = self._spent()
        tally = load(self.web.port, requests, callers, self.seconds)
        web, database = (after - spent for after, spent in zip(self._spent(), before, strict=True))
        return _summed_up(what, callers, tally, web, database, self.seconds)

    def _spent(self) -> tuple[float, float]:
        return cpu_seconds(self.web.pid), cpu_seconds(self.database) if self.database else 0.0

    def same(self, path: str, headers: dict[str, str]) -> Iterator[bytes]:
        """One request for ever, asked once before."""
        for _ in range(4):  # each worker reads its directory once
            one(self.web.port, path, headers)
        return cycle([request_bytes(self.web.port, path, headers)])

    def different(self, path: str, headers: dict[str, str]) -> Iterator[bytes]:
        """Another day every time, from the end of the set to its beginning; nothing of them is kept."""
        self.clear()
        backs = range((LAST - FIRST).days - 60)
        return iter([request_bytes(self.web.port, f"{path}?{shifted(back)}", headers) for back in backs])


def _summed_up(what: str, callers: int, tally: Tally, web: float, database: float, seconds: float) -> Run:
    n = max(1, len(tally.walls_ms))
    return Run(
        what, callers, len(tally.walls_ms), n / seconds, tally.p(0.5), tally.p(0.95), web * 1000 / n,
        database * 1000 / n, tally.size // n, tally.errors,
    )  # fmt: skip


def runs(bench: Bench) -> Iterator[Run]:
    """Kept and new answers, as JSON and as the phone's page."""
    month, day, web = span_query("month"), span_query("day"), bench.web
    for callers in CALLERS:
        yield bench.run("JSON, month, kept", bench.same(f"{API}?{month}", web.bearer), callers)
        yield bench.run("JSON, day, kept", bench.same(f"{API}?{day}", web.bearer), callers)
        yield bench.run("page, day, kept", bench.same(f"{PAGE}?{day}", web.cookie), callers)
        yield bench.run("JSON, a new day each", bench.different(API, web.bearer), callers)
        yield bench.run("page, a new day each", bench.different(PAGE, web.cookie), callers)


def statements(bench: Bench, path: str, headers: dict[str, str]) -> int:
    """SQL statements of a kept answer, as its Server-Timing header counts them."""
    for _ in range(4):
        told = one(bench.web.port, path, headers).headers["server-timing"]
    return int(told.rpartition('desc="')[2].partition(" ")[0])


@dataclass(frozen=True)
class Identical:
    """Callers who ask the same new question at once: how often it was computed, and when the last was answered."""

    callers: int
    computations: int
    slowest_ms: float
    errors: int


def identical(bench: Bench, counters: Callable[[], dict[str, int]], callers: int = 100) -> Identical:
    """One new question, asked by many at the same time."""
    path = f"{API}?{span_query('week')}"
    one(bench.web.port, f"{API}?{shifted(700)}", bench.web.bearer)
    bench.clear()
    before = counters().get("miss:trainer-daily", 0)
    tally = at_once(bench.web.port, [request_bytes(bench.web.port, path, bench.web.bearer)] * callers)
    return Identical(callers, counters().get("miss:trainer-daily", 0) - before, tally.p(1.0), tally.errors)


@dataclass(frozen=True)
class Freshness:
    """Reads after committed writes of raw SQL: how many, and how many showed an older number."""

    reads: int
    stale: int


WRITE = (
    "INSERT INTO ops.training_session (day, at, project_id, status, dog_id, programme, rating_scale, source)"
    " VALUES (%s, %s, 1, 'APPROVED', 1, 'OPERATIONAL', 10, 'bench')"
)
VOID = "UPDATE ops.training_session SET voided_at = now() WHERE source = 'bench' AND voided_at IS NULL"
FORGET = "DELETE FROM ops.training_session WHERE source = 'bench'"
TRUTH = "SELECT count(*) FROM ops.training_session WHERE day = %s AND voided_at IS NULL AND programme = 'OPERATIONAL'"


def freshness(bench: Bench, settings: Settings, writes: int = 200) -> Freshness:
    """Insert by SQL, commit, read over HTTP at once; every third time a void takes a record out again."""
    day = SPANS["day"] + timedelta(days=3)
    path = f"{API}?on={day}"
    plain = {"Authorization": bench.web.bearer["Authorization"]}
    stale = 0
    with connect(settings.database_owner_url) as owner, owner.cursor() as cursor:
        cursor.execute(FORGET)
        for turn in range(writes):
            cursor.execute(*((VOID,) if turn % 3 == 2 else (WRITE, (day, day))))
            owner.commit()
            cursor.execute(TRUTH, (day,))
            stale += _sessions(one(bench.web.port, path, plain).body) != cursor.fetchone()[0]
        cursor.execute(FORGET)
    owner.close()
    return Freshness(writes, stale)


def _sessions(body: bytes) -> int:
    found = json.loads(body)["metrics"]
    return next(int(each["value"]) for each in found if each["id"] == "sessions")
