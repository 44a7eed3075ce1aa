"""Fills what the writer of a record left out, and checks what only the database knows: projects, places, links."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from services.catalogue.records import ENTERED, RecordType
from services.catalogue.words import Words
from services.directory import Directory
from services.entry import Problems, needed
from services.kit import Kit
from services.raw import Refused, local_moment
from services.store import writing as store
from services.store.rosters import locked_days
from services.store.writing import Connection
from services.viewer import Viewer

FIRST_DAY, AHEAD = date(1990, 1, 1), timedelta(days=400)
"""The earliest day of a record, and how far ahead of today one may lie: rosters and leave are planned."""
CLOSED = frozenset({"COMPLETED", "CANCELLED"})


@dataclass
class Draft:
    """A record on its way: all stored values by field name, which of them were sent, and what is wrong with them.

    `before` holds the values of the version that is edited.
    """

    record: RecordType
    values: dict[str, Any]
    sent: frozenset[str]
    parts: dict[str, tuple[dict[str, Any], ...]] = field(default_factory=dict)
    before: dict[str, Any] | None = None
    problems: Problems = field(default_factory=dict)

    def changed(self, *names: str) -> bool:
        """Whether one of these has another value than before; always so for a new record."""
        return self.before is None or any(self.values.get(name) != self.before.get(name) for name in names)

    def left_out(self, name: str) -> bool:
        """Whether the record has this field, and it was neither sent nor there before."""
        return self.record.has(name) and name not in self.sent and self.values[name] is None


def new_draft(type_id: str, values: dict[str, Any], parts: dict[str, Any], filled: dict[str, Any]) -> Draft:
    """A new record: what was sent, and the defaults of what cannot be empty. Other defaults are for forms to offer."""
    record = ENTERED[type_id]
    stored = {one.name: None if one.nullable else one.default for one in record.all_fields if not one.computed}
    return Draft(record, stored | values | filled, frozenset(values) | frozenset(filled), parts)


def fill(connection: Connection, kit: Kit, viewer: Viewer, directory: Directory, drafts: Sequence[Draft]) -> None:
    """Complete drafts of one type; what cannot be right goes to their problems. The same few statements for any number."""
    for one, shift in zip(drafts, _shifts_of(connection, drafts), strict=True):
        _time(kit, one, shift)
    sound = [one for one in drafts if one.values["day"] is not None]
    if sound:
        _place(connection, viewer, sound)
        _pair(connection, sound)
        _links(connection, sound)
    for one in drafts:
        _check(viewer, directory, one)
    _projects(connection, drafts)
    require_unlocked(connection, drafts)


def _shifts_of(connection: Connection, drafts: Sequence[Draft]) -> list[Any]:
    """The shift of each roster line that has one."""
    wanted = {one.values["shift"] for one in drafts if one.record.id == "roster" and one.values["shift"]}
    known = store.shifts(connection, wanted) if wanted else {}
    return [known.get(one.values.get("shift") or 0) for one in drafts]


def _time(kit: Kit, draft: Draft, shift: Any) -> None:
    """Day from moment or moment from day; a roster line begins and ends with its shift."""
    values, zone = draft.values, kit.unit.zone
    if draft.record.id == "roster":
        _on_roster(kit, draft, shift)
    elif not draft.record.timed:
        if "at" in draft.sent and values["at"] is not None:
            values["day"] = values["day"] if "day" in draft.sent else values["at"].astimezone(zone).date()
        values["at"] = values["day"] and _start(values["day"], time(), kit)
    elif values["at"] is not None:
        day = values["at"].astimezone(zone).date()
        if "day" in draft.sent and values["day"] not in (None, day):
            both = f"{values['day']} / {values['at'].astimezone(zone):%Y-%m-%dT%H:%M}"
            draft.problems["day"] = Words(
                f"The day follows from the time: {both} do not agree. Leave the day out.",
                f"اليوم يتبع الوقت: {both} لا يتفقان. لا ترسل اليوم.",
            )
        values["day"] = day
    name = "at" if draft.record.timed and draft.record.id != "roster" else "day"
    if values[name] is None and name not in draft.problems:
        example = "2024-12-24T07:10" if name == "at" else "2024-12-24"
        draft.problems[name] = Words(
            f"Say when it was. Send it as {example}.", f"اذكر متى كان ذلك. أرسله مثل {example}."
        )
        values["day"] = None
    elif values["day"] is not None:
        _bounds(kit, draft, name)


def _on_roster(kit: Kit, draft: Draft, shift: Any) -> None:
    values = draft.values
    if values["day"] is None and values["at"] is not None:
        values["day"] = values["at"].astimezone(kit.unit.zone).date()
    if values["day"] is None:
        return
    if "at" not in draft.sent and draft.changed("day", "shift"):
        values["at"] = _start(values["day"], shift["starts"] if shift else time(), kit)
    if values["at"] is None:
        values["at"] = _start(values["day"], shift["starts"] if shift else time(), kit)
    if shift and draft.changed("day", "shift", "at"):
        over = shift["ends"] <= shift["starts"]
        values["until"] = _start(values["day"] + timedelta(days=over), shift["ends"], kit)


def _start(day: date, at: time, kit: Kit) -> datetime:
    """That time on the unit's clocks; where they skip it, the moment they jump to."""
    local = datetime.combine(day, at)
    try:
        return local_moment(local, kit.unit.zone)
    except Refused:
        return local_moment(local + timedelta(hours=1), kit.unit.zone)


