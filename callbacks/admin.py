"""Administration: its pages, and what the buttons of the accounts do."""

from typing import Any

from dash import ALL, Input, Output, callback, ctx, no_update
from dash.development.base_component import Component

from callbacks import request
from callbacks.asking import fresh_reader
from layouts import ids
from layouts.admin import cache_page, dialog, imports_page, roles_page, users, users_page
from layouts.page import Page
from services import accounts, administration
from services.administration import require_administrator
from services.errors import UserError
from services.kit import Kit
from services.viewer import Viewer


def show_users(kit: Kit, viewer: Viewer, pathname: str, search: str) -> Page:
    """/admin/users"""
    return users_page(fresh_reader(kit, viewer), accounts.accounts(kit, viewer))


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


@callback(
    Output(ids.DIALOG, "children"),
    Output(ids.ACCOUNTS, "children"),
    Input(ids.account(ALL), "n_clicks"),
    Input(ids.account_act(ALL, ALL), "n_clicks"),
    prevent_initial_call=True,
)
def manage(_opened: list[int], _acted: list[int]) -> tuple[Any, Any]:
    """Open an account's dialog, or do what its button says and show the list anew."""
    pressed = ctx.triggered_id
    # New buttons on the page call as well, with no click.
    if not pressed or not any(one["value"] for one in ctx.triggered):
        return no_update, no_update
    kit, viewer = request.kit(), request.viewer()
    if pressed["type"] == ids.account(0)["type"]:
        return dialog(fresh_reader(kit, viewer), accounts.account(kit, viewer, int(pressed["account"]))), no_update
    return act(kit, viewer, str(pressed["act"]), int(pressed["account"]))


def act(kit: Kit, viewer: Viewer, wanted: str, account_id: int) -> tuple[Component, list[Component]]:
    """(the dialog with what was done or why not, the list)."""
    said: dict[str, str] = {"done": wanted}
    try:
        secret = done(kit, viewer, wanted, account_id)
        said |= {"secret": secret or ""}
    except UserError as error:
        said = {"error": error.text(viewer.lang)}
    reader = fresh_reader(kit, viewer)
    shown = dialog(reader, accounts.account(kit, viewer, account_id), **said)
    return shown, users(reader, accounts.accounts(kit, viewer))


def done(kit: Kit, viewer: Viewer, wanted: str, account_id: int) -> str | None:
    """Do it; the new password, if that was wanted."""
    match wanted:
        case "password":
            return accounts.new_password(kit, viewer, account_id)
        case "sessions":
            accounts.end_sessions(kit, viewer, account_id)
        case "close" | "open":
            accounts.set_active(kit, viewer, account_id, active=wanted == "open")
        case _:
            raise UserError("This cannot be done to an account.", "لا يمكن فعل هذا بحساب.")
    return None
