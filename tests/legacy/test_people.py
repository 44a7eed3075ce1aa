from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace

import pytest

from services.legacy.logins import refusal

LOGIN = "SELECT role, active, password_hash IS NULL, person_id IS NOT NULL, demo FROM app.account WHERE name = %s"
SEES = """
    SELECT p.code FROM app.account a JOIN app.account_project ON account_id = a.id JOIN ops.project p ON p.id = project_id
    WHERE a.name = %s ORDER BY 1
"""
ASSIGNED = """
    SELECT p.code, part, a.first_day, a.last_day FROM ops.assignment a JOIN ops.project p ON p.id = a.project_id
    LEFT JOIN ops.dog d ON d.id = a.dog_id LEFT JOIN ops.person e ON e.id = a.person_id
    WHERE %s IN (d.code, e.code) ORDER BY part, a.first_day
"""
EMPLOYEE_OF = 'SELECT e.employee_id FROM "user" u JOIN employee e ON e.id = u.employee_id WHERE username = %s'
NOBODY = "00000000-0000-0000-0000-000000000000"
PAIRED = """
    SELECT d.code, last_day IS NULL FROM ops.pair JOIN ops.dog d ON d.id = dog_id JOIN ops.person e ON e.id = person_id
    JOIN app.account a ON a.person_id = e.id WHERE a.name = %s ORDER BY d.code
"""


def old_id(old, table, name):
    column = {"user": "username", "roles_v2": "name", "employee": "employee_id"}.get(table, "code")
    return old.one(f'SELECT id::text FROM "{table}" WHERE {column} = %s', name)  # noqa: S608  # our names


def remarks(summary, table):
    return [one.text for line in summary.lines if line.table == table for one in line.remarks.values()]


def test_logins_come_with_their_role_and_without_a_password(importing, ours):
    summary = importing()
    roles = {
        "admin": "general-administrator",
        "pm1": "project-manager",
        "trainer1": "trainer",
        "vet1": "vet",
        "breeder1": "caretaker",
        "handler1": "handler",
    }
    assert {name: ours.one(LOGIN, name) for name in roles} == {
        name: (role, True, True, True, False) for name, role in roles.items()
    }
    assert summary.logins_without_password == 23


def test_the_widest_grant_counts(importing, old, ours):
    old.run(
        "INSERT INTO user_role_assignments_v2 (id, user_id, role_id, is_active) VALUES (gen_random_uuid(), %s, %s, true)",
        old_id(old, "user", "handler1"), old_id(old, "roles_v2", "project_manager"),
    )  # fmt: skip
    summary = importing()
    assert ours.one(LOGIN, "handler1")[0] == "project-manager"
    assert "role handler at the login, but granted project-manager: the grant counts" in remarks(summary, "user")


@pytest.mark.parametrize(
    ("role", "said", "reason"),
    [
        (None, {}, "no role like that here"),
        ("handler", {"is_active": False}, "not active"),
        ("handler", {"expires_at": datetime(2026, 11, 22)}, "expired"),  # noqa: DTZ001  # as the old database has it
        ("vet", {"project_id": "p"}, "given for one project only, and vet sees the whole unit here"),
        ("trainer", {"is_active": None}, "not active"),
        ("trainer", {"project_id": "p"}, ""),
    ],
)
def test_a_grant_that_does_not_hold_widens_nothing(role, said, reason):
    work = SimpleNamespace(started_at=datetime(2026, 11, 23, tzinfo=UTC))
    row = {"is_active": True, "expires_at": None, "project_id": None} | said
    assert refusal(work, row, role) == reason


def test_a_login_closed_here_stays_closed(importing, old, ours):
    importing()
    ours.run("UPDATE app.account SET active = false, password_hash = 'x' WHERE name = 'vet1'")
    old.run("UPDATE \"user\" SET role = 'TRAINER' WHERE username = 'vet1'")
    importing()
    assert ours.one(LOGIN, "vet1")[:3] == ("vet", False, False)


