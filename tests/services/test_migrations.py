import warnings
from collections.abc import Iterator

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, NullPool, create_engine, inspect

from services.catalogue.records import ENTERED
from services.store import migrate
from services.store.tables import COMPUTED, FACTS, METADATA, quality_formula


@pytest.fixture
def migrated(bare_url: str) -> Iterator[Connection]:
    migrate.upgrade(bare_url)
    with create_engine(bare_url, poolclass=NullPool).connect() as connection:
        yield connection


def test_the_migrations_make_the_tables(migrated: Connection) -> None:
    options = {"include_schemas": True, "include_object": lambda _o, name, *_: name != "alembic_version"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # generated columns are compared below
        found = compare_metadata(MigrationContext.configure(migrated, opts=options), METADATA)
    assert found == []
    assert migrate.current(migrated) == migrate.newest()


def test_generated_columns_follow_the_catalogue(migrated: Connection) -> None:
    """The database's formula, written back by PostgreSQL, against one made from the catalogue today."""
    for record in ENTERED.values():
        columns = inspect(migrated).get_columns(FACTS[record.id].name, schema="ops")
        stored = {one["name"]: one["computed"]["sqltext"] for one in columns if "computed" in one}
        own = {name: text for name, text in COMPUTED.items() if name in stored} | {"quality": quality_formula(record)}
        migrated.exec_driver_sql(f"CREATE TEMP TABLE now_{FACTS[record.id].name} (LIKE ops.{FACTS[record.id].name})")
        for name, formula in own.items():
            kind = next(one["type"] for one in columns if one["name"] == name)
            migrated.exec_driver_sql(
                f"ALTER TABLE now_{FACTS[record.id].name} DROP COLUMN {name}, "
                f"ADD COLUMN {name} {kind} GENERATED ALWAYS AS ({formula}) STORED"
            )
        fresh = inspect(migrated).get_columns(f"now_{FACTS[record.id].name}")
        assert {one["name"]: one["computed"]["sqltext"] for one in fresh if "computed" in one} == stored


def test_down_leaves_nothing_and_up_again_works(bare_url: str) -> None:
    migrate.upgrade(bare_url)
    migrate.downgrade(bare_url)
    with create_engine(bare_url, poolclass=NullPool).connect() as connection:
        assert not {"ops", "analytics", "app"} & set(inspect(connection).get_schema_names())
    migrate.upgrade(bare_url)
