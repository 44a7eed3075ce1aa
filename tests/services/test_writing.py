"""Writing records; test_raw.py has the single values, tests/dashboard/test_records_api.py every type over the interface."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from entries import stock, whole
from factories import Desk
from sqlalchemy import func, insert, select, update

from services import writing
from services.catalogue.records import ENTERED
from services.entry import EntryError
from services.errors import ForbiddenError
from services.kit import Kit
from services.recording import ImplausibleError, StaleError, VoidedError
from services.rows import read_record
from services.store.tables import ACCOUNT, ASSIGNMENT, CHANGE, FACTS, PARTS, REQUEST_KEY, ROSTER_DAY
from services.viewer import Scope, Viewer
from workers import jobs

TYPES = sorted(ENTERED)
WITH_PARTS = [one.id for one in ENTERED.values() if one.parts]
EVENING = {"at": "2024-12-24T17:30"}
"""A quarter of an hour before the tests' clock, so that nothing is entered late."""


@pytest.fixture
def hind(desk: Desk) -> Viewer:
    """A general administrator who is somebody of the unit."""
    stock(desk)
    return viewer_of(desk, "hind", "E-001")


def viewer_of(
    desk: Desk, name: str, person: str | None, role: str = "general-administrator", scope: Scope | None = None
) -> Viewer:
    person_id = desk.person(person) if person else None
    with desk.engine.begin() as connection:
        made = insert(ACCOUNT).values(name=name, role=role, person_id=person_id).returning(ACCOUNT.c.id)
        account = int(connection.execute(made).scalar_one())
    return Viewer(account, name, role, scope or Scope(), person_id=person_id)


def count(desk: Desk, table: Any) -> int:
    with desk.engine.begin() as connection:
        return int(connection.execute(select(func.count()).select_from(table)).scalar_one())


def values(kit: Kit, viewer: Viewer, type_id: str, record_id: int) -> dict[str, Any]:
    return read_record(kit, type_id, record_id, viewer).record.values


@pytest.mark.parametrize("type_id", TYPES)
def test_a_record_of_every_type_is_created_edited_and_voided(kit: Kit, hind: Viewer, type_id: str) -> None:
    made = writing.create(kit, hind, type_id, whole(type_id))
    assert (made.version, made.status) == (1, "DRAFT" if ENTERED[type_id].reviewed else "FILED")
    checked = writing.check(kit, hind, type_id, {}, record_id=made.id)
    assert (checked.problems, checked.score) == ({}, made.score)

    changed = writing.edit(kit, hind, type_id, made.id, {"post": "GATE"}, version=1, reason="Forgot the post")
    assert (changed.version, changed.created) == (2, False)
    with pytest.raises(StaleError) as stale:
        writing.edit(kit, hind, type_id, made.id, {"post": None}, version=1, reason="Too late")
    assert stale.value.current.record.version == 2

    gone = writing.void(kit, hind, type_id, made.id, version=2, reason="Entered twice")
    assert gone.version == 3
    with pytest.raises(VoidedError, match="Entered twice"):
        writing.edit(kit, hind, type_id, made.id, {"post": None}, version=3, reason="Too late")
    with pytest.raises(VoidedError):
        writing.void(kit, hind, type_id, made.id, version=3, reason="Again")
    steps = writing.history(kit, hind, type_id, made.id)
    assert [(one.version, one.action, one.reason) for one in steps] == [
        (1, "create", None),
        (2, "edit", "Forgot the post"),
        (3, "void", "Entered twice"),
    ]
    assert (steps[1].before["post"], steps[1].after["post"].code) == (None, "GATE")
    first, second = (writing.version_of(kit, hind, type_id, made.id, one) for one in (1, 2))
    assert first == second | {"post": None}


