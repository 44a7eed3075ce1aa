"""A metric over time as an interactive chart: the same look as the drawing it is laid over."""

from datetime import date
from typing import Any

from dash import dcc, html

from layouts import numbers, text, theme
from layouts.native import Native
from layouts.page import Piece
from layouts.reader import Reader
from layouts.trend import FROM_ZERO, is_whole
from services.answer import Series
from services.catalogue.metrics import METRICS

CONFIG: Any = {"displayModeBar": False, "responsive": True}
_DATES = {"day": "%a %d %b %Y", "week": "%d %b %Y", "month": "%b %Y"}

_TICKS = {"day": "%-d %b", "week": "%-d %b", "month": "%b %Y"}


def interactive(series: Series, until: date, reader: Reader) -> list[Piece]:
    """The chart and, on a phone, the button that brings it."""
    toggle = Native("input", {"type": "checkbox", "class": "unseen"})
    opener = Native("label", {"class": "button below narrow"}, [toggle, reader.say(text.INTERACTIVE)])
    return [opener, html.Div(dcc.Graph(figure=figure(series, until, reader), config=CONFIG), className="live-chart")]


def figure(series: Series, until: date, reader: Reader) -> dict[str, Any]:
    """The chart as plain data."""
    metric = METRICS[series.metric]
    days = [one.first.isoformat() for one in series.points]
    values = [None if one.value is None else one.value / metric.scale for one in series.points]
    joined = len(values) if is_whole(series, until, reader) else len(values) - 1
    decimals = f",.{metric.decimals}f"
    shared = {"hovertemplate": f"%{{y:{decimals}}}<extra></extra>"}
    line = {
        "type": "scatter", "mode": "lines", "x": days[:joined], "y": values[:joined],
        "line": {"color": theme.CHART, "width": 2}, **shared,
    }  # fmt: skip
    last = {
        "type": "scatter", "mode": "markers+text", "x": days[-1:], "y": values[-1:],
        "marker": {"color": theme.CHART, "size": 9, "symbol": "circle-open" if joined < len(values) else "circle"},
        "text": [numbers.shown(metric, series.points[-1].value)], "textposition": "middle right",
        "textfont": {"size": 15, "color": theme.INK}, "cliponaxis": False, **shared,
    }  # fmt: skip
    return {"data": [line, last], "layout": layout(series, reader)}


def layout(series: Series, reader: Reader) -> dict[str, Any]:
    """No frame, no legend, light gridlines; time runs from left to right in both languages."""
    metric = METRICS[series.metric]
    return {
        "paper_bgcolor": theme.CLEAR, "plot_bgcolor": theme.CLEAR, "showlegend": False, "hovermode": "x",
        "autosize": True, "margin": {"l": 40, "r": 56, "t": 12, "b": 32},
        "font": {"family": theme.FONT, "size": 12, "color": theme.MUTED},
        "hoverlabel": {"font": {"family": theme.FONT, "size": 13}},
        "xaxis": {"type": "date", "showgrid": False, "nticks": 6, "tickformat": _TICKS[series.grain], "hoverformat": _DATES[series.grain], "fixedrange": False},
        "yaxis": {
            "rangemode": "tozero" if metric.kind in FROM_ZERO else "normal", "gridcolor": theme.GRID, "nticks": 4,
            "zerolinecolor": theme.GRID, "fixedrange": True,
        },
    }  # fmt: skip
