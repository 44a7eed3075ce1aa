import random
import shutil
import subprocess
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from time import monotonic
from typing import Any

import psycopg2
import pytest
from conftest import NOW
from factories import Desk
from flask import Flask

from dashboard.outside import build_kit
from services.answers import answer
from services.embedded.binaries import postgres_program
from services.kit import CacheAwayError, Kit
from services.question import Question
from services.store.versions import fingerprint, fold
from services.viewer import Scope, Viewer
from settings import Settings

DAYS = [date(2024, 11, day) for day in (28, 29, 30)] + [date(2024, 12, day) for day in (1, 2, 3)]
PERIODS = ["on=2024-11-30", "on=2024-12-01", "from=2024-11-28&to=2024-12-03", "from=2024-11-01&to=2024-11-30"]
SECONDS = 20


@dataclass
class Ledger:
    """What has been committed, at least (`sure`) and at most (`begun`), in minutes per project and day."""

    sure: dict[tuple[int, date], int] = field(default_factory=dict)
    begun: dict[tuple[int, date], int] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    @contextmanager
    def writing(self, project: int, day: date, minutes: int) -> Any:
        """Around a transaction that adds minutes; one that is rolled back counts as begun only."""
        self._add(self.begun, project, day, minutes)
        yield
        self._add(self.sure, project, day, minutes)

    def _add(self, where: dict[tuple[int, date], int], project: int, day: date, minutes: int) -> None:
        with self.lock:
            where[project, day] = where.get((project, day), 0) + minutes

    def sum(self, where: dict[tuple[int, date], int], projects: set[int], first: date, last: date) -> int:
        with self.lock:
            return sum(n for (project, day), n in where.items() if project in projects and first <= day <= last)


def _insert(project: int, day: date, minutes: int) -> str:
    return (
        "INSERT INTO ops.training_session (day, at, project_id, status, programme, rating_scale, minutes) VALUES "  # noqa: S608 - psql reads text
        f"('{day}', '{day} 08:00+03', {project}, 'APPROVED', 'OPERATIONAL', 10, {minutes})"
    )


def _write(settings: Settings, ledger: Ledger, projects: list[int], until: float, seed: int) -> None:
    """Inserts, raises minutes, holds transactions open so that late numbers commit early, and rolls back."""
    chance = random.Random(seed)
    owner = psycopg2.connect(settings.database_owner_url.replace("+psycopg2", ""))
    try:
        while monotonic() < until:
            project, day, minutes = chance.choice(projects), chance.choice(DAYS), chance.randint(1, 9)
            kind = chance.random()
            with owner.cursor() as cursor:
                if kind < 0.1:
                    cursor.execute(_insert(project, day, 400))
                    owner.rollback()
                    continue
                with ledger.writing(project, day, minutes):
                    if kind < 0.4:
                        cursor.execute(
                            "UPDATE ops.training_session SET minutes = minutes + %s WHERE id = (SELECT max(id) FROM "
                            "ops.training_session WHERE project_id = %s AND day = %s AND source_key = 'base')",
                            (minutes, project, day),
                        )
                    else:
                        cursor.execute(_insert(project, day, minutes))
                    threading.Event().wait(chance.choice([0, 0.002, 0.02, 0.2]))
                    owner.commit()
    finally:
        owner.close()


