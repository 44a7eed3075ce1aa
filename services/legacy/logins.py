"""Imports the logins: their role, and the projects they see. Secrets are never read."""

from collections.abc import Iterator

from services.catalogue.roles import ROLES as OUR_ROLES
from services.legacy.directory import take_all
from services.legacy.intake import Codes, Intake
from services.legacy.ledger import digest_of
from services.legacy.links import MADE, Claims, remember
from services.legacy.mapping import GRANT, PERMISSION, PROJECT, ROLE, USER
from services.legacy.reading import Columns, Reading, Row, SkipError
from services.legacy.vocabulary import ROLES, WIDEST_FIRST
from services.legacy.work import Work
from services.store import imports
from services.store.tables import ACCOUNT_PROJECT

ACCESS = "account_project"


def import_logins(work: Work) -> None:
    """Roles and grants, then the logins with the role that follows."""
    roles = import_roles(work)
    granted = import_grants(work, roles)
    rows: list[Row] = [{**row, "granted": granted.get(str(row["id"]))} for row in work.load(USER)]
    closed = imports.inactive_accounts(work.connection, USER.source)

    def login(values: Columns, reading: Reading, work: Work) -> None:
        complete(values, reading)
        if reading.known and values["source_key"] in closed and values["active"]:
            values["active"] = False
            reading.odd.append("closed here: stays closed")
        values["created_at"] = values["created_at"] or work.started_at

    take_all(work, Intake(work, USER, login, Codes(work, USER, rows)), rows)
    people = work.ids["person"]
    work.ids["author"] = {str(row["id"]): people[p] for row in rows if (p := str(row["employee_id"])) in people}


def complete(values: Columns, reading: Reading) -> None:
    """The role of a login: the widest one it was granted, else the one at the login itself."""
    if values["person_id"] is None:
        raise SkipError("without an employee")
    own, granted = ROLES.get(str(reading.row["role"])), reading.row["granted"]
    if own is None and granted is None:
        raise SkipError(f"role {reading.row['role']!r} is not known")
    if own and granted and own != granted:
        reading.odd.append(f"role {own} at the login, but granted {granted}: the grant counts")
    # The old screens are Arabic only, so that is what these people read.
    values |= {"role": granted or own, "lang": "ar"}


def import_roles(work: Work) -> dict[str, str]:
    """Our role for each role of the old system, by its key."""
    book = work.book(ROLE)
    for row in work.load(ROLE):
        ours = ROLES.get(row["name"])
        outcome, reason = (
            ("merged", f"the role {ours} here") if ours else ("skipped", f"no role like {row['name']} here")
        )
        book.enter(book.key(row), book.digest(row), outcome, [reason])
    book.close(None)
    return {str(row["id"]): ROLES[row["name"]] for row in work.rows[ROLE.name] if row["name"] in ROLES}


def import_grants(work: Work, roles: dict[str, str]) -> dict[str, str]:
    """The widest role granted to each login."""
    book, found = work.book(GRANT), dict[str, str]()
    for row in work.load(GRANT):
        role = roles.get(str(row["role_id"]))
        refused = refusal(work, row, role)
        if role and not refused:
            user = str(row["user_id"])
            found[user] = min(role, found.get(user, role), key=WIDEST_FIRST.index)
        outcome, reason = ("skipped", refused) if refused else ("merged", "part of its login")
        book.enter(book.key(row), book.digest(row), outcome, [reason])
    book.close(None)
    return found


def refusal(work: Work, row: Row, role: str | None) -> str:
    """Why a grant does not count; empty when it does."""
    if role is None:
        return "no role like that here"
    if not row["is_active"]:
        return "not active"
    if is_over(work, row):
        return "expired"
    if row["project_id"] is not None and OUR_ROLES[role].reach == "unit":
        return f"given for one project only, and {role} sees the whole unit here"
    return ""


def is_over(work: Work, row: Row) -> bool:
    """Whether a grant has expired; the moment was written in UTC."""
    return row["expires_at"] is not None and row["expires_at"] <= work.started_at.replace(tzinfo=None)


def import_access(work: Work, claims: Claims) -> None:
    """The projects each login sees, by any of the old ways; what none of them says any more is taken away."""
    import_permissions(work)
    accounts, projects = work.ids["account"], work.ids["project"]
    wanted = {
        f"{user}:{project}": {"account_id": accounts[user], "project_id": projects[project]}
        for user, project in access(work, claims)
        if user in accounts and project in projects
    }
    known = imports.ledger(work.connection, MADE, ACCESS)
    fresh, lost = wanted.keys() - known.keys(), known.keys() - wanted.keys()
    given = imports.grant(work.connection, [wanted[key] for key in sorted(fresh)])
    # What an administrator granted here before is noted as merged, and is not ours to take away.
    merged = {key for key in fresh if tuple(wanted[key].values()) not in given}
    parts = (key.split(":") for key in sorted(lost) if known[key].outcome == "imported")
    gone = [(accounts[user], projects[project]) for user, project in parts if user in accounts and project in projects]
    imports.revoke(work.connection, gone)
    remember(work, ACCESS, ACCOUNT_PROJECT.name, {key: digest_of(wanted[key]) for key in fresh}, lost, merged=merged)


def import_permissions(work: Work) -> None:
    """Account for the switches of project managers: they say which project a login sees."""
    book = work.book(PERMISSION)
    for row in work.load(PERMISSION):
        known = str(row["user_id"]) in work.ids["account"] and str(row["project_id"]) in work.ids["project"]
        outcome, reasons = ("imported", []) if known else ("skipped", ["its login or project was not imported"])
        book.enter(book.key(row), book.digest(row), outcome, reasons)
    book.close(None)


def access(work: Work, claims: Claims) -> Iterator[tuple[str, str]]:
    """Login and project, by old key; None where a link is empty."""
    users: dict[str, list[str]] = {}
    for row in work.rows[USER.name]:
        users.setdefault(str(row["employee_id"]), []).append(str(row["id"]))
        yield str(row["id"]), str(row["project_id"])
    for row in work.rows[PERMISSION.name]:
        yield str(row["user_id"]), str(row["project_id"])
    for row in work.rows[GRANT.name]:
        if row["is_active"] and not is_over(work, row):
            yield str(row["user_id"]), str(row["project_id"])
    for row in work.rows[PROJECT.name]:
        yield str(row["manager_id"]), str(row["id"])
        yield from ((user, str(row["id"])) for user in users.get(str(row["project_manager_id"]), ()))
    for key, values in claims.desired.items():
        project, member = key.split(":")
        if values["person_id"] and values["first_day"] <= work.today <= (values["last_day"] or work.today):
            yield from ((user, project) for user in users.get(member, ()))
