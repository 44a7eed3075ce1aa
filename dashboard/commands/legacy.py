"""The words that bring data and tables in: import-legacy and db upgrade, current and draft."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from zoneinfo import ZoneInfo

import click
from sqlalchemy import create_engine

from dashboard.commands import say, served
from services.legacy.run import import_legacy as carry_out
from services.legacy.run import rows_to_read
from services.legacy.summary import texts
from services.legacy.work import Progress
from services.store import migrate
from settings import Settings

STEPS = 10


@click.command("import-legacy")
@click.argument("url")
@click.option("--dry-run", is_flag=True, help="Show what would happen; write nothing.")
def import_legacy(url: str, *, dry_run: bool) -> None:
    """Import the older K9 system's database, read only. Run it again whenever that database has changed.

    URL is its address: postgresql://user:password@host:5432/database. All of it is imported, or nothing.
    """
    total = rows_to_read(url)
    filled = served()
    if revision(filled) is None and not dry_run:
        say("The database is empty; making its tables ...")
        migrate.upgrade(filled.database_owner_url)
    with progress(total) as advance:
        zone = ZoneInfo(filled.timezone)
        summary = carry_out(filled.database_owner_url, url, zone, dry_run=dry_run, progress=advance)
    for line in texts(summary):
        click.echo(line)


@click.group()
def db() -> None:
    """The tables of the database."""


@db.command("upgrade")
def upgrade() -> None:
    """Bring the database to the newest migration."""
    filled = served()
    before = revision(filled)
    migrate.upgrade(filled.database_owner_url)
    after = revision(filled)
    say(f"the database is at {after}" + (", as before" if before == after else f", it was at {before or 'nothing'}"))


@db.command("current")
def current() -> None:
    """Print the migration the database is at."""
    found, newest = revision(served()), migrate.newest()
    click.echo(found or "none")
    if found != newest:
        say(f"the newest is {newest}; to get there: python3 k9.py db upgrade")


@db.command("draft")
@click.argument("message")
def draft(message: str) -> None:
    """Write a migration from the difference between the catalogue and the database."""
    migrate.draft(served().database_owner_url, message)


def revision(filled: Settings) -> str | None:
    """The migration the database is at; None for an empty one."""
    engine = create_engine(filled.database_owner_url)
    try:
        with engine.connect() as connection:
            return migrate.current(connection)
    finally:
        engine.dispose()


@contextmanager
def progress(total: int) -> Iterator[Progress]:
    """Shows how far it is: a bar on a terminal, otherwise a line for every tenth."""
    if sys.stderr.isatty():
        with click.progressbar(length=total, label="Rows read", file=sys.stderr, show_pos=True) as bar:
            yield bar.update
    else:
        yield Lines(total).advance


class Lines:
    """Progress for logs."""

    def __init__(self, total: int) -> None:
        self._total, self._read, self._told = total, 0, 0

    def advance(self, rows: int) -> None:
        """More rows were read."""
        self._read += rows
        step = self._read * STEPS // max(self._total, 1)
        if step > self._told:
            self._told = step
            say(f"read {self._read} of {self._total} rows")
