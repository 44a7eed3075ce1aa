"""A component tree as HTML text: the first paint that the browser shows before any script has run."""

import json
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from dash.development.base_component import Component

VOID = frozenset(
    {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)
RENAMED = {"className": "class", "htmlFor": "for", "acceptCharset": "accept-charset", "httpEquiv": "http-equiv"}
SILENT = frozenset({"children", "key", "n_clicks", "n_clicks_timestamp", "disable_n_clicks", "n_blur", "n_submit"})
ENUMERATED = frozenset({"contentEditable", "draggable", "spellCheck"})
INVISIBLE = frozenset({"Location", "Store", "Interval", "Download", "ConfirmDialog", "Geolocation"})
ODD_TAGS = {"MapEl": "map", "ObjectEl": "object"}
# React writes a bare number of any other style as pixels.
UNITLESS = frozenset(
    {"columnCount", "flex", "flexGrow", "flexShrink", "fontWeight", "gridColumn", "gridRow", "lineHeight", "opacity", "order",
     "tabSize", "zIndex", "zoom", "fillOpacity", "strokeOpacity", "strokeWidth"}
)  # fmt: skip


def to_html(node: Any) -> str:
    """Escaped HTML, the same that React will draw from the same tree. Late parts (grid, chart, dbc) become their box."""
    if node is None or isinstance(node, bool):
        return ""
    if isinstance(node, Component):
        return _component(node)
    if isinstance(node, (list, tuple)):
        return "".join([to_html(child) for child in node])
    return escape(_text(node), quote=False)


def _component(node: Component) -> str:
    # Set properties only: to_plotly_json asks for all forty names of each component and is six times slower.
    given = {name: value for name, value in vars(node).items() if name[0] != "_" and name[:10] != "available_"}
    draw = DRAWN.get(node._namespace, _late_box)
    return draw(node._type, given)


def _html(kind: str, given: Mapping[str, Any]) -> str:
    return _element(ODD_TAGS.get(kind) or kind.lower(), _attributes(given), given.get("children"))


def _core(kind: str, given: Mapping[str, Any]) -> str:
    if kind in INVISIBLE:
        return ""
    if kind == "Link":
        shown = {name: given[name] for name in ("id", "className", "style", "href", "title", "target") if name in given}
        return _element("a", _attributes(shown), given.get("children") or given.get("href"))
    return _late_box(kind, given)


def _own(kind: str, given: Mapping[str, Any]) -> str:
    if kind == "Svg":
        return _drawing(given)
    return _native(given)


def _drawing(given: Mapping[str, Any]) -> str:
    named = {name: given[name] for name in ("id", "viewBox", "className", "preserveAspectRatio") if name in given}
    named |= {name: value for name, value in given.items() if name.startswith("data-")}
    label = given.get("label")
    named |= {"role": "img", "aria-label": label} if label else {"aria-hidden": "true"}
    inside = "".join([_shape(one) for one in given.get("shapes", ())])
    return f"<svg{_written({RENAMED.get(name, name): value for name, value in named.items()})}>{inside}</svg>"


def _shape(one: Sequence[Any]) -> str:
    tag, attributes, *rest = one
    inside = rest[0] if rest else ""
    drawn = escape(inside, quote=False) if isinstance(inside, str) else "".join([_shape(child) for child in inside])
    return f"<{tag}{_written(attributes)}>{drawn}</{tag}>"


def _native(given: Mapping[str, Any]) -> str:
    attributes = {name: "" if value is True else value for name, value in given.get("attributes", {}).items()}
    named = {"id": given["id"]} if "id" in given else {}
    tag, children = given["tag"], given.get("children")
    if tag == "textarea":
        children = attributes.pop("value", children)
    return _element(tag, named | attributes, children)


def _late_box(kind: str, given: Mapping[str, Any]) -> str:
    """The box that assets/dash/lazy.js keeps while the real part is under way; its height is the class's."""
    return f'<div class="late late-{kind.lower()}">{to_html(given.get("children"))}</div>'


def _element(tag: str, attributes: Mapping[str, Any], children: Any) -> str:
    if tag in VOID:
        return f"<{tag}{_written(attributes)}>"
    return f"<{tag}{_written(attributes)}>{to_html(children)}</{tag}>"


def _attributes(given: Mapping[str, Any]) -> dict[str, Any]:
    return {
        RENAMED.get(name) or name.lower(): _attribute(name, value)
        for name, value in given.items()
        if name not in SILENT and value is not None and _is_shown(name, value)
    }


def _is_shown(name: str, value: Any) -> bool:
    return value is not False or name in ENUMERATED or name.startswith(("data-", "aria-"))


def _attribute(name: str, value: Any) -> Any:
    if name == "style":
        return _style(value)
    if name == "id" and isinstance(value, dict):
        return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    if isinstance(value, bool):
        return str(value).lower() if name in ENUMERATED or name.startswith(("data-", "aria-")) else ""
    return value


def _style(rules: Mapping[str, Any]) -> str:
    return " ".join([f"{_dashed(name)}: {_length(name, value)};" for name, value in rules.items() if value is not None])


def _dashed(name: str) -> str:
    if name.startswith("--"):
        return name
    return "".join([f"-{letter.lower()}" if letter.isupper() else letter for letter in name])


def _length(name: str, value: Any) -> str:
    if isinstance(value, str) or value == 0 or name in UNITLESS or name.startswith("--"):
        return _text(value)
    return f"{_text(value)}px"


def _text(value: Any) -> str:
    """As JavaScript writes it: 8.0 is `8`."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _written(attributes: Mapping[str, Any]) -> str:
    return "".join([f' {name}="{escape(_text(value))}"' for name, value in attributes.items()])


DRAWN = {"dash_html_components": _html, "dash_core_components": _core, "layouts": _own}