@pytest.mark.parametrize("type_id", WITH_PARTS)
def test_rows_of_a_record_are_replaced_as_a_whole_and_kept_in_the_history(
    kit: Kit, desk: Desk, hind: Viewer, type_id: str
) -> None:
    part = ENTERED[type_id].parts[0]
    plain = {"flag": True, "text": "One", "long": "One", "integer": 1}
    row = {
        one.name: one.choices[0].code if one.choices else plain[one.kind]
        for one in part.fields
        if not one.nullable and one.name != "number"
    }
    made = writing.create(kit, hind, type_id, whole(type_id, **{part.id: [row, row]}))
    assert count(desk, PARTS[part.id]) == 2
    same = writing.edit(kit, hind, type_id, made.id, {part.id: [row, row]}, version=1, reason="Nothing new")
    assert same.version == 1
    writing.edit(kit, hind, type_id, made.id, {part.id: [row]}, version=1, reason="One too many")
    assert count(desk, PARTS[part.id]) == 1
    writing.edit(kit, hind, type_id, made.id, {"dog": "K9-002"}, version=2, reason="The other dog")
    with desk.engine.begin() as connection:
        assert connection.execute(select(PARTS[part.id].c.dog_id)).scalars().all() == [desk.dog("K9-002")]
    assert [len(writing.version_of(kit, hind, type_id, made.id, one)[part.id]) for one in (1, 2, 3)] == [2, 1, 1]


def test_what_is_left_out_comes_from_where_dog_and_people_belonged_that_day(kit: Kit, desk: Desk, hind: Viewer) -> None:
    team, section = desk.team("T1"), desk.section("S1")
    old = {"last_day": datetime(2024, 12, 23, tzinfo=UTC).date()}
    with desk.engine.begin() as connection:
        mine = ASSIGNMENT.c.dog_id == desk.dog("K9-001")
        connection.execute(update(ASSIGNMENT).where(mine).values(project_id=desk.project("P9"), **old))
        first = {"dog_id": desk.dog("K9-001"), "first_day": datetime(2024, 12, 24, tzinfo=UTC).date()}
        place = {"project_id": desk.project("P1"), "section_id": section, "team_id": team}
        connection.execute(insert(ASSIGNMENT).values(**first, **place))
    session = whole("training-session")
    del session["handler"]
    now = values(kit, hind, "training-session", writing.create(kit, hind, "training-session", session).id)
    assert [now[one].code for one in ("project", "section", "team", "handler")] == ["P1", "S1", "T1", "E-030"]
    assert now["rating_scale"] == 10
    before = writing.create(kit, hind, "training-session", session | {"at": "2024-12-23T23:59"})
    then = values(kit, hind, "training-session", before.id)
    assert (then["project"].code, then["section"], str(then["day"])) == ("P9", None, "2024-12-23")


def test_a_default_of_the_form_is_not_made_up_for_a_program(kit: Kit, hind: Viewer) -> None:
    session = whole("training-session", **EVENING)
    del session["minutes"], session["programme"]
    made = writing.create(kit, hind, "training-session", session)
    kept = values(kit, hind, "training-session", made.id)
    assert (kept["minutes"], kept["programme"]) == (None, "OPERATIONAL")
    assert [(one.rule, one.field) for one in made.findings] == [("missing-minutes", "minutes")]


def test_a_duty_ends_with_its_shift_also_after_midnight_and_over_a_change_of_clocks(
    kit: Kit, desk: Desk, hind: Viewer
) -> None:
    desk.shift("NIGHT", "22:00", "06:00")
    made = writing.create(kit, hind, "roster", whole("roster", shift="NIGHT"))
    kept = values(kit, hind, "roster", made.id)
    assert kept["at"] == datetime(2024, 12, 24, 19, tzinfo=UTC)
    assert kept["until"] == datetime(2024, 12, 25, 3, tzinfo=UTC)
    writing.edit(kit, hind, "roster", made.id, {"presence": "PRESENT"}, version=1, reason="Came")
    assert values(kit, hind, "roster", made.id)["until"] == kept["until"]
    writing.edit(kit, hind, "roster", made.id, {"shift": "MORNING"}, version=2, reason="Changed")
    changed = values(kit, hind, "roster", made.id)
    assert (changed["at"].hour, changed["until"] - changed["at"]) == (3, timedelta(hours=8))

    abroad = replace(kit, unit=replace(kit.unit, zone=ZoneInfo("Europe/Berlin")))
    made = writing.create(abroad, hind, "roster", whole("roster", shift="NIGHT", day="2025-03-29"))
    over = values(abroad, hind, "roster", made.id)
    assert over["until"] - over["at"] == timedelta(hours=7)


