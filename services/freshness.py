"""Kept answers that cannot be stale: the fingerprint of the data is part of the key.

Version before rows: the other way round, an old answer could be kept under a new version.
"""

import hashlib
import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Literal

from services.kit import Cache, CacheAwayError

How = Literal["hit", "miss", "away"]


def kept(cache: Cache, what: str, asked: str, version: str, compute: Callable[[], str]) -> tuple[str, How]:
    """The kept text for (asked, version), or a new one, computed once however many ask at the same time.

    `what` names the counter. Without the cache every caller computes for itself and the numbers stay right.
    """
    key = _digest(asked, version)
    try:
        text = cache.get(key)
        if text is not None:
            cache.count(f"hit:{what}")
            return text, "hit"
        with cache.alone(key):
            text = cache.get(key)
            if text is not None:
                cache.count(f"hit:{what}", f"waited:{what}")
                return text, "hit"
            return _new(cache, what, asked, version, compute), "miss"
    except CacheAwayError:
        return compute(), "away"


def kept_form(cache: Cache, what: str, asked: str, version: str) -> str | None:
    """A finished form that `keep_form` left for (asked, version); counted as a hit."""
    try:
        text = cache.get(_digest(asked, version))
        if text is not None:
            cache.count(f"hit:{what}")
    except CacheAwayError:
        return None
    return text


def keep_form(cache: Cache, asked: str, version: str, text: str) -> None:
    """Leave a finished form of an answer under the answer's version."""
    with suppress(CacheAwayError):
        cache.set(_digest(asked, version), text)


def _new(cache: Cache, what: str, asked: str, version: str, compute: Callable[[], str]) -> str:
    text = compute()
    last = _digest(asked, "last version")
    reason = {None: "first", version: "dropped"}.get(cache.get(last), "changed")
    cache.set(last, version)
    cache.set(_digest(asked, version), text)
    cache.count(f"miss:{what}", f"miss-{reason}:{what}")
    return text


def _code() -> str:
    """A digest of the services' own code: what another release kept is never read."""
    files = sorted(Path(__file__).parent.rglob("*.py"))
    return hashlib.blake2b(b"".join(file.read_bytes() for file in files), digest_size=12).hexdigest()


CODE = _code()


def _digest(*parts: str) -> str:
    return hashlib.blake2b(json.dumps((CODE, *parts)).encode(), digest_size=20).hexdigest()
