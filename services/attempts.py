"""Who may guess how often: passwords, codes of the second factor, requests for a link."""

import logging
from datetime import timedelta

from services.account import TooManyError
from services.kit import Kit
from services.store import accounts as store

WINDOW = timedelta(minutes=15)
MOST_FOR_NAME, MOST_FOR_ADDRESS = 5, 20
"""Failures within the window. An address gets more: a whole unit may sit behind one."""
LONGEST_NAME = 100
log = logging.getLogger(__name__)


def plain(name: str) -> str:
    """The name as attempts are counted: upper and lower case are one, no control characters."""
    return "".join(sign for sign in name.strip().casefold() if sign.isprintable())[:LONGEST_NAME]


def counted(kit: Kit, name: str, address: str, what: str = "") -> int:
    """The attempt's id. Raises TooManyError. `what` keeps guesses of another kind apart: a line break is in no name.

    Written down first, then counted: of a hundred at the same time, no more than five are heard.
    """
    key, now = f"{plain(name)}\n{what}" if what else plain(name), kit.now()
    with kit.db.plain() as connection:
        attempt_id = int(connection.execute(store.insert_attempt(key, address, now)).scalar_one())
    with kit.db.plain() as connection:
        statement = store.select_failures(attempt_id, key, address, now - WINDOW, MOST_FOR_NAME)
        seen = connection.execute(statement).mappings().one()
        if seen["by_name"] < MOST_FOR_NAME and seen["by_address"] < MOST_FOR_ADDRESS:
            return attempt_id
        connection.execute(store.delete_attempt(attempt_id))
    log.warning("attempt turned away", extra={"account": plain(name), "of": what or "password", "address": address})
    over = (seen["nth"] or now) + WINDOW
    raise TooManyError(max(1, int((over - now).total_seconds()) + 1))


def succeeded(kit: Kit, attempt_id: int) -> None:
    """The guess was right: earlier failures of its kind are forgotten."""
    with kit.db.plain() as connection:
        connection.execute(store.mark_good(attempt_id))
