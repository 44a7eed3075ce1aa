"""Notices: who is told once, what is switched off, what waits for a letter."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from factories import Desk
from sqlalchemy import insert, update

from services import accounts, notices, users
from services.account import NewAccount
from services.errors import UserError
from services.kit import Kit
from services.notices import Whom
from services.store.tables import ACCOUNT, NOTICE
from services.viewer import Scope, Viewer

Tell = Callable[..., int]


@pytest.fixture
def handler(kit: Kit, desk: Desk) -> Viewer:
    return person(kit, desk, "faisal")


def person(kit: Kit, desk: Desk, name: str, **values: Any) -> Viewer:
    desk.project("P1")
    who = desk.person(f"E-{name}", "HANDLER")
    with desk.engine.begin() as connection:
        row = {"name": name, "role": "handler", "person_id": who} | values
        account = connection.execute(insert(ACCOUNT).values(row).returning(ACCOUNT.c.id)).scalar_one()
    return Viewer(account, name, "handler", Scope(projects=(desk.project("P1"),)), who)


@pytest.fixture
def tell(kit: Kit) -> Tell:
    """Tells somebody that a record was returned."""

    def told(viewer: Viewer, kind: str = "returned", record: int = 1, days_ago: int = 0) -> int:
        values = {"what": {"en": "Shift report", "ar": "تقرير"}, "by": {"en": "Majed", "ar": "ماجد"}}
        at = kit.now() - timedelta(days=days_ago)
        with kit.db.plain() as connection:
            whom = Whom(accounts=(viewer.account_id,))
            return notices.tell_in(connection, kind, whom, "shift-report", record, values, at)

    return told


def test_a_kind_that_is_off_everywhere_is_not_even_written(kit: Kit, handler: Viewer, tell: Tell) -> None:
    notices.choose(kit, handler, shown=["approved"], mailed=["approved"])
    assert (tell(handler), tell(handler, "approved")) == (0, 1)
    assert [one.kind.id for one in notices.notices(kit, handler).notices] == ["approved"]


def test_a_kind_that_is_only_mailed_is_neither_shown_nor_counted(kit: Kit, handler: Viewer, tell: Tell) -> None:
    notices.choose(kit, handler, shown=[], mailed=["returned"])
    assert tell(handler) == 1
    assert (notices.count_unread(kit, handler), notices.notices(kit, handler).total) == (0, 0)


def test_the_bell_counts_what_the_list_shows_in_the_statement_that_knows_the_caller(
    kit: Kit, desk: Desk, tell: Tell, queries: Callable[[], list[str]]
) -> None:
    desk.project("P1")
    users.add(kit, NewAccount("noura", "trainer", "a long enough phrase 7", ("P1",)))
    token = accounts.create_token(kit, "noura", "test")
    noura = accounts.signed_in(kit, "token", token)
    assert noura
    for record in range(3):
        tell(noura.viewer, "returned", record)
    tell(noura.viewer, "approved")
    notices.choose(kit, noura.viewer, shown=["returned"], mailed=[])
    queries()
    again = accounts.signed_in(kit, "token", token)
    assert len(queries()) == 1
    assert again
    assert (
        again.viewer.unread == notices.count_unread(kit, noura.viewer) == notices.notices(kit, noura.viewer).total == 3
    )


def test_choices_begin_as_the_catalogue_says_and_are_kept(kit: Kit, handler: Viewer) -> None:
    before = {one.kind.id: (one.shown, one.mailed) for one in notices.choices(kit, handler)}
    assert before["returned"] == (True, True)
    assert before["submitted"] == (True, False)
    notices.choose(kit, handler, shown=["submitted"], mailed=["approved"])
    notices.choose(kit, handler, shown=["returned"], mailed=["approved"])
    after = {one.kind.id: (one.shown, one.mailed) for one in notices.choices(kit, handler)}
    assert (after["returned"], after["submitted"], after["approved"]) == ((True, False), (False, False), (False, True))


def test_an_unknown_kind_cannot_be_chosen(kit: Kit, handler: Viewer) -> None:
    with pytest.raises(UserError, match="returned"):
        notices.choose(kit, handler, shown=["retuned"], mailed=[])


def test_a_letter_is_due_for_what_is_unread_recent_and_wanted(kit: Kit, desk: Desk, tell: Tell) -> None:
    faisal, nobody = person(kit, desk, "faisal", mail="faisal@unit.example", lang="ar"), person(kit, desk, "silent")
    for who in (faisal, nobody):
        tell(who)
        tell(who, "submitted")  # not mailed unless somebody asks
        tell(who, "rejected", 2, days_ago=5)
    read = tell(faisal, "reopened", 3)
    notices.mark_read(
        kit, faisal, [one.id for one in notices.notices(kit, faisal).notices if one.kind.id == "reopened"]
    )
    waiting = notices.unmailed(kit)
    assert read == 1
    assert [(mail, lang, one.kind.id) for mail, lang, one in waiting] == [("faisal@unit.example", "ar", "returned")]
    with desk.engine.begin() as connection:
        connection.execute(update(NOTICE).values(mailed_at=kit.now()))
    assert notices.unmailed(kit) == ()


def at(hour: int, day: int = 24) -> datetime:
    """A moment on the unit's clocks of December 2024."""
    return datetime(2024, 12, day, hour, tzinfo=UTC) - timedelta(hours=3)


