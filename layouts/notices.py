"""Notices: the bell, the list, and what one wants to hear of."""

from collections.abc import Sequence

from dash import html

from layouts import review_text as words
from layouts import text
from layouts.icon import icon, marked, turning
from layouts.native import Native
from layouts.page import Page, Piece
from layouts.reader import Reader
from layouts.review import toast
from layouts.shell import Head, shell
from services.notices import PAGE_SIZE, Choice, Notice, NoticePage
from services.wording import number

HERE = "/notices"
SIGNS = {"returned": "warn", "rejected": "warn", "report-late": "warn", "report-due": "clock", "approved": "check"}


def notices_page(
    reader: Reader, found: NoticePage, choices: Sequence[Choice], *, unread: bool, left: int, saved: bool = False
) -> Page:
    """The list, newest first, and the choices below it. `left`: how many are unread."""
    inside = [
        toast(reader, reader.say(words.SAVED)) if saved else None,
        _filters(reader, unread=unread, left=left), _list(reader, found), _pager(reader, found, unread=unread), _choices(reader, choices),
    ]  # fmt: skip
    head = Head(
        reader.say(words.NOTICES), reader.say(words.UNREAD, number(left)), HERE, "/", f"{HERE}?lang={reader.other}"
    )
    main = html.Main(inside, className="page wide stack narrowest")
    return Page(head.title, reader.lang, reader.theme, shell(reader, head, main))


def _filters(reader: Reader, *, unread: bool, left: int) -> html.Div:
    links = []
    for only, label, address in ((False, words.ALL_OF_THEM, HERE), (True, words.UNREAD_ONLY, f"{HERE}?unread=1")):
        inside: list[Piece] = [reader.say(label), *([html.B(number(left))] if only and left else [])]
        link = html.A(inside, href=address, className="chip on" if only == unread else "chip")
        links.append(marked(link, aria_current="page") if only == unread else link)
    read = Native("form", {"method": "post", "action": "/notices/read", "class": "end"}, [
        Native("button", {"class": "chip", "name": "all", "value": "1"}, reader.say(words.READ_ALL)),
    ])  # fmt: skip
    return html.Div([*links, read if left else None], className="chips")


def _list(reader: Reader, found: NoticePage) -> html.Section:
    if not found.notices:
        return html.Section([icon("check"), html.P(reader.say(words.NO_NOTICES))], className="panel empty")
    return html.Section([_row(reader, one) for one in found.notices], className="list")


def _row(reader: Reader, notice: Notice) -> html.Div:
    """The sentence leads to the record; a form beside it marks it as read."""
    at = f"{reader.day(reader.local(notice.at).date())}{reader.comma}{reader.time(notice.at)}"
    said = notice.text(reader.lang)
    sentence = (
        html.Span(said)
        if notice.is_read
        else html.B([html.Span(f"{reader.say(words.NEW)}: ", className="unseen"), said])
    )
    below: list[Piece] = [html.Br(), html.Span(at, className="small muted")]
    if notice.note:
        below = [html.Br(), html.Span(notice.note, className="small", dir="auto"), *below]
    link = html.A([html.Span(icon(SIGNS.get(notice.kind.id, "pen")), className="muted"),
                   html.Span([sentence, *below], className="main"), turning("next")], href=notice.href)  # fmt: skip
    inside = [link, None if notice.is_read else _mark(reader, notice)]
    return html.Div(html.Div(inside, className="front"), className="swipe notice-row")


def _mark(reader: Reader, notice: Notice) -> Native:
    button = {
        "class": "tap",
        "name": "id",
        "value": str(notice.id),
        "aria-label": reader.say(words.MARK_READ),
        "title": reader.say(words.MARK_READ),
    }
    return Native("form", {"method": "post", "action": "/notices/read"}, Native("button", button, icon("check")))


def _pager(reader: Reader, found: NoticePage, *, unread: bool) -> html.Nav | None:
    pages, links = -(-found.total // PAGE_SIZE), []
    more = "&unread=1" if unread else ""
    if found.page > 1:
        links.append(
            html.A(reader.say(text.PREVIOUS_PAGE), href=f"{HERE}?page={found.page - 1}{more}", className="button")
        )
    if found.page < pages:
        links.append(
            html.A(reader.say(text.NEXT_PAGE), href=f"{HERE}?page={found.page + 1}{more}", className="button end")
        )
    return marked(html.Nav(links, className="row"), aria_label=reader.say(text.PAGES)) if links else None


def _choices(reader: Reader, choices: Sequence[Choice]) -> html.Section:
    heads = [
        html.Th(reader.say(one), scope="col", className=kind)
        for one, kind in ((words.KIND, ""), (words.IN_APP, "c"), (words.BY_MAIL, "c"))
    ]
    rows = [
        html.Tr(
            [
                html.Th(one.kind.label(reader.lang), scope="row"),
                _tick(reader, one, "shown"),
                _tick(reader, one, "mailed"),
            ]
        )
        for one in choices
    ]
    table = html.Div(
        html.Table([html.Thead(html.Tr(heads)), html.Tbody(rows)]), className="table matrix", tabIndex=0, role="region"
    )
    save = Native("button", {"class": "button main"}, reader.say(words.SAVE))
    form = Native("form", {"method": "post", "action": "/notices/choices", "class": "stack"}, [
        marked(table, aria_label=reader.say(words.CHOICES)), html.P(reader.say(words.CHOICES_ABOUT), className="small muted"),
        html.Div(save, className="row"),
    ])  # fmt: skip
    return html.Section([html.H2(reader.say(words.CHOICES)), form], className="stack")


def _tick(reader: Reader, choice: Choice, name: str) -> html.Td:
    label = f"{choice.kind.label(reader.lang)}{reader.comma}{reader.say(words.IN_APP if name == 'shown' else words.BY_MAIL)}"
    box = {
        "type": "checkbox",
        "name": name,
        "value": choice.kind.id,
        "checked": getattr(choice, name),
        "aria-label": label,
    }
    return html.Td(Native("label", {"class": "tap"}, Native("input", box)), className="c")
