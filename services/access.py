"""Ways back in: the link that an account gets, what it does, and what is forgotten after a while."""

import logging
from collections.abc import Iterator
from datetime import datetime, timedelta

from services import attempts, passwords, tickets
from services.catalogue.words import Words
from services.errors import UserError
from services.kit import Kit
from services.mail import Letter
from services.store import accounts as account_store
from services.store import second_factor as factor_store
from services.store import tickets as store
from services.store.database import Database, read
from services.tickets import BY_MAIL, Office, Ticket

KEPT = timedelta(days=30)
"""How long ended sessions and links stay to be looked at."""
SUBJECT = Words("K9 Operations: a new password", "عمليات K9: كلمة مرور جديدة")
BODY = Words(
    "Somebody, probably you, asked for a new password for the account {name}.\n\n"
    "Open this link within one hour to set it:\n{link}\n\n"
    "If it was not you, do nothing: your password stays as it is.",
    "طلب أحدهم، وربما أنت، كلمة مرور جديدة للحساب {name}.\n\n"
    "افتح هذا الرابط خلال ساعة لتعيينها:\n{link}\n\n"
    "إن لم تطلب ذلك فلا تفعل شيئًا: كلمة مرورك لا تتغير.",
)
log = logging.getLogger(__name__)


def ask_for_link(kit: Kit, name: str, address: str) -> None:
    """Somebody has forgotten a password: known or not, the answer is the same, and a letter goes only to an account's own
    mail address. Raises TooManyError, and UserError where no mail server is set.
    """
    if not kit.has_mail:
        raise UserError(
            "No mail server is set here. Ask an administrator of your unit for a new link.",
            "لا يوجد خادم بريد هنا. اطلب من مسؤول وحدتك رابطًا جديدًا.",
        )
    attempts.counted(kit, name, address, "link")
    kit.enqueue("send_reset", attempts.plain(name))


def reset_letters(office: Office, name: str) -> Iterator[Letter]:
    """A letter with a fresh link for each open account of this name or mail address; none for anybody else."""
    with office.db.plain() as connection:
        found = read(connection, account_store.select_by_name_or_mail(name))
    for one in found:
        link = tickets.link(office, tickets.make(office, one["id"], "reset", life=BY_MAIL))
        body = Words(*(text.format(name=one["name"], link=link) for text in (BODY.en, BODY.ar)))
        yield Letter(one["mail"], SUBJECT, body, one["lang"])


def set_password(kit: Kit, ticket: Ticket, password: str) -> None:
    """Use the link up: the account has this password now, and every session of before is over.

    Raises UserError for a weak one, UnknownError when the link was used in the meantime.
    """
    passwords.require_good(password, ticket.name, old=ticket.password_hash, demo=ticket.demo)
    stored, now = passwords.hashed(password), kit.now()
    with kit.db.plain() as connection:
        if connection.execute(store.use_ticket(ticket.id, now)).rowcount != 1:
            raise tickets.over()
        connection.execute(account_store.update_account(ticket.account_id, {"password_hash": stored}))
        connection.execute(account_store.revoke_sessions(ticket.account_id, now))
        connection.execute(store.delete_tickets(ticket.account_id))
    log.warning("password set by link", extra={"account": ticket.account_id, "by": ticket.purpose})


def purge(db: Database, now: datetime) -> int:
    """Forget what ended long ago; how many sessions that was. Each account's last session stays: it tells of the last sign-in."""
    before = now - KEPT
    with db.plain() as connection:
        connection.execute(store.delete_old_tickets(before))
        connection.execute(factor_store.delete_unconfirmed(now - timedelta(days=1)))
        return int(connection.execute(account_store.delete_ended_sessions(before)).rowcount)
