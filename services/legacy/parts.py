"""Rows that belong to imported records, such as the vaccinations of a visit."""

from collections.abc import Iterable

from sqlalchemy import Connection, Table

from services.legacy.intake import Intake
from services.legacy.mapping import OldTable
from services.legacy.reading import Columns
from services.store import imports
from services.store.staging import HangingStage
from services.store.tables import FACTS

AT_ONCE = 5000


class PartRows:
    """The rows of one part, put by while their records are read. Those that were there before are replaced."""

    def __init__(self, connection: Connection, old: OldTable, part: Table) -> None:
        self._connection, self._old, self._part, self._record = connection, old, part, FACTS[old.target]
        self._stage = HangingStage(connection, part, self._record, old.name)
        self._rows: list[Columns] = []
        self._keys: set[str] = set()

    def put(self, key: str, rows: Iterable[Columns]) -> None:
        """All rows of one record, under its old key."""
        self._keys.add(key)
        self._rows.extend({"of_source": self._old.source, "of_key": key, **row} for row in rows)
        if len(self._rows) >= AT_ONCE:
            self._put_by()

    def _put_by(self) -> None:
        self._stage.add(self._rows)
        self._rows = []

    def write(self, intake: Intake) -> None:
        """Write the rows of all records but those that were changed here, and stay as they are."""
        if not self._keys:
            return
        self._put_by()
        if intake.kept:
            self._stage.leave_out(intake.kept)
        if changed := self._keys & intake.own.keys() - intake.kept:
            imports.delete_parts(self._connection, self._part, self._record, self._old.source, changed)
        self._stage.insert()