def _write_by_psql(settings: Settings, ledger: Ledger, project: int, until: float) -> None:
    """The same by a program that knows nothing of ours."""
    psql = shutil.which("psql") or str(postgres_program("").parent / "psql")
    url = settings.database_owner_url.replace("+psycopg2", "")
    with subprocess.Popen([psql, url, "-qAt"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        while monotonic() < until:
            with ledger.writing(project, DAYS[3], 1):
                program.stdin.write(_insert(project, DAYS[3], 1) + ";\nSELECT 'done';\n")
                program.stdin.flush()
                assert program.stdout.readline().strip() == "done"
            threading.Event().wait(0.1)


def _fold(kit: Kit, until: float) -> None:
    while monotonic() < until:
        with kit.db.plain() as connection:
            fold(connection)
        threading.Event().wait(0.02)


@dataclass
class Tally:
    """What the readers saw."""

    reads: int = 0
    hits: int = 0
    stale: list[str] = field(default_factory=list)


def _read(kit: Kit, ledger: Ledger, viewers: dict[Viewer, set[int]], until: float, seed: int, tally: Tally) -> None:
    chance = random.Random(seed)
    while monotonic() < until:
        _ask(kit, ledger, *chance.choice(list(viewers.items())), chance.choice(PERIODS), tally)


def _look(kit: Kit, ledger: Ledger, viewers: dict[Viewer, set[int]]) -> Tally:
    """Every question of every viewer, once."""
    tally = Tally()
    for viewer, projects in viewers.items():
        for period in PERIODS:
            _ask(kit, ledger, viewer, projects, period, tally)
    return tally


def _ask(kit: Kit, ledger: Ledger, viewer: Viewer, projects: set[int], period: str, tally: Tally) -> None:
    question = Question.parse("trainer-daily", period, kit.calendar())
    span = question.span
    least = ledger.sum(ledger.sure, projects, span.first, span.last)
    found = answer(kit, question, viewer)
    most = ledger.sum(ledger.begun, projects, span.first, span.last)
    minutes = found.measure("minutes").value
    tally.reads += 1
    tally.hits += found.cache == "hit"
    if minutes is None or not least <= minutes <= most:
        tally.stale.append(f"{question.href}: {minutes} is outside of {least} to {most}")


def _kits(settings: Settings, count: int) -> list[Kit]:
    """Several kits: as many separate processes would hold."""
    return [replace(build_kit(settings, Flask(f"web-{n}")), now=lambda: NOW) for n in range(count)]


@pytest.mark.timeout(120)
def test_no_read_is_older_than_the_last_commit(kit: Kit, settings: Settings, desk: Desk) -> None:
    projects = [desk.project("P1"), desk.project("P2")]
    ledger, tally = Ledger(), Tally()
    for project, code in zip(projects, ("P1", "P2"), strict=True):
        for day in DAYS:
            with ledger.writing(project, day, 45):
                desk.session(str(day), dog=f"K9-{code}", project=code, source_key=None)
    with desk.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE ops.training_session SET source_key = 'base', source = 'row' || id")
    viewers = {
        Viewer(1, "all", "general-administrator", Scope()): set(projects),
        Viewer(2, "one", "project-manager", Scope(projects=(projects[0],))): {projects[0]},
    }
    until = monotonic() + SECONDS
    kits = _kits(settings, 2)
    with ThreadPoolExecutor(12) as pool:
        jobs = [pool.submit(_write, settings, ledger, projects, until, seed) for seed in range(3)]
        jobs.append(pool.submit(_write_by_psql, settings, ledger, projects[0], until))
        jobs.append(pool.submit(_fold, kit, until))
        jobs += [pool.submit(_read, kits[n % 2], ledger, viewers, until, n, tally) for n in range(4)]
        for job in jobs:
            job.result()
    first, second = (_look(kit, ledger, viewers) for _ in range(2))
    for one in kits:
        one.db.engine.dispose()
    assert tally.stale + first.stale + second.stale == []
    assert tally.reads > 100, tally
    assert second.hits == second.reads, "once nobody writes, every answer is kept"


@pytest.mark.timeout(60)
def test_a_hundred_cold_requests_are_one_computation(kit: Kit, settings: Settings, desk: Desk) -> None:
    desk.session()
    kits = _kits(settings, 4)
    viewer = Viewer(1, "all", "general-administrator", Scope())
    question = Question.parse("trainer-daily", "on=2024-12-24", kit.calendar())
    gate = threading.Barrier(100)

    def one(n: int) -> object:
        gate.wait()
        return answer(kits[n % 4], question, viewer).measure("sessions").value

    with ThreadPoolExecutor(100) as pool:
        values = list(pool.map(one, range(100)))
    counters = kit.cache.counters()  # type: ignore[attr-defined]  # the real cache counts
    for made in kits:
        made.db.engine.dispose()
    assert values == [1] * 100
    assert (counters["miss:trainer-daily"], counters["hit:trainer-daily"]) == (1, 99)


def _seen(kit: Kit, projects: tuple[int, ...] | None = None, first: date = DAYS[0], last: date = DAYS[-1]) -> int:
    return fingerprint(kit.db, ("training-session",), projects, first, last).records


def test_folding_keeps_every_fingerprint(kit: Kit, desk: Desk) -> None:
    for day in DAYS:
        desk.session(str(day))
    spans = [(first, last) for first in DAYS for last in DAYS if first <= last]
    before = [_seen(kit, None, *span) for span in spans]
    with kit.db.plain() as connection:
        assert fold(connection) > 0
    assert [_seen(kit, None, *span) for span in spans] == before


def test_another_project_or_day_keeps_the_answer(kit: Kit, desk: Desk) -> None:
    here, there = desk.project("P1"), desk.project("P2")
    desk.session("2024-11-28")
    desk.session("2024-11-28", dog="K9-002", project="P2")
    before = _seen(kit, (here,))
    desk.session("2024-11-28", dog="K9-002", project="P2")
    desk.session("2024-10-01")
    assert _seen(kit, (here,)) == before
    assert _seen(kit, (here, there)) > before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ops.training_session SET minutes = 46",
        "UPDATE ops.training_session SET day = '2024-10-01'",
        "DELETE FROM ops.training_session",
        "TRUNCATE ops.training_session CASCADE",
        "COPY ops.training_session (day, at, project_id, status, programme, rating_scale) FROM STDIN",
    ],
)
def test_raw_sql_of_every_kind_changes_the_fingerprint(
    kit: Kit, desk: Desk, settings: Settings, statement: str
) -> None:
    desk.session("2024-11-28")
    before = _seen(kit)
    owner = psycopg2.connect(settings.database_owner_url.replace("+psycopg2", ""))
    with owner, owner.cursor() as cursor:
        if statement.startswith("COPY"):
            cursor.copy_expert(statement, _lines("2024-11-28\t2024-11-28 08:00+03\t1\tDRAFT\tOPERATIONAL\t10\n"))
        else:
            cursor.execute(statement)
    owner.close()
    assert _seen(kit) > before


