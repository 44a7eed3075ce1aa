"""What a new record starts from: dogs with handler, project and fitness of a day, people, and what was written before."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, Table, and_, func, or_, select, union_all
from sqlalchemy.dialects.postgresql import distinct_on

from services.store.database import read
from services.store.tables import ASSIGNMENT, CHANGE, DOG, FACTS, PAIR, PERSON

Row = RowMapping
REMEMBERED = 200
"""So many of the latest records tell which texts are usual."""


def read_dogs(connection: Connection, day: date) -> list[RowMapping]:
    """Every living dog: (id, status, project_id, handler_id, duty_status) as of the day; row security hides visits."""
    project = _latest(ASSIGNMENT, ASSIGNMENT.c.project_id, ASSIGNMENT.c.dog_id == DOG.c.id, day)
    handler = _latest(PAIR, PAIR.c.person_id, PAIR.c.dog_id == DOG.c.id, day)
    duty = _duty(day)
    found = (
        select(DOG.c.id, DOG.c.status, project.label("project_id"), handler.label("handler_id"), duty.c.duty_status)
        .outerjoin(duty, duty.c.dog_id == DOG.c.id)
        .where(DOG.c.status != "DECEASED")
        .order_by(DOG.c.code)
    )
    return read(connection, found)


def _latest(table: Table, column: Any, about: Any, day: date) -> Any:
    holds = and_(table.c.first_day <= day, or_(table.c.last_day.is_(None), table.c.last_day >= day))
    return select(column).where(about, holds).order_by(table.c.first_day.desc()).limit(1).scalar_subquery()


def _duty(day: date) -> Any:
    said = [
        select(fact.c.dog_id, fact.c.at, fact.c.duty_status).where(
            fact.c.day <= day, fact.c.voided_at.is_(None), fact.c.dog_id.is_not(None), fact.c.duty_status.is_not(None)
        )
        for fact in (FACTS["veterinary-visit"], FACTS["duty-status"])
    ]
    every = union_all(*said).subquery()
    return (
        select(every.c.dog_id, every.c.duty_status)
        .ext(distinct_on(every.c.dog_id))
        .order_by(every.c.dog_id, every.c.at.desc())
        .subquery()
    )


def read_people(connection: Connection) -> list[RowMapping]:
    """Who is in service: (id, job)."""
    return read(connection, select(PERSON.c.id, PERSON.c.job).where(PERSON.c.active).order_by(PERSON.c.code))


def read_lately(connection: Connection, type_id: str, columns: Collection[str], since: date) -> list[RowMapping]:
    """The latest records of a type, newest first: its (id, day, author_id) and the columns."""
    fact = FACTS[type_id]
    found: Select[Any] = (
        select(fact.c.id, fact.c.day, fact.c.author_id, *(fact.c[name] for name in columns))
        .where(fact.c.day >= since, fact.c.voided_at.is_(None))
        .order_by(fact.c.day.desc(), fact.c.at.desc(), fact.c.id.desc())
        .limit(REMEMBERED)
    )
    return read(connection, found)


def read_newest_of(connection: Connection, type_id: str, author_id: int | None) -> int | None:
    """The record of this type that somebody entered last."""
    fact = FACTS[type_id]
    found = select(fact.c.id).where(fact.c.author_id == author_id, fact.c.voided_at.is_(None))
    newest: int | None = connection.scalar(found.order_by(fact.c.entered_at.desc(), fact.c.id.desc()).limit(1))
    return newest


def read_uses(connection: Connection, account_id: int, since: datetime) -> dict[str, int]:
    """How many records of each type an account has entered."""
    found = (
        select(CHANGE.c.type, func.count().label("n"))
        .where(CHANGE.c.at >= since, CHANGE.c.account_id == account_id, CHANGE.c.version == 1)
        .group_by(CHANGE.c.type)
    )
    return {row["type"]: row["n"] for row in read(connection, found)}
