"""What a new record starts from, so that a form can be filled in within a minute: who, where, and what was usual before."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from services.catalogue.fields import Field
from services.catalogue.records import ENTERED, RecordType
from services.catalogue.texts import EQUIPMENT, PLACES, SUBJECTS, VACCINES, WEATHER, read_as
from services.catalogue.words import Words
from services.directory import Directory, Entity
from services.entry import permit_write
from services.kit import Kit
from services.rows import Opened, read_record
from services.store import starting as store
from services.store.starting import Row
from services.viewer import Viewer

LOOKS_BACK, MOST_TEXTS, MOST_LINKS = timedelta(days=60), 24, 60
ELSEWHERE = frozenset({"period-report"})
"""What is not begun from the list of forms: a report is submitted from its own page."""
LASTING = frozenset(
    {"equipment", "subject", "location", "kennel", "area", "materials", "shampoo", "product", "ingredient", "food_type",
     "supplements", "category", "shift", "post", "discipline", "mission_type", "meal", "preparation"}
)  # fmt: skip
"""What is usually the same the next time; the weather only on the same day."""
USUAL: dict[str, tuple[Words, ...]] = {
    "subject": SUBJECTS, "equipment": EQUIPMENT, "location": PLACES, "weather": WEATHER, "product": VACCINES,
}  # fmt: skip


@dataclass(frozen=True)
class Dog:
    """A dog that may be chosen, with its handler, project and fitness today."""

    entity: Entity
    status: str
    project: Entity | None
    handler: Entity | None
    duty_status: str | None
    is_mine: bool


@dataclass(frozen=True)
class Start:
    """What a form of this type offers the viewer. `values` are stored values by field name, entities as entities."""

    type: RecordType
    dogs: tuple[Dog, ...]
    people: tuple[tuple[str, Entity], ...]
    """(job, person)"""
    places: dict[str, tuple[Entity, ...]]
    """The projects, posts, shifts ... that may be chosen, by kind."""
    texts: dict[str, tuple[str, ...]]
    """What was written before in a field, most used first, in the viewer's language."""
    links: dict[str, tuple[tuple[int, str], ...]] = field(default_factory=dict)
    """(id, title) of the records a link may name."""
    values: dict[str, Any] = field(default_factory=dict)

    def dog(self, code: str | None) -> Dog | None:
        """The offered dog of this code."""
        return next((one for one in self.dogs if code and one.entity.code.casefold() == code.casefold()), None)


def types_of(kit: Kit, viewer: Viewer) -> tuple[RecordType, ...]:
    """What the viewer's role enters, what this person enters most first."""
    with kit.db.scoped(*viewer.scope.listed) as connection:
        uses = store.read_uses(connection, viewer.account_id, kit.now() - LOOKS_BACK)
    writes = [one for one in ENTERED.values() if one.id in viewer.role.writes and one.id not in ELSEWHERE]
    return tuple(sorted(writes, key=lambda one: -uses.get(one.id, 0)))


def start(kit: Kit, viewer: Viewer, type_id: str) -> Start:
    """What a form of this type offers and starts with. Raises ForbiddenError when the role does not enter it."""
    record = permit_write(viewer, type_id)
    directory, today = kit.shelf.newest(), kit.calendar().today
    written = [one for one in record.fields if one.asked and (one.kind in ("text", "list") or one.name in LASTING)]
    columns = [one.column for one in written]
    with kit.db.scoped(*viewer.scope.listed) as connection:
        dogs = [_dog(row, directory, viewer) for row in store.read_dogs(connection, today)]
        people = [(row["job"], directory.by_id("person", row["id"])) for row in store.read_people(connection)]
        lately = store.read_lately(connection, type_id, columns, today - LOOKS_BACK)
        links = {
            one.name: _links(connection, one, directory, viewer, today) for one in record.fields if one.kind == "link"
        }
    mine = next((row for row in lately if viewer.person_id and row["author_id"] == viewer.person_id), None)
    seen = [one for one in dogs if one]
    return Start(
        record,
        tuple(sorted(seen, key=lambda one: not one.is_mine)),
        tuple((job, one) for job, one in people if one and one.within(viewer.scope)),
        {kind: tuple(one for one in directory.of_kind(kind) if one.within(viewer.scope)) for kind in _kinds(record)},
        {one.name: _texts(one, lately, viewer.lang) for one in written if one.kind in ("text", "list")},
        links,
        _first_values(record, viewer, directory, seen, mine, today)
        | _of_last(written, mine, directory, today, viewer.lang),
    )


def _kinds(record: RecordType) -> set[str]:
    return {one.to for one in record.all_fields if one.to and one.to not in ("dog", "person")}