def test_a_login_that_was_here_before_gets_no_rights_from_the_old_system(importing, ours):
    ours.run("INSERT INTO app.account (name, role) VALUES ('pm1', 'auditor')")
    summary = importing()
    assert ours.one(LOGIN, "pm1")[0] == "auditor"
    assert ours.run(SEES, "pm1") == []
    assert "pm1 was entered here before: that row stays as it is" in remarks(summary, "user")


@pytest.mark.parametrize("link", ["manager_id", "project_manager_id"])
def test_either_link_makes_the_manager(importing, old, ours, link):
    other = {"manager_id": "project_manager_id"}.get(link, "manager_id")
    old.run("DELETE FROM project_manager_permission")
    old.run("UPDATE user_role_assignments_v2 SET project_id = NULL")
    old.run('UPDATE "user" SET project_id = NULL')
    old.run(f"UPDATE project SET {other} = NULL")  # noqa: S608  # our names
    importing()
    assert ours.run(SEES, "pm1") == [("PRJ-101",)]
    assert ours.run(ASSIGNED, "EMP1002") == [("PRJ-101", "MANAGER", date(2025, 10, 19), None)]


def test_a_right_that_nothing_gives_any_more_is_taken_away(importing, old, ours):
    importing()
    assert ours.run(SEES, "trainer1") == [("PRJ-101",)]
    old.run("UPDATE \"user\" SET project_id = NULL WHERE username = 'trainer1'")
    employee = old.one("SELECT employee_id::text FROM \"user\" WHERE username = 'trainer1'")
    old.run("DELETE FROM project_assignment WHERE employee_id = %s", employee)
    importing()
    assert ours.run(SEES, "trainer1") == []
    assert importing().follow_ups == 0


def test_a_right_that_an_administrator_gave_stays(importing, old, ours):
    grant = (
        "INSERT INTO app.account_project SELECT a.id, p.id FROM app.account a, ops.project p "
        "WHERE a.name = 'trainer1' AND p.code = %s"
    )
    old.run("UPDATE \"user\" SET project_id = NULL WHERE username = 'trainer1'")
    old.run("DELETE FROM project_assignment WHERE employee_id IS NOT NULL")
    importing()
    ours.run(grant, "PRJ-101")
    ours.run(grant, "PRJ-102")
    for home in (old_id(old, "project", "PRJ-101"), None):
        old.run("UPDATE \"user\" SET project_id = %s WHERE username = 'trainer1'", home)
        importing()
        assert ours.run(SEES, "trainer1") == [("PRJ-101",), ("PRJ-102",)]


def test_the_same_assignment_in_two_tables_is_one(importing, ours):
    summary = importing()
    assert ours.run(ASSIGNED, "K9-001") == [("PRJ-101", "MEMBER", date(2026, 1, 1), None)]
    assert "the same as a row of project_assignment" in remarks(summary, "project_dog")
    assert ours.one("SELECT count(*) FROM ops.assignment WHERE part = 'MEMBER'") == 48


def test_an_assignment_that_only_the_oldest_table_knows_begins_with_its_project(importing, old, ours):
    dog, project = old_id(old, "dog", "K9-040"), old_id(old, "project", "PRJ-101")
    old.run("INSERT INTO project_dog_assignment VALUES (%s, %s)", project, dog)
    summary = importing()
    assert ours.run(ASSIGNED, "K9-040") == [("PRJ-101", "MEMBER", date(2025, 10, 19), None)]
    assert remarks(summary, "project_dog_assignment") == [
        "since when is not written: the first day of the project is taken"
    ]


def test_utc_ends_become_the_units_days(importing, old, ours):
    old.run(
        "UPDATE project_assignment SET assigned_from = '2026-01-01 22:00', assigned_to = '2026-03-01 20:00' WHERE dog_id = %s",
        old_id(old, "dog", "K9-001"),
    )
    importing()
    assert ours.run(ASSIGNED, "K9-001")[0][2:] == (date(2026, 1, 2), date(2026, 3, 1))


