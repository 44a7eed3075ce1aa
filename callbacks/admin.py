"""Administration: its pages."""

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qs

from callbacks.asking import fresh_reader
from layouts.admin import cache_page, imports_page
from layouts.page import Page
from layouts.roles import roles_page
from layouts.users import NEW, new_page, user_page, users_page
from services import administration, users
from services.account import STATES
from services.administration import require_administrator
from services.catalogue.roles import ROLES
from services.errors import UserError, unknown
from services.kit import Kit
from services.users import Sought
from services.viewer import Viewer

NOTHING: Mapping[str, Sequence[str]] = {}


def show_users(kit: Kit, viewer: Viewer, pathname: str, search: str) -> Page:
    """/admin/users, and ?q=...&role=...&state=... of those who are sought."""
    require_administrator(viewer)
    sought = sought_in(search)
    return users_page(fresh_reader(kit, viewer), users.find(kit, viewer, sought), sought)


def sought_in(search: str) -> Sought:
    """Raises UnknownError for a role or state that is none."""
    given = {name: values[0] for name, values in parse_qs(search.removeprefix("?")).items()}
    role, state = given.get("role", ""), given.get("state", "")
    if role and role not in ROLES:
        raise unknown("role", "دور", role, ROLES)
    if state and state not in STATES:
        raise unknown("state", "حالة", state, STATES)
    return Sought(given.get("q", "")[:60], role, state)


def show_user(kit: Kit, viewer: Viewer, pathname: str, search: str) -> Page:
    """/admin/users/new, /admin/users/ID, and ?done=... after something was done."""
    require_administrator(viewer)
    if pathname == NEW:
        return new_account_view(kit, viewer, NOTHING)
    number = pathname.rpartition("/")[2]
    if not (number.isascii() and number.isdecimal() and len(number) < 10):
        raise unknown("page", "صفحة", pathname, ("/admin/users", NEW))
    done = parse_qs(search.removeprefix("?")).get("done", [""])[0]
    return user_view(kit, viewer, int(number), done=done)


def new_account_view(
    kit: Kit, viewer: Viewer, given: Mapping[str, Sequence[str]], error: UserError | None = None
) -> Page:
    """The form of a new account."""
    reader = fresh_reader(kit, viewer)
    return new_page(reader, reader.directory.of_kind("person"), given, error)


def user_view(
    kit: Kit, viewer: Viewer, account_id: int, *, done: str = "", link: str = "", error: UserError | None = None
) -> Page:
    """The page of one account."""
    account, reader = users.account(kit, viewer, account_id), fresh_reader(kit, viewer)
    sessions, people = users.sessions(kit, viewer, account_id), reader.directory.of_kind("person")
    return user_page(reader, account, sessions, people, done=done, link=link, error=error)


def show_roles(kit: Kit, viewer: Viewer, pathname: str, search: str) -> Page:
    """/admin/roles"""
    require_administrator(viewer)
    return roles_page(fresh_reader(kit, viewer))


def show_cache(kit: Kit, viewer: Viewer, pathname: str, search: str) -> Page:
    """/admin/cache"""
    return cache_page(fresh_reader(kit, viewer), administration.cache_use(kit, viewer))


def show_imports(kit: Kit, viewer: Viewer, pathname: str, search: str) -> Page:
    """/admin/imports"""
    return imports_page(fresh_reader(kit, viewer), administration.import_runs(kit, viewer))
