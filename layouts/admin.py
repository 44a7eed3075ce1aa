"""Administration: accounts, roles, the cache, imports."""

from collections.abc import Mapping, Sequence
from typing import Any

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from layouts import account_text as words
from layouts import ids, text
from layouts.icon import marked
from layouts.page import Page, Piece
from layouts.reader import Reader
from layouts.shell import ADMIN, Head, shell
from services.account import Account
from services.administration import REASONS, Run, Use
from services.catalogue.reports import REPORTS
from services.catalogue.roles import ROLES
from services.catalogue.words import Words
from services.wording import isolated, number

SECTIONS = {
    "/admin/users": words.USERS,
    "/admin/roles": words.ROLES,
    "/admin/cache": words.CACHE,
    "/admin/imports": words.IMPORTS,
}
MOST_REMARKS = 12


def framed(reader: Reader, address: str, *parts: Component | None) -> Page:
    """A page of the administration under its sections."""
    links = []
    for section, name in SECTIONS.items():
        link = html.A(reader.say(name), href=section, className="chip on" if section == address else "chip")
        links.append(marked(link, aria_current="page") if section == address else link)
    nav = marked(html.Nav(links, className="chips"), aria_label=reader.say(text.ADMIN))
    main = html.Main([nav, *(part for part in parts if part is not None)], className="page wide stack")
    title = reader.say(SECTIONS[address])
    head = Head(title, reader.unit_name or reader.say(text.UNIT), ADMIN, "/", f"?lang={reader.other}")
    return Page(title, reader.lang, reader.theme, shell(reader, head, main))


def users_page(reader: Reader, accounts: Sequence[Account]) -> Page:
    """All accounts, and the place of the dialog about one of them."""
    return framed(
        reader, "/admin/users",
        html.Div(users(reader, accounts), id=ids.ACCOUNTS),
        html.Div(id=ids.DIALOG, className="dialog-place"),
    )  # fmt: skip


def users(reader: Reader, accounts: Sequence[Account]) -> list[Component]:
    """The list of accounts, by name."""
    heads = (words.PERSON, words.ACCOUNT, words.ROLE, words.PROJECTS, words.LAST, words.STATE)
    rows = [_user(reader, one) for one in accounts]
    table = _table(reader, [reader.say(one) for one in heads], rows, words.USERS)
    return [
        html.P(reader.count(words.COUNT, len(accounts)), className="small muted"),
        html.Div(table, className="below"),
    ]


def _user(reader: Reader, account: Account) -> html.Tr:
    """A row; the name opens the dialog, for it stays in view on a phone."""
    name = account.person(reader.lang)
    button = html.Button(name, id=ids.account(account.id), className="tap", n_clicks=0)
    marked(button, aria_label=reader.say(words.MANAGE_ONE, name))
    role = ROLES[account.role].label(reader.lang) if account.role in ROLES else account.role
    cells: list[Piece] = [
        html.Bdi(account.name),
        role,
        html.Bdi(", ".join(account.projects)),
        _last(reader, account),
        _state(reader, account),
    ]
    return html.Tr([html.Th(button, scope="row"), *(html.Td(one) for one in cells)])


def _last(reader: Reader, account: Account) -> str:
    if account.last_sign_in is None:
        return reader.say(words.NEVER)
    day = reader.day(reader.local(account.last_sign_in).date())
    return reader.say(words.AT, day, reader.time(account.last_sign_in))


def _state(reader: Reader, account: Account) -> html.Span:
    name = words.OPEN if account.active else words.CLOSED
    return html.Span(reader.say(name), className="badge good" if account.active else "badge bad")


def dialog(reader: Reader, account: Account, *, done: str = "", secret: str = "", error: str = "") -> dbc.Modal:
    """What can be done to one account; `done` is what just was, `secret` the password that is shown once."""
    acts = ["password", "sessions"]
    acts += [] if account.id == reader.viewer.account_id else ["close" if account.active else "open"]
    buttons = [
        dbc.Button(
            reader.say(words.ACTS[act]), id=ids.account_act(act, account.id), n_clicks=0,
            color="danger" if act == "close" else "secondary",
        )
        for act in acts
    ]  # fmt: skip
    said = (
        [dbc.Alert([html.Span(reader.say(words.ACTED[done])), html.Code(secret) if secret else None])] if done else []
    )
    said += [dbc.Alert(error, color="danger")] if error else []
    facts = html.Dl(
        [html.Div([html.Dt(reader.say(name)), html.Dd(value)]) for name, value in _about(reader, account)],
        className="facts",
    )
    return dbc.Modal(
        [
            dbc.ModalHeader(dbc.ModalTitle(account.person(reader.lang))),
            dbc.ModalBody([*said, facts]),
            dbc.ModalFooter(buttons),
        ],
        is_open=True,
        centered=False,
    )


def _about(reader: Reader, account: Account) -> list[tuple[Words, Piece]]:
    role = ROLES[account.role].label(reader.lang) if account.role in ROLES else account.role
    return [
        (words.ACCOUNT, html.Bdi(account.name)),
        (words.ROLE, role),
        (words.LAST, _last(reader, account)),
        (words.STATE, _state(reader, account)),
    ]


