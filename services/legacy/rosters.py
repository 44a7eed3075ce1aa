"""Imports the days of rosters; their lines are records."""

from services.legacy.convert import columns_of
from services.legacy.intake import reading_of
from services.legacy.mapping.duty import SCHEDULE
from services.legacy.reading import Columns, Row, SkipError
from services.legacy.work import Work
from services.store import imports

HERE = "the roster of that day was made here: it stays as it is"


def import_roster_days(work: Work) -> None:
    """One day per project and date, locked or not."""
    book = work.book(SCHEDULE)
    taken = imports.roster_days_of_others(work.connection, SCHEDULE.source)
    fresh: list[Columns] = []
    for row in work.load(SCHEDULE):
        key, digest = book.key(row), book.digest(row)
        if book.is_settled(key, digest):
            continue
        try:
            values, odd = roster_day(work, row)
        except SkipError as skip:
            book.enter(key, digest, "skipped", [str(skip)])
            continue
        if (values["project_id"], values["day"]) in taken:
            book.enter(key, digest, "merged", [HERE])
        else:
            fresh.append(values)
            book.enter(key, digest, "imported", odd)
    imports.keep_roster_days(work.connection, fresh)
    book.close(None)


def roster_day(work: Work, row: Row) -> tuple[Columns, list[str]]:
    """A day of a roster, and what is odd about it."""
    reading = reading_of(work, SCHEDULE, row)
    values = columns_of(SCHEDULE, reading)
    if values["day"] is None:
        raise SkipError("without a usable date")
    locked = row["status"] == "LOCKED"
    if locked and values["locked_at"] is None:
        reading.odd.append("locked, and nobody wrote when: the moment of this run is taken")
    values["locked_at"] = (values["locked_at"] or work.started_at) if locked else None
    return {**values, "source": SCHEDULE.source}, reading.odd
