"""A value against its base: amount, percent, direction and judgement.

The seat of the trend engine: series rules (7 and 30 days, anomalies) join here.
"""

import math

from services.answer import Base, Change, Direction, Judgement, Value
from services.catalogue.metrics import Metric

SMALL_SAMPLE = 35
"""Below so many trials a rate is not judged: it reads "19 of 20". Source: k9_facts section 2."""
STABLE = {"mean": 2.0, "share": 1.0, "rate": 1.0}
"""Per cent (a share or rate: points) inside of which a value is level; everything else: 10. Source: k9_facts section 3."""
SMALL_BASE = 5
_WORDS: dict[tuple[int, Direction], tuple[str, Judgement]] = {
    (1, "up"): ("improving", "good"),
    (1, "down"): ("declining", "bad"),
    (-1, "up"): ("worse", "bad"),
    (-1, "down"): ("better", "good"),
    (0, "up"): ("higher", "neutral"),
    (0, "down"): ("lower", "neutral"),
}


def change_of(metric: Metric, value: Value, base: Value, against: Base, *, so_far: bool) -> Change | None:
    """The change; None when there is no value to compare.

    A running period is never judged low: it may still catch up. A rate is never judged: samples are small, and its
    interval says what it is worth.
    """
    if value is None:
        return None
    if base is None or (base == 0 and value != 0):
        return Change(base, against, None, None, "level", "neutral", "new", so_far)
    amount = value - base
    percent = None if base == 0 or metric.in_points or _small(metric, base) else amount / base * 100
    direction = _direction(metric, amount, percent)
    if direction == "level":
        return Change(base, against, amount, percent, direction, "neutral", "stable", so_far)
    word, judgement = _WORDS[0 if metric.kind == "rate" else metric.good, direction]
    if so_far and direction == "down":
        word, judgement = "so-far", "neutral"
    return Change(base, against, amount, percent, direction, judgement, word, so_far)


def _small(metric: Metric, base: float) -> bool:
    """Whether a percentage of this base would mislead."""
    return metric.kind in ("count", "distinct") and base < SMALL_BASE


def _direction(metric: Metric, amount: float, percent: float | None) -> Direction:
    if metric.in_points:
        size = amount * 100
    elif percent is None:
        return "level" if amount == 0 else "up" if amount > 0 else "down"
    else:
        size = percent
    if abs(round(size, 1)) < STABLE.get(metric.kind, 10.0):
        return "level"
    return "up" if size > 0 else "down"


def wilson(k: int, n: int) -> tuple[float, float] | None:
    """The ends of the 95 % interval of k in n, from 0 to 1; None without trials. Source: k9_facts section 2."""
    if not n:
        return None
    share, z = k / n, 1.96
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return max(0.0, middle - half), min(1.0, middle + half)
