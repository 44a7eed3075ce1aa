from collections.abc import Callable
from dataclasses import replace

import pytest
from conftest import NOW
from factories import Desk

from services.answer import Answer, from_text, to_text
from services.answers import answer
from services.errors import ForbiddenError, UserError
from services.kit import Kit
from services.question import Question
from services.viewer import Scope, Viewer


def ask(kit: Kit, viewer: Viewer, query: str = "on=2024-12-24", report: str = "trainer-daily") -> Answer:
    return answer(kit, Question.parse(report, query, kit.calendar()), viewer)


def test_mean_is_weighted_by_sessions_not_by_trainer(kit: Kit, desk: Desk, administrator: Viewer) -> None:
    desk.session(trainer="E-1", rating=10)
    desk.session(trainer="E-1", rating=10)
    desk.session(trainer="E-2", rating=4)
    assert ask(kit, administrator).measure("mean_score").value == 8


def test_ratings_from_one_to_five_are_doubled(kit: Kit, desk: Desk, administrator: Viewer) -> None:
    desk.session(rating=4, scale=5)
    desk.session(rating=6)
    assert ask(kit, administrator).measure("mean_score").value == 7


def test_a_session_without_rating_does_not_lower_the_mean(kit: Kit, desk: Desk, administrator: Viewer) -> None:
    desk.session(rating=9)
    desk.session(rating=None)
    found = ask(kit, administrator).measure("mean_score")
    assert (found.value, found.n) == (9, 1)


def test_dogs_of_a_week_are_counted_once(kit: Kit, desk: Desk, administrator: Viewer) -> None:
    for day in ("2024-12-22", "2024-12-23", "2024-12-24"):
        desk.session(day)
    assert ask(kit, administrator, "from=2024-12-18&to=2024-12-24").measure("dogs_trained").value == 1


def test_dogs_named_alike_stay_two(kit: Kit, desk: Desk, administrator: Viewer) -> None:
    desk.dog("K9-001", name_ar="ريكس")
    desk.dog("K9-019", name_ar="ريكس")
    desk.session(dog="K9-001")
    desk.session(dog="K9-019")
    assert ask(kit, administrator).measure("dogs_trained").value == 2


def test_the_card_compares_with_yesterday(kit: Kit, desk: Desk, administrator: Viewer) -> None:
    for _ in range(5):
        desk.session("2024-12-23")
    for _ in range(6):
        desk.session("2024-12-24")
    change = ask(kit, administrator).measure("sessions").change
    assert change is not None
    assert (change.base, change.against, change.percent, change.word) == (5, "yesterday", 20.0, "improving")


def test_after_the_weekend_the_base_is_the_same_weekday(kit: Kit, desk: Desk, administrator: Viewer) -> None:
    desk.session("2024-12-15")
    desk.session("2024-12-21")
    desk.session("2024-12-22")
    change = ask(kit, administrator, "on=2024-12-22").measure("sessions").change
    assert change is not None
    assert (change.base, change.against) == (1, "last-weekday")


def test_a_score_is_compared_with_the_pooled_mean_of_seven_days(kit: Kit, desk: Desk, administrator: Viewer) -> None:
    desk.session("2024-12-17", rating=10)
    desk.session("2024-12-23", rating=9)
    desk.session("2024-12-23", rating=9)
    desk.session("2024-12-24", rating=8)
    change = ask(kit, administrator).measure("mean_score").change
    assert change is not None
    assert change.base == pytest.approx(28 / 3)
    assert change.against == "week-average"


def test_a_month_is_compared_with_the_month_before(kit: Kit, desk: Desk, administrator: Viewer) -> None:
    desk.session("2024-10-31")
    desk.session("2024-11-01")
    desk.session("2024-11-30")
    change = ask(kit, administrator, "from=2024-11-01&to=2024-11-30").measure("sessions").change
    assert change is not None
    assert change.base == 1


def test_unknown_is_not_zero(kit: Kit, desk: Desk, administrator: Viewer) -> None:
    desk.session("2024-12-20")
    found = ask(kit, administrator)
    assert found.measure("sessions").value == 0
    assert found.measure("mean_score").value is None
    assert str(found.before) == "2024-12-20"


def test_voided_records_do_not_count(kit: Kit, desk: Desk, administrator: Viewer) -> None:
    desk.session()
    desk.session(voided_at=NOW, void_reason="Wrong dog")
    assert ask(kit, administrator).measure("sessions").value == 1


def test_drafts_count_and_are_named(kit: Kit, desk: Desk, administrator: Viewer) -> None:
    desk.session(status="DRAFT")
    desk.session()
    found = ask(kit, administrator)
    assert (found.records, found.drafts) == (2, 1)


