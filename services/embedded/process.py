"""Processes and locks: who lives, who holds what, and how to end a process."""

import fcntl
import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO


class ServerError(Exception):
    """A server that cannot run; the text says what is wrong and what to do."""


def command_line(pid: int) -> str:
    """The words a process was started with; empty for one that is dead, or dead and not yet reaped (a zombie)."""
    listing = Path("/proc") / str(pid) / "cmdline"
    if not Path("/proc/self").exists():
        ps = ["/bin/ps", "-o", "command=", "-p", str(pid)]
        return subprocess.run(ps, capture_output=True, text=True, check=False).stdout.strip()
    try:
        return listing.read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
    except (FileNotFoundError, ProcessLookupError):
        return ""


def pid_in(path: Path) -> int | None:
    """The process id on the first line of a pid file; None when there is no such file yet, or nothing in it."""
    try:
        first = path.read_text().partition("\n")[0].strip()
    except FileNotFoundError:
        return None
    return int(first) if first.isdecimal() else None


def end(pid: int, signal: int, patience_in_seconds: float) -> bool:
    """Send the signal and wait; whether the process is gone."""
    try:
        os.kill(pid, signal)
    except ProcessLookupError:
        return True
    deadline = time.monotonic() + patience_in_seconds
    while command_line(pid) and time.monotonic() < deadline:
        time.sleep(0.02)
    return not command_line(pid)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold this lock file alone; the system lets go of it when the process dies, however it dies."""
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


class Users:
    """Who uses the servers: each process holds one shared lock, so nobody is counted after being killed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.file: TextIO | None = None

    def join(self) -> None:
        self.file = self.path.open("a")
        fcntl.flock(self.file, fcntl.LOCK_SH)

    def leave(self) -> bool:
        """Whether nobody uses them any more."""
        with self.file or self.path.open("a") as file:
            self.file = None
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return False
            return True
