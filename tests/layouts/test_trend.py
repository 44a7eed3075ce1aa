from dataclasses import replace
from datetime import timedelta

import pytest

from layouts import trend
from layouts.card import path_of, spark
from layouts.figure import figure
from layouts.trend import PHONE, scale_of, trend_chart
from services.catalogue.metrics import METRICS
from tests.layouts.samples import TODAY, drawn, reader, series

SESSIONS, SCORE = METRICS["sessions"], METRICS["mean_score"]


def test_a_gap_stays_a_gap_and_a_lonely_value_a_dot():
    assert path_of([(0, 1), (10, 2), None, (30, 3), None]) == "M0 1 10 2M30 3h0"


@pytest.mark.parametrize(
    ("values", "marks"), [([43, 7], (0, 20, 40)), ([9, 2], (0, 4, 8)), ([1], (0, 1, 2)), ([], (0, 1, 2))]
)
def test_counts_start_at_zero_with_three_round_marks(values, marks):
    assert scale_of(SESSIONS, values).marks == marks


def test_ratings_need_not_start_at_zero_and_then_the_page_says_so():
    rated = series("mean_score", (8.2, 8.9, 8.6))
    assert scale_of(SCORE, [8.2, 8.9, 8.6]).low > 0
    assert trend.axis_note(rated, reader()).startswith("The axis starts at 8")
    assert trend.axis_note(series(), reader()) == ""


def test_the_value_of_every_day_lies_between_the_ends():
    scale = scale_of(SESSIONS, [55, 0])
    assert scale.height(0, PHONE) == 188
    assert scale.height(55, PHONE) == PHONE.top


def test_a_running_day_stands_apart_hollow():
    shown = drawn(trend_chart(series(), TODAY, reader(), PHONE))
    assert shown.select("circle.hollow")
    assert shown.select_one("path.series")["d"].count(" ") == 3


def test_a_week_that_the_span_cuts_off_stands_apart():
    weeks = series(values=(35, 30, 9), grain="week")
    weeks = replace(weeks, points=weeks.points[:-1])
    wednesday = weeks.points[-1].first + timedelta(days=1)
    assert not trend.is_whole(weeks, wednesday, reader())
    assert trend.is_whole(weeks, TODAY, reader())


def test_a_past_day_is_joined():
    past = series()
    past = replace(past, points=past.points[:-1])
    assert not drawn(trend_chart(past, TODAY, reader(), PHONE)).select(".hollow")


def test_the_last_value_is_labelled():
    assert drawn(trend_chart(series("minutes", (900, 1596)), TODAY, reader(), PHONE)).select_one(".say").text == "26.6"


@pytest.mark.parametrize(
    ("grain", "title"), [("day", "Training sessions a day"), ("week", "Training sessions a week"), ("month", "Training sessions a month")]
)  # fmt: skip
def test_the_title_names_the_grain(grain, title):
    assert trend.title(series(grain=grain), reader()) == title


def test_a_series_without_values_says_so():
    assert trend.sentence(series("mean_score", (None, None)), TODAY, reader()).endswith("no values.")


def test_sparks_draw_counts_as_bars_and_ratings_as_a_line():
    bars, line = drawn(spark(SESSIONS, (35, 0, 42))), drawn(spark(SCORE, (8.8, None, 8.5)))
    assert [one["d"] for one in bars.select("path")] == ["M3 28v-23", "M23 28v-28"]
    assert line.select_one("path.dot")


def test_the_interactive_chart_has_the_same_values():
    made = figure(series("minutes", (900, None, 1596)), TODAY, reader())
    assert made["data"][0]["y"] == [15.0, None]
    assert made["data"][1] | {"marker": None} == made["data"][1] | {
        "x": [TODAY.isoformat()],
        "y": [26.6],
        "marker": None,
    }