def test_an_assignment_edited_here_stays_until_the_old_one_changes(importing, old, ours):
    importing()
    ours.run(
        "UPDATE ops.assignment SET first_day = '2026-02-02' WHERE dog_id = (SELECT id FROM ops.dog WHERE code = 'K9-001')"
    )
    importing()
    assert ours.run(ASSIGNED, "K9-001")[0][2] == date(2026, 2, 2)


def test_an_assignment_that_is_gone_there_ends_here(importing, old, ours):
    importing()
    dog = old_id(old, "dog", "K9-001")
    old.run("DELETE FROM project_assignment WHERE dog_id = %s", dog)
    old.run("DELETE FROM project_dog WHERE dog_id = %s", dog)
    importing()
    assert ours.run(ASSIGNED, "K9-001")[0][3] is not None


def test_a_handler_who_gets_another_dog_keeps_the_history_of_the_first(importing, old, ours):
    importing()
    old.run("UPDATE \"user\" SET dog_id = %s WHERE username = 'handler1'", old_id(old, "dog", "K9-040"))
    importing()
    assert ours.run(PAIRED, "handler1") == [("K9-001", False), ("K9-040", True)]


def test_an_unknown_breed_gets_a_breed_of_its_own_and_a_finding(importing, old, ours):
    old.run("UPDATE dog SET breed = 'كلب كنعاني', specialization = 'شم' WHERE code = 'K9-001'")
    summary = importing()
    found = ours.one(
        "SELECT b.name_ar, specialty, b.code FROM ops.dog JOIN ops.breed b ON b.id = breed_id WHERE dog.code = 'K9-001'"
    )
    assert found[:2] == ("كلب كنعاني", "OTHER")
    assert found[2].startswith("BREED-")
    assert len(remarks(summary, "dog")) == 2


def test_a_latin_name_is_the_english_one(importing, old, ours):
    old.run("UPDATE dog SET name = 'Rex' WHERE code = 'K9-001'")
    importing()
    assert ours.one("SELECT name_en, name_ar FROM ops.dog WHERE code = 'K9-001'") == ("Rex", None)


def test_a_new_manager_manages_since_the_day_it_was_noticed(importing, old, ours):
    importing()
    other = old_id(old, "user", "trainer1"), old_id(old, "employee", old.one(EMPLOYEE_OF, "trainer1"))
    old.run("UPDATE project SET manager_id = %s, project_manager_id = %s WHERE code = 'PRJ-101'", *other)
    importing()
    today = ours.one("SELECT (started_at AT TIME ZONE 'Asia/Riyadh')::date FROM ops.import_run LIMIT 1")
    assert ours.run(ASSIGNED, "EMP1002") == [("PRJ-101", "MANAGER", date(2025, 10, 19), today - timedelta(days=1))]
    assert ("PRJ-101", "MANAGER", today, None) in ours.run(ASSIGNED, old.one(EMPLOYEE_OF, "trainer1"))
    assert importing().follow_ups == 0


def test_the_link_table_of_dogs_and_employees_makes_pairs(importing, old, ours):
    dog, employee = old_id(old, "dog", "K9-040"), old_id(old, "employee", old.one(EMPLOYEE_OF, "handler1"))
    old.run("INSERT INTO employee_dog_assignment VALUES (%s, %s), (%s, %s)", employee, dog, NOBODY, dog)
    summary = importing()
    assert ours.run(PAIRED, "handler1") == [("K9-001", True), ("K9-040", True)]
    assert remarks(summary, "employee_dog_assignment") == ["its person was not imported"]


