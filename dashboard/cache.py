"""The cache of answers: Flask-Caching on Redis, with plain text instead of pickles."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from time import monotonic
from typing import Any

from flask import Flask
from flask_caching import Cache
from flask_caching.backends.rediscache import RedisCache
from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import LockError, RedisError
from redis.retry import Retry

from services.kit import CacheAwayError

KEPT_SECONDS = 24 * 3600
"""A day: an answer older than that is computed anew, though it could not be stale."""
ALONE_SECONDS, PAUSE_SECONDS = 60, 1.0
PREFIX = "k9:"


class TextSerializer:
    """What is kept is JSON already: text in, text out. Nothing that is read back is ever executed."""

    def dumps(self, value: str) -> bytes:
        return value.encode()

    def loads(self, value: bytes | None) -> str | None:
        return None if value is None else value.decode()


class TextCache(RedisCache):
    """Flask-Caching's Redis store with texts as values."""

    serializer: Any = TextSerializer()

    @classmethod
    def factory(cls, app: Flask, config: dict[str, Any], args: list[Any], kwargs: dict[str, Any]) -> "TextCache":
        return cls(host=config["CACHE_OPTIONS"]["client"], key_prefix=PREFIX, default_timeout=KEPT_SECONDS)


def connect(url: str) -> Redis:
    """A client that answers or fails at once: redis-py 8 waits about four seconds by default."""
    return Redis.from_url(url, retry=Retry(NoBackoff(), 0), socket_connect_timeout=0.25, socket_timeout=2.0)


class AnswerCache:
    """Keeps answers, keeps callers for one answer apart, and counts. See services.kit.Cache."""

    def __init__(self, app: Flask, url: str, now: Callable[[], datetime]) -> None:
        self.client, self._now, self._away_until = connect(url), now, 0.0
        made = Cache(app, config={"CACHE_TYPE": "dashboard.cache.TextCache", "CACHE_OPTIONS": {"client": self.client}})
        # The store itself, so that answers need no application context: jobs and threads ask as well.
        self._store: TextCache = app.extensions["cache"][made]

    def get(self, key: str) -> str | None:
        with self._reaching():
            text: str | None = self._store.get(key)
            return text

    def set(self, key: str, text: str) -> None:
        with self._reaching():
            self._store.set(key, text)

    @contextmanager
    def alone(self, key: str) -> Iterator[None]:
        lock = self.client.lock(f"{PREFIX}alone:{key}", timeout=ALONE_SECONDS, sleep=0.01)
        with self._reaching():
            held = lock.acquire(blocking_timeout=ALONE_SECONDS / 2)
        try:
            yield
        finally:
            if held:
                self._release(lock)

    def _release(self, lock: Any) -> None:
        try:
            lock.release()
        except (LockError, RedisError):
            # It ran out or Redis went away; either way nobody waits for us any longer.
            self._away_until = 0.0

    def count(self, *names: str) -> None:
        day = f"{PREFIX}count:{self._now():%Y-%m-%d}"
        with self._reaching(), self.client.pipeline(transaction=False) as pipe:
            for name in names:
                pipe.hincrby(day, name, 1)
            pipe.expire(day, 40 * 24 * 3600)
            pipe.execute()

    def counters(self) -> dict[str, int]:
        """Today's counters by name, such as `hit:trainer-daily`."""
        with self._reaching():
            found = self.client.hgetall(f"{PREFIX}count:{self._now():%Y-%m-%d}")
        return {name.decode() if isinstance(name, bytes) else name: int(n) for name, n in found.items()}

    def clear(self) -> None:
        """Forget every kept answer; counters stay."""
        with self._reaching():
            for key in self.client.scan_iter(f"{PREFIX}*", count=1000):
                if not key.startswith(f"{PREFIX}count:".encode()):
                    self.client.unlink(key)

    @contextmanager
    def _reaching(self) -> Iterator[None]:
        """Turns a failure into CacheAwayError, and does not knock again for a second."""
        if monotonic() < self._away_until:
            raise CacheAwayError
        try:
            yield
        except RedisError as error:
            self._away_until = monotonic() + PAUSE_SECONDS
            raise CacheAwayError from error