def roles_page(reader: Reader) -> Page:
    """What each role opens and how far it sees, from the catalogue."""
    heads = [reader.say(one) for one in (words.ROLE, words.SEES, words.REPORTS, words.RIGHTS)]
    rows = [
        html.Tr(
            [
                html.Th(one.label(reader.lang), scope="row"),
                html.Td(reader.say(words.SEEN[one.reach])),
                html.Td(_joined(reader, [REPORTS[name].label for name in REPORTS if name in one.reports])),
                html.Td(_joined(reader, [words.RIGHT[name] for name in sorted(one.rights)])),
            ]
        )
        for one in ROLES.values()
    ]
    return framed(reader, "/admin/roles", _table(reader, heads, rows, words.ROLES))


def _joined(reader: Reader, names: Sequence[Words]) -> str:
    return ("، " if reader.lang == "ar" else ", ").join(reader.say(one) for one in names) or "–"


def cache_page(reader: Reader, use: Sequence[Use] | None) -> Page:
    """Hit rate per kind of answer, and why the others were calculated."""
    if use is None:
        return framed(reader, "/admin/cache", html.Div(html.Div(reader.say(words.CACHE_AWAY)), className="banner warn"))
    heads = [reader.say(one) for one in (words.ANSWERS, words.RATE, words.HITS, words.MISSES, words.WAITED)]
    heads += [reader.say(words.REASONS[one]) for one in REASONS]
    table = _table(reader, heads, [_use(reader, one) for one in use], words.CACHE, numeric=True)
    note = words.TODAY_ONLY if use else words.NOTHING_ASKED
    return framed(reader, "/admin/cache", html.P(reader.say(note), className="small muted"), table if use else None)


def _use(reader: Reader, use: Use) -> html.Tr:
    rate = "–" if use.rate is None else isolated(f"{number(use.rate * 100, 1)}%", reader.lang)
    counts = [use.hits, use.misses, use.waited, *(use.reasons[one] for one in REASONS)]
    cells: list[Piece] = [html.B(rate), *(number(one) for one in counts)]
    return html.Tr([html.Th(_kind(reader, use.what), scope="row"), *(html.Td(one, className="n") for one in cells)])


def _kind(reader: Reader, what: str) -> str:
    report = what.removesuffix("-facets")
    name = reader.say(REPORTS[report].label) if report in REPORTS else what
    return reader.say(words.FILTERS_OF, name) if what.endswith("-facets") else name


def imports_page(reader: Reader, runs: Sequence[Run]) -> Page:
    """The last import table by table, and those before it as lines."""
    if not runs:
        return framed(
            reader, "/admin/imports", html.Section(html.P(reader.say(words.NO_IMPORT)), className="panel empty")
        )
    earlier = [html.Li(_when(reader, one)) for one in runs[1:]]
    below = [html.H2(reader.say(words.EARLIER_RUNS)), html.Ol(earlier, className="line below")] if earlier else []
    return framed(reader, "/admin/imports", _run(reader, runs[0]), html.Section(below) if below else None)


def _when(reader: Reader, run: Run) -> str:
    day, at = reader.day(reader.local(run.started_at).date()), reader.time(run.started_at)
    name = reader.say(words.RUN, isolated(str(run.summary.get("database", run.source)), reader.lang))
    if run.finished_at is None:
        return f"{name}: {day}, {at}; {reader.say(words.RUNNING)}"
    seconds = number((run.finished_at - run.started_at).total_seconds(), 1)
    return f"{name}: {reader.say(words.TOOK, day, at, seconds)}"


def _run(reader: Reader, run: Run) -> Component:
    heads = [reader.say(words.OLD_TABLE), *(reader.say(one) for one in words.COLUMNS.values())]
    tables: Sequence[Mapping[str, Any]] = run.summary.get("tables", ())
    rows = [
        html.Tr([html.Th(html.Bdi(str(one["table"])), scope="row"), *(_count(one, name) for name in words.COLUMNS)])
        for one in tables
    ]
    table = _table(reader, heads, rows, words.IMPORTS, numeric=True)
    return html.Section([html.H2(_when(reader, run)), table, *_remarks(reader, tables)], className="stack")


def _count(line: Mapping[str, Any], name: str) -> html.Td:
    value = line.get(name)
    return html.Td(number(value) if isinstance(value, int) else "–", className="n")


def _remarks(reader: Reader, tables: Sequence[Mapping[str, Any]]) -> list[Component]:
    found = [(int(one["rows"]), f"{line['table']}: {one['text']}") for line in tables for one in line["remarks"]]
    if not found:
        return []
    lines = [
        html.Li(reader.say(words.ROWS_OF, number(rows), isolated(said, reader.lang)))
        for rows, said in sorted(found, reverse=True)
    ]
    return [html.H2(reader.say(words.REMARKS)), html.Ol(lines[:MOST_REMARKS], className="line small")]


def _table(
    reader: Reader, heads: Sequence[str], rows: Sequence[Component], name: Words, *, numeric: bool = False
) -> html.Div:
    first, *others = heads
    cells = [
        html.Th(first, scope="col"),
        *(html.Th(one, scope="col", className="n" if numeric else "") for one in others),
    ]
    inside = html.Table([html.Thead(html.Tr(cells)), html.Tbody(rows)])
    return marked(html.Div(inside, className="table", tabIndex=0, role="region"), aria_label=reader.say(name))
