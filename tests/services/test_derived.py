"""What is derived, worked out by hand: training against the requirement, certificates, vaccinations, what is owed."""

from collections.abc import Callable
from datetime import datetime

import pytest
from factories import Desk
from sqlalchemy import func, insert, select

from services import rows
from services.answer import Answer
from services.answers import answer
from services.catalogue.records import DERIVED
from services.catalogue.reports import REPORTS
from services.kit import Kit
from services.question import Question
from services.store.tables import CHANGE
from services.store.views import READ
from services.trends import wilson
from services.viewer import Scope, Viewer

TODAY = "2024-12-24"


@pytest.fixture
def ask(kit: Kit, administrator: Viewer) -> Callable[..., Answer]:
    return lambda report, query="": answer(
        kit, Question.parse(report, f"on={TODAY}{query}", kit.calendar()), administrator
    )


def rows_of(kit: Kit, fact: str, day: str = TODAY) -> list[dict[str, object]]:
    with kit.db.scoped("*", "*") as connection:
        found = connection.execute(select(READ[fact]).where(READ[fact].c.day == day).order_by(READ[fact].c.id))
        return [dict(one) for one in found.mappings()]


def hours(desk: Desk, hours: float, day: str = "2024-12-20", **more: object) -> int:
    return desk.session(day, dog="K9-1", handler="H-1", minutes=round(hours * 60), **more)


@pytest.mark.parametrize(
    ("k", "n", "low", "high"),
    [(20, 20, 83.9, 100), (19, 20, 76.4, 99.1), (57, 60, 86.3, 98.3), (190, 200, 91.0, 97.3)],
)
def test_the_interval_is_wilsons(k: int, n: int, low: float, high: float) -> None:
    found = wilson(k, n)
    assert found is not None
    assert [round(end * 100, 1) for end in found] == [low, high]
    assert (wilson(35, 35) or (0, 0))[0] >= 0.9
    assert (wilson(73, 73) or (0, 0))[0] >= 0.95
    assert wilson(0, 0) is None


def test_sixteen_hours_in_28_days_are_enough_and_a_minute_less_is_not(kit: Kit, desk: Desk) -> None:
    desk.pair("H-1", "K9-1")
    hours(desk, 8, "2024-11-27")  # the first of the 28 days
    hours(desk, 8, "2024-12-24")
    hours(desk, 5, "2024-11-26")  # the day before them
    (row,) = rows_of(kit, "pair-training")
    assert (row["minutes"], row["required"], row["available_days"], row["compliance"]) == (960, 960, 28, "MET")
    (row,) = rows_of(kit, "pair-training", "2024-12-25")
    assert (row["minutes"], row["compliance"]) == (480, "SHORT")


@pytest.mark.parametrize(("trained", "compliance"), [(8, "MET"), (7.9, "NEARLY"), (6, "NEARLY"), (5.9, "SHORT")])
def test_absence_lowers_what_is_required(kit: Kit, desk: Desk, trained: float, compliance: str) -> None:
    """14 of 28 days away: 8 hours are required. Leave, roster and the dog's fitness overlap and count once."""
    desk.pair("H-1", "K9-1")
    handler = desk.person("H-1", "HANDLER")
    desk.record("leave", "2024-12-01", dog=None, handler=handler, until="2024-12-10", absence="ANNUAL")
    for day in (9, 10, 11):
        desk.record("roster", f"2024-12-{day:02}", dog="K9-1", handler=handler, presence="ABSENT", absence="SICK")
    desk.record("roster", "2024-12-20", dog="K9-1", handler=handler, presence="ABSENT", absence="UNEXCUSED")
    desk.record("duty-status", "2024-12-11", dog="K9-1", duty_status="UNFIT", until="2024-12-14")
    hours(desk, trained)
    (row,) = rows_of(kit, "pair-training")
    assert (row["available_days"], row["required"], row["compliance"]) == (14, 480, compliance)


def test_a_pair_that_was_away_all_the_time_is_not_judged(kit: Kit, desk: Desk, ask: Callable[..., Answer]) -> None:
    desk.pair("H-1", "K9-1")
    handler = desk.person("H-1", "HANDLER")
    desk.record("leave", "2024-11-01", dog=None, handler=handler, until="2024-12-30", absence="COURSE")
    (row,) = rows_of(kit, "pair-training")
    assert (row["available_days"], row["required"], row["compliance"]) == (0, 0, None)
    assert ask("training-compliance").measure("training_compliance").value is None


