"""My account."""

from urllib.parse import parse_qs

from callbacks import request
from callbacks.asking import fresh_reader
from layouts.me import me_page
from layouts.page import Page
from services import accounts
from services.kit import Kit
from services.viewer import Viewer


def show_me(kit: Kit, viewer: Viewer, pathname: str, search: str) -> Page:
    """/me, and /me?done=... after something was done."""
    done = parse_qs(search.removeprefix("?")).get("done", [""])[0]
    return me_page(fresh_reader(kit, viewer), request.signed_in(), accounts.sessions(kit, viewer.account_id), done=done)
