"""The servers of this installation: the given ones, and embedded ones for those that are not given."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import psycopg2

from services.embedded import roles
from services.embedded.place import place_of
from services.embedded.postgres import DATABASE, SUPERUSER, Postgres
from services.embedded.process import Users, locked
from services.embedded.secret import secret
from services.embedded.server import Say, Server
from services.embedded.valkey import CACHE, QUEUE, Valkey
from settings import Settings

SCRATCH = "k9-scratch-"


def quietly(message: str) -> None:
    """For those who do not want to hear of the steps."""


class Servers:
    """The embedded servers that these settings ask for; ``settings`` holds the addresses of all.

    Any number of processes may use them. The last one to leave stops them; a killed one does not count.
    """

    def __init__(self, settings: Settings, say: Say = quietly, *, throw_away: bool = False) -> None:
        self.say = say
        self.place = place_of(settings.home)
        self.postgres: Postgres | None = None
        self.parts: list[Server] = []
        if not settings.database_url:
            self.postgres = Postgres(self.place, settings.postgres_bin, throw_away=throw_away)
            self.parts.append(self.postgres)
        if not settings.redis_url:
            self.parts += [Valkey(self.place, "cache", CACHE), Valkey(self.place, "queue", QUEUE)]
        self.settings = self.with_addresses(settings)
        self.users = Users(self.place.home / "users.lock")

    def with_addresses(self, settings: Settings) -> Settings:
        filled = replace(settings, secret_key=settings.secret_key or secret(self.place.home / "secrets" / "session"))
        if self.postgres:
            application, owner = self.postgres.url(roles.APPLICATION), self.postgres.url(roles.OWNER)
            filled = replace(filled, database_url=application, database_owner_url=owner)
        valkeys = [part for part in self.parts if isinstance(part, Valkey)]
        if valkeys:
            cache, queue = valkeys
            filled = replace(filled, redis_url=cache.url(), queue_url=filled.queue_url or queue.url())
        return filled

    def start(self) -> None:
        """Start what is not alive, adopt what is."""
        with locked(self.place.home / "servers.lock"):
            self.users.join()
            for part in self.parts:
                self.start_part(part)

    def start_part(self, part: Server) -> None:
        if part.start(self.say) and part is self.postgres:
            part.make_database()

    def mend(self) -> list[str]:
        """Start the servers that died; their names."""
        dead = [part for part in self.parts if not part.is_alive()]
        if dead:
            with locked(self.place.home / "servers.lock"):
                for part in dead:
                    self.start_part(part)
        return [part.name for part in dead]

    def leave(self) -> None:
        """Use them no longer; the last user stops them."""
        with locked(self.place.home / "servers.lock"):
            if self.users.leave():
                for part in reversed(self.parts):
                    part.stop()
                self.place.put_away_sockets()


@contextmanager
def opened(settings: Settings, say: Say = quietly, *, throw_away: bool = False) -> Iterator[Servers]:
    """The servers, started or adopted, for a process that also mends them."""
    servers = Servers(settings, say, throw_away=throw_away)
    try:
        servers.start()
        yield servers
    finally:
        servers.leave()


@contextmanager
def running(settings: Settings, say: Say = quietly) -> Iterator[Settings]:
    """The settings with every address filled in, while the servers answer."""
    if settings.database_url and settings.redis_url and settings.secret_key:
        yield settings
        return
    with opened(settings, say) as servers:
        yield servers.settings


def superuser_url(settings: Settings, database: str = DATABASE) -> str:
    """The superuser's address of the embedded cluster in this home: for backups, and for tests of what it can break."""
    return Postgres(place_of(settings.home)).url(SUPERUSER, database)


@contextmanager
def scratch(settings: Settings, *, database: str = DATABASE) -> Iterator[Settings]:
    """Throw-away servers for tests, in a temporary folder, with an empty database.

    With ``test_database_url``, which must belong to a superuser of a server without real data, the database is
    made there; ``database`` then tells parallel test processes apart.
    """
    sweep()
    home = Path(tempfile.mkdtemp(prefix=SCRATCH))
    home.chmod(0o755)  # as root, the servers' account must reach its own folders inside
    bare = replace(settings, home=home, environment="test", database_url="", redis_url="", queue_url="")
    try:
        with external(bare, database) as given, opened(given, throw_away=True) as servers:
            yield servers.settings
    finally:
        # Another test run may sweep it away at the same time; whoever ends last leaves nothing.
        shutil.rmtree(home, ignore_errors=True)


def sweep() -> None:
    """Stop and remove what killed test runs of this user left behind."""
    for home in Path(tempfile.gettempdir()).glob(f"{SCRATCH}*"):
        # Without the lock file, its servers are just being made, or just being removed.
        if home.stat().st_uid == os.geteuid() and (home / "users.lock").exists() and is_abandoned(home):
            for part in Servers(Settings(home=home)).parts:
                part.stop()
            shutil.rmtree(home, ignore_errors=True)


def is_abandoned(home: Path) -> bool:
    """Whether nobody holds the servers of this home, and nobody is about to."""
    with locked(home / "servers.lock"):
        return Users(home / "users.lock").leave()


@contextmanager
def external(settings: Settings, database: str) -> Iterator[Settings]:
    """The settings with a fresh database on the server for tests, if there is one."""
    if not settings.test_database_url:
        yield settings
        return
    database = f"test_{database}"
    # Parallel processes share the roles of that server, so they must come to the same password.
    password = hashlib.sha256(settings.test_database_url.encode()).hexdigest()
    admin = psycopg2.connect(settings.test_database_url.replace("+psycopg2", ""))
    try:
        roles.refuse_real(admin, DATABASE)
        roles.drop(admin, database)
        roles.ensure(admin, database, dict.fromkeys(roles.LOGINS, password))
        application, owner = (
            roles.url(settings.test_database_url, role, password, database) for role in reversed(roles.LOGINS)
        )
        yield replace(settings, database_url=application, database_owner_url=owner)
        roles.drop(admin, database)
    finally:
        admin.close()
