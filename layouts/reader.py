"""Who reads a page: the language, the unit's habits, and the names of things in that language."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, cast

from layouts import text
from layouts.page import Language, Theme
from services.answers import NONE
from services.catalogue.periods import Span
from services.catalogue.words import Counted, Words
from services.directory import Directory
from services.kit import Unit
from services.question import Question, step_label
from services.viewer import Viewer
from services.wording import day_text, number, span_text, time_text


@dataclass(frozen=True)
class Reader:
    """One reader of one page. `unit_name` is empty when the unit has not named itself."""

    viewer: Viewer
    unit: Unit
    directory: Directory
    today: date
    unit_name: str = ""

    @property
    def lang(self) -> Language:
        return cast(Language, self.viewer.lang)

    @property
    def theme(self) -> Theme:
        return cast(Theme, self.viewer.theme)

    @property
    def other(self) -> Literal["en", "ar"]:
        """The language of the switch."""
        return "en" if self.lang == "ar" else "ar"

    @property
    def comma(self) -> str:
        """Between the parts of a list."""
        return "، " if self.lang == "ar" else ", "

    def say(self, words: Words, *values: object) -> str:
        """The text with its values."""
        return words(self.lang).format(*values)

    def count(self, things: Counted, n: int) -> str:
        """A noun with its number."""
        return things(n, self.lang, number(n))

    def name(self, dimension: str, code: str | None) -> str:
        """The name of a dimension's value; None and `none` are records without one."""
        if code is None or code == NONE:
            return self.say(text.NOT_RECORDED)
        return self.directory.name(dimension, code, self.lang)

    def step(self, step: str, question: Question) -> str:
        """How a step of the breadcrumb reads."""
        names = [self.name(step, code) for code in question.values(step)]
        return step_label(step, question, self.lang, names)

    def day(self, day: date, *, weekday: bool = False, year: bool = True) -> str:
        """24 Dec 2024, in the unit's month names."""
        return day_text(day, self.lang, weekday=weekday, year=year, months=self.unit.months)

    def span(self, span: Span, *, weekday: bool = False, year: bool = True) -> str:
        """A day, a month, or from when to when."""
        if span.days == 1:
            return self.day(span.first, weekday=weekday, year=year)
        return span_text(span, self.lang, weekday=weekday, year=year)

    def local(self, moment: datetime) -> datetime:
        """On the unit's clocks."""
        return moment.astimezone(self.unit.zone)

    def time(self, moment: datetime) -> str:
        """18:42, on the unit's clocks."""
        return time_text(self.local(moment))
