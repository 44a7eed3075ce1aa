"""The front door: finds Python, makes the environment, hands over to the application. Standard library only."""

import contextlib
import fcntl
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
OLDEST_PYTHON = (3, 11)
KNOWN_PYTHONS = ("python3.14", "python3.13", "python3.12", "python3.11")
WORDS_THAT_NEED_TOOLS = ("test", "check", "bench")
STAMP = "k9-stamp"
USED = "dashboard.factory, dashboard.commands.servers, dashboard.commands.doctor"


def stop(message):
    """Print what is wrong and what to do, and leave."""
    sys.exit("k9: " + message)


def say(message):
    """Print a step, so that the first start does not look like a hang."""
    print("k9: " + message, file=sys.stderr, flush=True)


def use_a_new_enough_python():
    """Start again under Python 3.11 or newer when this one is older."""
    if sys.version_info >= OLDEST_PYTHON:
        return
    for name in KNOWN_PYTHONS:
        path = shutil.which(name)
        # A pyenv shim is on PATH also for versions that are not active: only running it tells.
        if path and subprocess.call([path, "-c", ""], stderr=subprocess.DEVNULL) == 0:
            os.execv(path, [path, __file__, *sys.argv[1:]])
    stop(
        "Python 3.11 or newer is needed; {} is {} and none of {} is on PATH. Install one of them, for example "
        "with: apt install python3.11 python3.11-venv".format(
            sys.executable, sys.version.split()[0], ", ".join(KNOWN_PYTHONS)
        )
    )


def home_without_checkout():
    """Folder for the environment when the checkout is read-only: K9_HOME, else the user's state folder."""
    if "K9_HOME" not in os.environ:
        base = os.environ.get("XDG_STATE_HOME") or os.path.join(os.path.expanduser("~"), ".local", "state")
        os.environ["K9_HOME"] = os.path.join(base, "k9-operations-reporting")
    return Path(os.environ["K9_HOME"])


def stamp_of(lock):
    """What an environment made by this Python from this lock file is marked with: version and hash."""
    return "{}.{} {}".format(*sys.version_info[:2], hashlib.sha256(lock.read_bytes()).hexdigest())


def mark_in(environment, lock):
    """The stamp of this lock file in the environment; empty when there is none, or its Python is not for this user."""
    with contextlib.suppress(OSError):
        if os.access(environment / "bin" / "python", os.X_OK):
            return (environment / (STAMP + "-" + lock.stem)).read_text()
    return ""


def is_ready(environment, lock):
    """Whether the environment holds this lock file."""
    return mark_in(environment, lock) == stamp_of(lock)


def run(*command):
    """Run one installing command; whether it succeeded. It keeps the lock, should this process be killed."""
    return subprocess.call([str(word) for word in command], env=dict(os.environ, PIP_USER="0"), close_fds=False) == 0


def fill_with_uv(environment, lock, clear):
    """Make the environment with uv, which needs no ensurepip; False when uv is absent or fails."""
    uv = shutil.which("uv")
    if uv is None:
        return False
    made = not clear or run(uv, "venv", "-q", "--clear", "--no-python-downloads", "-p", sys.executable, environment)
    python = environment / "bin" / "python"
    if made and run(uv, "pip", "install", "-q", "--require-hashes", "-p", python, "-r", lock):
        return True
    say("uv failed; trying venv and pip.")
    return False


def fill_with_pip(environment, lock, clear):
    """Make the environment with the standard library's venv and pip; False when the installation fails."""
    python = environment / "bin" / "python"
    has_pip = not clear and run(python, "-c", "import pip")
    if not has_pip and importlib.util.find_spec("ensurepip") is None:
        stop("this Python has no ensurepip. Run `apt install python3-venv` (or install uv), then start again.")
    if not has_pip and not run(sys.executable, "-m", "venv", "--clear", environment):
        return False
    quiet = ("-qq", "--disable-pip-version-check", "--no-compile")
    return run(python, "-m", "pip", "install", *quiet, "--require-hashes", "-r", lock)


def compile_what_is_used(environment):
    """Compile the modules that the product loads, not all that are installed: a quarter of the environment's size."""
    settings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    # A failure is shown by the command that follows, which loads the same modules.
    subprocess.call(
        [str(environment / "bin" / "python"), "-c", "import " + USED],
        env=dict(settings, PYTHONPATH=str(ROOT)),
        stderr=subprocess.DEVNULL,
    )


def make(environment, lock):
    """Fill the environment from the lock file; the stamp comes last, so a broken one is never used."""
    runtime = ROOT / "requirements.lock"
    # A complete environment of an older lock file is brought up to date in place, a broken one is made anew.
    clear = mark_in(environment, runtime).split()[:1] != stamp_of(runtime).split()[:1]
    say("installing {} into {} (about a minute) ...".format(lock.name, environment))
    for stamp in environment.glob(STAMP + "-*"):
        stamp.unlink()
    if not fill_with_uv(environment, lock, clear) and not fill_with_pip(environment, lock, clear):
        stop("the packages could not be installed; the reason stands above. Start again to try again.")
    compile_what_is_used(environment)
    # The lock file of the tools holds the product's packages too.
    for filled in {lock, runtime}:
        (environment / (STAMP + "-" + filled.stem)).write_text(stamp_of(filled))


def environment_for(lock):
    """The ready environment, made first when the lock file or the Python changed."""
    in_checkout = ROOT / ".venv"
    if is_ready(in_checkout, lock):
        return in_checkout
    if os.access(ROOT, os.W_OK):
        environment = in_checkout
    else:
        environment = home_without_checkout() / "venv"
        say("{} is not writable; the environment is in {}.".format(ROOT, environment))
    environment.parent.mkdir(parents=True, exist_ok=True)
    with open(str(environment) + ".lock", "w") as door:
        # Two starts at the same time: the second waits here and then finds the first one's work.
        fcntl.flock(door, fcntl.LOCK_EX)
        os.set_inheritable(door.fileno(), True)
        if not is_ready(environment, lock):
            make(environment, lock)
    return environment


def main():
    """Hand the words to the application's command line, inside the environment."""
    if os.name != "posix":
        stop("Linux or macOS is needed. On Windows use WSL or deploy/compose.yaml.")
    use_a_new_enough_python()
    tools = sys.argv[1:2] and sys.argv[1] in WORDS_THAT_NEED_TOOLS
    environment = environment_for(ROOT / ("requirements-dev.lock" if tools else "requirements.lock"))
    python = str(environment / "bin" / "python")
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    os.execve(python, [python, "-P", "-m", "dashboard.commands", *sys.argv[1:]], dict(os.environ, PYTHONPATH=path))


if __name__ == "__main__":
    main()
