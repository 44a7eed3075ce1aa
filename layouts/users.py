"""Administration of accounts: the list, a new one, and what can be done to one."""

from collections.abc import Callable, Mapping, Sequence

from dash import html
from dash.development.base_component import Component

from layouts import account_text as words
from layouts import ids
from layouts.admin import framed
from layouts.controls import Attributes, button, chip, field, form, hidden, said, select
from layouts.icon import marked, turning
from layouts.me import LANGUAGES, session_line
from layouts.native import Native
from layouts.page import Page, Piece
from layouts.qr import qr
from layouts.reader import Reader
from layouts.shell import close
from services.account import STATES, Account, Session
from services.catalogue.choices import JOB
from services.catalogue.roles import ROLES
from services.catalogue.words import Words
from services.directory import Entity
from services.errors import UserError
from services.users import Sought
from services.wording import number

USERS, NEW = "/admin/users", "/admin/users/new"
MOST = 100
"""Accounts of one list; who looks for another one searches."""
TONES = {"open": "good", "invited": "warn", "closed": "bad"}
Given = Mapping[str, Sequence[str]]


def users_page(reader: Reader, accounts: Sequence[Account], sought: Sought) -> Page:
    """The accounts that are sought, by name."""
    count = html.P(reader.count(words.COUNT, len(accounts)), className="small muted")
    more = html.P(reader.say(words.FIRST_ONLY, number(MOST)), className="small muted") if len(accounts) > MOST else None
    rows = html.Div([_row(reader, one) for one in accounts[:MOST]], className="list") if accounts else _nobody(reader)
    new = html.A(reader.say(words.NEW_ACCOUNT), href=NEW, className="button main")
    return framed(reader, USERS, _search(reader, sought), html.Div([count, new], className="row between"), rows, more)


def _search(reader: Reader, sought: Sought) -> Component:
    roles = [("", reader.say(words.ALL_ROLES)), *((one.id, one.label(reader.lang)) for one in ROLES.values())]
    states = [("", reader.say(words.ALL_STATES)), *((one, reader.say(words.STATES[one])) for one in STATES)]
    what: Attributes = {
        "name": "q",
        "type": "search",
        "value": sought.text,
        "maxlength": 60,
        "autocomplete": "off",
        "dir": "auto",
    }
    parts = [
        field(reader.say(words.SEARCH_WHAT), what),
        select(reader.say(words.ROLE), "role", roles, sought.role, **{"data-submit": ""}),
        select(reader.say(words.STATE), "state", states, sought.state, **{"data-submit": ""}),
        button(reader.say(words.SEARCH)),
    ]
    made = Native("form", {"method": "get", "action": USERS, "class": "search", "data-keep": ""}, parts)
    return html.Div(made, role="search")


def _nobody(reader: Reader) -> Component:
    parts = [html.P(reader.say(words.NONE_FOUND)), html.A(reader.say(words.CLEAR), href=USERS, className="button")]
    return html.Section(parts, className="panel empty")


def _row(reader: Reader, account: Account) -> Component:
    facts: list[Piece] = [html.Bdi(account.name), " · ", role_name(reader, account)]
    facts += [" · ", html.Bdi(", ".join(account.projects))] if account.projects else []
    name = [html.B(account.person(reader.lang)), html.Br(), html.Span(facts, className="small muted")]
    last = html.Span(last_sign_in(reader, account), className="small muted roomy")
    return html.A(
        [html.Span(name, className="main"), last, *_badges(reader, account), turning("next")],
        href=f"{USERS}/{account.id}",
    )


def _badges(reader: Reader, account: Account) -> list[Component]:
    factor = html.Span(reader.say(words.FACTOR), className="badge roomy")
    return [*([factor] if account.second_factor else []), state_badge(reader, account)]


def state_badge(reader: Reader, account: Account) -> Component:
    """Open, invited or closed."""
    return html.Span(reader.say(words.STATES[account.state]), className=f"badge {TONES[account.state]}")


def role_name(reader: Reader, account: Account) -> str:
    """What the role is called; one that is no longer there reads as it is stored."""
    return ROLES[account.role].label(reader.lang) if account.role in ROLES else account.role


def last_sign_in(reader: Reader, account: Account) -> str:
    """When the account last signed in."""
    if account.last_sign_in is None:
        return reader.say(words.NEVER)
    day = reader.day(reader.local(account.last_sign_in).date())
    return reader.say(words.AT, day, reader.time(account.last_sign_in))


