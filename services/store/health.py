"""What the first start, the doctor and the health page ask of the database."""

from sqlalchemy import Connection, Text, column, create_engine, exists, select, table

from services.store import migrate
from services.store.tables import UNIT

ROLES = ("k9_owner", "k9_app", "k9_auditor")


def holds_no_unit(owner_url: str) -> bool:
    """Whether no unit was ever entered, imported or loaded."""
    engine = create_engine(owner_url)
    try:
        with engine.connect() as connection:
            return not connection.scalar(select(exists().where(UNIT.c.id.is_not(None))))
    finally:
        engine.dispose()


def missing_roles(connection: Connection) -> list[str]:
    """The database roles that are not there."""
    name = column("rolname", Text)
    found = set(connection.scalars(select(name).select_from(table("pg_roles")).where(name.in_(ROLES))))
    return [role for role in ROLES if role not in found]


def missing_migrations(connection: Connection) -> str | None:
    """The newest migration, if the database is not at it."""
    newest = migrate.newest()
    return None if migrate.current(connection) == newest else newest
