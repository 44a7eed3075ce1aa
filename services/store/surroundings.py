"""Statements that read what rules look at beside a record: its dog, people and project, and the records around it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, and_, exists, false, func, or_, select, true

from services.store.tables import ASSIGNMENT, BREED, CHANGE, DOG, DOG_STATUS, FACTS, PARTS, PERSON, PROJECT

Row = dict[str, Any]
WORKERS = ("handler_id", "trainer_id", "vet_id")
AT_ONCE = 1
ALWAYS = 36_500


@dataclass(frozen=True)
class Around:
    """What is judged: days, dogs, people, exercises, projects and records; None: all of them."""

    first: date
    last: date
    dogs: frozenset[int] | None = None
    people: frozenset[int] | None = None
    exercises: frozenset[str] = frozenset()
    projects: frozenset[int] | None = None
    records: frozenset[int] | None = None


@dataclass(frozen=True)
class Window:
    """The columns read of one type, and how many days before and after the judged ones: of the dogs, of the people."""

    columns: tuple[str, ...]
    back: int = AT_ONCE
    ahead: int = AT_ONCE
    of_people: bool = False
    lasts: bool = False


_PLACE = ("project_id", "post_id")
WINDOWS: Mapping[str, Window] = {
    "training-session": Window(
        (*_PLACE, "location", "handler_id", "trainer_id", "category", "subject", "minutes", "rating", "equipment", "weather",
         "exercise", "version", "changed_at"),
        back=60, of_people=True,
    ),
    "mission": Window((*_PLACE, "location", "handler_id", "until"), of_people=True),
    "veterinary-visit": Window(
        (*_PLACE, "vet_id", "duty_status", "weight", "body_condition", "visit_type"), back=400, ahead=ALWAYS
    ),
    "roster": Window(("project_id", "handler_id", "until", "presence", "replacement_id"), of_people=True),
    "leave": Window(("handler_id", "until"), back=60, of_people=True, lasts=True),
    "duty-status": Window(("duty_status", "until", "restriction"), back=ALWAYS),
    "heat": Window(("until", "heat_status"), back=60),
    "pregnancy": Window(("expected", "pregnancy_status"), back=75),
    "delivery": Window((), back=75),
    "certification": Window(("handler_id", "discipline", "expires", "result"), back=ALWAYS),
    "deworming": Window(("product", "next_due"), ahead=ALWAYS),
}  # fmt: skip


def read_rows(connection: Connection, type_id: str, around: Around) -> list[Row]:
    """The records of a type around what is judged; those that were voided or rejected do not count."""
    fact, window = FACTS[type_id], WINDOWS[type_id]
    columns = [fact.c[name] for name in ("id", "day", "at", "dog_id", *window.columns)]
    tests = [fact.c.voided_at.is_(None), fact.c.status != "REJECTED", _near(fact, window, around)]
    return [{**row, "type": type_id} for row in connection.execute(select(*columns).where(*tests)).mappings()]


def _near(fact: Table, window: Window, around: Around) -> ColumnElement[bool]:
    of_dogs = _within(fact, window, around, window.back, window.ahead)
    if around.dogs is None or around.people is None:
        return of_dogs
    found = [and_(fact.c.dog_id.in_(around.dogs), of_dogs)]
    if window.of_people:
        somebody = [fact.c[name].in_(around.people) for name in WORKERS if name in fact.c]
        found.append(and_(or_(*somebody), _within(fact, window, around, AT_ONCE, AT_ONCE)))
    if around.exercises and "exercise" in fact.c:
        found.append(fact.c.exercise.in_(around.exercises))
    return or_(*found)


def _within(fact: Table, window: Window, around: Around, back: int, ahead: int) -> ColumnElement[bool]:
    first, last = around.first - timedelta(days=back), around.last + timedelta(days=ahead)
    if window.lasts:
        return and_(fact.c.day <= last, fact.c.until >= first)
    tests = [fact.c.day >= first] if back < ALWAYS else []
    return and_(true(), *tests, *([fact.c.day <= last] if ahead < ALWAYS else []))


def read_vaccinations(connection: Connection, around: Around) -> list[Row]:
    """All shots of the dogs, with the visit they were given at."""
    part = PARTS["vaccinations"]
    visit = FACTS["veterinary-visit"]
    columns = (part.c.id, part.c.record_id, part.c.dog_id, part.c.day, visit.c.at, part.c.product, part.c.next_due)
    tests = [visit.c.voided_at.is_(None), _among(part.c.dog_id, around.dogs)]
    rows = connection.execute(select(*columns).join(visit, visit.c.id == part.c.record_id).where(*tests)).mappings()
    return [{**row, "type": "vaccination"} for row in rows]


def read_steps(connection: Connection, types: Iterable[str], around: Around) -> list[Row]:
    """Approvals and edits of the judged records, oldest first."""
    columns = (
        CHANGE.c.id,
        CHANGE.c.record_id,
        CHANGE.c.dog_id,
        CHANGE.c.day,
        CHANGE.c.action,
        CHANGE.c.at,
        CHANGE.c.person_id,
    )
    tests = [
        CHANGE.c.type.in_(sorted(types)),
        CHANGE.c.action.in_(("approve", "edit")),
        _among(CHANGE.c.record_id, around.records),
    ]
    if around.records is None:
        tests.append(CHANGE.c.day.between(around.first, around.last))
    rows = connection.execute(
        select(CHANGE.c.type.label("of"), *columns).where(*tests).order_by(CHANGE.c.id)
    ).mappings()
    return [{**row, "type": "change"} for row in rows]


def read_ratings(connection: Connection, around: Around) -> list[Row]:
    """Rated sessions per project and day, and those of at most half of their scale, two months around."""
    fact = FACTS["training-session"]
    first, last = around.first - timedelta(days=30), around.last + timedelta(days=30)
    low = func.count().filter(fact.c.score <= 5)
    rated = (fact.c.voided_at.is_(None), fact.c.score.is_not(None), fact.c.day.between(first, last))
    tests = [*rated, _among(fact.c.project_id, around.projects)]
    statement = select(fact.c.project_id, fact.c.day, func.count().label("rated"), low.label("low"))
    return [
        dict(row)
        for row in connection.execute(statement.where(*tests).group_by(fact.c.project_id, fact.c.day)).mappings()
    ]


def has_certificates(connection: Connection) -> bool:
    """Whether the unit keeps certificates here at all."""
    return bool(connection.scalar(select(exists().where(FACTS["certification"].c.voided_at.is_(None)))))


def read_dogs(connection: Connection, dogs: Iterable[int] | None) -> list[Row]:
    """The dogs, with their breed's weights, their standings and homes, and another dog with the same chip."""
    twin = DOG.alias("twin")
    standings = _listed(DOG_STATUS, "dog_id", "status", "first_day", "last_day")
    homes = _listed(ASSIGNMENT, "dog_id", "project_id", "first_day", "last_day")
    same = (
        select(func.min(twin.c.code))
        .where(twin.c.microchip == DOG.c.microchip, twin.c.id != DOG.c.id)
        .scalar_subquery()
    )
    statement = select(
        DOG.c.id, DOG.c.code, DOG.c.born, DOG.c.died, DOG.c.sex, DOG.c.specialty, DOG.c.microchip, same.label("chip_twin"),
        BREED.c.weight_low, BREED.c.weight_high, standings.label("standings"), homes.label("homes"),
    ).outerjoin(BREED, BREED.c.id == DOG.c.breed_id).where(_among(DOG.c.id, dogs))  # fmt: skip
    return [dict(row) for row in connection.execute(statement).mappings()]