def _bounds(kit: Kit, draft: Draft, name: str) -> None:
    day, last = draft.values["day"], kit.calendar().today + AHEAD
    if not FIRST_DAY <= day <= last:
        draft.problems[name] = Words(
            f"{day} is outside of {FIRST_DAY} to {last}. Check the date.",
            f"{day} خارج المدى من {FIRST_DAY} إلى {last}. تحقق من التاريخ.",
        )


def _place(connection: Connection, viewer: Viewer, drafts: Sequence[Draft]) -> None:
    """Project, section and team that the dog, else the person who did it, belonged to on that day."""
    moved = [one for one in drafts if one.changed("day", "dog", "project", one.record.who or "dog")]
    if not moved:
        return
    days = [one.values["day"] for one in moved]
    dogs, people = _ids(moved, "dog"), _ids(moved, moved[0].record.who or "")
    placed = store.assignments(connection, dogs, people, min(days), max(days))
    for one in moved:
        values, who = one.values, one.values.get(one.record.who or "")
        of_dog = [
            row for row in placed if row["dog_id"] == values.get("dog") and row["dog_id"] and _held(row, values["day"])
        ]
        of_person = [
            row for row in placed if row["person_id"] == who and row["person_id"] and _held(row, values["day"])
        ]
        _project(viewer, one, of_dog, of_person)
        found = next((row for row in (*of_dog, *of_person) if row["project_id"] == values["project"]), None)
        values["section"], values["team"] = (found["section_id"], found["team_id"]) if found else (None, None)


def _project(viewer: Viewer, draft: Draft, of_dog: list[Any], of_person: list[Any]) -> None:
    if "project" in draft.sent and draft.values["project"] is not None:
        return
    if draft.before is not None and not draft.changed("dog"):
        return
    mine = viewer.scope.projects
    seen = [row["project_id"] for row in (*of_dog, *of_person) if mine is None or row["project_id"] in mine]
    if seen:
        draft.values["project"] = seen[0]
    elif draft.values["project"] is None and mine and len(mine) == 1:
        draft.values["project"] = mine[0]


def _pair(connection: Connection, drafts: Sequence[Draft]) -> None:
    """The dog's handler of that day, where none was named."""
    wanted = [one for one in drafts if one.before is None and one.left_out("handler") and one.values.get("dog")]
    if not wanted:
        return
    days = [one.values["day"] for one in wanted]
    paired = store.pairs(connection, _ids(wanted, "dog"), min(days), max(days))
    for one in wanted:
        held = (row for row in paired if row["dog_id"] == one.values["dog"] and _held(row, one.values["day"]))
        one.values["handler"] = next((row["person_id"] for row in held), None)


def _held(row: Any, day: date) -> bool:
    return bool(row["first_day"] <= day and (row["last_day"] is None or row["last_day"] >= day))


def _ids(drafts: Iterable[Draft], name: str) -> set[int]:
    return {one.values[name] for one in drafts if one.values.get(name)}


