"""What each role opens, enters and decides: the matrix of the catalogue as a table."""

from collections.abc import Iterable

from dash import html
from dash.development.base_component import Component

from layouts import account_text as words
from layouts.admin import framed
from layouts.icon import icon, marked
from layouts.page import Page
from layouts.reader import Reader
from services.catalogue.records import RECORD_TYPES
from services.catalogue.reports import REPORTS
from services.catalogue.roles import RIGHTS, ROLES, Role
from services.catalogue.words import Words


def roles_page(reader: Reader) -> Page:
    """Roles across, reports, record types and rights down."""
    head = [html.Th(reader.say(words.ROLE), scope="col")]
    head += [html.Th(one.label(reader.lang), scope="col", className="c") for one in ROLES.values()]
    sees = [html.Td(reader.say(words.SEEN[one.reach]), className="c") for one in ROLES.values()]
    written = [one for one in RECORD_TYPES.values() if any(one.id in role.writes for role in ROLES.values())]
    body = [
        html.Tr([html.Th(reader.say(words.SEES), scope="row"), *sees]),
        *_group(reader, words.REPORTS, ((one.label, _opening(one.id)) for one in REPORTS.values())),
        *_group(reader, words.WRITES, ((one.label, _writing(one.id)) for one in written)),
        *_group(reader, words.RIGHTS, ((label, _holding(right)) for right, label in RIGHTS.items())),
    ]
    table = html.Table([html.Thead(html.Tr(head)), html.Tbody(body)])
    shown = marked(
        html.Div(table, className="table matrix", tabIndex=0, role="region"), aria_label=reader.say(words.ROLES)
    )
    return framed(reader, "/admin/roles", html.P(reader.say(words.ROLES_SAY), className="small muted"), shown)


def _opening(report: str) -> frozenset[str]:
    return frozenset(one.id for one in ROLES.values() if report in one.reports)


def _writing(record: str) -> frozenset[str]:
    return frozenset(one.id for one in ROLES.values() if record in one.writes)


def _holding(right: str) -> frozenset[str]:
    return frozenset(one.id for one in ROLES.values() if right in one.rights)


def _group(reader: Reader, name: Words, lines: Iterable[tuple[Words, frozenset[str]]]) -> list[Component]:
    """A heading across, then a line each with a mark under every role that may."""
    heading = html.Tr([html.Th(reader.say(name), scope="rowgroup", className="group"), html.Td(colSpan=len(ROLES))])
    return [heading, *(_line(reader, label, roles) for label, roles in lines)]


def _line(reader: Reader, label: Words, roles: frozenset[str]) -> Component:
    cells = [html.Td(_mark(reader, one, roles), className="c") for one in ROLES.values()]
    return html.Tr([html.Th(label(reader.lang), scope="row"), *cells])


def _mark(reader: Reader, role: Role, roles: frozenset[str]) -> Component:
    """A tick, or nothing to see; readers hear both."""
    may = role.id in roles
    said = html.Span(reader.say(words.YES if may else words.NO), className="unseen")
    return html.Span([icon("check") if may else None, said], className="tick")
