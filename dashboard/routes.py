"""Plain HTTP: signing in and out, preferences, and whether the product is well."""

import json
from typing import Any, cast
from urllib.parse import urlencode

from flask import Blueprint, Response, current_app, redirect, request
from flask_login import current_user
from werkzeug.exceptions import Forbidden

from callbacks.request import kit
from dashboard import auth, csrf, health, plain
from dashboard.api.calls import call
from dashboard.gate import safe_next
from layouts.sign_in import sign_in_page
from services import accounts
from services.account import LANGS, THEMES, Attempt, TooManyError, WrongSignInError
from services.errors import UserError
from settings import Settings

blueprint = Blueprint("plain", __name__)
SIGN_IN = "/sign-in"
A_YEAR = 365 * 24 * 3600


def see(address: str) -> Response:
    """Go there with GET."""
    response = cast(Response, redirect(address, 303))
    response.headers["Cache-Control"] = "no-store"
    return response


def settings() -> Settings:
    """The settings of this application."""
    found: Settings = current_app.extensions["k9-settings"]
    return found


@blueprint.get(SIGN_IN)
def ask_for_sign_in() -> Response:
    going_to = safe_next(request.args.get("next"))
    if current_user.is_authenticated:
        return see(going_to)
    return _sign_in_page(going_to)


@blueprint.post(SIGN_IN)
def sign_in() -> Response:
    # A script that says nothing of where it comes from has no cookie to abuse; a browser always says.
    if not csrf.is_ours(request) and ("Origin" in request.headers or "Sec-Fetch-Site" in request.headers):
        raise Forbidden
    form = request.form
    going_to = safe_next(form.get("next"))
    attempt = Attempt(
        form.get("name", ""), form.get("password", ""), request.remote_addr or "", request.user_agent.string,
        auth.session_token(request),
    )  # fmt: skip
    try:
        token = accounts.sign_in(kit(), attempt, demo=_demo_may_enter())
    except (WrongSignInError, TooManyError) as error:
        return _sign_in_page(going_to, error)
    return auth.set_session(see(going_to), token)


def _demo_may_enter() -> bool:
    return settings().demo or settings().environment != "production"


def _sign_in_page(going_to: str, error: UserError | None = None) -> Response:
    demo = accounts.demo_accounts(kit()) if settings().demo else ()
    page = sign_in_page(
        plain.lang(), cast(plain.Theme, auth.theme()), going_to, accounts.unit_name(kit()), demo,
        error=error.text(plain.lang()) if error else None, name=request.form.get("name", "")[:100],
        status=error.status if error else 200,
    )  # fmt: skip
    headers = {"Cache-Control": "no-store"}
    if isinstance(error, TooManyError):
        headers["Retry-After"] = str(error.seconds)
    return plain.document(page, headers=headers)


@blueprint.post("/sign-out")
def sign_out() -> Response:
    if token := auth.session_token(request):
        accounts.sign_out(kit(), token)
    return auth.drop_session(see("/sign-in"))


@blueprint.post("/me/preferences")
def prefer() -> Response:
    viewer = current_user.viewer
    accounts.prefer(kit(), viewer, lang=request.form.get("lang"), theme=request.form.get("theme"))
    return see(safe_next(request.form.get("next")))


@blueprint.post("/me/sessions/<int:session_id>/end")
def end_session(session_id: int) -> Response:
    accounts.end_session(kit(), current_user.viewer, session_id)
    return see("/me?done=session")


@blueprint.post("/me/password")
def change_password() -> Response:
    old, new = request.form.get("old", ""), request.form.get("new", "")
    accounts.change_password(kit(), current_user.signed_in, old, new, request.remote_addr or "")
    return see("/me?done=password")


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
