"""Brings a database to the newest migration, or back."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, NullPool, create_engine

MIGRATIONS = Path(__file__).parents[2] / "migrations"


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def upgrade(owner_url: str, to: str = "head") -> None:
    """Run the missing migrations, all in one transaction."""
    with create_engine(owner_url, poolclass=NullPool).begin() as connection:
        command.upgrade(_config(connection), to)


def downgrade(owner_url: str, to: str = "base") -> None:
    """Undo migrations down to `to`, all in one transaction."""
    with create_engine(owner_url, poolclass=NullPool).begin() as connection:
        command.downgrade(_config(connection), to)


def newest() -> str | None:
    """The newest migration this code has."""
    return ScriptDirectory.from_config(_config()).get_current_head()


def current(connection: Connection) -> str | None:
    """The migration the database is at; None for an empty one."""
    return MigrationContext.configure(connection, opts={"version_table_schema": "public"}).get_current_revision()


def draft(owner_url: str, message: str) -> None:
    """Write a new migration from the difference between tables.py and the database."""
    with create_engine(owner_url, poolclass=NullPool).begin() as connection:
        command.revision(_config(connection), message, autogenerate=True)