def test_a_line_of_a_locked_roster_neither_leaves_it_nor_is_voided(kit: Kit, desk: Desk, hind: Viewer) -> None:
    made = writing.create(kit, hind, "roster", whole("roster"))
    with desk.engine.begin() as connection:
        shut = {"project_id": desk.project("P1"), "day": kit.local_now().date(), "locked_at": kit.now()}
        connection.execute(insert(ROSTER_DAY).values(shut))
    for change in ({"day": "2024-12-26"}, {"presence": "PRESENT"}):
        with pytest.raises(EntryError, match="locked"):
            writing.edit(kit, hind, "roster", made.id, change, version=1, reason="Late")
    with pytest.raises(EntryError, match="locked"):
        writing.void(kit, hind, "roster", made.id, version=1, reason="Late")


def test_only_ones_own_draft_needs_no_reason(kit: Kit, desk: Desk, hind: Viewer) -> None:
    made = writing.create(kit, hind, "training-session", whole("training-session"))
    assert writing.edit(kit, hind, "training-session", made.id, {"minutes": 50}, version=1).version == 2
    other = viewer_of(desk, "salem", "E-002")
    with pytest.raises(EntryError) as refused:
        writing.edit(kit, other, "training-session", made.id, {"minutes": 55}, version=2)
    assert list(refused.value.problems) == ["reason"]
    filed = writing.create(kit, hind, "feeding", whole("feeding"))
    with pytest.raises(EntryError, match="why"):
        writing.edit(kit, hind, "feeding", filed.id, {"grams": 400}, version=1, reason=" \u200e ")
    with pytest.raises(EntryError):
        writing.void(kit, hind, "feeding", filed.id, version=1, reason="")
    nobody = viewer_of(desk, "program", None)
    own = writing.create(kit, nobody, "training-session", whole("training-session", at="2024-12-24T10:00"))
    assert writing.edit(kit, nobody, "training-session", own.id, {"minutes": 50}, version=1).version == 2


@pytest.mark.parametrize(
    ("status", "after"),
    [
        ("DRAFT", "DRAFT"),
        ("SUBMITTED", "SUBMITTED"),
        ("FORWARDED", "DRAFT"),
        ("APPROVED", "DRAFT"),
        ("REJECTED", "DRAFT"),
    ],
)
def test_what_others_decided_on_is_a_draft_again_after_an_edit(
    kit: Kit, desk: Desk, hind: Viewer, status: str, after: str
) -> None:
    made = writing.create(kit, hind, "training-session", whole("training-session"))
    with desk.engine.begin() as connection:
        connection.execute(update(FACTS["training-session"]).values(status=status))
    edited = writing.edit(kit, hind, "training-session", made.id, {"minutes": 50}, version=1, reason="Misread")
    assert (edited.status, edited.version) == (after, 2)
    step = writing.history(kit, hind, "training-session", made.id)[-1]
    assert step.before == {"minutes": 62} | ({"status": status} if status != after else {})
    assert writing.version_of(kit, hind, "training-session", made.id, 1)["status"] == status


def test_submitting_with_the_entry_is_one_step(kit: Kit, hind: Viewer) -> None:
    made = writing.create(kit, hind, "training-session", whole("training-session"), submit=True)
    assert made.status in ("SUBMITTED", "FORWARDED")
    steps = [one.action for one in writing.history(kit, hind, "training-session", made.id)]
    assert steps == ["create", "submit"]
    assert writing.create(kit, hind, "feeding", whole("feeding"), submit=True).status == "FILED"


def test_a_check_writes_nothing_and_says_what_a_record_would(kit: Kit, desk: Desk, hind: Viewer) -> None:
    session = whole("training-session", trainer=None, minutes=500, **EVENING)
    checked = writing.check(kit, hind, "training-session", session)
    assert (count(desk, FACTS["training-session"]), count(desk, CHANGE)) == (0, 0)
    made = writing.create(kit, hind, "training-session", session, confirmed=True)
    assert (checked.score, checked.grade) == (made.score, made.grade)
    assert {(one.rule, one.field) for one in checked.findings} == {(one.rule, one.field) for one in made.findings}
    half = writing.check(kit, hind, "training-session", {"dog": "K9-001", "minutes": "many"})
    assert sorted(half.problems) == ["at", "minutes"]


