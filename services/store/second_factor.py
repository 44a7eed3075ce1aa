"""Statements of second factors and their recovery codes."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Delete, Insert, Select, Update, delete, func, insert, or_, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from services.store.tables import RECOVERY_CODE, SECOND_FACTOR


def select_factor(account_id: int) -> Select[Any]:
    """(secret, created_at, confirmed_at, codes_left), or no row."""
    left = select(func.count()).where(RECOVERY_CODE.c.account_id == account_id, RECOVERY_CODE.c.used_at.is_(None))
    return select(
        SECOND_FACTOR.c.secret,
        SECOND_FACTOR.c.created_at,
        SECOND_FACTOR.c.confirmed_at,
        left.scalar_subquery().label("codes_left"),
    ).where(SECOND_FACTOR.c.account_id == account_id)


def begin(account_id: int, secret: bytes, now: datetime) -> Insert:
    """A new secret in place of one that was never confirmed; no row when one is in force."""
    fresh = {"secret": secret, "created_at": now, "last_step": None}
    return (
        upsert(SECOND_FACTOR)
        .values(account_id=account_id, **fresh)
        .on_conflict_do_update(index_elements=["account_id"], set_=fresh, where=SECOND_FACTOR.c.confirmed_at.is_(None))
    )


def confirm(account_id: int, step: int, now: datetime) -> Update:
    """Put the secret in force; the code that confirmed it is used up. No row when it is in force already."""
    return (
        update(SECOND_FACTOR)
        .where(SECOND_FACTOR.c.account_id == account_id, SECOND_FACTOR.c.confirmed_at.is_(None))
        .values(confirmed_at=now, last_step=step)
    )


def use_step(account_id: int, step: int) -> Update:
    """Use up the code of a time step; no row when it, or a later one, was used before."""
    last = SECOND_FACTOR.c.last_step
    return (
        update(SECOND_FACTOR)
        .where(
            SECOND_FACTOR.c.account_id == account_id,
            SECOND_FACTOR.c.confirmed_at.is_not(None),
            or_(last.is_(None), last < step),
        )
        .values(last_step=step)
    )


def delete_factor(account_id: int) -> Delete:
    """Switch it off."""
    return delete(SECOND_FACTOR).where(SECOND_FACTOR.c.account_id == account_id)


def delete_unconfirmed(before: datetime) -> Delete:
    """Forget secrets that nobody confirmed."""
    return delete(SECOND_FACTOR).where(SECOND_FACTOR.c.confirmed_at.is_(None), SECOND_FACTOR.c.created_at < before)


def delete_codes(account_id: int) -> Delete:
    """All recovery codes of an account."""
    return delete(RECOVERY_CODE).where(RECOVERY_CODE.c.account_id == account_id)


def put_codes(connection: Connection, account_id: int, digests: Iterable[bytes]) -> None:
    """These recovery codes in place of the old ones."""
    connection.execute(delete_codes(account_id))
    connection.execute(insert(RECOVERY_CODE).values([{"account_id": account_id, "digest": one} for one in digests]))


def use_code(account_id: int, digest: bytes, now: datetime) -> Update:
    """Use up one recovery code; no row when there is none, or it was used."""
    return (
        update(RECOVERY_CODE)
        .where(
            RECOVERY_CODE.c.account_id == account_id,
            RECOVERY_CODE.c.digest == digest,
            RECOVERY_CODE.c.used_at.is_(None),
        )
        .values(used_at=now)
    )
