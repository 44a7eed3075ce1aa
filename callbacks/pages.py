"""Address in, page out: for the first document and for every step after it."""

from collections.abc import Callable

from dash import Input, Output, callback
from dash.development.base_component import Component

from callbacks import admin, entry, filters, grid, me, request, review, rosters, sheets
from callbacks.asking import question_at, reader_of
from layouts import ids
from layouts.overview import overview_page, reports_page
from layouts.page import Page
from layouts.record import record_page
from layouts.report import first_rows, is_empty, report_page
from layouts.sheet import filters_page
from layouts.sorry import sorry
from services import rows
from services.answers import answer, answered, prepare
from services.errors import UserError, unknown
from services.facets import facets
from services.kit import Kit
from services.question import Question
from services.viewer import Viewer

PARTS = (filters.fill_sheet, grid.give_rows)
"""What happens inside a page; named here, so that whoever draws pages has these callbacks too."""
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


def show_home(kit: Kit, viewer: Viewer, pathname: str, search: str) -> Page:
    """/ and /r/overview: the overview; its details and charts are those of any report."""
    question = question_at("/", search, kit)
    if question.view != "summary" or question.record:
        return _report(kit, viewer, question)
    return overview_page(question, answer(kit, question, viewer), reader_of(kit, viewer))


def show_reports(kit: Kit, viewer: Viewer, pathname: str, search: str) -> Page:
    """/reports"""
    return reports_page(reader_of(kit, viewer))


def show_report(kit: Kit, viewer: Viewer, pathname: str, search: str) -> Page:
    """/r/<report>, and /r/<report>/filters for browsers without scripts."""
    question = question_at(pathname, search, kit)
    part = pathname.removeprefix("/r/").partition("/")[2]
    if part == "filters":
        options = facets(kit, question, viewer)
        return filters_page(question, options, reader_of(kit, viewer))
    if part:
        raise unknown("page", "صفحة", pathname, (f"/r/{question.report_id}", f"/r/{question.report_id}/filters"))
    return _report(kit, viewer, question)


def _report(kit: Kit, viewer: Viewer, question: Question) -> Page:
    if question.record or question.view != "charts":
        # A role may hold the overview and yet not see the records it is made of.
        rows.permit_type(question.fact, viewer)
    if question.record:
        opened = rows.open_record(kit, question, viewer)
        reader = reader_of(kit, viewer)
        return record_page(question, opened, reader, entry.beside_of(kit, viewer, opened, reader, {}))
    asked = prepare(kit, question, viewer)
    found = answered(kit, asked)
    page = None
    if not is_empty(found) and question.view != "charts":
        page = rows.page_of(kit, asked, size=first_rows(question) if question.view == "summary" else rows.PAGE_SIZE)
    return report_page(question, found, page, reader_of(kit, viewer))


def show_proposal(kit: Kit, viewer: Viewer, pathname: str, search: str) -> Page:
    """/record/period-report/<id>: the report under review; its history and older versions are those of any record."""
    is_plain = pathname.removeprefix("/record/period-report/").isdecimal() and "version=" not in search
    return (review.show_proposal if is_plain else entry.show_record)(kit, viewer, pathname, search)


def _show(pathname: str) -> Show:
    if pathname in PATHS:
        return PATHS[pathname]
    for start, show in PATHS.items():
        if start != "/" and start.endswith("/") and pathname.startswith(start):
            return show
    raise unknown("page", "صفحة", pathname, (one.rstrip("/") or one for one in PATHS))


PATHS: dict[str, Show] = {
    "/": show_home,
    "/reports": show_reports,
    "/r/overview": show_home,
    "/r/": show_report,
    "/me": me.show_me,
    "/me/second-factor": me.show_second_factor,
    "/admin/users": admin.show_users,
    "/admin/users/": admin.show_user,
    "/admin/roles": admin.show_roles,
    "/admin/cache": admin.show_cache,
    "/admin/imports": admin.show_imports,
    "/import": sheets.show_import,
    "/review": review.show_inbox,
    "/review/look": review.show_look,
    "/notices": review.show_notices,
    "/record/period-report/": show_proposal,
    "/record/": entry.show_record,
    "/roster": rosters.show_roster,
}
"""Page by address; one that ends in / serves everything below it."""
