"""Accounts: who is asking, signing in and out, tokens, and what administrators do with them."""

import hashlib
import logging
from datetime import datetime, timedelta
from secrets import token_urlsafe
from typing import Any

from services import passwords
from services.account import (
    LANGS,
    THEMES,
    Account,
    Attempt,
    DemoAccount,
    NewAccount,
    Proof,
    Session,
    SignedIn,
    TooManyError,
    WrongSignInError,
)
from services.administration import require_administrator
from services.catalogue.roles import ROLES
from services.catalogue.words import Words
from services.errors import UnknownError, UserError, unknown
from services.kit import Kit
from services.store import accounts as store
from services.store.database import read
from services.viewer import Scope, Viewer

WINDOW = timedelta(minutes=15)
MOST_FOR_NAME, MOST_FOR_ADDRESS = 5, 20
"""Failures within the window. An address gets more: a whole unit may sit behind one."""
LONGEST_SESSION = store.LONGEST
REMEMBERED = timedelta(days=90)
log = logging.getLogger(__name__)


def digest(token: str) -> bytes:
    """What is stored of a token: who reads the table cannot sign in."""
    return hashlib.sha256(token.encode()).digest()


def signed_in(kit: Kit, proof: Proof, token: str) -> SignedIn | None:
    """The viewer of a session's or bearer token; None when it is unknown, over, revoked or of a disabled account.

    One statement.
    """
    given = {"sought": digest(token), "now": kit.now(), "today": kit.calendar().today}
    with kit.db.plain() as connection:
        row = store.one(connection, store.select_viewer(proof), **given)
    if row is None or row["role"] not in ROLES:
        return None
    projects, dogs = tuple(row["projects"]), tuple(row["dogs"])
    reach = ROLES[row["role"]].reach
    scope = Scope(None if reach == "unit" else projects, dogs if reach == "dogs" else None)
    viewer = Viewer(row["id"], row["name"], row["role"], scope, row["person_id"], row["lang"], row["theme"])
    return SignedIn(viewer, proof, row["proof_id"], row["account"])


def sign_in(kit: Kit, attempt: Attempt, *, demo: bool) -> str:
    """The token of a new session. `demo`: whether the demonstration's accounts, whose password is known, may enter.

    Raises WrongSignInError and TooManyError.
    """
    name, now = attempt.name.strip().casefold()[:100].replace("\0", ""), kit.now()
    attempt_id = _counted(kit, name, attempt.address, now)
    with kit.db.plain() as connection:
        account = store.one(connection, store.select_account(name))
    known = account is not None and account["active"] and (demo or not account["demo"])
    right = passwords.matches(
        attempt.password[: passwords.LONGEST], account["password_hash"] if account and known else None
    )
    if account is None or not right:
        log.warning("sign-in failed", extra={"account": name, "address": attempt.address})
        raise WrongSignInError
    token = token_urlsafe(32)
    with kit.db.plain() as connection:
        connection.execute(store.mark_good(attempt_id))
        if passwords.is_outdated(account["password_hash"]):
            new_hash = passwords.hashed(attempt.password)
            connection.execute(store.update_account(account["id"], {"password_hash": new_hash}))
        if attempt.old:
            connection.execute(store.revoke_session(digest(attempt.old), now))
        connection.execute(store.insert_session(_session(account["id"], token, attempt, now)))
        connection.execute(store.delete_old_attempts(now - REMEMBERED))
    log.info("signed in", extra={"account": account["id"], "address": attempt.address})
    return token


def _session(account_id: int, token: str, attempt: Attempt, now: datetime) -> dict[str, object]:
    return {
        "account_id": account_id, "digest": digest(token), "agent": attempt.agent[:200], "address": attempt.address,
        "started_at": now, "expires_at": now + store.IDLE,
    }  # fmt: skip


def _counted(kit: Kit, name: str, address: str, now: datetime) -> int:
    """Write the attempt down first, then count: of a hundred at the same time, no more than five are heard."""
    with kit.db.plain() as connection:
        attempt_id = int(connection.execute(store.insert_attempt(name, address, now)).scalar_one())
    with kit.db.plain() as connection:
        statement = store.select_failures(attempt_id, name, address, now - WINDOW, MOST_FOR_NAME)
        seen = connection.execute(statement).mappings().one()
        if seen["by_name"] < MOST_FOR_NAME and seen["by_address"] < MOST_FOR_ADDRESS:
            return attempt_id
        connection.execute(store.delete_attempt(attempt_id))
    log.warning("sign-in turned away", extra={"account": name, "address": address})
    over = (seen["nth"] or now) + WINDOW
    raise TooManyError(max(1, int((over - now).total_seconds()) + 1))


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
        connection.execute(store.revoke_session(digest(token), kit.now()))


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


