import json
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest

from services.legacy.convert import columns_of
from services.legacy.intake import LABELS
from services.legacy.mapping import ACTIVITY, SESSION, VISIT
from services.legacy.reading import Reading, SkipError
from services.legacy.records import record
from services.legacy.run import import_legacy
from services.legacy.visits import visit


def wall(*parts):
    """A time as the old database holds it: without a zone."""
    return datetime(*parts, tzinfo=UTC).replace(tzinfo=None)


A_DAY = wall(2026, 10, 1, 12, 0)
ROW = {"session_date": A_DAY, "visit_date": A_DAY, "project_id": "p", "dog_id": "d", "trainer_id": "t", "vet_id": "t"}
IDS = {"project": {"p": 1}, "dog": {"d": 2}, "person": {"t": 3}, "author": {"u": 3}, "account": {"u": 4}}


@pytest.fixture
def read():
    """One old row as it becomes ours: the columns, what was found, and its vaccinations."""

    def run(old, **said):
        row = dict.fromkeys(old.columns) | {k: v for k, v in ROW.items() if k in old.columns}
        row |= {"id": "k", "created_at": wall(2026, 10, 1, 20, 0), "category": "DETECTION", "visit_type": "ROUTINE"}
        row |= {"status": "DRAFT", "duration": 30, "success_rating": 4} | said
        reading = Reading(row, ZoneInfo("Asia/Riyadh"), IDS, target=old.target, labels=LABELS[old.target])
        values = columns_of(old, reading)
        work = SimpleNamespace(
            started_at=datetime(2026, 11, 23, tzinfo=UTC), reviewed=set(), steps={}, touch=lambda _: None
        )
        given = {}
        if old is VISIT:
            visit(values, reading, work, SimpleNamespace(put=given.__setitem__))
        else:
            record(values, reading, work)
        return SimpleNamespace(**values), reading.odd, given.get("k", [])

    return run


def test_a_visits_time_is_the_units_wall_clock_and_its_entry_utc(read):
    made, odd, _ = read(VISIT, visit_date=wall(2026, 10, 1, 1, 30), created_at=wall(2026, 9, 30, 23, 45))
    assert made.at.astimezone(UTC) == datetime(2026, 9, 30, 22, 30, tzinfo=UTC)
    assert made.day == date(2026, 10, 1)
    assert made.entered_at == datetime(2026, 9, 30, 23, 45, tzinfo=UTC)
    assert odd == []


def test_a_visit_saved_without_a_date_keeps_its_time_and_is_found(read):
    moment = wall(2026, 10, 1, 21, 30)
    made, odd, _ = read(VISIT, visit_date=moment, created_at=moment.replace(microsecond=900_000))
    assert made.day == date(2026, 10, 1)
    assert odd == ["saved without a date: its time is UTC instead of local, kept"]


def test_a_record_of_which_nobody_wrote_when_it_was_entered_was_entered_when_it_happened(read):
    made, _, _ = read(SESSION, created_at=None)
    assert made.entered_at == made.at


def test_vital_signs_fill_what_their_own_columns_leave_empty(read):
    signs = {"heart_rate": 88, "Respiration": "24", "temperature": 38.4, "bp": "120/80", "bcs": 5, "mood": "good"}
    made, odd, _ = read(VISIT, temperature=38.4, weight=33.4, blood_pressure="", vital_signs=signs)
    assert (made.temperature, made.weight, made.pulse) == (Decimal("38.4"), Decimal("33.4"), 88)
    assert (made.respiration, made.blood_pressure, made.body_condition) == (24, "120/80", 5)
    assert odd == ["vital sign 'mood' is not known, left out"]


