"""Counts the dogs that could be at work."""

from datetime import date

from sqlalchemy import Connection, func, or_, select

from services.store.tables import ASSIGNMENT, DOG, DOG_STATUS
from services.store.totals import Filters

COLUMNS = {
    "project": ASSIGNMENT.c.project_id,
    "section": ASSIGNMENT.c.section_id,
    "team": ASSIGNMENT.c.team_id,
    "dog": DOG.c.id,
    "breed": DOG.c.breed_id,
}
"""The filters that choose dogs; under any other filter the whole is unknown."""


def count_active_dogs(
    connection: Connection, day: date, filters: Filters, projects: tuple[int, ...] | None, dogs: tuple[int, ...] | None
) -> int:
    """Dogs with status ACTIVE on the day and an assignment that holds on it, within the filters and the scope."""
    chosen = [COLUMNS[name].in_(some) for name, some in filters.items()]
    chosen += [ASSIGNMENT.c.project_id.in_(projects)] if projects is not None else []
    chosen += [DOG.c.id.in_(dogs)] if dogs is not None else []
    statement = (
        select(func.count(DOG.c.id.distinct()))
        .join(ASSIGNMENT, ASSIGNMENT.c.dog_id == DOG.c.id)
        .join(DOG_STATUS, DOG_STATUS.c.dog_id == DOG.c.id)
        .where(
            DOG_STATUS.c.status == "ACTIVE",
            *(table.c.first_day <= day for table in (ASSIGNMENT, DOG_STATUS)),
            *(or_(table.c.last_day.is_(None), table.c.last_day >= day) for table in (ASSIGNMENT, DOG_STATUS)),
            *chosen,
        )
    )
    return int(connection.execute(statement).scalar_one())
