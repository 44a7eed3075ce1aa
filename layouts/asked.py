"""What is asked, above the numbers: the date row, the chips of the applied filters, the quality of the answer."""

from dash import html
from dash.development.base_component import Component

from layouts import ids, text
from layouts.address import here
from layouts.attention import record_type, said_of
from layouts.badge import of_quality
from layouts.icon import icon, marked, turning
from layouts.native import Native
from layouts.reader import Reader
from services.answer import Answer
from services.catalogue.periods import PRESETS
from services.catalogue.words import Words
from services.question import Question

MOST_REASONS = 2


def asked(question: Question, answer: Answer | None, reader: Reader) -> html.Div:
    """Date row, chips and, on wide screens, the quality with its reasons."""
    return html.Div(
        [stepper(question, reader), chips(question, reader), _quality(question, answer, reader)], className="asked"
    )


def stepper(question: Question, reader: Reader) -> Native:
    """The days, the ones before and the ones after; a single day opens the device's own picker."""
    one_day = question.span.days == 1
    labels = (text.PREVIOUS_DAY, text.NEXT_DAY) if one_day else (text.EARLIER, text.LATER)
    before, after = here(question.earlier()), here(question.later())
    if question.later().span.first > reader.today:
        after = ""
    days = _picker(question, reader) if one_day else _span(question, reader)
    inside = [_arrow("back", "prev", before, labels[0], reader), days, _arrow("next", "next", after, labels[1], reader)]
    return Native("form", {"class": "stepper", "data-swipe": True, "data-keep": True}, [*inside, *hidden(question)])


def _arrow(sign: str, rel: str, address: str, words: Words, reader: Reader) -> Component:
    if not address:
        return marked(html.Span(turning(sign), className="tap off"), aria_hidden="true")
    return marked(html.A(turning(sign), href=address, className="tap", rel=rel), aria_label=reader.say(words))


def _picker(question: Question, reader: Reader) -> Native:
    day = question.span.first.isoformat()
    given: dict[str, str | int | None] = {
        "type": "date",
        "name": "on",
        "value": day,
        "max": reader.today.isoformat(),
        "required": True,
    }
    control = Native("input", {**given, "aria-label": reader.say(text.DATE), "data-submit": True})
    shown = html.B(reader.span(question.span, weekday=True))
    return Native("label", {"class": "days row", "data-picker": True}, [icon("day"), shown, control])


def _span(question: Question, reader: Reader) -> html.A:
    return html.A([icon("day"), html.B(reader.span(question.span))], href=f"#{ids.FILTERS}", className="days row")


def hidden(question: Question, *, but: str = "") -> list[Native]:
    """The rest of the question, so that a form keeps it; `but` names a dimension the form has controls for."""
    pairs = [(name, value) for name, values in question.filters for value in values if name != but]
    pairs += [("by", question.by)] if question.by else []
    pairs += [("of", question.of)] if question.of else []
    pairs += [("view", question.view)] if question.view != "summary" else []
    return [Native("input", {"type": "hidden", "name": name, "value": value}) for name, value in pairs]


def chips(question: Question, reader: Reader) -> html.Nav:
    """The way into the filters, and one chip per chosen value; its x takes the value away."""
    way_in = html.A([icon("filter"), reader.say(text.FILTER)], href=f"#{ids.FILTERS}", className="chip")
    return marked(
        html.Nav([way_in, *applied(question, reader)], className="chips"), aria_label=reader.say(text.APPLIED)
    )


def applied(question: Question, reader: Reader) -> list[html.A]:
    """One chip per applied value, the days first."""
    made = [_days(question, reader)] if question.preset != question.report.period else []
    return made + [
        _chip(reader.name(name, value), here(question.widen(name, value)), reader)
        for name, values in question.filters
        for value in values
    ]


def _days(question: Question, reader: Reader) -> html.A:
    """The chip of the days; where the date row says the same, the style sheet hides it."""
    default = PRESETS[question.report.period]
    first = default.span(reader.today, reader.unit.first_weekday)
    name = PRESETS[question.preset].label(reader.lang) if question.preset else reader.span(question.span, year=False)
    chip = _chip(name, here(question.on(first, question.report.period)), reader)
    return chip if question.preset else marked(chip, className="chip on when")


def _chip(name: str, address: str, reader: Reader) -> html.A:
    link = html.A([name, icon("close")], href=address, className="chip on")
    return marked(link, aria_label=reader.say(text.REMOVE, name))


def _quality(question: Question, answer: Answer | None, reader: Reader) -> html.P | None:
    if answer is None or answer.quality.score is None:
        return None
    record = record_type(answer, question)
    reasons = [said_of(record, one, reader) for one in answer.quality.reasons[:MOST_REASONS]]
    said = reader.comma.join(reasons)
    return html.P([of_quality(answer.quality, reader), " ", said], className="quality roomy small muted")
