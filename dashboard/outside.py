"""Builds the kit of this installation."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from flask import Flask

from dashboard.cache import AnswerCache
from services.directory import Shelf
from services.kit import Kit, Unit
from services.store.database import Database
from settings import WEEKDAYS, Settings


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
    db = Database(settings.database_url)
    return Kit(db, AnswerCache(app, settings.redis_url, now), now, unit_of(settings), Shelf(db))
