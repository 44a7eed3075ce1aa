"""Statements about the files of records."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, insert, select, update

from services.store.tables import ACCOUNT, ATTACHMENT

_SHOWN = [one for one in ATTACHMENT.c if one.name != "content"]


def select_files(type_id: str, record_id: int) -> Select[Any]:
    """The files of a record that nobody has voided, oldest first, without their content; `account` who sent it."""
    return (
        select(*_SHOWN, ACCOUNT.c.name.label("account"))
        .outerjoin(ACCOUNT, ACCOUNT.c.id == ATTACHMENT.c.account_id)
        .where(ATTACHMENT.c.type == type_id, ATTACHMENT.c.record_id == record_id, ATTACHMENT.c.voided_at.is_(None))
        .order_by(ATTACHMENT.c.id)
    )


def select_file(file_id: int) -> Select[Any]:
    """One file with its content, if the scope shows it and nobody has voided it."""
    return (
        select(ATTACHMENT, ACCOUNT.c.name.label("account"))
        .outerjoin(ACCOUNT, ACCOUNT.c.id == ATTACHMENT.c.account_id)
        .where(ATTACHMENT.c.id == file_id, ATTACHMENT.c.voided_at.is_(None))
    )


def count_files(connection: Connection, type_id: str, record_id: int) -> int:
    """How many files a record has."""
    about = ATTACHMENT.c.type == type_id, ATTACHMENT.c.record_id == record_id, ATTACHMENT.c.voided_at.is_(None)
    return int(connection.execute(select(func.count()).select_from(ATTACHMENT).where(*about)).scalar_one())


def add_file(connection: Connection, values: Mapping[str, Any]) -> int:
    """Keep a file; its id."""
    return int(connection.execute(insert(ATTACHMENT).values(dict(values)).returning(ATTACHMENT.c.id)).scalar_one())


def void_file(connection: Connection, file_id: int, at: datetime) -> None:
    """Take a file out of its record; its content stays."""
    connection.execute(update(ATTACHMENT).where(ATTACHMENT.c.id == file_id).values(voided_at=at))


def move_files(connection: Connection, type_id: str, record_id: int, keys: Mapping[str, Any]) -> None:
    """Give a record's files the record's own project, dog and day."""
    about = ATTACHMENT.c.type == type_id, ATTACHMENT.c.record_id == record_id
    connection.execute(update(ATTACHMENT).where(*about).values(dict(keys)))
