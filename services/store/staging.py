"""Temporary tables: rows arrive in batches and go into their table in one statement."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from typing import Any

from psycopg2 import sql
from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    MetaData,
    Table,
    Text,
    and_,
    any_,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import array
from sqlalchemy.dialects.postgresql import insert as upsert

from services.store.tables import IMPORT_ROW, IMPORT_RUN

Row = Mapping[str, Any]
SPECIAL = re.compile(r"[\\\t\n\r]")
ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


class Stage:
    """A temporary table beside `table`. Rows are added in batches; one statement then inserts or updates them all.

    One statement, because each one marks the days it touched: a thousand statements would mark them a thousandfold.
    """

    def __init__(self, connection: Connection, target: Table, label: str) -> None:
        self._connection, self._target, self._label = connection, target, label
        self._rows: Table | None = None

    def add(self, rows: Sequence[Row]) -> None:
        """Put rows by; all of them fill the same columns."""
        if not rows:
            return
        if self._rows is None:
            self._rows = _temporary(self._connection, self._target, self._label, rows[0])
        _copy(self._connection, self._rows, rows)

    def insert(self) -> None:
        """Make new rows of all that was added."""
        if self._rows is not None:
            names = self._rows.c.keys()
            self._connection.execute(insert(self._target).from_select(names, select(self._rows)))

    def update(
        self, *, once: Iterable[str] = (), unique: str | None = None, also: Mapping[str, Any] | None = None
    ) -> None:
        """Change the rows of the same source and key; columns in `once` keep what they have."""
        if self._rows is None:
            return
        kept = {"source", "source_key", *once}
        values = {one.name: one for one in self._rows.c if one.name not in kept}
        if unique:
            self._set_free(self._rows, unique)
        self._connection.execute(
            update(self._target).values({**values, **(also or {})}).where(_same(self._target, self._rows))
        )

    def _set_free(self, rows: Table, unique: str) -> None:
        """Two rows may have swapped their codes, which must be unique after each row, not only at the end."""
        here = self._target.c
        moved = and_(_same(self._target, rows), here[unique] != rows.c[unique])
        parked = {unique: here.source + ":" + here.source_key}
        self._connection.execute(update(self._target).values(parked).where(moved))

    def leave_out_edited(self, source_table: str) -> list[str]:
        """Take out the rows that were changed or voided here since the import wrote them; their keys."""
        if self._rows is None:
            return []
        here, rows = self._target.c, self._rows
        edited = list(
            self._connection.scalars(
                select(here.source_key)
                .join(rows, _same(self._target, rows))
                .join(IMPORT_ROW, _entry_of(source_table, here.source_key))
                .join(IMPORT_RUN, IMPORT_RUN.c.id == IMPORT_ROW.c.run_id)
                .where(or_(here.changed_at != IMPORT_RUN.c.started_at, here.voided_at.is_not(None)))
            )
        )
        if edited:
            self._connection.execute(delete(rows).where(rows.c.source_key.in_(edited)))
        return edited


def _entry_of(source_table: str, key: ColumnElement[Any]) -> ColumnElement[bool]:
    entry = IMPORT_ROW.c
    return and_(entry.source == "legacy", entry.source_table == source_table, entry.source_key == key)


def _same(target: Table, rows: Table) -> ColumnElement[bool]:
    return and_(target.c.source == rows.c.source, target.c.source_key == rows.c.source_key)


def _temporary(connection: Connection, target: Table, label: str, row: Row) -> Table:
    table = Table(
        f"stage_{target.name}_{label}",
        MetaData(),
        *(Column(name, target.c[name].type) for name in row),
        prefixes=["TEMPORARY"],
        postgresql_on_commit="DROP",
    )
    table.create(connection)
    return table


def _copy(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """COPY, because the batches of an INSERT are compiled, and parsed by the server, one by one."""
    names = list(rows[0])
    lines = ("\t".join(map(_cell, (row[name] for name in names))) + "\n" for row in rows)
    into = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(table.name), sql.SQL(", ").join(map(sql.Identifier, names))
    )
    connection.connection.cursor().copy_expert(into, StringIO("".join(lines)))


def _cell(value: Any) -> str:
    """A value as COPY's text format wants it."""
    if isinstance(value, list | dict):
        value = json.dumps(value, ensure_ascii=False)
    if isinstance(value, str):
        return value.translate(ESCAPES) if SPECIAL.search(value) else value
    return "\\N" if value is None else str(value)


