"""The embedded PostgreSQL cluster: made once, started with our settings, reached by a socket and a password."""

import os
import shutil
import signal
import subprocess
from pathlib import Path
from urllib.parse import quote

import psycopg2

from services.embedded import roles
from services.embedded.binaries import major_of, postgres_program
from services.embedded.place import Place
from services.embedded.process import ServerError
from services.embedded.secret import secret
from services.embedded.server import Server

SUPERUSER = "postgres"
DATABASE = "k9"
PORT = 5432  # part of the socket's file name; no port is opened
FREE_BYTES_NEEDED = 500_000_000
FREE_SHARED_MEMORY_NEEDED = 256_000_000
TUNING = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "shared_buffers": "256MB",
    "effective_cache_size": "2GB",
    "work_mem": "16MB",
    "maintenance_work_mem": "128MB",
    "max_wal_size": "2GB",
    "random_page_cost": "1.1",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_line_prefix": "%m [%p] %u@%d ",
    "password_encryption": "scram-sha-256",
}
UNSAFE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "shared_buffers": "64MB"}


class Postgres(Server):
    """One cluster in the home's folder. ``throw_away``: for tests, nothing is synced to the disk."""

    name = "postgres"
    stop_signal = signal.SIGINT  # "fast": ends the sessions, writes a checkpoint

    def __init__(self, place: Place, chosen_binaries: str = "", *, throw_away: bool = False) -> None:
        data = place.state / "postgres" / "data"
        socket = place.sockets / f".s.PGSQL.{PORT}"
        super().__init__(place, data.parent, data / "postmaster.pid", socket)
        self.data, self.chosen_binaries, self.throw_away = data, chosen_binaries, throw_away

    def password(self, role: str) -> str:
        return secret(self.place.home / "secrets" / role)

    def url(self, role: str, database: str = DATABASE) -> str:
        socket = quote(str(self.socket.parent), safe="")
        return f"postgresql+psycopg2://{role}:{self.password(role)}@/{database}?host={socket}&port={PORT}"

    def connect(self, database: str = "postgres") -> "psycopg2.extensions.connection":
        """A connection of the superuser."""
        return psycopg2.connect(
            host=str(self.socket.parent),
            port=PORT,
            user=SUPERUSER,
            password=self.password(SUPERUSER),
            dbname=database,
            connect_timeout=5,
        )

    def answers(self) -> bool:
        try:
            self.connect().close()
        except psycopg2.OperationalError as error:
            if "password authentication failed" in str(error):
                raise ServerError(
                    f"The cluster in {self.data} does not know the password in {self.place.home / 'secrets'}. "
                    "Put back the secrets folder that belongs to it."
                ) from error
            return False
        return True

    def program(self) -> Path:
        return self.place.reachable(postgres_program(self.chosen_binaries))

    def prepare(self) -> None:
        program = self.program()
        if not self.data.exists():
            self.make_cluster(program)
        made_by = int((self.data / "PG_VERSION").read_text())
        if made_by != major_of(program):
            raise ServerError(
                f"The database in {self.data} was made by PostgreSQL {made_by}, and {program} is "
                f"{major_of(program)}. Set K9_POSTGRES_BIN to the programs of PostgreSQL {made_by}, or move the "
                'data as docs/operations.md says under "A newer PostgreSQL".'
            )

    def make_cluster(self, program: Path) -> None:
        """Run initdb aside and rename: a cluster that was half made is never used."""
        free = shutil.disk_usage(self.folder).free
        if free < FREE_BYTES_NEEDED:
            raise ServerError(
                f"{self.folder} has {free // 1_000_000} MB free; a database needs {FREE_BYTES_NEEDED // 1_000_000} "
                "MB to begin with. Free some, or set K9_HOME to a larger disk."
            )
        aside, password = self.folder / "data.new", self.folder / "password.new"
        shutil.rmtree(aside, ignore_errors=True)
        password.touch(mode=0o600)
        password.write_text(self.password(SUPERUSER))
        if self.place.account:
            os.chown(password, self.place.account.pw_uid, self.place.account.pw_gid)
        command = [
            str(program.with_name("initdb")),
            "-D",
            str(aside),
            "-U",
            SUPERUSER,
            f"--pwfile={password}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            *(["--no-sync"] if self.throw_away else []),
        ]
        made = subprocess.run(command, capture_output=True, text=True, check=False, **self.place.as_account())
        password.unlink()
        if made.returncode != 0:
            self.log.parent.mkdir(parents=True, exist_ok=True)
            self.log.write_text(made.stdout + made.stderr)
            raise ServerError(self.explain(made.stdout + made.stderr))
        aside.rename(self.data)

    def command(self) -> list[str]:
        tuning = TUNING | {"unix_socket_directories": str(self.socket.parent)}
        if self.throw_away:
            tuning |= UNSAFE
        if shared_memory_in_bytes() < FREE_SHARED_MEMORY_NEEDED:
            tuning |= {"dynamic_shared_memory_type": "mmap"}
        options = [word for name, value in tuning.items() for word in ("-c", f"{name}={value}")]
        return [str(self.program()), "-D", str(self.data), "-p", str(PORT), *options]

    def is_barred(self, said: str) -> bool:
        return "lock file" in said or "shared memory block" in said

    def lock_files(self) -> tuple[Path, ...]:
        return self.pid_file, self.socket.with_name(f"{self.socket.name}.lock")

    def explain(self, said: str) -> str:
        if "No space left on device" in said:
            return f"The disk of {self.data} is full. Free some space and start again; nothing committed is lost."
        return f"PostgreSQL did not start. Its last words (all in {self.log}):\n{said.strip()[-1500:]}"

    def make_database(self, database: str = DATABASE) -> None:
        """The roles and the database, when they are missing. Everything inside is the migrations' work."""
        connection = self.connect()
        try:
            roles.ensure(connection, database, {role: self.password(role) for role in roles.LOGINS})
        finally:
            connection.close()


def shared_memory_in_bytes() -> int:
    """Size of /dev/shm; containers give 64 MB, too little for parallel queries."""
    shared = Path("/dev/shm")
    return shutil.disk_usage(shared).total if shared.exists() else FREE_SHARED_MEMORY_NEEDED