def test_a_link_that_says_nothing_clear_is_skipped_or_found(importing, old, ours):
    dogs = [
        row[0]
        for row in old.run(
            "SELECT dog_id::text FROM project_assignment WHERE dog_id IS NOT NULL ORDER BY dog_id LIMIT 3"
        )
    ]
    old.run(
        "UPDATE project_assignment SET employee_id = %s WHERE dog_id = %s", old_id(old, "employee", "EMP1002"), dogs[0]
    )
    old.run(
        "UPDATE project_assignment SET is_active = false, updated_at = '2026-05-05 22:00' WHERE dog_id = %s", dogs[1]
    )
    old.run("UPDATE project_assignment SET assigned_to = '2025-05-05' WHERE dog_id = %s", dogs[2])
    found = remarks(importing(), "project_assignment")
    assert "it links not exactly one dog or person to a project" in found
    assert "when it ended is not written: the day of its last change is taken" in found
    assert "it ended before it began: the first day is taken for its last" in found
    ended = "SELECT last_day FROM ops.assignment a JOIN ops.dog d ON d.id = dog_id WHERE d.source_key = %s"
    assert (ours.one(ended, dogs[1]), ours.one(ended, dogs[2])) == (date(2026, 5, 6), date(2026, 1, 1))


def test_what_lacks_a_name_or_a_sense_of_time_is_imported_and_found(importing, old, ours):
    old.run("UPDATE dog SET name = ' ', breed = '', specialization = NULL WHERE code = 'K9-001'")
    old.run("UPDATE project SET start_date = '2026-01-02', end_date = '2026-01-01' WHERE code = 'PRJ-101'")
    summary = importing()
    assert ours.one("SELECT name_en, breed_id, specialty FROM ops.dog WHERE code = 'K9-001'") == ("K9-001", None, None)
    assert ours.one("SELECT first_day = last_day FROM ops.project WHERE code = 'PRJ-101'")
    assert "without a name, called by its code" in remarks(summary, "dog")
    assert "it ended before it began: the first day is taken for its last" in remarks(summary, "project")


def test_a_code_stands_on_one_row_only(importing, old, ours):
    old.run("UPDATE dog SET code = 'K9-039 ' WHERE code = 'K9-040'")
    assert "K9-039 stands on two rows" in remarks(importing(), "dog")
    assert ours.one("SELECT count(*) FROM ops.dog") == 39


def test_a_code_that_is_taken_here_is_not_taken_over(importing, old, ours):
    importing()
    ours.run("INSERT INTO ops.dog (code) VALUES ('K9-099')")
    old.run("UPDATE dog SET code = 'K9-099' WHERE code = 'K9-040'")
    assert "its new code K9-099 is taken here" in remarks(importing(), "dog")
    assert ours.one("SELECT count(*) FROM ops.dog WHERE code = 'K9-040'") == 1


def test_the_login_of_somebody_who_left_is_not_handed_on(importing, old, ours):
    importing()
    ours.run("UPDATE app.account SET password_hash = 'of the first' WHERE name = 'vet1'")
    old.run("UPDATE \"user\" SET id = gen_random_uuid() WHERE username = 'vet1'")
    assert "vet1 is here as the login of somebody who left the old system" in remarks(importing(), "user")
    assert ours.one("SELECT count(*) FROM app.account WHERE name = 'vet1'") == 1


def test_a_login_without_an_employee_or_a_known_role_is_skipped(importing, old):
    old.run('ALTER TABLE "user" ALTER role TYPE text, ALTER employee_id DROP NOT NULL')
    old.run("UPDATE user_role_assignments_v2 SET is_active = false")
    old.run("UPDATE \"user\" SET role = 'CHAPLAIN' WHERE username = 'vet1'")
    old.run("UPDATE \"user\" SET employee_id = NULL WHERE username = 'vet2'")
    assert set(remarks(importing(), "user")) == {"role 'CHAPLAIN' is not known", "without an employee"}


def test_a_person_with_an_unknown_job_is_skipped(importing, old):
    old.run("ALTER TABLE employee ALTER role TYPE text")
    old.run("UPDATE employee SET role = 'CHAPLAIN' WHERE employee_id = 'EMP1029'")
    assert remarks(importing(), "employee") == ["job 'CHAPLAIN' is not known"]
