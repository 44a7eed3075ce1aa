from dataclasses import dataclass
from datetime import date
from json import loads

import pytest
from sqlalchemy import create_engine, func, insert, inspect, select, update

from services.demo import load
from services.errors import UserError
from services.store.database import Database
from services.store.tables import ACCOUNT, FACTS, METADATA, PARTS, PROJECT, UNIT

AS_OF = date(2024, 12, 31)
pytestmark = pytest.mark.timeout(60)


@dataclass
class Loader:
    """Loads the smallest demo and looks at what came of it."""

    url: str

    def __post_init__(self):
        self.engine = create_engine(self.url)

    def __call__(self, **more):
        return load(self.url, **({"scale": "S", "as_of": AS_OF, "labels": None, "echo": lambda _: None} | more))

    def one(self, statement):
        with self.engine.begin() as connection:
            return connection.execute(statement).scalar()

    def write(self, statement):
        with self.engine.begin() as connection:
            connection.execute(statement)


@pytest.fixture
def loader(owner_url):
    made = Loader(owner_url)
    yield made
    made.engine.dispose()


def test_all_rows_arrive_and_the_unit_knows_its_last_day(loader):
    summary = loader()
    for table in (*FACTS.values(), *PARTS.values()):
        assert loader.one(select(func.count()).select_from(table)) == summary.rows.get(str(table), 0)
    assert loader.one(select(UNIT.c.loaded_as_of)) == AS_OF


def test_scores_tiers_and_qualities_are_computed(loader):
    loader()
    fact = FACTS["training-session"].c
    assert loader.one(select(func.count()).where(fact.score != fact.rating)) == 0
    assert loader.one(select(func.count()).where(fact.tier.is_(None))) == 0
    assert 94 < loader.one(select(func.avg(fact.quality))) < 98


def test_rows_can_be_added_after_the_demo(loader):
    loader()
    loader.write(insert(PROJECT).values(code="NEW"))
    assert loader.one(select(func.max(PROJECT.c.id))) == 2


def test_foreign_keys_are_there_again(loader):
    loader()
    inspector = inspect(loader.engine)
    for table in (*FACTS.values(), *PARTS.values()):
        names = {one["name"] for one in inspector.get_foreign_keys(table.name, schema="ops")}
        assert names == {one.name for one in table.foreign_key_constraints}


def test_what_is_written_afterwards_is_marked_once(loader):
    loader()
    fact = FACTS["training-session"]
    marks = select(func.count()).select_from(METADATA.tables["analytics.mark"])
    assert loader.one(marks) == 0
    loader.write(update(fact).where(fact.c.id == 1).values(notes="late"))
    assert loader.one(marks) == 1


def test_the_application_sees_the_demo_through_its_scope(loader, settings):
    loader()
    db = Database(settings.database_url)
    with db.scoped("1", "*") as connection:
        assert connection.scalar(select(func.count()).select_from(FACTS["training-session"])) > 3000
    db.engine.dispose()


def test_a_database_with_a_unit_is_refused(loader):
    loader()
    with pytest.raises(UserError, match="already holds the unit K9-DEMO"):
        loader()


def test_a_demo_is_replaced_when_asked(loader):
    loader()
    assert loader(replace=True, seed=5).rows["ops.unit"] == 1
    assert loader.one(select(func.count()).select_from(UNIT)) == 1


def test_a_real_unit_is_never_replaced(loader):
    loader.write(insert(UNIT).values(code="NORTH"))
    with pytest.raises(UserError, match="NORTH is not a demo and stays"):
        loader(replace=True)


def test_rows_without_a_unit_are_refused(loader):
    loader.write(insert(PROJECT).values(code="P1"))
    with pytest.raises(UserError, match="already holds rows in project"):
        loader()


def test_an_account_of_the_same_name_is_kept(loader):
    loader.write(insert(ACCOUNT).values(name="admin", role="auditor"))
    loader()
    assert loader.one(select(ACCOUNT.c.role).where(ACCOUNT.c.name == "admin")) == "auditor"
    assert loader.one(select(ACCOUNT.c.role).where(ACCOUNT.c.name == "pm1")) == "project-manager"


@pytest.mark.parametrize("day", [date(2024, 12, 23), date(2028, 5, 9)])
def test_a_day_outside_the_calendar_is_refused(loader, day):
    with pytest.raises(UserError, match="Write a day in between"):
        loader(as_of=day)


def test_the_labels_are_written(loader, tmp_path):
    file = tmp_path / "demo" / "labels.json"
    loader(labels=file)
    labels = loads(file.read_text("utf-8"))
    assert labels["as_of"] == "2024-12-31"
    assert {"id", "kind", "first", "last", "records"} <= labels["planted"][0].keys()
