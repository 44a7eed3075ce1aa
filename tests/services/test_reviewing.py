"""The whole review: every state, action, role, project and hand; and what happens when two decide at once."""

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import product
from threading import Barrier
from typing import Any

import pytest
from factories import Desk
from sqlalchemy import insert, select, update

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
            return sorted((one.account_id, one.kind) for one in connection.execute(found))

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
        if got != case.expected or moved != (len(office.changes(record)) == 1) or moved != (now["version"] == 2):
            wrong.append((case, got, now["status"]))
    assert len(CASES) == 5 * 7 * 8 * 4
    assert wrong == []


@pytest.mark.parametrize("type_id", REVIEWED)
def test_every_reviewed_type_goes_the_whole_way(office: Office, type_id: str) -> None:
    writer = office.person("admin2", "general-administrator")
    manager = office.person("pm", "project-manager", "P1")
    approver = office.person("admin", "general-administrator")
    record = office.record("DRAFT", writer, type_id)
    assert office.act(writer, record, "submit", type_id).status == "SUBMITTED"
    assert office.act(manager, record, "forward", type_id).status == "FORWARDED"
    done = office.act(approver, record, "approve", type_id)
    now = office.row(record, type_id)
    assert (done.status, done.version, now["status"], now["version"]) == ("APPROVED", 4, "APPROVED", 4)
    assert now["submitted_at"]
    assert now["decided_at"]
    assert [one["action"] for one in office.changes(record)] == ["submit", "forward", "approve"]
    expected = [(writer.account_id, "approved"), (manager.account_id, "submitted"), (approver.account_id, "forwarded")]
    assert office.told(record) == sorted(expected)


def test_reopening_makes_a_new_version_and_tells_the_author(office: Office) -> None:
    author, boss = office.person("a", "trainer", "P1"), office.person("b", "general-administrator")
    record = office.record("APPROVED", author)
    done = office.act(boss, record, "reopen", note="Wrong dog")
    assert (done.status, done.version) == ("DRAFT", 2)
    assert office.row(record)["decided_at"] is None
    assert [(one["action"], one["reason"], one["version"]) for one in office.changes(record)] == [
        ("reopen", "Wrong dog", 2)
    ]
    assert office.told(record) == [(author.account_id, "reopened")]


def test_whoever_forwarded_does_not_approve_even_in_another_role(office: Office) -> None:
    author, manager = office.person("a", "trainer", "P1"), office.person("b", "project-manager", "P1")
    record = office.record("SUBMITTED", author)
    office.act(manager, record, "forward")
    promoted = replace(manager, role_id="general-administrator", scope=Scope())
    with pytest.raises(ForbiddenError, match="second person"):
        office.act(promoted, record, "approve")
    with pytest.raises(ForbiddenError, match="second person"):
        office.act(replace(promoted, account_id=999), record, "reject")  # the same person's other account


def test_whoever_edited_does_not_approve(office: Office, desk: Desk) -> None:
    boss = office.person("boss", "general-administrator")
    record = office.record("FORWARDED", office.person("a", "trainer", "P1"))
    change = {"type": TYPE, "record_id": record, "day": office.row(record)["day"], "version": 1, "action": "edit"}
    with desk.engine.begin() as connection:
        connection.execute(insert(CHANGE).values(**change, account_id=boss.account_id, at=office.kit.now()))
    with pytest.raises(ForbiddenError, match="edited"):
        office.act(boss, record, "approve")


def test_the_only_managers_own_record_goes_straight_on(office: Office) -> None:
    manager = office.person("only", "project-manager", "P1")
    record = office.record("DRAFT", manager)
    assert office.act(manager, record, "submit").status == "FORWARDED"
    office.person("second", "project-manager", "P1")
    another = office.record("DRAFT", manager)
    assert office.act(manager, another, "submit").status == "SUBMITTED"


def test_a_report_of_the_whole_unit_has_no_manager(office: Office) -> None:
    boss = office.person("boss", "general-administrator")
    record = office.record("DRAFT", boss, "period-report")
    office.set(record, "period-report", project_id=None)
    assert office.act(boss, record, "submit", "period-report").status == "FORWARDED"


def test_a_voided_record_takes_no_step(office: Office) -> None:
    record = office.record("FORWARDED")
    office.set(record, voided_at=office.kit.now(), void_reason="Entered twice")
    with pytest.raises(DecidedError, match="voided"):
        office.act(office.person("boss", "general-administrator"), record, "approve")


def test_only_the_latest_version_is_decided(office: Office) -> None:
    boss, record = office.person("boss", "general-administrator"), office.record("FORWARDED")
    office.set(record, version=3)
    with pytest.raises(DecidedError, match="version 3"):
        office.act(boss, record, "approve", version=2)
    assert office.act(boss, record, "approve", version=3).version == 4