def new_page(reader: Reader, people: Sequence[Entity], given: Given, error: UserError | None = None) -> Page:
    """The form of a new account, with what was typed before it was refused."""

    def typed(name: str) -> str:
        return next(iter(given.get(name, ())), "")

    name: Attributes = {
        "name": "name", "required": True, "maxlength": 60, "value": typed("name"), "autocapitalize": "none", "spellcheck": "false",
        "autocomplete": "off", "dir": "auto",
    }  # fmt: skip
    langs = [(lang, LANGUAGES[lang]) for lang in LANGUAGES]
    inside = form(
        NEW,
        html.P(reader.say(words.NEW_SAYS)),
        field(reader.say(words.ACCOUNT), name, reader.say(words.NAME_RULE)),
        select(reader.say(words.ROLE), "role", _roles(reader), typed("role") or "handler"),
        _projects(reader, given.get("project", ())),
        _person(reader, people, typed("person")),
        _new_person(reader, typed),
        _mail(reader, typed("mail")),
        select(reader.say(words.LANGUAGE), "lang", langs, typed("lang") or reader.lang),
        button(reader.say(words.MAKE), main=True),
    )
    wrong = said(error.text(reader.lang), kind="bad") if error else None
    title = html.H2(reader.say(words.NEW_ACCOUNT))
    return framed(reader, USERS, wrong, html.Section([title, inside], className="panel narrowest"), at=NEW)


def _roles(reader: Reader) -> list[tuple[str, str]]:
    return [(one.id, one.label(reader.lang)) for one in ROLES.values()]


def _projects(reader: Reader, chosen: Sequence[str]) -> Component:
    projects = reader.directory.of_kind("project")
    chips = [chip("project", one.code, one.name(reader.lang), checked=one.code in chosen) for one in projects]
    return Native(
        "fieldset", {"class": "plain"},
        [
            Native("legend", {"class": "small muted"}, reader.say(words.PROJECTS)),
            html.Div(chips, className="chips wrapped") if chips else html.P(reader.say(words.NO_PROJECTS)),
            html.P(reader.say(words.PROJECTS_SAY), className="tiny muted"),
        ],
    )  # fmt: skip


def _person(reader: Reader, people: Sequence[Entity], chosen: str) -> Component:
    options = [Native("option", {"value": one.code}, one.name(reader.lang)) for one in people]
    control: Attributes = {
        "name": "person", "list": ids.PEOPLE, "value": chosen, "maxlength": 60, "autocomplete": "off", "spellcheck": "false",
        "dir": "auto",
    }  # fmt: skip
    return html.Div(
        [
            field(reader.say(words.PERSON), control, reader.say(words.PERSON_RULE)),
            Native("datalist", {}, options, id=ids.PEOPLE),
        ]
    )


def _new_person(reader: Reader, typed: Callable[[str], str]) -> Component:
    jobs = [(one.code, one.label(reader.lang)) for one in JOB]
    texts = ((words.PERSON_CODE, "person_code"), (words.NAME_EN, "person_name_en"), (words.NAME_AR, "person_name_ar"))
    fields = [
        field(
            reader.say(label),
            {"name": name, "maxlength": 60, "value": typed(name), "dir": "auto", "autocomplete": "off"},
        )
        for label, name in texts
    ]
    job = select(reader.say(words.JOB), "person_job", jobs, typed("person_job") or "HANDLER")
    is_open = any(typed(name) for _, name in texts)
    summary = Native("summary", {"class": "link"}, reader.say(words.NEW_PERSON))
    return Native(
        "details", {"open": is_open, "class": "inside"}, [summary, html.Div([*fields, job], className="stack below")]
    )


def _mail(reader: Reader, value: str) -> Component:
    control: Attributes = {
        "name": "mail",
        "type": "email",
        "value": value,
        "maxlength": 254,
        "dir": "ltr",
        "autocomplete": "off",
    }
    return field(reader.say(words.MAIL), control, reader.say(words.MAIL_RULE))


def user_page(
    reader: Reader, account: Account, sessions: Sequence[Session], people: Sequence[Entity],
    *, done: str = "", link: str = "", error: UserError | None = None,
) -> Page:  # fmt: skip
    """One account: what it is, its form, its access, its sessions; `link` is shown this once."""
    address = f"{USERS}/{account.id}"
    note = said(error.text(reader.lang), kind="bad") if error else None
    note = said(reader.say(words.ACTED[done])) if done in words.ACTED and not error else note
    return framed(
        reader, USERS, note, _link(reader, account, link) if link else None,
        html.Div(
            [
                html.Div([_facts(reader, account), _edit(reader, account, people, address)], className="stack"),
                html.Div([_access(reader, account, address), _sessions(reader, sessions, address)], className="stack"),
            ],
            className="columns two",
        ),
        at=address,
    )  # fmt: skip