def test_rejected_sessions_and_drafts_written_here_are_no_training(kit: Kit, desk: Desk) -> None:
    desk.pair("H-1", "K9-1")
    hours(desk, 1, status="REJECTED")
    hours(desk, 2, status="DRAFT")
    hours(desk, 4, status="DRAFT", source="older-system", source_key="1")
    assert [row["minutes"] for row in rows_of(kit, "pair-training")] == [240]


def test_windows_short_in_a_row(kit: Kit, desk: Desk) -> None:
    desk.pair("H-1", "K9-1")
    hours(desk, 16, "2024-11-20")  # counts a week ago and two weeks ago, no longer today
    assert [row["repeated"] for row in rows_of(kit, "pair-training")] == ["ONCE"]
    assert [row["repeated"] for row in rows_of(kit, "pair-training", "2024-12-17")] == ["NONE"]
    assert [row["repeated"] for row in rows_of(kit, "pair-training", "2025-01-14")] == ["AGAIN"]


@pytest.mark.parametrize(
    ("expires", "certificate", "left"),
    [
        ("2025-06-01", "VALID", 159),
        ("2025-02-22", "EXPIRING", 60),
        ("2024-12-24", "EXPIRING", 0),
        ("2024-12-23", "EXPIRED", -1),
    ],
)
def test_certificates_end(kit: Kit, desk: Desk, expires: str, certificate: str, left: int) -> None:
    desk.dog("K9-1", specialty="EXPLOSIVES")
    desk.pair("H-1", "K9-1")
    _certify(desk, expires)
    (row,) = rows_of(kit, "pair-certificate")
    assert (row["certificate"], row["days_left"], row["discipline"]) == (certificate, left, "EXPLOSIVES")


def _certify(desk: Desk, expires: str = "2025-12-01", **more: object) -> int:
    handler = desk.person("H-1", "HANDLER")
    given = {"discipline": "EXPLOSIVES", "expires": expires, "result": "PASS"} | more
    return desk.record("certification", "2024-01-10", dog="K9-1", handler=handler, **given)


def test_a_specialist_without_a_certificate_misses_one(kit: Kit, desk: Desk) -> None:
    desk.dog("K9-1", specialty="EXPLOSIVES")
    desk.pair("H-1", "K9-1")
    _certify(desk, result="FAIL")
    (row,) = rows_of(kit, "pair-certificate")
    assert (row["certificate"], row["readiness"]) == ("MISSING", "UNCERTIFIED")


def test_what_keeps_a_pair_from_being_ready(kit: Kit, desk: Desk, ask: Callable[..., Answer]) -> None:
    """One hindrance after the other is taken away until the pair is ready."""
    desk.dog("K9-1", specialty="EXPLOSIVES")
    desk.pair("H-1", "K9-1")
    handler = desk.person("H-1", "HANDLER")
    unfit = desk.visit("2024-12-01", dog="K9-1", duty_status="UNFIT")
    assert _readiness(kit) == "UNFIT"
    desk.visit("2024-12-02", dog="K9-1", duty_status="FIT")
    assert _readiness(kit) == "UNCERTIFIED"
    _certify(desk)
    assert _readiness(kit) == "UNTRAINED"
    hours(desk, 16)
    assert _readiness(kit) == "RABIES"
    desk.vaccination(unfit, product="Rabies", next_due="2025-12-01")
    assert _readiness(kit) == "READY"
    assert ask("certification").measure("ready_pairs").value == 1
    desk.record("leave", "2024-12-20", dog=None, handler=handler, until="2024-12-26", absence="SICK")
    assert _readiness(kit) == "AWAY"


def _readiness(kit: Kit) -> object:
    (row,) = rows_of(kit, "pair-certificate")
    return row["readiness"]


@pytest.mark.parametrize(
    ("day", "discipline", "state", "pairing"),
    [
        ("2024-06-01", "EXPLOSIVES", "FIT", "SOUND"),
        ("2024-06-01", "NARCOTICS", "FIT", "UNCERTIFIED"),
        ("2024-01-09", "EXPLOSIVES", "FIT", "UNCERTIFIED"),
        ("2024-06-01", "EXPLOSIVES", "UNFIT", "UNFIT"),
        ("2024-06-01", "EXPLOSIVES", "RESTRICTED", "SOUND"),
    ],
)
def test_a_mission_of_an_uncertified_or_unfit_pair(
    kit: Kit, desk: Desk, day: str, discipline: str, state: str, pairing: str
) -> None:
    _certify(desk, "2024-12-01")
    desk.record("duty-status", "2024-01-01", dog="K9-1", duty_status=state)
    desk.record("mission", day, dog="K9-1", handler=desk.person("H-1"), discipline=discipline)
    assert [row["pairing"] for row in rows_of(kit, "deployment", day)] == [pairing]


