"""Days and times. What somebody typed is the unit's wall clock; what the old system wrote itself is UTC."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from services.legacy.reading import Columns, Reading, SkipError, local_day

MIDNIGHT = time()


def _local(value: datetime | None, to: str, reading: Reading) -> Columns:
    """A wall clock of the unit: the moment, and the day on which it stood on that clock."""
    if value is None:
        raise SkipError("without a usable date")
    return {"at": value.replace(tzinfo=reading.zone), "day": value.date()}


def _wall(value: datetime | None, to: str, reading: Reading) -> Columns:
    """A wall clock of the unit in a column of its own."""
    return {to: value.replace(tzinfo=reading.zone) if value else None}


def _utc(value: datetime | None, to: str, reading: Reading) -> Columns:
    return {to: value.replace(tzinfo=UTC) if value else None}


def _moment(value: datetime | None, to: str, reading: Reading) -> Columns:
    """A moment in UTC, and the unit's day of it."""
    if value is None:
        raise SkipError("without a usable date")
    return {"at": value.replace(tzinfo=UTC), "day": local_day(value, reading.zone)}


def _on(day: date, at: time | None, reading: Reading) -> datetime:
    return datetime.combine(day, at or MIDNIGHT, reading.zone)


def _clock(value: date | None, to: str, reading: Reading) -> Columns:
    """A day, and the time in another column."""
    if value is None:
        raise SkipError("without a usable date")
    at = reading.row[to]
    if at is None:
        reading.odd.append("without a time: midnight is taken")
    return {"at": _on(value, at, reading), "day": value}


def _midnight(value: date | None, to: str, reading: Reading) -> Columns:
    """A day without a time; in its place the first column that has one."""
    day = value
    for name in to.split() if day is None else ():
        other = reading.row[name]
        day = local_day(other, reading.zone) if isinstance(other, datetime) else other
        if day:
            reading.odd.append(f"without a day: that of {name} is taken")
            break
    if day is None:
        raise SkipError("without a usable date")
    return {"at": _on(day, None, reading), "day": day}


def _duty(value: date | None, to: str, reading: Reading) -> Columns:
    """The hours of the shift on a day; one that ends before it begins ends on the next."""
    if value is None:
        raise SkipError("without a usable date")
    starts, ends = reading.row["shift.start_time"], reading.row["shift.end_time"]
    values: Columns = {"at": _on(value, starts, reading), "day": value}
    if starts is None or ends is None:
        reading.odd.append("without a shift: midnight is taken")
    if to:
        last = value + timedelta(days=1) if starts and ends and ends <= starts else value
        values[to] = _on(last, ends, reading) if starts and ends else None
    return values


MOMENTS: Mapping[str, Callable[[Any, str, Reading], Columns]] = {
    "local": _local,
    "wall": _wall,
    "utc": _utc,
    "moment": _moment,
    "clock": _clock,
    "midnight": _midnight,
    "duty": _duty,
}
