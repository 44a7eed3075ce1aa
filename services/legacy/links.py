"""Imports what several old tables say together: who is assigned to which project, and which dog is whose."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Table

from services.legacy.ledger import Book, digest_of
from services.legacy.mapping import ASSIGNED, ASSIGNMENTS, EMPLOYEE, PAIRED, PROJECT, USER, OldTable
from services.legacy.reading import Columns, Reading, Row, SkipError, local_day
from services.legacy.work import Work
from services.store import imports
from services.store.staging import LedgerStage, Stage
from services.store.tables import ASSIGNMENT, PAIR

MADE = "legacy:made"


@dataclass
class Claim:
    """What one row of a linking table says."""

    old: OldTable
    row: Row
    key: str
    values: Columns
    odd: list[str] = field(default_factory=list)


@dataclass
class Claims:
    """All claims, the strongest first; a key says what is claimed, so that equal claims are one."""

    by_key: dict[str, list[Claim]] = field(default_factory=dict)
    refused: list[tuple[OldTable, Row, str]] = field(default_factory=list)

    @property
    def desired(self) -> dict[str, Columns]:
        """The strongest claim on each key."""
        return {key: claims[0].values for key, claims in self.by_key.items()}


def import_links(work: Work) -> Claims:
    """Assignments, then pairs; the claims of the assignments, for the rights that follow from them."""
    books = {old.name: work.book(old) for old in ASSIGNMENTS}
    claims = claims_of(work, ASSIGNMENTS)
    settle(work, ASSIGNMENT, ASSIGNED.source, claims.desired)
    settle(work, ASSIGNMENT, PROJECT.source, managers(work), unsure=("first_day",))
    enter(work, books, claims, ASSIGNMENT, ASSIGNED.source)
    import_pairs(work)
    return claims


def import_pairs(work: Work) -> None:
    """The link table, and the dog that stands at a handler's login. Neither says since when."""
    book = {PAIRED.name: work.book(PAIRED)}
    claims = claims_of(work, (PAIRED,))
    settle(work, PAIR, PAIRED.source, pairs_of_logins(work) | claims.desired, unsure=("first_day",))
    enter(work, book, claims, PAIR, PAIRED.source)


def claims_of(work: Work, tables: Collection[OldTable]) -> Claims:
    """Read every row of the tables."""
    claims = Claims()
    for old in tables:
        for row in work.load(old):
            try:
                claim = pair_claim(work, row) if old is PAIRED else assignment_claim(work, old, row)
            except SkipError as skip:
                claims.refused.append((old, row, str(skip)))
            else:
                claims.by_key.setdefault(claim.key, []).append(claim)
    return claims


def assignment_claim(work: Work, old: OldTable, row: Row) -> Claim:
    """A dog or a person in a project, from a day to a day or until now."""
    look = Reading(row, work.zone, work.ids)
    member = row.get("dog_id") or row.get("employee_id")
    values = {
        "project_id": look.our_id("project", row["project_id"]),
        "dog_id": look.our_id("dog", row.get("dog_id")),
        "person_id": look.our_id("person", row.get("employee_id")),
        "part": "MEMBER",
    }
    if values["project_id"] is None or (values["dog_id"] is None) == (values["person_id"] is None):
        raise SkipError("it links not exactly one dog or person to a project")
    odd: list[str] = []
    first = first_day(work, row, odd)
    return Claim(
        old,
        row,
        f"{row['project_id']}:{member}",
        values | {"first_day": first, "last_day": last_day(work, row, first, odd)},
        odd,
    )


def first_day(work: Work, row: Row, odd: list[str]) -> date:
    """The first day that is written somewhere; a mere link began with its project."""
    written = local_day(row.get("assigned_from"), work.zone) or row.get("assigned_date")
    found = written or local_day(row.get("created_at"), work.zone)
    if found is None:
        odd.append("since when is not written: the first day of the project is taken")
        found = projects(work)[str(row["project_id"])]["start_date"]
    return found or work.today


def last_day(work: Work, row: Row, first: date, odd: list[str]) -> date | None:
    """The last day that is written; an assignment that is switched off ended when its row was last touched."""
    written = local_day(row.get("assigned_to"), work.zone) or row.get("unassigned_date")
    if written is None and row.get("is_active") is False:
        odd.append("when it ended is not written: the day of its last change is taken")
        written = local_day(row.get("updated_at"), work.zone) or first
    if written and written < first:
        odd.append("it ended before it began: the first day is taken for its last")
    return max(written, first) if written else None


def projects(work: Work) -> dict[str, Row]:
    """The projects of the old database by key."""
    return {str(row["id"]): row for row in work.rows[PROJECT.name]}


def managers(work: Work) -> dict[str, Columns]:
    """A project's manager by either link: the login, or the employee."""
    employees = {str(row["id"]): row["employee_id"] for row in work.rows[USER.name]}
    found: dict[str, Columns] = {}
    for key, row in projects(work).items():
        for person in {str(employees.get(str(row["manager_id"]))), str(row["project_manager_id"])}:
            if key in work.ids["project"] and person in work.ids["person"]:
                found[f"{key}:{person}"] = manager_values(work, row, person)
    return found


