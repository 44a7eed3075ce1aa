"""The overview: how we are (cards), where (projects by name), what needs me (list)."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from layouts import numbers, text
from layouts.address import home, moved, report_of, rows_of, switch
from layouts.asked import asked
from layouts.attention import reasons
from layouts.badge import graded
from layouts.card import cards, trend
from layouts.empty import nothing
from layouts.icon import icon, marked, turning
from layouts.page import Content, Page, Piece
from layouts.reader import Reader
from layouts.report import away, chart_panel, is_empty, main_series, notes
from layouts.sheet import empty_sheet
from layouts.shell import NEW_RECORD, REVIEW, Head, places, shell
from services.answer import Answer, Group, Measure
from services.catalogue.dimensions import DIMENSIONS
from services.catalogue.metrics import METRICS, Metric
from services.catalogue.reports import AREAS, REPORTS, Report
from services.catalogue.words import Words
from services.question import Question
from services.trends import change_of

NEAR = 4
"""How many reports the overview offers itself."""
COMPARED = "sessions"
"""The metric whose change stands beside it; whoever may not see it gets the first one."""


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
        projects(question, answer, reader),
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


def projects(question: Question, answer: Answer, reader: Reader) -> html.Section:
    """One row per project, by name: its numbers, each a link to the records behind it."""
    by = question.by or question.report.breakdowns[0]
    shown = _columns(answer)
    heads = [html.Th(DIMENSIONS[by].label(reader.lang), scope="col")]
    for measure in shown:
        heads.append(html.Th(METRICS[measure.metric].label(reader.lang), scope="col", className="n"))
        if measure is shown[0]:
            heads.append(html.Th(reader.say(text.CHANGE), scope="col"))
    heads.append(html.Th(reader.say(text.QUALITY), scope="col"))
    groups = sorted(answer.groups_by(by), key=lambda one: (one.key is None, reader.name(by, one.key)))
    rows = [_row(one, shown, question, reader) for one in groups]
    inside = html.Table([html.Thead(html.Tr(heads)), html.Tbody(rows)])
    title = DIMENSIONS[by].plural(reader.lang)
    body = marked(html.Div(inside, className="table below", tabIndex=0, role="region"), aria_label=title)
    return html.Section([_cap(title, reader.say(text.BY_NAME)), body])


def _columns(answer: Answer) -> list[Measure]:
    """The compared metric first; different dogs are left to the card, for they do not add up."""
    shown = [one for one in answer.measures if METRICS[one.metric].kind != "distinct"]
    return sorted(shown, key=lambda one: one.metric != COMPARED)


def _row(group: Group, shown: Sequence[Measure], question: Question, reader: Reader) -> html.Tr:
    asked_here = question.narrow(group.by, group.key or "none")
    first = METRICS[shown[0].metric]
    name = html.A(reader.name(group.by, group.key), href=moved(asked_here, report_of(first, reader.viewer)).href)
    cells: list[Component] = [html.Th(name, scope="row")]
    for measure in shown:
        metric = METRICS[measure.metric]
        cells.append(html.Td(_number(metric, group, asked_here, reader), className="n"))
        if measure is shown[0]:
            cells.append(html.Td(_change(metric, measure, group, reader)))
    cells.append(html.Td(graded(group.quality, reader)))
    return html.Tr(cells)


def _number(metric: Metric, group: Group, question: Question, reader: Reader) -> Content:
    value = group.values.get(metric.id)
    shown = numbers.shown(metric, value)
    if not value:
        return shown
    return html.A(html.B(shown), href=rows_of(question, metric, reader.viewer))


def _change(metric: Metric, measure: Measure, group: Group, reader: Reader) -> Content:
    if measure.change is None:
        return "–"
    value, base = group.values.get(metric.id, 0), group.before.get(metric.id, 0)
    change = change_of(metric, value, base, measure.change.against, so_far=measure.change.so_far)
    if change is None:
        return "–"
    said = trend(metric, change, reader)
    for sign in said.children[:-1]:
        # The word says it; the cards, whose name is a sentence, need no such mark.
        if isinstance(sign, html.B):
            marked(sign, aria_hidden="true")
    return said
