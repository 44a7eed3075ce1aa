"""The words that keep the product running: run, worker, scheduler."""

import errno
import fcntl
import http.client
import os
import signal
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import click
from redis import Redis
from rq import Queue, Worker
from rq.job import Job
from rq_scheduler import Scheduler

import settings
from dashboard import logs
from dashboard.commands import cli, say, served, use
from dashboard.commands.supervisor import Child, Supervisor, end_orphans
from services.account import DEMO_PASSWORD
from services.catalogue.roles import ROLES
from services.embedded import servers
from services.embedded.process import ServerError
from services.store import accounts, health, migrate
from services.store.database import Database, read
from settings import ROOT, Settings
from workers import jobs

FIRST_ANSWER_IN_SECONDS = 90
# An idle worker says once in half a minute that it lives, and the job of a killed worker is found within two minutes.
# With RQ's own values it lay for more than five.
WORKER_TTL_IN_SECONDS = 30
MAINTENANCE_IN_SECONDS = 15
SCHEDULER_LOOKS_EVERY_SECONDS = 5


@click.command()
def run() -> None:
    """Start everything: servers, web, worker, scheduler. Ctrl-C stops everything."""
    asked = settings.load()
    # Until the supervisor listens, SIGTERM ends a start as Ctrl-C does: with what was begun put away.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with alone(asked) as is_first:
        if is_first:
            with servers.opened(asked, say) as all_servers:
                use(all_servers.settings)
                prepare(all_servers.settings)
                supervise(all_servers)
            say("Stopped.")


@contextmanager
def alone(asked: Settings) -> Iterator[bool]:
    """Whether this is the only `run` of this home; if not, says where the other one is."""
    asked.home.mkdir(parents=True, exist_ok=True)
    with (asked.home / "run.lock").open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            say(f"already running at {file.read()}. To stop it, press Ctrl-C there or end that process.")
            yield False
            return
        end_orphans(asked.home / "children.json")
        require_free_port(asked)
        file.truncate(0)
        file.write(f"{asked.base_url} (pid {os.getpid()})")
        file.flush()
        yield True


def require_free_port(asked: Settings) -> None:
    """Refuse a taken port: moving on to the next one would surprise whoever saved the address."""
    with socket.socket() as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((asked.host, asked.port))
        except OSError as error:
            taken = error.errno == errno.EADDRINUSE
            raise ServerError(
                f"Port {asked.port} of {asked.host} is {'used by another program' if taken else 'not for this user'}. "
                f"Set PORT to a free one, for example: PORT={max(asked.port, 8050) + 1} python3 k9.py run"
            ) from error


def prepare(filled: Settings) -> None:
    """Bring the database up to date; load the demonstration unit into an empty one."""
    say("Bringing the database up to date ...")
    migrate.upgrade(filled.database_owner_url)
    context = click.get_current_context()
    demo = cli.get_command(context, "demo")
    if filled.demo and isinstance(demo, click.Group) and health.holds_no_unit(filled.database_owner_url):
        say("Loading the demonstration unit (K9_DEMO=0 begins with an empty one) ...")
        with demo.make_context("demo", ["load", "--scale", "M"], parent=context) as words:
            demo.invoke(words)


def supervise(all_servers: servers.Servers) -> None:
    """Start the children, tell the address, and stay until the end."""
    filled = all_servers.settings
    supervisor = Supervisor(children(filled), all_servers, filled.home / "children.json")
    supervisor.listen_for_signals()
    try:
        say("Starting web, worker and scheduler ...")
        if answers_soon(filled, supervisor):
            greet(filled)
        supervisor.watch()
    finally:
        say("Stopping ...")
        supervisor.stop()


def children(filled: Settings) -> list[Child]:
    logs = filled.home / "logs"
    logs.mkdir(parents=True, exist_ok=True)
    web = ["-m", "gunicorn", "-c", str(ROOT / "deploy" / "gunicorn.conf.py"), "app:server"]
    words = {"web": web, **{word: ["-m", "dashboard.commands", word] for word in ("worker", "scheduler")}}
    return [Child(name, [sys.executable, *rest], logs / f"{name}.log") for name, rest in words.items()]


def answers_soon(filled: Settings, supervisor: Supervisor) -> bool:
    """Watch until the web process answers; False when it does not, or when the wait was ended by a signal."""
    deadline = time.monotonic() + FIRST_ANSWER_IN_SECONDS
    while not supervisor.stopping.wait(0.2) and time.monotonic() < deadline:
        supervisor.look()
        try:
            door = http.client.HTTPConnection(filled.host, filled.port, timeout=5)
            door.request("GET", "/health/live")
            return door.getresponse().status < 500
        except OSError:
            continue
    if not supervisor.stopping.is_set():
        say(f"the web process does not answer yet; it is being started again. Its log: {filled.home / 'logs/web.log'}")
    return False


def greet(filled: Settings) -> None:
    """Say where it is, where it writes, and who may come in."""
    say(f"ready at {filled.base_url}")
    say(f"logs are in {filled.home / 'logs'}; Ctrl-C stops everything")
    if filled.demo and (names := demo_names(filled)):
        say(f"sign in with the password {DEMO_PASSWORD} as:")
        for role, name in names.items():
            say(f"    {name:<12} {role}")


def demo_names(filled: Settings) -> dict[str, str]:
    """The first account of each role of the demonstration, by role."""
    database = Database(filled.database_url)
    with database.plain() as connection:
        rows = read(connection, accounts.select_demo())
    database.engine.dispose()
    names = {row["role"]: row["name"] for row in reversed(rows)}
    return {role: names[role] for role in ROLES if role in names}


@click.command()
def worker() -> None:
    """Carry out queued work until stopped."""
    filled = served()
    logs.install(filled.log_level)
    # RQ would write four lines about every tick; the jobs speak for themselves.
    rq_level = "DEBUG" if filled.log_level == "debug" else "WARNING"
    connection = Redis.from_url(filled.queue_url)
    queue = Queue(jobs.QUEUE, connection=connection)
    Worker(
        [queue], connection=connection, worker_ttl=WORKER_TTL_IN_SECONDS, maintenance_interval=MAINTENANCE_IN_SECONDS
    ).work(logging_level=rq_level)


class Clock(Scheduler):  # type: ignore[misc]  # rq-scheduler publishes no types
    """A scheduler that does not push what still waits: a worker that was away finds one wake-up, not thousands."""

    def enqueue_job(self, job: Job) -> None:
        if job.id not in self.get_queue_for_job(job).job_ids:
            super().enqueue_job(job)
            return
        self.connection.zadd(self.scheduled_jobs_key, {job.id: time.time() + job.meta["interval"]})


@click.command()
def scheduler() -> None:
    """Wake the worker at regular times until stopped."""
    filled = served()
    logs.install(filled.log_level)
    clock = Clock(jobs.QUEUE, connection=Redis.from_url(filled.queue_url), interval=SCHEDULER_LOOKS_EVERY_SECONDS)
    jobs.put_on(clock)
    clock.run()