def _dog(row: Row, directory: Directory, viewer: Viewer) -> Dog | None:
    entity = directory.by_id("dog", row["id"])
    if entity is None or not entity.within(viewer.scope):
        return None
    project = directory.by_id("project", row["project_id"]) if row["project_id"] else None
    handler = directory.by_id("person", row["handler_id"]) if row["handler_id"] else None
    if project is None and entity.projects:
        project = directory.by_id("project", max(entity.projects))
    if project is not None and not project.within(viewer.scope):
        project = None
    is_mine = row["handler_id"] is not None and row["handler_id"] == viewer.person_id
    return Dog(entity, row["status"], project, handler, row["duty_status"], is_mine)


def _texts(field: Field, lately: Iterable[Row], lang: str) -> tuple[str, ...]:
    """What was written before, most used first, then the usual texts of the trade."""
    counted: Counter[str] = Counter()
    for row in lately:
        value = row[field.column]
        words = value if isinstance(value, list) else [value]
        counted.update(read_as(one, lang) for one in words if isinstance(one, str) and one)
    usual = [one(lang) for one in (*field.suggests, *USUAL.get(field.name, ()))]
    known = [text for text, _ in counted.most_common(MOST_TEXTS)]
    return tuple(dict.fromkeys([*known, *usual]))[:MOST_TEXTS]


def _links(
    connection: Any, field: Field, directory: Directory, viewer: Viewer, today: date
) -> tuple[tuple[int, str], ...]:
    """The latest records that the link may name: "Rex, 2024-12-24"."""
    to = ENTERED[field.links or ""]
    if to.id not in viewer.role.writes:
        return ()
    named = [to.field(one) for one in to.titled_by]
    rows = store.read_lately(connection, to.id, [one.column for one in named], today - timedelta(days=400))
    return tuple((row["id"], _title(row, named, directory, viewer.lang)) for row in rows[:MOST_LINKS])


def _title(row: Row, named: Iterable[Field], directory: Directory, lang: str) -> str:
    names = []
    for one in named:
        value = row[one.column]
        entity = directory.by_id(one.to, value) if one.to and value is not None else None
        names.append(entity.name(lang) if entity else str(value) if value is not None and not one.to else "")
    return " · ".join([*filter(None, names), row["day"].isoformat()])


def _first_values(
    record: RecordType, viewer: Viewer, directory: Directory, dogs: list[Dog], mine: Row | None, today: date
) -> dict[str, Any]:
    """Today, who enters it, and this person's dog and project."""
    values: dict[str, Any] = {one.name: one.default for one in record.fields if one.default is not None and one.asked}
    values["day"] = today
    me = directory.by_id("person", viewer.person_id) if viewer.person_id else None
    if record.who and me:
        values[record.who] = me
    own = [one for one in dogs if one.is_mine]
    if len(own) == 1 or (own and record.field("dog").required):
        values |= of_dog(record, own[0])
    elif viewer.scope.projects and len(viewer.scope.projects) == 1:
        values["project"] = directory.by_id("project", viewer.scope.projects[0])
    return values


def of_dog(record: RecordType, dog: Dog) -> dict[str, Any]:
    """What follows from the choice of a dog: its project and its handler."""
    values: dict[str, Any] = {"dog": dog.entity, "project": dog.project}
    return values | ({"handler": dog.handler} if record.has("handler") and dog.handler else {})


def _of_last(fields: Iterable[Field], mine: Row | None, directory: Directory, today: date, lang: str) -> dict[str, Any]:
    """What the person wrote last time and will probably write again."""
    if mine is None:
        return {}
    found: dict[str, Any] = {}
    for one in fields:
        value = mine[one.column]
        lasts = one.name in LASTING or (one.name == "weather" and mine["day"] == today)
        if value in (None, []) or not lasts:
            continue
        if one.to:
            found[one.name] = directory.by_id(one.to, value)
        else:
            found[one.name] = (
                [read_as(word, lang) for word in value] if isinstance(value, list) else _read(one, value, lang)
            )
    return found


def _read(field: Field, value: Any, lang: str) -> Any:
    return read_as(value, lang) if field.kind == "text" else value


def newest_of_mine(kit: Kit, viewer: Viewer, type_id: str) -> int | None:
    """The record of this type that the viewer entered last: what "duplicate last" copies."""
    if viewer.person_id is None:
        return None
    with kit.db.scoped(*viewer.scope.listed) as connection:
        return store.read_newest_of(connection, type_id, viewer.person_id)


def copied(kit: Kit, viewer: Viewer, type_id: str, record_id: int) -> Opened:
    """A record to start another from."""
    return read_record(kit, type_id, record_id, viewer)
