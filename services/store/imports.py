"""Our side of an import: runs, the ledger of source rows, and what hangs on imported rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Table, Text, and_, any_, delete, func, insert, or_, select, update
from sqlalchemy.dialects.postgresql import array
from sqlalchemy.dialects.postgresql import insert as upsert

from services.store.tables import ACCOUNT, ACCOUNT_PROJECT, DOG_STATUS, FACTS, IMPORT_ROW, IMPORT_RUN, ROSTER_DAY, UNIT

Row = Mapping[str, Any]
LOCK = "ops.import"


@dataclass(frozen=True, slots=True)
class Entry:
    """What the ledger says of one source row."""

    digest: str
    outcome: str
    reason: str | None
    target_id: int | None
    run_id: int


@dataclass(frozen=True, slots=True)
class Holder:
    """The row that holds a code."""

    id: int
    source: str
    source_key: str | None


def begin_run(connection: Connection, source: str) -> tuple[int, datetime]:
    """Enter a run that starts with this transaction: its id and moment."""
    statement = insert(IMPORT_RUN).values(source=source, started_at=func.now())
    row = connection.execute(statement.returning(IMPORT_RUN.c.id, IMPORT_RUN.c.started_at)).one()
    return row[0], row[1]


def finish_run(connection: Connection, run_id: int, summary: Mapping[str, Any]) -> None:
    """Store the summary of a run."""
    ended = update(IMPORT_RUN).where(IMPORT_RUN.c.id == run_id)
    connection.execute(ended.values(finished_at=func.clock_timestamp(), summary=dict(summary)))


def is_alone(connection: Connection) -> bool:
    """Whether no other import runs; keeps others out until the transaction ends."""
    return bool(connection.scalar(select(func.pg_try_advisory_xact_lock(func.hashtext(LOCK)))))


def unit(connection: Connection) -> tuple[str, date | None] | None:
    """Code of the unit, and the day as of which a demonstration was loaded into it; a demonstration goes first."""
    row = connection.execute(select(UNIT.c.code, UNIT.c.loaded_as_of).order_by(UNIT.c.loaded_as_of).limit(1)).first()
    return (row[0], row[1]) if row else None


def add(connection: Connection, target: Table, rows: Sequence[Row]) -> None:
    """Insert a few rows."""
    if rows:
        connection.execute(insert(target), rows)


def ledger(connection: Connection, source: str, source_table: str) -> dict[str, Entry]:
    """All entries of one source table, by key."""
    entry = IMPORT_ROW.c
    found = connection.execute(
        select(entry.source_key, entry.digest, entry.outcome, entry.reason, entry.target_id, entry.run_id).where(
            entry.source == source, entry.source_table == source_table
        )
    )
    return {row[0]: Entry(*row[1:]) for row in found}


def forget(connection: Connection, source: str, source_table: str, keys: Iterable[str]) -> None:
    """Take entries out of the ledger."""
    entry = IMPORT_ROW.c
    mine = and_(entry.source == source, entry.source_table == source_table, entry.source_key.in_(list(keys)))
    connection.execute(delete(IMPORT_ROW).where(mine))


def ids(connection: Connection, target: Table, source: str) -> dict[str, int]:
    """Our id of every row imported from one source table, by its old key."""
    found = connection.execute(select(target.c.source_key, target.c.id).where(target.c.source == source))
    return {row[0]: row[1] for row in found}


def holders(connection: Connection, target: Table, name: str) -> dict[str, Holder]:
    """Which row holds each value of a unique column."""
    found = connection.execute(select(target.c[name], target.c.id, target.c.source, target.c.source_key))
    return {row[0]: Holder(row[1], row[2], row[3]) for row in found}


def codes_of(connection: Connection, target: Table) -> dict[str, int]:
    """Id of each row by its code."""
    found = connection.execute(select(target.c.code, target.c.id))
    return {row[0]: row[1] for row in found}


def rename_key(connection: Connection, target: Table, row_id: int, key: str) -> None:
    """Hang a row on another row of the old database."""
    connection.execute(update(target).where(target.c.id == row_id).values(source_key=key))


def inactive_accounts(connection: Connection, source: str) -> set[str]:
    """Old keys of the logins that are closed here."""
    here = ACCOUNT.c
    return set(connection.scalars(select(here.source_key).where(here.source == source, here.active.is_(False))))


def accounts_without_password(connection: Connection) -> int:
    """How many open logins from elsewhere nobody can sign in with yet."""
    here = ACCOUNT.c
    waiting = and_(here.source != "entered", here.active, here.password_hash.is_(None))
    return connection.scalar(select(func.count()).where(waiting)) or 0


def values_of(
    connection: Connection, target: Table, names: Sequence[str], where: str, keys: Iterable[Any]
) -> list[Row]:
    """Some columns of the rows whose column `where` is one of the keys."""
    chosen = [target.c[name] for name in names]
    found = connection.execute(select(*chosen).where(target.c[where].in_(list(keys))))
    return [dict(row) for row in found.mappings()]


def analyze(connection: Connection) -> None:
    """Let the planner know of many new records at once, before the first reader asks."""
    connection.exec_driver_sql("ANALYZE " + ", ".join(table.fullname for table in FACTS.values()))


def delete_parts(connection: Connection, part: Table, record: Table, source: str, keys: Iterable[str]) -> None:
    """Take away the parts of records that are about to get others."""
    own = and_(record.c.source == source, record.c.source_key == any_(array(list(keys), type_=Text)))
    connection.execute(delete(part).where(part.c.record_id.in_(select(record.c.id).where(own))))


def keep_roster_days(connection: Connection, rows: Sequence[Row]) -> None:
    """Enter the days of rosters; a day that is locked here is not opened again."""
    if not rows:
        return
    statement = upsert(ROSTER_DAY).values(list(rows))
    new, old = statement.excluded, ROSTER_DAY.c
    changed = {"locked_at": func.coalesce(new.locked_at, old.locked_at), "note": new.note, "account_id": new.account_id}
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=[old.project_id, old.day], set_=changed, where=old.source == new.source
        )
    )


def roster_days_of_others(connection: Connection, source: str) -> set[tuple[int, date]]:
    """Project and day of the rosters that were made here."""
    here = ROSTER_DAY.c
    return {
        (row[0], row[1]) for row in connection.execute(select(here.project_id, here.day).where(here.source != source))
    }


def end(connection: Connection, target: Table, source: str, keys: Iterable[str], last: date) -> None:
    """End what is still open: on `last`, or on its first day if that is later."""
    here = target.c
    still = and_(
        here.source == source, here.source_key.in_(list(keys)), or_(here.last_day.is_(None), here.last_day > last)
    )
    connection.execute(update(target).values(last_day=func.greatest(here.first_day, last)).where(still))


def grant(connection: Connection, pairs: Sequence[Row]) -> set[tuple[int, int]]:
    """Let accounts see projects; the (account, project) that were not there before."""
    if not pairs:
        return set()
    here = ACCOUNT_PROJECT.c
    statement = upsert(ACCOUNT_PROJECT).values(pairs).on_conflict_do_nothing()
    return {(row[0], row[1]) for row in connection.execute(statement.returning(here.account_id, here.project_id))}


def revoke(connection: Connection, pairs: Iterable[tuple[int, int]]) -> None:
    """Take projects away from accounts."""
    here = ACCOUNT_PROJECT.c
    for account_id, project_id in pairs:
        one = and_(here.account_id == account_id, here.project_id == project_id)
        connection.execute(delete(ACCOUNT_PROJECT).where(one))


def open_statuses(connection: Connection, dog_ids: Iterable[int]) -> dict[int, Row]:
    """The status that each dog has now: dog -> (id, status, first_day)."""
    rows = values_of(connection, DOG_STATUS, ("dog_id", "id", "status", "first_day", "last_day"), "dog_id", dog_ids)
    return {row["dog_id"]: row for row in rows if row["last_day"] is None}


def end_statuses(connection: Connection, status_ids: Iterable[int], last: date) -> None:
    """End the present status of dogs on a day; what began later is taken back to its first day."""
    here = DOG_STATUS.c
    ended = update(DOG_STATUS).values(last_day=func.greatest(here.first_day, last))
    connection.execute(ended.where(here.id.in_(list(status_ids))))
