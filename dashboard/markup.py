"""A component tree as HTML text: the first paint that the browser shows before any script has run."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from dash.development.base_component import Component

from layouts.tree import Node, nodes_of, text

VOID = frozenset(
    {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)
INVISIBLE = frozenset({"Location", "Store", "Interval", "Download", "ConfirmDialog", "Geolocation"})
# React writes a bare number of any other style as pixels.
UNITLESS = frozenset(
    {"columnCount", "flex", "flexGrow", "flexShrink", "fontWeight", "gridColumn", "gridRow", "lineHeight", "opacity", "order",
     "tabSize", "zIndex", "zoom", "fillOpacity", "strokeOpacity", "strokeWidth"}
)  # fmt: skip


def to_html(node: Any) -> str:
    """Escaped HTML, the same that React will draw from the same tree. Late parts (grid, chart, dbc) become their box."""
    nodes, late = nodes_of(node, is_island=lambda _: False)
    return "".join([_written(one, late) for one in nodes])


def _written(node: Node, late: Sequence[Component]) -> str:
    if isinstance(node, str):
        return escape(node, quote=False)
    if isinstance(node, int):
        return _late_box(late[node])
    tag, attributes, *children = node
    if tag == "textarea" and "value" in attributes:
        children = [text(attributes["value"])]
        attributes = {name: value for name, value in attributes.items() if name != "value"}
    start = f"<{tag}{''.join([_attribute(name, value) for name, value in attributes.items()])}>"
    return start if tag in VOID else f"{start}{''.join([_written(child, late) for child in children])}</{tag}>"


def _late_box(part: Component) -> str:
    """The box that assets/dash/lazy.js keeps while the real part is under way; its height is the class's."""
    if part._namespace == "dash_core_components" and part._type in INVISIBLE:
        return ""
    return f'<div class="late late-{part._type.lower()}">{to_html(getattr(part, "children", None))}</div>'


def _attribute(name: str, value: Any) -> str:
    if name == "style":
        value = _style(value)
    return f' {name}="{"" if value is True else escape(text(value))}"'


def _style(rules: Mapping[str, Any]) -> str:
    return " ".join([f"{_dashed(name)}: {_length(name, value)};" for name, value in rules.items() if value is not None])


def _dashed(name: str) -> str:
    if name.startswith("--"):
        return name
    return "".join([f"-{letter.lower()}" if letter.isupper() else letter for letter in name])


def _length(name: str, value: Any) -> str:
    if isinstance(value, str) or value == 0 or name in UNITLESS or name.startswith("--"):
        return text(value)
    return f"{text(value)}px"
