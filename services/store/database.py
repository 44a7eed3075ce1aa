"""Connections to PostgreSQL: as the application role, with the viewer's scope set for one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import CompoundSelect, Connection, Engine, RowMapping, Select, create_engine, event, func, select

ROLE = "k9_app"


class Database:
    """The application's connections. Row security applies to every one of them, whoever the URL signs in as.

    `zone` names the unit's clocks: the views read from it which day a moment belongs to.
    """

    def __init__(self, url: str, *, pool_size: int = 8, zone: str = "UTC") -> None:
        self.engine: Engine = create_engine(
            url, pool_size=pool_size, max_overflow=pool_size, pool_pre_ping=False, pool_recycle=1800
        )
        self._snapshot = self.engine.execution_options(isolation_level="REPEATABLE READ")
        event.listen(self.engine, "connect", _take_role)
        event.listen(self.engine, "connect", lambda connection, _: _set_zone(connection, zone))

    @contextmanager
    def scoped(self, projects: str, dogs: str) -> Iterator[Connection]:
        """One snapshot in which only the given rows are visible; ids separated by commas, or `*` for all.

        Every statement in it sees the same state of the data.
        """
        with self._snapshot.begin() as connection:
            connection.execute(
                select(func.set_config("k9.projects", projects, True), func.set_config("k9.dogs", dogs, True))
            )
            yield connection

    @contextmanager
    def writing(self, projects: str, dogs: str) -> Iterator[Connection]:
        """A transaction that writes within a scope. A statement sees what others committed before it, so that a row
        that somebody else just changed is read again under its lock instead of failing."""
        with self.engine.begin() as connection:
            connection.execute(
                select(func.set_config("k9.projects", projects, True), func.set_config("k9.dogs", dogs, True))
            )
            yield connection

    @contextmanager
    def plain(self) -> Iterator[Connection]:
        """A transaction without scope: accounts, directory and versions, no records."""
        with self.engine.begin() as connection:
            yield connection


def read(connection: Connection, statement: Select[Any] | CompoundSelect[Any]) -> list[RowMapping]:
    """The rows of a statement, by column name."""
    return list(connection.execute(statement).mappings().all())


def _take_role(connection: Any, _: Any) -> None:
    """Act as the application role even when the URL's login could do more."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT session_user")
        if cursor.fetchone()[0] != ROLE:
            cursor.execute(f"SET ROLE {ROLE}")
    connection.commit()


def _set_zone(connection: Any, zone: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('k9.zone', %s, false)", (zone,))
    connection.commit()