@pytest.mark.parametrize(
    ("due", "state"),
    [("2025-06-01", "CURRENT"), ("2025-01-23", "DUE_SOON"), ("2024-12-24", "DUE_SOON"), ("2024-12-23", "OVERDUE")],
)
def test_a_vaccination_is_overdue_from_the_day_after(kit: Kit, desk: Desk, due: str, state: str) -> None:
    desk.vaccination(desk.visit("2024-01-05", dog="K9-1"), product="Rabies (yearly)", next_due=due)
    found = {row["vaccine"]: row["due_state"] for row in rows_of(kit, "vaccination-status")}
    assert found == {"RABIES": state} | dict.fromkeys(("DHPP", "LEPTO", "KENNEL_COUGH", "WORMS"), "UNKNOWN")


def test_without_a_next_day_the_schedule_says_when(kit: Kit, desk: Desk) -> None:
    desk.vaccination(desk.visit("2024-01-05", dog="K9-1"), product="السعار", next_due=None)
    desk.record("deworming", "2024-10-01", dog="K9-1", product="Milbemax", next_due=None)
    found = {row["vaccine"]: str(row["due"]) for row in rows_of(kit, "vaccination-status") if row["due"]}
    assert found == {"RABIES": "2025-01-05", "WORMS": "2025-01-01"}


def test_days_lost_and_pauses_of_dogs(kit: Kit, desk: Desk) -> None:
    """Unfit for the last 2 days before the window's first and 3 in it, then restricted for 4, then fit."""
    desk.record("duty-status", "2024-11-25", dog="K9-1", duty_status="UNFIT")
    desk.record("duty-status", "2024-11-30", dog="K9-1", duty_status="RESTRICTED", until="2024-12-03")
    desk.session("2024-12-18", dog="K9-1")
    (row,) = rows_of(kit, "dog-standing")
    assert (row["duty_status"], row["pause"], float(row["days_lost"])) == ("FIT", "SOME", 5.0)  # type: ignore[arg-type]


def test_what_is_owed_after_a_duty(kit: Kit, desk: Desk, ask: Callable[..., Answer]) -> None:
    handler = desk.person("H-1", "HANDLER")
    for day in ("2024-12-10", "2024-12-23", TODAY):
        desk.record("roster", day, dog="K9-1", handler=handler, presence="PRESENT")
    desk.record("roster", "2024-12-22", dog="K9-1", handler=handler, presence="ABSENT", absence="SICK")
    desk.record("handler-daily", "2024-12-23", dog="K9-1", handler=handler)
    desk.record("handler-daily", TODAY, dog="K9-1", handler=handler, status="DRAFT")
    found = [(str(row["of_day"]), row["owed"], row["owed_state"]) for row in rows_of(kit, "duty-due")]
    assert found == [("2024-12-23", "SHIFT", "LATE"), (TODAY, "SHIFT", "DUE"), (TODAY, "DAILY", "DUE")]
    counted = ask("shift")
    assert (counted.measure("reports_owed").value, counted.measure("reports_late").value) == (3, 1)