def test_a_vital_sign_that_contradicts_its_column_is_found(read):
    made, odd, _ = read(
        VISIT, temperature=38.4, heart_rate=80, vital_signs={"temp": 39, "hr": "fast", "rr": 22.5, "bcs": None}
    )
    assert (made.temperature, made.pulse) == (Decimal("38.4"), 80)
    assert odd == [
        "vital sign 'temp' says something else than its own column, left out",
        "vital sign 'hr' is not a number, left out",
        "vital sign 'rr' is not a whole number, left out",
    ]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ([{"name": "مسكن", "dose": "1 قرص", "note": ""}], [{"name": "مسكن", "dose": "1 قرص"}]),
        (["مسكن", " "], [{"name": "مسكن"}]),
        ({"name": "مسكن"}, [{"name": "مسكن"}]),
        (json.dumps([{"name": "مسكن"}]), [{"name": "مسكن"}]),
        ("مسكن", [{"name": "مسكن"}]),
        ("[مسكن", [{"name": "[مسكن"}]),
        ([], None),
        ({}, None),
        (None, None),
    ],
)
def test_medications_become_a_list_whatever_was_written(read, written, kept):
    assert read(VISIT, medications=written)[0].medications == kept


def test_an_empty_medication_is_left_out_and_found(read):
    made, odd, _ = read(VISIT, medications=[{"name": "", "dose": None}, "مسكن"])
    assert (made.medications, odd) == ([{"name": "مسكن"}], ["an empty medication was left out"])


def test_the_author_is_the_person_behind_the_login_if_that_is_known(read):
    assert read(VISIT, created_by_user_id="u")[0].author_id == 3
    made, odd, _ = read(VISIT, created_by_user_id="x")
    assert (made.author_id, odd) == (None, ["its author was not imported"])


def test_an_unknown_choice_is_left_out_and_found(read):
    made, odd, _ = read(VISIT, visit_type="SPA")
    assert (made.visit_type, odd) == (None, ["visit type 'SPA' is not known, left out"])


def test_a_vaccination_is_a_text_or_an_object(read):
    given = ["السعار", {"name": "DHPP", "batch_number": "B7", "next_due": "2027-10-01", "site": "left"}, {"lot": "7"}]
    _, odd, parts = read(VISIT, vaccinations_given=given)
    assert parts == [
        {"product": "السعار", "batch": None, "next_due": None},
        {"product": "DHPP", "batch": "B7", "next_due": date(2027, 10, 1)},
    ]
    assert odd == ["of a vaccination site was left out", "a vaccination without a product was left out"]


def test_what_has_no_field_here_becomes_a_line_of_the_notes(read):
    assert read(VISIT, notes="هادئ", stool_color="بني", urine_color="")[0].notes == "هادئ\nلون البراز: بني"
    assert read(ACTIVITY, subtype_ball="REWARD_BALL")[0].notes == "نوع تدريب الكرة: REWARD_BALL"


def test_empty_texts_and_impossible_numbers_are_missing_not_zero(read):
    made, odd, _ = read(VISIT, symptoms="  ", cost=float("nan"), weight=float("inf"))
    assert (made.symptoms, made.cost, made.weight) == (None, None, None)
    assert odd == ["weight is not a number, left out", "cost is not a number, left out"]


def test_a_number_out_of_bounds_is_kept_and_found(read):
    made, odd, _ = read(VISIT, temperature=101.8)
    assert (made.temperature, odd) == (Decimal("101.8"), ["temperature above 44, kept"])


@pytest.mark.parametrize(("old", "highest"), [(SESSION, 10), (ACTIVITY, 5)])
def test_a_rating_beyond_its_scale_is_kept_and_found(read, old, highest):
    assert read(old, success_rating=highest)[1] == []
    made, odd, _ = read(old, success_rating=highest + 1, duration=0)
    assert made.rating == highest + 1
    assert odd == ["minutes below 1, kept", f"rating above {highest}, kept"]


