"""Every table: one row written by hand, and what becomes of it, value by value."""

from uuid import UUID

import pytest
from legacy.rows_here import EXPECTED
from legacy.rows_there import ONE_EACH, WRITTEN
from psycopg2 import sql

from services.legacy.mapping import TABLES

# Elsewhere: the directory and the logins (test_people), the two trainings and the visits (test_records), and rows
# that fill columns of their report above.
ELSEWHERE = {
    "employee", "shift", "project", "project_location", "dog", "roles_v2", "user_role_assignments_v2", "user",
    "project_manager_permission", "project_assignment", "project_dog", "project_dog_assignment",
    "project_employee_assignment", "employee_dog_assignment", "training_session", "breeding_training_activity",
    "veterinary_visit", "shift_report_health", "shift_report_behavior", "handler_report_health", "handler_report_care",
    "handler_report_behavior",
}  # fmt: skip


@pytest.fixture
def written(old):
    """One row of each table as it stands above; its key by table."""
    keys = {}
    for table, values in WRITTEN.items():
        found = old.run(sql.SQL("SELECT id::text FROM {} ORDER BY 1 LIMIT 1").format(sql.Identifier(table)))
        keys[table] = found[0][0] if found else str(UUID(int=len(keys)))
        names = sql.SQL(", ").join(map(sql.Identifier, values))
        said = sql.SQL(", ").join(map(sql.SQL, values.values()))
        if found:
            change = sql.SQL("UPDATE {} SET ({}) = ROW ({}) WHERE id = %s")
            old.run(change.format(sql.Identifier(table), names, said), keys[table])
        else:
            add = sql.SQL("INSERT INTO {} (id, {}) VALUES (%s, {})")
            old.run(add.format(sql.Identifier(table), names, said), keys[table])
    for table, (link, parent) in ONE_EACH.items():
        others = sql.SQL("DELETE FROM {} WHERE {} = %s AND id <> %s")
        old.run(others.format(sql.Identifier(table), sql.Identifier(link)), keys[parent], keys[table])
    return keys


@pytest.fixture
def row_here(ours, written):
    """What one of our tables holds for a row of the old one, with codes and old tables in place of ids."""
    codes = {
        "dog_id": "ops.dog", "male_id": "ops.dog", "grown_id": "ops.dog", "project_id": "ops.project", "shift_id": "ops.shift",
    }  # fmt: skip
    records = {table: EXPECTED[table][0] for table in EXPECTED} | {"veterinary_visit": "veterinary_visit"}

    def named(name, value, expected):
        if value is None or not (name.endswith("_id") and isinstance(value, int)):
            return value
        if name == "account_id":
            return ours.one("SELECT name FROM app.account WHERE id = %s", value)
        if name == "post_id":
            return ours.one("SELECT 'project_location' FROM ops.post WHERE id = %s", value)
        if name in ("record_id", "roster_id", "heat_id", "mating_id", "pregnancy_id", "delivery_id", "puppy_id"):
            key = ours.one(f"SELECT source_key FROM ops.{records[expected]} WHERE id = %s", value)  # noqa: S608
            return expected if key == written.get(expected, key) else key
        return ours.one(f"SELECT code FROM {codes.get(name, 'ops.person')} WHERE id = %s", value)  # noqa: S608

    def read(table, here, expected):
        schema = "app" if here == "notice" else "ops"
        part = "source_key" not in columns(schema, here)
        parent = (
            {"handler_daily": "handler_report", "shift_report": "shift_report"}[here.rpartition("_")[0]] if part else ""
        )
        of = f"record_id = (SELECT id FROM ops.{records.get(parent)} WHERE source_key = %s)"  # noqa: S608
        where = of if part else "source_key = %s"
        names = ", ".join(f'"{name}"' for name in expected)
        found = ours.one(f"SELECT {names} FROM {schema}.{here} WHERE {where}", written[parent or table])  # noqa: S608
        return {name: named(name, value, expected[name]) for name, value in zip(expected, found, strict=True)}

    def columns(schema, table):
        ask = "SELECT column_name FROM information_schema.columns WHERE table_schema = %s AND table_name = %s"
        return {row[0] for row in ours.run(ask, schema, table)}

    return read


def test_every_table_has_its_row():
    assert EXPECTED.keys() | ELSEWHERE == {old.name for old in TABLES}


def test_one_row_of_every_table_becomes_what_was_written(importing, written, row_here):
    summary = importing()
    assert all(line.outcomes["skipped"] == 0 for line in summary.lines if line.table not in ("roles_v2",))
    for table, (here, expected) in EXPECTED.items():
        found = row_here(table, here, expected)
        if table == "report_export_history":
            found["values"]["context_id"] = "report_context"
        assert found == expected, table
    assert importing().changes == 0
