"""When the demo's records were entered and how far their review has come. Source: k9_facts 6.8."""

from datetime import date

import numpy as np
from numpy.typing import NDArray

from services.demo.calendar import UTC_OFFSET
from services.demo.columns import Array, Columns
from services.demo.model import Choices

STATUSES = ("DRAFT", "SUBMITTED", "FORWARDED", "APPROVED", "REJECTED", "FILED")
DRAFT, SUBMITTED, FORWARDED, APPROVED, REJECTED, FILED = range(6)
VOID_REASONS = ("Entered twice", "Wrong dog", "Session did not take place")
# Shares of DRAFT, SUBMITTED and FORWARDED by age in days; the last line is for all ages up to OLDEST_OPEN. Together
# they give k9_facts' shares over the last four weeks; whoever left records open for years would be found out sooner.
OPEN = np.array([[0.25, 0.60, 0.10], [0.08, 0.30, 0.35], [0.05, 0.12, 0.20], [0.016, 0.015, 0.017]])
OLDEST_OPEN = 28
SHARE_REJECTED, SHARE_VOID = 0.02, 0.002
MEDIAN_DELAY, SPREAD_DELAY = 2.5, 1.4545  # hours, and the sigma that leaves 6 % after a day
SHARE_FORGOTTEN = 0.005
# What is written down on the spot: half within half an hour, one in a hundred a day or two later.
MEDIAN_CARE, SPREAD_CARE, SHARE_CARE_LATE = 0.5, 1.0, 0.01
MEDIAN_PM, MEDIAN_ADMINISTRATOR, SPREAD_DECISION = 9.0, 16.0, 0.8


def moment(days: Array, minutes: Array) -> Array:
    """UTC moment of a local wall clock."""
    found: Array = days.astype("datetime64[s]") + minutes * np.timedelta64(60, "s") - UTC_OFFSET
    return found


def end_of(day: date) -> np.datetime64:
    """The last minute of a local day, in UTC."""
    return np.datetime64(day, "s") + np.timedelta64(24 * 60 - 1, "m") - UTC_OFFSET


def enter(rows: Columns, choices: Choices, rng: np.random.Generator, *, settled: NDArray[np.bool_]) -> None:
    """Add moments, status and voids to rows with day, start and minutes; settled rows are approved and not void."""
    count = len(rows["day"])
    limit = end_of(choices.as_of)
    rows["at"] = moment(rows["day"], rows["start"])
    ended = rows["at"] + rows["minutes"] * np.timedelta64(60, "s")
    late = rng.random(count) < SHARE_FORGOTTEN
    hours = np.where(
        late, rng.uniform(73, 220, count), np.exp(rng.normal(np.log(MEDIAN_DELAY), SPREAD_DELAY, count)).clip(0.05, 240)
    )
    rows["entered"] = np.maximum(np.minimum(ended + _hours(hours), limit), rows["at"])
    rows["status"] = _statuses(rows["day"], choices, rng)
    rows["status"][settled] = APPROVED
    decided = [np.exp(rng.normal(np.log(one), SPREAD_DECISION, count)) for one in (MEDIAN_PM, MEDIAN_ADMINISTRATOR)]
    taken = np.where(rows["status"] <= SUBMITTED, 0, decided[0] + np.where(rows["status"] == APPROVED, decided[1], 0))
    rows["changed"] = np.maximum(np.minimum(rows["entered"] + _hours(taken), limit), rows["entered"])
    void = (rng.random(count) < SHARE_VOID) & ~settled
    rows["voided"] = np.where(void, rows["changed"], np.datetime64("NaT"))
    rows["void_reason"] = np.where(void, rng.integers(0, len(VOID_REASONS), count), -1)


def settle(rows: Columns) -> None:
    """Add when the rows were submitted and decided; call it when nothing changes their status any more."""
    none = np.datetime64("NaT")
    rows["submitted"] = np.where(rows["status"] == DRAFT, none, rows["entered"])
    rows["decided"] = np.where(np.isin(rows["status"], (APPROVED, REJECTED)), rows["changed"], none)
    if "edited" in rows:
        rows["changed"] = np.where(
            np.isnat(rows["edited"]), rows["changed"], np.maximum(rows["changed"], rows["edited"])
        )


def file(rows: Columns, choices: Choices, rng: np.random.Generator, ended: Array) -> None:
    """Add moments and status to rows nobody reviews; what would be entered after the last day was entered at once."""
    count = len(ended)
    late = rng.random(count) < SHARE_CARE_LATE
    hours = np.where(
        late, rng.uniform(26, 70, count), np.exp(rng.normal(np.log(MEDIAN_CARE), SPREAD_CARE, count)).clip(0.02, 20)
    )
    entered = ended + _hours(hours)
    soon = ended + (rng.integers(2, 20, count) * 60).astype("timedelta64[s]")
    rows["entered"] = np.where(entered > end_of(choices.as_of), soon, entered)
    rows["changed"] = rows["entered"]
    rows["status"] = np.full(count, FILED)


def _hours(hours: Array) -> Array:
    found: Array = (hours * 3600).astype("timedelta64[s]")
    return found


def _statuses(days: Array, choices: Choices, rng: np.random.Generator) -> Array:
    age = (np.datetime64(choices.as_of) - days.astype("datetime64[D]")).astype(int)
    shares = OPEN[age.clip(0, len(OPEN) - 1)] * (age <= OLDEST_OPEN)[:, None]
    place = (rng.random(len(days))[:, None] >= shares.cumsum(axis=1)).sum(axis=1)
    closed = np.where(rng.random(len(days)) < SHARE_REJECTED, REJECTED, APPROVED)
    return np.where(place < APPROVED, place, closed)