def test_a_confirmed_doubt_is_asked_again_only_when_its_value_changes(kit: Kit, hind: Viewer) -> None:
    visit = whole("veterinary-visit", temperature=101.8)
    with pytest.raises(ImplausibleError):
        writing.create(kit, hind, "veterinary-visit", visit)
    made = writing.create(kit, hind, "veterinary-visit", visit, confirmed=True)
    writing.edit(kit, hind, "veterinary-visit", made.id, {"notes": "Seen"}, version=1)
    with pytest.raises(ImplausibleError):
        writing.edit(kit, hind, "veterinary-visit", made.id, {"temperature": 102.2}, version=2)
    assert values(kit, hind, "veterinary-visit", made.id)["temperature"] == pytest.approx(101.8)


def test_a_handler_writes_of_own_dogs_alone(kit: Kit, desk: Desk, hind: Viewer) -> None:
    scope = Scope((desk.project("P1"),), (desk.dog("K9-001"),))
    omar = viewer_of(desk, "omar", "E-030", "handler", scope)
    assert writing.create(kit, omar, "feeding", whole("feeding")).status == "FILED"
    for dog in ("K9-002", None):
        with pytest.raises(EntryError) as refused:
            writing.create(kit, omar, "feeding", whole("feeding", dog=dog))
        assert list(refused.value.problems) == ["dog"]
    with pytest.raises(ForbiddenError, match="veterinary visits"):
        writing.create(kit, omar, "veterinary-visit", whole("veterinary-visit"))


def test_row_security_stands_behind_the_checks(
    kit: Kit, desk: Desk, hind: Viewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    from services import filling  # noqa: PLC0415 - only here

    salem = viewer_of(desk, "salem", None, "project-manager", Scope((desk.project("P1"),)))
    monkeypatch.setattr(filling, "_check", lambda *_: None)
    other = {"project": desk.project("P2")}
    with pytest.raises(ForbiddenError, match="not yours"):
        writing.create(kit, salem, "feeding", whole("feeding", project="P1"), filled=other)
    assert count(desk, FACTS["feeding"]) == 0


def test_a_record_that_moves_to_another_project_takes_its_history_along(kit: Kit, desk: Desk, hind: Viewer) -> None:
    desk.project("P2")
    made = writing.create(kit, hind, "feeding", whole("feeding"))
    writing.edit(kit, hind, "feeding", made.id, {"grams": 700}, version=1, reason="Weighed")
    writing.edit(kit, hind, "feeding", made.id, {"project": "P2"}, version=2, reason="Was there")
    there = viewer_of(desk, "badr", None, "project-manager", Scope((desk.project("P2"),)))
    assert len(writing.history(kit, there, "feeding", made.id)) == 3
    assert writing.version_of(kit, there, "feeding", made.id, 1)["grams"] == whole("feeding")["grams"]


@pytest.mark.timeout(60)
def test_a_thousand_records_take_as_many_statements_as_a_hundred(
    kit: Kit, desk: Desk, hind: Viewer, queries: Callable[[], list[str]]
) -> None:
    def write(many: int, first: int) -> int:
        start = datetime(2024, 12, 1, tzinfo=UTC) - timedelta(hours=3 * first)
        rows = [
            whole("feeding", at=f"{start - timedelta(hours=3 * one):%Y-%m-%dT%H:%M}", dog=f"K9-00{1 + one % 2}")
            for one in range(many)
        ]
        queries()
        bulk = writing.create_many(kit, hind, "feeding", rows, keep="all", confirmed=True)
        assert bulk.written == many
        return len(queries())

    few, many = write(100, 0), write(1_000, 100)
    assert many <= few + 12  # a statement takes 32,700 values at most
    assert count(desk, CHANGE) == count(desk, FACTS["feeding"]) == 1_100


def test_keys_are_forgotten_after_a_week(kit: Kit, desk: Desk, hind: Viewer) -> None:
    writing.create(kit, hind, "feeding", whole("feeding"), key="phone-1")
    assert writing.purge_keys(kit.db, kit.now() + timedelta(days=6)) == 0
    assert writing.purge_keys(kit.db, kit.now() + timedelta(days=8)) == 1
    assert count(desk, REQUEST_KEY) == 0
    assert jobs.JOBS["purge-keys"][1] == jobs.NIGHTLY
