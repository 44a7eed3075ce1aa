import pytest

MARKS = "SELECT count(*) FROM analytics.mark"
SESSION = "SELECT id::text FROM training_session ORDER BY id LIMIT 1"
OURS = "SELECT notes, version, status FROM ops.training_session WHERE source_key = %s"


@pytest.fixture
def session(old, importing):
    """The key of a session that was imported."""
    importing()
    return old.one(SESSION)


def test_a_second_run_changes_nothing_and_marks_nothing(importing, ours):
    first = importing()
    marks, runs = ours.one(MARKS), ours.one("SELECT count(*) FROM ops.import_run")
    again = importing()
    assert first.changes == first.total("new") == first.total("imported", "merged", "skipped")
    assert (again.changes, again.follow_ups) == (0, 0)
    assert again.total("imported", "merged", "skipped") == first.total("imported", "merged", "skipped")
    assert ours.one(MARKS) == marks
    assert ours.one("SELECT count(*) FROM ops.import_run WHERE finished_at IS NOT NULL") == runs + 1


def test_what_was_found_once_is_said_again(importing):
    first, again = importing(), importing()
    assert [line.remarks for line in again.lines] == [line.remarks for line in first.lines]


def test_a_changed_row_is_updated_once_and_marks_its_days_only(importing, old, ours, session):
    marks = ours.one(MARKS)
    old.run(
        "UPDATE training_session SET notes = 'عاد سليمًا', session_date = session_date - interval '1 day' WHERE id = %s",
        session,
    )
    changed, again = importing(), importing()
    assert (changed.total("changed"), changed.changes, again.changes) == (1, 1, 0)
    assert ours.one(OURS, session) == ("عاد سليمًا", 2, "SUBMITTED")
    assert ours.one(MARKS) == marks + 2
    assert ours.one("SELECT count(*) FROM ops.training_session") == 805


def test_a_row_changed_here_is_kept_as_it_is_here(importing, old, ours, session):
    ours.run(
        "UPDATE ops.training_session SET status = 'APPROVED', version = 2, changed_at = now() WHERE source_key = %s",
        session,
    )
    old.run("UPDATE training_session SET notes = 'other' WHERE id = %s", session)
    changed, again = importing(), importing()
    assert ours.one(OURS, session)[2] == "APPROVED"
    assert ours.one(OURS, session)[0] != "other"
    assert (changed.changes, again.changes) == (1, 0)
    reason = ours.one("SELECT reason FROM ops.import_row WHERE source_key = %s", session)
    assert reason == "changed here since it was imported: kept as it is here"


def test_a_row_that_is_gone_there_stays_here_and_is_named(importing, old, ours, session):
    old.run("DELETE FROM training_session WHERE id = %s", session)
    gone, again = importing(), importing()
    assert (gone.total("gone"), again.changes) == (1, 0)
    assert ours.one(OURS, session)
    assert ours.one("SELECT outcome FROM ops.import_row WHERE source_key = %s", session) == "gone"


def test_a_row_that_comes_back_is_taken_up_again(importing, old, ours, session):
    old.run("CREATE TABLE aside AS SELECT * FROM training_session WHERE id = %s", session)
    old.run("DELETE FROM training_session WHERE id = %s", session)
    importing()
    old.run("UPDATE aside SET notes = 'back'")
    old.run("INSERT INTO training_session SELECT * FROM aside")
    importing()
    assert ours.one(OURS, session)[:2] == ("back", 2)


def test_a_skipped_row_is_tried_again_when_what_it_lacked_is_there(importing, old, ours):
    dog = old.one("SELECT id FROM dog WHERE code = 'K9-001'")
    old.run("UPDATE dog SET code = ' ' WHERE id = %s", dog)
    lacking = importing()
    old.run("UPDATE dog SET code = 'K9-001' WHERE id = %s", dog)
    healed, again = importing(), importing()
    assert lacking.total("skipped") > 2
    assert healed.total("skipped") == 1
    assert again.changes == 0
    assert ours.one("SELECT count(*) FROM ops.training_session") == 805


def test_two_dogs_may_swap_their_codes(importing, old, ours):
    importing()
    first, second = (old.one("SELECT id::text FROM dog WHERE code = %s", code) for code in ("K9-001", "K9-002"))
    for dog, code in ((first, "-"), (second, "K9-001"), (first, "K9-002")):
        old.run("UPDATE dog SET code = %s WHERE id = %s", code, dog)
    assert importing().total("changed") == 2
    found = dict(ours.run("SELECT source_key, code FROM ops.dog WHERE code IN ('K9-001', 'K9-002')"))
    assert found == {first: "K9-002", second: "K9-001"}


def test_a_dog_that_was_deleted_and_entered_again_is_the_same_dog(importing, old, ours):
    importing()
    before = ours.one("SELECT id FROM ops.dog WHERE code = 'K9-040'")
    old.run("UPDATE dog SET id = gen_random_uuid() WHERE code = 'K9-040'")
    summary = importing()
    assert (summary.total("gone"), summary.total("new")) == (1, 1)
    assert ours.one("SELECT id FROM ops.dog WHERE code = 'K9-040'") == before


def test_a_dog_that_was_entered_here_before_is_merged_and_not_overwritten(importing, ours):
    ours.run("INSERT INTO ops.dog (code, name_en) VALUES ('K9-001', 'Rex')")
    summary = importing()
    assert next(line.outcomes["merged"] for line in summary.lines if line.table == "dog") == 1
    dog, name = ours.one("SELECT id, name_en FROM ops.dog WHERE code = 'K9-001'")
    assert name == "Rex"
    assert ours.one("SELECT count(*) FROM ops.training_session WHERE dog_id = %s", dog) > 0


def test_a_dogs_new_state_opens_and_ends_a_span(importing, old, ours):
    importing()
    old.run("UPDATE dog SET current_status = 'RETIRED' WHERE code = 'K9-001'")
    importing()
    found = ours.run(
        "SELECT s.status, s.last_day IS NULL FROM ops.dog_status s JOIN ops.dog ON dog.id = dog_id "
        "WHERE code = 'K9-001' ORDER BY s.first_day"
    )
    assert found == [("ACTIVE", False), ("RETIRED", True)]


def test_new_posts_and_shifts_get_the_next_number_and_old_ones_keep_theirs(importing, old, ours):
    importing()
    before = dict(ours.run("SELECT source_key, code FROM ops.shift UNION ALL SELECT source_key, code FROM ops.post"))
    old.run("UPDATE shift SET name = 'الأولى' WHERE start_time = '06:00'")
    old.run(
        "INSERT INTO shift SELECT gen_random_uuid(), 'الفجر', '04:00', '06:00', true, created_at, updated_at FROM shift LIMIT 1"
    )
    importing()
    after = dict(ours.run("SELECT source_key, code FROM ops.shift UNION ALL SELECT source_key, code FROM ops.post"))
    assert {key: after[key] for key in before} == before
    assert ours.one("SELECT code, name_ar FROM ops.shift WHERE starts = '04:00'") == ("SHIFT-4", "الفجر")
    assert ours.one("SELECT name_ar FROM ops.shift WHERE starts = '06:00'") == "الأولى"
