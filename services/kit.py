"""The kit: every door to the outside, handed to the services."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from services.directory import Shelf
from services.question import Calendar
from services.store.database import Database


class CacheAwayError(Exception):
    """The cache cannot be reached; answers are computed instead."""


class Enqueue(Protocol):
    """Puts a job of workers/jobs.py on the queue, by its name."""

    def __call__(self, job: str, *values: str) -> None: ...


class Cache(Protocol):
    """Keeps texts by key. Every method raises CacheAwayError when the store is away."""

    def get(self, key: str) -> str | None: ...

    def set(self, key: str, text: str) -> None: ...

    def alone(self, key: str) -> AbstractContextManager[None]:
        """Waits until nobody else, in any process, is inside for this key."""
        ...

    def count(self, *names: str) -> None:
        """Add one to each of today's counters."""
        ...

    def counters(self) -> dict[str, int]:
        """Today's counters by name."""
        ...


@dataclass(frozen=True)
class Unit:
    """The unit's habits."""

    zone: ZoneInfo
    weekend: tuple[int, ...] = (4, 5)
    first_weekday: int = 6
    digits: str = "latin"
    months: str = "gulf"


@dataclass(frozen=True)
class Kit:
    """Database, cache, clock and the unit's habits; services touch nothing else.

    `secret_key` seals what must not lie open in the database; `base_url` begins the addresses in letters; `has_mail`
    says whether letters can be sent at all, `enqueue` puts what may wait on the queue.
    """

    db: Database
    cache: Cache
    now: Callable[[], datetime]
    unit: Unit
    shelf: Shelf
    enqueue: Enqueue
    secret_key: str = field(default="", repr=False)
    base_url: str = ""
    has_mail: bool = False

    def local_now(self) -> datetime:
        """Now on the unit's clocks."""
        return self.now().astimezone(self.unit.zone)

    def calendar(self) -> Calendar:
        """Today and the week's first day."""
        return Calendar(self.local_now().date(), self.unit.first_weekday)