class HangingStage:
    """Rows that hang on records of one type: parts, files, steps of their history.

    A row names its record by `of_source` and `of_key`; project, dog, day and version follow from that record.
    """

    FOLLOW = ("project_id", "dog_id", "day", "version")

    def __init__(self, connection: Connection, target: Table, record: Table, label: str) -> None:
        self._connection, self._target, self._record, self._label = connection, target, record, label
        self._rows: Table | None = None

    def add(self, rows: Sequence[Row]) -> None:
        """Put rows by; all of them fill the same columns."""
        if not rows:
            return
        if self._rows is None:
            of = [Column("of_source", Text), Column("of_key", Text)]
            own = [Column(name, self._target.c[name].type) for name in rows[0] if name not in ("of_source", "of_key")]
            name = f"stage_{self._target.name}_{self._label}"
            self._rows = Table(name, MetaData(), *of, *own, prefixes=["TEMPORARY"], postgresql_on_commit="DROP")
            self._rows.create(self._connection)
        _copy(self._connection, self._rows, rows)

    def leave_out(self, keys: Iterable[str]) -> None:
        """Take out what hangs on these records."""
        if self._rows is not None:
            self._connection.execute(
                delete(self._rows).where(self._rows.c.of_key == any_(array(list(keys), type_=Text)))
            )

    def insert(self) -> None:
        """Make new rows of all that was added, oldest first; what is there under its source and key stays."""
        if self._rows is None:
            return
        rows, record = self._rows, self._record
        own = [one for one in rows.c if one.name not in ("of_source", "of_key")]
        follow = [record.c[name] for name in self.FOLLOW if name in self._target.c]
        origin = rows.join(record, and_(record.c.source == rows.c.of_source, record.c.source_key == rows.c.of_key))
        chosen = (
            select(record.c.id, *follow, *own)
            .select_from(origin)
            .order_by(*(rows.c[n] for n in ("at",) if n in rows.c))
        )
        names = ["record_id", *(one.name for one in (*follow, *own))]
        statement = upsert(self._target).from_select(names, chosen)
        self._connection.execute(statement.on_conflict_do_nothing())


class LedgerStage:
    """Entries of the ledger on their way, with `made`: the value of `source` under which their row was made."""

    def __init__(self, connection: Connection, label: str) -> None:
        columns = [Column(one.name, one.type) for one in IMPORT_ROW.c]
        self._connection = connection
        self._rows = Table(
            f"stage_ledger_{label}", MetaData(), *columns, Column("made", Text),
            prefixes=["TEMPORARY"], postgresql_on_commit="DROP",
        )  # fmt: skip
        self._used = False

    def add(self, rows: Sequence[Row]) -> None:
        """Put entries by; they hold every column of the ledger, and `made`."""
        if not rows:
            return
        if not self._used:
            self._rows.create(self._connection)
            self._used = True
        _copy(self._connection, self._rows, rows)

    def amend(self, keys: Iterable[str], reason: str) -> None:
        """Another reason for these keys."""
        named = self._rows.c.source_key.in_(list(keys))
        self._connection.execute(update(self._rows).where(named).values(reason=reason))

    def write(self, target: Table | None) -> None:
        """Insert or replace the entries. One without a target id gets the id of the row of `target` made from it."""
        if not self._used:
            return
        names = [one.name for one in IMPORT_ROW.c]
        chosen: list[Any] = [self._rows.c[name] for name in names]
        origin: Any = self._rows
        if target is not None:
            own = and_(target.c.source == self._rows.c.made, target.c.source_key == self._rows.c.source_key)
            origin = origin.outerjoin(target, own)
            chosen[names.index("target_id")] = func.coalesce(self._rows.c.target_id, target.c.id)
        statement = upsert(IMPORT_ROW).from_select(names, select(*chosen).select_from(origin))
        replaced = {name: statement.excluded[name] for name in names if not IMPORT_ROW.c[name].primary_key}
        key = list(IMPORT_ROW.primary_key)
        self._connection.execute(statement.on_conflict_do_update(index_elements=key, set_=replaced))
