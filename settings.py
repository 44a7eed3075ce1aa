"""The settings of this installation: the only module that reads the environment."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import available_timezones

ROOT = Path(__file__).resolve().parent
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
YES, NO = ("1", "true", "yes", "on"), ("0", "false", "no", "off")


class SettingError(Exception):
    """A setting that cannot be used; the text names the variable, its value and the remedy."""


def one_of(*words: str) -> Callable[[str], str]:
    """A parser that accepts these words only."""

    def read(text: str) -> str:
        if text.lower() not in words:
            raise ValueError(f"Write one of: {', '.join(words)}.")
        return text.lower()

    return read


def yes_or_no(text: str) -> bool:
    if text.lower() not in YES + NO:
        raise ValueError("Write 1 or 0.")
    return text.lower() in YES


def whole(first: int, last: int) -> Callable[[str], int]:
    """A parser of whole numbers, both ends included."""

    def read(text: str) -> int:
        if not text.isdecimal() or not first <= int(text) <= last:
            raise ValueError(f"Write a whole number from {first} to {last}.")
        return int(text)

    return read


def weekdays(text: str) -> tuple[str, ...]:
    days = tuple(day.strip().lower()[:3] for day in text.split(",") if day.strip())
    if not set(days) <= set(WEEKDAYS):
        raise ValueError("Write day names with commas between them, for example: fri,sat.")
    return days


def zone(text: str) -> str:
    if text not in available_timezones():
        raise ValueError("Write a name of the time zone database, for example: Asia/Riyadh.")
    return text


def address(*schemes: str, example: str) -> Callable[[str], str]:
    """A parser of URLs with one of these schemes; no text means: not given."""

    def read(text: str) -> str:
        if text and urlsplit(text).scheme not in schemes:
            raise ValueError(f"Write an address such as {example}.")
        return text

    return read


def database(text: str) -> str:
    """The address with its driver: since SQLAlchemy 2.1 a plain ``postgresql://`` means psycopg 3."""
    plain = ("postgres", "postgresql", "postgresql+psycopg2")
    address(*plain, example="postgresql://user:secret@host:5432/k9")(text)
    return "postgresql+psycopg2://" + text.partition("://")[2] if text else ""


redis = address("redis", "rediss", "unix", example="redis://host:6379/0")
mail = address("smtp", "smtps", example="smtp://user:secret@host:587")
web = address("http", "https", example="https://k9.example.org")


def setting(variable: str, default: str, read: Callable[[str], object] = str, *, secret: bool = False) -> Any:
    """A field read from this environment variable; a secret one stays out of logs and messages."""
    return field(default=read(default), repr=not secret, metadata={"variable": variable, "read": read})


@dataclass(frozen=True)
class Settings:
    """What can be set from outside. docs/operations.md says what each one does."""

    database_url: str = setting("DATABASE_URL", "", database, secret=True)
    database_owner_url: str = setting("DATABASE_OWNER_URL", "", database, secret=True)
    redis_url: str = setting("REDIS_URL", "", redis, secret=True)
    queue_url: str = setting("QUEUE_URL", "", redis, secret=True)
    host: str = setting("K9_HOST", "127.0.0.1")
    port: int = setting("PORT", "8050", whole(1, 65535))
    base_url: str = setting("BASE_URL", "", web)
    home: Path = setting("K9_HOME", str(ROOT / "var"), Path)
    environment: str = setting("K9_ENVIRONMENT", "development", one_of("development", "production", "test"))
    demo: bool = setting("K9_DEMO", "0", yes_or_no)
    secret_key: str = setting("K9_SECRET_KEY", "", secret=True)
    timezone: str = setting("K9_UNIT_TIMEZONE", "Asia/Riyadh", zone)
    weekend: tuple[str, ...] = setting("K9_WEEKEND", "fri,sat", weekdays)
    week_start: str = setting("K9_WEEK_START", "sun", one_of(*WEEKDAYS))
    digits: str = setting("K9_DIGITS", "latin", one_of("latin", "arabic"))
    months: str = setting("K9_MONTHS", "gulf", one_of("gulf", "levant"))
    smtp_url: str = setting("SMTP_URL", "", mail, secret=True)
    mail_from: str = setting("MAIL_FROM", "k9-reports@localhost")
    web_workers: int = setting("K9_WEB_WORKERS", "2", whole(1, 64))
    proxies: int = setting("K9_PROXIES", "0", whole(0, 5))
    log_level: str = setting("K9_LOG_LEVEL", "info", one_of("debug", "info", "warning", "error"))
    postgres_bin: str = setting("K9_POSTGRES_BIN", "")
    test_database_url: str = setting("TEST_DATABASE_URL", "", database, secret=True)
    no_browser: bool = setting("K9_NO_BROWSER", "0", yes_or_no)


def load(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings of this process; raises SettingError for a value that cannot be used."""
    given = {
        each.name: value_of(each.metadata["variable"], environment[each.metadata["variable"]], each.metadata["read"])
        for each in fields(Settings)
        if environment.get(each.metadata["variable"])
    }
    return completed(Settings(**given), demo_given="demo" in given)


def value_of(variable: str, text: str, read: Callable[[str], object]) -> Any:
    try:
        return read(text.strip())
    except ValueError as error:
        shown = text.rpartition("@")[2] if "@" in text else text
        raise SettingError(f"{variable} is {shown!r}. {error}") from error


def completed(settings: Settings, *, demo_given: bool) -> Settings:
    """The settings with the values that follow from other values filled in."""
    production = settings.environment == "production"
    if production and len(settings.secret_key) < 32:
        raise SettingError(
            "K9_SECRET_KEY is shorter than 32 characters. Write a long random text, the same everywhere."
        )
    return replace(
        settings,
        home=settings.home.expanduser().absolute(),
        database_owner_url=settings.database_owner_url or settings.database_url,
        queue_url=settings.queue_url or settings.redis_url,
        base_url=settings.base_url.rstrip("/") or f"http://127.0.0.1:{settings.port}",
        demo=settings.demo if demo_given else not settings.database_url and not production,
    )


def as_environment(settings: Settings) -> dict[str, str]:
    """The variables from which ``load`` makes these settings again: how a child process gets them."""
    return {each.metadata["variable"]: as_text(getattr(settings, each.name)) for each in fields(settings)}


def export(settings: Settings) -> None:
    """From here on, ``load`` gives these settings: in this process and in the processes it starts."""
    os.environ.update(as_environment(settings))


def as_text(value: object) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    return ",".join(value) if isinstance(value, tuple) else str(value)
