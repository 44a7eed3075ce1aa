"""Plain HTTP of one's own account: preferences, password, second factor, sessions."""

from collections.abc import Callable

from flask import Blueprint, Response, request
from flask_login import current_user

from callbacks.asking import fresh_reader
from callbacks.me import second_factor_view
from callbacks.request import kit
from dashboard.gate import safe_next
from dashboard.plain import application, see
from layouts.me import me_page
from layouts.second_factor import codes_page
from services import accounts, second_factor
from services.account import SignedIn
from services.errors import UserError, unknown

blueprint = Blueprint("own_account", __name__)
FACTOR = "/me/second-factor"


def me() -> SignedIn:
    """Who asks."""
    found: SignedIn = current_user.signed_in
    return found


def address() -> str:
    """From where."""
    return request.remote_addr or ""


@blueprint.post("/me/preferences")
def prefer() -> Response:
    form = request.form
    accounts.prefer(kit(), me().viewer, lang=form.get("lang"), theme=form.get("theme"), digits=form.get("digits"))
    return see(safe_next(form.get("next")))


@blueprint.post("/me/sessions/<int:session_id>/end")
def end_session(session_id: int) -> Response:
    accounts.end_session(kit(), me().viewer, session_id)
    return see("/me?done=session")


@blueprint.post("/me/password")
def change_password() -> Response:
    old, new = request.form.get("old", ""), request.form.get("new", "")
    try:
        accounts.change_password(kit(), me(), old, new, address())
    except UserError as error:
        reader = fresh_reader(kit(), me().viewer)
        open_sessions = accounts.sessions(kit(), me().viewer.account_id)
        factor = second_factor.factor(kit(), me().viewer.account_id)
        return application(me_page(reader, me(), open_sessions, factor, error=error), error)
    return see("/me?done=password")


@blueprint.post(FACTOR)
def act_on_factor() -> Response:
    """Set it up, confirm it, take new recovery codes, switch it off: all at the address of the page that shows it."""
    wanted = request.form.get("act", "")
    if wanted not in ACTS:
        raise unknown("act", "إجراء", wanted, ACTS)
    try:
        return ACTS[wanted]()
    except UserError as error:
        return application(second_factor_view(kit(), me(), error=error), error)


def _begin() -> Response:
    accounts.check_password(kit(), me(), request.form.get("password", ""), address())
    second_factor.begin(kit(), me().viewer.account_id)
    return see(FACTOR)


def _confirm() -> Response:
    return _codes(second_factor.confirm(kit(), me(), request.form.get("code", "")[:40], address()), is_new=True)


def _renew() -> Response:
    return _codes(second_factor.renew_codes(kit(), me(), request.form.get("code", "")[:40], address()), is_new=False)


def _switch_off() -> Response:
    password, code = request.form.get("password", ""), request.form.get("code", "")[:40]
    accounts.switch_second_factor_off(kit(), me(), password, code, address())
    return see("/me?done=factor-off")


def _codes(codes: tuple[str, ...], *, is_new: bool) -> Response:
    return application(codes_page(fresh_reader(kit(), me().viewer), codes, is_new=is_new))


ACTS: dict[str, Callable[[], Response]] = {
    "begin": _begin,
    "confirm": _confirm,
    "renew": _renew,
    "off": _switch_off,
}
