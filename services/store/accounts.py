"""Statements of accounts, sessions, tokens and attempts to sign in."""

from datetime import datetime, timedelta
from functools import cache
from typing import Any, Literal

from sqlalchemy import (
    ARRAY,
    CTE,
    TIMESTAMP,
    ColumnElement,
    Date,
    Delete,
    Insert,
    Integer,
    Select,
    Update,
    bindparam,
    case,
    cast,
    delete,
    func,
    insert,
    or_,
    select,
    true,
    update,
)
from sqlalchemy import Connection as Connection
from sqlalchemy import RowMapping as RowMapping
from sqlalchemy.dialects.postgresql import distinct_on

from services.store.tables import (
    ACCOUNT,
    ACCOUNT_PROJECT,
    ATTEMPT,
    NOTICE,
    NOTICE_CHOICE,
    PAIR,
    PERSON,
    PROJECT,
    SECOND_FACTOR,
    SESSION,
    TOKEN,
    UNIT,
)

Proof = Literal["session", "token"]
IDLE, LONGEST = timedelta(hours=12), timedelta(days=7)
"""A session ends after this long without a request, and after this long in any case."""
RENEWED_EVERY = timedelta(hours=1)
IDS = ARRAY(Integer)
NOW = bindparam("now", type_=TIMESTAMP(timezone=True))


@cache
def select_viewer(proof: Proof) -> Select[Any]:
    """One row, or none: (proof_id, account, its person's name, its project ids, its person's dog ids of today).

    Takes `sought` (a digest), `now` and `today`; built once, for every request sends it. A session in use is prolonged by the
    same statement, at most once an hour: most requests write nothing.
    """
    key = SESSION if proof == "session" else TOKEN
    statement = (
        select(
            key.c.id.label("proof_id"), ACCOUNT.c.id, ACCOUNT.c.name.label("account"), ACCOUNT.c.role,
            ACCOUNT.c.person_id, ACCOUNT.c.lang, ACCOUNT.c.theme, ACCOUNT.c.digits, _proven(proof).label("proven"),
            _person_name().label("name"), _unread().label("unread"), _project_ids().label("projects"), _dog_ids().label("dogs"),
        )
        .join_from(key, ACCOUNT, ACCOUNT.c.id == key.c.account_id)
        .outerjoin(PERSON, PERSON.c.id == ACCOUNT.c.person_id)
        .where(
            key.c.digest == bindparam("sought"), key.c.revoked_at.is_(None), ACCOUNT.c.active,
            or_(key.c.expires_at.is_(None), key.c.expires_at > NOW),
        )
    )  # fmt: skip
    return statement.add_cte(_prolonged()) if proof == "session" else statement


def _proven(proof: Proof) -> ColumnElement[bool]:
    """Whether more than a password was shown; of programs and the demonstration's people no more is asked."""
    return true() if proof == "token" else or_(SESSION.c.proven, ACCOUNT.c.demo)


def _unread() -> ColumnElement[int]:
    """Notices that wait to be read; of kinds that are switched off none are counted."""
    off = select(NOTICE_CHOICE.c.kind).where(NOTICE_CHOICE.c.account_id == ACCOUNT.c.id, ~NOTICE_CHOICE.c.shown)
    mine = (NOTICE.c.account_id == ACCOUNT.c.id, NOTICE.c.read_at.is_(None), NOTICE.c.kind.not_in(off))
    return select(func.count()).where(*mine).correlate(ACCOUNT).scalar_subquery()


def _person_name() -> ColumnElement[str]:
    first = case((ACCOUNT.c.lang == "ar", PERSON.c.name_ar), else_=PERSON.c.name_en)
    return func.coalesce(first, PERSON.c.name_en, PERSON.c.name_ar, ACCOUNT.c.name)


def _project_ids() -> ColumnElement[list[int]]:
    ids = select(func.array_agg(ACCOUNT_PROJECT.c.project_id)).where(ACCOUNT_PROJECT.c.account_id == ACCOUNT.c.id)
    return func.coalesce(ids.correlate(ACCOUNT).scalar_subquery(), cast([], IDS))


def _dog_ids() -> ColumnElement[list[int]]:
    ids = select(func.array_agg(PAIR.c.dog_id.distinct())).where(
        PAIR.c.person_id == ACCOUNT.c.person_id,
        PAIR.c.first_day <= bindparam("today", type_=Date),
        or_(PAIR.c.last_day.is_(None), PAIR.c.last_day >= bindparam("today", type_=Date)),
    )
    return func.coalesce(ids.correlate(ACCOUNT).scalar_subquery(), cast([], IDS))


def _prolonged() -> CTE:
    end = func.least(NOW + IDLE, SESSION.c.started_at + LONGEST)
    return (
        update(SESSION)
        .where(
            SESSION.c.digest == bindparam("sought"), SESSION.c.revoked_at.is_(None), SESSION.c.expires_at > NOW,
            SESSION.c.expires_at + RENEWED_EVERY < end,
        )
        .values(expires_at=end)
        .cte("prolonged")
    )  # fmt: skip


