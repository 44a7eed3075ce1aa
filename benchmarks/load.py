"""Loads the medium set into an embedded cluster that is kept between runs."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg2
from sqlalchemy import create_engine

from benchmarks import medium
from benchmarks.unit import Sizes, places, stamp, write_directory
from services.embedded.server import Say
from services.embedded.servers import superuser_url
from services.store import migrate
from services.store.tables import FACTS
from settings import Settings

MARK = "medium-set.json"


@dataclass(frozen=True)
class Loaded:
    """Seconds it took to load and to index; None when the set was there already. Bytes of the sessions' table."""

    seconds: float | None
    sessions: int
    visits: int
    table_bytes: int
    index_bytes: int


class Lines:
    """A file over chunks of bytes, for COPY."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks, self._held = chunks, b""

    def read(self, size: int = -1) -> bytes:
        while len(self._held) < size:
            chunk = next(self._chunks, None)
            if chunk is None:
                break
            self._held += chunk
        given, self._held = self._held[:size], self._held[size:]
        return given


def ensure(settings: Settings, sizes: Sizes, say: Say, *, fresh: bool = False) -> Loaded:
    """The set of this size in the database of these settings, loaded when it is not there yet."""
    mark = settings.home / MARK
    seconds = None
    if fresh or not mark.exists() or mark.read_text() != stamp(sizes):
        mark.unlink(missing_ok=True)
        seconds = _load(settings, sizes, say)
        mark.write_text(stamp(sizes))
    else:
        migrate.upgrade(settings.database_owner_url)
    return _measured(settings, seconds)


def home(root: Path, sizes: Sizes) -> Path:
    """The folder of the cluster for sets of this size."""
    return root / "bench" / str(sizes.sessions)


def connect(url: str) -> Any:
    """A plain connection, for COPY and for statements about the tables themselves."""
    return psycopg2.connect(url.replace("+psycopg2", ""))


def _load(settings: Settings, sizes: Sizes, say: Say) -> float:
    migrate.downgrade(settings.database_owner_url)
    migrate.upgrade(settings.database_owner_url)
    begun = time.perf_counter()
    where = places()
    engine = create_engine(settings.database_owner_url)
    with engine.begin() as connection:
        write_directory(connection, where)
    engine.dispose()
    with connect(superuser_url(settings)) as superuser, superuser.cursor() as cursor:
        # No checks of references and no triggers per row: what they do for a bulk load is done once, below.
        cursor.execute("SET session_replication_role = replica")
        say(f"Loading {sizes.sessions:,} training sessions ...")
        _copy(cursor, "training-session", medium.SESSION, medium.session_chunks(sizes, where))
        say(f"Loading {sizes.visits:,} veterinary visits ...")
        _copy(cursor, "veterinary-visit", medium.VISIT, medium.visit_chunks(sizes, where))
        _mark(cursor)
    superuser.close()
    say("Sorting out the tables (VACUUM, ANALYZE) ...")
    _vacuum(settings)
    return time.perf_counter() - begun


def _copy(cursor: Any, fact: str, names: tuple[str, ...], chunks: Iterator[bytes]) -> None:
    cursor.copy_expert(f"COPY {FACTS[fact].fullname} ({medium.columns(names)}) FROM STDIN", Lines(chunks), size=1 << 20)


def _mark(cursor: Any) -> None:
    """What the triggers on these tables would have noted: which days of which projects changed."""
    for fact, table in FACTS.items():
        cursor.execute(
            "INSERT INTO analytics.mark (fact, project_id, day) "  # noqa: S608 - the table's name is the catalogue's
            f"SELECT DISTINCT %s, project_id, day FROM {table.fullname}",
            (fact,),
        )
    cursor.execute("SELECT analytics.fold()")


def _vacuum(settings: Settings) -> None:
    superuser = connect(superuser_url(settings))
    superuser.autocommit = True
    with superuser.cursor() as cursor:
        cursor.execute("VACUUM (FREEZE, ANALYZE)")
        cursor.execute("CHECKPOINT")
    superuser.close()


def _measured(settings: Settings, seconds: float | None) -> Loaded:
    with connect(settings.database_owner_url) as owner, owner.cursor() as cursor:
        counts = []
        for table in FACTS.values():
            cursor.execute(f"SELECT count(*) FROM {table.fullname}")  # noqa: S608 - the table's name is ours
            counts.append(int(cursor.fetchone()[0]))
        cursor.execute("SELECT pg_table_size(%(t)s), pg_indexes_size(%(t)s)", {"t": FACTS["training-session"].fullname})
        table_bytes, index_bytes = cursor.fetchone()
    owner.close()
    return Loaded(seconds, counts[0], counts[1], int(table_bytes), int(index_bytes))
