"""The table of jobs and when they run."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from zoneinfo import ZoneInfo

from rq_scheduler import Scheduler

from services import access, notices, rosters, writing
from services.judging import Clock, judge_everything
from services.mail import send
from services.store.database import Database
from services.store.versions import fold
from settings import load

QUEUE = "k9"
NIGHTLY = 24 * 3600
"""Counted from midnight UTC."""
AT_ONCE = datetime(1970, 1, 1, tzinfo=UTC)
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Office:
    """What a job needs to write letters."""

    db: Database
    now: Callable[[], datetime]
    base_url: str


@cache
def database() -> Database:
    """This worker's connections."""
    return Database(load().database_url, pool_size=1)


def now() -> datetime:
    """The clock of the worker."""
    return datetime.now(UTC)  # noqa: TID251 - jobs have no kit


def fold_marks() -> None:
    """Sum up the marks of committed writes, so that fingerprints stay quick to read. Twice does no harm."""
    with database().plain() as connection:
        folded = fold(connection)
    log.info("marks folded: %d", folded)


def purge_access() -> None:
    """Forget sessions, links and unfinished second factors that ended long ago. Twice does no harm."""
    log.info("ended sessions purged: %d", access.purge(database(), now()))


def lock_rosters() -> None:
    """Lock the rosters of past days whose last shift has ended. Twice does no harm."""
    today = now().astimezone(ZoneInfo(load().timezone)).date()
    log.info("rosters locked: %d", rosters.lock_ended(database(), now(), today))


def judge() -> None:
    """Judge every record again: drafts and decisions grow old, and records that were written at one time meet.

    Twice does no harm.
    """
    changed = judge_everything(database(), Clock(now(), ZoneInfo(load().timezone)))
    log.info("records with other findings: %d", changed)


def purge_keys() -> None:
    """Forget the keys of requests that nobody sends again. Twice does no harm."""
    log.info("request keys purged: %d", writing.purge_keys(database(), now()))


def remind() -> None:
    """Tell people which reports they owe for duties that have ended. Twice does no harm."""
    settings = load()
    told = notices.remind(Office(database(), now, settings.base_url), ZoneInfo(settings.timezone))
    log.info("reports reminded of: %d", told)


def send_reset(name: str) -> None:
    """Write to whoever has forgotten the password of this account, named by its name or its mail address.

    The link is made here, so that it never lies on the queue. A second run takes the first one's link back.
    """
    settings = load()
    for letter in access.reset_letters(Office(database(), now, settings.base_url), name):
        send(settings.smtp_url, settings.mail_from, letter)
        log.info("reset link sent")


# The job's id in the queue, what it calls, and how often in seconds.
JOBS: Mapping[str, tuple[Callable[[], None], int]] = {
    "fold-marks": (fold_marks, 15),
    "purge-access": (purge_access, NIGHTLY),
    "purge-keys": (purge_keys, NIGHTLY),
    "remind": (remind, 3600),
    "lock-rosters": (lock_rosters, 900),
    "judge": (judge, NIGHTLY),
}


def put_on(clock: Scheduler) -> None:
    """Give the clock the table above, in place of what an earlier release gave it."""
    for old in list(clock.get_jobs()):
        clock.cancel(old)
    for name, (job, seconds) in JOBS.items():
        clock.schedule(AT_ONCE, job, id=name, interval=seconds)
