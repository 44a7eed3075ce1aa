"""Accounts: who is asking, signing in and out, what people set for themselves, tokens of programs."""

import logging
from datetime import timedelta
from secrets import token_urlsafe

from services import attempts, passwords, second_factor, tickets
from services.account import (
    DIGITS,
    LANGS,
    THEMES,
    Attempt,
    DemoAccount,
    Entered,
    HalfOverError,
    Proof,
    Session,
    SignedIn,
    WrongSignInError,
)
from services.catalogue.roles import ROLES
from services.catalogue.words import Words
from services.errors import UnknownError, UserError, unknown
from services.kit import Kit
from services.store import accounts as store
from services.store import tickets as ticket_store
from services.store.accounts import RowMapping
from services.store.database import read
from services.viewer import Scope, Viewer

LONGEST_SESSION = store.LONGEST
REMEMBERED = timedelta(days=90)
log = logging.getLogger(__name__)


def signed_in(kit: Kit, proof: Proof, token: str) -> SignedIn | None:
    """The viewer of a session's or bearer token; None when it is unknown, over, revoked or of a disabled account.

    One statement.
    """
    given = {"sought": tickets.digest(token), "now": kit.now(), "today": kit.calendar().today}
    with kit.db.plain() as connection:
        row = store.one(connection, store.select_viewer(proof), **given)
    if row is None or row["role"] not in ROLES:
        return None
    projects, dogs = tuple(row["projects"]), tuple(row["dogs"])
    reach = ROLES[row["role"]].reach
    scope = Scope(None if reach == "unit" else projects, dogs if reach == "dogs" else None)
    viewer = Viewer(
        row["id"], row["name"], row["role"], scope, row["person_id"], row["lang"], row["theme"], row["digits"], row["proven"],
        row["unread"],
    )  # fmt: skip
    return SignedIn(viewer, proof, row["proof_id"], row["account"])


def sign_in(kit: Kit, attempt: Attempt, *, demo: bool) -> Entered:
    """The token of a new session, or of the second step. `demo`: whether the demonstration's accounts may enter.

    Raises WrongSignInError and TooManyError.
    """
    attempt_id = attempts.counted(kit, attempt.name, attempt.address)
    with kit.db.plain() as connection:
        account = store.one(connection, store.select_account(attempts.plain(attempt.name)))
    known = account is not None and account["active"] and (demo or not account["demo"])
    right = passwords.matches(
        attempt.password[: passwords.LONGEST], account["password_hash"] if account and known else None
    )
    if account is None or not right:
        log.warning("sign-in failed", extra={"account": attempts.plain(attempt.name), "address": attempt.address})
        raise WrongSignInError
    with kit.db.plain() as connection:
        connection.execute(store.mark_good(attempt_id))
        if passwords.is_outdated(account["password_hash"]):
            new_hash = passwords.hashed(attempt.password)
            connection.execute(store.update_account(account["id"], {"password_hash": new_hash}))
        connection.execute(store.delete_old_attempts(kit.now() - REMEMBERED))
    if second_factor.factor(kit, account["id"]).is_on:
        return Entered(tickets.make(kit, account["id"], "second-step"), needs_code=True)
    return Entered(open_session(kit, account["id"], attempt))


def second_step(kit: Kit, half: str, code: str, attempt: Attempt) -> str:
    """The token of a new session, for the token of a first step and a code; the name and password of `attempt` are not read.

    Raises HalfOverError when the first step is too long ago, WrongCodeError and TooManyError.
    """
    ticket = tickets.find(kit, half, ("second-step",))
    if ticket is None:
        raise HalfOverError
    second_factor.check(kit, ticket.account_id, ticket.name, code, attempt.address)
    with kit.db.plain() as connection:
        if connection.execute(ticket_store.use_ticket(ticket.id, kit.now())).rowcount != 1:
            raise HalfOverError
    return open_session(kit, ticket.account_id, attempt, proven=True)


def open_session(kit: Kit, account_id: int, attempt: Attempt, *, proven: bool = False) -> str:
    """The token of a new session, which takes the place of the browser's old one."""
    token, now = token_urlsafe(32), kit.now()
    values = {
        "account_id": account_id, "digest": tickets.digest(token), "agent": attempt.agent[:200], "address": attempt.address,
        "started_at": now, "expires_at": now + store.IDLE, "proven": proven,
    }  # fmt: skip
    with kit.db.plain() as connection:
        if attempt.old:
            connection.execute(store.revoke_session(tickets.digest(attempt.old), now))
        connection.execute(store.insert_session(values))
    log.info("signed in", extra={"account": account_id, "address": attempt.address, "proven": proven})
    return token


def demo_accounts(kit: Kit) -> tuple[DemoAccount, ...]:
    """The first open account of every role in the demonstration, in the order they were made."""
    with kit.db.plain() as connection:
        rows = sorted(read(connection, store.select_demo()), key=lambda row: int(row["id"]))
    return tuple(
        DemoAccount(one["name"], one["role"], _person(one["name"], one["name_en"], one["name_ar"]))
        for one in rows
        if one["role"] in ROLES
    )


