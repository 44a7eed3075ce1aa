"""The one gate before every route: who is not signed in gets nothing but a short list of paths."""

from urllib.parse import quote, urlsplit

from flask import Flask, Response, redirect, request
from flask_login import current_user
from werkzeug.exceptions import RequestURITooLarge

from dashboard.api import paths, problems
from services.question import LONGEST_QUERY
from services.tickets import LINK

PUBLIC = frozenset(
    {"/sign-in", "/sign-in/code", "/forgot", "/health/live", "/health/ready", "/robots.txt", "/favicon.ico"}
)
NOT_PAGES = ("/api/", "/health/", "/_dash", "/_reload", "/_favicon")
PROOF = {"WWW-Authenticate": 'Bearer realm="K9 Operations Reporting"'}


def install(server: Flask) -> None:
    """Goes before every route: default deny. Files under /static/ are answered before this."""
    known = paths.rules_of(server)

    @server.before_request
    def guard() -> Response | None:
        if len(request.query_string) > LONGEST_QUERY:
            raise RequestURITooLarge
        if not is_public(request.path) and not current_user.is_authenticated:
            return refusal()
        if request.path.startswith(paths.OWN):
            paths.require(known())
        return None


def is_public(path: str) -> bool:
    """Whether everybody may ask for it; a one-time link is its own proof."""
    return path in PUBLIC or path.startswith(LINK)


def refusal() -> Response:
    """Programs get 401, people the way to the sign-in page and back."""
    if is_page():
        response = redirect(f"/sign-in?next={quote(way_back(), safe='/')}", 303)
        response.headers["Cache-Control"] = "no-store"
        return response  # type: ignore[return-value]  # Flask's redirect makes werkzeug's base class in its types only
    return problems.problem(
        401,
        "Sign in, or send the header Authorization: Bearer TOKEN with a valid token.",
        "سجّل الدخول، أو أرسل الترويسة Authorization: Bearer TOKEN برمز صالح.",
        headers=PROOF,
    )


def is_page() -> bool:
    """Whether a person's browser asks for a page, not one of its scripts or a program for data."""
    return not request.path.startswith(NOT_PAGES) and "Authorization" not in request.headers


def way_back() -> str:
    """The address that was asked for, if going there again shows it."""
    if request.method not in ("GET", "HEAD"):
        return "/"
    return request.full_path.rstrip("?")


def safe_next(address: str | None) -> str:
    """The address if it is one of this site, else the start page."""
    if not address or len(address) > LONGEST_QUERY or not address.isprintable() or "\\" in address:
        return "/"
    parts = urlsplit(address)
    here = not parts.scheme and not parts.netloc and address.startswith("/") and not address.startswith("//")
    return address if here and not parts.path.startswith(("/sign-in", "/sign-out", LINK)) else "/"
