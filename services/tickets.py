"""One-time tickets: the link that sets a password, and the second step of a sign-in. Only their digest is stored."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from secrets import token_urlsafe
from typing import Literal, Protocol

from services.errors import UnknownError
from services.store import accounts
from services.store import tickets as store
from services.store.database import Database

Purpose = Literal["invitation", "reset", "second-step"]
LIFE: dict[Purpose, timedelta] = {
    "invitation": timedelta(hours=72),
    "reset": timedelta(hours=72),
    "second-step": timedelta(minutes=5),
}
BY_MAIL = timedelta(hours=1)
"""A link that somebody asked for by mail: mailboxes are read by more than one."""
LINK = "/link/"


@dataclass(frozen=True)
class Ticket:
    """A ticket that is still good, and whose it is."""

    id: int
    purpose: Purpose
    account_id: int
    name: str
    demo: bool
    role: str
    password_hash: str | None


class Office(Protocol):
    """Where tickets are made: a kit has all of it, and so has a job of the worker."""

    @property
    def db(self) -> Database: ...

    @property
    def now(self) -> Callable[[], datetime]: ...

    @property
    def base_url(self) -> str: ...


def digest(token: str) -> bytes:
    """What is stored of a token: who reads the table cannot use it."""
    return hashlib.sha256(token.encode()).digest()


def make(
    kit: Office, account_id: int, purpose: Purpose, *, by: int | None = None, life: timedelta | None = None
) -> str:
    """The token of a new ticket. A new link takes back every earlier ticket of the account."""
    token, now = token_urlsafe(32), kit.now()
    values = {
        "account_id": account_id, "purpose": purpose, "digest": digest(token), "created_at": now,
        "expires_at": now + (life or LIFE[purpose]), "created_by": by,
    }  # fmt: skip
    with kit.db.plain() as connection:
        if purpose != "second-step":
            connection.execute(store.delete_tickets(account_id))
        connection.execute(store.insert_ticket(values))
    return token


def link(kit: Office, token: str) -> str:
    """The address that a person opens."""
    return f"{kit.base_url}{LINK}{token}"


def of_link(kit: Office, token: str) -> Ticket:
    """The ticket of a link. Raises UnknownError when it is over."""
    found = find(kit, token, ("invitation", "reset"))
    if found is None:
        raise over()
    return found


def over() -> UnknownError:
    """The link cannot be used, for one of three reasons that a stranger need not tell apart."""
    return UnknownError(
        "This link was used, has run out or was replaced by a newer one. Ask an administrator for a new link.",
        "هذا الرابط استُخدم أو انتهت مدته أو حلّ محله رابط أحدث. اطلب رابطًا جديدًا من المسؤول.",
    )


def find(kit: Office, token: str, purposes: tuple[Purpose, ...]) -> Ticket | None:
    """The ticket, while it is good and its account open."""
    with kit.db.plain() as connection:
        row = accounts.one(connection, store.select_ticket(digest(token), purposes, kit.now()))
    return Ticket(**row) if row else None
