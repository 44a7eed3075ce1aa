"""Plain HTTP: the language and theme of an address, and whether the product is well."""

import json
from typing import Any
from urllib.parse import urlencode

from flask import Blueprint, Response, request

from callbacks.request import kit
from dashboard import auth, health
from dashboard.api.calls import call
from dashboard.plain import see, settings
from services import accounts
from services.account import LANGS, THEMES

blueprint = Blueprint("plain", __name__)
A_YEAR = 365 * 24 * 3600


def take_preferences() -> Response | None:
    """`?lang=ar` or `?theme=dark` on any page: keeps the choice and goes to the address without it."""
    chosen = {name: request.args[name] for name in ("lang", "theme") if name in request.args}
    if not chosen or request.method != "GET" or request.path.startswith(("/api/", "/health/", "/_")):
        return None
    rest = [pair for pair in request.args.items(multi=True) if pair[0] not in chosen]
    response = see(request.path + (f"?{urlencode(rest)}" if rest else ""))
    viewer = auth.somebody()
    if viewer:
        accounts.prefer(kit(), viewer, **chosen)
        return response
    for name, value in chosen.items():
        if value in LANGS + THEMES:
            response.set_cookie(
                name, value, max_age=A_YEAR, secure=auth.is_https(), httponly=True, samesite="Lax", path="/"
            )
    return response


@blueprint.get("/health/live")
@call("Whether the process answers", "Health", is_open=True)
def live() -> Response:
    return _state(200, {"status": "ok"})


@blueprint.get("/health/ready")
@call(
    "Whether everything that answers need is there; 503 with what is missing",
    "Health",
    is_open=True,
    also={503: "Health"},
)
def ready() -> Response:
    found = health.checks(kit(), settings())
    well = not any(found.values())
    state = {name: trouble or "ok" for name, trouble in found.items()}
    return _state(200 if well else 503, {"status": "ok" if well else "not ready", "checks": state})


def _state(status: int, content: dict[str, Any]) -> Response:
    return Response(json.dumps(content), status, mimetype="application/json", headers={"Cache-Control": "no-store"})


@blueprint.get("/robots.txt")
def robots() -> Response:
    return Response("User-agent: *\nDisallow: /\n", mimetype="text/plain")


@blueprint.get("/favicon.ico")
def icon() -> Response:
    return Response(status=204)
