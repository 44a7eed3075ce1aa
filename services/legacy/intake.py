"""Takes the rows of one old table into one table of ours."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

from sqlalchemy import Table

from services.catalogue.records import ENTERED
from services.legacy.convert import columns_of
from services.legacy.mapping import OldTable
from services.legacy.reading import Columns, Reading, Row, SkipError, text_of
from services.legacy.work import Work
from services.store import imports
from services.store.staging import Stage
from services.store.tables import ACCOUNT, DOG, FACTS, IMPORTED_LOG, NOTICE, PERSON, POST, PROJECT, SHIFT

TARGETS: Mapping[str, Table] = {
    "person": PERSON, "project": PROJECT, "post": POST, "shift": SHIFT, "dog": DOG, "account": ACCOUNT, **FACTS,
    "imported-log": IMPORTED_LOG, "notice": NOTICE,
}  # fmt: skip
# What an import sets when it makes a row, and never again.
ONCE = {"post": ("code",), "shift": ("code",), "account": ("lang", "created_at")}
UNIQUE = {"person": "code", "project": "code", "dog": "code", "account": "name"}
LABELS = {
    one.id: {
        field.column: field.label.ar
        for field in (*one.all_fields, *(field for part in one.parts for field in part.fields))
    }
    for one in ENTERED.values()
}
KEPT = "changed here since it was imported: kept as it is here"

Extra = Callable[[Columns, Reading, Work], None]


def reading_of(work: Work, old: OldTable, row: Row, *, known: bool = False) -> Reading:
    """A row on its way into the columns of its target."""
    return Reading(row, work.zone, work.ids, known, old.target, work.codes, LABELS.get(old.target, {}))


class MergeError(Exception):
    """A row that stands for one that is here already."""

    def __init__(self, reason: str, row_id: int) -> None:
        super().__init__(reason)
        self.row_id = row_id


class Codes:
    """Who may bear which code: one row of the old table, and nobody who was here before."""

    def __init__(self, work: Work, old: OldTable, rows: Iterable[Row]) -> None:
        self._work, self._old, self._table = work, old, TARGETS[old.target]
        column = next(one.column for one in old.reads if one.to == UNIQUE[old.target])
        self._first: dict[str | None, str] = {}
        for row in rows:
            self._first.setdefault(text_of(row[column]), str(row["id"]))
        there = set(self._first.values())
        self._taken = {
            code: holder
            for code, holder in imports.holders(work.connection, self._table, UNIQUE[old.target]).items()
            if holder.source != old.source or holder.source_key not in there
        }

    def require(self, code: str, key: str, *, known: bool) -> bool:
        """Whether our row is known under this key; may hang our row of an earlier namesake on this key."""
        if self._first[code] != key:
            raise SkipError(f"{code} stands on two rows")
        holder = self._taken.get(code)
        if holder is None:
            return known
        if known:
            raise SkipError(f"its new code {code} is taken here")
        if holder.source != self._old.source:
            raise MergeError(f"{code} was entered here before: that row stays as it is", holder.id)
        if self._table is ACCOUNT:
            raise SkipError(f"{code} is here as the login of somebody who left the old system")
        imports.rename_key(self._work.connection, self._table, holder.id, key)
        return True


class Intake:
    """The rows of one old table, on their way into `table`."""

    def __init__(self, work: Work, old: OldTable, extra: Extra, codes: Codes | None = None) -> None:
        self._work, self.old, self._extra, self._codes = work, old, extra, codes
        self.kept: set[str] = set()
        self.table, self.book = TARGETS[old.target], work.book(old)
        self._new = Stage(work.connection, self.table, f"new_{old.name}")
        self._changed = Stage(work.connection, self.table, f"changed_{old.name}")

    @cached_property
    def own(self) -> dict[str, int]:
        """Our rows made from this table by earlier runs."""
        return imports.ids(self._work.connection, self.table, self.old.source)

    def take(self, rows: Sequence[Row]) -> None:
        """Read some rows; what is new or changed is put by."""
        new: list[Columns] = []
        changed: list[Columns] = []
        for row in rows:
            key, digest = self.book.key(row), self.book.digest(row)
            if not self.book.is_settled(key, digest):
                self._read(row, key, digest, new, changed)
        self._new.add(new)
        self._changed.add(changed)
        self.book.put_by()

    def _read(self, row: Row, key: str, digest: str, new: list[Columns], changed: list[Columns]) -> None:
        reading = reading_of(self._work, self.old, row, known=key in self.own)
        try:
            values = columns_of(self.old, reading)
            if self._codes:
                code = values[UNIQUE[self.old.target]]
                reading.known = self._codes.require(code, key, known=reading.known)
            self._extra(values, reading, self._work)
        except SkipError as skip:
            self.book.enter(key, digest, "skipped", [str(skip)])
        except MergeError as merge:
            self.book.enter(key, digest, "merged", [str(merge)], merge.row_id)
        else:
            self.book.enter(key, digest, "imported", reading.odd)
            (changed if reading.known else new).append(values | {"source": self.old.source})

    def finish(self) -> None:
        """Write what was put by: changes first, they may set codes free for new rows."""
        also = {}
        if self.old.target in FACTS:
            edited = self._changed.leave_out_edited(self.old.name)
            self.book.amend(edited, KEPT)
            self.kept.update(edited)
            also = {"version": self.table.c.version + 1}
        unique = UNIQUE.get(self.old.target)
        self._changed.update(once=ONCE.get(self.old.target, ()), unique=unique, also=also)
        self._new.insert()
        self.book.close(self.table)
