"""Rosters: marking, replacements and their certificates, copying, leave, and the lock at the day's end."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from factories import Desk
from sqlalchemy import select

from services import rosters
from services.entry import EntryError
from services.errors import ForbiddenError, UserError
from services.kit import Kit
from services.store.tables import ACCOUNT, ASSIGNMENT, FACTS
from services.viewer import Scope, Viewer
from services.writing import create

TODAY, TOMORROW = date(2024, 12, 24), date(2024, 12, 25)
ROSTER = FACTS["roster"]


@pytest.fixture
def planner(desk: Desk, manager: Viewer) -> Viewer:
    """The manager of P1, where two handlers and two dogs are at work in two shifts."""
    desk.shift("MORNING"), desk.shift("NIGHT", "22:00", "06:00")
    for dog in ("K9-001", "K9-002"):
        desk.dog(dog)
    for handler in ("H-1", "H-2", "H-3"):
        person = desk.person(handler, "HANDLER")
        desk._add(ASSIGNMENT, person_id=person, project_id=desk.project("P1"), first_day=date(2020, 1, 1))
    return replace(manager, account_id=desk._add(ACCOUNT, name="salem", role="project-manager"))


def planned(kit: Kit, viewer: Viewer, handler: str = "H-1", dog: str = "K9-001", shift: str = "MORNING") -> int:
    raw = {"day": "2024-12-24", "handler": handler, "dog": dog, "shift": shift, "project": "P1"}
    return create(kit, viewer, "roster", raw, submit=True, confirmed=True).id


def day(kit: Kit, viewer: Viewer, of: date = TODAY) -> rosters.Day:
    (project,) = rosters.projects_of(kit, viewer)
    return rosters.day_of(kit, viewer, project, of)


def test_a_night_shift_ends_on_the_next_day(kit: Kit, planner: Viewer) -> None:
    planned(kit, planner, shift="NIGHT")
    (line,) = day(kit, planner).lines
    assert line.over_midnight
    assert line.until == datetime(2024, 12, 25, 3, tzinfo=UTC)
    assert day(kit, planner, TOMORROW).lines == ()


def test_a_replacement_counts_with_its_own_certificate(kit: Kit, desk: Desk, planner: Viewer) -> None:
    id_ = planned(kit, planner)
    expires = TODAY + timedelta(days=400)
    desk.record("certification", "2024-06-01", handler=desk.person("H-1"), discipline="EXPLOSIVES", expires=expires)
    assert day(kit, planner).lines[0].certified == "valid"
    rosters.mark(kit, planner, id_, 1, "REPLACED", replacement="H-2", replacement_note="Fever")
    (line,) = day(kit, planner).lines
    assert (line.presence, line.replacement.code if line.replacement else "", line.certified) == (
        "REPLACED",
        "H-2",
        "none",
    )


@pytest.mark.parametrize(("days", "certified"), [(-1, "expired"), (0, "soon"), (60, "soon"), (61, "valid")])
def test_a_certificate_ends_on_its_day(kit: Kit, desk: Desk, planner: Viewer, days: int, certified: str) -> None:
    planned(kit, planner)
    desk.record(
        "certification",
        "2024-01-01",
        handler=desk.person("H-1"),
        discipline="PATROL",
        expires=TODAY + timedelta(days=days),
    )
    assert day(kit, planner).lines[0].certified == certified


def test_marking_again_forgets_the_reason_of_before(kit: Kit, planner: Viewer) -> None:
    id_ = planned(kit, planner)
    absent = rosters.mark(kit, planner, id_, 1, "ABSENT", absence="SICK", absence_note="Called at 05:00")
    rosters.mark(kit, planner, id_, absent.version, "PRESENT")
    (line,) = day(kit, planner).lines
    assert (line.presence, line.absence, line.absence_note) == ("PRESENT", None, None)


def test_two_who_mark_at_once_are_told(kit: Kit, planner: Viewer) -> None:
    id_ = planned(kit, planner)
    rosters.mark(kit, planner, id_, 1, "PRESENT")
    with pytest.raises(UserError, match="version 2"):
        rosters.mark(kit, planner, id_, 1, "ABSENT", absence="SICK")


def test_copying_leaves_out_who_is_there_or_on_leave(kit: Kit, desk: Desk, planner: Viewer) -> None:
    planned(kit, planner)
    planned(kit, planner, "H-2", "K9-002", "NIGHT")
    planned(kit, planner, "H-3", "K9-002")
    desk.record("leave", "2024-12-25", dog=None, handler=desk.person("H-3"), until=TOMORROW, absence="ANNUAL")
    (project,) = rosters.projects_of(kit, planner)
    assert rosters.copy_from(kit, planner, project, TODAY, TOMORROW).written == 2
    lines = day(kit, planner, TOMORROW).lines
    assert [(one.handler.code, one.presence) for one in lines if one.handler] == [
        ("H-1", "PLANNED"),
        ("H-2", "PLANNED"),
    ]
    with pytest.raises(UserError, match="no duties"):
        rosters.copy_from(kit, planner, project, TODAY, TOMORROW)


def test_a_locked_day_stays_as_it_is_until_it_is_opened_with_a_reason(kit: Kit, planner: Viewer) -> None:
    id_ = planned(kit, planner)
    (project,) = rosters.projects_of(kit, planner)
    rosters.set_lock(kit, planner, project, TODAY, locked=True)
    with pytest.raises(EntryError, match="locked"):
        rosters.mark(kit, planner, id_, 1, "PRESENT")
    with pytest.raises(EntryError, match="locked"):
        planned(kit, planner, "H-2", "K9-002")
    with pytest.raises(UserError, match="why"):
        rosters.set_lock(kit, planner, project, TODAY, locked=False)
    rosters.set_lock(kit, planner, project, TODAY, locked=False, note="Wrong handler")
    rosters.mark(kit, planner, id_, 1, "PRESENT")


def test_a_day_locks_itself_when_its_last_shift_has_ended(kit: Kit, planner: Viewer) -> None:
    planned(kit, planner, shift="NIGHT")
    before, after = (datetime(2024, 12, 25, hour, tzinfo=UTC) for hour in (2, 4))
    assert rosters.lock_ended(kit.db, before, TOMORROW) == 0
    assert rosters.lock_ended(kit.db, after, TOMORROW) == 1
    assert day(kit, planner).locked_at == after
    (project,) = rosters.projects_of(kit, planner)
    rosters.set_lock(kit, planner, project, TODAY, locked=False, note="Late paper")
    assert rosters.lock_ended(kit.db, after, TOMORROW) == 0, "what was opened by hand stays open"


def test_a_handler_sees_the_own_duties_with_what_is_owed(kit: Kit, desk: Desk, planner: Viewer) -> None:
    id_ = planned(kit, planner)
    planned(kit, planner, "H-2", "K9-002")
    handler = Viewer(9, "Ali", "handler", Scope((desk.project("P1"),), (desk.dog("K9-001"),)), desk.person("H-1"))
    (line,) = rosters.duties_of(kit, handler, TODAY)
    assert (line.id, line.has_shift_report, line.has_daily_report) == (id_, False, False)
    desk.record("shift-report", handler=desk.person("H-1"), roster=id_)
    desk.record("handler-daily", handler=desk.person("H-1"))
    (line,) = rosters.duties_of(kit, handler, TODAY)
    assert (line.has_shift_report, line.has_daily_report) == (True, True)


def test_who_does_not_plan_cannot_lock_or_copy(kit: Kit, desk: Desk, planner: Viewer) -> None:
    (project,) = rosters.projects_of(kit, planner)
    handler = Viewer(9, "Ali", "handler", Scope((desk.project("P1"),), (desk.dog("K9-001"),)))
    with pytest.raises(ForbiddenError):
        rosters.set_lock(kit, handler, project, TODAY, locked=True)
    with pytest.raises(ForbiddenError):
        rosters.copy_from(kit, handler, project, TODAY, TOMORROW)


def test_another_project_s_roster_is_empty(kit: Kit, desk: Desk, planner: Viewer, administrator: Viewer) -> None:
    desk.dog("K9-900", "P2")
    desk.record("roster", dog="K9-900", project="P2")
    other = next(one for one in rosters.projects_of(kit, administrator) if one.code == "P2")
    assert len(rosters.day_of(kit, administrator, other, TODAY).lines) == 1
    assert rosters.day_of(kit, planner, other, TODAY).lines == ()


def test_the_statements_do_not_grow_with_the_lines(kit: Kit, desk: Desk, planner: Viewer, queries) -> None:
    planned(kit, planner)
    day(kit, planner), queries()
    day(kit, planner)
    few = len(queries())
    for number in range(10, 30):
        desk.record("roster", handler=desk.person(f"H-{number}"), dog=f"K9-{number}", shift=desk.shift())
    day(kit, planner), queries()
    day(kit, planner)
    assert len(queries()) == few
    with desk.engine.begin() as connection:
        assert len(connection.execute(select(ROSTER.c.id)).all()) == 21
