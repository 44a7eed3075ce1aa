"""No records: why, the nearest days that have some, and which filter stands in the way."""

from dash import html

from layouts import text
from layouts.address import here
from layouts.attention import record_type
from layouts.reader import Reader
from services.answer import Answer
from services.catalogue.periods import Span
from services.question import Question


def nothing(question: Question, answer: Answer, reader: Reader) -> html.Section:
    """The panel in the place of the numbers."""
    record, span = record_type(answer, question), question.span
    words = text.NOTHING_ON if span.days == 1 else text.NOTHING_IN
    said = reader.say(words, record.counted.zero(reader.lang), reader.span(span, year=False))
    ways = [*_days(question, answer, reader), *_wider(question, reader)]
    return html.Section(
        [html.B(said), html.P(" ".join(_reasons(question, answer, reader)), className="small muted"), *ways],
        className="panel empty",
    )


def _reasons(question: Question, answer: Answer, reader: Reader) -> list[str]:
    first, said = question.span.first, []
    if question.span.days == 1 and first.weekday() in reader.unit.weekend:
        said.append(reader.say(text.DAY_OF_REST, reader.say(text.WEEKDAYS[first.weekday()])))
    if answer.before:
        said.append(reader.say(text.LAST_WAS, reader.day(answer.before, year=answer.before.year != first.year)))
    if answer.after:
        said.append(reader.say(text.NEXT_IS, reader.day(answer.after, year=answer.after.year != first.year)))
    if not (answer.before or answer.after):
        said.append(reader.say(text.NEVER_SO if question.filters else text.NEVER))
    return said


def _days(question: Question, answer: Answer, reader: Reader) -> list[html.A]:
    return [
        html.A(
            reader.say(text.GO_TO, reader.day(day, year=day.year != question.span.first.year)),
            href=here(question.on(Span(day, day))), className="button",
        )
        for day in (answer.before, answer.after)
        if day
    ]  # fmt: skip


def _wider(question: Question, reader: Reader) -> list[html.A]:
    return [
        html.A(
            reader.say(text.WITHOUT, reader.name(name, value)),
            href=here(question.widen(name, value)), className="button",
        )
        for name, values in question.filters
        for value in values
    ]  # fmt: skip
