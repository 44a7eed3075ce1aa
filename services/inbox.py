"""The inbox: what waits for somebody, what was decided, and how one record stands in its review."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, get_args

from services.catalogue.records import RECORD_TYPES
from services.catalogue.reports import REPORTS
from services.catalogue.review import ACTIONS, DECISIONS, NEVER_BOTH, STATES, Action
from services.catalogue.words import Words
from services.directory import Directory, Entity
from services.errors import ForbiddenError, UserError, unknown
from services.kit import Kit
from services.notices import title_of
from services.quality import grade_of
from services.reviewing import refusal
from services.rows import permit_type
from services.store import inbox as store
from services.store import notices as notice_store
from services.store.accounts import Connection
from services.store.changes import select_changes
from services.store.database import read
from services.store.inbox import Box as Box
from services.store.reviewing import select_row
from services.viewer import Viewer

PAGE_SIZE, MOST, DEEPEST = 30, 200, 10_000
BOXES: tuple[Box, ...] = get_args(Box)
REMEMBERED = timedelta(days=60)
"""How far back the list of what one decided goes."""
Row = Mapping[str, Any]
Keys = Sequence[tuple[str, int]]


@dataclass(frozen=True)
class Done:
    """A step that was taken: by whom, when and why."""

    action: str
    by: Words
    at: datetime
    note: str | None = None


@dataclass(frozen=True)
class Item:
    """One record in the inbox. `since`: when it began to wait; `findings`: how many are open, `critical` among them."""

    type_id: str
    id: int
    version: int
    status: str
    title: Words
    project: Entity | None
    author: Entity | None
    since: datetime
    quality: int
    findings: int = 0
    critical: bool = False
    last: Done | None = None

    @property
    def grade(self) -> str:
        return grade_of(self.quality)

    @property
    def href(self) -> str:
        return f"/record/{self.type_id}/{self.id}"


@dataclass(frozen=True)
class Narrowing:
    """What the reader narrows the inbox to: ids of types, codes of projects, states."""

    types: tuple[str, ...] = ()
    projects: tuple[str, ...] = ()
    states: tuple[str, ...] = ()


@dataclass(frozen=True)
class Inbox:
    """One page of a box. `counts` per box; `types`, `projects` and `states` how many of each the whole box holds."""

    box: Box
    narrowing: Narrowing
    items: tuple[Item, ...]
    total: int
    page: int
    counts: dict[Box, int]
    types: dict[str, int] = field(default_factory=dict)
    projects: dict[str, int] = field(default_factory=dict)
    states: dict[str, int] = field(default_factory=dict)
    oldest: datetime | None = None

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // PAGE_SIZE))


@dataclass(frozen=True)
class Standing:
    """How a record stands for this viewer: what can be done now, why nothing can, what changed since the last look.

    `touched` counts what happened below a report since it was submitted: (type, action, records).
    """

    type_id: str
    id: int
    version: int
    status: str
    title: Words
    actions: tuple[Action, ...]
    refused: Words | None = None
    last: Done | None = None
    since: tuple[Done, ...] = ()
    touched: tuple[tuple[str, str, int], ...] = ()


def decides(viewer: Viewer) -> bool:
    """Whether the viewer's role decides about others' records."""
    return viewer.may("review") or viewer.may("approve")


def boxes(viewer: Viewer) -> tuple[Box, ...]:
    """The boxes that the viewer's role has."""
    types = reviewed_types(viewer)
    writes = any(one in viewer.role.writes for one in types)
    held = {"mine": decides(viewer), "decided": decides(viewer), "returned": writes, "sent": writes}
    return tuple(one for one in BOXES if held[one])


def reviewed_types(viewer: Viewer) -> tuple[str, ...]:
    """The reviewed types that the viewer's role sees."""
    return tuple(one.id for one in RECORD_TYPES.values() if one.reviewed and _sees(viewer, one.id))


def _sees(viewer: Viewer, type_id: str) -> bool:
    try:
        permit_type(type_id, viewer)
    except ForbiddenError:
        return False
    return True


def inbox(
    kit: Kit, viewer: Viewer, box: str | None = None, narrowing: Narrowing | None = None, *, page: int = 1, size: int = PAGE_SIZE
) -> Inbox:  # fmt: skip
    """One page of a box, type by type, the oldest first. Raises UserError for a box or filter that is not the viewer's."""
    held, narrowing = boxes(viewer), narrowing or Narrowing()
    chosen = _box(box, held)
    if not (1 <= page <= DEEPEST and 1 <= size <= MOST):
        raise UserError(f"Ask for 1 to {MOST} records of a page from 1.", f"اطلب من 1 إلى {MOST} سجل لصفحة من 1.")
    directory = kit.shelf.newest()
    narrowed = _narrowed(narrowing, directory, viewer)
    types, who = reviewed_types(viewer), asker(viewer)
    with kit.db.scoped(*viewer.scope.listed) as connection:
        groups = {
            one: read(connection, store.select_counts(store.waiting(types, one, who)))
            for one in held
            if one != "decided"
        }
        counts: dict[Box, int] = {one: sum(row["n"] for row in rows) for one, rows in groups.items()}
        if chosen == "decided":
            return _decided(connection, kit, viewer, directory, narrowed, counts)
        rows = read(connection, store.select_page(store.waiting(types, chosen, who), narrowed, size, (page - 1) * size))
        items = _items(connection, [dict(row) for row in rows], directory)
    inside = [dict(row) for row in groups[chosen]]
    total = sum(row["n"] for row in inside if _fits(row, narrowed))
    return Inbox(chosen, narrowing, items, total, page, counts, **_split(inside, directory))


