"""Builds the kit of this installation."""

from datetime import UTC, datetime
from functools import cache
from zoneinfo import ZoneInfo

from flask import Flask
from redis import Redis
from rq import Queue, Retry

from dashboard.cache import AnswerCache
from services.directory import Shelf
from services.kit import Enqueue, Kit, Unit
from services.store.database import Database
from settings import WEEKDAYS, Settings
from workers import jobs


def now() -> datetime:
    """The clock of the whole application."""
    return datetime.now(UTC)  # noqa: TID251 - the one place that reads it


def unit_of(settings: Settings) -> Unit:
    """The unit's habits from the settings."""
    return Unit(
        ZoneInfo(settings.timezone),
        tuple(WEEKDAYS.index(day) for day in settings.weekend),
        WEEKDAYS.index(settings.week_start),
        settings.digits,
        settings.months,
    )


def build_kit(settings: Settings, app: Flask) -> Kit:
    """Database, cache and clock as the settings say."""
    db = Database(settings.database_url, zone=settings.timezone)
    return Kit(
        db, AnswerCache(app, settings.redis_url, now), now, unit_of(settings), Shelf(db), queued(settings.queue_url),
        settings.secret_key, settings.base_url, bool(settings.smtp_url),
    )  # fmt: skip


def queued(queue_url: str) -> Enqueue:
    """Puts jobs on the worker's queue. Their results are kept by nobody."""

    @cache
    def queue() -> Queue:
        return Queue(jobs.QUEUE, connection=Redis.from_url(queue_url))

    def enqueue(job: str, *values: str) -> None:
        queue().enqueue(f"{jobs.__name__}.{job}", *values, result_ttl=0, retry=Retry(max=2))

    return enqueue
