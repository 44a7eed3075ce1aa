"""Row security alone, with no filter of ours in the way."""

import pytest
from factories import Desk
from sqlalchemy import func, select
from sqlalchemy.exc import ProgrammingError

from services.catalogue.records import ENTERED
from services.kit import Kit
from services.store.tables import FACTS, PARTS

SCOPED = [*FACTS.values(), *PARTS.values()]


@pytest.fixture
def two_projects(desk: Desk) -> tuple[int, int]:
    """One complete record of every kind in each of two projects, with a dog of each."""
    for dog, project in (("K9-001", "P1"), ("K9-900", "P2")):
        for record in ENTERED.values():
            made = desk.record(record.id, dog=dog, project=project)
            for part in record.parts:
                desk.part(part.id, made)
    return desk.dog("K9-001"), desk.dog("K9-900")


@pytest.mark.parametrize("table", SCOPED, ids=lambda table: table.name)
def test_a_scope_shows_its_own_rows_only(kit: Kit, desk: Desk, two_projects: tuple[int, int], table: object) -> None:
    own = desk.project("P1")
    with kit.db.scoped(str(own), "*") as connection:
        assert list(connection.execute(select(table.c.project_id)).scalars()) == [own]  # type: ignore[attr-defined]


@pytest.mark.parametrize("table", SCOPED, ids=lambda table: table.name)
def test_a_handler_sees_the_own_dogs_rows_only(
    kit: Kit, desk: Desk, two_projects: tuple[int, int], table: object
) -> None:
    with kit.db.scoped("*", str(two_projects[1])) as connection:
        found = list(connection.execute(select(table.c.dog_id)).scalars())  # type: ignore[attr-defined]
    assert found == [two_projects[1]]


@pytest.mark.parametrize("table", SCOPED, ids=lambda table: table.name)
def test_a_connection_without_a_scope_sees_nothing(kit: Kit, two_projects: tuple[int, int], table: object) -> None:
    with kit.db.plain() as connection:
        assert connection.execute(select(func.count()).select_from(table)).scalar() == 0  # type: ignore[arg-type]


def test_a_scope_ends_with_its_transaction(kit: Kit, two_projects: tuple[int, int]) -> None:
    with kit.db.scoped("*", "*"):
        pass
    with kit.db.plain() as connection:
        assert connection.execute(select(func.count()).select_from(SCOPED[0])).scalar() == 0


def test_an_empty_scope_sees_nothing(kit: Kit, two_projects: tuple[int, int]) -> None:
    with kit.db.scoped("", "*") as connection:
        assert connection.execute(select(func.count()).select_from(SCOPED[0])).scalar() == 0


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM ops.training_session",
        "TRUNCATE ops.training_session CASCADE",
        "ALTER TABLE ops.training_session DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE ops.training_session DISABLE TRIGGER mark_insert",
        "DELETE FROM analytics.version",
        "UPDATE analytics.version SET version = 0",
        "SELECT * FROM analytics.mark",
        "DROP POLICY scope ON ops.training_session",
        "CREATE TABLE ops.mine (id int)",
    ],
)
def test_the_application_role_cannot_loosen_the_rules(kit: Kit, statement: str) -> None:
    with pytest.raises(ProgrammingError, match=r"permission denied|must be owner"), kit.db.plain() as connection:
        connection.exec_driver_sql(statement)


def test_a_row_cannot_be_written_into_another_project(kit: Kit, desk: Desk, two_projects: tuple[int, int]) -> None:
    own, other = desk.project("P1"), desk.project("P2")
    with pytest.raises(ProgrammingError, match="row-level security"), kit.db.scoped(str(own), "*") as connection:
        connection.execute(SCOPED[0].update().values(project_id=other))
