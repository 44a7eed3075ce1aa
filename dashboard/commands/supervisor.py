"""Keeps the three processes and the embedded servers alive, and ends them in order."""

import json
import signal
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

from services.embedded.process import command_line, end
from services.embedded.server import LARGEST_LOG_IN_BYTES
from services.embedded.servers import Servers
from settings import ROOT

PATIENCE_IN_SECONDS = 20
LONGEST_PAUSE_IN_SECONDS = 30
STEADY_IN_SECONDS = 60
LOOK_EVERY_SECONDS = 0.5


@dataclass
class Child:
    """One process of the product. It is started again when it ends, after a pause that doubles up to half a minute."""

    name: str
    command: list[str]
    log: Path
    process: subprocess.Popen[bytes] | None = None
    started: float = 0
    failures: int = 0
    not_before: float = 0

    def start(self) -> None:
        if self.log.exists() and self.log.stat().st_size > LARGEST_LOG_IN_BYTES:
            self.log.replace(self.log.with_suffix(".log.1"))
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
            )
        self.started = time.monotonic()

    def mend(self) -> str | None:
        """Start it when it is due; what there is to tell, if anything."""
        if self.process is None:
            if time.monotonic() >= self.not_before:
                self.start()
            return None
        code = self.process.poll()
        if code is None:
            return None
        self.process = None
        steady = time.monotonic() - self.started > STEADY_IN_SECONDS
        self.failures = 1 if steady else self.failures + 1
        pause = min(LONGEST_PAUSE_IN_SECONDS, 2 ** (self.failures - 1))
        self.not_before = time.monotonic() + pause
        return f"{self.name} ended (code {code}); starting it again in {pause} s. Its log: {self.log}"

    def stop(self) -> None:
        if self.process and not self.ended_within(signal.SIGTERM, PATIENCE_IN_SECONDS):
            self.ended_within(signal.SIGKILL, 5)

    def ended_within(self, number: int, seconds: float) -> bool:
        assert self.process
        self.process.send_signal(number)
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True


@dataclass
class Supervisor:
    """The children and the servers. ``record`` is the file in which a successor finds the children of a killed one."""

    children: list[Child]
    servers: Servers
    record: Path
    stopping: Event = field(default_factory=Event)

    def watch(self) -> None:
        """Mend what dies, until Ctrl-C or SIGTERM."""
        while not self.stopping.wait(LOOK_EVERY_SECONDS):
            self.look()

    def look(self) -> None:
        for name in self.servers.mend():
            self.servers.say(f"{name} had died and was started again.")
        before = self.pids()
        for child in self.children:
            if news := child.mend():
                self.servers.say(news)
        if self.pids() != before:
            self.record.write_text(json.dumps(self.pids()))

    def pids(self) -> dict[int, str]:
        """The words of each living child, by its process id."""
        return {child.process.pid: " ".join(child.command) for child in self.children if child.process}

    def listen_for_signals(self) -> None:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, lambda *_: self.stopping.set())

    def stop(self) -> None:
        """End the children all at once, then wait for each: the longest decides, not the sum."""
        living = [child for child in self.children if child.process]
        for child in living:
            child.ended_within(signal.SIGTERM, 0)
        for child in living:
            child.stop()
        self.record.unlink(missing_ok=True)


def end_orphans(record: Path) -> int:
    """End the children that a killed supervisor left behind; how many there were."""
    if not record.exists():
        return 0
    # The same words tell our child from a stranger who got its id.
    orphans = [int(pid) for pid, words in json.loads(record.read_text()).items() if command_line(int(pid)) == words]
    for pid in orphans:
        if not end(pid, signal.SIGTERM, PATIENCE_IN_SECONDS):
            end(pid, signal.SIGKILL, 5)
    record.unlink()
    return len(orphans)