def _link(reader: Reader, account: Account, link: str) -> Component:
    shown = Native("input", {"readonly": True, "value": link, "dir": "ltr", "aria-label": reader.say(words.LINK_TITLE, account.name)},
                   id=ids.LINK)  # fmt: skip
    copy = marked(
        html.Button(reader.say(words.COPY), className="button", type="button"),
        data_copy=ids.LINK, data_done=reader.say(words.COPIED),
    )  # fmt: skip
    parts = [
        html.H2(reader.say(words.LINK_TITLE, account.person(reader.lang))),
        html.P(reader.say(words.LINK_SAYS)),
        html.Div(shown, className="field"),
        html.Div([copy], className="row"),
        qr(link, reader.say(words.LINK_QR)),
    ]
    return html.Section(parts, className="panel stack narrowest")


def _facts(reader: Reader, account: Account) -> Component:
    person = account.person_code and html.Bdi(account.person_code)
    facts: list[tuple[Words, Piece]] = [
        (words.ACCOUNT, html.Bdi(account.name)),
        (words.PERSON, person or reader.say(words.NO_PERSON)),
        (words.ROLE, role_name(reader, account)),
        (words.PROJECTS, html.Bdi(", ".join(account.projects)) if account.projects else "–"),
        (words.MAIL, html.Bdi(account.mail) if account.mail else "–"),
        (words.FACTOR, reader.say(words.FACTOR_IS_ON if account.second_factor else words.FACTOR_OFF)),
        (words.LAST, last_sign_in(reader, account)),
        (words.STATE, state_badge(reader, account)),
    ]
    lines = [html.Div([html.Dt(reader.say(name)), html.Dd(value)]) for name, value in facts]
    return html.Section([html.H2(account.person(reader.lang)), html.Dl(lines, className="facts")], className="panel")


def _edit(reader: Reader, account: Account, people: Sequence[Entity], address: str) -> Component:
    own = account.id == reader.viewer.account_id
    role = hidden("role", account.role) if own else select(reader.say(words.ROLE), "role", _roles(reader), account.role)
    inside = form(
        address, html.P(reader.say(words.OWN_ROLE), className="small muted") if own else None, role,
        _projects(reader, account.projects), _person(reader, people, account.person_code or ""),
        _mail(reader, account.mail or ""), button(reader.say(words.SAVE), main=True), act="save",
    )  # fmt: skip
    return html.Section([html.H2(reader.say(words.CHANGE_IT)), inside], className="panel")


def _access(reader: Reader, account: Account, address: str) -> Component:
    own = account.id == reader.viewer.account_id
    parts: list[Component] = []
    if account.active:
        parts.append(_act(reader, address, "link"))
    if account.second_factor and not own:
        parts.append(_asked(reader, account, address, "factor-off"))
    if not own:
        parts.append(_asked(reader, account, address, "close") if account.active else _act(reader, address, "open"))
    return html.Section([html.H2(reader.say(words.ACCESS)), html.Div(parts, className="stack")], className="panel")


def _act(reader: Reader, address: str, act: str) -> Component:
    return form(
        address,
        html.P(reader.say(words.ACT_SAYS[act]), className="small muted"),
        button(reader.say(words.ACTS[act])),
        act=act,
    )


def _asked(reader: Reader, account: Account, address: str, act: str) -> Component:
    """A dialog asks before it is done; it opens without a script too."""
    name = ids.sure(act)
    title = html.H2(reader.say(words.SURE[act], account.person(reader.lang)))
    says = html.P(reader.say(words.ACT_SAYS[act]))
    sure = form(address, button(reader.say(words.ACTS[act]), bad=True), act=act, style="row below")
    sheet = html.Dialog([html.Div([title, close(reader)], className="row"), says, sure], id=name, className="sheet")
    marked(sheet, aria_label=reader.say(words.ACTS[act]))
    opens = html.A(reader.say(words.ACTS[act]), href=f"#{name}", className="button bad")
    return html.Div([html.P(reader.say(words.ACT_SAYS[act]), className="small muted"), opens, sheet], className="stack")


def _sessions(reader: Reader, sessions: Sequence[Session], address: str) -> Component:
    title = html.H2(reader.say(words.SIGNED_IN_AT))
    if not sessions:
        return html.Section([title, html.P(reader.say(words.NO_SESSIONS), className="muted")], className="panel")
    rows = [
        session_line(
            reader, one,
            form(address, hidden("session", str(one.id)), button(reader.say(words.END_SESSION)), act="sessions", style=""),
        )
        for one in sessions
    ]  # fmt: skip
    every = form(address, button(reader.say(words.ACTS["sessions"])), act="sessions")
    return html.Section(
        [title, html.Div(rows, className="list below"), html.Div(every, className="below")], className="panel"
    )
