"""The report page: summary, details and charts of one question."""

from collections.abc import Sequence
from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from layouts import ids, numbers, text
from layouts.address import here, home, rows_of, switch
from layouts.asked import asked
from layouts.attention import attention, record_type
from layouts.bars import breakdown
from layouts.card import cards, trend
from layouts.empty import nothing
from layouts.figure import interactive
from layouts.grid import grid
from layouts.groups import by_name
from layouts.icon import icon, marked
from layouts.page import Page, Piece
from layouts.reader import Reader
from layouts.review import propose
from layouts.sheet import empty_sheet
from layouts.shell import Head, Step, shell, tabs
from layouts.table import counted_range, pager, table
from layouts.trend import PHONE, WIDE, axis_note, title, trend_chart
from services import rows
from services.answer import Answer, Measure, Series
from services.catalogue.choices import label_of
from services.catalogue.dimensions import DIMENSIONS
from services.catalogue.metrics import METRICS
from services.catalogue.records import RECORD_TYPES
from services.question import Question
from services.wording import number

ABOVE_THE_FOLD, FIRST_ROWS, SECTION_ROWS, FIRST_COLUMNS = 4, 4, 60, 5


def report_page(
    question: Question, answer: Answer, page: rows.Page | None, reader: Reader, *, under_review: Sequence[Component] = ()
) -> Page:  # fmt: skip
    """One report in the question's view; `page` holds its first rows, if the view shows any.

    `under_review`: what the review adds to a report that was submitted for approval; its bar takes the tabs' place.
    """
    inside: list[Piece] = [asked(question, answer, reader), away(answer, reader), *under_review]
    if is_empty(answer):
        inside.append(nothing(question, answer, reader))
    elif question.view == "details":
        inside += _details(question, answer, page, reader)
    elif question.view == "charts":
        inside += _charts(question, answer, reader)
    else:
        inside += _summary(question, answer, page, reader)
        inside.append(None if under_review else propose(question, reader))
    main = html.Main([*inside, empty_sheet(question, reader)], className="page wide")
    beside = None if under_review else tabs(question, reader)
    body = shell(reader, head(question, reader), main, view=question.view, tabs=beside)
    return Page(page_title(question, reader), reader.lang, reader.theme, body)


def is_empty(answer: Answer) -> bool:
    """Whether no number says anything."""
    return not answer.records and not any(one.value for one in answer.measures)


def page_title(question: Question, reader: Reader) -> str:
    """Trainer Daily, 24 Dec 2024."""
    return f"{question.report.label(reader.lang)}{reader.comma}{reader.span(question.span)}"


def head(question: Question, reader: Reader) -> Head:
    """What stands above the content."""
    steps = trail(question, reader)
    narrowed = question.view == "details" and bool(question.filters)
    return Head(
        title=steps[-1][0] if narrowed else question.report.label(reader.lang),
        context=page_title(question, reader) if narrowed else reader.unit_name or reader.say(text.UNIT),
        here=home(question.report_id),
        back=steps[-2][1] if len(steps) > 2 else "/",
        switch=switch(question, reader.other),
        crumbs=steps,
    )


def trail(question: Question, reader: Reader) -> tuple[Step, ...]:
    """The breadcrumb, from the list of reports to here."""
    steps = [(reader.step(step, asked), here(asked)) for step, asked in question.trail()]
    return ((reader.say(text.REPORTS), "/reports"), *steps)


def away(answer: Answer, reader: Reader) -> html.Section | None:
    if answer.cache != "away":
        return None
    said = html.Div([html.B(reader.say(text.CACHE_AWAY)), " ", reader.say(text.STILL_RIGHT)])
    return html.Section([html.Span(icon("clock")), said], className="banner", role="status")


def _summary(question: Question, answer: Answer, page: rows.Page | None, reader: Reader) -> list[Piece]:
    panels = [breakdown(by, answer, question, reader) for by in dict.fromkeys(one.by for one in answer.groups)]
    if question.report.compares:
        panels = [by_name(question, answer, reader)]
    first, *others = [*(one for one in panels if one), None]
    chart = main_series(answer, question)
    rest = more_figures(answer, question, reader)
    return [
        cards(answer, question, reader, answer.measures[:ABOVE_THE_FOLD]),
        notes(question, answer, reader),
        attention(answer, question, reader),
        html.Div(
            [chart_panel(chart, question, reader, "panel roomy", wide_only=True), first], className="columns even"
        ),
        *(_sections(question, answer, page, reader) or [_first_rows(question, page, reader)]),
        html.Div([rest, *others], className="columns three"),
    ]


