"""Statements of one-time tickets: links that set a password, and sign-ins that still lack their second step."""

from datetime import datetime
from typing import Any

from sqlalchemy import Delete, Insert, Select, Update, delete, insert, select, update

from services.store.tables import ACCOUNT, TICKET


def insert_ticket(values: dict[str, Any]) -> Insert:
    """A new ticket."""
    return insert(TICKET).values(values)


def select_ticket(digest: bytes, purposes: tuple[str, ...], now: datetime) -> Select[Any]:
    """The ticket that is still good, with its account: (id, purpose, account_id, name, demo, role, password_hash)."""
    return (
        select(
            TICKET.c.id, TICKET.c.purpose, TICKET.c.account_id, ACCOUNT.c.name, ACCOUNT.c.demo, ACCOUNT.c.role,
            ACCOUNT.c.password_hash,
        )
        .join_from(TICKET, ACCOUNT, ACCOUNT.c.id == TICKET.c.account_id)
        .where(
            TICKET.c.digest == digest, TICKET.c.purpose.in_(purposes), TICKET.c.used_at.is_(None),
            TICKET.c.expires_at > now, ACCOUNT.c.active,
        )
    )  # fmt: skip


def use_ticket(ticket_id: int, now: datetime) -> Update:
    """Use it up; no row when somebody else was faster."""
    return update(TICKET).where(TICKET.c.id == ticket_id, TICKET.c.used_at.is_(None)).values(used_at=now)


def delete_tickets(account_id: int) -> Delete:
    """Take back every ticket of an account."""
    return delete(TICKET).where(TICKET.c.account_id == account_id)


def delete_old_tickets(before: datetime) -> Delete:
    """Forget what ran out long ago."""
    return delete(TICKET).where(TICKET.c.expires_at < before)
