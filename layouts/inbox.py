"""The inbox, the look before a decision about several records, and what came of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from layouts import ids, text
from layouts import review_text as words
from layouts.badge import graded
from layouts.icon import icon, marked, turning
from layouts.native import Native
from layouts.page import Page, Piece
from layouts.reader import Reader
from layouts.review import TONES, pick_value, sheet_id, step_text, toast, waiting_for
from layouts.shell import Head, close, shell
from services.catalogue.records import RECORD_TYPES
from services.catalogue.review import ACTIONS, status_label
from services.catalogue.words import Counted
from services.inbox import PAGE_SIZE, Inbox, Item, Narrowing
from services.reviewing import Outcome
from services.wording import number

HERE = "/review"
LATE = 24 * 3600
"""What has waited for longer stands out. Unit: seconds."""


@dataclass(frozen=True)
class Told:
    """What the last request did, for the toast."""

    action: str
    count: int


def address(box: str, narrowing: Narrowing, page: int = 1) -> str:
    """The address of a page of the inbox."""
    pairs = [("box", box)]
    pairs += [("type", one) for one in narrowing.types] + [("project", one) for one in narrowing.projects]
    pairs += [("state", one) for one in narrowing.states] + ([("page", str(page))] if page > 1 else [])
    return f"{HERE}?{urlencode(pairs)}"


def inbox_page(reader: Reader, found: Inbox, now: datetime, told: Told | None = None) -> Page:
    """One page of a box."""
    step = step_of(reader) if found.box == "mine" else None
    listed = _groups(reader, found, now, step)
    inside = [
        _boxes(reader, found), _narrow(reader, found), _told(reader, told),
        _form(reader, found, listed, step) if step and found.items else html.Div(listed, className="stack"),
        _pager(reader, found),
        html.P(reader.say(words.NEVER_OWN), className="notes small muted") if found.box == "mine" else None,
        _keys(reader) if found.items else None,
    ]  # fmt: skip
    main = marked(html.Main(inside, className="page wide stack inbox"), data_inbox="")
    return _framed(reader, reader.say(words.REVIEW), _context(reader, found, now), main, found)


def step_of(reader: Reader) -> str | None:
    """The step that takes a record on: forward for who reviews, approve for who approves."""
    viewer = reader.viewer
    return "forward" if viewer.may("review") else "approve" if viewer.may("approve") else None


def _framed(reader: Reader, title: str, context: str, main: Component, found: Inbox | None = None) -> Page:
    query = address(found.box, found.narrowing, found.page) if found else HERE
    switch = f"{query}{'&' if '?' in query else '?'}lang={reader.other}"
    head = Head(title, context, HERE, "/" if found else HERE, switch)
    return Page(title, reader.lang, reader.theme, shell(reader, head, main, view="inbox"))


def _context(reader: Reader, found: Inbox, now: datetime) -> str:
    waiting = reader.count(words.WAIT, found.counts.get(found.box, found.total))
    if found.oldest is None or found.box == "decided":
        return waiting
    return reader.say(words.OLDEST, waiting, waiting_for(reader, (now - found.oldest).total_seconds()))


def _boxes(reader: Reader, found: Inbox) -> html.Nav:
    """The boxes that this role has; what is in them, but for what is decided."""
    held = [*found.counts, *(["decided"] if "mine" in found.counts else [])]
    order = [one for one in words.BOXES if one in held]
    links = []
    for box in order:
        inside: list[Piece] = [reader.say(words.BOXES[box])]
        n = found.counts.get(box)  # type: ignore[call-overload]  # the names of the boxes
        inside += [html.B(number(n))] if n else []
        chosen = box == found.box
        link = html.A(inside, href=f"{HERE}?box={box}", className="chip on" if chosen else "chip")
        links.append(marked(link, aria_current="page") if chosen else link)
    return marked(html.Nav(links, className="chips"), aria_label=reader.say(words.BOX_NAV))


def _narrow(reader: Reader, found: Inbox) -> html.Nav | None:
    """Types, projects and states as chips: there is one only where it leaves something out."""
    given = found.narrowing
    chips = [
        *_chips(found, "types", found.types, lambda one: RECORD_TYPES[one].plural(reader.lang)),
        *_chips(found, "projects", found.projects, lambda one: reader.name("project", one)),
        *_chips(found, "states", found.states, lambda one: status_label(one)(reader.lang)),
    ]
    if given != Narrowing():
        chips.append(html.A(reader.say(words.ALL_SHOWN), href=address(found.box, Narrowing()), className="chip"))
    return marked(html.Nav(chips, className="chips"), aria_label=reader.say(words.NARROW)) if chips else None


def _chips(found: Inbox, kind: str, counts: dict[str, int], name: Callable[[str], str]) -> list[html.A]:
    chosen: tuple[str, ...] = getattr(found.narrowing, kind)
    if len(counts) < 2 and not chosen:
        return []
    made = []
    for one, n in sorted(counts.items()):
        on = one in chosen
        rest = tuple(other for other in chosen if other != one) if on else (*chosen, one)
        target = address(found.box, replace(found.narrowing, **{kind: rest}))
        link = html.A([name(one), html.B(number(n))], href=target, className="chip on" if on else "chip")
        made.append(marked(link, aria_current="true") if on else link)
    return made


def _told(reader: Reader, told: Told | None) -> html.Div | None:
    if told is None or told.action not in ACTIONS:
        return None
    done = reader.say(ACTIONS[told.action].done)
    return toast(reader, done if told.count == 1 else reader.say(words.DONE, done.rstrip("."), number(told.count)))


def _groups(reader: Reader, found: Inbox, now: datetime, step: str | None) -> list[Component]:
    if not found.items:
        narrowed = found.narrowing != Narrowing()
        said = words.EMPTY_NARROWED if narrowed else words.EMPTY[found.box]
        inside: list[Component] = [icon("check"), html.P(reader.say(said))]
        if narrowed:
            inside.append(html.A(reader.say(words.ALL_SHOWN), href=address(found.box, Narrowing()), className="button"))
        return [html.Section(inside, className="panel empty")]
    if found.box == "decided":
        rows = [_row(reader, one, now, None, one.title(reader.lang)) for one in found.items]
        return [html.Section(html.Div(rows, className="list rows-in"), className="stack")]
    made: list[Component] = []
    for type_id, items in groupby(found.items, key=lambda one: one.type_id):
        total = found.types.get(type_id)
        cap: list[Piece] = [html.H2(RECORD_TYPES[type_id].plural(reader.lang))]
        cap += [html.Span(number(total), className="small muted")] if total else []
        rows = [_row(reader, one, now, step, _short(reader, one)) for one in items]
        made.append(
            html.Section([html.Div(cap, className="cap"), html.Div(rows, className="list rows-in")], className="stack")
        )
    return made


def _row(reader: Reader, item: Item, now: datetime, step: str | None, title: str) -> html.Div:
    """One record; a swipe brings its actions out from behind, and none of them decides at once."""
    front = html.Div(
        [_box(reader, item) if step else None, _link(reader, item, now, title, waits=step is not None)],
        className="front",
    )
    if step is None:
        return marked(html.Div(front, className="swipe"), data_row="")
    back = html.A(
        reader.say(ACTIONS["return"].label), href=f"{item.href}#{sheet_id('return')}", className="button", tabIndex=-1
    )
    marked(back, data_reload="")
    look = f"/review/look?{urlencode({'act': step, 'pick': pick_value(item.type_id, item.id, item.version)})}"
    on = html.A(reader.say(ACTIONS[step].label), href=look, className="button main", tabIndex=-1)
    return marked(
        html.Div([front, html.Div([back, on], className="behind")], className="swipe"), data_row="", data_look=look
    )


def _box(reader: Reader, item: Item, *, checked: bool = False) -> Native:
    box: dict[str, str | int | bool | None] = {
        "type": "checkbox", "name": "pick", "value": pick_value(item.type_id, item.id, item.version), "checked": checked,
        "aria-label": reader.say(words.PICK, item.title(reader.lang)),
    }  # fmt: skip
    return Native("label", {"class": "tap"}, Native("input", box))


def _link(reader: Reader, item: Item, now: datetime, title: str, *, waits: bool = True) -> html.A:
    """The way to the record; the badge says how long it waits for the reader, or else how it stands."""
    seconds = (now - item.since).total_seconds()
    age = waiting_for(reader, seconds)
    badge = html.Span(age, className="badge warn" if seconds > LATE else "badge", title=reader.say(words.WAITING, age))
    if not waits:
        badge = html.Span(status_label(item.status)(reader.lang), className="badge")
    said = [html.B(title), html.Br(), html.Span(_about(reader, item), className="small muted"),
            _quality(reader, item)]  # fmt: skip
    return html.A([html.Span(said, className="main"), badge, turning("next")], href=item.href)


def _short(reader: Reader, item: Item) -> str:
    """The title without its type, which stands above the group."""
    title, label = item.title(reader.lang), RECORD_TYPES[item.type_id].label(reader.lang)
    return title.removeprefix(f"{label}{reader.comma}")


def _about(reader: Reader, item: Item) -> str:
    """by Ahmed, Special Operations; Majed forwarded it, 23 Dec 2024, 11:40."""
    parts = [reader.say(words.AUTHOR, item.author.name(reader.lang))] if item.author else []
    parts += [item.project.name(reader.lang)] if item.project else []
    parts += [step_text(reader, item.last)] if item.last and item.last.action != "submit" else []
    return reader.comma.join(parts)


def _quality(reader: Reader, item: Item) -> html.Span:
    said: list[Piece] = [graded(item.quality, reader, 0)]
    if item.findings:
        counted = reader.count(words.FINDINGS, item.findings)
        more = f"{reader.comma}{reader.say(words.CRITICAL)}" if item.critical else ""
        said += [html.Span(f"{counted}{more}", className="bad" if item.critical else "muted")]
    return html.Span(said, className="small row")


def _form(reader: Reader, found: Inbox, listed: Sequence[Component], step: str) -> Native:
    """Select several, then look: an address like any other, so that it works without scripts."""
    every = [
        Native("input", {"type": "hidden", "name": "of", "value": pick_value(one.type_id, one.id, one.version)})
        for one in found.items
    ]
    all_of_them = Native("input", {"type": "checkbox", "data-all": "pick", "aria-label": reader.say(words.PICK_ALL)})
    buttons = [
        Native("label", {"class": "tap needs-script"}, all_of_them),
        Native("button", {"class": "button without-script", "name": "all", "value": "1"}, reader.say(words.LOOK_ALL)),
        Native(
            "button",
            {"class": "button main", "name": "act", "value": step, "data-picked": "pick"},
            reader.say(words.LOOK[step]),
        ),
    ]
    act = Native("input", {"type": "hidden", "name": "act", "value": step})
    bar = html.Footer(buttons, className="actions")
    return Native("form", {"action": "/review/look", "class": "stack"}, [act, *every, *listed, bar])


def _pager(reader: Reader, found: Inbox) -> html.Nav | None:
    if found.pages < 2:
        return None
    links: list[Component] = []
    if found.page > 1:
        before = address(found.box, found.narrowing, found.page - 1)
        links.append(html.A(reader.say(text.PREVIOUS_PAGE), href=before, className="button", rel="prev"))
    first = (found.page - 1) * PAGE_SIZE + 1
    last = min(found.total, first + PAGE_SIZE - 1)
    links.append(
        html.Span(reader.say(text.RANGE_OF, number(first), number(last), number(found.total)), className="muted small")
    )
    if found.page < found.pages:
        after = address(found.box, found.narrowing, found.page + 1)
        links.append(html.A(reader.say(text.NEXT_PAGE), href=after, className="button end", rel="next"))
    return marked(html.Nav(links, className="row"), aria_label=reader.say(text.PAGES))


def _keys(reader: Reader) -> html.Dialog:
    rows = [html.Div([html.Dt(html.Bdi(key)), html.Dd(reader.say(said))]) for key, said in words.KEY_LIST]
    title = html.Div([html.H2(reader.say(words.KEYS)), close(reader)], className="row")
    sheet = html.Dialog([title, html.Dl(rows, className="facts below")], id=ids.KEYS, className="sheet")
    return marked(sheet, aria_label=reader.say(words.KEYS))


def look_page(reader: Reader, items: Sequence[Item], action_id: str, now: datetime, problem: str = "") -> Page:
    """What is about to be decided: those with findings first, the critical ones not selected."""
    action = ACTIONS[action_id]
    waiting = [one for one in items if action.step(one.status)]
    parts: list[Component | None] = [
        html.P(problem, className="banner bad", role="alert") if problem else None,
        None if waiting else html.Section(html.P(reader.say(words.NOTHING_PICKED)), className="panel empty"),
        *_looked(reader, words.LOOK_FIRST, [one for one in waiting if one.findings], now),
        html.P(reader.say(words.LEFT_OUT), className="small muted") if any(one.critical for one in waiting) else None,
        *_looked(reader, words.CLEAN, [one for one in waiting if not one.findings], now),
        *_looked(reader, words.GONE, [one for one in items if one not in waiting], now, selects=False),
    ]
    title = reader.say(action.label)
    send = {"class": TONES["main"], "name": "act", "value": action_id, "data-picked": "pick"}
    cancel = html.A(reader.say(words.CANCEL), href=HERE, className="button")
    bar = html.Footer([cancel, Native("button", send, title) if waiting else None], className="actions")
    form = Native("form", {"method": "post", "action": "/review/act", "class": "stack"}, [*parts, bar])
    main = marked(html.Main(form, className="page wide stack inbox"), data_inbox="look")
    return _framed(reader, title, reader.count(words.WAIT, len(waiting)), main)


def _looked(
    reader: Reader, title: Counted, items: Sequence[Item], now: datetime, *, selects: bool = True
) -> list[Component]:
    """A titled list of what is about to be decided, or does not wait any more."""
    if not items:
        return []
    rows = []
    for one in items:
        box = _box(reader, one, checked=not one.critical) if selects else None
        front = html.Div([box, _link(reader, one, now, one.title(reader.lang), waits=selects)], className="front")
        rows.append(marked(html.Div(front, className="swipe"), data_row=""))
    inside = [html.H2(reader.count(title, len(items))), html.Div(rows, className="list rows-in")]
    return [html.Section(inside, className="stack")]


def results_page(
    reader: Reader, outcomes: Sequence[Outcome], titles: dict[tuple[str, int], str], action_id: str
) -> Page:
    """What became of each, when not all went well: those that were left as they are first, with the reason."""
    left = [one for one in outcomes if one.problem]
    done = len(outcomes) - len(left)
    rows = [
        html.A(
            [
                html.Span(icon("warn"), className="warn"),
                html.Span([html.B(titles.get((one.pick.type_id, one.pick.id), "")), html.Br(),
                           html.Span(one.problem(reader.lang) if one.problem else "", className="small muted")], className="main"),
                turning("next"),
            ],
            href=f"/record/{one.pick.type_id}/{one.pick.id}",
        )
        for one in left
    ]  # fmt: skip
    said = reader.say(words.DONE, reader.say(ACTIONS[action_id].done).rstrip("."), number(done))
    inside = [
        html.P([icon("check"), said], className="banner", role="status") if done else None,
        html.H2(reader.count(words.NOT_DONE, len(left))),
        html.Div(rows, className="list"),
        html.Div(html.A(reader.say(words.TO_INBOX), href=HERE, className="button main"), className="row"),
    ]
    return _framed(reader, reader.say(words.RESULTS), said, html.Main(inside, className="page wide stack"))