def duty(desk: Desk, handler: str, *, until: datetime, day: str = "2024-12-24", **values: Any) -> int:
    return desk.record("roster", day, handler=desk.person(handler), until=until, presence="PRESENT", **values)


def told(kit: Kit, viewer: Viewer) -> list[tuple[str, str, str]]:
    found = notices.notices(kit, viewer).notices
    return sorted((one.kind.id, one.what.en, one.href) for one in found)


def remind(kit: Kit, now: datetime) -> int:
    return notices.remind(replace(kit, now=lambda: now), kit.unit.zone)


def test_what_is_owed_is_said_once_when_the_shift_has_ended_and_once_when_it_is_late(
    kit: Kit, desk: Desk, handler: Viewer
) -> None:
    duty(desk, "E-faisal", until=at(14))
    assert remind(kit, at(13)) == 0
    assert [remind(kit, at(hour)) for hour in (15, 16, 18)] == [2, 0, 0]
    assert told(kit, handler) == [
        ("report-due", "Handler daily report, K9-001, 24 Dec 2024", "/record/handler-daily/new?dog=K9-001&day=2024-12-24"),
        ("report-due", "Shift report, K9-001, 24 Dec 2024", "/record/shift-report/new?dog=K9-001&day=2024-12-24"),
    ]  # fmt: skip
    assert [remind(kit, at(6, 25)), remind(kit, at(7, 25)), remind(kit, at(7, 29))] == [2, 0, 0]
    assert [kind for kind, _, _ in told(kit, handler)] == ["report-due"] * 2 + ["report-late"] * 2


def test_a_night_shift_is_not_due_before_it_ends(kit: Kit, desk: Desk, handler: Viewer) -> None:
    duty(desk, "E-faisal", until=at(6, 25))
    assert [remind(kit, at(23)), remind(kit, at(3, 25)), remind(kit, at(7, 25))] == [0, 0, 2]
    assert {kind for kind, _, _ in told(kit, handler)} == {"report-due"}


def test_a_report_that_is_submitted_is_not_reminded_of(kit: Kit, desk: Desk, handler: Viewer) -> None:
    roster = duty(desk, "E-faisal", until=at(14))
    desk.record("shift-report", handler=handler.person_id, roster=roster)
    desk.record("handler-daily", handler=handler.person_id)
    assert remind(kit, at(15)) == 0


def test_who_is_absent_owes_nothing_and_the_replacement_does(kit: Kit, desk: Desk, handler: Viewer) -> None:
    other = person(kit, desk, "badr")
    desk.record("roster", handler=handler.person_id, until=at(14), presence="ABSENT")
    desk.record(
        "roster",
        dog="K9-002",
        handler=handler.person_id,
        until=at(14),
        presence="REPLACED",
        replacement=other.person_id,
    )
    assert remind(kit, at(15)) == 2
    assert (told(kit, handler), len(told(kit, other))) == ([], 2)
