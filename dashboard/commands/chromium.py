"""Finds the browser for the browser tests, or installs it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PLAYWRIGHTS_OWN = ("*/chrome-linux*/chrome", "*/chrome-mac*/*.app/Contents/MacOS/*")
DEBIAN_PACKAGES = ("chromium", "chromium-driver")
LONGEST_INSTALLATION_IN_SECONDS = 600


def find() -> Path | None:
    """The Chromium of this machine: on PATH, else one that Playwright installed."""
    if on_path := next((path for name in BROWSERS if (path := shutil.which(name))), None):
        return Path(on_path)
    caches = (Path.home() / ".cache/ms-playwright", Path.home() / "Library/Caches/ms-playwright")
    return next((path for cache in caches for pattern in PLAYWRIGHTS_OWN for path in cache.glob(pattern)), None)


def find_or_install(say: Callable[[str], None]) -> Path | None:
    """The browser; from the system's packages, or by Playwright, when there is none yet."""
    if find() is None or shutil.which("chromedriver") is None:
        install_from_debian(say)
    if find() is None:
        say("Asking Playwright for a Chromium ...")
        install([sys.executable, "-m", "playwright", "install", "chromium"])
    return find()


def install_from_debian(say: Callable[[str], None]) -> None:
    """Debian's Chromium and ChromeDriver, which are of the same version; only root can."""
    apt = shutil.which("apt-get")
    if apt and os.geteuid() == 0:
        say(f"Installing {' and '.join(DEBIAN_PACKAGES)} for the browser tests ...")
        install([apt, "update", "-q"])
        install([apt, "install", "-y", "-q", "--no-install-recommends", *DEBIAN_PACKAGES])


def install(command: list[str]) -> None:
    """Run an installer; what it leaves behind tells whether it succeeded."""
    try:
        subprocess.run(command, stdout=subprocess.DEVNULL, timeout=LONGEST_INSTALLATION_IN_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        sys.stderr.write(f"k9: gave up after {LONGEST_INSTALLATION_IN_SECONDS} s: {' '.join(command)}\n")
