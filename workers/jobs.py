"""The table of jobs and when they run."""

import logging
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import cache

from rq_scheduler import Scheduler

from services.store.database import Database
from services.store.versions import fold
from settings import load

QUEUE = "k9"
AT_ONCE = datetime(1970, 1, 1, tzinfo=UTC)
log = logging.getLogger(__name__)


@cache
def database() -> Database:
    """This worker's connections."""
    return Database(load().database_url, pool_size=1)


def fold_marks() -> None:
    """Sum up the marks of committed writes, so that fingerprints stay quick to read. Twice does no harm."""
    with database().plain() as connection:
        folded = fold(connection)
    log.info("marks folded: %d", folded)


# The job's id in the queue, what it calls, and how often in seconds.
JOBS: Mapping[str, tuple[Callable[[], None], int]] = {"fold-marks": (fold_marks, 15)}


def put_on(clock: Scheduler) -> None:
    """Give the clock the table above, in place of what an earlier release gave it."""
    for old in list(clock.get_jobs()):
        clock.cancel(old)
    for name, (job, seconds) in JOBS.items():
        clock.schedule(AT_ONCE, job, id=name, interval=seconds)
