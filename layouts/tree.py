"""A page as plain data: what Dash would replace as a whole, React then mends in place.

Dash rebuilds everything below a changed `children`: focus, scroll, an open sheet and half-typed text would be lost with every
fresh number, and each element costs a wrapper of its own. So elements travel as lists and only real Dash components,
the islands, stay components.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from dash.development.base_component import Component

# A text, the place of an island in the list of islands, or [tag, attributes, *children].
Node = str | int | list[Any]

RENAMED = {"className": "class", "htmlFor": "for", "acceptCharset": "accept-charset", "httpEquiv": "http-equiv"}
SILENT = frozenset({"children", "key", "n_clicks", "n_clicks_timestamp", "disable_n_clicks"})
ENUMERATED = frozenset({"contentEditable", "draggable", "spellCheck"})
ODD_TAGS = {"MapEl": "map", "ObjectEl": "object"}
GROWN = frozenset({"Svg", "Tree"})
"""Whose children are nodes already; a tree inside a page holds elements only."""
LINK = ("id", "className", "style", "href", "title", "target")


class Tree(Component):
    """`nodes` is the page as data, `islands` the Dash components in it."""

    _children_props = ["islands"]
    _base_nodes = ["islands", "children"]
    _namespace = "layouts"
    _type = "Tree"

    def __init__(self, id: str, nodes: Sequence[Node] = (), islands: Sequence[Component] = ()) -> None:
        self._prop_names = ["id", "nodes", "islands"]
        self._valid_wildcard_attributes: list[str] = []
        self.available_properties = self._prop_names
        self.available_wildcard_properties: list[str] = []
        super().__init__(id=id, nodes=list(nodes), islands=list(islands))  # type: ignore[no-untyped-call]  # Dash has no types


def nodes_of(body: Any, is_island: Callable[[Component], bool]) -> tuple[list[Node], list[Component]]:
    """(nodes, islands) of a component, a text, or a list of them."""
    islands: list[Component] = []

    def grow(part: Any) -> list[Node]:
        if part is None or isinstance(part, bool):
            return []
        if isinstance(part, (list, tuple)):
            return [node for child in part for node in grow(child)]
        if not isinstance(part, Component):
            return [text(part)]
        if is_foreign(part) or is_island(part):
            islands.append(part)
            return [len(islands) - 1]
        tag, attributes, children = element(part)
        return [[tag, attributes, *(children if part._type in GROWN else grow(children))]]

    return grow(body), islands


def is_foreign(part: Component) -> bool:
    """Whether only the component's own script can draw it."""
    return part._namespace not in ELEMENTS or (part._namespace == "dash_core_components" and part._type != "Link")


def element(part: Component) -> tuple[str, dict[str, Any], Any]:
    """(tag, attributes under their HTML names, children) of a component that is an element. `style` stays a mapping."""
    # Set properties only: to_plotly_json asks for all forty names of each component and is six times slower.
    given = {name: value for name, value in vars(part).items() if name[0] != "_" and name[:10] != "available_"}
    return ELEMENTS[part._namespace](part._type, given)


def text(value: Any) -> str:
    """As JavaScript writes it: 8.0 is `8`."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _html(kind: str, given: Mapping[str, Any]) -> tuple[str, dict[str, Any], Any]:
    return ODD_TAGS.get(kind) or kind.lower(), _attributes(given), given.get("children")


def _link(kind: str, given: Mapping[str, Any]) -> tuple[str, dict[str, Any], Any]:
    shown = {name: given[name] for name in LINK if name in given}
    del kind
    return "a", _attributes(shown), given.get("children") or given.get("href")


def _own(kind: str, given: Mapping[str, Any]) -> tuple[str, dict[str, Any], Any]:
    if kind == "Svg":
        return "svg", _drawing(given), [_shape(one) for one in given.get("shapes", ())]
    if kind == "Tree":
        return "div", {"id": given["id"]}, given["nodes"]
    named = {"id": given["id"]} if "id" in given else {}
    return given["tag"], named | dict(given.get("attributes", {})), given.get("children")


def _drawing(given: Mapping[str, Any]) -> dict[str, Any]:
    label = given.get("label")
    named = {name: value for name, value in given.items() if name not in ("shapes", "label")}
    role = {"role": "img", "aria-label": label} if label else {"aria-hidden": "true"}
    return {RENAMED.get(name, name): value for name, value in named.items()} | role


def _shape(one: Sequence[Any]) -> list[Any]:
    tag, attributes, *rest = one
    inside = rest[0] if rest else []
    return [tag, attributes, *([inside] if isinstance(inside, str) else [_shape(child) for child in inside])]


def _attributes(given: Mapping[str, Any]) -> dict[str, Any]:
    return {
        RENAMED.get(name) or name.lower(): _attribute(name, value)
        for name, value in given.items()
        if name not in SILENT and value is not None and (value is not False or _is_enumerated(name))
    }


def _attribute(name: str, value: Any) -> Any:
    if name == "id" and isinstance(value, dict):
        return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    if isinstance(value, bool) and _is_enumerated(name):
        return str(value).lower()
    return value


def _is_enumerated(name: str) -> bool:
    return name in ENUMERATED or name.startswith(("data-", "aria-"))


ELEMENTS = {"dash_html_components": _html, "dash_core_components": _link, "layouts": _own}
