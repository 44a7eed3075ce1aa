"""Statements behind the judging of records: the records, and the findings that are kept about them.

Two writers never wait for each other here. Each holds the rows it has written before it judges, and writes no other
afterwards. A record beside them is taken only when nobody else holds it and nobody has changed it since the writer began to look; otherwise it stays as it is
until it is judged again, at the latest in the night. So no circle of waiting can come about.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, and_, func, insert, or_, select, true, update
from sqlalchemy.exc import OperationalError

from services.store.tables import FACTS, FINDING

Row = dict[str, Any]
LIVE = ("OPEN", "ACCEPTED")
AT_ONCE, FEW = 5_000, 500


@contextmanager
def widened(connection: Connection) -> Iterator[None]:
    """See the whole unit for a while: a dog in two places may be in two projects, of which the writer sees one.

    What is found of a record never tells what a record of another project holds.
    """
    names = ("k9.projects", "k9.dogs")
    before = connection.execute(select(*(func.current_setting(name, true()) for name in names))).one()
    connection.execute(select(*(func.set_config(name, "*", true()) for name in names)))
    yield
    back = zip(names, before, strict=True)
    connection.execute(select(*(func.set_config(name, old or "", true()) for name, old in back)))


def read_subjects(connection: Connection, type_id: str, ids: Sequence[int]) -> list[Row]:
    """The records themselves, in order of id, held as the writer holds them already."""
    fact = FACTS[type_id]
    statement = select(fact).where(fact.c.id.in_(sorted(ids))).order_by(fact.c.id).with_for_update()
    return [{**row, "type": type_id} for row in connection.execute(statement).mappings()]


def set_judged(connection: Connection, type_id: str, first: date, last: date) -> None:
    """Note that all records of some days have been judged."""
    fact = FACTS[type_id]
    unknown = (fact.c.day.between(first, last), fact.c.judged != fact.c.version)
    connection.execute(update(fact).where(*unknown).values(judged=fact.c.version))


def read_ends(connection: Connection) -> tuple[date, date] | None:
    """The first and last day of any record."""
    ends = [select(func.min(one.c.day).label("first"), func.max(one.c.day).label("last")) for one in FACTS.values()]
    found = [row for one in ends for row in connection.execute(one).all() if row.first]
    return (min(row.first for row in found), max(row.last for row in found)) if found else None


def take_free(connection: Connection, type_id: str, ids: Sequence[int]) -> list[Row]:
    """The records that nobody else is writing, held from now on; none when one of them changed since this began."""
    fact = FACTS[type_id]
    statement = select(fact).where(fact.c.id.in_(sorted(ids))).order_by(fact.c.id).with_for_update(skip_locked=True)
    try:
        with connection.begin_nested():
            return [{**row, "type": type_id} for row in connection.execute(statement).mappings()]
    except OperationalError as error:
        if getattr(error.orig, "pgcode", None) != "40001":  # serialization_failure
            raise
        return []


def take_free_ids(connection: Connection, type_id: str, ids: Sequence[int]) -> set[int]:
    """Those of the records that nobody else is writing, held from now on."""
    places = range(0, len(ids), FEW)
    return {row["id"] for place in places for row in take_free(connection, type_id, ids[place : place + FEW])}


def read_findings(connection: Connection, type_id: str, ids: Sequence[int]) -> list[Row]:
    """The findings of records that are open or were accepted."""
    tests = [FINDING.c.type == type_id, FINDING.c.record_id.in_(ids), FINDING.c.state.in_(LIVE)]
    return [dict(row) for row in connection.execute(select(FINDING).where(*tests)).mappings()]


def read_findings_of_days(connection: Connection, type_id: str, first: date, last: date) -> list[Row]:
    """The same for all records of some days; a record that was moved to another day keeps its findings' old day."""
    fact = FACTS[type_id]
    ids = select(fact.c.id).where(fact.c.day.between(first, last))
    tests = [FINDING.c.type == type_id, FINDING.c.state.in_(LIVE), FINDING.c.record_id.in_(ids)]
    return [dict(row) for row in connection.execute(select(FINDING).where(*tests)).mappings()]


def read_concerned(
    connection: Connection, type_id: str, ids: Sequence[int], dogs: Sequence[int], standing: Sequence[str]
) -> list[tuple[str, int]]:
    """Records whose open findings speak of these, and those of the dogs that a new record may relieve: (type, id)."""
    speaks = or_(*(FINDING.c["values"]["others"].contains([[type_id, one]]) for one in ids)) if len(ids) <= 50 else None
    relieved = and_(FINDING.c.rule.in_(standing), FINDING.c.dog_id.in_(sorted(dogs)))
    tests = or_(speaks, relieved) if speaks is not None else relieved
    statement = select(FINDING.c.type, FINDING.c.record_id).where(FINDING.c.state == "OPEN", tests).distinct()
    return [(row.type, row.record_id) for row in connection.execute(statement)]


def add_findings(connection: Connection, rows: Sequence[Row]) -> None:
    """Open new findings."""
    if rows:
        connection.execute(insert(FINDING), rows)


def refresh_finding(connection: Connection, finding_id: int, values: Row) -> None:
    """A finding that is still there says something new."""
    connection.execute(update(FINDING).where(FINDING.c.id == finding_id).values(**values))


def fix_findings(connection: Connection, ids: Mapping[int, Sequence[int]], now: datetime) -> None:
    """Close findings that an edit has mended; `ids` by the version that did it."""
    for number, some in sorted(ids.items()):
        values = {"state": "FIXED", "closed_at": now, "fixed_version": number}
        connection.execute(update(FINDING).where(FINDING.c.id.in_(sorted(some))).values(**values))


def set_found(connection: Connection, type_id: str, ids: Mapping[int, Sequence[int]]) -> None:
    """Write what findings cost, and that this version has been judged; `ids` by points."""
    fact = FACTS[type_id]
    for points, some in sorted(ids.items()):
        for place in range(0, len(some), AT_ONCE):
            chosen = sorted(some)[place : place + AT_ONCE]
            connection.execute(update(fact).where(fact.c.id.in_(chosen)).values(found=points, judged=fact.c.version))


def read_issues(
    connection: Connection,
    types: Sequence[str],
    wanted: Mapping[str, Any],
    first: date | None,
    last: date | None,
    size: int,
    offset: int,
) -> tuple[int, list[Row]]:
    """How many findings there are and one page of them, the dearest and newest first. `wanted`: column -> value."""
    tests = [
        FINDING.c.type.in_(types),
        *(FINDING.c[name] == value for name, value in wanted.items() if value is not None),
    ]
    tests += [FINDING.c.day >= first] if first else []
    tests += [FINDING.c.day <= last] if last else []
    total = connection.scalar(select(func.count()).select_from(FINDING).where(*tests)) or 0
    order = (FINDING.c.points.desc(), FINDING.c.day.desc(), FINDING.c.id.desc())
    rows = connection.execute(select(FINDING).where(*tests).order_by(*order).limit(size).offset(offset)).mappings()
    return total, [dict(row) for row in rows]


def read_issue(connection: Connection, finding_id: int) -> Row | None:
    """One finding of the scope."""
    row = connection.execute(select(FINDING).where(FINDING.c.id == finding_id)).mappings().first()
    return dict(row) if row else None


def accept_finding(connection: Connection, finding_id: int, account_id: int, reason: str, now: datetime) -> None:
    """Let a finding stand."""
    values = {"state": "ACCEPTED", "accepted_by": account_id, "accept_reason": reason, "closed_at": now}
    connection.execute(update(FINDING).where(FINDING.c.id == finding_id).values(**values))
