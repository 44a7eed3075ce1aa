"""The word doctor: looks at every dependency and says what to do about each problem."""

import hashlib
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import click
from redis import Redis, RedisError
from redis.backoff import NoBackoff
from redis.retry import Retry
from rq import Worker
from sqlalchemy import create_engine
from sqlalchemy.exc import SQLAlchemyError

import settings
from dashboard.commands import chromium
from services.embedded import servers
from services.embedded.binaries import postgres_program, valkey_program
from services.embedded.process import ServerError
from services.store import health
from settings import ROOT, Settings
from workers import jobs

FREE_MEGABYTES_NEEDED = 1000
OLDEST_HEARTBEAT_IN_SECONDS = 90


@dataclass(frozen=True)
class Finding:
    """One thing looked at. ``remedy`` is empty when it is well; without ``required``, the product runs all the same."""

    what: str
    seen: str
    remedy: str = ""
    required: bool = True

    def line(self) -> str:
        sign = "ok     " if not self.remedy else "PROBLEM" if self.required else "note   "
        return f"{sign} {self.what}: {self.seen}" + (f"\n        {self.remedy}" if self.remedy else "")


@click.command()
def doctor() -> None:
    """Check everything the product needs, and say what to do where something is missing."""
    findings = []
    for finding in look(settings.load()):
        click.echo(finding.line())
        findings.append(finding)
    problems = sum(bool(finding.remedy and finding.required) for finding in findings)
    click.echo(f"doctor: {len(findings)} things looked at, {problems} to mend")
    sys.exit(bool(problems))


def look(asked: Settings) -> Iterator[Finding]:
    yield python()
    yield from environment()
    yield disk(asked)
    yield program("PostgreSQL", lambda: postgres_program(asked.postgres_bin), needed=not asked.database_url)
    yield program("Valkey", valkey_program, needed=not asked.redis_url)
    yield browser()
    with ExitStack() as stack:
        try:
            filled = stack.enter_context(servers.running(asked))
        except ServerError as error:
            yield Finding("embedded servers", "do not start", str(error))
            return
        yield from database(filled)
        yield from queue(filled)


def python() -> Finding:
    return Finding("Python", sys.version.split()[0], "" if sys.version_info >= (3, 11) else "Install Python 3.11.")


def environment() -> Iterator[Finding]:
    """Whether the installed packages are those of the lock files; k9.py marks what it installs."""
    for lock in sorted(ROOT.glob("requirements*.lock")):
        stamp = Path(sys.prefix) / f"k9-stamp-{lock.stem}"
        is_same = stamp.exists() and stamp.read_text().endswith(hashlib.sha256(lock.read_bytes()).hexdigest())
        tools = lock.stem.endswith("-dev")
        remedy = "" if is_same else f"Run: python3 k9.py {'check' if tools else 'doctor'}"
        yield Finding(lock.name, "installed" if is_same else "not installed by k9.py", remedy, required=False)


def disk(asked: Settings) -> Finding:
    there = next(folder for folder in (asked.home, *asked.home.parents) if folder.exists())
    free = shutil.disk_usage(there).free // 1_000_000
    remedy = "" if free >= FREE_MEGABYTES_NEEDED else "Free some space, or set K9_HOME to a folder on a larger disk."
    return Finding("disk", f"{free} MB free for {asked.home}", remedy)


def program(what: str, locate: Callable[[], Path], *, needed: bool) -> Finding:
    if not needed:
        return Finding(f"{what} program", "not needed: the address of a server is set")
    try:
        return Finding(f"{what} program", str(locate()))
    except ServerError as error:
        return Finding(f"{what} program", "not found", str(error))


def browser() -> Finding:
    found, driver = chromium.find(), shutil.which("chromedriver")
    remedy = "" if found and driver else "For the browser tests: apt install chromium chromium-driver"
    return Finding(
        "Chromium and ChromeDriver", f"{found or 'no browser'}, {driver or 'no driver'}", remedy, required=False
    )


def database(filled: Settings) -> Iterator[Finding]:
    engine = create_engine(filled.database_owner_url)
    try:
        with engine.connect() as connection:
            yield Finding("database", f"answers as {engine.url.username}")
            roles = health.missing_roles(connection)
            remedy = 'Create them as docs/operations.md says under "Your own PostgreSQL".' if roles else ""
            yield Finding("database roles", f"missing: {', '.join(roles)}" if roles else "all there", remedy)
            missing = health.missing_migrations(connection)
            remedy = "Run: python3 k9.py db upgrade" if missing else ""
            yield Finding("migrations", f"{missing} is missing" if missing else "at the newest", remedy)
    except SQLAlchemyError as error:
        yield Finding("database", str(error).partition("\n")[0], "Check DATABASE_URL and DATABASE_OWNER_URL.")
    finally:
        engine.dispose()


def queue(filled: Settings) -> Iterator[Finding]:
    for name, url in (("REDIS_URL", filled.redis_url), ("QUEUE_URL", filled.queue_url)):
        client = Redis.from_url(url, retry=Retry(NoBackoff(), 0), socket_connect_timeout=3)
        try:
            client.ping()
            yield Finding(f"Redis of {name}", "answers")
        except RedisError as error:
            yield Finding(f"Redis of {name}", str(error), f"Check {name}.")
            return
    yield heartbeat(client)


def heartbeat(client: Redis) -> Finding:
    """How long ago a worker last said that it lives."""
    ages = [time.time() - seen.timestamp() for each in Worker.all(client) if (seen := each.last_heartbeat)]
    alive = [age for age in ages if age < OLDEST_HEARTBEAT_IN_SECONDS]
    remedy = "" if alive else "Start it with: python3 k9.py run (or: python3 k9.py worker)"
    return Finding(
        "worker", f"heard {min(alive):.0f} s ago" if alive else f"none in queue {jobs.QUEUE!r}", remedy, required=False
    )
