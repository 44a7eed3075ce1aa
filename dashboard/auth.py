"""Who is asking: a session's cookie or a bearer token becomes flask-login's current user."""

from flask import Flask, Request, Response, current_app, g, request
from flask_login import LoginManager, UserMixin, current_user

from callbacks.request import kit
from services import accounts
from services.account import LANGS, THEMES, SignedIn
from services.tickets import LIFE
from services.viewer import Viewer


class User(UserMixin):  # type: ignore[misc]  # flask-login gives it no types
    """flask-login's view of somebody who is signed in."""

    def __init__(self, signed_in: SignedIn) -> None:
        self.signed_in, self.viewer = signed_in, signed_in.viewer

    def get_id(self) -> str:
        return str(self.viewer.account_id)


def install(server: Flask) -> None:
    manager = LoginManager(server)
    # Sessions are rows of ours; flask-login's own cookie protection has nothing to protect.
    manager.session_protection = None
    manager.request_loader(load)


def load(asked: Request) -> User | None:
    """The caller, by one statement; None for an anonymous one."""
    g.is_loading = True
    found = _load(asked)
    g.is_loading = False
    return User(found) if found else None


def _load(asked: Request) -> SignedIn | None:
    token = bearer(asked)
    if token is not None:
        return accounts.signed_in(kit(), "token", token)
    session = session_token(asked)
    return accounts.signed_in(kit(), "session", session) if session else None


def bearer(asked: Request) -> str | None:
    """The token of the Authorization header, if it has one; empty when it is of another kind."""
    header = asked.headers.get("Authorization")
    if header is None:
        return None
    kind, _, token = header.partition(" ")
    return token.strip() if kind.lower() == "bearer" else ""


def somebody() -> Viewer | None:
    """The viewer, or None for an anonymous caller; None also when the database failed to tell."""
    if g.get("is_loading"):
        return None
    return current_user.viewer if current_user.is_authenticated else None


def session_token(asked: Request) -> str | None:
    """The token in the session's cookie."""
    return asked.cookies.get(cookie_name())


def cookie_name() -> str:
    """Browsers take `__Host-` cookies over https only, and from no other host."""
    return "__Host-k9" if is_https() else "k9-session"


def is_https() -> bool:
    """Whether people reach us by https, be it through a proxy."""
    return request.is_secure or bool(current_app.config["K9_HTTPS"])


def set_session(response: Response, token: str) -> Response:
    """Give the browser its session. The server decides when it ends; the cookie only must not end before."""
    response.set_cookie(
        cookie_name(),
        token,
        max_age=accounts.LONGEST_SESSION,
        path="/",
        secure=is_https(),
        httponly=True,
        samesite="Lax",
    )
    return response


def step_token(asked: Request) -> str | None:
    """The token of a sign-in that still lacks its second step."""
    return asked.cookies.get(step_name())


def step_name() -> str:
    """As for the session's cookie."""
    return f"{cookie_name()}-step"


def set_step(response: Response, token: str) -> Response:
    """Remember the first step of a sign-in for as long as the second may take."""
    response.set_cookie(
        step_name(), token, max_age=int(LIFE["second-step"].total_seconds()), path="/", secure=is_https(), httponly=True,
        samesite="Lax",
    )  # fmt: skip
    return response


def drop_step(response: Response) -> Response:
    """The sign-in is complete, or over."""
    response.delete_cookie(step_name(), path="/", secure=is_https(), httponly=True, samesite="Lax")
    return response


def drop_session(response: Response) -> Response:
    """Make the browser forget its session and what it kept of the pages."""
    response.delete_cookie(cookie_name(), path="/", secure=is_https(), httponly=True, samesite="Lax")
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


def language() -> str:
    """The viewer's language; before sign-in, and for API callers who ask for one: the request's."""
    if "lang" not in g:
        g.lang = _language()
    return str(g.lang)


def _language() -> str:
    wanted = request.accept_languages.best_match(LANGS)
    viewer = somebody()
    if request.path.startswith("/api/"):
        return wanted or (viewer.lang if viewer else "en")
    if viewer:
        return viewer.lang
    chosen = request.args.get("lang") or request.cookies.get("lang")
    return chosen if chosen in LANGS else wanted or "en"


def theme() -> str:
    """The viewer's theme; before sign-in the cookie's."""
    viewer = somebody()
    chosen = viewer.theme if viewer else request.cookies.get("theme")
    return chosen if chosen in THEMES else "auto"