@pytest.mark.parametrize("note", [None, "", "  \u200f \n ", "x" * 2001])
@pytest.mark.parametrize("action", [one.id for one in ACTIONS.values() if one.asks])
def test_a_reason_is_asked_for_and_has_a_limit(office: Office, action: str, note: str | None) -> None:
    record = office.record("APPROVED" if action == "reopen" else "FORWARDED")
    with pytest.raises(NoteError):
        reviewing.act(office.kit, office.person("b", "general-administrator"), TYPE, record, action, note=note)
    assert office.changes(record) == []


def test_types_that_are_filed_are_not_reviewed(office: Office) -> None:
    record = office.desk.record("feeding")
    with pytest.raises(UserError, match="are not reviewed"):
        reviewing.act(office.kit, office.person("b", "general-administrator"), "feeding", record, "approve")


def test_an_unproven_session_decides_nothing(office: Office) -> None:
    boss, record = replace(office.person("b", "general-administrator"), proven=False), office.record("FORWARDED")
    with pytest.raises(ForbiddenError, match="second factor"):
        office.act(boss, record, "approve")


def test_a_returned_record_remembers_and_a_withdrawn_one_forgets(office: Office) -> None:
    author, manager = office.person("a", "trainer", "P1"), office.person("b", "project-manager", "P1")
    record = office.record("DRAFT", author)
    office.act(author, record, "submit")
    office.act(manager, record, "return", note="Which equipment?")
    assert office.row(record)["submitted_at"] is not None
    office.act(author, record, "submit")
    office.act(author, record, "withdraw")
    assert office.row(record)["submitted_at"] is None
    assert [(one["action"], one["reason"]) for one in office.changes(record)][1] == ("return", "Which equipment?")


def test_judging_is_not_lost_by_a_step(office: Office) -> None:
    record = office.record("FORWARDED")
    office.set(record, judged=1)
    office.act(office.person("b", "general-administrator"), record, "approve")
    assert office.row(record)["judged"] == 2


@pytest.mark.timeout(120)
def test_of_two_decisions_at_once_exactly_one_wins_a_hundred_times(office: Office) -> None:
    author, first, second = (office.person(name, "general-administrator") for name in ("author", "one", "two"))
    both = Barrier(2)
    names = {first.account_id: "E-one", second.account_id: "E-two"}

    def decide(who: Viewer, record: int, action: str) -> reviewing.Reviewed | DecidedError:
        both.wait()
        try:
            return office.act(who, record, action, version=1)
        except DecidedError as error:
            return error

    with ThreadPoolExecutor(2) as pool:
        for n in range(100):
            record = office.record("FORWARDED", author)
            pair = ((first, "approve"), (second, "reject" if n % 2 else "approve"))
            told = [one.result() for one in [pool.submit(decide, who, record, action) for who, action in pair]]
            won = [one for one in told if isinstance(one, reviewing.Reviewed)]
            lost = [one for one in told if isinstance(one, DecidedError)]
            assert (len(won), len(lost)) == (1, 1)
            changes, row = office.changes(record), office.row(record)
            assert len(changes) == 1
            assert (row["status"], row["version"]) == (won[0].status, 2)
            assert office.told(record) == [(author.account_id, {"APPROVED": "approved"}.get(won[0].status, "rejected"))]
            winner = names[changes[0]["account_id"]]
            assert re.match(rf"{winner} (approved|rejected) it on 24 Dec 2024 at 18:42\. It is now", str(lost[0]))


def test_a_record_of_another_manager_is_not_there(office: Office) -> None:
    stranger = office.person("stranger", "project-manager", "P2")
    record = office.record("SUBMITTED")
    with pytest.raises(UnknownError):
        office.act(stranger, record, "forward")
    assert office.row(record)["version"] == 1


def test_only_those_who_review_or_approve_in_the_project_are_told(office: Office) -> None:
    author = office.person("a", "trainer", "P1")
    manager, _ = office.person("b", "project-manager", "P1"), office.person("c", "project-manager", "P2")
    gone = office.person("d", "project-manager", "P1")
    with office.desk.engine.begin() as connection:
        connection.execute(update(ACCOUNT).where(ACCOUNT.c.id == gone.account_id).values(active=False))
    record = office.record("DRAFT", author)
    office.act(author, record, "submit")
    assert office.told(record) == [(manager.account_id, "submitted")]


def test_the_catalogue_fits_together() -> None:
    for action in ACTIONS.values():
        assert {step.start for step in action.steps} | {step.end for step in action.steps} <= set(STATES)
        assert len({step.start for step in action.steps}) == len(action.steps)
    assert {action for action, _ in TELLS} <= set(ACTIONS)
    assert {kind for _, kind in TELLS.values()} <= set(notices.NOTICE_KINDS)
    assert DECISIONS == ("reject", "return", "forward", "approve", "reopen")
    assert set(NEVER_BOTH) == {"review", "approve"}
