"""The page that takes in files of records."""

from urllib.parse import parse_qs

from callbacks.asking import fresh_reader
from layouts.page import Page
from layouts.sheets import Taken, import_page
from services.catalogue.records import ENTERED
from services.errors import ForbiddenError, UserError
from services.kit import Kit
from services.sheets import Preview
from services.viewer import Viewer


def show_import(kit: Kit, viewer: Viewer, pathname: str, search: str) -> Page:
    """/import, for one record type and after one was taken in."""
    given = {name: values[0] for name, values in parse_qs(search.removeprefix("?")).items()}
    taken = None
    if given.get("done", "").isdecimal() and given.get("left", "").isdecimal():
        taken = Taken(int(given["done"][:9]), int(given["left"][:9]))
    return import_view(kit, viewer, given.get("type", ""), taken=taken)


def import_view(
    kit: Kit, viewer: Viewer, type_id: str, *, name: str = "", preview: Preview | None = None, token: str = "",
    taken: Taken | None = None, error: UserError | None = None,
) -> Page:  # fmt: skip
    """The page, with what became of the last file."""
    types = tuple(one for one in ENTERED.values() if one.id in viewer.role.writes)
    if not viewer.may("import") or not types:
        raise ForbiddenError("Your role does not import files.", "دورك لا يستورد الملفات.")
    chosen = next((one for one in types if one.id == type_id), types[0])
    return import_page(fresh_reader(kit, viewer), types, chosen, name, preview, token, taken, error)