def main_series(answer: Answer, question: Question) -> Series:
    """The metric that stands for the report, or the first the viewer's role may count."""
    return next((one for one in answer.series if one.metric == question.report.chart), answer.series[0])


def notes(question: Question, answer: Answer, reader: Reader) -> html.P | None:
    """What the numbers leave out, and what they take in."""
    record = record_type(answer, question)
    said: list[Piece] = []
    for dimension, code, n in answer.left_out:
        counted = reader.count(record.counted, n)
        said += [reader.say(text.LEFT_OUT, counted, reader.name(dimension, code)), " "]
        target = question.narrow(dimension, code).seen_as("details")
        said += [html.A(reader.say(text.SHOW_THEM), href=here(target), className="link"), " "]
    if answer.drafts:
        said.append(reader.say(text.DRAFTS, reader.count(text.DRAFT_COUNT, answer.drafts)))
    return html.P(said, className="notes small muted") if said else None


def more_figures(answer: Answer, question: Question, reader: Reader) -> html.Section | None:
    """The metrics below the fold, one a row."""
    rows = [_row(one, question, reader) for one in answer.measures[ABOVE_THE_FOLD:]]
    if not rows:
        return None
    title = html.H2(reader.say(text.MORE_FIGURES))
    return html.Section([title, html.Div(rows, className="figures")], className="panel")


def _row(measure: Measure, question: Question, reader: Reader) -> html.A:
    metric = METRICS[measure.metric]
    value = html.B(rate_text(measure, reader) or numbers.with_unit(metric, measure.value, reader))
    if measure.value is None:
        value = html.B(reader.say(text.NOT_AVAILABLE), className="muted")
    marked(value, data_metric=metric.id, data_value=numbers.raw(measure.value))
    parts: list[Piece] = [html.Span(metric.label(reader.lang)), value]
    if measure.interval:
        parts.append(html.Span(numbers.interval_text(measure, reader), className="against"))
    elif measure.change:
        parts.append(trend(metric, measure.change, reader))
        against = numbers.against_text(metric, measure.value, measure.change, question.span, reader)
        parts.append(html.Span(against, className="against"))
    link = html.A([*parts, _mix(measure, reader)], href=rows_of(question, metric, reader.viewer))
    return marked(link, aria_label=numbers.spoken(measure, question.span, reader))


def rate_text(measure: Measure, reader: Reader) -> str:
    """19 of 20: how a small sample reads; empty for anything else."""
    return f"{numbers.figure_text(measure)} {numbers.whole(measure, reader)}" if numbers.is_small(measure) else ""


def _mix(measure: Measure, reader: Reader) -> html.Span | None:
    """The counts behind a share, as one bar and in words."""
    total = sum(n for _, n in measure.mix)
    if not total:
        return None
    metric = METRICS[measure.metric]
    field = next(one for one in RECORD_TYPES[metric.fact].all_fields if one.column == metric.column)
    pieces = [
        html.I(style={"--share": f"{n / total * 100:.1f}%"}, className="now" if code == metric.code else None)
        for code, n in measure.mix
        if n
    ]
    said = reader.comma.join(f"{label_of(field.choices, code)(reader.lang)} {number(n)}" for code, n in measure.mix)
    return html.Span([html.Span(pieces, className="pieces"), html.Span(said, className="muted")], className="mix")


def first_rows(question: Question) -> int:
    """How many records the summary shows."""
    return SECTION_ROWS if question.report.sections else FIRST_ROWS


