"""The words that judge the code: test and check."""

import subprocess
import sys
import time
from pathlib import Path

import click

import settings
from dashboard.commands import say
from dashboard.commands.chromium import find_or_install
from settings import ROOT

# File by file: a file's servers and pages are made once, and all browser tests of a file share one process.
IN_PARALLEL = ("-n", "2", "--dist", "loadfile")
TOOLS = (
    ("ruff check", ["ruff", "check", "."]),
    ("ruff format", ["ruff", "format", "--check", "."]),
    ("mypy", ["mypy"]),
    ("lint-imports", ["lint-imports"]),
    ("vulture", ["vulture"]),
    ("deptry", ["deptry", "."]),
)


@click.command(context_settings={"ignore_unknown_options": True})
@click.option("--no-browser", is_flag=True, help="Leave the browser tests out.")
@click.argument("pytest_words", nargs=-1, type=click.UNPROCESSED)
def test(*, no_browser: bool, pytest_words: tuple[str, ...]) -> None:
    """Run all tests, browser tests included. Further words go to pytest."""
    words = list(pytest_words)
    if no_browser or settings.load().no_browser:
        sys.exit(pytest([*words, "-m", "not browser"]))
    chromium = find_or_install(say)
    if chromium is None:
        code = pytest([*words, "-m", "not browser"])
        say(f"{count_of_browser_tests(words)} browser tests NOT RUN: no Chromium. Install Chromium and ChromeDriver")
        say("(Debian: apt install chromium chromium-driver), or say --no-browser or K9_NO_BROWSER=1.")
        sys.exit(code or 1)
    sys.exit(pytest(words))


def pytest(words: list[str]) -> int:
    """Run pytest: in two processes, file by file, unless the words choose tests or processes themselves."""
    chosen = any(word.startswith(("-n", "-k", "--pdb", "tests")) for word in words)
    return subprocess.call([sys.executable, "-m", "pytest", *([] if chosen else IN_PARALLEL), *words], cwd=ROOT)


def count_of_browser_tests(words: list[str]) -> int:
    listed = subprocess.run(
        [sys.executable, "-m", "pytest", *words, "-m", "browser", "--collect-only", "-q"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return sum("::" in line for line in listed.stdout.splitlines())


@click.command()
def check() -> None:
    """Lint, format, types, layers, unused code, undeclared packages: one line per tool."""
    failed = [name for name, command in TOOLS if not passes(name, command)]
    click.echo(f"check: {len(TOOLS) - len(failed)} of {len(TOOLS)} passed" + "".join(f", {n} FAILED" for n in failed))
    sys.exit(bool(failed))


def passes(name: str, command: list[str]) -> bool:
    """Run one tool; show its words only when it has something against the code."""
    begun = time.monotonic()
    program = Path(sys.executable).with_name(command[0])
    ended = subprocess.run([program, *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False)
    good = ended.returncode == 0
    click.echo(f"{name:<14} {'ok' if good else 'FAILED':<8} {time.monotonic() - begun:5.1f} s")
    if not good:
        click.echo(ended.stdout + ended.stderr)
    return good
