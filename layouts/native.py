"""Form controls of the browser itself (`input`, `select`, `dialog` ...), which dash.html lacks or cannot preset.

The first value belongs to the page, what the person types belongs to the browser: nothing is sent back by itself.
A control changes the address by sitting in a `form` with method GET; `data-submit` sends it on every change.
"""

from collections.abc import Mapping
from typing import Any

from dash.development.base_component import Component

TAGS = frozenset(
    {"button", "datalist", "dialog", "fieldset", "form", "input", "label", "legend", "option", "optgroup", "select",
     "textarea", "details", "summary", "meter", "output", "progress", "time"}
)  # fmt: skip


class Native(Component):
    """`Native("input", {"type": "date", "name": "on", "value": "2024-12-24"})`: attributes under their HTML names."""

    _children_props: list[str] = []
    _namespace = "layouts"
    _type = "Native"

    def __init__(
        self,
        tag: str,
        attributes: Mapping[str, str | int | bool | None] | None = None,
        children: Any = None,
        id: str = "",
    ) -> None:
        if tag not in TAGS:
            raise ValueError(f"{tag!r} is not a native control. Use one of {', '.join(sorted(TAGS))}.")
        if attributes and "style" in attributes:
            raise ValueError("A control has no style of its own. Give it a class.")
        self._prop_names = ["children", "id", "tag", "attributes"]
        self._valid_wildcard_attributes: list[str] = []
        self.available_properties = self._prop_names
        self.available_wildcard_properties: list[str] = []
        given = {name: value for name, value in (attributes or {}).items() if value is not None and value is not False}
        named = {"id": id} if id else {}
        super().__init__(children=children, tag=tag, attributes=given, **named)  # type: ignore[no-untyped-call]  # Dash gives it no types
