"""What administrators do with accounts: find, make, change, close, let in again. Every call asks for the right itself."""

import logging
from dataclasses import dataclass
from typing import Any

from services import accounts, passwords, second_factor, tickets
from services.account import LANGS, Account, Edit, NewAccount, NewPerson, Session, TakenError
from services.administration import require_administrator
from services.catalogue.choices import JOB
from services.catalogue.roles import ROLES
from services.errors import UnknownError, UserError, unknown
from services.kit import Kit
from services.mail import require_address
from services.store import accounts as store
from services.store import tickets as ticket_store
from services.store.accounts import Connection
from services.store.database import read
from services.viewer import Viewer

LONGEST_NAME = 60
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Sought:
    """Which accounts to list: a part of a name or mail address, a role, a state; empty means all."""

    text: str = ""
    role: str = ""
    state: str = ""

    def holds(self, one: Account) -> bool:
        """Whether the account is among them."""
        names = (one.name, one.name_en, one.name_ar, one.mail, one.person_code)
        found = any(self.text.strip().casefold() in name.casefold() for name in names if name)
        return found and self.role in ("", one.role) and self.state in ("", one.state)


def find(kit: Kit, viewer: Viewer, sought: Sought) -> tuple[Account, ...]:
    """The accounts that are sought, by name."""
    require_administrator(viewer)
    with kit.db.plain() as connection:
        found = [_account(row) for row in read(connection, store.select_accounts())]
    return tuple(one for one in found if sought.holds(one))


def account(kit: Kit, viewer: Viewer, account_id: int) -> Account:
    """One account. Raises UnknownError."""
    require_administrator(viewer)
    with kit.db.plain() as connection:
        row = store.one(connection, store.select_accounts(account_id))
    if row is None:
        raise _nobody()
    return _account(row)


def _account(row: Any) -> Account:
    return Account(**{**row, "projects": tuple(sorted(row["projects"]))})


def add(kit: Kit, new: NewAccount) -> int:
    """Make the account; its id. Raises UserError for a taken name and unknown codes. For the command line and for `create`."""
    values = _checked(new)
    if new.password is not None:
        passwords.require_good(new.password, new.name)
        values["password_hash"] = passwords.hashed(new.password)
    with kit.db.plain() as connection:
        if store.one(connection, store.select_account(new.name)):
            raise TakenError(f"There is an account {new.name!r} already.", f"يوجد حساب باسم «{new.name}» بالفعل.")
        if new.new_person:
            values["person_id"] = _person_made(connection, new.new_person)
        elif new.person:
            values["person_id"] = _person_id(connection, new.person)
        account_id = int(connection.execute(store.insert_account(values)).scalar_one())
        _put_projects(connection, account_id, new.projects)
    return account_id


def create(kit: Kit, viewer: Viewer, new: NewAccount) -> tuple[int, str]:
    """Make an account that waits for its person: (its id, the link, shown this once, that sets the password)."""
    require_administrator(viewer)
    account_id = add(kit, new)
    log.warning("account made", extra={"account": account_id, "by": viewer.account_id})
    return account_id, tickets.link(kit, tickets.make(kit, account_id, "invitation", by=viewer.account_id))


def renew_link(kit: Kit, viewer: Viewer, account_id: int) -> str:
    """A new link, shown this once, that sets the password. The present password holds until the link is used."""
    found = account(kit, viewer, account_id)
    if not found.active:
        raise UserError("The account is closed. Open it first.", "الحساب مغلق. افتحه أولًا.")
    purpose: tickets.Purpose = "reset" if found.has_password else "invitation"
    log.warning("link renewed", extra={"account": account_id, "by": viewer.account_id})
    return tickets.link(kit, tickets.make(kit, account_id, purpose, by=viewer.account_id))


def edit(kit: Kit, viewer: Viewer, account_id: int, changed: Edit) -> None:
    """Change an account, all or nothing. Raises UserError, also where it would leave nobody who administers."""
    require_administrator(viewer)
    found = account(kit, viewer, account_id)
    _require_other(viewer, found, changed)
    with kit.db.plain() as connection:
        _require_administrators(connection, found, changed)
        values = _values(connection, changed)
        if values:
            connection.execute(store.update_account(account_id, values))
        if changed.projects is not None:
            connection.execute(store.delete_projects(account_id))
            _put_projects(connection, account_id, changed.projects)
        if changed.active is False:
            _shut_out(connection, kit, account_id)
    log.warning("account changed", extra={"account": account_id, "by": viewer.account_id, "what": ",".join(values)})


def _values(connection: Connection, changed: Edit) -> dict[str, Any]:
    """The columns to write."""
    values: dict[str, Any] = {}
    if changed.role is not None:
        values["role"] = _role(changed.role)
    if changed.active is not None:
        values["active"] = changed.active
    if changed.mail is not None:
        values["mail"] = require_address(changed.mail) if changed.mail.strip() else None
    if changed.person is not None:
        values["person_id"] = _person_id(connection, changed.person) if changed.person.strip() else None
    return values


def _role(name: str) -> str:
    if name not in ROLES:
        raise unknown("role", "دور", name, ROLES)
    return name


