"""The overview: how we are (cards), where (projects by name), what needs me (list)."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from layouts import text
from layouts.address import home, moved, report_of, switch
from layouts.asked import asked
from layouts.attention import reasons
from layouts.card import cards
from layouts.empty import nothing
from layouts.groups import by_name
from layouts.icon import icon, turning
from layouts.page import Page, Piece
from layouts.reader import Reader
from layouts.report import away, chart_panel, is_empty, main_series, notes
from layouts.sheet import empty_sheet
from layouts.shell import NEW_RECORD, REVIEW, Head, places, shell
from services.answer import Answer
from services.catalogue.metrics import METRICS
from services.catalogue.reports import AREAS, REPORTS, Report
from services.catalogue.words import Words
from services.question import Question

NEAR = 4
"""How many reports the overview offers itself."""


def overview_page(question: Question, answer: Answer, reader: Reader) -> Page:
    """The home of a role."""
    inside: list[Piece] = [asked(question, answer, reader), away(answer, reader)]
    if is_empty(answer):
        inside += [nothing(question, answer, reader), _links(question, reader)]
    else:
        inside += _figures(question, answer, reader)
    inside.append(empty_sheet(question, reader))
    title = question.report.label(reader.lang)
    context = reader.unit_name or reader.say(text.UNIT)
    head = Head(title, context, "/", "", switch(question, reader.other))
    main = html.Main(inside, className="page wide")
    return Page(title, reader.lang, reader.theme, shell(reader, head, main, view="overview"))


def reports_page(reader: Reader) -> Page:
    """The reports this role opens."""
    title = reader.say(text.REPORTS)
    head = Head(title, reader.unit_name or reader.say(text.UNIT), "/reports", "/", f"?lang={reader.other}")
    main = html.Main([_area(words, area, reader) for words, area in AREAS], className="page wide columns two")
    return Page(title, reader.lang, reader.theme, shell(reader, head, main, view="list"))


def _figures(question: Question, answer: Answer, reader: Reader) -> list[Piece]:
    where = [
        by_name(question, answer, reader),
        chart_panel(main_series(answer, question), question, reader, "panel below"),
    ]
    needs = html.Section([_cap(reader.say(text.NEEDS_YOU)), _needs(question, answer, reader)])
    return [
        cards(answer, question, reader, answer.measures),
        notes(question, answer, reader),
        _next(reader),
        html.Div([html.Div(where), html.Div([needs, _links(question, reader)])], className="columns even first"),
    ]


def _next(reader: Reader) -> html.Div | None:
    """What a person does next, within reach of the thumb."""
    links = [
        html.A([icon(sign), reader.say(words)], href=address, className="button main" if sign == "pen" else "button")
        for address, sign, words in places(reader)
        if (address, sign, words) in (NEW_RECORD, REVIEW)
    ]
    return html.Div(links, className="row below narrow") if links else None


def _links(question: Question, reader: Reader) -> html.Section:
    """The first of the role's reports, for the same days and projects, and the way to all of them."""
    links = [_report(one, moved(question, one).href, reader) for one in _reports(reader)[:NEAR]]
    to_all = html.A([html.B(reader.say(text.ALL_REPORTS), className="main small"), turning("next")], href="/reports")
    title = _cap(reader.say(text.REPORTS))
    return html.Section([title, html.Div([*links, to_all], className="list below")], className="below")


def _area(words: Words, area: Sequence[Report], reader: Reader) -> html.Section | None:
    """The reports of one area that this role opens."""
    rows = [_report(one.id, home(one.id), reader) for one in area if one.id in _reports(reader)]
    if not rows:
        return None
    return html.Section([_cap(reader.say(words)), html.Div(rows, className="list below")], className="below")


def _cap(title: str, note: str = "") -> html.Div:
    return html.Div([html.H2(title), html.Span(note, className="small muted") if note else None], className="cap")


def _needs(question: Question, answer: Answer, reader: Reader) -> html.Div:
    metric = METRICS[answer.measures[0].metric]
    asked_there = moved(question, report_of(metric, reader.viewer))
    rows: Sequence[Component] = reasons(answer, asked_there, reader, lambda one: one.href)
    if not rows:
        done = [
            html.Span(icon("check"), className="good"),
            html.Span(reader.say(text.NOTHING_NEEDS_YOU), className="main small"),
        ]
        rows = [html.Div(done)]
    return html.Div(rows, className="list below")


def _reports(reader: Reader) -> list[str]:
    return [one for one in REPORTS if one in reader.viewer.role.reports and one != "overview"]


def _report(report_id: str, address: str, reader: Reader) -> html.A:
    report = REPORTS[report_id]
    said = [html.B(report.label(reader.lang)), html.Br(), html.Span(report.about(reader.lang), className="muted")]
    return html.A([html.Span(said, className="main small"), turning("next")], href=address)
