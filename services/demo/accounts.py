"""The demo's sign-ins: one account per person of each role, all with one password."""

from collections.abc import Iterator

from services.account import DEMO_PASSWORD
from services.demo.calendar import FIRST_DAY
from services.demo.directory import DEMO, Listing, managers, member_projects, projects_of_handler
from services.demo.model import Person, Plan
from services.passwords import HASHER

SALT = b"k9-demo-accounts"  # fixed, so that one demo is made the same twice; the password is no secret


def names(plan: Plan) -> Iterator[tuple[str, Person, str]]:
    """Sign-in name, person and role of every account."""
    staff = plan.staff
    for n, person in enumerate(staff.administrators, start=1):
        yield "admin" if n == 1 else f"admin{n}", person, "general-administrator"
    groups = (
        ("pm", staff.managers, "project-manager"),
        ("trainer", staff.trainers, "trainer"),
        ("handler", staff.handlers, "handler"),
        ("vet", staff.vets, "vet"),
        ("caretaker", staff.caretakers, "caretaker"),
    )
    for prefix, people, role in groups:
        yield from ((f"{prefix}{n}", person, role) for n, person in enumerate(people, start=1))
    yield "auditor", staff.auditor, "auditor"
    yield "commander", staff.commander, "commander"


def account_ids(plan: Plan, *, after: int, taken: frozenset[str]) -> dict[int, int]:
    """The account of each person who gets one."""
    wanted = [one for one in names(plan) if one[0] not in taken]
    return {person.id: after + n for n, (_, person, _) in enumerate(wanted, start=1)}


def accounts(plan: Plan, *, after: int, taken: frozenset[str]) -> Iterator[Listing]:
    """The accounts with ids above `after`; a name that is taken is left to its owner."""
    wanted = [one for one in names(plan) if one[0] not in taken]
    secret = HASHER.hash(DEMO_PASSWORD, salt=SALT)
    ids = account_ids(plan, after=after, taken=taken)
    columns = ("id", "name", "person_id", "role", "password_hash", "demo", "created_at", "source", "source_key")
    yield (
        "app.account",
        columns,
        [
            (ids[person.id], name, person.id, role, secret, True, f"{FIRST_DAY}T08:00:00Z", DEMO, name)
            for name, person, role in wanted
        ],
    )
    reach = sorted({(ids[person], project) for person, project in _reach(plan) if person in ids})
    yield "app.account_project", ("account_id", "project_id"), reach


def _reach(plan: Plan) -> Iterator[tuple[int, int]]:
    """Person and project, for the roles that see their projects only."""
    for project, person, _, last in managers(plan):
        if last is None:
            yield person.id, project
    for person, project, _ in member_projects(plan):
        if person.job in ("TRAINER", "CARETAKER"):
            yield person.id, project
    for handler, projects in projects_of_handler(plan).items():
        yield from ((handler, project) for project in projects)
