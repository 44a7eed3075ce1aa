"""Breakdowns: one bar per value of a dimension, at most seven."""

from collections.abc import Sequence

from dash import html

from layouts import numbers, text
from layouts.address import bucket, here, within
from layouts.icon import marked
from layouts.reader import Reader
from services.answer import Answer, Group, Value
from services.catalogue.dimensions import DIMENSIONS
from services.catalogue.metrics import METRICS
from services.question import Question
from services.wording import number

MOST = 7
ORDERED = ("tier", "status")
"""Closed lists that are a scale: their own order says more than size."""


def breakdown(by: str, answer: Answer, question: Question, reader: Reader) -> html.Section | None:
    """The panel of one dimension; nothing when there is nothing to compare."""
    metric = METRICS[question.report.chart]
    groups = [one for one in answer.groups_by(by) if one.values.get(metric.id)]
    if not groups:
        return None
    shown, left = _chosen(by, metric.id, groups, reader)
    top = max(_size(one, metric.id) for one in groups)
    bars = [_bar(one, metric.id, top, question, reader) for one in shown]
    if left:
        bars.append(_others(left, metric.id, question, reader))
    title = reader.say(text.BY, DIMENSIONS[by].label(reader.lang).lower())
    return html.Section([html.H2(title), html.Div(bars, className="bars")], className="panel")


def _size(group: Group, metric: str) -> float:
    return group.values[metric] or 0


def _chosen(by: str, metric: str, groups: Sequence[Group], reader: Reader) -> tuple[Sequence[Group], Sequence[Group]]:
    """The bars and the rest. People stand in order of name, for they are not ranked; the rest by size."""
    dimension = DIMENSIONS[by]
    if dimension.grain:
        return groups[-MOST:], groups[:-MOST]
    if dimension.entity == "person":
        ordered = sorted(groups, key=lambda one: (one.key is None, reader.name(by, one.key)))
    elif by in ORDERED:
        ordered = list(groups)
    else:
        ordered = sorted(groups, key=lambda one: (one.key is None, -_size(one, metric)))
    # "1 other" would take the place of its own bar.
    most = MOST + 1 if len(ordered) == MOST + 1 else MOST
    return ordered[:most], ordered[most:]


def _bar(group: Group, metric: str, top: float, question: Question, reader: Reader) -> html.A:
    target = within(question, group.by, group.key, reader.unit.first_weekday).seen_as("details")
    value = html.B(numbers.shown(METRICS[metric], group.values[metric]))
    link = html.A([_name(group, reader), _drawn(group.values[metric], top), value], href=here(target))
    return marked(link, className="none") if group.key is None else link


def _drawn(value: Value, top: float) -> html.I:
    return html.I(style={"--share": f"{round((value or 0) / top * 100)}%"})


def _name(group: Group, reader: Reader) -> str:
    grain = DIMENSIONS[group.by].grain
    if grain and group.key:
        return reader.span(bucket(grain, group.key, reader.unit.first_weekday), weekday=True, year=False)
    return reader.name(group.by, group.key)


def _others(left: Sequence[Group], metric: str, question: Question, reader: Reader) -> html.A:
    """The rest as a number; a bar of many would dwarf those of one."""
    total = sum(_size(one, metric) for one in left)
    value = numbers.shown(METRICS[metric], total) if METRICS[metric].additive else ""
    name = html.Span(reader.say(text.OTHERS, number(len(left))), className="muted")
    return html.A([name, html.Span(), html.B(value)], href=here(question.seen_as("details")))
