"""Statements of notices: who is told, what waits to be read, what waits to be mailed, and who wants none."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    DateTime,
    Insert,
    Select,
    Text,
    Update,
    and_,
    exists,
    func,
    insert,
    literal,
    null,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.dialects.postgresql import insert as upsert

from services.store.tables import ACCOUNT, ACCOUNT_PROJECT, DOG, FACTS, NOTICE, NOTICE_CHOICE
from services.store.views import READ

Row = Mapping[str, Any]


def person(person_id: int | None) -> ColumnElement[bool]:
    """The accounts of a person."""
    return ACCOUNT.c.person_id == person_id


def accounts(ids: Collection[int]) -> ColumnElement[bool]:
    """These accounts."""
    return ACCOUNT.c.id.in_(ids)


def holders(unit_roles: Collection[str], project_roles: Collection[str], project_id: int | None) -> ColumnElement[bool]:
    """Whoever has one of the roles: those of the whole unit, and those of projects where the project is theirs."""
    theirs = exists().where(ACCOUNT_PROJECT.c.account_id == ACCOUNT.c.id, ACCOUNT_PROJECT.c.project_id == project_id)
    return or_(ACCOUNT.c.role.in_(unit_roles), and_(ACCOUNT.c.role.in_(project_roles), theirs))


def insert_notices(
    kind: str, whom: ColumnElement[bool], but: tuple[int | None, int | None], about: tuple[str, int] | None, values: Any, at: datetime, *, mailed: bool
) -> Insert:  # fmt: skip
    """One notice for every open account that is meant and has not switched the kind off.

    `but` is an account and a person who are left out; `about` is the record's type and id; `mailed` whether a letter follows unless the account says otherwise.
    """
    chosen = and_(NOTICE_CHOICE.c.account_id == ACCOUNT.c.id, NOTICE_CHOICE.c.kind == kind)
    wanted = or_(func.coalesce(NOTICE_CHOICE.c.shown, True), func.coalesce(NOTICE_CHOICE.c.mailed, mailed))
    type_id, record_id = about or (None, None)
    account_id, person_id = but
    left_out: list[ColumnElement[bool]] = [] if account_id is None else [ACCOUNT.c.id != account_id]
    left_out += [] if person_id is None else [ACCOUNT.c.person_id.is_distinct_from(person_id)]
    rows = (
        select(
            ACCOUNT.c.id, literal(kind, Text), literal(type_id, Text) if type_id else null(),
            literal(record_id) if record_id else null(), literal(values, JSONB), literal(at, DateTime(timezone=True)),
        )
        .outerjoin(NOTICE_CHOICE, chosen)
        .where(ACCOUNT.c.active, whom, wanted, *left_out)
    )  # fmt: skip
    return insert(NOTICE).from_select(["account_id", "kind", "type", "record_id", "values", "at"], rows)


def _shown() -> ColumnElement[bool]:
    """Notices of kinds that the account has not switched off; for NOTICE joined with its choice."""
    return func.coalesce(NOTICE_CHOICE.c.shown, True)


def _chosen() -> ColumnElement[bool]:
    return and_(NOTICE_CHOICE.c.account_id == NOTICE.c.account_id, NOTICE_CHOICE.c.kind == NOTICE.c.kind)


def count_unread(account_id: Any) -> Select[Any]:
    """How many notices the account has not read."""
    return (
        select(func.count())
        .select_from(NOTICE.outerjoin(NOTICE_CHOICE, _chosen()))
        .where(NOTICE.c.account_id == account_id, NOTICE.c.read_at.is_(None), _shown())
    )


def select_notices(account_id: int, *, unread: bool, size: int, offset: int) -> Select[Any]:
    """One page of the account's notices, newest first; every row carries how many there are (total)."""
    return (
        select(NOTICE, func.count().over().label("total"))
        .outerjoin(NOTICE_CHOICE, _chosen())
        .where(NOTICE.c.account_id == account_id, _shown(), NOTICE.c.read_at.is_(None) if unread else literal(True, Boolean))
        .order_by(NOTICE.c.at.desc(), NOTICE.c.id.desc())
        .limit(size)
        .offset(offset)
    )  # fmt: skip


