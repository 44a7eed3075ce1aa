import gzip
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import psycopg2
import pytest
from psycopg2 import sql

from services.legacy.run import import_legacy
from services.legacy.summary import Summary

SAMPLE = Path(__file__).with_name("sample")
RIYADH = ZoneInfo("Asia/Riyadh")


@dataclass
class Base:
    """A database, asked in plain SQL."""

    url: str
    connection: Any

    def run(self, statement: Any, *values: Any) -> list[tuple[Any, ...]]:
        with self.connection.cursor() as cursor:
            cursor.execute(statement, values)
            return list(cursor.fetchall()) if cursor.description else []

    def one(self, statement: Any, *values: Any) -> Any:
        row = self.run(statement, *values)[0]
        return row[0] if len(row) == 1 else row

    def counts(self, *schemas: str, like: str = "%") -> dict[str, int]:
        tables = self.run("SELECT schemaname, tablename FROM pg_tables WHERE schemaname = ANY (%s)", list(schemas))
        ask = sql.SQL("SELECT count(*) FROM {} t WHERE t::text LIKE %s")
        return {table: self.one(ask.format(sql.Identifier(schema, table)), like) for schema, table in tables}


def opened(url: str) -> Base:
    connection = psycopg2.connect(url.replace("+psycopg2", ""))
    connection.autocommit = True
    return Base(url, connection)


@pytest.fixture(scope="session")
def sample() -> dict[str, bytes]:
    return {file.name.removesuffix(".csv.gz"): gzip.decompress(file.read_bytes()) for file in SAMPLE.glob("*.csv.gz")}


@pytest.fixture
def old(owner_url: str, sample: dict[str, bytes]) -> Iterator[Base]:
    """The old system with the sample in it: a schema of its own, which costs a tenth of a database of its own."""
    base = opened(f"{owner_url}{'&' if '?' in owner_url else '?'}options=-csearch_path%3Dold")
    base.run("DROP SCHEMA IF EXISTS old CASCADE")
    base.run("CREATE SCHEMA old")
    base.run((SAMPLE / "schema.sql").read_text())
    with base.connection.cursor() as cursor:
        for table, rows in sample.items():
            into = sql.SQL("COPY {} FROM STDIN (FORMAT csv, HEADER)").format(sql.Identifier(table))
            cursor.copy_expert(into, BytesIO(rows))
    yield base
    base.run("DROP SCHEMA old CASCADE")
    base.connection.close()


@pytest.fixture
def ours(owner_url: str) -> Iterator[Base]:
    base = opened(owner_url)
    yield base
    base.connection.close()


@pytest.fixture
def importing(old: Base, ours: Base, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Summary]:
    """Runs an import of the old system into ours. Judging the records costs as much again: one test does it."""
    monkeypatch.setattr("services.legacy.run.judge_all", lambda *_, **__: 0)

    def run(**more: Any) -> Summary:
        return import_legacy(ours.url, old.url, RIYADH, **more)

    return run