def _person(account: str, en: str | None, ar: str | None) -> Words:
    return Words(en or ar or account, ar or en or account)


def unit_name(kit: Kit) -> Words | None:
    """What the unit is called, if it was ever entered; asks the database only before anything else was asked."""
    units = kit.shelf.held.of_kind("unit")
    if units:
        return Words(units[0].name("en"), units[0].name("ar"))
    with kit.db.plain() as connection:
        row = store.one(connection, store.select_unit())
    return Words(row["name_en"] or row["code"], row["name_ar"] or row["code"]) if row else None


def sign_out(kit: Kit, token: str) -> None:
    """End the session, on every process at once."""
    with kit.db.plain() as connection:
        connection.execute(store.revoke_session(tickets.digest(token), kit.now()))


def sessions(kit: Kit, account_id: int) -> tuple[Session, ...]:
    """The account's open sessions, newest first."""
    with kit.db.plain() as connection:
        rows = read(connection, store.select_sessions(account_id, kit.now()))
    return tuple(
        Session(one["id"], one["agent"] or "", one["address"] or "", one["started_at"], one["expires_at"])
        for one in rows
    )


def end_session(kit: Kit, viewer: Viewer, session_id: int) -> None:
    """End one of the viewer's own sessions. Raises UnknownError when it is not theirs or is over."""
    with kit.db.plain() as connection:
        ended = connection.execute(store.revoke_sessions(viewer.account_id, kit.now(), only=session_id)).rowcount
    if not ended:
        raise UnknownError("This session is over already, or not yours.", "هذه الجلسة منتهية أو ليست لك.")


def check_password(kit: Kit, me: SignedIn, password: str, address: str) -> RowMapping:
    """The viewer's account. Raises UserError when this is not its password, and TooManyError: a stolen session must not
    find it out.
    """
    attempt_id = attempts.counted(kit, me.account, address)
    with kit.db.plain() as connection:
        account = store.one(connection, store.select_account(me.account))
    if account is None or not passwords.matches(password[: passwords.LONGEST], account["password_hash"]):
        raise UserError("The present password is not right.", "كلمة المرور الحالية غير صحيحة.")
    attempts.succeeded(kit, attempt_id)
    return account


def change_password(kit: Kit, me: SignedIn, old: str, new: str, address: str) -> None:
    """Take a new password of one's own; other sessions of the account end, and links to set one are taken back.

    Raises UserError for a wrong or weak one, and TooManyError.
    """
    account = check_password(kit, me, old, address)
    passwords.require_good(new, me.account, old=account["password_hash"], demo=account["demo"])
    keep, stored, account_id = (
        me.proof_id if me.proof == "session" else None,
        passwords.hashed(new),
        me.viewer.account_id,
    )
    with kit.db.plain() as connection:
        connection.execute(store.update_account(account_id, {"password_hash": stored}))
        connection.execute(store.revoke_sessions(account_id, kit.now(), keep=keep))
        connection.execute(ticket_store.delete_tickets(account_id))
    log.warning("password changed", extra={"account": account_id})


def switch_second_factor_off(kit: Kit, me: SignedIn, password: str, code: str, address: str) -> None:
    """For the own password and a code. Raises UserError, WrongCodeError and TooManyError."""
    check_password(kit, me, password, address)
    second_factor.check(kit, me.viewer.account_id, me.account, code, address)
    second_factor.switch_off(kit, me.viewer.account_id)


def prefer(
    kit: Kit, viewer: Viewer, *, lang: str | None = None, theme: str | None = None, digits: str | None = None
) -> None:
    """Keep the viewer's language, theme or digits."""
    given = {"lang": _among(lang, LANGS), "theme": _among(theme, THEMES), "digits": _among(digits, DIGITS)}
    chosen = {name: None if value == "unit" else value for name, value in given.items() if value}
    if not chosen:
        return
    with kit.db.plain() as connection:
        connection.execute(store.update_account(viewer.account_id, chosen))


def _among(value: str | None, known: tuple[str, ...]) -> str | None:
    if value is None or value in known:
        return value
    error = unknown("choice", "خيار", value, known)
    raise UserError(error.en, error.ar, near=error.near)


def create_token(kit: Kit, name: str, label: str, days: int | None = None) -> str:
    """A bearer token of the account; shown this once, stored as its digest. `days` until it ends, None: never."""
    token, now = f"k9_{token_urlsafe(32)}", kit.now()
    with kit.db.plain() as connection:
        account = store.one(connection, store.select_account(name))
        if account is None:
            known = [one["name"] for one in read(connection, store.select_accounts())]
            raise unknown("account", "حساب", name, known)
        values = {"account_id": account["id"], "label": label, "digest": tickets.digest(token), "created_at": now}
        connection.execute(store.insert_token(values | {"expires_at": now + timedelta(days=days) if days else None}))
    return token
