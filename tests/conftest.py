from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

import psycopg2
import pytest
from factories import Desk
from flask import Flask
from selenium.webdriver.chrome.options import Options
from sqlalchemy import event

from dashboard.outside import build_kit
from services.embedded import servers
from services.kit import Kit
from services.store import migrate
from services.store.tables import METADATA
from services.viewer import Scope, Viewer
from settings import Settings, load

NOW = datetime(2024, 12, 24, 15, 42, tzinfo=UTC)
"""18:42 on the unit's clocks, the day of the wish list's example."""


@pytest.fixture(scope="session")
def cluster(worker_id: str) -> Iterator[Settings]:
    """Throw-away servers with one migrated database, the template of every test's own."""
    with servers.scratch(load(), database=f"k9_{worker_id}" if load().test_database_url else "k9") as settings:
        migrate.upgrade(settings.database_owner_url)
        yield settings


@pytest.fixture
def settings(cluster: Settings) -> Settings:
    """The settings of the migrated database, emptied for this test."""
    records = [table for table in METADATA.sorted_tables if table.schema != "analytics"]
    marks = [table for table in METADATA.sorted_tables if table.schema == "analytics"]
    with psycopg2.connect(_plain(cluster.database_owner_url)) as owner, owner.cursor() as cursor:
        for tables in (records, marks):  # emptying the first leaves marks in the second
            cursor.execute(f"TRUNCATE {', '.join(table.fullname for table in tables)} RESTART IDENTITY")
    owner.close()
    return cluster


@pytest.fixture
def bare_url(cluster: Settings) -> Iterator[str]:
    """The owner's address of a database without a single table, dropped afterwards."""
    admin = psycopg2.connect(_plain(load().test_database_url or servers.superuser_url(cluster, "postgres")))
    admin.autocommit = True
    before, _, after = cluster.database_owner_url.partition("?")
    name = f"{before.rpartition('/')[2]}_bare"
    try:
        with admin.cursor() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
            cursor.execute(f'CREATE DATABASE "{name}" OWNER k9_owner')
        yield f"{before.rpartition('/')[0]}/{name}" + (f"?{after}" if after else "")
        with admin.cursor() as cursor:
            cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
    finally:
        admin.close()


def _plain(url: str) -> str:
    return url.replace("+psycopg2", "")


@pytest.fixture
def owner_url(settings: Settings) -> str:
    """The owner's address of the test's database."""
    return settings.database_owner_url


@pytest.fixture
def kit(settings: Settings) -> Iterator[Kit]:
    """The real kit, on the test's database and an empty cache; its clock stands still at NOW."""
    made = build_kit(settings, Flask("test"))
    made.cache.client.flushdb()
    yield replace(made, now=lambda: NOW)
    made.db.engine.dispose()
    made.cache.client.close()


@pytest.fixture
def desk(owner_url: str) -> Iterator[Desk]:
    """Writes records and what they need, committed at once."""
    made = Desk(owner_url)
    yield made
    made.close()


@pytest.fixture
def queries(kit: Kit) -> Callable[[], list[str]]:
    """The statements the application sent since the last call."""
    sent: list[str] = []
    event.listen(kit.db.engine, "before_cursor_execute", lambda _c, _k, statement, *_: sent.append(statement))

    def since() -> list[str]:
        seen = sent.copy()
        sent.clear()
        return seen

    return since


@pytest.fixture
def administrator() -> Viewer:
    return Viewer(1, "Hind", "general-administrator", Scope())


@pytest.fixture
def manager(desk: Desk) -> Viewer:
    """Manages project P1 alone."""
    return Viewer(2, "Salem", "project-manager", Scope(projects=(desk.project("P1"),)))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--examples", type=int, default=25, help="how often each call of the interface is tried")


def pytest_setup_options() -> Options:
    """How dash[testing] starts Chromium: as root too, without a screen and without a word to the outside."""
    options = Options()
    for flag in ("--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-sync"):
        options.add_argument(flag)
    for flag in ("--disable-component-update", "--headless=new", "--window-size=390,844"):
        options.add_argument(flag)
    return options