def mark_read(account_id: int, at: datetime, *, ids: Collection[int] | None = None) -> Update:
    """Read now: all of the account's unread notices, or these."""
    statement = update(NOTICE).where(NOTICE.c.account_id == account_id, NOTICE.c.read_at.is_(None))
    return (statement if ids is None else statement.where(NOTICE.c.id.in_(ids))).values(read_at=at)


def mark_seen(account_id: int, type_id: str, record_id: int, at: datetime) -> Update:
    """The account has opened the record that its notices are about."""
    return mark_read(account_id, at).where(NOTICE.c.type == type_id, NOTICE.c.record_id == record_id)


def select_looked(account_id: int, type_id: str, record_id: int) -> Select[Any]:
    """When the account last opened the record that a notice was about, as far as that is known."""
    about = (NOTICE.c.account_id == account_id, NOTICE.c.type == type_id, NOTICE.c.record_id == record_id)
    return select(func.max(NOTICE.c.read_at)).where(*about)


def select_choices(account_id: int) -> Select[Any]:
    """What the account has switched on or off, by kind."""
    return select(NOTICE_CHOICE).where(NOTICE_CHOICE.c.account_id == account_id)


def put_choices(rows: list[dict[str, Any]]) -> Insert:
    """Keep what an account wants, one row per kind (account_id, kind, shown, mailed)."""
    statement = upsert(NOTICE_CHOICE).values(rows)
    given = {"shown": statement.excluded.shown, "mailed": statement.excluded.mailed}
    return statement.on_conflict_do_update(index_elements=["account_id", "kind"], set_=given)


def select_unmailed(kinds: Collection[str], since: datetime, most: int) -> Select[Any]:
    """Unread notices that want a letter and had none, oldest first: the notice, and the account's mail, lang.

    `kinds` are those that are mailed unless an account says otherwise.
    """
    wanted = func.coalesce(NOTICE_CHOICE.c.mailed, NOTICE.c.kind.in_(kinds))
    return (
        select(NOTICE, ACCOUNT.c.mail, ACCOUNT.c.lang)
        .join(ACCOUNT, ACCOUNT.c.id == NOTICE.c.account_id)
        .outerjoin(NOTICE_CHOICE, _chosen())
        .where(
            NOTICE.c.mailed_at.is_(None), NOTICE.c.read_at.is_(None), NOTICE.c.at >= since, ACCOUNT.c.active,
            ACCOUNT.c.mail.is_not(None), wanted,
        )
        .order_by(NOTICE.c.at, NOTICE.c.id)
        .limit(most)
    )  # fmt: skip


def select_owed(today: date, ended: tuple[datetime, datetime], kind: str, most: int) -> Select[Any]:
    """Reports that are owed for duties that ended within these moments, and of which nobody was told by this kind yet.

    One row per account and report: (account_id, roster_id, owed, of_day, code, name_en, name_ar of the dog).
    """
    due, roster = READ["duty-due"].c, FACTS["roster"].c
    told = exists().where(
        NOTICE.c.account_id == ACCOUNT.c.id, NOTICE.c.kind == kind, NOTICE.c.type == "roster",
        NOTICE.c.record_id == due.roster_id, NOTICE.c["values"]["owed"].astext == due.owed,
    )  # fmt: skip
    columns: list[ColumnElement[Any]] = [
        ACCOUNT.c.id.label("account_id"), due.roster_id, due.owed, due.of_day, DOG.c.code, DOG.c.name_en, DOG.c.name_ar,
    ]  # fmt: skip
    return (
        select(*columns)
        .select_from(READ["duty-due"])
        .join(FACTS["roster"], roster.id == due.roster_id)
        .join(ACCOUNT, and_(ACCOUNT.c.person_id == due.handler_id, ACCOUNT.c.active))
        .outerjoin(DOG, DOG.c.id == due.dog_id)
        .where(due.day == today, due.owed_state != "DONE", roster.until.between(*ended), ~told)
        .order_by(roster.until, due.roster_id)
        .limit(most)
    )


def insert_told(rows: list[dict[str, Any]]) -> Insert:
    """These notices (account_id, kind, type, record_id, values, at)."""
    return insert(NOTICE).values(rows)
