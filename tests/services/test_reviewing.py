"""The whole review: every state, action, role, project and hand; and what happens when two decide at once."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

import pytest
from factories import Desk
from sqlalchemy import insert, select, text, update

from services import notices, reviewing
from services.catalogue.records import ENTERED
from services.catalogue.review import ACTIONS, DECISIONS, NEVER_BOTH, STATES, TELLS
from services.catalogue.roles import ROLES
from services.errors import ForbiddenError, UnknownError, UserError
from services.kit import Kit
from services.reviewing import DecidedError, NoteError
from services.store.tables import ACCOUNT, ACCOUNT_PROJECT, CHANGE, FACTS, NOTICE
from services.viewer import Scope, Viewer

TYPE = "training-session"
REVIEWED = [one.id for one in ENTERED.values() if one.reviewed]


class Office:
    """Accounts, records in any state, and what became of them."""

    def __init__(self, kit: Kit, desk: Desk) -> None:
        self.kit, self.desk = kit, desk

    def person(self, name: str, role: str, *projects: str) -> Viewer:
        person = self.desk.person(f"E-{name}")
        with self.desk.engine.begin() as connection:
            values = {"name": name, "role": role, "person_id": person}
            account = connection.execute(insert(ACCOUNT).values(values).returning(ACCOUNT.c.id)).scalar_one()
            for code in projects:
                connection.execute(
                    insert(ACCOUNT_PROJECT).values(account_id=account, project_id=self.desk.project(code))
                )
        ids = tuple(self.desk.project(code) for code in projects)
        dogs = (self.desk.dog("K9-001"),) if ROLES[role].reach == "dogs" else None
        return Viewer(account, name, role, Scope(None if ROLES[role].reach == "unit" else ids, dogs), person)

    def record(self, status: str = "SUBMITTED", author: Viewer | None = None, type_id: str = TYPE, **more: Any) -> int:
        record = self.desk.record(type_id, **more)
        self.set(record, type_id, status=status, author_id=author.person_id if author else self.desk.person("E-writer"))
        return record

    def row(self, record: int, type_id: str = TYPE) -> Any:
        fact = FACTS[type_id]
        with self.desk.engine.begin() as connection:
            return connection.execute(select(fact).where(fact.c.id == record)).mappings().one()

    def set(self, record: int, type_id: str = TYPE, **values: Any) -> None:
        fact = FACTS[type_id]
        with self.desk.engine.begin() as connection:
            connection.execute(update(fact).where(fact.c.id == record).values(**values))

    def changes(self, record: int) -> list[Any]:
        with self.desk.engine.begin() as connection:
            found = select(CHANGE).where(CHANGE.c.record_id == record).order_by(CHANGE.c.id)
            return list(connection.execute(found).mappings())

    def told(self, record: int) -> list[tuple[int, str]]:
        with self.desk.engine.begin() as connection:
            found = select(NOTICE.c.account_id, NOTICE.c.kind).where(NOTICE.c.record_id == record)
            return sorted(connection.execute(found.order_by(NOTICE.c.id)).tuples())

    def act(self, who: Viewer, record: int, action: str, type_id: str = TYPE, **more: Any) -> reviewing.Reviewed:
        more = {"note": "because of the date"} | more if ACTIONS[action].asks else more
        return reviewing.act(self.kit, who, type_id, record, action, **more)


@pytest.fixture
def office(kit: Kit, desk: Desk) -> Office:
    return Office(kit, desk)


@dataclass(frozen=True)
class Case:
    """One cell of the machine's table."""

    status: str
    action: str
    role: str
    is_own_project: bool
    is_author: bool

    @property
    def expected(self) -> str:
        """done, 403, 404 or 409, from the table of the design alone."""
        rights = {"project-manager": {"review"}, "general-administrator": {"approve"}}.get(self.role, set())
        step = {
            ("DRAFT", "submit"): ("writer", "SUBMITTED"), ("SUBMITTED", "withdraw"): ("author", "DRAFT"),
            ("SUBMITTED", "reject"): ("review", "REJECTED"), ("FORWARDED", "reject"): ("approve", "REJECTED"),
            ("SUBMITTED", "return"): ("review", "DRAFT"), ("FORWARDED", "return"): ("approve", "DRAFT"),
            ("SUBMITTED", "forward"): ("review", "FORWARDED"), ("FORWARDED", "approve"): ("approve", "APPROVED"),
            ("APPROVED", "reopen"): ("approve", "DRAFT"), ("REJECTED", "reopen"): ("approve", "DRAFT"),
        }.get((self.status, self.action))  # fmt: skip
        sees = self.is_own_project or ROLES[self.role].reach == "unit"
        if self.role in ("auditor", "commander", "vet", "caretaker"):
            return "403"  # they neither write sessions nor decide
        if self.action in ("submit", "withdraw"):
            if not sees:
                return "404"
            if step is None:
                return "409"
            return step[1] if self.action == "submit" or self.is_author else "403"
        needed = {"forward": {"review"}, "approve": {"approve"}, "reopen": {"approve"}}
        if not rights & needed.get(self.action, {"review", "approve"}):
            return "403"
        if not sees:
            return "404"
        if step is None:
            return "409"
        return step[1] if step[0] in rights and not self.is_author else "403"


CASES = [
    Case(status, action, role, own, author)
    for status, action, role, own, author in product(STATES, ACTIONS, ROLES, (True, False), (True, False))
]


def outcome(call: Callable[[], reviewing.Reviewed]) -> str:
    try:
        return call().status
    except UserError as error:
        return str(error.status)


@pytest.mark.timeout(120)
def test_the_whole_machine_by_table(office: Office) -> None:
    other = office.person("colleague", "project-manager", "P1", "P2")
    people = {role: office.person(role, role, "P1") for role in ROLES}
    office.desk.dog("K9-001")
    wrong = []
    for case in CASES:
        viewer = people[case.role]
        record = office.record(
            case.status, viewer if case.is_author else other, project="P1" if case.is_own_project else "P2",
            dog="K9-001",
        )  # fmt: skip
        got = outcome(lambda: office.act(viewer, record, case.action))  # noqa: B023 - called at once
        now = office.row(record)
        moved = now["status"] != case.status
        if (
            got != case.expected
            or not whole
            or moved != (len(office.changes(record)) == 1)
            or moved != (now["version"] == 2)
        ):
            wrong.append((case, got, now["status"]))
    assert len(CASES) == 5 * 7 * 8 * 4
    assert wrong == []
