"""Read-only access to the old database: one snapshot, and only the columns that are needed."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import (
    JSON,
    ColumnClause,
    Connection,
    Engine,
    FromClause,
    Text,
    case,
    cast,
    column,
    create_engine,
    func,
    select,
    table,
    type_coerce,
)
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, OperationalError
from sqlalchemy.sql.expression import ColumnElement

from services.errors import UserError
from services.legacy.mapping import OldTable, Read

Row = Mapping[str, Any]
BATCH = 5000
PATIENCE_IN_SECONDS = 10
# A date outside of these is a slip of the keyboard, or infinity; Python's calendar does not hold all of them.
FIRST_DAY, LAST_DAY = "1900-01-01", "2199-12-31"
DAYS = ("date", "timestamp without time zone", "timestamp with time zone")
TYPES = {
    "local": "timestamp without time zone",
    "utc": "timestamp without time zone",
    "day": "date",
    "time": "time without time zone",
    "integer": "integer",
    "flag": "boolean",
    "maybe": "boolean",
    "meal": "boolean",
    "clock": "date",
    "midnight": "date",
    "duty": "date",
    "moment": "timestamp without time zone",
    "wall": "timestamp without time zone",
}
EXAMPLE = "postgresql://reader:password@host:5432/k9"


def _named(name: str) -> ColumnClause[Any]:
    return column(name)


class Source:
    """The old database as it stood when the snapshot was taken. `types`: table -> column -> type."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.types = self._types()
        self._tables = {name: table(name, *map(_named, held)) for name, held in self.types.items()}

    def tables(self) -> list[str]:
        """The names of all tables that this login may see; views repeat what stands in tables."""
        listed = table(
            "tables", *map(_named, ("table_schema", "table_name", "table_type")), schema="information_schema"
        )
        here = listed.c.table_schema == func.current_schema()
        wanted = select(listed.c.table_name).where(here, listed.c.table_type == "BASE TABLE")
        return sorted(self._connection.scalars(wanted))

    def _types(self) -> dict[str, dict[str, str]]:
        columns = table(
            "columns",
            *map(_named, ("table_schema", "table_name", "column_name", "data_type")),
            schema="information_schema",
        )
        wanted = columns.select().where(columns.c.table_schema == func.current_schema())
        found: dict[str, dict[str, str]] = {}
        for _, name, held, kind in self._connection.execute(wanted):
            found.setdefault(name, {})[held] = kind
        return found

    def require(self, tables: Sequence[OldTable]) -> None:
        """Refuse a database that lacks a table or column which the import reads, or has another type for it."""
        wanted = [need for old in tables for need in old.needs()]
        lost = {name: None for name, held in wanted if name not in self.types}
        lost |= {f"{name}.{held}": None for name, held in wanted if held not in self.types.get(name, {held})}
        if lost:
            raise UserError(
                f"This is not the K9 database this importer knows: {_some(lost)} missing, or not readable for this login."
            )
        if other := [text for old in tables for one in old.reads if (text := self._other_type(old, one))]:
            raise UserError(f"This is not the K9 database this importer knows: {_some(other)}.")

    def _other_type(self, old: OldTable, one: Read) -> str | None:
        place, wanted = old.place_of(one.column), TYPES.get(one.kind)
        found = self.types[place[0]][place[1]]
        return f"{'.'.join(place)} is {found}, not {wanted}" if wanted and found != wanted else None

    def rows(self, name: str) -> int:
        """How many rows a table holds."""
        return self._connection.scalar(select(func.count()).select_from(table(name))) or 0

    def has(self, old: OldTable) -> bool:
        """Whether this deployment has a table."""
        return old.name in self.types

    def batches(self, old: OldTable, order: str = "") -> Iterator[list[Row]]:
        """All rows of a table with those joined to them, some thousands at a time; in the order of a key if named."""
        tables = self._tables
        origin: FromClause = tables[old.name]
        for join in old.joins:
            place, by = old.place_of(join.by)
            origin = origin.outerjoin(tables[join.table], tables[join.table].c.id == tables[place].c[by])
        statement = select(*(self._column(old, one) for one in old.columns)).select_from(origin)
        if order:
            wanted = dict.fromkeys((order, *old.key))
            statement = statement.order_by(*(cast(tables[old.name].c[one], Text).collate("C") for one in wanted))
        with self._connection.execute(statement.execution_options(yield_per=BATCH)) as found:
            for batch in found.mappings().partitions():
                yield [dict(one) for one in batch]

    def all(self, old: OldTable) -> list[Row]:
        """All rows of a small table, in the order of their keys."""
        rows = [row for batch in self.batches(old) for row in batch]
        return sorted(rows, key=lambda row: [str(row[one]) for one in old.key])

    def _column(self, old: OldTable, wanted: str) -> ColumnElement[Any]:
        place, name = old.place_of(wanted)
        held, kind = self._tables[place].c[name], self.types[place][name]
        if kind in ("json", "jsonb"):
            return type_coerce(held, JSON).label(wanted)
        if kind == "uuid":
            return cast(held, Text).label(wanted)
        if kind in DAYS:
            return case((held.between(FIRST_DAY, LAST_DAY), held)).label(wanted)
        return held.label(wanted)