def _lines(text: str) -> Any:
    import io  # noqa: PLC0415

    return io.StringIO(text)


def test_renaming_a_dog_changes_the_directory(kit: Kit, desk: Desk) -> None:
    desk.session()
    before = fingerprint(kit.db, (), (), *DAYS[:2])
    with desk.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE ops.dog SET name_en = 'Rex'")
    after = fingerprint(kit.db, (), (), *DAYS[:2])
    assert after.directory > before.directory


def test_without_the_cache_the_numbers_stay_right(kit: Kit, desk: Desk) -> None:
    viewer = Viewer(1, "all", "general-administrator", Scope())
    question = Question.parse("trainer-daily", "on=2024-12-24", kit.calendar())

    class Away:
        def __getattr__(self, name: str) -> Callable[..., Any]:
            raise CacheAwayError

    alone = replace(kit, cache=Away())
    for count in (1, 2):
        desk.session()
        found = answer(alone, question, viewer)
        assert (found.measure("sessions").value, found.cache, found.source) == (count, "away", "live")


def test_misses_say_why(kit: Kit, desk: Desk) -> None:
    viewer = Viewer(1, "all", "general-administrator", Scope())
    question = Question.parse("trainer-daily", "on=2024-12-24", kit.calendar())
    desk.session()
    answer(kit, question, viewer)
    desk.session()
    answer(kit, question, viewer)
    counters = kit.cache.counters()  # type: ignore[attr-defined]  # the real cache counts
    assert (counters["miss-first:trainer-daily"], counters["miss-changed:trainer-daily"]) == (1, 1)