def test_breeding_training_is_left_out_and_said_so(kit: Kit, desk: Desk, administrator: Viewer) -> None:
    desk.session()
    desk.session(programme="BREEDING", rating=4, scale=5)
    found = ask(kit, administrator)
    assert (found.records, found.left_out) == (1, (("programme", "BREEDING", 1),))
    both = ask(kit, administrator, "on=2024-12-24&programme=BREEDING&programme=OPERATIONAL")
    assert (both.records, both.left_out) == (2, ())


def test_groups_sum_to_the_total(kit: Kit, desk: Desk, administrator: Viewer) -> None:
    desk.session(category="ATTACK")
    desk.session(category="DETECTION", dog="K9-002")
    desk.session(category=None)
    groups = ask(kit, administrator).groups_by("category")
    assert [(one.key, one.values["sessions"]) for one in groups] == [("DETECTION", 1), ("ATTACK", 1), (None, 1)]


def test_a_project_without_missions_has_none_not_an_unknown_number(kit: Kit, desk: Desk, administrator: Viewer) -> None:
    desk.session()
    desk.record("mission", dog="K9-002", project="P2")
    groups = {one.key: one.values for one in ask(kit, administrator, report="projects").groups}
    assert (groups["P1"]["sessions"], groups["P1"]["missions"]) == (1, 0)
    assert (groups["P2"]["sessions"], groups["P2"]["missions"], groups["P2"]["shift_fill"]) == (0, 1, None)


def test_weeks_begin_on_the_units_first_weekday(kit: Kit, desk: Desk, administrator: Viewer) -> None:
    desk.session("2024-12-21")
    desk.session("2024-12-22")
    found = ask(kit, administrator, "from=2024-12-01&to=2024-12-31&by=week")
    assert [one.key for one in found.groups] == ["2024-12-15", "2024-12-22"]


def test_quality_of_the_wish_lists_examples(kit: Kit, desk: Desk, administrator: Viewer) -> None:
    for n in range(10):
        desk.session(trainer=None if n < 2 else "E-017")
    found = ask(kit, administrator).quality
    assert (found.score, found.grade) == (88, "good")
    assert (found.reasons[0].finding, found.reasons[0].count) == ("missing-trainer", 2)


def test_one_session_without_equipment_is_fair(kit: Kit, desk: Desk, administrator: Viewer) -> None:
    desk.session(equipment=None)
    found = ask(kit, administrator).quality
    assert (found.score, found.grade) == (80, "fair")


def test_an_answer_survives_the_cache(kit: Kit, desk: Desk, administrator: Viewer) -> None:
    desk.session()
    found = ask(kit, administrator)
    assert from_text(to_text(found)) == found


def test_a_kept_answer_costs_one_statement(
    kit: Kit, desk: Desk, administrator: Viewer, queries: Callable[[], list[str]]
) -> None:
    desk.session()
    first = ask(kit, administrator)
    queries()
    again = ask(kit, administrator)
    assert (first.cache, again.cache, again.source, len(queries())) == ("miss", "hit", "cache", 1)
    assert replace(again, cache="miss", source="live") == first


@pytest.mark.parametrize("period", ["on=2024-12-24", "from=2024-01-01&to=2024-12-31"])
def test_statements_do_not_grow_with_rows(
    kit: Kit, desk: Desk, administrator: Viewer, queries: Callable[[], list[str]], period: str
) -> None:
    desk.session()
    ask(kit, administrator, period)
    few = len(queries())
    for n in range(12):
        desk.session(dog=f"K9-{n:03}", trainer=f"E-{n:03}")
    ask(kit, administrator, period)
    assert len(queries()) == few <= 15


def test_a_role_without_the_report_is_refused(kit: Kit) -> None:
    with pytest.raises(ForbiddenError, match="veterinarian does not see"):
        ask(kit, Viewer(3, "Noura", "vet", Scope()))


def test_an_unknown_dog_is_named_with_the_nearest(kit: Kit, desk: Desk, administrator: Viewer) -> None:
    desk.dog("K9-017")
    with pytest.raises(UserError, match=r"K9-071' is not a known dog. Did you mean K9-017"):
        ask(kit, administrator, "on=2024-12-24&dog=K9-071")


def test_another_projects_dog_reads_as_unknown(kit: Kit, desk: Desk, manager: Viewer) -> None:
    desk.session(dog="K9-900", project="P2")
    with pytest.raises(UserError, match=r"K9-900' is not a known dog"):
        ask(kit, manager, "on=2024-12-24&dog=K9-900")


def test_records_without_a_trainer_can_be_asked_for(kit: Kit, desk: Desk, administrator: Viewer) -> None:
    desk.session(trainer=None)
    desk.session()
    assert ask(kit, administrator, "on=2024-12-24&trainer=none").records == 1
