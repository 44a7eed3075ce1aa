"""The daily roster of a project: who is on duty with which dog, who was there, and the lock at the day's end."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Literal

from services.bulk import Bulk, create_many
from services.catalogue.records import ENTERED
from services.directory import Directory, Entity
from services.entry import permit_write
from services.errors import ForbiddenError, UserError
from services.kit import Kit
from services.recording import Written
from services.store import rosters as store
from services.store.database import Database, read
from services.viewer import Viewer
from services.writing import edit

MOST_COPIED = 400
Certified = Literal["valid", "soon", "expired", "none", "unknown"]
SOON = timedelta(days=60)


@dataclass(frozen=True)
class Line:
    """One duty. `certified` speaks of the pair that is really on duty: the replacement's, where there is one."""

    id: int
    version: int
    handler: Entity | None
    dog: Entity | None
    shift: Entity | None
    starts: time | None
    ends: time | None
    post: Entity | None
    project: Entity | None
    presence: str | None
    absence: str | None
    absence_note: str | None
    replacement: Entity | None
    replacement_note: str | None
    quality: int
    at: datetime
    until: datetime | None
    certified: Certified
    expires: date | None
    on_leave: bool
    has_shift_report: bool
    has_daily_report: bool

    @property
    def over_midnight(self) -> bool:
        """Whether it ends on the next day."""
        return self.starts is not None and self.ends is not None and self.ends <= self.starts


@dataclass(frozen=True)
class Day:
    """A project's roster of one day, in the order of shifts."""

    project: Entity
    day: date
    lines: tuple[Line, ...]
    locked_at: datetime | None
    may_edit: bool

    def count(self, presence: str) -> int:
        """Duties in this state."""
        return sum(one.presence == presence for one in self.lines)


def projects_of(kit: Kit, viewer: Viewer) -> tuple[Entity, ...]:
    """The projects whose rosters the viewer may see."""
    require_roster(viewer)
    return tuple(one for one in kit.shelf.newest().of_kind("project") if one.within(viewer.scope))


def require_roster(viewer: Viewer) -> None:
    """Raise ForbiddenError for a role without the attendance report."""
    if "attendance" not in viewer.role.reports:
        raise ForbiddenError("Your role does not see rosters.", "دورك لا يرى الجداول اليومية.")


def day_of(kit: Kit, viewer: Viewer, project: Entity, day: date) -> Day:
    """The roster of a project and day, as far as the viewer sees it."""
    require_roster(viewer)
    directory = kit.shelf.newest()
    with kit.db.scoped(*viewer.scope.listed) as connection:
        lines = _lines(connection, directory, store.select_lines(day, project_id=project.id), day)
        lock = store.lock_of(connection, project.id, day)
    return Day(project, day, lines, lock["locked_at"] if lock else None, "roster" in viewer.role.writes)


def duties_of(kit: Kit, viewer: Viewer, day: date) -> tuple[Line, ...]:
    """The viewer's own duties of a day; none for accounts without a person."""
    if viewer.person_id is None:
        return ()
    statement = store.select_lines(day, handler_id=viewer.person_id)
    with kit.db.scoped(*viewer.scope.listed) as connection:
        return _lines(connection, kit.shelf.newest(), statement, day)


def _lines(connection: Any, directory: Directory, statement: Any, day: date) -> tuple[Line, ...]:
    rows = read(connection, statement)
    pairs = {
        (row["replacement_id"] or row["handler_id"], row["dog_id"])
        for row in rows
        if row["dog_id"] and row["handler_id"]
    }
    known = store.expiries(connection, pairs, day)
    away = store.on_leave(connection, {row["handler_id"] for row in rows if row["handler_id"]}, day)
    done = store.reported(
        connection, {row["id"] for row in rows}, {row["dog_id"] for row in rows if row["dog_id"]}, day
    )
    return tuple(_line(row, directory, known, away, done) for row in rows)