def _box(name: str | None, held: tuple[Box, ...]) -> Box:
    if not held:
        raise ForbiddenError(
            "Your role neither submits nor decides. Ask an administrator for the right.",
            "دورك لا يرسل ولا يقرر. اطلب الصلاحية من المسؤول.",
        )
    for one in held:
        if name is None or one == name:
            return one
    error = unknown("box", "صندوق", str(name), held)
    raise UserError(error.en, error.ar, near=error.near)


def asker(viewer: Viewer) -> store.Asker:
    """Whose inbox it is, in the store's terms."""
    rights = [one for one in ("review", "approve") if one in viewer.role.rights]
    starts = {step.start for action in ACTIONS.values() for step in action.steps if step.by in rights}
    never = frozenset[str]().union(*(NEVER_BOTH[one] for one in rights))
    states = tuple(one for one in ("SUBMITTED", "FORWARDED") if one in starts)
    return store.Asker(viewer.account_id, viewer.person_id, states, tuple(sorted(never)))


def _narrowed(narrowing: Narrowing, directory: Directory, viewer: Viewer) -> store.Narrowed:
    projects = []
    for code in narrowing.projects:
        found = directory.by_code("project", code)
        if found is None or not found.within(viewer.scope):
            known = [one.code for one in directory.of_kind("project") if one.within(viewer.scope)]
            raise _wrong("project", "مشروع", code, known)
        projects.append(found.id)
    for name in narrowing.types:
        if name not in RECORD_TYPES or not RECORD_TYPES[name].reviewed:
            raise _wrong("reviewed record type", "نوع سجل يُراجع", name, reviewed_types(viewer))
    for state in narrowing.states:
        if state not in STATES:
            raise _wrong("state", "حالة", state, STATES)
    return store.Narrowed(narrowing.types, tuple(projects), narrowing.states)


def _wrong(what: str, what_ar: str, name: str, known: Iterable[str]) -> UserError:
    error = unknown(what, what_ar, name, known)
    return UserError(error.en, error.ar, near=error.near)


def _fits(row: Row, narrowed: store.Narrowed) -> bool:
    pairs = ((narrowed.types, "type"), (narrowed.projects, "project_id"), (narrowed.states, "status"))
    return all(not values or row[name] in values for values, name in pairs)


def _split(rows: Sequence[Row], directory: Directory) -> dict[str, Any]:
    types, projects, states = Counter[str](), Counter[str](), Counter[str]()
    for row in rows:
        types[row["type"]] += row["n"]
        states[row["status"]] += row["n"]
        project = directory.by_id("project", row["project_id"]) if row["project_id"] else None
        if project:
            projects[project.code] += row["n"]
    oldest = min((row["oldest"] for row in rows), default=None)
    return {"types": dict(types), "projects": dict(projects), "states": dict(states), "oldest": oldest}


def _decided(
    connection: Connection, kit: Kit, viewer: Viewer, directory: Directory, narrowed: store.Narrowed, counts: dict[Box, int]
) -> Inbox:  # fmt: skip
    """What the viewer decided lately, newest first, as it stands now."""
    since = kit.now() - REMEMBERED
    types = narrowed.types or reviewed_types(viewer)
    keys = [
        (row["type"], row["record_id"])
        for row in read(connection, store.select_decided(viewer.account_id, DECISIONS, types, since))
    ]
    items = {(one.type_id, one.id): one for one in _chosen(connection, keys, directory)}
    found = tuple(items[key] for key in keys if key in items)
    return Inbox("decided", Narrowing(narrowed.types), found, len(found), 1, counts)


def chosen(kit: Kit, viewer: Viewer, keys: Keys) -> tuple[Item, ...]:
    """These records, the oldest first, as far as the viewer sees them: for a look before a decision about several."""
    if len(keys) > MOST:
        raise UserError(f"Choose at most {MOST} records at once.", f"اختر {MOST} سجل على الأكثر دفعة واحدة.")
    types = set(reviewed_types(viewer))
    wanted = [key for key in dict.fromkeys(keys) if key[0] in types]
    directory = kit.shelf.newest()
    with kit.db.scoped(*viewer.scope.listed) as connection:
        return _chosen(connection, wanted, directory)


