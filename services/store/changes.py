"""The history of records: what was done to them, by whom, when and why; only ever added to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, insert, select

from services.store.tables import ACCOUNT, CHANGE, PERSON


@dataclass(frozen=True)
class Author:
    """Who does it, and when."""

    account_id: int | None
    person_id: int | None
    at: datetime


def add_change(
    connection: Connection,
    type_id: str,
    row: Mapping[str, Any],
    action: str,
    author: Author,
    *,
    reason: str | None = None,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
) -> None:
    """Write one step of a record's history.

    `row` is the record after the step (id, project_id, dog_id, day, version). `before` and `after` hold the columns
    that the step changed, as JSON values; with them any older version can be read back from the newest.
    """
    connection.execute(
        insert(CHANGE).values(
            {**_step(type_id, row, action, author), "reason": reason, "before": before, "after": after}
        )
    )


def add_changes(
    connection: Connection, type_id: str, rows: Sequence[Mapping[str, Any]], action: str, author: Author
) -> None:
    """Write the same step, which changed no column, for many records in one statement."""
    connection.execute(insert(CHANGE), [_step(type_id, row, action, author) for row in rows])


def _step(type_id: str, row: Mapping[str, Any], action: str, author: Author) -> dict[str, Any]:
    return {
        "type": type_id, "record_id": row["id"], "project_id": row["project_id"], "dog_id": row["dog_id"],
        "day": row["day"], "version": row["version"], "action": action, "account_id": author.account_id,
        "person_id": author.person_id, "at": author.at,
    }  # fmt: skip


def select_changes(type_id: str, record_id: int) -> Select[Any]:
    """A record's history, oldest first: its columns, and the names of who did it (account, name_en, name_ar)."""
    return (
        select(CHANGE, ACCOUNT.c.name.label("account"), PERSON.c.name_en, PERSON.c.name_ar)
        .outerjoin(ACCOUNT, ACCOUNT.c.id == CHANGE.c.account_id)
        .outerjoin(PERSON, PERSON.c.id == CHANGE.c.person_id)
        .where(CHANGE.c.type == type_id, CHANGE.c.record_id == record_id)
        .order_by(CHANGE.c.id)
    )
