"""Statements behind the judging of records: what rules look at, and the findings that are kept."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    func,
    insert,
    select,
    true,
    update,
)

from services.store.tables import FACTS, FINDING

Row = dict[str, Any]
LIVE = ("OPEN", "ACCEPTED")


@contextmanager
def widened(connection: Connection) -> Iterator[None]:
    """See the whole unit for a while: a dog in two places may be in two projects, of which the writer sees one.

    What is found of a record never names a record of another project.
    """
    names = ("k9.projects", "k9.dogs")
    before = connection.execute(select(*(func.current_setting(name, true()) for name in names))).one()
    connection.execute(select(*(func.set_config(name, "*", true()) for name in names)))
    yield
    connection.execute(
        select(*(func.set_config(name, old or "", true()) for name, old in zip(names, before, strict=True)))
    )


def read_subjects(connection: Connection, type_id: str, ids: Sequence[int]) -> list[Row]:
    """The records themselves, in order of id."""
    fact = FACTS[type_id]
    rows = connection.execute(select(fact).where(fact.c.id.in_(ids)).order_by(fact.c.id)).mappings()
    return [{**row, "type": type_id} for row in rows]


def read_findings(connection: Connection, type_id: str, ids: Sequence[int]) -> list[Row]:
    """The findings of records that are open or were accepted."""
    tests = [FINDING.c.type == type_id, FINDING.c.record_id.in_(ids), FINDING.c.state.in_(LIVE)]
    return [dict(row) for row in connection.execute(select(FINDING).where(*tests)).mappings()]


def add_findings(connection: Connection, rows: Sequence[Row]) -> None:
    """Open new findings."""
    if rows:
        connection.execute(insert(FINDING), rows)


def refresh_finding(connection: Connection, finding_id: int, values: Row) -> None:
    """A finding that is still there says something new."""
    connection.execute(update(FINDING).where(FINDING.c.id == finding_id).values(**values))


def fix_findings(connection: Connection, ids: Sequence[int], now: datetime, version: Mapping[int, int]) -> None:
    """Close what an edit has mended. `version` tells the record's version by the finding's id."""
    for number in sorted(set(version.values())):
        chosen = [one for one in ids if version[one] == number]
        values = {"state": "FIXED", "closed_at": now, "fixed_version": number}
        connection.execute(update(FINDING).where(FINDING.c.id.in_(chosen)).values(**values))


def set_found(connection: Connection, type_id: str, found: Mapping[int, int]) -> None:
    """Write what the findings of each record cost, and that its version has been judged; one statement per amount."""
    fact = FACTS[type_id]
    for points in sorted(set(found.values())):
        ids = [one for one, its in found.items() if its == points]
        connection.execute(update(fact).where(fact.c.id.in_(ids)).values(found=points, judged=fact.c.version))
