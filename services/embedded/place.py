"""Where the servers keep their files, and under which account they run."""

import hashlib
import os
import pwd
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from services.embedded.process import ServerError

SYSTEM_STATE = Path("/var/lib/k9-operations-reporting")
LONGEST_SOCKET_FOLDER = 80  # a Unix socket's path may have 103 bytes on macOS, 107 on Linux
UNPRIVILEGED = ("postgres", "nobody")


@dataclass(frozen=True)
class Place:
    """Folders of one installation's servers. ``account`` is None when they run as this user."""

    home: Path
    state: Path
    account: pwd.struct_passwd | None

    @property
    def sockets(self) -> Path:
        """A folder whose path is short enough for a Unix socket, and plain: redis-py cannot read one with a space."""
        near = self.state / "run"
        is_plain = len(os.fsencode(near)) <= LONGEST_SOCKET_FOLDER and re.fullmatch(r"[\w./-]+", str(near), re.ASCII)
        return near if is_plain else Path("/tmp") / f"k9-{digest(self.home)}"

    def folder(self, path: Path) -> Path:
        """Make a folder that only the servers' account can open."""
        owner = self.account.pw_uid if self.account else os.geteuid()
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self.account and path.stat().st_uid == 0:
            os.chown(path, self.account.pw_uid, self.account.pw_gid)
        if path.stat().st_uid != owner:
            name = pwd.getpwuid(path.stat().st_uid).pw_name
            raise ServerError(f"{path} belongs to {name}. Start as {name}, or set K9_HOME to a folder of your own.")
        return path

    def put_away_sockets(self) -> None:
        """Leave no empty folder behind in /tmp."""
        if self.sockets.parent != self.state and self.sockets.exists() and not any(self.sockets.iterdir()):
            self.sockets.rmdir()

    def as_account(self) -> dict[str, Any]:
        """What ``subprocess`` needs to run a program as the servers' account, in a folder that it can enter."""
        return {
            "cwd": self.state,
            "env": {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"},
            **dropped(self.account),
        }

    def reachable(self, program: Path) -> Path:
        """The program, or a copy of its installation that the servers' account can reach.

        The parents of the checkout are never opened to others: a private home folder stays private.
        """
        if can_run(self.account, program):
            return program
        package = package_of(program)
        copy = self.state / f"binaries-{digest(package / str(program.stat().st_mtime_ns))}"
        if not copy.exists():
            aside = copy.with_suffix(f".{os.getpid()}")
            for folder in (package, package.with_name(f"{package.name}.libs")):
                if folder.exists():
                    shutil.copytree(folder, aside / folder.name, symlinks=True)
            aside.chmod(0o755)
            (aside / package.name).chmod(0o755)
            aside.rename(copy)
        return copy / program.relative_to(package.parent)


def package_of(program: Path) -> Path:
    """The folder that must be copied with a program: its Python package, whose libraries lie beside it, or its own."""
    packages = [folder for folder in program.parents if folder.parent.name == "site-packages"]
    return packages[0] if packages else program.parents[1]


def digest(path: Path) -> str:
    """A short name for a path."""
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:10]


def dropped(account: pwd.struct_passwd | None) -> dict[str, Any]:
    """What ``subprocess`` needs to become this account."""
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []} if account else {}


def can_run(account: pwd.struct_passwd | None, path: Path) -> bool:
    """Whether this account can run a program, or enter a folder."""
    if account is None:
        return os.access(path, os.X_OK)
    test = ["/bin/sh", "-c", 'test -x "$0"', str(path)]
    return subprocess.call(test, cwd="/", **dropped(account)) == 0


def account_for(home: Path) -> pwd.struct_passwd | None:
    """Whom root becomes for the servers, as PostgreSQL refuses root: the folder's owner, else a service account."""
    if os.geteuid() != 0:
        return None
    if (owner := home.stat().st_uid) != 0:
        return pwd.getpwuid(owner)
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    found = [known[name] for name in UNPRIVILEGED if name in known]
    if not found:
        raise ServerError("PostgreSQL does not run as root, and there is no account postgres or nobody. Add one.")
    return found[0]


def place_of(home: Path) -> Place:
    """The folders for the servers of this home: in it, or in a system folder when the account cannot reach it."""
    try:
        home.mkdir(parents=True, exist_ok=True)
        account = account_for(home)
        state = state_of(home, account)
        state.mkdir(parents=True, exist_ok=True)
    except PermissionError as error:
        raise ServerError(f"{home} cannot be written. Set K9_HOME to a folder of your own.") from error
    if not can_run(account, state):
        raise ServerError(f"The account {account.pw_name if account else 'of this process'} cannot enter {state}.")
    return Place(home, state, account)


def state_of(home: Path, account: pwd.struct_passwd | None) -> Path:
    """Where the servers' folders lie. Decided once: a database must not be lost by a change of permissions."""
    decision = home / "servers.place"
    if not decision.exists():
        decision.write_text("." if can_run(account, home) else str(SYSTEM_STATE / digest(home)))
    return home / decision.read_text()