def end_sessions(kit: Kit, viewer: Viewer, account_id: int, session_id: int | None = None) -> int:
    """End all sessions of an account, or one of them; how many there were."""
    require_administrator(viewer)
    with kit.db.plain() as connection:
        ended = connection.execute(store.revoke_sessions(account_id, kit.now(), only=session_id)).rowcount
    log.warning("sessions ended", extra={"account": account_id, "by": viewer.account_id})
    return int(ended)


def sessions(kit: Kit, viewer: Viewer, account_id: int) -> tuple[Session, ...]:
    """The open sessions of an account, newest first."""
    require_administrator(viewer)
    return accounts.sessions(kit, account_id)


def switch_second_factor_off(kit: Kit, viewer: Viewer, account_id: int) -> None:
    """For somebody whose telephone is gone; the sessions of the account end."""
    account(kit, viewer, account_id)
    second_factor.switch_off(kit, account_id)
    end_sessions(kit, viewer, account_id)


def _checked(new: NewAccount) -> dict[str, Any]:
    name = new.name
    if not name.strip() or name != name.strip() or not name.isprintable() or len(name) > LONGEST_NAME:
        raise UserError(
            f"A name has 1 to {LONGEST_NAME} letters and no spaces around it.",
            f"الاسم من حرف إلى {LONGEST_NAME} حرفًا بلا مسافات حوله.",
        )
    if new.lang not in LANGS:
        raise unknown("language", "لغة", new.lang, LANGS)
    mail = require_address(new.mail) if new.mail and new.mail.strip() else None
    return {"name": name, "role": _role(new.role), "lang": new.lang, "mail": mail}


def _plain(text: str) -> str:
    """The text without spaces around it. Raises UserError for signs that cannot be seen, as copied text has them."""
    hidden = next((sign for sign in text if not sign.isprintable()), None)
    if hidden is not None or len(text) > LONGEST_NAME:
        raise UserError(
            f"{text[:40]!a} has a sign that cannot be seen, or more than {LONGEST_NAME} letters. Type it by hand.",
            f"في «{text[:40]!a}» علامة لا تُرى أو أكثر من {LONGEST_NAME} حرفًا. اكتبه يدويًا.",
        )
    return text.strip()


def _person_id(connection: Connection, code: str) -> int:
    person = store.one(connection, store.select_person(_plain(code)))
    if person is None:
        raise UserError(
            f"{code[:40]!r} is not the code of a person. Take one from the list.",
            f"«{code[:40]}» ليس رمز شخص. اختر رمزًا من القائمة.",
        )
    return int(person["id"])


def _person_made(connection: Connection, new: NewPerson) -> int:
    """A new person of the directory."""
    code, names = _plain(new.code), (_plain(new.name_en), _plain(new.name_ar))
    if not code or not any(names):
        raise UserError("A new person needs a code and a name.", "يحتاج الشخص الجديد إلى رمز واسم.")
    if new.job not in (one.code for one in JOB):
        raise unknown("job", "وظيفة", new.job, (one.code for one in JOB))
    if store.one(connection, store.select_person(code)):
        raise TakenError(f"There is a person {code!r} already.", f"يوجد شخص برمز «{code}» بالفعل.")
    values = {"code": code, "job": new.job, "name_en": names[0] or None, "name_ar": names[1] or None}
    return int(connection.execute(store.insert_person(values)).scalar_one())


def _put_projects(connection: Connection, account_id: int, codes: tuple[str, ...]) -> None:
    codes = tuple(_plain(one) for one in codes)
    found = connection.execute(store.insert_projects(account_id, codes)).all() if codes else []
    if len(found) != len(set(codes)):
        raise UserError(
            f"Not every code is a project's: {', '.join(codes)[:80]}.",
            f"ليست كل الرموز لمشاريع: {', '.join(codes)[:80]}.",
        )


def _shut_out(connection: Connection, kit: Kit, account_id: int) -> None:
    """Out at the next request; tokens and links end for good."""
    connection.execute(store.revoke_sessions(account_id, kit.now()))
    connection.execute(store.revoke_tokens(account_id, kit.now()))
    connection.execute(ticket_store.delete_tickets(account_id))


def _require_other(viewer: Viewer, found: Account, changed: Edit) -> None:
    """Nobody takes the own right away, nor gives oneself another."""
    if found.id != viewer.account_id:
        return
    if changed.active is False:
        raise UserError("You cannot close your own account.", "لا يمكنك إغلاق حسابك.")
    if changed.role not in (None, found.role):
        raise UserError("You cannot change your own role.", "لا يمكنك تغيير دورك.")


def _require_administrators(connection: Connection, found: Account, changed: Edit) -> None:
    """Raise when nobody would be left who can administer; of two at the same time, the second waits and is refused."""
    administers = tuple(sorted(one.id for one in ROLES.values() if "administer" in one.rights))
    loses = changed.active is False or (changed.role is not None and changed.role not in administers)
    if not loses or found.role not in administers:
        return
    others = [
        row["id"] for row in read(connection, store.lock_administrators(administers, found.id)) if row["id"] != found.id
    ]
    if not others:
        raise UserError(
            "This is the last account that can administer. Make another one first.",
            "هذا آخر حساب يمكنه إدارة النظام. أنشئ حسابًا آخر أولًا.",
        )


def _nobody() -> UnknownError:
    return UnknownError("There is no such account.", "لا يوجد حساب كهذا.")
