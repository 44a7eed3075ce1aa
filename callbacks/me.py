"""My account."""

from urllib.parse import parse_qs

from callbacks import request
from callbacks.asking import fresh_reader
from layouts.me import me_page
from layouts.page import Page
from layouts.second_factor import factor_page
from services import accounts, second_factor
from services.account import SignedIn
from services.errors import UserError
from services.kit import Kit
from services.viewer import Viewer


def show_me(kit: Kit, viewer: Viewer, pathname: str, search: str) -> Page:
    """/me, and /me?done=... after something was done."""
    done = parse_qs(search.removeprefix("?")).get("done", [""])[0]
    open_sessions = accounts.sessions(kit, viewer.account_id)
    factor = second_factor.factor(kit, viewer.account_id)
    return me_page(fresh_reader(kit, viewer), request.signed_in(), open_sessions, factor, done=done)


def show_second_factor(kit: Kit, viewer: Viewer, pathname: str, search: str) -> Page:
    """/me/second-factor"""
    return second_factor_view(kit, request.signed_in())


def second_factor_view(kit: Kit, me: SignedIn, *, error: UserError | None = None) -> Page:
    """How the viewer's second factor stands, and what was wrong with what was sent."""
    factor = second_factor.factor(kit, me.viewer.account_id)
    key = None if factor.is_on else second_factor.key(kit, me)
    return factor_page(fresh_reader(kit, me.viewer), factor, key, me.account, error)
