"""What administrators look at: how the cache does, and what imports did."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.errors import ForbiddenError
from services.kit import CacheAwayError, Kit
from services.store import runs as store
from services.store.database import read
from services.viewer import Viewer

REASONS = ("first", "changed", "dropped")
MOST_RUNS = 20


@dataclass(frozen=True)
class Use:
    """How often answers of one kind were found today, and why not: first asked, data changed, dropped by the cache.

    `waited` of the hits waited for somebody else's answer to the same question.
    """

    what: str
    hits: int
    misses: int
    waited: int
    reasons: Mapping[str, int]

    @property
    def rate(self) -> float | None:
        """Share of hits, 0..1."""
        asked = self.hits + self.misses
        return self.hits / asked if asked else None


@dataclass(frozen=True)
class Run:
    """One import; `summary` as the importer stored it."""

    id: int
    source: str
    started_at: datetime
    finished_at: datetime | None
    summary: Mapping[str, Any]


def cache_use(kit: Kit, viewer: Viewer) -> tuple[Use, ...] | None:
    """One per kind of answer, the most asked first; None while the cache is away."""
    require_administrator(viewer)
    try:
        counted = kit.cache.counters()
    except CacheAwayError:
        return None
    kinds = {name.partition(":")[2] for name in counted}
    found = [
        Use(
            kind,
            counted.get(f"hit:{kind}", 0),
            counted.get(f"miss:{kind}", 0),
            counted.get(f"waited:{kind}", 0),
            {reason: counted.get(f"miss-{reason}:{kind}", 0) for reason in REASONS},
        )
        for kind in kinds
    ]
    return tuple(sorted(found, key=lambda one: (-one.hits - one.misses, one.what)))


def import_runs(kit: Kit, viewer: Viewer) -> tuple[Run, ...]:
    """The newest imports."""
    require_administrator(viewer)
    with kit.db.plain() as connection:
        rows = read(connection, store.select_runs(MOST_RUNS))
    return tuple(
        Run(one["id"], one["source"], one["started_at"], one["finished_at"], one["summary"] or {}) for one in rows
    )


def require_administrator(viewer: Viewer) -> None:
    """Raise ForbiddenError for everybody else."""
    if not viewer.may("administer"):
        raise ForbiddenError("Only administrators may do this.", "هذا متاح للمسؤولين فقط.")
