"""Reports with the tables that belong to them, rosters, reviews, files and logs."""

from zoneinfo import ZoneInfo

import pytest

from services.legacy.run import import_legacy

REPORT = "SELECT id::text FROM handler_report ORDER BY id LIMIT 1"
OURS = "SELECT {} FROM ops.handler_daily WHERE source_key = %s"
LINES = (
    "SELECT training_line FROM ops.handler_daily_training l JOIN ops.handler_daily r ON r.id = record_id "
    "WHERE r.source_key = %s ORDER BY l.id"
)
REASON = "SELECT outcome, reason FROM ops.import_row WHERE source_table = %s AND source_key = %s"


@pytest.fixture
def report(old):
    """The key of a handler's report."""
    return old.one(REPORT)


def test_a_change_in_a_table_of_its_own_changes_the_report(importing, old, ours, report):
    importing()
    before = ours.one("SELECT count(*) FROM ops.handler_daily_training")
    old.run("UPDATE handler_report_health SET eyes_status = 'ABNORMAL' WHERE report_id = %s", report)
    old.run(
        "INSERT INTO handler_report_training (id, report_id, training_type) VALUES (gen_random_uuid(), %s, 'BALL')",
        report,
    )
    changed, again = importing(), importing()
    assert {line.table: line.news["changed"] + line.news["new"] for line in changed.lines if line.news["unchanged"] < line.counted} == {
        "handler_report": 1, "handler_report_health": 1, "handler_report_training": 1,
    }  # fmt: skip
    assert ours.one(OURS.format("eyes, version"), report) == ("ABNORMAL", 2)
    assert ("BALL",) in ours.run(LINES, report)
    assert ours.one("SELECT count(*) FROM ops.handler_daily_training") == before + 1
    assert again.changes == 0


def test_lines_of_a_report_that_was_changed_here_stay_as_they_are(importing, old, ours, report):
    importing()
    before = ours.run(LINES, report)
    ours.run("UPDATE ops.handler_daily SET version = 2, changed_at = now() WHERE source_key = %s", report)
    old.run("UPDATE handler_report_training SET training_type = 'BALL', notes = 'other' WHERE report_id = %s", report)
    importing()
    assert ours.run(LINES, report) == before
    assert ours.one(OURS.format("version"), report) == 2


def test_a_report_without_its_tables_is_imported_with_nothing_in_their_columns(importing, old, ours, report):
    for table in ("health", "care", "behavior", "training"):
        old.run(f"DELETE FROM handler_report_{table} WHERE report_id = %s", report)  # noqa: S608
    importing()
    assert ours.one(OURS.format("eyes, food_amount, good_behaviour, areas_checked"), report) == (None, None, None, 0)
    assert ours.run(LINES, report) == []


def test_rows_of_a_report_that_is_not_there_are_skipped_with_the_reason(importing, old, ours, report):
    health = old.one("SELECT id::text FROM handler_report_health WHERE report_id = %s", report)
    old.run("DELETE FROM handler_report WHERE id = %s", report)
    summary = importing()
    assert ours.one(REASON, "handler_report_health", health) == ("skipped", "its report was not imported")
    assert all(sum(line.outcomes.values()) == line.counted for line in summary.lines)
    assert importing().changes == 0


def test_a_second_row_of_a_table_that_has_one_per_report_is_skipped(importing, old, ours, report):
    key = "ffffffff-ffff-4fff-8fff-ffffffffffff"
    old.run("INSERT INTO handler_report_behavior VALUES (%s, %s, 'second', NULL)", key, report)
    importing()
    assert ours.one(REASON, "handler_report_behavior", key) == ("skipped", "a second one for its report, left out")
    assert ours.one(OURS.format("good_behaviour"), report) != "second"


def test_a_report_whose_login_is_gone_is_skipped_with_its_rows_and_tried_again(importing, old, ours, report):
    handler = old.one("SELECT handler_user_id::text FROM handler_report WHERE id = %s", report)
    old.run("UPDATE handler_report SET handler_user_id = gen_random_uuid() WHERE id = %s", report)
    importing()
    assert ours.one(REASON, "handler_report", report) == ("skipped", "its login was not imported")
    old.run("UPDATE handler_report SET handler_user_id = %s WHERE id = %s", handler, report)
    importing()
    assert ours.one(REASON, "handler_report", report)[0] == "imported"
    assert ours.one(
        "SELECT count(*) FROM ops.import_row WHERE source_table = 'handler_report_health' AND outcome = 'skipped'"
    ) == 0  # fmt: skip


def test_a_shift_report_without_its_duty_begins_at_midnight_and_is_found(importing, old, ours):
    key = old.one("SELECT id::text FROM shift_report ORDER BY id LIMIT 1")
    old.run("UPDATE shift_report SET schedule_item_id = gen_random_uuid() WHERE id = %s", key)
    importing()
    found = "SELECT roster_id, (at AT TIME ZONE 'Asia/Riyadh')::time::text FROM ops.shift_report WHERE source_key = %s"
    assert ours.one(found, key) == (None, "00:00:00")
    assert ours.one(REASON, "shift_report", key) == (
        "imported", "without a shift: midnight is taken\nits duty was not imported",
    )  # fmt: skip


def test_twins_stay_two(importing, old, ours):
    old.run("CREATE TABLE twin AS SELECT * FROM feeding_log ORDER BY id LIMIT 1")
    old.run("UPDATE twin SET id = gen_random_uuid()")
    old.run("INSERT INTO feeding_log SELECT * FROM twin")
    rows = old.one("SELECT count(*) FROM feeding_log")
    old.run("DROP TABLE twin")
    importing()
    assert ours.one("SELECT count(*) FROM ops.feeding") == rows


