"""How fresh data are: the fingerprint of a span, and the folding of marks."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ARRAY, Connection, Date, Integer, Text, cast, column, func, select

from services.store.database import Database


@dataclass(frozen=True)
class Fingerprint:
    """Two numbers that every commit to the span's records, or to the directory, raises."""

    records: int
    directory: int


def fingerprint(
    db: Database, facts: tuple[str, ...], projects: tuple[int, ...] | None, first: date, last: date
) -> Fingerprint:
    """The fingerprint of these facts in these projects (None: all) and days. One statement."""
    call = func.analytics.fingerprint(
        cast(list(facts), ARRAY(Text)),
        cast(None if projects is None else list(projects), ARRAY(Integer)),
        cast(first, Date),
        cast(last, Date),
    ).table_valued(column("records", Integer), column("directory", Integer))
    with db.plain() as connection:
        return Fingerprint(*connection.execute(select(call.c.records, call.c.directory)).one())


def fold(connection: Connection) -> int:
    """Sum up the marks of committed writes; how many there were. Fingerprints stay as they are."""
    return int(connection.execute(select(func.analytics.fold())).scalar_one())
