"""Pages that need no script at all: sign-in and what is shown instead of a page that cannot be."""

from collections.abc import Mapping
from functools import cache
from html import escape
from string import Template
from typing import Literal, cast
from urllib.parse import quote, urlsplit

from flask import Response, current_app, redirect, request

from dashboard import bundle, markup, security_headers, static_files, styles
from dashboard.api.problems import retry
from dashboard.auth import language, theme
from dashboard.dash_internals import K9Dash
from layouts.page import Page
from layouts.sign_in import sorry_page
from services.errors import UserError
from settings import Settings

DOCUMENT = Template(
    '<!doctype html><html lang="$lang" dir="$direction" data-theme="$theme"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover"><title>$title</title>'
    '<link rel="icon" href="$icon" type="image/svg+xml"><style nonce="$nonce">$css</style></head>'
    "<body>$body</body></html>"
)
Language = Literal["en", "ar"]
Theme = Literal["light", "dark", "auto"]


def lang() -> Language:
    """The request's language, as layouts take it."""
    return cast(Language, language())


def see(address: str) -> Response:
    """Go there with GET."""
    response = cast(Response, redirect(address, 303))
    response.headers["Cache-Control"] = "no-store"
    return response


def settings() -> Settings:
    """The settings of this application."""
    found: Settings = current_app.extensions["k9-settings"]
    return found


def theme_now() -> Theme:
    """The request's theme, as layouts take it."""
    return cast(Theme, theme())


def with_next(address: str, going_to: str) -> str:
    """The address, and where to go afterwards."""
    return address if going_to == "/" else f"{address}?next={quote(going_to, safe='/')}"


def document(page: Page, *, headers: Mapping[str, str] | None = None) -> Response:
    """The page as a document of its own."""
    icon = (bundle.ASSETS / "icon.svg").read_text().strip()
    text = DOCUMENT.substitute(
        lang=page.lang, direction=page.direction, theme=page.theme, title=escape(page.title),
        icon="data:image/svg+xml," + quote(icon, safe=" =/:<>"), nonce=security_headers.nonce(),
        css=styles.critical_css(page.lang, static_files.url) + _own_css(), body=markup.to_html(page.body),
    )  # fmt: skip
    response = Response(text, page.status, mimetype="text/html")
    response.headers["Content-Language"] = page.lang
    response.headers.update(headers or {})
    return response


def application(page: Page, error: UserError | None = None) -> Response:
    """A page of the application as the answer to a form: kept by nobody; with `error`, under its status."""
    status, headers = (error.status, retry(error)) if error else (page.status, {})
    dash: K9Dash = current_app.extensions[K9Dash.__name__]
    return Response(dash.document(page), status, mimetype="text/html", headers={"Cache-Control": "no-store"} | headers)


@cache
def _own_css() -> str:
    return styles.shortened((bundle.ASSETS / "plain.css").read_text())


def sorry(status: int, en: str, ar: str, *, headers: Mapping[str, str] | None = None) -> Response:
    """A friendly page with the error's own words and the way back."""
    spoken = ar if lang() == "ar" else en
    reads = request.method in ("GET", "HEAD")
    came_from = urlsplit(request.referrer or "")
    back = came_from.path if not reads and came_from.netloc == request.host else ""
    page = sorry_page(status, spoken, lang(), theme_now(), asked_again=reads, back=back)
    return document(page, headers={"Cache-Control": "no-store", **(headers or {})})
