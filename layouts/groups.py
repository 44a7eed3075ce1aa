"""The groups of a report as a table: one row per project or person, by name, never ranked."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from layouts import numbers, text
from layouts.address import moved, report_of, rows_of
from layouts.badge import graded
from layouts.card import trend
from layouts.icon import marked
from layouts.page import Content
from layouts.reader import Reader
from services.answer import Answer, Group, Measure
from services.catalogue.dimensions import DIMENSIONS
from services.catalogue.metrics import METRICS, Metric
from services.question import Question
from services.trends import change_of

COMPARED = "sessions"
"""The metric whose change stands beside it; whoever may not see it gets the first one."""


def by_name(question: Question, answer: Answer, reader: Reader) -> html.Section:
    """One row per value of the report's first breakdown: its numbers, each a link to the records behind it."""
    by = question.by or question.report.breakdowns[0]
    shown = _columns(answer)
    heads = [html.Th(DIMENSIONS[by].label(reader.lang), scope="col")]
    for measure in shown:
        heads.append(html.Th(METRICS[measure.metric].label(reader.lang), scope="col", className="n"))
        if measure is shown[0]:
            heads.append(html.Th(reader.say(text.CHANGE), scope="col"))
    groups = sorted(answer.groups_by(by), key=lambda one: (one.key is None, reader.name(by, one.key)))
    graded_ones = any(one.quality is not None for one in groups)
    if graded_ones:
        heads.append(html.Th(reader.say(text.QUALITY), scope="col"))
    rows = [_row(one, shown, question, reader, grades=graded_ones) for one in groups]
    inside = html.Table([html.Thead(html.Tr(heads)), html.Tbody(rows)])
    title = DIMENSIONS[by].plural(reader.lang)
    body = marked(html.Div(inside, className="table below", tabIndex=0, role="region"), aria_label=title)
    cap = [html.H2(title), html.Span(reader.say(text.BY_NAME), className="small muted")]
    return html.Section([html.Div(cap, className="cap"), body])


def _columns(answer: Answer) -> list[Measure]:
    """The compared metric first; different dogs are left to the card, for they do not add up."""
    shown = [one for one in answer.measures if METRICS[one.metric].kind != "distinct"]
    return sorted(shown, key=lambda one: one.metric != COMPARED)


def _row(group: Group, shown: Sequence[Measure], question: Question, reader: Reader, *, grades: bool) -> html.Tr:
    asked_here = question.narrow(group.by, group.key or "none")
    first = METRICS[shown[0].metric]
    there = asked_here
    if question.report_id == "overview":
        there = moved(asked_here, report_of(first, reader.viewer))
    name = html.A(reader.name(group.by, group.key), href=there.href)
    cells: list[Component] = [html.Th(name, scope="row")]
    for measure in shown:
        metric = METRICS[measure.metric]
        cells.append(html.Td(_number(metric, group, asked_here, reader), className="n"))
        if measure is shown[0]:
            cells.append(html.Td(_change(metric, measure, group, reader)))
    if grades:
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
