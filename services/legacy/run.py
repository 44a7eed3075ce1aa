"""The import: one snapshot of the old database, one transaction in ours."""

from collections.abc import Iterator
from contextlib import contextmanager
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, create_engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError

from services.errors import UserError
from services.judging import Clock, judge_all
from services.legacy.directory import import_directory
from services.legacy.facts import import_facts
from services.legacy.ledger import SOURCE
from services.legacy.links import import_links
from services.legacy.logins import import_access, import_logins
from services.legacy.logs import import_logs
from services.legacy.mapping import EMPLOYEE, NEVER, PROJECT, TABLES, OldTable
from services.legacy.source import Source, opened
from services.legacy.summary import Line, Summary
from services.legacy.work import Progress, Work
from services.store import imports, migrate

NO_RIGHT = "42501"
UNKNOWN = "no table of the old system that is known"


def import_legacy(
    owner_url: str, source_url: str, zone: ZoneInfo, *, dry_run: bool = False, progress: Progress | None = None
) -> Summary:
    """Bring everything the importer knows from the old database into ours, or nothing of it.

    `zone` is the zone of the old system's wall clocks. `progress` is told how many rows were read since it was
    last told. Raises UserError when either database is not what it should be.
    """
    with opened(source_url) as source, _ours(owner_url, dry_run=dry_run) as connection:
        source.require(present(source))
        require_own_place(connection)
        run_id, started_at = imports.begin_run(connection, SOURCE)
        work = Work(source, connection, zone, run_id, started_at, progress or (lambda _: None))
        remember_earlier_runs(work)
        import_everything(work)
        if work.first_day:
            judge_all(connection, Clock(started_at, zone), since=work.first_day)
        summary = summed(work, str(make_url(source_url).database), dry_run=dry_run)
        imports.finish_run(connection, run_id, summary.as_json())
    return summary


def import_everything(work: Work) -> None:
    """In an order in which every row comes after those it points at."""
    import_directory(work)
    import_logins(work)
    claims = import_links(work)
    import_access(work, claims)
    import_facts(work)
    import_logs(work)


def rows_to_read(source_url: str) -> int:
    """How many rows an import will read; raises UserError as the import does."""
    with opened(source_url) as source:
        tables = present(source)
        source.require(tables)
        return sum(source.rows(old.name) for old in tables)


def present(source: Source) -> list[OldTable]:
    """The tables to read: those that not every deployment has may be missing."""
    return [old for old in TABLES if not old.optional or source.has(old)]


@contextmanager
def _ours(owner_url: str, *, dry_run: bool) -> Iterator[Connection]:
    """One transaction as the owner of the tables; a dry run takes everything back."""
    engine = create_engine(owner_url)
    try:
        with engine.connect() as connection, connection.begin() as transaction:
            yield connection
            if dry_run:
                transaction.rollback()
    except DBAPIError as error:
        raise UserError(f"{_failure(error)} Nothing was imported.") from error
    finally:
        engine.dispose()


def _failure(error: DBAPIError) -> str:
    """What a database refused, in a sentence; what is none of these is a bug and goes on its way."""
    said = " ".join(str(error.orig).split())
    if error.connection_invalidated:
        return "A database closed the connection: start again."
    if isinstance(error, IntegrityError | DataError):
        return f"A row breaks a rule of the tables: {said}"
    if getattr(error.orig, "pgcode", None) == NO_RIGHT:
        return f"The login may not do this: {said}"
    raise error


def require_own_place(connection: Connection) -> None:
    """Refuse a database that is not ready, or whose unit is not real."""
    if migrate.current(connection) != migrate.newest():
        raise UserError("The database is not at the newest migration. Run: python3 k9.py db upgrade")
    if not imports.is_alone(connection):
        raise UserError("Another import is running. Wait until it has ended.")
    there = imports.unit(connection)
    if there and there[1] is not None:
        raise UserError(
            f"This database holds the demonstration unit {there[0]}. Import into a database of its own: set "
            "DATABASE_URL, or K9_DEMO=0 and another K9_HOME."
        )


def remember_earlier_runs(work: Work) -> None:
    """Note who was there before. Refuses the old database of another unit: none of its people were."""
    for old in (EMPLOYEE, PROJECT):
        work.before[old.name] = set(imports.ledger(work.connection, SOURCE, old.name))
    known = work.before[EMPLOYEE.name]
    if known and known.isdisjoint(str(row["id"]) for row in work.load(EMPLOYEE)):
        raise UserError("None of the people imported before are in this old database: it is another unit's.")


def summed(work: Work, database: str, *, dry_run: bool) -> Summary:
    """What the run did; fails when a source row is not accounted for."""
    ours = {old.name for old in TABLES}
    others = [Line(name, "", work.source.rows(name)) for name in work.source.tables() if name not in ours]
    for line in others:
        line.never(NEVER.get(line.table, UNKNOWN))
    summary = Summary(database, work.zone.key, dry_run, [*work.lines, *(one for one in others if one.counted)])
    summary.follow_ups = work.follow_ups
    summary.logins_without_password = imports.accounts_without_password(work.connection)
    summary.require_all_rows()
    return summary