def manager_values(work: Work, row: Row, person: str) -> Columns:
    """A manager manages as long as the project lasts; one who appears at a project we know, since today."""
    begun = row["start_date"] or local_day(row["created_at"], work.zone)
    first = work.today if str(row["id"]) in work.before[PROJECT.name] else begun or work.today
    last = max(first, row["end_date"]) if row["end_date"] else None
    who = {"project_id": work.ids["project"][str(row["id"])], "dog_id": None, "person_id": work.ids["person"][person]}
    return {**who, "part": "MANAGER", "first_day": first, "last_day": last}


def pair_claim(work: Work, row: Row) -> Claim:
    """A link of an employee and a dog."""
    look = Reading(row, work.zone, work.ids)
    person, dog = look.our_id("person", row["employee_id"]), look.our_id("dog", row["dog_id"])
    if person is None or dog is None:
        raise SkipError("it links not exactly one employee and dog")
    return Claim(PAIRED, row, f"{row['employee_id']}:{row['dog_id']}", pair_values(work, row, person, dog))


def pairs_of_logins(work: Work) -> dict[str, Columns]:
    """The dog that stands at the login of its handler."""
    found: dict[str, Columns] = {}
    for row in work.rows[USER.name]:
        person, dog = work.ids["person"].get(str(row["employee_id"])), work.ids["dog"].get(str(row["dog_id"]))
        if person and dog:
            found[f"{row['employee_id']}:{row['dog_id']}"] = pair_values(work, row, person, dog)
    return found


def pair_values(work: Work, row: Row, person: int, dog: int) -> Columns:
    """Nobody wrote since when: since the employee was entered, or since today for one we know from before."""
    employees = {str(one["id"]): one["created_at"] for one in work.rows[EMPLOYEE.name]}
    key = str(row["employee_id"])
    since = None if key in work.before[EMPLOYEE.name] else local_day(employees.get(key), work.zone)
    return {"person_id": person, "dog_id": dog, "first_day": since or work.today, "last_day": None}


def settle(
    work: Work, table: Table, source: str, desired: Mapping[str, Columns], *, unsure: Collection[str] = ()
) -> None:
    """Make the rows of this source what is desired; what is desired no longer ends yesterday.

    A row is touched only when what the old database says of it has changed: what was edited here stays. Columns
    in `unsure` do not count for that, and are set once.
    """
    digests = {key: digest_of({k: v for k, v in one.items() if k not in unsure}) for key, one in desired.items()}
    known = imports.ledger(work.connection, MADE, source)
    fresh = [key for key, digest in digests.items() if key not in known or known[key].digest != digest]
    lost = [key for key in known if key not in desired]
    write(work, table, source, {key: desired[key] for key in fresh}, unsure)
    if lost:
        imports.end(work.connection, table, source, lost, work.yesterday)
    remember(work, source, table.name, {key: digests[key] for key in fresh}, lost)


def write(work: Work, table: Table, source: str, fresh: Mapping[str, Columns], once: Collection[str]) -> None:
    """Insert or change rows."""
    own = imports.ids(work.connection, table, source)
    label = source.replace(":", "_")
    rows = [{**values, "source": source, "source_key": key} for key, values in fresh.items()]
    changed, new = Stage(work.connection, table, f"{label}_changed"), Stage(work.connection, table, f"{label}_new")
    changed.add([row for row in rows if row["source_key"] in own])
    new.add([row for row in rows if row["source_key"] not in own])
    changed.update(once=once)
    new.insert()


def remember(
    work: Work,
    name: str,
    target: str,
    digests: Mapping[str, str],
    lost: Collection[str],
    *,
    merged: Collection[str] = (),
) -> None:
    """Enter what was made in a ledger of its own: no source row stands for it alone."""
    common = {"source": MADE, "source_table": name, "reason": None, "target": target, "target_id": None, "made": None}
    stage = LedgerStage(work.connection, f"made_{name}")
    stage.add([
        {**common, "source_key": key, "digest": digest, "run_id": work.run_id,
         "outcome": "merged" if key in merged else "imported"}
        for key, digest in digests.items()
    ])  # fmt: skip
    stage.write(None)
    if lost:
        imports.forget(work.connection, MADE, name, lost)
    work.follow_ups += len(digests) + len(lost)


def enter(work: Work, books: Mapping[str, Book], claims: Claims, table: Table, source: str) -> None:
    """Account for every row of the linking tables."""
    ids = imports.ids(work.connection, table, source)
    for key, same in claims.by_key.items():
        for claim in same:
            outcome, reasons = (
                ("imported", claim.odd) if claim is same[0] else ("merged", [merged_into(same[0], claim)])
            )
            book = books[claim.old.name]
            book.enter(book.key(claim.row), book.digest(claim.row), outcome, reasons, ids.get(key))
    for old, row, reason in claims.refused:
        book = books[old.name]
        book.enter(book.key(row), book.digest(row), "skipped", [reason])
    for book in books.values():
        book.close(None)


def merged_into(strongest: Claim, claim: Claim) -> str:
    same = strongest.values == claim.values
    return f"the same as a row of {strongest.old.name}" + ("" if same else ", whose other days are taken")