def test_the_daily_report_of_a_project(kit: Kit, desk: Desk, ask: Callable[..., Answer]) -> None:
    """One present, one absent, one replaced: what the old form asks of each, by hand."""
    for n, presence in enumerate(("PRESENT", "ABSENT", "REPLACED"), 1):
        desk.record(
            "roster", TODAY, dog=f"K9-{n}", handler=desk.person(f"H-{n}"), presence=presence,
            absence="SICK" if n == 2 else None, replacement=desk.person("H-9") if n == 3 else None,
        )  # fmt: skip
    desk.record("evaluation", TODAY, dog=None, target="PERSON", person=desk.person("H-1"), rating="GOOD",
                uniform_ok=True, card_ok=False, violations="Late")  # fmt: skip
    desk.record(
        "evaluation", TODAY, dog=None, target="PERSON", person=desk.person("H-9"), rating="WEAK", uniform_ok=False
    )
    desk.record("evaluation", TODAY, dog="K9-1", target="DOG", person=None, rating="EXCELLENT")
    desk.record("daily-check", TODAY, dog="K9-1")
    desk.record("feeding", TODAY, dog="K9-1", grams=300, water_ml=None)
    desk.session(dog="K9-1", category="AGILITY")
    daily = desk.record("handler-daily", TODAY, dog="K9-3", handler=desk.person("H-9"))
    desk.part("training-lines", daily, training_line="EXPLOSIVES")
    desk.record("mission", TODAY, dog="K9-3", handler=desk.person("H-9"))
    first, second, third = rows_of(kit, "pm-line")
    asked = ("uniform_ok", "card_ok", "examined", "fed", "watered", "did_agility", "did_detection", "deployed",
             "handler_mark", "dog_mark", "violations", "absence")  # fmt: skip
    assert [first[one] for one in asked] == [
        True, False, True, True, False, True, False, False, "GOOD", "EXCELLENT", "Late", None,
    ]  # fmt: skip
    assert [second[one] for one in asked] == [
        None,
        None,
        False,
        False,
        False,
        False,
        False,
        False,
        None,
        None,
        None,
        "SICK",
    ]
    assert [third[one] for one in asked] == [
        False, third["card_ok"], True, False, False, False, True, True, "WEAK", None, third["violations"], None,
    ]  # fmt: skip
    found = ask("pm-daily")
    names = ("people_present", "people_absent", "people_replaced", "lines_fed")
    assert [found.measure(one).value for one in names] == [1, 1, 1, 1]
    assert found.measure("shift_fill").value == pytest.approx(2 / 3)


@pytest.mark.parametrize("n", [0, 5])
def test_a_small_sample_says_how_many(desk: Desk, ask: Callable[..., Answer], n: int) -> None:
    session = desk.session(dog="K9-1")
    for number in range(n):
        desk.trial(session, number=number, outcome="MISS" if number == 0 else "HIT", hide=True)
    rate = ask("proficiency").measure("detection_rate")
    if not n:
        assert (rate.value, rate.n, rate.k, rate.interval) == (None, 0, 0, None)
        return
    assert (rate.value, rate.n, rate.k) == (0.8, 5, 4)
    assert rate.interval == pytest.approx(wilson(4, 5))
    assert rate.change is not None
    assert rate.change.judgement == "neutral"


def test_what_stands_changes_with_records_of_other_days_and_projects(kit: Kit, desk: Desk, manager: Viewer) -> None:
    """The dog came from P2, where it was certified; a record written there makes the kept answer of P1 new."""
    desk.dog("K9-1", "P1", specialty="EXPLOSIVES")
    desk.pair("H-1", "K9-1")
    question = Question.parse("certification", f"on={TODAY}", kit.calendar())
    assert answer(kit, question, manager).measure("certificates_valid").value == 0
    assert answer(kit, question, manager).cache == "hit"
    desk.record("certification", "2023-12-31", dog="K9-1", project="P2", handler=desk.person("H-1"),
                discipline="EXPLOSIVES", expires="2025-03-03", result="PASS")  # fmt: skip
    again = answer(kit, question, manager)
    assert (again.cache, again.measure("certificates_valid").value) == ("miss", 1)


@pytest.fixture
def both(desk: Desk) -> tuple[int, int]:
    """A dog, a pair and a record of everything in each of two projects."""
    for n, project in ((1, "P1"), (2, "P2")):
        dog, handler = f"K9-{n}", desk.person(f"H-{n}", "HANDLER")
        desk.dog(dog, project, specialty="PATROL")
        desk.pair(f"H-{n}", dog)
        more = {"dog": dog, "project": project}
        desk.trial(desk.session(**more))
        desk.record("roster", TODAY, handler=handler, **more)
        desk.record("mission", TODAY, handler=handler, **more)
        desk.vaccination(desk.visit(**more))
        session = desk.session(status="SUBMITTED", **more)
        _change(desk, session, project, dog, "create")
    return desk.dog("K9-1"), desk.dog("K9-2")


def _change(desk: Desk, record: int, project: str, dog: str, action: str, at: str = f"{TODAY}T12:00+03:00") -> None:
    step = {
        "type": "training-session",
        "record_id": record,
        "project_id": desk.project(project),
        "dog_id": desk.dog(dog),
    }
    moment = datetime.fromisoformat(at)
    with desk.engine.begin() as connection:
        connection.execute(insert(CHANGE).values(**step, day=moment.date(), version=1, action=action, at=moment))


