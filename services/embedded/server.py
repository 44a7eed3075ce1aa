"""What the embedded servers have in common: adopt or launch, wait, mend, stop."""

import subprocess
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from pathlib import Path

from services.embedded.place import Place
from services.embedded.process import ServerError, command_line, end, pid_in

LONGEST_RECOVERY_IN_SECONDS = 600
LONGEST_ZOMBIE_IN_SECONDS = 5
LARGEST_LOG_IN_BYTES = 10_000_000

Say = Callable[[str], None]


class Server(ABC):
    """One server process. It is adopted when it lives already, also when another process started it."""

    name: str
    stop_signal: int

    def __init__(self, place: Place, folder: Path, pid_file: Path, socket: Path) -> None:
        self.place, self.folder, self.pid_file, self.socket = place, folder, pid_file, socket
        self.log = place.home / "logs" / f"{self.name}.log"
        self.process: subprocess.Popen[bytes] | None = None
        self.log_start = 0

    @abstractmethod
    def prepare(self) -> None:
        """Make what the first start needs."""

    @abstractmethod
    def command(self) -> list[str]:
        """The program and its arguments; they name the server's folder."""

    @abstractmethod
    def answers(self) -> bool:
        """Whether it takes work now."""

    @abstractmethod
    def explain(self, said: str) -> str:
        """The problem and the remedy, from the last lines of its log."""

    def pid(self) -> int | None:
        """The living process of this folder. An id that another program got, or a zombie has, is nobody."""
        if self.process:
            self.process.poll()
        pid = pid_in(self.pid_file)
        return pid if pid and str(self.folder) in command_line(pid) else None

    def is_alive(self) -> bool:
        return self.pid() is not None and self.socket.exists()

    def start(self, say: Say) -> bool:
        """Have it answering, whatever it takes; whether it had to be launched."""
        self.place.folder(self.folder)
        self.place.folder(self.socket.parent)
        if (lost := self.pid()) and not self.socket.exists() and not self.answers_within(2):
            end(lost, self.stop_signal, 30)
        launched = self.pid() is None
        if launched:
            say(f"Starting {self.name} ...")
            self.prepare()
            self.launch()
        self.wait(say)
        return launched

    def launch(self) -> None:
        self.bury()
        self.log.parent.mkdir(parents=True, exist_ok=True)
        if self.log.exists() and self.log.stat().st_size > LARGEST_LOG_IN_BYTES:
            self.log.replace(self.log.with_suffix(".log.1"))
        with self.log.open("ab") as log:
            self.log_start = log.tell()
            # A session of its own: Ctrl-C in the terminal reaches the supervisor, which stops things in order.
            # We are the parent, so that a killed server is reaped at once and does not bar its own restart.
            self.process = subprocess.Popen(
                self.command(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                **self.place.as_account(),
            )

    def bury(self) -> None:
        """Reap our last process: a zombie's id in its lock files would bar the next one."""
        if self.process:
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def wait(self, say: Say) -> None:
        """Until it answers. A long recovery is waited for; a process that ended is launched again or explained."""
        begun = time.monotonic()
        told = False
        while not self.answers():
            seconds = time.monotonic() - begun
            if self.process and self.process.poll() is not None and self.pid() is None:
                self.relaunch(seconds)
            elif not self.process and self.pid() is None:
                self.launch()
            if seconds > LONGEST_RECOVERY_IN_SECONDS:
                raise ServerError(f"{self.name} does not answer after {seconds:.0f} s. Its log is {self.log}.")
            if seconds > 5 and not told:
                say(f"{self.name} is recovering; waiting for it ...")
                told = True
            time.sleep(0.03)

    def relaunch(self, seconds: float) -> None:
        """Try again while a predecessor is still being cleared away; else say why it ended."""
        said = self.said()
        if not self.is_barred(said):
            raise ServerError(self.explain(said))
        if seconds > LONGEST_ZOMBIE_IN_SECONDS:
            for stale in self.lock_files():
                stale.unlink(missing_ok=True)
        time.sleep(0.2)
        self.launch()

    def lock_files(self) -> tuple[Path, ...]:
        """The files that name the process."""
        return (self.pid_file,)

    def is_barred(self, said: str) -> bool:
        """Whether only the remains of a predecessor kept it from starting."""
        return False

    def said(self) -> str:
        """What it wrote since its last launch."""
        with self.log.open("rb") as log:
            log.seek(self.log_start)
            return log.read()[-4000:].decode(errors="replace")

    def answers_within(self, seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if self.answers():
                return True
            time.sleep(0.05)
        return False

    def stop(self) -> None:
        """Ask it to end, whoever started it; insist after half a minute."""
        pid = self.pid()
        if pid and not end(pid, self.stop_signal, 30):
            end(pid, 9, 5)
        if self.process:
            self.process.wait()
