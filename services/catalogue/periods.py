"""Spans of days and their presets. Both ends are included; weeks begin on the unit's first weekday."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from services.catalogue.words import Words

DAY = timedelta(days=1)


@dataclass(frozen=True, order=True)
class Span:
    """Days from `first` to `last`, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def is_month(self) -> bool:
        """Whether it is one whole calendar month."""
        return self.first.day == 1 and self.last == month_end(self.first)


def month_end(day: date) -> date:
    """Last day of the month of `day`."""
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - DAY


def week_start(day: date, first_weekday: int) -> date:
    """First day of the week of `day`; 0 is Monday, 6 Sunday."""
    return day - timedelta(days=(day.weekday() - first_weekday) % 7)


def months_back(day: date, months: int) -> date:
    """The same day `months` earlier, or the last day of a shorter month."""
    month = day.year * 12 + day.month - 1 - months
    first = date(month // 12, month % 12 + 1, 1)
    return first.replace(day=min(day.day, month_end(first).day))


@dataclass(frozen=True)
class Preset:
    """A named span that moves with today."""

    id: str
    label: Words
    span: Callable[[date, int], Span]


PRESETS = {
    one.id: one
    for one in (
        Preset("today", Words("Today", "اليوم"), lambda today, _: Span(today, today)),
        Preset("yesterday", Words("Yesterday", "أمس"), lambda today, _: Span(today - DAY, today - DAY)),
        Preset(
            "this-week", Words("This week", "هذا الأسبوع"), lambda today, first: Span(week_start(today, first), today)
        ),
        Preset("last-7-days", Words("Last 7 days", "آخر 7 أيام"), lambda today, _: Span(today - 6 * DAY, today)),
        Preset("this-month", Words("This month", "هذا الشهر"), lambda today, _: Span(today.replace(day=1), today)),
        Preset(
            "last-month",
            Words("Last month", "الشهر الماضي"),
            lambda today, _: Span(months_back(today.replace(day=1), 1), today.replace(day=1) - DAY),
        ),
        Preset("last-30-days", Words("Last 30 days", "آخر 30 يومًا"), lambda today, _: Span(today - 29 * DAY, today)),
        Preset(
            "this-year", Words("This year", "هذا العام"), lambda today, _: Span(today.replace(month=1, day=1), today)
        ),
    )
}


def previous(span: Span) -> Span:
    """The comparable span before: see `shifted`."""
    return shifted(span, -1)


def following(span: Span) -> Span:
    """The comparable span after: see `shifted`."""
    return shifted(span, 1)


def shifted(span: Span, steps: int) -> Span:
    """The comparable span some steps away.

    A whole year, or one running from 1 January, moves by years; a whole month, or one running from its 1st, by
    months; two to six days by weeks, so that weekdays meet; anything else by its own length.
    """
    months = _calendar_months(span)
    if months:
        whole = span.last == month_end(span.last) and (months == 1 or span.last.month == 12)
        first, last = months_back(span.first, -steps * months), months_back(span.last, -steps * months)
        return Span(first, month_end(last) if whole else last)
    days = 7 if 1 < span.days < 7 else span.days
    return Span(span.first + steps * days * DAY, span.last + steps * days * DAY)


def _calendar_months(span: Span) -> int:
    """12 for a year or one that runs from 1 January over a month, 1 for a month that runs from its 1st, else 0."""
    if span.first.day != 1 or span.days == 1:
        return 0
    if span.last <= month_end(span.first):
        return 1
    return 12 if span.first.month == 1 and span.last.year == span.first.year else 0