def _chosen(connection: Connection, keys: Keys, directory: Directory) -> tuple[Item, ...]:
    if not keys:
        return ()
    rows = read(connection, store.select_chosen(store.chosen(keys)))
    return _items(connection, [dict(row) for row in rows], directory)


def _items(connection: Connection, rows: Sequence[Row], directory: Directory) -> tuple[Item, ...]:
    keys = [(row["type"], row["id"]) for row in rows]
    if not keys:
        return ()
    findings = {(one["type"], one["record_id"]): one for one in read(connection, store.select_findings(keys))}
    steps = {(one["type"], one["record_id"]): dict(one) for one in read(connection, store.select_steps(keys))}
    return tuple(_item(row, findings.get(key), steps.get(key), directory) for row, key in zip(rows, keys, strict=True))


def _item(row: Row, found: Any, step: Row | None, directory: Directory) -> Item:
    title = title_of(row["type"], {**row["named"], "day": row["day"], "project_id": row["project_id"]}, directory)
    project = directory.by_id("project", row["project_id"]) if row["project_id"] else None
    author = directory.by_id("person", row["author"]) if row["author"] else None
    n, critical = (found["n"], found["critical"]) if found else (0, False)
    return Item(
        row["type"], row["id"], row["version"], row["status"], title, project, author, row["since"], row["quality"],
        n, critical, done(step) if step else None,
    )  # fmt: skip


def done(change: Row) -> Done:
    """One step of a history."""
    en = change["name_en"] or change["name_ar"] or change["account"] or "Somebody"
    ar = change["name_ar"] or change["name_en"] or change["account"] or "شخص ما"
    return Done(change["action"], Words(en, ar), change["at"], change["reason"])


def standing(kit: Kit, viewer: Viewer, type_id: str, record_id: int) -> Standing | None:
    """How a reviewed record stands for this viewer; None for other types and records that are not to be seen."""
    if type_id not in RECORD_TYPES or not RECORD_TYPES[type_id].reviewed:
        return None
    with kit.db.scoped(*viewer.scope.listed) as connection:
        rows = read(connection, select_row(type_id, record_id))
        if not rows or rows[0]["voided_at"]:
            return None
        history = [dict(one) for one in read(connection, select_changes(type_id, record_id))]
        looked = connection.execute(notice_store.select_looked(viewer.account_id, type_id, record_id)).scalar()
        touched = _touched(connection, type_id, dict(rows[0]))
    row = dict(rows[0])
    actions, refused = _possible(viewer, type_id, row, history)
    steps = [one for one in history if one["action"] in ACTIONS]
    last = done(steps[-1]) if steps else None
    since = _since(viewer, history, looked) if any(one.id in DECISIONS for one in actions) else ()
    title = title_of(type_id, row, kit.shelf.held)
    return Standing(type_id, record_id, row["version"], row["status"], title, actions, refused, last, since, touched)


def _possible(
    viewer: Viewer, type_id: str, row: Row, history: Sequence[Row]
) -> tuple[tuple[Action, ...], Words | None]:
    """What can be done now, and why something that the role could do cannot."""
    found, refused = [], None
    for action in ACTIONS.values():
        step = action.step(row["status"])
        if step is None or not (step.by in viewer.role.rights or step.by in ("writer", "author")):
            continue
        if step.by in ("writer", "author") and type_id not in viewer.role.writes:
            continue
        wrong = None if step.by == "writer" else refusal(viewer, row["author"], history, step)
        if wrong is None:
            found.append(action)
        elif step.by != "author" and action.id != "reopen":
            refused = wrong
    return tuple(found), refused


def _since(viewer: Viewer, history: Sequence[Row], looked: datetime | None) -> tuple[Done, ...]:
    """The steps of others after the viewer's own last one, or the first look."""
    own = [one["at"] for one in history if one["account_id"] == viewer.account_id]
    before = max([*own, *([looked] if looked else [])], default=None)
    if before is None:
        return ()
    return tuple(done(one) for one in history if one["at"] > before and one["account_id"] != viewer.account_id)


def _touched(connection: Connection, type_id: str, row: Row) -> tuple[tuple[str, str, int], ...]:
    """What was written below a report since it was submitted."""
    if type_id != "period-report" or row["report"] not in REPORTS or row["submitted_at"] is None:
        return ()
    facts, last = REPORTS[row["report"]].facts, row["until"] or row["day"]
    found = read(connection, store.select_touched(facts, row["project_id"], row["day"], last, row["submitted_at"]))
    return tuple(sorted((one["type"], one["action"], one["n"]) for one in found))


def seen(kit: Kit, viewer: Viewer, type_id: str, record_id: int) -> None:
    """The viewer has opened the record: its notices are read."""
    with kit.db.plain() as connection:
        connection.execute(notice_store.mark_seen(viewer.account_id, type_id, record_id, kit.now()))
