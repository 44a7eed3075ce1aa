"""Latencies, processor time and statements of repeated calls: pure sums, and one stopwatch."""

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Engine, event


@dataclass(frozen=True)
class Taken:
    """One call: milliseconds on the clock, of this process's processor time and in the database, and statements."""

    wall_ms: float
    cpu_ms: float
    database_ms: float
    statements: int


@dataclass(frozen=True)
class Summary:
    """Many calls: percentiles of the clock, median of processor and database time, most statements of one call."""

    calls: int
    p50_ms: float
    p95_ms: float
    min_ms: float
    cpu_ms: float
    database_ms: float
    statements: int


class Stopwatch:
    """Times calls that use this engine, one at a time."""

    def __init__(self, engine: Engine) -> None:
        self._statements, self._seconds, self._asked = 0, 0.0, 0.0
        event.listen(engine, "before_cursor_execute", self._before)
        event.listen(engine, "after_cursor_execute", self._after)

    def _before(self, *_: object) -> None:
        self._asked = time.perf_counter()

    def _after(self, *_: object) -> None:
        self._statements += 1
        self._seconds += time.perf_counter() - self._asked

    def time(self, call: Callable[[], object]) -> Taken:
        """One call."""
        self._statements, self._seconds = 0, 0.0
        wall, cpu = time.perf_counter(), time.process_time()
        call()
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        return Taken(wall * 1000, cpu * 1000, self._seconds * 1000, self._statements)


def percentile(values: Iterable[float], share: float) -> float:
    """The smallest value that at least this share of the values does not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-round(share * len(ordered) * 1000) // 1000) - 1)]


def median(values: Iterable[float]) -> float:
    return percentile(values, 0.5)


def summed_up(calls: Sequence[Taken]) -> Summary:
    """The summary of at least one call."""
    walls = [one.wall_ms for one in calls]
    return Summary(
        len(calls),
        percentile(walls, 0.5),
        percentile(walls, 0.95),
        min(walls),
        median(one.cpu_ms for one in calls),
        median(one.database_ms for one in calls),
        max(one.statements for one in calls),
    )
