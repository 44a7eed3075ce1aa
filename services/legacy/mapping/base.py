"""What an entry of the mapping is made of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

# Raise it when an entry changes its meaning: every row is then read as if it had changed.
VERSION = 1


@dataclass(frozen=True)
class Read:
    """A column that is read: the kind of conversion (convert.py) and what it fills, a column of ours as a rule.

    A column of a joined table is written `table.column`. One column may be read for several of ours.
    """

    column: str
    kind: str
    to: str = ""


@dataclass(frozen=True)
class Join:
    """A row of another table that a row points at: `by` is the column that holds its id."""

    table: str
    by: str


@dataclass(frozen=True)
class OldTable:
    """One table of the old system. `left` says why a column is never read: reason -> columns.

    `joins` are read with each row. `children` are tables whose rows belong to a row of this one by their column
    `link`: those with a `part` become rows of that part, the others fill columns of the record. `notes` names the
    column that takes what has no column of its own; children give theirs to the record. `optional`: not every deployment has the table.
    """

    name: str
    target: str
    reads: tuple[Read, ...]
    left: Mapping[str, str] = field(default_factory=dict)
    fixed: Mapping[str, object] = field(default_factory=dict)
    key: tuple[str, ...] = ("id",)
    joins: tuple[Join, ...] = ()
    children: tuple["OldTable", ...] = ()
    link: str = ""
    part: str = ""
    notes: str = "notes"
    optional: bool = False

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one.column for one in self.reads))

    @property
    def source(self) -> str:
        """What stands in `source` of the rows made from it."""
        return f"legacy:{self.name}"

    def place_of(self, column: str) -> tuple[str, str]:
        """The table and the column that a name means."""
        table, dot, name = column.rpartition(".")
        return (table, name) if dot else (self.name, column)

    def needs(self) -> Iterator[tuple[str, str]]:
        """Every table and column that is read, with those that join them."""
        yield from map(self.place_of, self.columns)
        for one in self.joins:
            yield self.place_of(one.by)
            yield one.table, "id"


PERSONAL = "personal data"
SECRET = "secret"
NO_FIELD = "no field here"
DERIVED = "follows from other columns"
OLD_FLAG = "switch of the old system"
NOTE = "note of the old administration"
FILES = "files stay in the old system"

KEY = Read("id", "key")
ENTERED = Read("created_at", "utc", "entered_at")
AUTHOR = Read("created_by_user_id", "author", "author_id")
PROJECT_OF = Read("project_id", "project", "project_id")
DOG_OF = Read("dog_id", "dog", "dog_id")
NOTES = Read("notes", "text", "notes")


def used(*columns: str) -> tuple[Read, ...]:
    """Columns that the transform of their table reads itself."""
    return tuple(Read(column, "used") for column in columns)


REVIEWED = (
    Read("submitted_at", "utc", "submitted_at"),
    Read("reviewed_at", "utc", "decided_at"),
    *used("reviewed_by_user_id", "review_notes"),
)
