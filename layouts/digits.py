"""The unit's digits: where people read Arabic-Indic ones, a finished Arabic page is written in them as a whole."""

import re
from typing import Any

from dash import html
from dash.development.base_component import Component

from layouts.reader import Reader
from layouts.svg import Svg
from services.wording import in_digits

# Not the 9 of K9 nor the digits of a code; points and commas only inside a number.
NUMBERS = re.compile(r"(?<![A-Za-z\d-])\d(?:[\d.,]*\d)?")


def written(body: Any, reader: Reader) -> Any:
    """The component, changed in place, in the unit's digits. Codes (`bdi`) keep theirs: people type them."""
    if reader.unit.digits == "arabic" and reader.lang == "ar":
        _rewrite(body)
    return body


def text_in(text: str, reader: Reader) -> str:
    """A bare text in the unit's digits."""
    return _text(text) if reader.unit.digits == "arabic" and reader.lang == "ar" else text


def _rewrite(part: Any) -> Any:
    if isinstance(part, str):
        return _text(part)
    if isinstance(part, list | tuple):
        return [_rewrite(one) for one in part]
    if isinstance(part, Component) and not isinstance(part, html.Bdi):
        _rewrite_component(part)
    return part


def _rewrite_component(part: Component) -> None:
    given = vars(part)
    for name in ("aria-label", "label"):
        if name in given:
            setattr(part, name, _text(given[name]))
    if isinstance(part, Svg):
        given["shapes"] = [_shape(one) for one in given["shapes"]]
    elif "children" in given:
        given["children"] = _rewrite(given["children"])


def _shape(one: Any) -> Any:
    tag, attributes, *inside = one
    return (tag, attributes, _text(inside[0])) if inside and isinstance(inside[0], str) else one


def _text(text: str) -> str:
    return NUMBERS.sub(lambda found: in_digits(found[0], "arabic"), text)