def _listed(table: Table, key: str, what: str, first: str, last: str) -> Any:
    """Every row of a dog as a list of [what, first, last]."""
    line = func.jsonb_build_array(table.c[what], table.c[first], table.c[last])
    return select(func.jsonb_agg(line)).where(table.c[key] == DOG.c.id).scalar_subquery()


MARKS = "[\u064b-\u0652\u0640]"
LETTERS = ("أإآٱىة٠١٢٣٤٥٦٧٨٩", "اااايه0123456789")


def read_people(connection: Connection, people: Iterable[int] | None) -> list[Row]:
    """The people, each with the code of an older entry of the same job whose name differs in spelling alone."""
    older = PERSON.alias("older")
    twin = (
        select(func.min(older.c.code))
        .where(
            older.c.id < PERSON.c.id, older.c.job == PERSON.c.job, older.c.name_ar != PERSON.c.name_ar,
            _folded(older.c.name_ar) == _folded(PERSON.c.name_ar),
        )
        .scalar_subquery()
    )  # fmt: skip
    statement = select(PERSON.c.id, PERSON.c.code, PERSON.c.name_en, PERSON.c.name_ar, twin.label("twin"))
    return [dict(row) for row in connection.execute(statement.where(_among(PERSON.c.id, people))).mappings()]


def _folded(name: Any) -> Any:
    """A name without what Arabic writers leave out or exchange: marks, tatweel, hamza on alef, ya, ta marbuta, digits."""
    bare = func.translate(func.regexp_replace(name, MARKS, "", "g"), *LETTERS)
    return func.regexp_replace(func.lower(func.trim(bare)), r"\s+", " ", "g")


def read_projects(connection: Connection, projects: Iterable[int] | None) -> list[Row]:
    """The projects: code, status, first and last day."""
    statement = select(PROJECT.c.id, PROJECT.c.code, PROJECT.c.status, PROJECT.c.first_day, PROJECT.c.last_day)
    return [dict(row) for row in connection.execute(statement.where(_among(PROJECT.c.id, projects))).mappings()]


def _among(column: Any, ids: Iterable[Any] | None) -> ColumnElement[bool]:
    """One of the ids; None: any."""
    return true() if ids is None else column.in_(sorted(ids)) if ids else false()


def asked_of(rows: Sequence[Mapping[str, Any]]) -> Around:
    """What the rows concern."""
    days = [row["day"] for row in rows]
    return Around(
        min(days), max(days),
        frozenset(row["dog_id"] for row in rows if row.get("dog_id")),
        frozenset(row[name] for row in rows for name in WORKERS if row.get(name)),
        frozenset(row["exercise"] for row in rows if row.get("exercise")),
        frozenset(row["project_id"] for row in rows if row.get("project_id")),
        frozenset(row["id"] for row in rows if row.get("id")),
    )  # fmt: skip


def read_work(connection: Connection, type_id: str, around: Around, until: date) -> list[Row]:
    """Ids of a type's records of the same dogs or people, from the first day until another, at most two months."""
    fact = FACTS[type_id]
    last = min(max(until, around.last), around.first + timedelta(days=60))
    who = [fact.c.dog_id.in_(sorted(around.dogs or ()))]
    who += [fact.c[name].in_(sorted(around.people or ())) for name in WORKERS if name in fact.c]
    statement = select(fact.c.id).where(fact.c.voided_at.is_(None), fact.c.day.between(around.first, last), or_(*who))
    return [dict(row) for row in connection.execute(statement.order_by(fact.c.id).limit(100)).mappings()]
