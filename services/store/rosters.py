"""Statements of the roster: a project's lines of a day, what they rest on, and the lock at the day's end."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, func, or_, select, tuple_
from sqlalchemy.dialects.postgresql import insert as upsert

from services.store.database import Database, read
from services.store.tables import FACTS, ROSTER_DAY, SHIFT

ROSTER, CERTIFICATE, LEAVE = FACTS["roster"], FACTS["certification"], FACTS["leave"]
SHIFT_REPORT, DAILY_REPORT = FACTS["shift-report"], FACTS["handler-daily"]


def select_lines(day: date, *, project_id: int | None = None, handler_id: int | None = None) -> Select[Any]:
    """A day's lines in the order of their shifts, of a project or of a handler: columns, and the shift's times."""
    tests = [ROSTER.c.project_id == project_id] if project_id else []
    if handler_id:
        tests.append(or_(ROSTER.c.handler_id == handler_id, ROSTER.c.replacement_id == handler_id))
    return (
        select(ROSTER, SHIFT.c.starts, SHIFT.c.ends)
        .outerjoin(SHIFT, SHIFT.c.id == ROSTER.c.shift_id)
        .where(ROSTER.c.day == day, ROSTER.c.voided_at.is_(None), *tests)
        .order_by(ROSTER.c.at, ROSTER.c.shift_id, ROSTER.c.handler_id)
    )


def expiries(connection: Connection, pairs: Collection[tuple[int, int]], day: date) -> dict[tuple[int, int], date]:
    """(handler, dog) -> the last day on which a certificate passed by that day is valid; in any discipline."""
    if not pairs:
        return {}
    found = (
        select(CERTIFICATE.c.handler_id, CERTIFICATE.c.dog_id, func.max(CERTIFICATE.c.expires).label("expires"))
        .where(
            tuple_(CERTIFICATE.c.handler_id, CERTIFICATE.c.dog_id).in_(list(pairs)),
            CERTIFICATE.c.day <= day, CERTIFICATE.c.result == "PASS", CERTIFICATE.c.voided_at.is_(None),
        )
        .group_by(CERTIFICATE.c.handler_id, CERTIFICATE.c.dog_id)
    )  # fmt: skip
    return {(row["handler_id"], row["dog_id"]): row["expires"] for row in read(connection, found) if row["expires"]}


def on_leave(connection: Connection, people: Collection[int], day: date) -> set[int]:
    """Who of these people is on leave on the day."""
    found = select(LEAVE.c.handler_id).where(
        LEAVE.c.handler_id.in_(people), LEAVE.c.day <= day, LEAVE.c.until >= day, LEAVE.c.voided_at.is_(None)
    )
    return set(connection.execute(found).scalars())


def reported(
    connection: Connection, lines: Collection[int], dogs: Collection[int], day: date
) -> tuple[set[int], set[int]]:
    """Which of these lines have a shift report, and which of these dogs a daily report of the day."""
    shifts = select(SHIFT_REPORT.c.roster_id).where(
        SHIFT_REPORT.c.roster_id.in_(lines), SHIFT_REPORT.c.voided_at.is_(None)
    )
    dailies = select(DAILY_REPORT.c.dog_id).where(
        DAILY_REPORT.c.dog_id.in_(dogs), DAILY_REPORT.c.day == day, DAILY_REPORT.c.voided_at.is_(None)
    )
    return set(connection.execute(shifts).scalars()), set(connection.execute(dailies).scalars())


def lock_of(connection: Connection, project_id: int, day: date) -> RowMapping | None:
    """The day's entry, if it was ever locked."""
    found = read(connection, select(ROSTER_DAY).where(ROSTER_DAY.c.project_id == project_id, ROSTER_DAY.c.day == day))
    return found[0] if found else None


def locked_days(connection: Connection, days: Collection[tuple[int, date]]) -> set[tuple[int, date]]:
    """Which of these (project, day) are locked."""
    found = select(ROSTER_DAY.c.project_id, ROSTER_DAY.c.day).where(
        tuple_(ROSTER_DAY.c.project_id, ROSTER_DAY.c.day).in_(list(days)), ROSTER_DAY.c.locked_at.is_not(None)
    )
    return {(row["project_id"], row["day"]) for row in read(connection, found)}


def set_lock(
    connection: Connection, project_id: int, day: date, at: datetime | None, account_id: int | None, note: str | None
) -> None:
    """Lock the day (`at`), or open it again."""
    values = {"locked_at": at, "account_id": account_id, "note": note}
    made = upsert(ROSTER_DAY).values(project_id=project_id, day=day, **values)
    connection.execute(
        made.on_conflict_do_update(index_elements=[ROSTER_DAY.c.project_id, ROSTER_DAY.c.day], set_=values)
    )


def lock_ended(db: Database, now: datetime, today: date) -> int:
    """Lock the past days of which every shift has ended and that nobody has locked or opened; how many."""
    ended = (
        select(ROSTER.c.project_id, ROSTER.c.day)
        .outerjoin(ROSTER_DAY, (ROSTER_DAY.c.project_id == ROSTER.c.project_id) & (ROSTER_DAY.c.day == ROSTER.c.day))
        .where(ROSTER.c.day < today, ROSTER.c.voided_at.is_(None), ROSTER_DAY.c.day.is_(None))
        .group_by(ROSTER.c.project_id, ROSTER.c.day)
        .having(func.max(func.coalesce(ROSTER.c.until, ROSTER.c.at)) < now)
    )
    with db.scoped("*", "*") as connection:
        days = read(connection, ended)
        if days:
            rows = [{"project_id": one["project_id"], "day": one["day"], "locked_at": now} for one in days]
            connection.execute(upsert(ROSTER_DAY).on_conflict_do_nothing(), rows)
    return len(days)
