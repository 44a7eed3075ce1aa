"""Plain HTTP of the administration of accounts: the forms of /admin/users."""

from collections.abc import Callable

from flask import Blueprint, Response, request

from callbacks.admin import new_account_view, user_view
from callbacks.request import kit, viewer
from dashboard.plain import application, see
from services import users
from services.account import Edit, NewAccount, NewPerson
from services.administration import require_administrator
from services.errors import UserError, unknown

blueprint = Blueprint("people", __name__)


@blueprint.post("/admin/users/new")
def create() -> Response:
    """Make an account; its page follows, with the link that is shown this once."""
    require_administrator(viewer())
    try:
        account_id, link = users.create(kit(), viewer(), new_account())
    except UserError as error:
        return application(new_account_view(kit(), viewer(), request.form.to_dict(flat=False), error), error)
    return application(user_view(kit(), viewer(), account_id, done="created", link=link))


def new_account() -> NewAccount:
    """What the form says."""
    form = request.form
    given = {name: form.get(f"person_{name}", "").strip() for name in ("code", "name_en", "name_ar")}
    person = NewPerson(job=form.get("person_job", ""), **given) if any(given.values()) else None
    return NewAccount(
        form.get("name", "").strip(), form.get("role", ""), None, tuple(form.getlist("project")),
        form.get("person", "").strip() or None, form.get("lang", "ar"), form.get("mail", "").strip() or None, person,
    )  # fmt: skip


@blueprint.post("/admin/users/<int:account_id>")
def act(account_id: int) -> Response:
    """Everything that is done to one account, at its own address."""
    require_administrator(viewer())
    wanted = request.form.get("act", "")
    if wanted not in ACTS:
        raise unknown("act", "إجراء", wanted, ACTS)
    try:
        link = ACTS[wanted](account_id)
    except UserError as error:
        return application(user_view(kit(), viewer(), account_id, error=error), error)
    if link:
        return application(user_view(kit(), viewer(), account_id, done=wanted, link=link))
    return see(f"/admin/users/{account_id}?done={wanted}")


def _save(account_id: int) -> None:
    form = request.form
    edit = Edit(form.get("role"), tuple(form.getlist("project")), form.get("person", ""), form.get("mail", ""))
    users.edit(kit(), viewer(), account_id, edit)


def _link(account_id: int) -> str:
    return users.renew_link(kit(), viewer(), account_id)


def _set_active(active: bool) -> Callable[[int], None]:
    return lambda account_id: users.edit(kit(), viewer(), account_id, Edit(active=active))


def _sessions(account_id: int) -> None:
    only = request.form.get("session", "")
    users.end_sessions(kit(), viewer(), account_id, int(only) if only.isascii() and only.isdecimal() else None)


def _factor_off(account_id: int) -> None:
    users.switch_second_factor_off(kit(), viewer(), account_id)


ACTS: dict[str, Callable[[int], str | None]] = {
    "save": _save,
    "link": _link,
    "close": _set_active(False),
    "open": _set_active(True),
    "sessions": _sessions,
    "factor-off": _factor_off,
}
