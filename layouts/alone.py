"""The frame of pages that stand alone and come without scripts: sign-in, links, errors."""

from collections.abc import Mapping
from urllib.parse import quote

from dash import html
from dash.development.base_component import Component

from layouts import ids
from layouts.native import Native
from layouts.page import Language
from layouts.svg import Svg, shape
from services.catalogue.words import Words

PRODUCT = Words("K9 Operations Reporting", "تقارير عمليات الكلاب البوليسية")
PAW = (
    shape("path", d="M24 24c-7 0-12 6-12 11 0 4 3 6 6 6 2 0 4-1 6-1s4 1 6 1c3 0 6-2 6-6 0-5-5-11-12-11z"),
    shape("path", d="M9 19a4 5 0 1 0 .1 0zM39 19a4 5 0 1 0 .1 0zM18 8a4 5.5 0 1 0 .1 0zM30 8a4 5.5 0 1 0 .1 0z"),
)
Attributes = Mapping[str, str | int | bool | None]


def alone(*parts: Component | None) -> Component:
    """One narrow column."""
    return html.Div([part for part in parts if part is not None], className="alone")


def mark() -> Component:
    """The paw."""
    return Svg(PAW, viewBox="0 0 48 48", className="mark")


def headed(title: str, *below: Component | None) -> Component:
    """The paw, the title, and what is said under it."""
    return html.Header([mark(), html.H1(title), *(part for part in below if part is not None)], className="stack")


def switch(lang: Language, address: str, going_to: str = "/") -> Component:
    """The other language, at the same address."""
    other, label = ("en", "English") if lang == "ar" else ("ar", "العربية")
    more = f"&next={quote(going_to, safe='/')}" if going_to != "/" else ""
    return html.Nav(
        html.A(label, href=f"{address}?lang={other}{more}", lang=other, className="link"), className="switch"
    )


def field(label: str, attributes: Attributes) -> Component:
    """A label above its control."""
    name = str(attributes["name"])
    return html.Div(
        [html.Label(label, htmlFor=name, className="small muted"), Native("input", attributes, id=name)],
        className="field",
    )


def wrong(error: str | None) -> Component | None:
    """What was wrong with what was sent."""
    if not error:
        return None
    return html.Div(html.Div([html.B(error)], role="alert", id=ids.SIGN_IN_ERROR), className="banner bad")