def change_password(kit: Kit, me: SignedIn, old: str, new: str, address: str) -> None:
    """Take a new password of one's own; other sessions of the account end.

    Raises UserError for a wrong or weak one, and TooManyError: a stolen session must not find out the password.
    """
    attempt_id = _counted(kit, me.account.casefold(), address, kit.now())
    with kit.db.plain() as connection:
        account = store.one(connection, store.select_account(me.account))
    if account is None or not passwords.matches(old[: passwords.LONGEST], account["password_hash"]):
        raise UserError("The present password is not right.", "كلمة المرور الحالية غير صحيحة.")
    passwords.require_strong(new, me.account)
    keep = me.proof_id if me.proof == "session" else None
    with kit.db.plain() as connection:
        connection.execute(store.mark_good(attempt_id))
        connection.execute(store.update_account(account["id"], {"password_hash": passwords.hashed(new)}))
        connection.execute(store.revoke_sessions(account["id"], kit.now(), keep=keep))
    log.info("password changed", extra={"account": account["id"]})


def prefer(kit: Kit, viewer: Viewer, *, lang: str | None = None, theme: str | None = None) -> None:
    """Keep the viewer's language or theme."""
    given = {"lang": _among(lang, LANGS), "theme": _among(theme, THEMES)}
    chosen = {name: value for name, value in given.items() if value}
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
        values = {"account_id": account["id"], "label": label, "digest": digest(token), "created_at": now}
        connection.execute(store.insert_token(values | {"expires_at": now + timedelta(days=days) if days else None}))
    return token


def add_account(kit: Kit, new: NewAccount) -> int:
    """Make the account; its id. Raises UserError for a taken name and unknown codes."""
    if new.role not in ROLES:
        raise unknown("role", "دور", new.role, ROLES)
    if not new.name.strip() or new.name != new.name.strip() or not new.name.isprintable():
        raise UserError("A name has letters and no spaces around it.", "الاسم من حروف بلا مسافات حوله.")
    _among(new.lang, LANGS)
    passwords.require_strong(new.password, new.name)
    values = {"name": new.name, "role": new.role, "password_hash": passwords.hashed(new.password), "lang": new.lang}
    with kit.db.plain() as connection:
        if store.one(connection, store.select_account(new.name)):
            raise UserError(f"There is an account {new.name!r} already.", f"يوجد حساب باسم «{new.name}» بالفعل.")
        if new.person:
            person = store.one(connection, store.select_person(new.person))
            if person is None:
                raise UserError(f"{new.person!r} is not the code of a person.", f"«{new.person}» ليس رمز شخص.")
            values["person_id"] = person["id"]
        account_id = int(connection.execute(store.insert_account(values)).scalar_one())
        found = connection.execute(store.insert_projects(account_id, new.projects)).all() if new.projects else []
        if len(found) != len(set(new.projects)):
            raise UserError("Not every code is a project's.", "ليست كل الرموز لمشاريع.")
    return account_id


def accounts(kit: Kit, viewer: Viewer) -> tuple[Account, ...]:
    """All accounts, by name. For administrators."""
    require_administrator(viewer)
    with kit.db.plain() as connection:
        rows = read(connection, store.select_accounts())
    return tuple(_account(row) for row in rows)


def account(kit: Kit, viewer: Viewer, account_id: int) -> Account:
    """One account, for administrators. Raises UnknownError."""
    require_administrator(viewer)
    with kit.db.plain() as connection:
        row = store.one(connection, store.select_accounts(account_id))
    if row is None:
        raise UnknownError("There is no such account.", "لا يوجد حساب كهذا.")
    return _account(row)


def _account(row: Any) -> Account:
    return Account(**{**row, "projects": tuple(sorted(row["projects"]))})


def set_active(kit: Kit, viewer: Viewer, account_id: int, *, active: bool) -> None:
    """Open or close an account. A closed one is out at its next request; its tokens end for good."""
    _require_other(viewer, account_id)
    with kit.db.plain() as connection:
        _expect_one(connection.execute(store.update_account(account_id, {"active": active})).rowcount)
        if not active:
            connection.execute(store.revoke_sessions(account_id, kit.now()))
            connection.execute(store.revoke_tokens(account_id, kit.now()))
    log.warning("account opened" if active else "account closed", extra={"account": account_id, "by": viewer.name})


def end_sessions(kit: Kit, viewer: Viewer, account_id: int) -> int:
    """End all sessions of an account; how many there were."""
    require_administrator(viewer)
    with kit.db.plain() as connection:
        ended = connection.execute(store.revoke_sessions(account_id, kit.now())).rowcount
    log.warning("sessions ended", extra={"account": account_id, "by": viewer.name})
    return ended


def new_password(kit: Kit, viewer: Viewer, account_id: int) -> str:
    """A new random password for the account, to be shown once; its sessions end."""
    require_administrator(viewer)
    password = "-".join(token_urlsafe(5) for _ in range(3))
    with kit.db.plain() as connection:
        values = {"password_hash": passwords.hashed(password)}
        _expect_one(connection.execute(store.update_account(account_id, values)).rowcount)
        connection.execute(store.revoke_sessions(account_id, kit.now()))
    log.warning("password renewed", extra={"account": account_id, "by": viewer.name})
    return password


def _require_other(viewer: Viewer, account_id: int) -> None:
    require_administrator(viewer)
    if viewer.account_id == account_id:
        raise UserError("You cannot close your own account.", "لا يمكنك إغلاق حسابك.")


def _expect_one(changed: int) -> None:
    if changed != 1:
        raise UnknownError("There is no such account.", "لا يوجد حساب كهذا.")