def test_what_was_done_counts_on_the_units_day(kit: Kit, desk: Desk) -> None:
    """Half an hour after midnight in Riyadh is still the day before in UTC."""
    session = desk.session("2024-12-01", dog="K9-1")
    for action, at in (
        ("create", "2024-12-24T00:30+03:00"),
        ("edit", "2024-12-24T23:59+03:00"),
        ("void", "2024-12-25T00:00+03:00"),
    ):
        _change(desk, session, "P1", "K9-1", action, at)
    auditor = Viewer(1, "Amal", "auditor", Scope())
    found = answer(kit, Question.parse("overview", f"on={TODAY}", kit.calendar()), auditor)
    assert [found.measure(one).value for one in ("entered", "modified", "voided", "data_quality")] == [1, 1, 0, None]


def test_what_waits_and_for_how_long(kit: Kit, desk: Desk, manager: Viewer) -> None:
    moment = datetime.fromisoformat
    desk.session("2024-12-20", status="SUBMITTED", submitted_at=moment("2024-12-21T00:30+03:00"))
    desk.session("2024-12-20", status="FORWARDED", submitted_at=moment("2024-12-23T10:00+03:00"))
    desk.session("2024-12-20", status="APPROVED", submitted_at=moment("2024-12-22T10:00+03:00"),
                 decided_at=moment("2024-12-24T10:00+03:00"))  # fmt: skip
    desk.session("2024-12-20", status="DRAFT")
    desk.session("2024-12-20", project="P2", dog="K9-2", status="SUBMITTED")
    ask = [
        answer(kit, Question.parse("overview", f"on={day}", kit.calendar()), manager) for day in (TODAY, "2024-12-23")
    ]
    assert [one.measure("waiting").value for one in ask] == [2, 3]
    assert max(row["waited"] for row in rows_of(kit, "waiting")) == 4  # type: ignore[type-var]


UNIT_ONLY = {"person-day", "project-standing"}
"""Rows without a dog: who sees own dogs only sees none of them."""


@pytest.mark.parametrize("fact", DERIVED)
def test_a_scope_shows_its_own_rows_only(kit: Kit, desk: Desk, both: tuple[int, int], fact: str) -> None:
    own, view = desk.project("P1"), READ[fact]
    on_day = view.c.day == TODAY
    with kit.db.scoped(str(own), "*") as connection:
        assert set(connection.execute(select(view.c.project_id).where(on_day)).scalars()) == {own}
    with kit.db.scoped("*", str(both[1])) as connection:
        seen = set(connection.execute(select(view.c.dog_id).where(on_day)).scalars())
    assert seen == (set() if fact in UNIT_ONLY else {both[1]})


@pytest.mark.parametrize("fact", DERIVED)
def test_without_a_scope_nothing_is_seen(kit: Kit, both: tuple[int, int], fact: str) -> None:
    on_day = READ[fact].c.day == TODAY
    with kit.db.plain() as connection:
        assert connection.execute(select(func.count()).select_from(READ[fact]).where(on_day)).scalar() == 0
    with kit.db.scoped("", "*") as connection:
        assert connection.execute(select(func.count()).select_from(READ[fact]).where(on_day)).scalar() == 0


@pytest.mark.parametrize("report", REPORTS)
def test_an_answer_costs_few_statements_however_many_records(
    kit: Kit, desk: Desk, both: tuple[int, int], administrator: Viewer, queries: Callable[[], list[str]], report: str
) -> None:
    """Uncached at most 10 with the version and the scope, and as many with more records; kept: one."""
    question = Question.parse(report, f"on={TODAY}", kit.calendar())
    counts = []
    for more in range(2):
        for n in range(more * 5):
            desk.session(dog=f"K9-{n}", trainer=f"E-{n}")
            desk.record("roster", TODAY, dog=f"K9-{n}", handler=desk.person(f"H-{n}"))
        answer(kit, question, administrator)  # the directory is read once after it changed
        kit.cache.client.flushdb()  # type: ignore[attr-defined]
        queries()
        answer(kit, question, administrator)
        counts.append(len(queries()))
        answer(kit, question, administrator)
        assert len(queries()) == 1
    assert counts[0] == counts[1] <= 10


def test_a_derived_record_opens_by_its_number(kit: Kit, both: tuple[int, int], administrator: Viewer) -> None:
    who = {"record": "auditor", "change": "auditor", "waiting": "project-manager"}
    for fact in DERIVED:
        viewer = Viewer(1, "Amal", who.get(fact, administrator.role_id), Scope())
        (first, *_) = rows_of(kit, fact)
        opened = rows.read_record(kit, fact, int(str(first["id"])), viewer)
        assert opened.record.values["day"] == first["day"]
