"""Plain HTTP of the ways in: signing in and out, the second step, the forgotten password, one-time links."""

from flask import Blueprint, Response, request
from flask_login import current_user
from werkzeug.exceptions import Forbidden

from callbacks.request import kit
from dashboard import auth, csrf, plain
from dashboard.api import problems
from dashboard.gate import safe_next
from dashboard.plain import see, settings
from layouts.entrance import code_page, forgot_page, link_page
from layouts.page import Page
from layouts.sign_in import sign_in_page
from services import access, accounts, second_factor, tickets
from services.account import Attempt, HalfOverError
from services.catalogue.words import Words
from services.errors import UserError

blueprint = Blueprint("entrance", __name__)
SIGN_IN, CODE = "/sign-in", "/sign-in/code"
UNLIKE = Words("The two passwords are not the same. Type both again.", "كلمتا المرور مختلفتان. اكتبهما من جديد.")
NO_STORE = {"Cache-Control": "no-store"}


def attempt(name: str = "", password: str = "") -> Attempt:
    """Who asks, from where, and the session that the browser has."""
    return Attempt(name, password, request.remote_addr or "", request.user_agent.string, auth.session_token(request))


def refuse_other_sites() -> None:
    """A script that says nothing of where it comes from has no cookie to abuse; a browser always says."""
    if not csrf.is_ours(request) and ("Origin" in request.headers or "Sec-Fetch-Site" in request.headers):
        raise Forbidden


def shown(page: Page, error: UserError | None = None) -> Response:
    """The page, kept by nobody; with the time to wait, if that is what is wrong."""
    return plain.document(page, headers=NO_STORE | (problems.retry(error) if error else {}))


@blueprint.get(SIGN_IN)
def ask_for_sign_in() -> Response:
    going_to = safe_next(request.args.get("next"))
    if current_user.is_authenticated:
        return see(going_to)
    return _sign_in_page(going_to)


@blueprint.post(SIGN_IN)
def sign_in() -> Response:
    refuse_other_sites()
    going_to = safe_next(request.form.get("next"))
    asked = attempt(request.form.get("name", ""), request.form.get("password", ""))
    try:
        entered = accounts.sign_in(kit(), asked, demo=_demo_may_enter())
    except UserError as error:
        return _sign_in_page(going_to, error)
    if entered.needs_code:
        return auth.set_step(see(plain.with_next(CODE, going_to)), entered.token)
    return auth.set_session(see(going_to), entered.token)


def _demo_may_enter() -> bool:
    return settings().demo or settings().environment != "production"


def _sign_in_page(going_to: str, error: UserError | None = None) -> Response:
    demo = accounts.demo_accounts(kit()) if settings().demo else ()
    page = sign_in_page(
        plain.lang(), plain.theme_now(), going_to, accounts.unit_name(kit()), demo,
        error=error.text(plain.lang()) if error else None, name=request.form.get("name", "")[:100],
        status=error.status if error else 200,
    )  # fmt: skip
    return shown(page, error)


@blueprint.get(CODE)
def ask_for_code() -> Response:
    if not auth.step_token(request):
        return see(SIGN_IN)
    return _code_page(safe_next(request.args.get("next")), request.args.get("with") == "recovery")


@blueprint.post(CODE)
def take_code() -> Response:
    refuse_other_sites()
    going_to = safe_next(request.form.get("next"))
    try:
        half = auth.step_token(request) or ""
        token = accounts.second_step(kit(), half, request.form.get("code", "")[:40], attempt())
    except HalfOverError as error:
        return auth.drop_step(_sign_in_page(going_to, error))
    except UserError as error:
        return _code_page(going_to, request.form.get("with") == "recovery", error)
    return auth.drop_step(auth.set_session(see(going_to), token))


def _code_page(going_to: str, recovery: bool, error: UserError | None = None) -> Response:
    page = code_page(
        plain.lang(), plain.theme_now(), going_to, recovery=recovery, error=error.text(plain.lang()) if error else None,
        status=error.status if error else 200,
    )  # fmt: skip
    return shown(page, error)


@blueprint.post("/sign-out")
def sign_out() -> Response:
    if token := auth.session_token(request):
        accounts.sign_out(kit(), token)
    return auth.drop_session(see(SIGN_IN))


@blueprint.get("/forgot")
def ask_for_name() -> Response:
    return shown(forgot_page(plain.lang(), plain.theme_now(), has_mail=kit().has_mail))


@blueprint.post("/forgot")
def send_link() -> Response:
    try:
        access.ask_for_link(kit(), request.form.get("name", ""), request.remote_addr or "")
    except UserError as error:
        page = forgot_page(
            plain.lang(),
            plain.theme_now(),
            has_mail=kit().has_mail,
            error=error.text(plain.lang()),
            status=error.status,
        )
        return shown(page, error)
    return shown(forgot_page(plain.lang(), plain.theme_now(), has_mail=True, is_sent=True))


@blueprint.get(f"{tickets.LINK}<token>")
def open_link(token: str) -> Response:
    return _link_page(tickets.of_link(kit(), token))


@blueprint.post(f"{tickets.LINK}<token>")
def set_password(token: str) -> Response:
    """The password is set; who has no second factor is in, for the link was as good as a password."""
    ticket, new = tickets.of_link(kit(), token), request.form.get("new", "")
    try:
        if new != request.form.get("again", ""):
            raise UserError(UNLIKE.en, UNLIKE.ar)
        access.set_password(kit(), ticket, new)
    except UserError as error:
        return _link_page(ticket, error)
    if second_factor.factor(kit(), ticket.account_id).is_on:
        return see(SIGN_IN)
    session = accounts.open_session(kit(), ticket.account_id, attempt())
    if not second_factor.role_needs_it(ticket.role) or ticket.demo:
        return auth.set_session(see("/"), session)
    # The password was proved a moment ago: no need to ask for it before the key is shown.
    second_factor.begin(kit(), ticket.account_id)
    return auth.set_session(see("/me/second-factor"), session)


def _link_page(ticket: tickets.Ticket, error: UserError | None = None) -> Response:
    page = link_page(
        plain.lang(), plain.theme_now(), request.path, ticket.name, ticket.purpose,
        error=error.text(plain.lang()) if error else None, status=error.status if error else 200,
    )  # fmt: skip
    return shown(page, error)