@pytest.mark.parametrize(
    ("written", "kept", "found"),
    [
        ("PENDING_PM_REVIEW", "SUBMITTED", []),
        ("FORWARDED_TO_ADMIN", "FORWARDED", []),
        ("PM_APPROVED", "APPROVED", ["approved by the project manager alone, on the old path: taken as APPROVED"]),
        ("REJECTED_BY_PM", "REJECTED", []),
        ("ARCHIVED", "DRAFT", ["status 'ARCHIVED' is not known, taken as DRAFT"]),
        ("", "DRAFT", ["no status, taken as DRAFT"]),
    ],
)
def test_each_status_claims_no_more_than_was_decided(read, written, kept, found):
    made, odd, _ = read(VISIT, status=written)
    assert (made.status, odd) == (kept, found)


def test_a_session_of_the_table_without_a_status_was_handed_in(read):
    assert read(SESSION)[0].status == "SUBMITTED"


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"project_id": None}, "without a project"),
        ({"project_id": "x"}, "its project was not imported"),
        ({"trainer_id": "x"}, "its person was not imported"),
        ({"session_date": None}, "without a usable date"),
    ],
)
def test_a_session_that_cannot_stand_here_is_skipped_with_the_reason(read, said, reason):
    with pytest.raises(SkipError, match=reason):
        read(SESSION, **said)


def test_a_day_outside_of_the_calendar_does_not_stop_the_import(importing, old, ours):
    keys = [row[0] for row in old.run("SELECT id::text FROM training_session ORDER BY id LIMIT 2")]
    for key, day in zip(keys, ("infinity", "20260-11-20"), strict=True):
        old.run("UPDATE training_session SET session_date = %s WHERE id = %s", day, key)
    importing()
    found = ours.run("SELECT outcome, reason FROM ops.import_row WHERE source_key = ANY (%s)", keys)
    assert found == [("skipped", "without a usable date")] * 2


def test_vaccinations_follow_their_visit(importing, old, ours):
    key = old.one("SELECT id::text FROM veterinary_visit ORDER BY id LIMIT 1")
    parts = (
        "SELECT product, v.day = r.day, v.dog_id = r.dog_id, v.project_id = r.project_id "
        "FROM ops.vaccination v JOIN ops.veterinary_visit r ON r.id = record_id"
    )
    for product in ("السعار", "DHPP"):
        old.run("UPDATE veterinary_visit SET vaccinations_given = json_build_array(%s) WHERE id = %s", product, key)
        importing()
        assert ours.run(parts) == [(product, True, True, True)]


def test_the_zone_of_the_unit_decides_the_moment_and_a_new_zone_mends_it(importing, old, ours):
    moment = "SELECT at AT TIME ZONE 'UTC' FROM ops.veterinary_visit ORDER BY source_key LIMIT 1"
    importing()
    riyadh = ours.one(moment)
    summary = import_legacy(ours.url, old.url, ZoneInfo("Asia/Dubai"))
    assert summary.total("changed") == summary.total("imported", "merged", "skipped")
    assert ours.one(moment) == riyadh - timedelta(hours=1)


def test_every_row_of_the_old_database_is_in_the_stored_summary(importing, old, ours):
    summary = importing()
    rows = sum(old.counts("old").values())
    stored = ours.one("SELECT summary FROM ops.import_run")
    assert stored == summary.as_json()
    assert stored["rows"] == rows == stored["imported"] + stored["merged"] + stored["skipped"]
    assert stored["never"] == 0
    assert ours.one("SELECT count(*) FROM ops.import_row WHERE source = 'legacy'") == rows


def test_secret_tables_are_counted_and_never_imported(importing, old, ours):
    old.run("CREATE TABLE password_reset_tokens (token text)")
    old.run("INSERT INTO password_reset_tokens VALUES ('planted')")
    line = importing().as_json()["tables"][-1]
    assert (line["table"], line["never"], line["imported"]) == ("password_reset_tokens", 1, 0)
    assert line["remarks"] == [{"outcome": "never", "text": "secrets", "rows": 1, "keys": []}]
    assert not any(ours.counts("ops", "app", like="%planted%").values())
