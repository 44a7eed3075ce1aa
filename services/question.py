"""A question: what is asked, as one value that is at once address, cache key, breadcrumb and sentence."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, get_args
from urllib.parse import parse_qsl, quote

from services.catalogue.dimensions import DIMENSIONS, TIMES
from services.catalogue.periods import PRESETS, Span, following, previous
from services.catalogue.records import RECORD_TYPES
from services.catalogue.reports import REPORTS, Report
from services.catalogue.words import Words
from services.errors import UnknownError, UserError, unknown
from services.wording import day_text, span_text

View = Literal["summary", "details", "charts"]
VIEWS: tuple[View, ...] = get_args(View)
LONGEST_QUERY, MOST_DAYS, MOST_VALUES = 6_000, 3_660, 50
PERIOD_NAMES = ("on", "from", "to", "period")
OTHER_NAMES = ("by", "of", "view", "sort", "page", "record")


@dataclass(frozen=True)
class Calendar:
    """What "this week" means here: today, and the weekday a week begins on (0 Monday, 6 Sunday)."""

    today: date
    first_weekday: int = 6


@dataclass(frozen=True)
class Question:
    """One question. `filters` keep the order in which the reader narrowed: that order is the breadcrumb.

    `of` names the record type that is listed, where it is not the report's own.
    """

    report_id: str
    span: Span
    preset: str | None = None
    filters: tuple[tuple[str, tuple[str, ...]], ...] = ()
    by: str | None = None
    view: View = "summary"
    sort: str | None = None
    page: int = 1
    record: int | None = None
    of: str | None = None

    @classmethod
    def parse(cls, report_id: str, query: str, calendar: Calendar) -> "Question":
        """The question an address asks. Raises UserError with the value, the remedy and the nearest name."""
        if report_id not in REPORTS:
            raise unknown("report", "تقرير", report_id, REPORTS)
        if len(query) > LONGEST_QUERY:
            raise UserError(
                f"The address is too long ({len(query):,} characters). Keep it under {LONGEST_QUERY:,}.",
                f"العنوان طويل جدًا ({len(query):,} حرفًا). اجعله أقل من {LONGEST_QUERY:,}.",
            )
        return _read(REPORTS[report_id], _pairs(query), calendar)

    @property
    def report(self) -> Report:
        return REPORTS[self.report_id]

    @property
    def fact(self) -> str:
        """The record type that is listed."""
        return self.of or self.report.fact

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the list, the first stays in view."""
        return RECORD_TYPES[self.of].columns if self.of else self.report.columns

    @property
    def order(self) -> str:
        """The column the list is sorted by, with - before it for descending."""
        return self.sort or ("at" if self.of else self.report.sort)

    @property
    def narrowed(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """All filters that apply: the reader's, and the report's presets the reader did not touch."""
        chosen = {dimension for dimension, _ in self.filters}
        return self.filters + tuple(one for one in self.report.preset if one[0] not in chosen)

    @property
    def query(self) -> str:
        """Canonical query string without the question mark; defaults are left out."""
        pairs = [*self._period(), *((name, value) for name, values in self.filters for value in values)]
        pairs += [("by", self.by)] if self.by else []
        pairs += [("of", self.of)] if self.of else []
        pairs += [("view", self.view)] if self.view != "summary" else []
        pairs += [("sort", self.sort)] if self.sort else []
        pairs += [("page", str(self.page))] if self.page > 1 else []
        pairs += [("record", str(self.record))] if self.record else []
        return "&".join(f"{name}={quote(value, safe='')}" for name, value in pairs)

    @property
    def href(self) -> str:
        """The question's address."""
        query = self.query
        return f"/r/{self.report_id}" + (f"?{query}" if query else "")

    @property
    def key(self) -> str:
        """What the numbers depend on: resolved days, sorted filters and grouping; no view, page or sorting."""
        filters = sorted((name, tuple(sorted(values))) for name, values in self.narrowed)
        named = "&".join(f"{name}={','.join(values)}" for name, values in filters)
        return f"{self.report_id}?{self.span.first}..{self.span.last}&{named}&by={self.by or ''}"

    def _period(self) -> list[tuple[str, str]]:
        if self.preset:
            return [] if self.preset == self.report.period else [("period", self.preset)]
        if self.span.first == self.span.last:
            return [("on", self.span.first.isoformat())]
        return [("from", self.span.first.isoformat()), ("to", self.span.last.isoformat())]

    def values(self, dimension: str) -> tuple[str, ...]:
        """What the reader chose for a dimension."""
        return dict(self.filters).get(dimension, ())

    def narrow(self, dimension: str, *values: str) -> "Question":
        """The same question for these values only; a dimension already chosen is replaced where it stands."""
        if dimension in dict(self.filters):
            filters = tuple((name, values if name == dimension else old) for name, old in self.filters)
        else:
            filters = (*self.filters, (dimension, values))
        return replace(self, filters=filters, page=1, record=None)

    def widen(self, dimension: str, value: str | None = None) -> "Question":
        """The same question without one value, or without the whole dimension."""
        left = tuple(one for one in self.values(dimension) if value is not None and one != value)
        if left:
            return self.narrow(dimension, *left)
        return replace(self, filters=tuple(one for one in self.filters if one[0] != dimension), page=1, record=None)

    def cleared(self) -> "Question":
        """Without any filter."""
        return replace(self, filters=(), page=1, record=None)

    def on(self, span: Span, preset: str | None = None) -> "Question":
        """The same question for other days."""
        return replace(self, span=span, preset=preset, page=1, record=None)

    def earlier(self) -> "Question":
        """The same question for the comparable days before."""
        return self.on(previous(self.span))

    def later(self) -> "Question":
        """The same question for the days after."""
        return self.on(following(self.span))

    def seen_as(self, view: View, *, sort: str | None = None) -> "Question":
        """The same question in another view."""
        of = self.of if view == "details" else None
        return replace(self, view=view, sort=sort, page=1, record=None, of=of)

    def listing(self, fact: str, *, sort: str | None = None) -> "Question":
        """The details of one of the report's record types; sorted where its list has the column."""
        there = replace(self.seen_as("details"), of=None if fact == self.report.fact else fact)
        return replace(there, sort=sort if (sort or "").removeprefix("-") in there.columns else None)

    def trail(self) -> tuple[tuple[str, "Question"], ...]:
        """The breadcrumb: (step, question up to there), from the report to the record."""
        bare = replace(self, filters=(), by=None, view="summary", sort=None, page=1, record=None, of=None)
        steps = [("report", replace(bare, preset=self.report.period)), ("span", bare)]
        steps += [("of", bare.listing(self.of))] if self.of else []
        steps += [
            (name, replace(bare, filters=self.filters[: place + 1], view="details", of=self.of))
            for place, (name, _) in enumerate(self.filters)
        ]
        if self.record:
            steps.append(("record", self))
        return tuple(steps)

    def sentence(self, lang: str, name: Callable[[str, str], str]) -> str:
        """The question in words; `name(dimension, code)` gives the name of a value."""
        things = RECORD_TYPES[self.fact].plural(lang)
        parts = [things, span_text(self.span, lang)]
        for dimension, values in self.narrowed:
            label = DIMENSIONS[dimension].label(lang)
            parts.append(f"{label}: {_OR(lang).join(name(dimension, value) for value in values)}")
        if self.by:
            parts.append(_GROUPED(lang).format(DIMENSIONS[self.by].label(lang)))
        return _COMMA(lang).join(parts)


_OR, _COMMA = Words(" or ", " أو "), Words(", ", "، ")
_GROUPED = Words("by {}", "حسب {}")


def _pairs(query: str) -> list[tuple[str, str]]:
    """Names and values in order; a form's empty field says nothing."""
    return [(name, value) for name, value in parse_qsl(query.removeprefix("?"), keep_blank_values=True) if value]


def _read(report: Report, pairs: list[tuple[str, str]], calendar: Calendar) -> Question:
    single: dict[str, str] = {}
    filters: dict[str, list[str]] = {}
    for name, value in pairs:
        if name in PERIOD_NAMES or name in OTHER_NAMES:
            if name in single and single[name] != value:
                raise UserError(f"{name!r} is given twice. Keep one.", f"«{name}» مكرر. أبقِ واحدًا.")
            single[name] = value
        elif name in report.dimensions:
            filters.setdefault(name, []).append(_code(name, value))
        else:
            raise _stranger(report, name)
    span, preset = _span(report, single, calendar)
    of = _of(report, single.get("of"))
    return Question(
        report.id, span, preset, _filters(filters), _by(report, single.get("by")),
        _view(single.get("view")), _sort(report, of, single.get("sort")),
        _positive("page", single.get("page")) or 1, _positive("record", single.get("record")), of,
    )  # fmt: skip


def _filters(filters: dict[str, list[str]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    for name, values in filters.items():
        if len(values) > MOST_VALUES:
            raise UserError(
                f"{len(values)} values for {name!r} are too many. Choose at most {MOST_VALUES}.",
                f"{len(values)} قيمة لـ«{name}» أكثر من المسموح. اختر {MOST_VALUES} على الأكثر.",
            )
    return tuple((name, tuple(dict.fromkeys(values))) for name, values in filters.items())


def _code(dimension: str, value: str) -> str:
    """The value as stored; a closed list is checked here, a directory's codes when the question is answered."""
    known = {choice.code.casefold(): choice.code for choice in DIMENSIONS[dimension].choices}
    if known and value.casefold() not in known:
        label = DIMENSIONS[dimension].label
        raise _wrong(unknown(label.en.lower(), label.ar, value, known.values()))
    return known.get(value.casefold(), value)


def _stranger(report: Report, name: str) -> UserError:
    if name in DIMENSIONS and name not in TIMES:
        return UserError(
            f"{report.label.en} has no filter {name!r}. It has: {', '.join(report.dimensions)}.",
            f"لا توجد تصفية «{name}» في {report.label.ar}. المتاح: {'، '.join(report.dimensions)}.",
        )
    return _wrong(
        unknown("part of a question", "جزء من السؤال", name, (*report.dimensions, *PERIOD_NAMES, *OTHER_NAMES))
    )


def _wrong(error: UnknownError) -> UserError:
    """A wrong name inside an address is a bad question (400), not a missing page (404)."""
    return UserError(error.en, error.ar, near=error.near)


def _span(report: Report, given: dict[str, str], calendar: Calendar) -> tuple[Span, str | None]:
    named = [name for name in PERIOD_NAMES if name in given]
    if not named:
        return PRESETS[report.period].span(calendar.today, calendar.first_weekday), report.period
    if named == ["period"]:
        if given["period"] not in PRESETS:
            raise _wrong(unknown("period", "فترة", given["period"], PRESETS))
        return PRESETS[given["period"]].span(calendar.today, calendar.first_weekday), given["period"]
    if named == ["on"]:
        day = _day(given["on"])
        return Span(day, day), None
    if named != ["from", "to"]:
        raise UserError(
            "Give the days as on=DAY, as from=DAY and to=DAY, or as period=NAME; one of the three.",
            "اكتب الأيام بصيغة on=DAY أو from=DAY مع to=DAY أو period=NAME؛ واحدة من الثلاث.",
        )
    return _range(_day(given["from"]), _day(given["to"])), None


def _range(first: date, last: date) -> Span:
    if last < first:
        raise UserError(
            f"The range ends ({last}) before it begins ({first}). Swap the two days.",
            f"ينتهي النطاق ({last}) قبل أن يبدأ ({first}). بدّل اليومين.",
        )
    if (last - first).days > MOST_DAYS:
        raise UserError(
            f"{first} to {last} is over 10 years. Choose a shorter range.",
            f"من {first} إلى {last} أكثر من 10 سنوات. اختر نطاقًا أقصر.",
        )
    return Span(first, last)


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise UserError(
            f"{text[:40]!r} is not a date. Write it as 2024-12-24.",
            f"«{text[:40]}» ليس تاريخًا. اكتبه هكذا: 2024-12-24.",
        ) from None
    if len(text) != 10 or not 1990 <= day.year <= 2100:
        raise UserError(
            f"{text[:40]!r} is outside of 1990 to 2100. Write it as 2024-12-24.",
            f"«{text[:40]}» خارج المدى من 1990 إلى 2100. اكتبه هكذا: 2024-12-24.",
        )
    return day


def _by(report: Report, name: str | None) -> str | None:
    allowed = (*report.dimensions, *TIMES)
    if name is not None and name not in allowed:
        raise _wrong(unknown("grouping", "تجميع", name, allowed))
    return name


def _view(name: str | None) -> View:
    for view in VIEWS:
        if name is None or name == view:
            return view
    raise _wrong(unknown("view", "عرض", str(name), VIEWS))


def _of(report: Report, name: str | None) -> str | None:
    if name is not None and name not in report.facts:
        raise _wrong(unknown("record type", "نوع سجل", name, report.facts))
    return None if name == report.fact else name


def _sort(report: Report, of: str | None, name: str | None) -> str | None:
    columns = RECORD_TYPES[of].columns if of else report.columns
    if name is not None and name.removeprefix("-") not in columns:
        raise _wrong(unknown("column to sort by", "عمود للترتيب", name, columns))
    return name


def _positive(name: str, text: str | None) -> int | None:
    if text is None:
        return None
    if not (text.isascii() and text.isdigit() and int(text[:18]) > 0 and len(text) <= 18):
        raise UserError(
            f"{name}={text[:40]} is not a whole number from 1 up.", f"{name}={text[:40]} ليس عددًا صحيحًا من 1 فأعلى."
        )
    return int(text)


def step_label(step: str, question: Question, lang: str, names: Iterable[str]) -> str:
    """How one step of the breadcrumb reads; `names` are the names of the step's values."""
    if step == "report":
        return question.report.label(lang)
    if step == "span":
        return (
            day_text(question.span.first, lang, year=False)
            if question.span.days == 1
            else span_text(question.span, lang)
        )
    record = RECORD_TYPES[question.fact]
    if step == "of":
        return record.plural(lang)
    if step == "record":
        return record.label(lang)
    joined = _OR(lang).join(names)
    whose = DIMENSIONS[step].whose
    return whose(lang).format(name=joined, things=record.things(lang)) if whose else joined
