import pytest
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError

from services.errors import UserError
from services.legacy.run import import_legacy
from services.legacy.source import opened, sentence_of


@pytest.fixture
def rows(ours):
    return lambda: sum(ours.counts("ops", "app", "analytics").values())


def test_a_dry_run_says_the_same_and_writes_nothing(importing, rows):
    dry = importing(dry_run=True)
    assert rows() == 0
    real = importing()
    assert dry.dry_run
    assert dry.as_json() == real.as_json()


def test_a_row_that_the_tables_refuse_stops_all_of_it(importing, ours, rows):
    ours.run("ALTER TABLE ops.veterinary_visit ADD CONSTRAINT strict CHECK (weight < 40)")
    try:
        with pytest.raises(UserError, match=r"breaks a rule of the tables: .*strict.* Nothing was imported"):
            importing()
        assert rows() == 0
    finally:
        ours.run("ALTER TABLE ops.veterinary_visit DROP CONSTRAINT strict")


def test_a_killed_run_leaves_nothing_and_the_next_one_begins_anew(importing, ours, rows):
    ends = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'k9 import-legacy'"
    with pytest.raises(UserError, match=r"closed the connection.* Nothing was imported"):
        importing(progress=lambda _: ours.run(ends))
    assert rows() == 0
    assert importing().total("new") == importing().total("unchanged")


def test_a_foreign_schema_is_refused_with_what_is_missing(importing, old, rows):
    old.run("ALTER TABLE training_session DROP COLUMN success_rating")
    old.run("DROP TABLE shift")
    with pytest.raises(UserError, match=r"not the K9 database.*: shift, training_session\.success_rating missing"):
        importing()
    assert rows() == 0


def test_a_column_of_another_type_is_refused(importing, old):
    old.run("ALTER TABLE training_session ALTER session_date TYPE timestamptz")
    with pytest.raises(UserError, match=r"training_session\.session_date is timestamp with time zone, not timestamp"):
        importing()


def test_our_own_database_is_not_the_old_one(ours):
    with pytest.raises(UserError, match=r"not the K9 database this importer knows: employee, shift"):
        import_legacy(ours.url, ours.url, None)


def test_further_tables_do_no_harm(importing, old):
    old.run("CREATE TABLE kennel_camera AS SELECT generate_series(1, 3)")
    line = importing().lines[-1]
    assert (line.table, line.outcomes["never"], *(one.text for one in line.remarks.values())) == (
        "kennel_camera", 3, "no table of the old system that is known"
    )  # fmt: skip


def test_a_demonstration_is_refused(importing, ours):
    ours.run("INSERT INTO ops.unit (code, loaded_as_of) VALUES ('K9-DEMO', '2024-12-24')")
    with pytest.raises(UserError, match=r"holds the demonstration unit K9-DEMO\. .*DATABASE_URL"):
        importing()


def test_the_database_of_another_unit_is_refused(importing, old):
    importing()
    old.run("UPDATE employee SET id = gen_random_uuid()")
    with pytest.raises(UserError, match="another unit"):
        importing()


def test_a_database_without_tables_is_refused(old, bare_url):
    with pytest.raises(UserError, match=r"k9\.py db upgrade"):
        import_legacy(bare_url, old.url, None)


def test_two_imports_do_not_run_at_once(importing, ours):
    ours.run("SELECT pg_advisory_lock(hashtext('ops.import'))")
    with pytest.raises(UserError, match="Another import is running"):
        importing()


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("postgres", "not the address of a database"),
        ("mysql://reader@host/k9", "The old database is PostgreSQL"),
        ("postgresql://reader@host:5432/", "The old database is PostgreSQL"),
        ("postgresql://reader:secret@127.0.0.1:1/k9", r"Nothing answers at 127\.0\.0\.1:1"),
    ],
)
def test_a_wrong_address_gets_one_sentence(url, said):
    with pytest.raises(UserError, match=said), opened(url):
        pass


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (
            'FATAL:  password authentication failed for user "reader"',
            "db:5432 refused the login reader: wrong name or password.",
        ),
        ('FATAL:  role "reader" does not exist', "db:5432 has no login reader."),
        ('FATAL:  database "k9" does not exist', "db:5432 has no database k9."),
        ('could not translate host name "x" to address: Name or service not known', "The host db is not known."),
        ("connection timeout expired", "db:5432 did not answer within 10 seconds."),
        (
            "FATAL:  the database system is starting up",
            "The old database at db:5432 cannot be opened: FATAL:  the database system is starting up",
        ),
    ],
)
def test_each_refusal_of_a_connection_is_told_apart(reason, said):
    assert sentence_of(make_url("postgresql://reader:secret@db/k9"), reason) == said


def test_no_message_shows_a_password():
    url = make_url("postgresql://reader:pass@word@db/k9")
    said = sentence_of(url, 'weird trouble with host "word@db"')
    assert "word" not in said.replace("password", "")


@pytest.fixture
def failing(ours, old):
    """Makes the old database raise an error in the middle of a run."""

    def run(name):
        ours.run(
            "CREATE FUNCTION old.fails() RETURNS bool LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE {name} USING MESSAGE = 'trouble with veterinary_visit'; END $$"
        )
        ours.run("CREATE POLICY fails ON old.veterinary_visit USING (old.fails())")
        ours.run("ALTER TABLE old.veterinary_visit ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY")

    return run


def test_a_login_that_may_not_read_a_table_is_told_which(importing, failing, rows):
    failing("insufficient_privilege")
    with pytest.raises(UserError, match=r"may not do this: trouble with veterinary_visit.*Nothing was imported"):
        importing()
    assert rows() == 0


def test_any_other_failure_is_a_bug_that_shows_and_leaves_nothing(importing, failing, rows):
    failing("feature_not_supported")
    with pytest.raises(DBAPIError, match="trouble with veterinary_visit"):
        importing()
    assert rows() == 0