def _line(
    row: Any, directory: Directory, known: dict[Any, date], away: set[int], done: tuple[set[int], set[int]]
) -> Line:
    def entity(kind: str, column: str) -> Entity | None:
        return directory.by_id(kind, row[column]) if row[column] else None

    expires = known.get((row["replacement_id"] or row["handler_id"], row["dog_id"]))
    return Line(
        row["id"], row["version"], entity("person", "handler_id"), entity("dog", "dog_id"), entity("shift", "shift_id"),
        row["starts"], row["ends"], entity("post", "post_id"), entity("project", "project_id"), row["presence"],
        row["absence"], row["absence_note"], entity("person", "replacement_id"), row["replacement_note"], row["quality"],
        row["at"], row["until"], _certified(row, expires), expires, row["handler_id"] in away, row["id"] in done[0],
        row["dog_id"] in done[1],
    )  # fmt: skip


def _certified(row: Any, expires: date | None) -> Certified:
    if row["dog_id"] is None or row["handler_id"] is None:
        return "unknown"
    if expires is None:
        return "none"
    if expires < row["day"]:
        return "expired"
    return "soon" if expires <= row["day"] + SOON else "valid"


def mark(
    kit: Kit, viewer: Viewer, line_id: int, version: int, presence: str, *, absence: str = "", absence_note: str = "",
    replacement: str = "", replacement_note: str = "", reason: str = "",
) -> Written:  # fmt: skip
    """Say whether a handler was there, was absent (why) or was replaced (by whom). Raises as writing.edit."""
    raw: dict[str, Any] = {
        "presence": presence,
        "absence": None,
        "absence_note": None,
        "replacement": None,
        "replacement_note": None,
    }
    if presence == "ABSENT":
        raw |= {"absence": absence or None, "absence_note": absence_note or None}
    if presence == "REPLACED":
        raw |= {"replacement": replacement or None, "replacement_note": replacement_note or None}
    label = next((one.label for one in ENTERED["roster"].field("presence").choices if one.code == presence), None)
    said = reason or (f"{label.en} / {label.ar}" if label else presence)
    return edit(kit, viewer, "roster", line_id, raw, version=version, reason=said, confirmed=True)


def copy_from(kit: Kit, viewer: Viewer, project: Entity, source: date, target: date) -> Bulk:
    """Plan a day like an earlier one: its handlers, dogs, shifts and posts, whoever is on leave left out."""
    permit_write(viewer, "roster")
    day, there = day_of(kit, viewer, project, source), day_of(kit, viewer, project, target)
    with kit.db.scoped(*viewer.scope.listed) as connection:
        away = store.on_leave(connection, {one.handler.id for one in day.lines if one.handler}, target)
    taken = {(one.handler.id, one.shift.id if one.shift else None) for one in there.lines if one.handler}
    raws = [
        {"day": target.isoformat(), "project": project.code, "handler": one.handler.code, "presence": "PLANNED"}
        | {name: value.code for name, value in (("dog", one.dog), ("shift", one.shift), ("post", one.post)) if value}
        for one in day.lines
        if one.handler
        and one.handler.id not in away
        and (one.handler.id, one.shift.id if one.shift else None) not in taken
    ]
    if not raws:
        raise UserError(
            f"{source} has no duties that {target} does not have already. Choose another day to copy.",
            f"ليس في {source} واجبات غير موجودة في {target}. اختر يومًا آخر للنسخ.",
        )
    return create_many(kit, viewer, "roster", raws, keep="valid", submit=True, confirmed=True, most=MOST_COPIED)


def set_lock(kit: Kit, viewer: Viewer, project: Entity, day: date, *, locked: bool, note: str = "") -> None:
    """Lock a day's roster, or open it again, which takes a reason."""
    permit_write(viewer, "roster")
    if not locked and not note.strip():
        raise UserError("Say why the roster is opened again.", "اذكر سبب إعادة فتح الجدول.")
    with kit.db.writing(*viewer.scope.listed) as connection:
        at = kit.now() if locked else None
        store.set_lock(connection, project.id, day, at, viewer.account_id, note.strip()[:500] or None)


def lock_ended(db: Database, now: datetime, today: date) -> int:
    """Lock what is over; the job's work."""
    return store.lock_ended(db, now, today)
