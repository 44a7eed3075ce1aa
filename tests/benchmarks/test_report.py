import pytest

from benchmarks import report
from benchmarks.goals import GOALS, Goal, ratio, reached
from benchmarks.run import MEASURES, PARTS

GOAL = Goal("G1", "cost", "Cost", "ms", 5, (45, 60))


def part(**figures: float) -> report.Part:
    return report.Part("Costs", "today", "Quiet.", ("What", "ms"), (("one", "1"),), figures)


def test_the_ratio_is_taken_to_the_peers_best():
    assert ratio(GOAL, 9) == 5


def test_a_limit_that_is_met_exactly_is_reached():
    assert reached(GOAL, 5)
    assert not reached(GOAL, 5.01)


@pytest.mark.parametrize(("value", "text"), [(0, "0"), (7.0, "7"), (4.414, "4.41"), (14.44, "14.4"), (7000.2, "7,000")])
def test_a_number_has_the_digits_that_mean_something(value, text):
    assert report.number(value) == text


def test_a_goal_without_a_figure_says_so():
    ((_, _, ours, peer, better, _, said),) = report.compared({}, [GOAL])
    assert (ours, peer, better, said) == ("not measured", "45-60 ms", "", "")


def test_a_missed_target_stands_out():
    assert report.compared({"cost": 6}, [GOAL])[0][-1] == "**no**"


def test_without_a_target_nothing_is_reached_or_missed():
    assert report.compared({"cost": 6}, [Goal("G1", "cost", "Cost", "ms", None)])[0][-2:] == ("", "")


def test_parts_are_the_same_after_they_were_kept(tmp_path):
    report.keep(tmp_path / "kept.json", {"a": part(cost=1.5)})
    assert report.kept(tmp_path / "kept.json") == {"a": part(cost=1.5)}


def test_nothing_is_kept_before_the_first_run(tmp_path):
    assert report.kept(tmp_path / "kept.json") == {}


def test_what_people_wrote_into_the_report_survives_a_new_one():
    first = report.document({"a": part()}, "2 cores", report.reasons(""))
    mended = first.replace(report.BEGIN, report.BEGIN + "\nBecause.")
    assert "Because." in report.document({"a": part()}, "2 cores", report.reasons(mended))


def test_every_goal_names_another_figure():
    assert len({goal.figure for goal in GOALS}) == len(GOALS)


def test_every_part_can_be_measured():
    assert set(MEASURES) == set(PARTS)
