"""Statements that write records: rows and their parts, the lock on a row, and the keys of requests that are sent twice."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection as Connection
from sqlalchemy import RowMapping, delete, insert, or_, select, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.exc import ProgrammingError

from services.store.database import Database, read
from services.store.tables import ASSIGNMENT, CHANGE, FACTS, FINDING, PAIR, PARTS, PROJECT, REQUEST_KEY, SHIFT

Row = Mapping[str, Any]
NOT_ALLOWED = "42501"


class OutsideError(Exception):
    """Row security refused a row: it is outside of the writer's scope."""


@contextmanager
def writing(db: Database, scope: tuple[str, str]) -> Iterator[Connection]:
    """One transaction in the scope. Raises OutsideError for a row that it does not hold."""
    try:
        with db.writing(*scope) as connection:
            yield connection
    except ProgrammingError as error:
        if getattr(error.orig, "pgcode", None) == NOT_ALLOWED:
            raise OutsideError from error
        raise


def insert_records(connection: Connection, type_id: str, rows: Sequence[Row]) -> list[int]:
    """Insert rows that have the same columns; their ids, in the same order."""
    fact = FACTS[type_id]
    made = insert(fact).returning(fact.c.id, sort_by_parameter_order=True)
    return [int(one) for one in connection.execute(made, list(rows)).scalars()]


def insert_parts(connection: Connection, part_id: str, rows: Sequence[Row]) -> None:
    """Insert rows that belong to records, in their order."""
    if rows:
        connection.execute(insert(PARTS[part_id]), list(rows))


def delete_parts(connection: Connection, part_id: str, record_id: int) -> None:
    """Take a record's rows of one part out; the record's history keeps them."""
    connection.execute(delete(PARTS[part_id]).where(PARTS[part_id].c.record_id == record_id))


def move_parts(connection: Connection, part_id: str, record_id: int, keys: Row) -> None:
    """Give a record's rows of one part the record's own project, dog and day."""
    connection.execute(update(PARTS[part_id]).where(PARTS[part_id].c.record_id == record_id).values(dict(keys)))


def locked(connection: Connection, type_id: str, record_id: int) -> Row | None:
    """The record as it is now, locked until the transaction ends; None when the scope does not show it."""
    fact = FACTS[type_id]
    found = read(connection, select(fact).where(fact.c.id == record_id).with_for_update())
    return dict(found[0]) if found else None


def update_record(connection: Connection, type_id: str, record_id: int, values: Row) -> None:
    """Change columns of one record."""
    connection.execute(update(FACTS[type_id]).where(FACTS[type_id].c.id == record_id).values(dict(values)))


def records(connection: Connection, type_id: str, ids: Collection[int]) -> dict[int, Row]:
    """Records as they are now, by id."""
    fact = FACTS[type_id]
    return {row["id"]: dict(row) for row in read(connection, select(fact).where(fact.c.id.in_(ids)))}


def parts_of(connection: Connection, part_id: str, record_id: int) -> list[RowMapping]:
    """The rows of one part, in the order they were written."""
    part = PARTS[part_id]
    return read(connection, select(part).where(part.c.record_id == record_id).order_by(part.c.id))


def seen_ids(connection: Connection, type_id: str, ids: Collection[int]) -> set[int]:
    """Which of these records the scope shows and nobody has voided."""
    fact = FACTS[type_id]
    return set(connection.execute(select(fact.c.id).where(fact.c.id.in_(ids), fact.c.voided_at.is_(None))).scalars())


def open_findings(connection: Connection, type_id: str, record_id: int) -> set[tuple[str, str]]:
    """Rule and field of the findings that stand open about a record."""
    about = FINDING.c.type == type_id, FINDING.c.record_id == record_id, FINDING.c.state == "OPEN"
    return {(row[0], row[1]) for row in connection.execute(select(FINDING.c.rule, FINDING.c.field).where(*about))}


def began(connection: Connection, type_id: str, record_id: int, account_id: int) -> bool:
    """Whether this account created the record."""
    made = select(CHANGE.c.id).where(
        CHANGE.c.type == type_id, CHANGE.c.record_id == record_id, CHANGE.c.action == "create",
        CHANGE.c.account_id == account_id,
    )  # fmt: skip
    return connection.execute(made).first() is not None


def projects(connection: Connection, ids: Collection[int]) -> dict[int, RowMapping]:
    """Projects by id: code, status, first and last day."""
    found = select(PROJECT.c.id, PROJECT.c.code, PROJECT.c.status, PROJECT.c.first_day, PROJECT.c.last_day)
    return {row["id"]: row for row in read(connection, found.where(PROJECT.c.id.in_(ids)))}


def shifts(connection: Connection, ids: Collection[int]) -> dict[int, RowMapping]:
    """Shifts by id."""
    return {row["id"]: row for row in read(connection, select(SHIFT).where(SHIFT.c.id.in_(ids)))}


def assignments(
    connection: Connection, dogs: Collection[int], people: Collection[int], first: date, last: date
) -> list[RowMapping]:
    """Where these dogs and people belonged within a span of days, the latest first."""
    placed = select(ASSIGNMENT).where(
        or_(ASSIGNMENT.c.dog_id.in_(dogs), ASSIGNMENT.c.person_id.in_(people)),
        ASSIGNMENT.c.first_day <= last,
        or_(ASSIGNMENT.c.last_day.is_(None), ASSIGNMENT.c.last_day >= first),
    )
    return read(connection, placed.order_by(ASSIGNMENT.c.first_day.desc(), ASSIGNMENT.c.id.desc()))


def pairs(connection: Connection, dogs: Collection[int], first: date, last: date) -> list[RowMapping]:
    """Who handled these dogs within a span of days, the latest first."""
    paired = select(PAIR).where(
        PAIR.c.dog_id.in_(dogs),
        PAIR.c.first_day <= last,
        or_(PAIR.c.last_day.is_(None), PAIR.c.last_day >= first),
    )
    return read(connection, paired.order_by(PAIR.c.first_day.desc(), PAIR.c.id.desc()))


def claim_key(connection: Connection, account_id: int, key: str, digest: str, at: datetime) -> RowMapping | None:
    """Take a key for this transaction; None when it is new, else what was kept under it.

    A second request with the same key waits here until the first one's transaction ends.
    """
    new = upsert(REQUEST_KEY).values(account_id=account_id, key=key, digest=digest, at=at)
    if connection.execute(new.on_conflict_do_nothing().returning(REQUEST_KEY.c.key)).first():
        return None
    mine = REQUEST_KEY.c.account_id == account_id, REQUEST_KEY.c.key == key
    return read(connection, select(REQUEST_KEY).where(*mine))[0]


def keep_answer(connection: Connection, account_id: int, key: str, body: str) -> None:
    """Keep the answer under the key that this transaction took."""
    mine = REQUEST_KEY.c.account_id == account_id, REQUEST_KEY.c.key == key
    connection.execute(update(REQUEST_KEY).where(*mine).values(status=201, body=body))


def purge_keys(connection: Connection, before: datetime) -> int:
    """Forget keys older than this; how many."""
    return connection.execute(delete(REQUEST_KEY).where(REQUEST_KEY.c.at < before)).rowcount