def test_a_roster_locked_here_is_not_opened_and_one_made_here_stays(importing, old, ours):
    keys = [row[0] for row in old.run("SELECT id::text FROM daily_schedule ORDER BY id LIMIT 2")]
    old.run("UPDATE daily_schedule SET status = 'OPEN', locked_at = NULL, date = '2026-01-01' WHERE id = %s", keys[0])
    old.run("UPDATE daily_schedule SET date = '2026-01-02' WHERE id = %s", keys[1])
    importing()
    ours.run("UPDATE ops.roster_day SET locked_at = now() WHERE source_key = %s", keys[0])
    ours.run("DELETE FROM ops.roster_day WHERE source_key = %s", keys[1])
    ours.run(
        "INSERT INTO ops.roster_day (project_id, day) SELECT project_id, '2026-01-03' FROM ops.roster_day WHERE source_key = %s",
        keys[0],
    )
    old.run("UPDATE daily_schedule SET notes = 'x' WHERE id = %s", keys[0])
    old.run(
        "UPDATE daily_schedule SET date = '2026-01-03', project_id = (SELECT project_id FROM daily_schedule WHERE id = %s) "
        "WHERE id = %s",
        keys[0],
        keys[1],
    )
    importing()
    assert ours.one("SELECT locked_at IS NOT NULL, note FROM ops.roster_day WHERE source_key = %s", keys[0]) == (
        True,
        "x",
    )
    assert ours.one(REASON, "daily_schedule", keys[1])[0] == "merged"
    assert ours.one("SELECT source FROM ops.roster_day WHERE day = '2026-01-03'") == "entered"


def test_a_review_that_only_the_record_tells_of_becomes_a_step_of_its_history(importing, old, ours):
    key = old.one("SELECT id::text FROM shift_report ORDER BY id LIMIT 1")
    said = "status = 'REJECTED_BY_PM', reviewed_at = '2026-11-21 06:00', review_notes = 'ناقص'"
    reviewer = "(SELECT id FROM \"user\" WHERE username = 'pm1')"
    old.run(f"UPDATE shift_report SET {said}, reviewed_by_user_id = {reviewer} WHERE id = %s", key)  # noqa: S608
    importing()
    importing()
    found = ours.run(
        "SELECT action, reason, name, after ->> 'status' FROM ops.change JOIN app.account ON account.id = account_id "
        "WHERE change.source = 'legacy:shift_report'"
    )
    assert found == [("reject", "ناقص", "pm1", "REJECTED")]


def test_reviews_are_the_history_of_their_records_in_order(importing, ours):
    importing()
    found = ours.run(
        "SELECT type, array_agg(action ORDER BY id) FROM ops.change GROUP BY type, record_id HAVING count(*) > 1 ORDER BY 1, 2"
    )
    assert found == [
        ("caretaker-log", ["forward", "approve"]),
        ("period-report", ["submit", "forward", "approve"]),
        ("period-report", ["submit", "reject"]),
        ("training-session", ["forward", "approve"]),
        ("veterinary-visit", ["forward", "approve"]),
    ]


def test_a_review_of_nothing_we_have_is_skipped(importing, old, ours):
    keys = [row[0] for row in old.run("SELECT id::text FROM report_review ORDER BY id LIMIT 2")]
    old.run("UPDATE report_review SET report_id = 'gone' WHERE id = %s", keys[0])
    old.run("UPDATE report_review SET report_type = 'OTHER' WHERE id = %s", keys[1])
    importing()
    assert ours.one(REASON, "report_review", keys[0]) == ("skipped", "its record was not imported")
    assert ours.one(REASON, "report_review", keys[1]) == ("skipped", "report type 'OTHER' is not known")


def test_nothing_secret_or_personal_comes_out_of_a_log(importing, old, ours):
    said = (
        """'"{\\"user\\": {\\"password_hash\\": \\"planted\\", \\"phone\\": \\"planted\\", \\"role\\": \\"VET\\"}}"'"""
    )
    old.run(f"UPDATE audit_log SET old_values = {said}, session_id = 'planted', ip_address = 'planted'")  # noqa: S608
    summary = importing()
    assert ours.one("SELECT DISTINCT values -> 'old_values' FROM ops.imported_log") == {"user": {"role": "VET"}}
    assert not any(ours.counts("ops", "app", like="%planted%").values())
    line = next(one for one in summary.lines if one.table == "audit_log")
    assert [one.text for one in line.remarks.values()] == ["personal or secret values were left out"]


def test_what_was_imported_is_judged_at_once_and_not_again(old, ours):
    import_legacy(ours.url, old.url, ZoneInfo("Asia/Riyadh"))
    open_ = ours.one("SELECT count(*) FROM ops.finding WHERE type = 'daily-check' AND state = 'OPEN'")
    assert open_ > 0
    assert ours.one("SELECT count(*) FROM ops.daily_check WHERE judged <> version") == 0
    marks = ours.one("SELECT count(*) FROM analytics.mark")
    assert import_legacy(ours.url, old.url, ZoneInfo("Asia/Riyadh")).changes == 0
    assert ours.one("SELECT count(*) FROM analytics.mark") == marks


def test_records_of_types_that_are_not_reviewed_are_filed(importing, ours):
    importing()
    for table in (
        "feeding",
        "daily_check",
        "roster",
        "grooming",
        "cleaning",
        "excretion",
        "deworming",
        "evaluation",
        "puppy",
    ):
        assert ours.run(f"SELECT DISTINCT status FROM ops.{table}") == [("FILED",)], table  # noqa: S608
