"""The frame of every page: the rail of a wide screen, the bar on top, the tabs of a phone."""

from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from layouts import ids, text
from layouts.address import here
from layouts.digits import written
from layouts.icon import icon, marked, turning
from layouts.native import Native
from layouts.reader import Reader
from services.catalogue.words import Words
from services.question import VIEWS, Question
from services.wording import number

Step = tuple[str, str]
"""A step of the breadcrumb: its text and its address."""
ADMIN = "/admin/users"
Place = tuple[str, str, Words]
"""Somewhere to go: address, icon, name."""
HOME: Place = ("/", "home", text.OVERVIEW)
NEW_RECORD: Place = ("/record/new", "pen", text.NEW_RECORD)
REVIEW: Place = ("/review", "check", text.REVIEW)
ROSTER: Place = ("/roster", "roster", text.ROSTER)
REPORTS: Place = ("/reports", "charts", text.REPORTS)
ACCOUNTS: Place = (ADMIN, "admin", text.ADMIN)
ME: Place = ("/me", "me", text.ME)
_VIEWS = {"summary": text.SUMMARY, "details": text.DETAILS, "charts": text.CHARTS}


@dataclass(frozen=True)
class Head:
    """What stands above the content. `here` is the rail's entry; `switch` the address in the other language."""

    title: str
    context: str
    here: str
    back: str
    switch: str
    crumbs: tuple[Step, ...] = ()
    badge: str = ""


def shell(reader: Reader, head: Head, main: Component, *, view: str = "", tabs: Component | None = None) -> html.Div:
    """One page of the application; `view` lets the style sheet tell the views apart."""
    body = html.Div([_top(reader, head, tabs), main, _more(reader, head)], className="body")
    page = html.Div([_rail(reader, head.here), body], className="shell")
    return written(marked(page, data_view=view), reader)  # type: ignore[no-any-return]  # what goes in comes out


def _top(reader: Reader, head: Head, tabs: Component | None) -> html.Header:
    bar = html.Div(
        [
            _back(reader, head.back),
            html.Div([html.H1(head.title), html.P(head.context, className="tiny muted")], className="titles"),
            html.Span(head.badge, className="badge") if head.badge else None,
            tabs,
            _switch(reader, head.switch),
            _bell(reader),
            marked(html.A(icon("more"), href=f"#{ids.MORE}", className="tap"), aria_label=reader.say(text.MORE)),
        ],
        className="app-bar",
    )
    return html.Header([bar, crumbs(reader, head.crumbs)], className="top")


def _back(reader: Reader, address: str) -> html.A | None:
    """One step out, on a phone; the home of a role has none."""
    if not address:
        return None
    return marked(html.A(turning("back"), href=address, className="tap narrow"), aria_label=reader.say(text.BACK))


def _switch(reader: Reader, address: str) -> html.A:
    """The other language; the whole document changes, so it is loaded again."""
    words = [
        html.Span(text.OTHER_LANGUAGE_SHORT(reader.lang), className="narrow"),
        html.Span(text.OTHER_LANGUAGE(reader.lang), className="roomy"),
    ]
    link = html.A(words, href=address, className="tap end", lang=reader.other, title=text.OTHER_LANGUAGE(reader.lang))
    return marked(link, data_reload="")


def _bell(reader: Reader) -> html.A:
    """The way to the notices, with how many are unread."""
    n = reader.viewer.unread
    name = reader.say(text.NOTICES_UNREAD, number(n)) if n else reader.say(text.NOTICES)
    many = html.Span(number(min(n, 99)), className="dot") if n else None
    return marked(html.A([icon("bell"), many], href="/notices", className="tap bell"), aria_label=name)


def crumbs(reader: Reader, steps: tuple[Step, ...]) -> html.Nav | None:
    """The way from the reports to here; the last step is where we are."""
    if not steps:
        return None
    links = [html.A(name, href=address) for name, address in steps[:-1]]
    last = marked(html.Span(steps[-1][0]), aria_current="page")
    return marked(html.Nav([*links, last], className="crumbs"), aria_label=reader.say(text.BREADCRUMB))


def _rail(reader: Reader, current: str) -> html.Nav:
    name = html.P(
        [reader.say(text.PRODUCT), html.Br(), html.Span(reader.say(text.REPORTING), className="tiny muted")],
        className="mark",
    )
    current = REPORTS[0] if current.startswith("/r/") else current
    links = [_entry(reader, address, sign, words, current) for address, sign, words in places(reader)]
    return marked(html.Nav([name, *links], className="rail"), aria_label=reader.say(text.MAIN))


def places(reader: Reader) -> tuple[Place, ...]:
    """Where this person may go, most used first."""
    role = reader.viewer.role
    open_to_all = (HOME, REPORTS, ME)
    asked = {
        NEW_RECORD: bool(role.writes),
        REVIEW: bool(role.rights & {"review", "approve"} or role.writes),
        ROSTER: "attendance" in role.reports,
        ACCOUNTS: "administer" in role.rights,
    }
    order = (HOME, NEW_RECORD, REVIEW, ROSTER, REPORTS, ACCOUNTS, ME)
    return tuple(one for one in order if one in open_to_all or asked[one])


def _entry(reader: Reader, address: str, sign: str, words: Words, current: str) -> html.A:
    link = html.A([icon(sign), reader.say(words)], href=address)
    return marked(link, aria_current="page") if address == current else link


def _places(reader: Reader) -> html.Div:
    """The way to everything else, in the sheet of a phone."""
    links = [html.A(reader.say(words), href=address) for address, _, words in places(reader)[1:-1]]
    return html.Div(links, className="places narrow")


def tabs(question: Question, reader: Reader) -> html.Nav:
    """Summary, details, charts: the same question, seen differently."""
    links = []
    for view in VIEWS:
        link = html.A([icon(view), reader.say(_VIEWS[view])], href=here(question.seen_as(view)))
        links.append(marked(link, aria_current="page") if view == question.view else link)
    return marked(html.Nav(links, className="tabs"), aria_label=reader.say(text.VIEW))


def _more(reader: Reader, head: Head) -> html.Dialog:
    """Appearance, account, the way out; a sheet that needs no script to open."""
    start = head.switch.rpartition("lang=")[0]
    themes = [
        marked(
            html.A(reader.say(words), href=f"{start}theme={theme}", className="chip"),
            data_reload="", data_theme_set=theme, **({"aria_current": "true"} if theme == reader.theme else {}),
        )
        for theme, words in text.THEMES.items()
    ]  # fmt: skip
    leave = html.Button(reader.say(text.SIGN_OUT), className="button")
    sheet = html.Dialog(
        [
            html.Div([html.H2(reader.viewer.name), close(reader)], className="row"),
            html.P(reader.viewer.role.label(reader.lang), className="small muted"),
            _places(reader),
            html.P(reader.say(text.THEME), className="small muted below"),
            html.Div(themes, className="chips"),
            html.Div(
                [html.A(reader.say(text.ME), href="/me", className="button"),
                 Native("form", {"method": "post", "action": "/sign-out"}, leave)],
                className="row below",
            ),
        ],
        id=ids.MORE,
        className="sheet",
    )  # fmt: skip
    return marked(sheet, aria_label=reader.say(text.MORE))


def close(reader: Reader) -> html.Button:
    """Leaves a sheet without a change."""
    return marked(html.Button(icon("close"), className="tap end"), data_close="", aria_label=reader.say(text.CLOSE))
