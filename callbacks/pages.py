"""Address in, page out: for the first document and for every step after it."""

from collections.abc import Callable

from dash import Input, Output, callback
from dash.development.base_component import Component

from callbacks import request
from layouts import ids
from layouts.page import Page
from layouts.reader import Reader
from layouts.report import FIRST_ROWS, is_empty, report_page
from layouts.sorry import sorry
from services import rows
from services.accounts import unit_name
from services.answers import answer
from services.errors import UserError, unknown
from services.kit import Kit
from services.question import Question
from services.viewer import Viewer

Show = Callable[[Kit, Viewer, str, str], Page]
"""(kit, viewer, pathname, search with or without its question mark) -> the page."""


def render(pathname: str, search: str) -> Page:
    """The page of an address, for the person of this request."""
    kit, viewer = request.kit(), request.viewer()
    try:
        return _show(pathname)(kit, viewer, pathname, search)
    except UserError as error:
        return sorry(error, pathname, search, reader_of(kit, viewer))


@callback(
    Output(ids.PAGE, "children"),
    Output(ids.TITLE, "children"),
    Input(ids.URL, "pathname"),
    Input(ids.URL, "search"),
    prevent_initial_call=True,
)
def show_page(pathname: str, search: str | None) -> tuple[Component, str]:
    """The next page; the first one came with the document."""
    page = render(pathname, search or "")
    return page.body, page.title


def reader_of(kit: Kit, viewer: Viewer) -> Reader:
    """The viewer as the reader of a page."""
    named = unit_name(kit)
    return Reader(viewer, kit.unit, kit.shelf.held, kit.calendar().today, named(viewer.lang) if named else "")


def show_report(kit: Kit, viewer: Viewer, pathname: str, search: str) -> Page:
    """/r/<report>?<question>"""
    question = Question.parse(pathname.removeprefix("/r/"), search, kit.calendar())
    answered = answer(kit, question, viewer)
    page = None
    if not is_empty(answered) and question.view != "charts":
        page = rows.page(kit, question, viewer, size=FIRST_ROWS if question.view == "summary" else rows.PAGE_SIZE)
    return report_page(question, answered, page, reader_of(kit, viewer))


def _show(pathname: str) -> Show:
    if pathname in PATHS:
        return PATHS[pathname]
    for start, show in PATHS.items():
        if start != "/" and start.endswith("/") and pathname.startswith(start):
            return show
    raise unknown("page", "صفحة", pathname, (one.rstrip("/") or one for one in PATHS))


PATHS: dict[str, Show] = {"/r/": show_report}
"""Page by address; one that ends in / serves everything below it."""