def _some(names: Iterable[str]) -> str:
    """The first names, and how many more."""
    listed = list(names)
    return ", ".join(listed[:6]) + (f" and {len(listed) - 6} more" if len(listed) > 6 else "")


@contextmanager
def opened(url: str) -> Iterator[Source]:
    """The old database, in one transaction that cannot write. Raises UserError when it cannot be reached."""
    engine = _engine(_parsed(url))
    try:
        with _connected(engine) as connection:
            yield Source(connection)
    finally:
        engine.dispose()


def _parsed(text: str) -> URL:
    try:
        url = make_url(text.strip())
    except (ArgumentError, ValueError):
        raise UserError(f"That is not the address of a database. Write it as {EXAMPLE}.") from None
    if url.drivername.partition("+")[0] not in ("postgres", "postgresql") or not url.database:
        raise UserError(f"The old database is PostgreSQL, and the address names it. Write it as {EXAMPLE}.")
    return url.set(drivername="postgresql+psycopg2")


def _engine(url: URL) -> Engine:
    return create_engine(
        url,
        isolation_level="REPEATABLE READ",
        execution_options={"postgresql_readonly": True},
        connect_args={"connect_timeout": PATIENCE_IN_SECONDS, "application_name": "k9 import-legacy"},
    )


def _connected(engine: Engine) -> Connection:
    try:
        return engine.connect()
    except OperationalError as error:
        raise UserError(sentence_of(engine.url, str(error.orig))) from None


# What the server or the driver says, and what we say of it. The password stands in none of them.
REFUSALS = (
    (r"password authentication failed|no password supplied|authentication failed|pg_hba", "{where} refused the login {user}: wrong name or password."),
    (r'role ".*" does not exist', "{where} has no login {user}."),
    (r'database ".*" does not exist', "{where} has no database {database}."),
    (r"permission denied for database", "The login {user} may not open the database {database} at {where}."),
    (r"could not translate host name|Name or service not known", "The host {host} is not known."),
    (r"refused|No such file", "Nothing answers at {where}. Is PostgreSQL running there?"),
    (r"timeout|timed out|unreachable", "{where} did not answer within {seconds} seconds."),
)  # fmt: skip


def sentence_of(url: URL, said: str) -> str:
    """One sentence for a connection that failed."""
    # A password with an @ in it spills into the host; what stands before the last @ is not shown.
    host = (url.host or "the local socket").rpartition("@")[2]
    where = f"{host}:{url.port or 5432}"
    for pattern, text in REFUSALS:
        if re.search(pattern, said):
            seconds = PATIENCE_IN_SECONDS
            return text.format(where=where, user=url.username, database=url.database, host=host, seconds=seconds)
    first = (said.strip().splitlines() or ["no reason given"])[0]
    return f"The old database at {where} cannot be opened: {first.replace(url.host or host, host)}"
