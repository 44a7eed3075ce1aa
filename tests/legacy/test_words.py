"""Arabic words of closed lists, and what becomes of those that are not in them."""

from datetime import date, time
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest

from services.catalogue import choices
from services.legacy.convert import columns_of
from services.legacy.intake import LABELS
from services.legacy.mapping.care import CHECKUP, CLEANING, DEWORMING, EXCRETION, FEEDING, GROOMING
from services.legacy.mapping.duty import DUTY
from services.legacy.mapping.events import INCIDENT
from services.legacy.reading import Reading, listed, text_of
from services.legacy.vocabulary import BODY_CONDITION, WORDS

DAY = date(2026, 10, 2)


@pytest.fixture
def read():
    """What one value becomes: our column, what was found, and the notes."""

    def run(old, column, value, **others):
        (one, *_) = (one for one in old.reads if one.column == column)
        row = dict.fromkeys(old.columns) | {"date": DAY, "time": time(8)} | {column: value} | others
        reading = Reading(row, ZoneInfo("Asia/Riyadh"), {}, target=old.target, labels=LABELS[old.target])
        bare = SimpleNamespace(fixed={}, reads=(one,), notes=old.notes)
        values = columns_of(bare, reading)
        return values.get(one.to), reading.odd, values.get(old.notes)

    return run


@pytest.mark.parametrize("column", ["eyes", "ears", "nose", "front_legs", "hind_legs", "coat", "tail"])
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("سليم", "NORMAL"), ("طبيعي", "NORMAL"), ("احمرار", "REDNESS"), ("إحمرار ", "REDNESS"), ("التهاب", "INFLAMMATION"),
        ("إفرازات", "DISCHARGE"), ("تورّم", "SWELLING"), ("جرح", "WOUND"), ("ألم", "PAIN"), ("أخرى", "OTHER"),
        ("", None), (None, None), ("  ", None),
    ],
)  # fmt: skip
def test_a_known_state_of_a_body_part_becomes_its_code(read, column, text, code):
    assert read(CHECKUP, column, text) == (code, [], None)


def test_an_unknown_state_is_abnormal_kept_and_flagged(read):
    assert read(CHECKUP, "eyes", "دمعة زرقاء") == (
        "OTHER", ["state 'دمعة زرقاء' is not known, taken as OTHER, kept in the notes"], "العينان: دمعة زرقاء",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("old", "column", "entries"),
    [
        (CHECKUP, "severity", choices.DEGREE),
        (DEWORMING, "amount_unit", choices.DOSE_UNIT),
        (DEWORMING, "administration_route", choices.ROUTE),
        (DEWORMING, "adverse_reaction", choices.REACTION),
        (EXCRETION, "stool_color", choices.COLOUR),
        (EXCRETION, "stool_consistency", choices.STOOL_FORM),
        (EXCRETION, "stool_place", choices.STOOL_PLACE),
    ],
)
def test_every_arabic_word_of_a_list_is_known(read, old, column, entries):
    assert [read(old, column, one.label.ar) for one in entries] == [(one.code, [], None) for one in entries]


@pytest.mark.parametrize(
    ("old", "column", "label"),
    [(DEWORMING, "amount_unit", "الوحدة"), (EXCRETION, "stool_consistency", "القوام"), (CHECKUP, "severity", "الشدة")],
)
def test_an_unknown_word_of_a_list_without_a_rest_is_left_out_kept_and_flagged(read, old, column, label):
    code, odd, notes = read(old, column, "شيء آخر")
    assert (code, notes) == (None, f"{label}: شيء آخر")
    assert odd == [
        f"{WORDS[next(one.kind for one in old.reads if one.column == column)].noun} 'شيء آخر' is not known, left out, kept in the notes"
    ]


@pytest.mark.parametrize(
    ("fresh", "dry", "meal"),
    [
        (True, True, "MIXED"),
        (True, False, "FRESH"),
        (False, True, "DRY"),
        (False, False, "UNSPECIFIED"),
        (None, None, "UNSPECIFIED"),
    ],
)
def test_two_flags_are_one_kind_of_meal(fresh, dry, meal):
    row = dict.fromkeys(FEEDING.columns) | {
        "date": DAY,
        "time": time(8),
        "meal_type_fresh": fresh,
        "meal_type_dry": dry,
    }
    row |= {"id": "k", "project_id": "p", "dog_id": "d"}
    reading = Reading(
        row, ZoneInfo("Asia/Riyadh"), {"project": {"p": 1}, "dog": {"d": 2}, "author": {}}, target="feeding"
    )
    assert columns_of(FEEDING, reading)["meal"] == meal


def test_the_nine_steps_of_body_condition_are_one_to_nine(read):
    assert [read(FEEDING, "body_condition", word)[0] for word in BODY_CONDITION] == list(range(1, 10))
    assert read(FEEDING, "body_condition", "PLUMP") == (None, ["body condition 'PLUMP' is not known, left out"], None)


@pytest.mark.parametrize(("text", "said"), [("YES", True), ("نعم", True), ("NO", False), ("لا", False), ("", None)])
def test_yes_and_no_are_read_in_both_languages(read, text, said):
    assert read(CLEANING, "cleaned_house", text) == (said, [], None)


def test_neither_yes_nor_no_is_kept_in_the_notes(read):
    assert read(CLEANING, "washed_house", "نصفه") == (
        None, ["'نصفه' is neither yes nor no, left out, kept in the notes"], "غسل: نصفه",
    )  # fmt: skip


def test_a_score_is_its_number(read):
    assert read(GROOMING, "cleanliness_score", "SCORE_5")[0] == 5
    assert read(GROOMING, "cleanliness_score", "BEST") == (None, ["cleanliness 'BEST' is not known, left out"], None)


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [("عضّة", "BITE", 0), ("هروب", "ESCAPE", 0), ("إصابة", "OTHER", 1), ("VEHICLE", "VEHICLE", 0)],
)
def test_an_incident_of_any_other_name_is_other_and_says_so(read, text, code, found):
    made, odd, notes = read(INCIDENT, "incident_type", text)
    assert (made, len(odd), notes) == (code, found, f"نوع الحادث: {text}" if found else None)


@pytest.mark.parametrize(("text", "code"), [("إجازة مرضية", "SICK"), ("مرض", "SICK"), ("إجازة", "OTHER"), ("", None)])
def test_a_reason_of_absence_claims_no_more_than_was_written(read, text, code):
    assert read(DUTY, "absence_reason", text)[0] == code


def test_json_inside_a_text_is_read_as_a_list():
    assert [text_of(one) for one in listed('["أ", "ب"]')] == ["أ", "ب"]
