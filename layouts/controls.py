"""Fields of forms: a label above a native control, a word of help under it."""

from collections.abc import Iterable, Mapping

from dash import html
from dash.development.base_component import Component

from layouts import ids
from layouts.native import Native
from layouts.page import Piece

Attributes = Mapping[str, str | int | bool | None]
CODE: Attributes = {
    "name": "code", "required": True, "dir": "ltr", "autocomplete": "one-time-code", "inputmode": "numeric", "maxlength": 20,
    "spellcheck": "false",
}  # fmt: skip


def field(label: str, attributes: Attributes, hint: str = "", *, id: str = "") -> Component:
    """One line of text."""
    named = id or ids.field(attributes["name"])
    return html.Div(
        [
            html.Label(label, htmlFor=named, className="small muted"),
            Native("input", {**attributes, "aria-describedby": ids.hint(named) if hint else None}, id=named),
            html.P(hint, className="tiny muted", id=ids.hint(named)) if hint else None,
        ],
        className="field",
    )


def secret(label: str, name: str, kind: str) -> Component:
    """A password; `kind` tells password managers which one."""
    attributes: Attributes = {
        "name": name, "type": "password", "autocomplete": kind, "required": True, "maxlength": 200, "dir": "ltr",
    }  # fmt: skip
    return field(label, attributes, id=ids.secret(name))


def select(label: str, name: str, options: Iterable[tuple[str, str]], chosen: str, **more: str | bool) -> Component:
    """One of a list: (value, text)."""
    inside = [Native("option", {"value": value, "selected": value == chosen}, text) for value, text in options]
    return html.Div(
        [
            html.Label(label, htmlFor=ids.field(name), className="small muted"),
            Native("select", {"name": name, **more}, inside, id=ids.field(name)),
        ],
        className="field",
    )


def chip(name: str, value: str, text: Piece, *, checked: bool) -> Component:
    """A box to tick that looks like a chip."""
    box = Native("input", {"type": "checkbox", "name": name, "value": value, "checked": checked})
    return html.Label([box, text], className="chip")


def hidden(name: str, value: str) -> Component:
    """What is sent without being seen."""
    return Native("input", {"type": "hidden", "name": name, "value": value})


def form(address: str, *inside: Component | None, act: str = "", style: str = "stack") -> Component:
    """Sent by POST; `act` says what is wanted where one address does several things."""
    parts = [hidden("act", act) if act else None, *inside]
    return Native(
        "form", {"method": "post", "action": address, "class": style}, [one for one in parts if one is not None]
    )


def button(text: str, *, main: bool = False, bad: bool = False) -> Component:
    """Sends its form."""
    return html.Button(text, className=f"button{' main' if main else ''}{' bad' if bad else ''}", type="submit")


def said(text: str, *, kind: str = "") -> Component:
    """What was done, or what is wrong with what was sent (`bad`)."""
    role = "alert" if kind == "bad" else "status"
    return html.Div(html.Div(html.B(text) if kind == "bad" else text, role=role), className=f"banner {kind}".strip())