def _links(connection: Connection, drafts: Sequence[Draft]) -> None:
    """Records that are named must be there, for this writer."""
    for linked in (one for one in drafts[0].record.fields if one.links):
        named = [one for one in drafts if one.values[linked.name] and one.changed(linked.name)]
        if not named:
            continue
        there = store.seen_ids(connection, linked.links or "", _ids(named, linked.name))
        label = ENTERED[linked.links or ""].label
        for one in named:
            id_ = one.values[linked.name]
            if id_ not in there:
                one.problems[linked.name] = Words(
                    f"{label.en} {id_} is not there, or not for you. Send the number of another.",
                    f"{label.ar} {id_}: غير موجود أو ليس لك. أرسل رقمًا آخر.",
                )


def _check(viewer: Viewer, directory: Directory, draft: Draft) -> None:
    """What must be there, and what the writer's scope asks for."""
    values, problems = draft.values, draft.problems
    for one in draft.record.all_fields:
        filled = one.name in ("day", "at", "status", "project")
        if not one.nullable and not one.computed and not filled and values[one.name] is None:
            problems.setdefault(one.name, needed(one))
    if viewer.scope.dogs is not None and values.get("dog") is None:
        problems.setdefault("dog", Words("Name one of your dogs.", "اذكر أحد كلابك."))
    if (
        values["day"]
        and values["project"] is None
        and (viewer.scope.projects is not None or not draft.record.unit_wide)
    ):
        problems.setdefault("project", _no_project(directory, viewer))
    post = directory.by_id("post", values["post"]) if values["post"] else None
    if post and post.projects and values["project"] and values["project"] not in post.projects:
        problems.setdefault(
            "post",
            Words(
                f"{post.code} is not a post of this project. Choose another.",
                f"{post.code} ليس من مواقع هذا المشروع. اختر غيره.",
            ),
        )


def _no_project(directory: Directory, viewer: Viewer) -> Words:
    codes = ", ".join(one.code for one in directory.of_kind("project") if one.within(viewer.scope))[:120]
    return Words(
        f"Nobody was assigned to a project on that day. Send the project: {codes}.",
        f"لا تعيين لمشروع في ذلك اليوم. أرسل المشروع: {codes}.",
    )


def _projects(connection: Connection, drafts: Sequence[Draft]) -> None:
    """A record goes to a project that ran on its day and is not closed. What was written before stays where it is."""
    moved = [one for one in drafts if one.values["project"] and one.values["day"] and one.changed("project", "day")]
    known = store.projects(connection, _ids(moved, "project")) if moved else {}
    for one in moved:
        row, day = known[one.values["project"]], one.values["day"]
        shut = row["status"] in CLOSED and one.changed("project")
        early = row["first_day"] is not None and day < row["first_day"]
        late = row["last_day"] is not None and day > row["last_day"]
        if shut or early or late:
            one.problems.setdefault("project", _closed(row, day))


def require_unlocked(connection: Connection, drafts: Sequence[Draft]) -> None:
    """A line of a locked roster stays as it is until somebody opens the day again; else that is its problem."""
    lines = [(one, _days(one)) for one in drafts if one.record.id == "roster"]
    days = {place for _, places in lines for place in places}
    shut = locked_days(connection, days) if days else set()
    for one, places in lines:
        for _, day in places & shut:
            one.problems.setdefault("day", _shut(day))


def _days(draft: Draft) -> set[tuple[int, date]]:
    """The rosters that a line was and will be on."""
    held = [(values["project"], values["day"]) for values in (draft.values, draft.before or draft.values)]
    return {(project, day) for project, day in held if project and day}


def _shut(day: date) -> Words:
    return Words(
        f"The roster of {day} is locked. Open it again on its page, with a reason.",
        f"جدول {day} مقفل. أعد فتحه من صفحته مع ذكر السبب.",
    )


def _closed(row: Any, day: date) -> Words:
    since = f" ({row['first_day'] or '…'} – {row['last_day'] or '…'})" if row["first_day"] or row["last_day"] else ""
    return Words(
        f"Project {row['code']} is closed on {day}{since}. Choose another project, or ask an administrator to open it.",
        f"المشروع {row['code']} مغلق في {day}{since}. اختر مشروعًا آخر، أو اطلب من المسؤول فتحه.",
    )
