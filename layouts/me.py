"""My account: who I am here, language and look, where I am signed in, my password."""

import re
from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from layouts import account_text as words
from layouts import text
from layouts.controls import button, form, hidden, said, secret
from layouts.icon import marked
from layouts.native import Native
from layouts.page import Page, Piece
from layouts.reader import Reader
from layouts.shell import Head, shell
from services.account import Session, SignedIn
from services.catalogue.words import Words
from services.errors import UserError
from services.second_factor import Factor, is_needed
from services.wording import isolated

LANGUAGES = {"ar": "العربية", "en": "English"}
BROWSERS = (("Edg/", "Edge"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"))
SYSTEMS = (("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"),
           ("Linux", "Linux"))  # fmt: skip


def me_page(
    reader: Reader,
    me: SignedIn,
    sessions: Sequence[Session],
    factor: Factor,
    *,
    done: str = "",
    error: UserError | None = None,
) -> Page:
    """`done` is what was just done, `error` why the new password was refused."""
    parts = [
        said(error.text(reader.lang), kind="bad") if error else _said(reader, done),
        _facts(reader, me),
        _looks(reader),
        _factor(reader, factor),
        _password(reader, me.account),
        _sessions(reader, me, sessions),
    ]
    main = html.Main([part for part in parts if part is not None], className="page wide stack narrowest")
    title = words.ME(reader.lang)
    head = Head(title, reader.viewer.name, "/me", "/", f"?lang={reader.other}")
    return Page(title, reader.lang, reader.theme, shell(reader, head, main))


def _said(reader: Reader, done: str) -> Component | None:
    if done in words.DONE:
        return said(reader.say(words.DONE[done]))
    return None


def _facts(reader: Reader, me: SignedIn) -> Component:
    facts: list[tuple[Words, Piece]] = [
        (words.ACCOUNT, html.Bdi(me.account)),
        (words.ROLE, me.viewer.role.label(reader.lang)),
        (words.PROJECTS, reach_text(reader)),
    ]
    lines = [html.Div([html.Dt(reader.say(name)), html.Dd(value)]) for name, value in facts]
    leave = Native(
        "form", {"method": "post", "action": "/sign-out"}, html.Button(reader.say(text.SIGN_OUT), className="button")
    )
    return html.Section([html.H2(me.viewer.name), html.Dl(lines, className="facts"), leave], className="panel")


def reach_text(reader: Reader) -> str:
    """How far the viewer sees."""
    found = [reader.directory.by_id("project", one) for one in reader.viewer.scope.projects or ()]
    names = sorted(one.name(reader.lang) for one in found if one)
    joined = ("، " if reader.lang == "ar" else ", ").join(names) or reader.say(words.NO_PROJECT)
    return reader.say(words.REACH[reader.viewer.role.reach], joined)


def _looks(reader: Reader) -> Component:
    languages = [_choice(name, f"?lang={lang}", lang == reader.lang) for lang, name in LANGUAGES.items()]
    themes = [_choice(reader.say(name), f"?theme={one}", one == reader.theme) for one, name in text.THEMES.items()]
    return html.Section(
        [
            html.H2(reader.say(words.LANGUAGE)), html.Div(languages, className="chips"),
            html.H2(reader.say(text.THEME), className="below"), html.Div(themes, className="chips"),
            html.H2(reader.say(words.DIGITS), className="below"), _digits(reader),
        ],
        className="panel",
    )  # fmt: skip


def _digits(reader: Reader) -> Component:
    """Each kind is a button of its own form: it is kept by the server, and holds on every device."""
    chosen = reader.viewer.digits or "unit"
    chips = []
    for kind, name in words.DIGIT_KINDS.items():
        sample = html.Bdi(words.DIGIT_SAMPLES[kind], className="muted") if kind in words.DIGIT_SAMPLES else None
        attributes = {"name": "digits", "value": kind, "class": "chip on" if kind == chosen else "chip",
                      "aria-pressed": "true" if kind == chosen else "false"}  # fmt: skip
        chips.append(Native("button", attributes, [reader.say(name), sample]))
    return form("/me/preferences", hidden("next", "/me"), *chips, style="chips")


def _choice(name: str, address: str, chosen: bool, **more: str) -> Component:
    chip = html.A(name, href=address, className="chip on" if chosen else "chip")
    marked(chip, data_reload="")
    return marked(chip, aria_current="true") if chosen else chip


def _sessions(reader: Reader, me: SignedIn, sessions: Sequence[Session]) -> Component | None:
    if not sessions:
        return None
    rows = [_session(reader, one, is_this=me.proof == "session" and me.proof_id == one.id) for one in sessions]
    return html.Section([html.H2(reader.say(words.SESSIONS)), html.Div(rows, className="list below")])


def _session(reader: Reader, session: Session, *, is_this: bool) -> Component:
    if is_this:
        return session_line(reader, session, html.Span(reader.say(words.THIS_ONE), className="badge good"))
    end = form(f"/me/sessions/{session.id}/end", button(reader.say(words.END_SESSION)), style="")
    return session_line(reader, session, end)


def session_line(reader: Reader, session: Session, end: Component) -> Component:
    """The device, since when and from where; and what ends it."""
    day, at = reader.day(reader.local(session.started_at).date()), reader.time(session.started_at)
    about = reader.say(words.SINCE, day, at, isolated(session.address, reader.lang))
    name = [html.B(device(session.agent, reader)), html.Br(), html.Span(about, className="small muted")]
    return html.Div([html.Span(name, className="main"), end])


def device(agent: str, reader: Reader) -> str:
    """Chrome on Android."""
    browser = next((name for sign, name in BROWSERS if sign in agent), "")
    system = next((name for sign, name in SYSTEMS if sign in agent), "")
    if browser and system:
        return reader.say(words.ON, browser, system)
    return browser or system or re.split(r"[ /]", agent)[0][:30] or reader.say(words.UNKNOWN_DEVICE)


def _password(reader: Reader, account: str) -> Component:
    inside = form(
        "/me/password",
        # For password managers, which keep a password under a name.
        Native("input", {"name": "name", "autocomplete": "username", "value": account, "hidden": True}),
        secret(reader.say(words.OLD_PASSWORD), "old", "current-password"),
        secret(reader.say(words.NEW_PASSWORD), "new", "new-password"),
        html.P(reader.say(words.PASSWORD_RULE), className="small muted"),
        button(reader.say(words.CHANGE)),
    )
    return html.Section([html.H2(reader.say(words.PASSWORD)), inside], className="panel")


def _factor(reader: Reader, factor: Factor) -> Component:
    if factor.confirmed_at:
        since = reader.day(reader.local(factor.confirmed_at).date())
        state = html.Span(reader.say(words.FACTOR_ON, since), className="badge good")
    else:
        missing = is_needed(reader.viewer) and not reader.viewer.proven
        state = html.Span(reader.say(words.FACTOR_OFF), className="badge warn" if missing else "badge")
    needed = (
        html.P(reader.say(words.FACTOR_NEEDED), className="small warn")
        if not reader.viewer.proven and is_needed(reader.viewer)
        else None
    )
    link = html.A(
        reader.say(words.MANAGE if factor.is_on else words.SET_UP), href="/me/second-factor", className="button"
    )
    parts = [
        html.H2(reader.say(words.FACTOR)),
        html.P(reader.say(words.FACTOR_WHAT), className="small muted"),
        html.P(state),
        needed,
    ]
    return html.Section([*parts, html.P(link)], className="panel stack")
