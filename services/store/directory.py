"""Reads the directory: the organisation, its people and its dogs."""

from typing import Any

from sqlalchemy import ARRAY, Connection, Integer, Row, Select, cast, func, literal, null, select, union_all
from sqlalchemy.dialects.postgresql import array
from sqlalchemy.sql.expression import CompoundSelect

from services.store.tables import ASSIGNMENT, BREED, DOG, PERSON, POST, PROJECT, SECTION, SHIFT, TEAM, UNIT

IDS = ARRAY(Integer)


def select_entities() -> CompoundSelect[Any]:
    """One row per entity: (kind, id, code, name_en, name_ar, parent_id, projects).

    `projects` are the projects it was ever assigned to; empty for what belongs to the whole unit.
    """
    return union_all(
        _entity("unit", UNIT, null(), cast([], IDS)),
        _entity("project", PROJECT, null(), array([PROJECT.c.id])),
        _entity("section", SECTION, SECTION.c.project_id, array([SECTION.c.project_id])),
        _entity("team", TEAM, TEAM.c.section_id, array([TEAM.c.project_id])),
        _entity("post", POST, POST.c.project_id, func.array_remove(array([POST.c.project_id]), None)),
        _entity("shift", SHIFT, null(), cast([], IDS)),
        _entity("breed", BREED, null(), cast([], IDS)),
        _entity("person", PERSON, null(), _assigned(ASSIGNMENT.c.person_id == PERSON.c.id)),
        _entity("dog", DOG, DOG.c.breed_id, _assigned(ASSIGNMENT.c.dog_id == DOG.c.id)),
    )


def read_entities(connection: Connection) -> list[Row[Any]]:
    """All entities, one statement."""
    return list(connection.execute(select_entities()).all())


def _entity(kind: str, table: Any, parent: Any, projects: Any) -> Select[Any]:
    return select(
        literal(kind).label("kind"),
        table.c.id,
        table.c.code,
        table.c.name_en,
        table.c.name_ar,
        cast(parent, Integer).label("parent_id"),
        cast(projects, IDS).label("projects"),
    )


def _assigned(to: Any) -> Any:
    ids = select(func.array_agg(ASSIGNMENT.c.project_id.distinct())).where(to).scalar_subquery()
    return func.coalesce(ids, cast([], IDS))
