"""What it takes to have the product: memory, disk, and minutes from a fresh clone to the first page."""

import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.web import answers, environment, free_port
from services.embedded.process import ServerError
from settings import ROOT, load

LONGEST_IN_SECONDS = 600


def disk_megabytes(folder: Path) -> float:
    """Size of the files below a folder, links not followed."""
    return sum(one.lstat().st_size for one in folder.rglob("*") if not one.is_dir()) / 1e6


def fresh_clone() -> tuple[float, float]:
    """Seconds from the word `run` in a new clone, with an empty package cache, to `ready`; MB of its environment."""
    with tempfile.TemporaryDirectory(prefix="k9-clone-") as folder:
        clone = Path(folder) / "k9"
        Path(folder).chmod(0o755)  # as root, the servers' account must reach its own folders inside
        subprocess.run(["git", "clone", "-q", str(ROOT), str(clone)], check=True)
        port = free_port()
        begun = time.monotonic()
        process = subprocess.Popen(
            [sys.executable, str(clone / "k9.py"), "run"], cwd=clone, start_new_session=True,
            env=_bare(Path(folder), port), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            return _ready_after(begun, port, process), disk_megabytes(clone / ".venv")
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(60)


def _bare(folder: Path, port: int) -> dict[str, str]:
    """Nobody's environment: no settings of ours, an empty cache of packages."""
    caches = {"UV_CACHE_DIR": str(folder / "uv"), "PIP_CACHE_DIR": str(folder / "pip"), "HOME": str(folder)}
    return {"PATH": environment(load())["PATH"].partition(":")[2], "PORT": str(port), **caches}


def _ready_after(begun: float, port: int, process: "subprocess.Popen[bytes]") -> float:
    while time.monotonic() - begun < LONGEST_IN_SECONDS and process.poll() is None:
        if answers(f"http://127.0.0.1:{port}/sign-in"):
            return time.monotonic() - begun
        time.sleep(0.2)  # noqa: TID251 - nothing tells us when another process listens
    raise ServerError("The fresh clone did not come up. Run it by hand: git clone, then python3 k9.py run")