def _sections(question: Question, answer: Answer, page: rows.Page | None, reader: Reader) -> list[Piece]:
    """The first rows in one table per value of the report's sections, in the list's order."""
    by = question.report.sections
    if by is None or page is None:
        return []
    field = next(one for one in RECORD_TYPES[question.fact].fields if one.column == DIMENSIONS[by].column)
    counted = {one.key: one.n for one in answer.groups_by(by)}
    columns = tuple(one for one in question.columns if one != field.name)
    made: list[Piece] = []
    for choice in field.choices:
        held = tuple(one for one in page.records if one.values[field.name] == choice.code)
        if held:
            link = here(question.narrow(by, choice.code).seen_as("details"))
            n = reader.count(RECORD_TYPES[question.fact].counted, counted.get(choice.code, len(held)))
            cap = [html.H2(choice.label(reader.lang)), html.A(n, href=link, className="link end small")]
            body = table(replace(page, records=held), question, reader, columns)
            made.append(html.Section([html.Div(cap, className="cap"), body], className="stack"))
    return made


def _first_rows(question: Question, page: rows.Page | None, reader: Reader) -> html.Section | None:
    """The first rows, on screens with room."""
    if page is None or not page.records:
        return None
    record = RECORD_TYPES[question.fact]
    all_of_them = html.A(
        reader.say(text.ALL_OF_THEM, reader.count(record.counted, page.total)),
        href=here(question.seen_as("details")), className="link end small",
    )  # fmt: skip
    cap = [
        html.H2(record.plural(reader.lang)),
        html.Span(counted_range(page, reader), className="small muted"),
        all_of_them,
    ]
    columns = question.columns
    body = table(page, question, reader, (*columns[:FIRST_COLUMNS], *columns[FIRST_COLUMNS:][-1:]))
    return html.Section([html.Div(cap, className="cap"), body], className="roomy stack")


def _details(question: Question, answer: Answer, page: rows.Page | None, reader: Reader) -> list[Piece]:
    if page is None:
        return []
    said = [html.B(reader.count(RECORD_TYPES[question.fact].counted, page.total))]
    total = html.P(
        [*said, html.Span(totals(answer, reader), className="muted"), html.Span(counted_range(page, reader), className="end muted")],
        className="row small total",
    )  # fmt: skip
    body = table(page, question, reader, question.columns)
    rows_and_grid = html.Div([body, grid(question, reader)], className="rows")
    return [total, rows_and_grid, pager(page, question, reader), notes(question, answer, reader)]


def totals(answer: Answer, reader: Reader) -> str:
    """Mean 9.0, 5.8 h: the key figures that say something about a list."""
    said = []
    for measure in answer.measures[:ABOVE_THE_FOLD]:
        metric = METRICS[measure.metric]
        if metric.kind == "mean" and measure.value is not None:
            said.append(reader.say(text.MEAN_OF, numbers.shown(metric, measure.value)))
        if metric.kind == "sum" and metric.unit and measure.value:
            said.append(numbers.with_unit(metric, measure.value, reader))
    return reader.comma.join(said)


def _charts(question: Question, answer: Answer, reader: Reader) -> list[Piece]:
    order = sorted(answer.series, key=lambda one: one.metric != question.report.chart)
    picks = [
        html.A(METRICS[one.metric].label(reader.lang), href=f"#{ids.chart(one.metric)}", className="chip")
        for one in order
    ]
    panels = [breakdown(by, answer, question, reader) for by in dict.fromkeys(one.by for one in answer.groups)]
    return [
        marked(html.Nav(picks, className="chips picks"), aria_label=reader.say(text.METRIC)),
        html.Div([chart_panel(one, question, reader, "panel", live=True) for one in order], className="columns two"),
        html.Div([one for one in panels if one], className="columns three"),
    ]


def chart_panel(
    series: Series, question: Question, reader: Reader, kind: str, *, wide_only: bool = False, live: bool = False
) -> html.Section:
    """A drawing with its title; `live` lays the interactive chart over it."""
    note, until = axis_note(series, reader), question.span.last
    cap = [html.H2(title(series, reader)), html.Span(note, className="small muted") if note else None]
    drawn: list[Piece] = [trend_chart(series, until, reader, one) for one in ((WIDE,) if wide_only else (PHONE, WIDE))]
    drawn += interactive(series, until, reader) if live else []
    section = html.Section([html.Div(cap, className="cap"), html.Div(drawn, className="plot")], className=kind)
    return marked(section, id=ids.chart(series.metric)) if live else section
