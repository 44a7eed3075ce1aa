"""Inline SVG, which Dash lacks: the shapes travel as data and are drawn by a few lines in assets/dash/components.js."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash.development.base_component import Component

Shape = tuple[Any, ...]
TAGS = frozenset({"path", "rect", "circle", "line", "polyline", "text", "tspan", "g", "title"})


def shape(tag: str, inside: "str | Sequence[Shape]" = "", **attributes: str | float) -> Shape:
    """One shape: its tag, its attributes under their SVG names (`class_` is class, `stroke_width` is stroke-width)."""
    if tag not in TAGS:
        raise ValueError(f"{tag!r} is not a shape. Use one of {', '.join(sorted(TAGS))}.")
    if "style" in attributes:
        raise ValueError("A shape has no style of its own. Give it a class.")
    named = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    return (tag, named, inside) if inside else (tag, named)


class Svg(Component):
    """A drawing. With `label` it is an image with that name; without, it is hidden from screen readers."""

    _children_props: list[str] = []
    # Dash imports a component's namespace for every property it sets: a name that is no module costs 0.1 ms each.
    _namespace = "layouts"
    _type = "Svg"

    def __init__(self, shapes: Sequence[Shape] = (), *, label: str = "", **properties: str | Mapping[str, str]) -> None:
        """Properties: id, viewBox, className, preserveAspectRatio, data-*."""
        self._prop_names = ["id", "shapes", "label", "viewBox", "className", "preserveAspectRatio"]
        self._valid_wildcard_attributes = ["data-"]
        self.available_properties = self._prop_names
        self.available_wildcard_properties = ["data-"]
        named = {"label": label} if label else {}
        super().__init__(shapes=list(shapes), **named, **properties)  # type: ignore[no-untyped-call]  # Dash gives it no types
