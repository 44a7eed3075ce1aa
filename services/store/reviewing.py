"""Statements of the review: the step of one record, who had a hand in it, and what waits for whom."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, case, func, select, update

from services.catalogue.records import RECORD_TYPES
from services.store.notices import holders
from services.store.tables import ACCOUNT, CHANGE, FACTS, PERSON


def author_of(type_id: str) -> ColumnElement[Any]:
    """Who wrote the record; where that is not known, as in old imports, the person whose work it tells of."""
    fact, who = FACTS[type_id].c, RECORD_TYPES[type_id].who
    return func.coalesce(fact.author_id, fact[RECORD_TYPES[type_id].field(who).column]) if who else fact.author_id


def select_row(type_id: str, record_id: int) -> Select[Any]:
    """What the review asks of a record, if the scope shows it; `author` is the person it belongs to."""
    fact = FACTS[type_id]
    return select(fact, author_of(type_id).label("author")).where(fact.c.id == record_id)


def advance(
    connection: Connection, type_id: str, row: Mapping[str, Any], values: Mapping[str, Any]
) -> dict[str, Any] | None:
    """Change a record that is still as it was seen; None when it is not. Its version rises by one."""
    fact = FACTS[type_id]
    judged = case((fact.c.judged == fact.c.version, fact.c.version + 1), else_=fact.c.judged)
    statement = (
        update(fact)
        .where(
            fact.c.id == row["id"], fact.c.status == row["status"], fact.c.version == row["version"],
            fact.c.voided_at.is_(None),
        )
        .values(version=fact.c.version + 1, judged=judged, **values)
        .returning(*fact.c)
    )  # fmt: skip
    found = connection.execute(statement).mappings().one_or_none()
    return None if found is None else dict(found)


def select_hands(type_id: str, record_id: int) -> Select[Any]:
    """Who did what to a record: (action, account_id, person_id)."""
    return (
        select(CHANGE.c.action, CHANGE.c.account_id, CHANGE.c.person_id)
        .where(CHANGE.c.type == type_id, CHANGE.c.record_id == record_id)
        .distinct()
    )


def select_last(type_id: str, record_id: int) -> Select[Any]:
    """The newest step of a record's history, with the names of who took it (account, name_en, name_ar)."""
    return (
        select(CHANGE, ACCOUNT.c.name.label("account"), PERSON.c.name_en, PERSON.c.name_ar)
        .outerjoin(ACCOUNT, ACCOUNT.c.id == CHANGE.c.account_id)
        .outerjoin(PERSON, PERSON.c.id == CHANGE.c.person_id)
        .where(CHANGE.c.type == type_id, CHANGE.c.record_id == record_id)
        .order_by(CHANGE.c.id.desc())
        .limit(1)
    )


def select_proposed(report_id: str, query: str) -> Select[Any]:
    """Reports of this question that are under way or approved."""
    fact = FACTS["period-report"].c
    under_way = fact.status.in_(("SUBMITTED", "FORWARDED", "APPROVED"))
    return (
        select(fact.id)
        .where(fact.report == report_id, fact.question == query, under_way, fact.voided_at.is_(None))
        .limit(1)
    )


def select_reviewers(
    unit_roles: Collection[str], project_roles: Collection[str], project_id: int | None, but: tuple[int, int | None]
) -> Select[Any]:
    """How many review in a project (everybody), and how many of them are neither this account nor this person (others)."""
    account_id, person_id = but
    other = and_(ACCOUNT.c.id != account_id, ACCOUNT.c.person_id.is_distinct_from(person_id))
    if person_id is None:
        other = ACCOUNT.c.id != account_id
    counts: list[ColumnElement[Any]] = [func.count().label("everybody"), func.count().filter(other).label("others")]
    return select(*counts).where(ACCOUNT.c.active, holders(unit_roles, project_roles, project_id))
