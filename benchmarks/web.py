"""The web server under measurement: a process of its own on a free port, and what it costs in time and memory."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from flask import Flask

from dashboard.outside import build_kit
from services import accounts, users
from services.account import Attempt, NewAccount
from services.embedded.process import ServerError, command_line
from services.errors import UserError
from services.kit import Kit
from settings import ROOT, Settings, as_environment

TICKS = os.sysconf("SC_CLK_TCK")
NAME, PASSWORD = "bench", "a-long-word-for-measuring"
PORTS = range(8180, 8200)
START_IN_SECONDS = 60


@dataclass(frozen=True)
class Web:
    """Where it listens, its processes' parent, a token and a session of the account `bench`."""

    port: int
    pid: int
    token: str
    session: str

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def bearer(self) -> dict[str, str]:
        """Headers of a program."""
        return {"Authorization": f"Bearer {self.token}", "Accept-Encoding": "br"}

    @property
    def cookie(self) -> dict[str, str]:
        """Headers of a signed-in browser."""
        return {"Cookie": f"k9-session={self.session}", "Accept-Encoding": "br"}


def kit_of(settings: Settings) -> Kit:
    """A kit of this process, on the same servers."""
    return build_kit(settings, Flask("bench"))


@contextmanager
def serving(settings: Settings, kit: Kit) -> Iterator[Web]:
    """The product's own web server with these settings."""
    ours = replace(settings, port=free_port(), base_url="", log_level="warning")
    ours = replace(ours, base_url=f"http://127.0.0.1:{ours.port}")
    command = [sys.executable, "-m", "gunicorn", "-c", str(ROOT / "deploy" / "gunicorn.conf.py"), "app:server"]
    log = settings.home / "logs" / "bench-web.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as out:
        # What these settings say, and the search path that the front door set.
        process = subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=out, env=environment(ours))
        try:
            _wait(ours.port, process, log)
            yield Web(ours.port, process.pid, *_proofs(kit))
        finally:
            process.terminate()
            process.wait(30)


def environment(settings: Settings) -> dict[str, str]:
    """The environment of a child process with these settings."""
    return {"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin", "PYTHONPATH": str(ROOT)} | as_environment(settings)


def free_port() -> int:
    """A port of this machine that nobody uses."""
    for port in PORTS:
        with socket.socket() as door:
            door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                door.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise ServerError(f"All ports from {PORTS[0]} to {PORTS[-1]} are in use. End one of their programs.")


def _wait(port: int, process: "subprocess.Popen[bytes]", log: Path) -> None:
    deadline = time.monotonic() + START_IN_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        if answers(f"http://127.0.0.1:{port}/health/live"):
            return
        time.sleep(0.1)  # noqa: TID251 - the process has no other way to say that it listens
    raise ServerError(f"The web server does not answer. Its log is {log}:\n{log.read_text()[-1500:]}")


def answers(address: str) -> bool:
    """Whether a GET of the address is answered with success."""
    try:
        with urlopen(address, timeout=5) as response:
            return bool(response.status == 200)
    except (URLError, OSError):
        return False


def _proofs(kit: Kit) -> tuple[str, str]:
    with suppress(UserError):  # it is there from the last run
        users.add(kit, NewAccount(NAME, "general-administrator", PASSWORD))
    token = accounts.create_token(kit, NAME, "bench", days=1)
    return token, accounts.sign_in(kit, Attempt(NAME, PASSWORD, "127.0.0.1"), demo=False).token


def family(pid: int) -> list[int]:
    """The process and its living children, with theirs."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = entry.read_text().rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        children.setdefault(int(fields[1]), []).append(int(entry.parent.name))
    found, left = [], [pid]
    while left:
        one = left.pop()
        found.append(one)
        left += children.get(one, [])
    return found


def cpu_seconds(pid: int) -> float:
    """Processor time of the process and all its children so far, those that ended included."""
    total = 0
    for one in family(pid):
        try:
            fields = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        total += sum(map(int, fields[11:15]))
    return total / TICKS


def memory_bytes(pid: int) -> int:
    """Memory of the process and its children; what several share counts once in all (PSS)."""
    total = 0
    for one in family(pid):
        try:
            lines = Path(f"/proc/{one}/smaps_rollup").read_text().splitlines()
        except (FileNotFoundError, ProcessLookupError, PermissionError):
            continue
        total += sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
    return total


def database_pid(settings: Settings) -> int | None:
    """The embedded PostgreSQL's first process, if there is one."""
    for entry in Path("/proc").glob("[0-9]*"):
        words = command_line(int(entry.name))
        if "postgres" in words and f"{settings.home}/" in words and " -D " in words:
            return int(entry.name)
    return None
