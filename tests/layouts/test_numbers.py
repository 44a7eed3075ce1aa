import pytest

from layouts import numbers
from services.catalogue.metrics import METRICS
from services.wording import CLOSE, OPEN
from tests.layouts.samples import asked, changed, measure, reader

SESSIONS, SCORE, MINUTES, MIX = (METRICS[one] for one in ("sessions", "mean_score", "minutes", "tier_mix"))
EN, AR = reader(), reader("ar")


def test_minutes_are_shown_as_hours_with_their_unit():
    assert numbers.with_unit(MINUTES, 1596, EN) == "26.6 h"
    assert numbers.with_unit(MINUTES, 1596, AR) == "26.6 ساعة"


def test_machines_read_the_raw_value():
    assert [numbers.raw(one) for one in (1596, 8.5, 9.0, None)] == ["1596", "8.5", "9", ""]


def test_the_unknown_is_a_dash_and_not_a_zero():
    assert numbers.shown(SCORE, None) == "–"


def test_a_change_reads_with_its_sign_and_its_word():
    assert numbers.change_text(SESSIONS, changed(42, 35), EN) == "+20.0% improving"
    declining = changed(8.5, 8.82, word="declining")
    assert numbers.change_text(SCORE, declining, EN) == "−3.6% declining"


def test_in_arabic_the_sign_stays_before_its_number():
    assert numbers.change_text(SESSIONS, changed(42, 35), AR) == f"{OPEN}+20.0%{CLOSE} تحسّن"


def test_a_share_changes_in_points():
    declining = changed(0.945, 0.961, word="declining")
    assert numbers.change_text(MIX, declining, EN) == "−1.6 points declining"
    assert numbers.change_text(MIX, declining, AR) == f"{OPEN}−1.6{CLOSE} نقطة، تراجع"


def test_a_small_base_gives_the_difference_itself():
    assert numbers.change_text(SESSIONS, changed(5, 3, percent=None, word="higher"), EN) == "+2 higher"


def test_without_a_base_it_is_new():
    new = changed(3, 0, amount=None, percent=None, word="new")
    assert numbers.change_text(SESSIONS, new, EN) == "new, no baseline"


def test_no_change_has_no_sign():
    assert numbers.change_text(SESSIONS, changed(6, 6, word="stable"), EN) == "0 stable"


@pytest.mark.parametrize(
    ("metric", "value", "base", "shown"),
    [("sessions", 42, 35, "35"), ("mean_score", 8.5, 8.82, "8.82"), ("minutes", 1596, 1372, "22.87")],
)
def test_the_change_can_be_done_again_from_what_is_shown(metric, value, base, shown):
    described = METRICS[metric]
    written = numbers.base_text(described, value, changed(value, base))
    assert written == shown
    now = float(numbers.shown(described, value))
    assert round((now - float(written)) / float(written) * 100, 1) == round((value - base) / base * 100, 1)


@pytest.mark.parametrize(
    ("query", "against", "en", "ar"),
    [
        ("on=2024-12-24", "yesterday", "vs yesterday 35", "مقارنة بالأمس 35"),
        ("on=2024-12-20", "last-weekday", "vs last Friday 35", "مقارنة بالجمعة الماضية 35"),
        ("from=2024-12-12&to=2024-12-18", "previous", "vs the 7 days before 35", "مقارنة بـ7 أيام سابقة 35"),
        ("from=2024-11-01&to=2024-11-30", "previous", "vs October 35", "مقارنة بأكتوبر 35"),
        ("period=this-month", "previous", "vs the same days of November 35", "مقارنة بالأيام نفسها من نوفمبر 35"),
    ],
)
def test_the_base_is_named(query, against, en, ar):
    change, span = changed(42, 35, against=against), asked(query).span
    assert numbers.against_text(SESSIONS, 42, change, span, EN) == en
    assert numbers.against_text(SESSIONS, 42, change, span, AR) == ar


def test_a_card_is_spoken_as_one_sentence():
    spoken = numbers.spoken(measure("sessions", 42, 35), asked().span, EN)
    assert spoken == "Training sessions 42, up 20.0 per cent, improving, vs yesterday 35"


def test_what_cannot_be_measured_says_why():
    spoken = numbers.spoken(measure("mean_score", None), asked().span, EN)
    assert spoken == "Average score, n/a, None of the sessions has one"
