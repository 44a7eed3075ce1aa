"""The table of jobs and when they run."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from rq_scheduler import Scheduler

QUEUE = "k9"
TICK_EVERY_SECONDS = 15
AT_ONCE = datetime(1970, 1, 1, tzinfo=UTC)


def tick() -> None:
    """Do what is due. Twice, or late, does no harm: what is due lies in the database."""


# The job's id in the queue, what it calls, and how often.
JOBS: Mapping[str, tuple[Callable[[], None], int]] = {"tick": (tick, TICK_EVERY_SECONDS)}


def put_on(clock: Scheduler) -> None:
    """Give the clock the table above, in place of what an earlier release gave it."""
    for old in list(clock.get_jobs()):
        clock.cancel(old)
    for name, (job, seconds) in JOBS.items():
        clock.schedule(AT_ONCE, job, id=name, interval=seconds)