def select_account(name: str) -> Select[Any]:
    """The account with this name; upper and lower case count as equal, an exact match goes first."""
    return (
        select(ACCOUNT)
        .where(func.lower(ACCOUNT.c.name) == name.lower())
        .order_by((ACCOUNT.c.name == name).desc(), ACCOUNT.c.id)
        .limit(1)
    )


def select_by_name_or_mail(name: str) -> Select[Any]:
    """Open accounts with a mail address whose name or mail address this is: (id, name, mail, lang)."""
    sought = name.strip().lower()
    return (
        select(ACCOUNT.c.id, ACCOUNT.c.name, ACCOUNT.c.mail, ACCOUNT.c.lang)
        .where(ACCOUNT.c.active, ACCOUNT.c.mail.is_not(None), ~ACCOUNT.c.demo)
        .where(or_(func.lower(ACCOUNT.c.name) == sought, ACCOUNT.c.mail == sought))
        .order_by(ACCOUNT.c.id)
    )


def select_accounts(account_id: int | None = None) -> Select[Any]:
    """One row per account: its columns, its person, project codes, last sign-in, whether a second factor is on."""
    codes = (
        select(func.array_agg(PROJECT.c.code))
        .join_from(ACCOUNT_PROJECT, PROJECT, PROJECT.c.id == ACCOUNT_PROJECT.c.project_id)
        .where(ACCOUNT_PROJECT.c.account_id == ACCOUNT.c.id)
        .correlate(ACCOUNT)
        .scalar_subquery()
    )
    last = select(func.max(SESSION.c.started_at)).where(SESSION.c.account_id == ACCOUNT.c.id).correlate(ACCOUNT)
    return (
        select(
            ACCOUNT.c.id, ACCOUNT.c.name, ACCOUNT.c.role, ACCOUNT.c.active, ACCOUNT.c.demo, ACCOUNT.c.lang, ACCOUNT.c.mail,
            ACCOUNT.c.password_hash.is_not(None).label("has_password"),
            SECOND_FACTOR.c.confirmed_at.is_not(None).label("second_factor"), PERSON.c.code.label("person_code"),
            PERSON.c.name_en, PERSON.c.name_ar, func.coalesce(codes, cast([], ARRAY(PROJECT.c.code.type))).label("projects"),
            last.scalar_subquery().label("last_sign_in"),
        )
        .select_from(ACCOUNT)
        .outerjoin(PERSON, PERSON.c.id == ACCOUNT.c.person_id)
        .outerjoin(SECOND_FACTOR, SECOND_FACTOR.c.account_id == ACCOUNT.c.id)
        .where(*([] if account_id is None else [ACCOUNT.c.id == account_id]))
        .order_by(func.lower(ACCOUNT.c.name))
    )  # fmt: skip


def select_demo() -> Select[Any]:
    """The first open account of every role in the demonstration: (id, name, role, name_en, name_ar)."""
    return (
        select(ACCOUNT.c.id, ACCOUNT.c.name, ACCOUNT.c.role, PERSON.c.name_en, PERSON.c.name_ar)
        .outerjoin(PERSON, PERSON.c.id == ACCOUNT.c.person_id)
        .where(ACCOUNT.c.demo, ACCOUNT.c.active)
        .ext(distinct_on(ACCOUNT.c.role))
        .order_by(ACCOUNT.c.role, ACCOUNT.c.id)
    )


def select_unit() -> Select[Any]:
    """The unit's code and names, if it was entered."""
    return select(UNIT.c.code, UNIT.c.name_en, UNIT.c.name_ar).order_by(UNIT.c.id).limit(1)


def insert_account(values: dict[str, Any]) -> Insert:
    """A new account; the answer is its id."""
    return insert(ACCOUNT).values(values).returning(ACCOUNT.c.id)


def delete_projects(account_id: int) -> Delete:
    """Take the account out of all projects."""
    return delete(ACCOUNT_PROJECT).where(ACCOUNT_PROJECT.c.account_id == account_id)


def insert_projects(account_id: int, codes: tuple[str, ...]) -> Insert:
    """Put the account into the projects with these codes; the answer is one row per project found."""
    found = select(cast(account_id, Integer), PROJECT.c.id).where(PROJECT.c.code.in_(codes))
    return (
        insert(ACCOUNT_PROJECT).from_select(["account_id", "project_id"], found).returning(ACCOUNT_PROJECT.c.project_id)
    )


def select_person(code: str) -> Select[Any]:
    """The id of the person with this code."""
    return select(PERSON.c.id).where(func.lower(PERSON.c.code) == code.lower())


def insert_person(values: dict[str, Any]) -> Insert:
    """Somebody new; the answer is the id."""
    return insert(PERSON).values(values).returning(PERSON.c.id)


def lock_administrators(roles: tuple[str, ...], account_id: int) -> Select[Any]:
    """The accounts that can administer beside this one, locked until the transaction ends: (id).

    An account that waits for its password cannot; one of the demonstration counts for another one only.
    """
    demo = select(ACCOUNT.c.demo).where(ACCOUNT.c.id == account_id).scalar_subquery()
    return (
        select(ACCOUNT.c.id)
        .where(ACCOUNT.c.role.in_(roles), ACCOUNT.c.active, ACCOUNT.c.password_hash.is_not(None))
        .where(or_(ACCOUNT.c.id == account_id, ~ACCOUNT.c.demo, demo))
        .order_by(ACCOUNT.c.id)
        .with_for_update()
    )


