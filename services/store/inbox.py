"""Statements of the inbox: what waits for somebody, over all types of record."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    Subquery,
    Text,
    and_,
    case,
    cast,
    exists,
    func,
    literal,
    or_,
    select,
    tuple_,
    union_all,
)
from sqlalchemy.dialects.postgresql import distinct_on

from services.catalogue.records import RECORD_TYPES
from services.catalogue.review import ACTIONS
from services.store.reviewing import author_of
from services.store.tables import ACCOUNT, CHANGE, FACTS, FINDING, PERSON

Box = Literal["mine", "returned", "sent", "decided"]
DECIDED_MOST = 50


@dataclass(frozen=True)
class Asker:
    """Whose inbox it is: the account, its person, the states that wait for it, and what it must not have done itself."""

    account_id: int
    person_id: int | None
    states: tuple[str, ...]
    never_both: tuple[str, ...]


@dataclass(frozen=True)
class Narrowed:
    """What the list is narrowed to; an empty one says nothing."""

    types: tuple[str, ...] = ()
    projects: tuple[int, ...] = ()
    states: tuple[str, ...] = ()


def _mine(type_id: str, who: Asker) -> list[ColumnElement[bool]]:
    """What waits for the right of the asker, who had no hand in it."""
    fact, author = FACTS[type_id], author_of(type_id)
    tests: list[ColumnElement[bool]] = [fact.c.status.in_(who.states), ~_did(type_id, who, who.never_both)]
    if who.person_id is not None:
        tests.append(author.is_distinct_from(who.person_id))
    return tests


def _own(type_id: str, who: Asker) -> ColumnElement[bool]:
    wrote = _did(type_id, who, ("create", "submit"))
    return or_(author_of(type_id) == who.person_id, wrote) if who.person_id is not None else wrote


def _did(type_id: str, who: Asker, actions: Collection[str]) -> ColumnElement[bool]:
    """Whether the asker took one of these steps with the record."""
    by = CHANGE.c.account_id == who.account_id
    if who.person_id is not None:
        by = or_(by, CHANGE.c.person_id == who.person_id)
    return exists().where(
        CHANGE.c.type == type_id, CHANGE.c.record_id == FACTS[type_id].c.id, CHANGE.c.action.in_(actions), by
    )


def _tests(type_id: str, box: Box, who: Asker) -> list[ColumnElement[bool]]:
    fact = FACTS[type_id].c
    if box == "mine":
        return _mine(type_id, who)
    if box == "sent":
        return [fact.status.in_(("SUBMITTED", "FORWARDED")), _own(type_id, who)]
    back = and_(fact.status == "DRAFT", fact.submitted_at.is_not(None), fact.decided_at.is_(None))
    return [back, _own(type_id, who)]


def waiting(types: Sequence[str], box: Box, who: Asker) -> Subquery:
    """Everything in a box, of any type: (type, id, version, status, day, project_id, author, quality, since, named)."""
    return union_all(*(_of_type(one).where(*_tests(one, box, who)) for one in types)).subquery("waiting")


def _of_type(type_id: str) -> Select[Any]:
    fact, record = FACTS[type_id].c, RECORD_TYPES[type_id]
    names = {record.field(name).column for name in record.titled_by} | ({"until"} & set(fact.keys()))
    named = [piece for name in sorted(names) for piece in (literal(name, Text), fact[name])]
    since = case((fact.status == "SUBMITTED", func.coalesce(fact.submitted_at, fact.changed_at)), else_=fact.changed_at)
    columns: list[ColumnElement[Any]] = [
        literal(type_id, Text).label("type"), fact.id, fact.version, fact.status, fact.day, fact.project_id,
        cast(author_of(type_id), Integer).label("author"), fact.quality, since.label("since"),
        func.jsonb_build_object(*named).label("named"),
    ]  # fmt: skip
    return select(*columns).where(fact.voided_at.is_(None))


def _where(box: Subquery, narrowed: Narrowed) -> list[ColumnElement[bool]]:
    pairs = ((box.c.type, narrowed.types), (box.c.project_id, narrowed.projects), (box.c.status, narrowed.states))
    return [column.in_(values) for column, values in pairs if values]


def select_counts(box: Subquery) -> Select[Any]:
    """How many wait by (type, project_id, status), and since when the oldest does."""
    by = (box.c.type, box.c.project_id, box.c.status)
    columns: list[ColumnElement[Any]] = [*by, func.count().label("n"), func.min(box.c.since).label("oldest")]
    return select(*columns).group_by(*by)


def select_page(box: Subquery, narrowed: Narrowed, size: int, offset: int) -> Select[Any]:
    """One page: type by type, that of the oldest first; within a type the oldest first."""
    oldest = func.min(box.c.since).over(partition_by=box.c.type)
    return (
        select(box).where(*_where(box, narrowed)).order_by(oldest, box.c.type, box.c.since, box.c.id)
        .limit(size).offset(offset)
    )  # fmt: skip


Keys = Sequence[tuple[str, int]]
"""Records by type and id."""


def select_findings(keys: Keys) -> Select[Any]:
    """Open findings of records: (type, record_id, n, critical)."""
    columns: list[ColumnElement[Any]] = [
        FINDING.c.type, FINDING.c.record_id, func.count().label("n"),
        func.bool_or(FINDING.c.severity == "critical").label("critical"),
    ]  # fmt: skip
    chosen = tuple_(FINDING.c.type, FINDING.c.record_id).in_(keys)
    return select(*columns).where(FINDING.c.state == "OPEN", chosen).group_by(FINDING.c.type, FINDING.c.record_id)


def select_steps(keys: Keys) -> Select[Any]:
    """The newest step of the review of each record: action, at, reason, and who (account, name_en, name_ar)."""
    columns: list[ColumnElement[Any]] = [
        CHANGE.c.type, CHANGE.c.record_id, CHANGE.c.action, CHANGE.c.at, CHANGE.c.reason,
        ACCOUNT.c.name.label("account"), PERSON.c.name_en, PERSON.c.name_ar,
    ]  # fmt: skip
    chosen = tuple_(CHANGE.c.type, CHANGE.c.record_id).in_(keys)
    return (
        select(*columns)
        .ext(distinct_on(CHANGE.c.type, CHANGE.c.record_id))
        .outerjoin(ACCOUNT, ACCOUNT.c.id == CHANGE.c.account_id)
        .outerjoin(PERSON, PERSON.c.id == CHANGE.c.person_id)
        .where(chosen, CHANGE.c.action.in_(ACTIONS))
        .order_by(CHANGE.c.type, CHANGE.c.record_id, CHANGE.c.id.desc())
    )


def select_decided(account_id: int, actions: Collection[str], types: Sequence[str], since: Any) -> Select[Any]:
    """What the account decided since a moment, newest first: (type, record_id, at)."""
    return (
        select(CHANGE.c.type, CHANGE.c.record_id, func.max(CHANGE.c.at).label("at"))
        .where(CHANGE.c.at >= since, CHANGE.c.account_id == account_id, CHANGE.c.action.in_(actions), CHANGE.c.type.in_(types))
        .group_by(CHANGE.c.type, CHANGE.c.record_id)
        .order_by(func.max(CHANGE.c.at).desc())
        .limit(DECIDED_MOST)
    )  # fmt: skip


def chosen(keys: Keys) -> Subquery:
    """These records, as in a box."""
    types = dict.fromkeys(type_id for type_id, _ in keys)
    ids = {one: [record_id for type_id, record_id in keys if type_id == one] for one in types}
    return union_all(*(_of_type(one).where(FACTS[one].c.id.in_(ids[one])) for one in types)).subquery("chosen")


def select_chosen(box: Subquery) -> Select[Any]:
    """All of them, the oldest first."""
    return select(box).order_by(box.c.since, box.c.type, box.c.id)


def select_touched(types: Sequence[str], project_id: int | None, first: Any, last: Any, after: Any) -> Select[Any]:
    """How often records of these types and days were written to after a moment: (type, action, n)."""
    tests = [CHANGE.c.at > after, CHANGE.c.type.in_(types), CHANGE.c.day.between(first, last)]
    tests += [CHANGE.c.project_id == project_id] if project_id is not None else []
    columns: list[ColumnElement[Any]] = [
        CHANGE.c.type,
        CHANGE.c.action,
        func.count(CHANGE.c.record_id.distinct()).label("n"),
    ]
    wrote = CHANGE.c.action.in_(("create", "edit", "void"))
    return select(*columns).where(*tests, wrote).group_by(CHANGE.c.type, CHANGE.c.action)
