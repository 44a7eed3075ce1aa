"""A KPI card: the number, its trend, its base, its last periods, its quality. The whole card is one link."""

from collections.abc import Sequence

from dash import html

from layouts import numbers, text
from layouts.address import rows_of
from layouts.attention import record_type
from layouts.badge import of_quality
from layouts.icon import marked
from layouts.page import Piece
from layouts.reader import Reader
from layouts.svg import Shape, Svg, shape
from services.answer import Answer, Change, Measure, Value
from services.catalogue.metrics import METRICS, Metric
from services.catalogue.periods import Span
from services.question import Question

HEIGHT, STEP, BAR = 28, 10, 7
LONG = 6
"""From as many characters on, a number is written smaller, so that it fits half a phone."""
TONES = {"good": "good", "bad": "bad", "neutral": "neutral"}


def cards(answer: Answer, question: Question, reader: Reader, measures: Sequence[Measure]) -> html.Section:
    """The figures above the fold."""
    made = [card(one, answer, question, reader) for one in measures]
    section = html.Section(made, className="cards", style={"--cards": len(made)})
    return marked(section, aria_label=reader.say(text.KEY_FIGURES))


def card(measure: Measure, answer: Answer, question: Question, reader: Reader) -> html.A:
    """One figure."""
    metric = METRICS[measure.metric]
    # The answer's quality is that of its own records: a number of others must not borrow it.
    grade = of_quality(answer.quality, reader) if record_type(answer, question).id == metric.fact else None
    foot = html.Span([grade or html.Span(), reader.time(answer.as_of)], className="foot")
    link = html.A(
        [
            html.Span(metric.label(reader.lang), className="label"),
            figure(measure, reader),
            *_judged(metric, measure, question.span, reader),
            spark(metric, measure.spark),
            foot,
        ],
        href=rows_of(question, metric, reader.viewer),
        className="card",
    )
    return marked(link, aria_label=numbers.spoken(measure, question.span, reader))


def figure(measure: Measure, reader: Reader) -> html.Span:
    """The number and what it is counted in."""
    metric, behind = METRICS[measure.metric], numbers.whole(measure, reader)
    if measure.value is None:
        value, behind, tone = reader.say(text.NOT_AVAILABLE), "", "number muted"
    else:
        value = numbers.figure_text(measure)
        tone = "number" if len(value) < LONG else "number long"
    number = html.Span(value, className=tone)
    marked(number, data_metric=metric.id, data_value=numbers.raw(measure.value))
    return html.Span([number, html.Span(behind, className="unit") if behind else None], className="figure")


def _judged(metric: Metric, measure: Measure, span: Span, reader: Reader) -> list[html.Span]:
    if measure.change is None:
        words = numbers.reason_of_nothing(metric, reader), reader.say(text.NOT_ZERO)
        return [html.Span(words[0], className="trend neutral"), html.Span(words[1], className="against")]
    if measure.interval:
        few = reader.say(text.FEW_TRIALS) if numbers.is_small(measure) else ""
        said = numbers.interval_text(measure, reader)
        return [html.Span(few, className="trend neutral"), html.Span(said, className="against")]
    against = numbers.against_text(metric, measure.value, measure.change, span, reader)
    return [trend(metric, measure.change, reader), html.Span(against, className="against")]


def trend(metric: Metric, change: Change, reader: Reader) -> html.Span:
    """Arrow, signed number, word; the colour only repeats the word."""
    words = numbers.change_text(metric, change, reader)
    arrow: list[Piece] = [] if change.word == "new" else [html.B(numbers.ARROWS[change.direction]), " "]
    return html.Span([*arrow, words], className=f"trend {TONES[change.judgement]}")


def spark(metric: Metric, values: Sequence[Value]) -> Svg:
    """The last periods: bars from zero for what is counted, a line for the rest; the last one stands out."""
    drawn = _bars(values) if metric.counted else _line(values)
    width = len(values) * STEP - (STEP - BAR)
    return Svg(drawn, viewBox=f"0 0 {width} {HEIGHT}", preserveAspectRatio="none", className="spark")


def _bars(values: Sequence[Value]) -> list[Shape]:
    top = max((one for one in values if one), default=1)
    heights = [round((one or 0) / top * HEIGHT) for one in values]
    bars = [f"M{place * STEP + BAR // 2} {HEIGHT}v-{tall}" for place, tall in enumerate(heights) if tall]
    last = bars.pop() if heights and heights[-1] else ""
    return [shape("path", d="".join(bars), class_="bar"), shape("path", d=last, class_="bar now")]


def _line(values: Sequence[Value]) -> list[Shape]:
    known = [one for one in values if one is not None]
    low, high = min(known, default=0), max(known, default=0)
    room = HEIGHT - 8
    places = [
        None if one is None else (place * STEP + 3, round(HEIGHT - 4 - (one - low) / ((high - low) or 1) * room))
        for place, one in enumerate(values)
    ]
    drawn = [shape("path", d=path_of(places))]
    if places and places[-1]:
        drawn.append(shape("path", d=f"M{places[-1][0]} {places[-1][1]}h0", class_="dot"))
    return drawn


def path_of(places: Sequence[tuple[float, float] | None]) -> str:
    """A line through the places; a gap stays a gap, a lonely place is a dot."""
    path, joined = "", False
    for here, after in zip(places, [*places[1:], None], strict=True):
        if here:
            path += f"{' ' if joined else 'M'}{here[0]} {here[1]}" + ("h0" if not joined and not after else "")
        joined = here is not None
    return path