def update_account(account_id: int, values: dict[str, Any]) -> Update:
    """Change an account."""
    return update(ACCOUNT).where(ACCOUNT.c.id == account_id).values(values)


def insert_session(values: dict[str, Any]) -> Insert:
    """A new session."""
    return insert(SESSION).values(values)


def select_sessions(account_id: int, now: datetime) -> Select[Any]:
    """The account's open sessions, newest first."""
    return (
        select(SESSION.c.id, SESSION.c.agent, SESSION.c.address, SESSION.c.started_at, SESSION.c.expires_at)
        .where(SESSION.c.account_id == account_id, SESSION.c.revoked_at.is_(None), SESSION.c.expires_at > now)
        .order_by(SESSION.c.started_at.desc(), SESSION.c.id.desc())
    )


def revoke_session(digest: bytes, now: datetime) -> Update:
    """End the session with this token."""
    return update(SESSION).where(SESSION.c.digest == digest, SESSION.c.revoked_at.is_(None)).values(revoked_at=now)


def revoke_sessions(account_id: int, now: datetime, *, only: int | None = None, keep: int | None = None) -> Update:
    """End an account's sessions: all, `only` one of them, or all but the one to `keep`."""
    statement = update(SESSION).where(SESSION.c.account_id == account_id, SESSION.c.revoked_at.is_(None))
    statement = statement if only is None else statement.where(SESSION.c.id == only)
    return (statement if keep is None else statement.where(SESSION.c.id != keep)).values(revoked_at=now)


def prove_session(account_id: int, session_id: int | None) -> Update:
    """This session of the account showed a second factor."""
    return update(SESSION).where(SESSION.c.account_id == account_id, SESSION.c.id == session_id).values(proven=True)


def unprove_sessions(account_id: int) -> Update:
    """The account has no second factor any more."""
    return update(SESSION).where(SESSION.c.account_id == account_id, SESSION.c.proven).values(proven=False)


def delete_ended_sessions(before: datetime) -> Delete:
    """Forget sessions that ended before, but for the newest of each account."""
    newest = select(func.max(SESSION.c.id)).group_by(SESSION.c.account_id)
    ended = or_(SESSION.c.expires_at < before, SESSION.c.revoked_at < before)
    return delete(SESSION).where(ended, SESSION.c.id.not_in(newest))


def revoke_tokens(account_id: int, now: datetime) -> Update:
    """End an account's tokens."""
    return update(TOKEN).where(TOKEN.c.account_id == account_id, TOKEN.c.revoked_at.is_(None)).values(revoked_at=now)


def insert_token(values: dict[str, Any]) -> Insert:
    """A new token."""
    return insert(TOKEN).values(values)


def insert_attempt(name: str, address: str, at: datetime) -> Insert:
    """An attempt, counted as failed until it succeeds; the answer is its id."""
    return insert(ATTEMPT).values(name=name, address=address, at=at, good=False).returning(ATTEMPT.c.id)


def select_failures(attempt_id: int, name: str, address: str, since: datetime, most: int) -> Select[Any]:
    """Of the other attempts: (by_name, by_address, nth: the moment of the `most`-th newest failure of the name).

    A name's failures count from its last success; those of an address always do: else one known password would
    open the door to guessing others.
    """
    recent = [ATTEMPT.c.at > since, ATTEMPT.c.id != attempt_id, ATTEMPT.c.good.is_(False)]
    success = select(func.max(ATTEMPT.c.id)).where(ATTEMPT.c.name == name, ATTEMPT.c.good).scalar_subquery()
    of_name = [*recent, ATTEMPT.c.name == name, ATTEMPT.c.id > func.coalesce(success, 0)]
    nth = select(ATTEMPT.c.at).where(*of_name).order_by(ATTEMPT.c.at.desc()).offset(most - 1).limit(1)
    return select(
        select(func.count()).where(*of_name).scalar_subquery().label("by_name"),
        select(func.count()).where(*recent, ATTEMPT.c.address == address).scalar_subquery().label("by_address"),
        nth.scalar_subquery().label("nth"),
    )


def delete_attempt(attempt_id: int) -> Delete:
    """Forget an attempt that was turned away: it must not prolong the wait."""
    return delete(ATTEMPT).where(ATTEMPT.c.id == attempt_id)


def delete_old_attempts(before: datetime) -> Delete:
    """Forget attempts of long ago."""
    return delete(ATTEMPT).where(ATTEMPT.c.at < before)


def mark_good(attempt_id: int) -> Update:
    """The attempt was a success."""
    return update(ATTEMPT).where(ATTEMPT.c.id == attempt_id).values(good=True)


def one(connection: Connection, statement: Select[Any], **values: Any) -> RowMapping | None:
    """The row of a statement with these values, if there is one."""
    return connection.execute(statement, values).mappings().one_or_none()
