"""The line icons, 24 by 24."""

from typing import TypeVar

from dash.development.base_component import Component

from layouts.svg import Svg, shape

PATHS = {
    "back": "M15 5l-7 7 7 7",
    "next": "M9 5l7 7-7 7",
    "more": "M12 6v.01M12 12v.01M12 18v.01",
    "day": "M5 6h14v14H5zM5 10h14M9 3v4M15 3v4",
    "filter": "M4 7h16M7 12h10M10 17h4",
    "close": "M6 6l12 12M18 6L6 18",
    "warn": "M12 4l9 16H3zM12 10v4M12 17v.01",
    "clock": "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M12 8v4l3 2",
    "summary": "M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z",
    "details": "M8 6h12M8 12h12M8 18h12M4 6v.01M4 12v.01M4 18v.01",
    "charts": "M5 20v-8M12 20V5M19 20v-11",
    "home": "M4 11l8-7 8 7M6 10v10h12V10",
    "admin": "M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6z",
    "me": "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4 20a8 8 0 0 1 16 0",
    "care": "M9 4h6v5h5v6h-5v5H9v-5H4V9h5z",
    "check": "M5 13l4 4L19 7",
    "plus": "M12 5v14M5 12h14",
    "minus": "M5 12h14",
    "pen": "M4 20l1-4L16 5l3 3L8 19z",
    "bell": "M6 17h12l-2-3v-4a4 4 0 0 0-8 0v4zM10 20h4M12 4v2",
    "roster": "M5 5h14v15H5zM9 3v4M15 3v4M8 11h8M8 15h5",
}
GRADES = {
    "excellent": "M6 0a6 6 0 1 1 0 12A6 6 0 0 1 6 0",
    "good": "M6 0a6 6 0 1 1 0 12A6 6 0 0 1 6 0m0 2v8a4 4 0 0 0 0-8",
    "fair": "M6 0l6 11H0z",
    "poor": "M6 0l6 6-6 6-6-6z",
}
C = TypeVar("C", bound=Component)


def icon(name: str) -> Svg:
    """Decoration: hidden from screen readers."""
    return Svg([shape("path", d=PATHS[name])], viewBox="0 0 24 24", className="icon")


def turning(name: str) -> Svg:
    """An arrow that points along the reading direction."""
    return Svg([shape("path", d=PATHS[name])], viewBox="0 0 24 24", className="icon turn")


def mark(grade: str) -> Svg:
    """The sign of a quality grade."""
    return Svg([shape("path", d=GRADES[grade], fill_rule="evenodd")], viewBox="0 0 12 12")


def marked(component: C, **attributes: str) -> C:
    """The component with `aria_label`, `data_metric` and the like, for which Dash has no typed arguments."""
    for name, value in attributes.items():
        setattr(component, name.replace("_", "-"), value)
    return component
