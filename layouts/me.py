"""My account: who I am here, language and look, where I am signed in, my password."""

import re
from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from layouts import account_text as words
from layouts import ids, text
from layouts.icon import marked
from layouts.native import Native
from layouts.page import Page, Piece
from layouts.reader import Reader
from layouts.shell import Head, shell
from services.account import Session, SignedIn
from services.catalogue.words import Words
from services.wording import isolated

LANGUAGES = {"ar": "العربية", "en": "English"}
BROWSERS = (("Edg/", "Edge"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"))
SYSTEMS = (("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"),
           ("Linux", "Linux"))  # fmt: skip


def me_page(reader: Reader, me: SignedIn, sessions: Sequence[Session], *, done: str = "") -> Page:
    """`done` is what was just done."""
    parts = [
        _said(reader, done),
        _facts(reader, me),
        _looks(reader),
        _sessions(reader, me, sessions),
        _password(reader, me.account),
    ]
    main = html.Main([part for part in parts if part is not None], className="page wide stack narrowest")
    title = words.ME(reader.lang)
    head = Head(title, reader.viewer.name, "/me", "/", f"?lang={reader.other}")
    return Page(title, reader.lang, reader.theme, shell(reader, head, main))


def _said(reader: Reader, done: str) -> Component | None:
    if done in words.DONE:
        return html.Div(html.Div(reader.say(words.DONE[done])), className="banner", role="status")
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
        ],
        className="panel",
    )  # fmt: skip


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
    day, at = reader.day(reader.local(session.started_at).date()), reader.time(session.started_at)
    about = reader.say(words.SINCE, day, at, isolated(session.address, reader.lang))
    name = [html.B(device(session.agent, reader)), html.Br(), html.Span(about, className="small muted")]
    if is_this:
        end: Component = html.Span(reader.say(words.THIS_ONE), className="badge good")
    else:
        button = html.Button(reader.say(words.END_SESSION), className="button")
        end = Native("form", {"method": "post", "action": f"/me/sessions/{session.id}/end"}, button)
    return html.Div([html.Span(name, className="main"), end])


def device(agent: str, reader: Reader) -> str:
    """Chrome on Android."""
    browser = next((name for sign, name in BROWSERS if sign in agent), "")
    system = next((name for sign, name in SYSTEMS if sign in agent), "")
    if browser and system:
        return reader.say(words.ON, browser, system)
    return browser or system or re.split(r"[ /]", agent)[0][:30] or reader.say(words.UNKNOWN_DEVICE)


def _password(reader: Reader, account: str) -> Component:
    fields = [
        # For password managers, which keep a password under a name.
        Native("input", {"name": "name", "autocomplete": "username", "value": account, "hidden": True}),
        _secret(reader.say(words.OLD_PASSWORD), "old", "current-password"),
        _secret(reader.say(words.NEW_PASSWORD), "new", "new-password"),
        html.P(reader.say(words.PASSWORD_RULE), className="small muted"),
        html.Button(reader.say(words.CHANGE), className="button"),
    ]
    form = Native("form", {"method": "post", "action": "/me/password", "class": "stack"}, fields)
    return html.Section([html.H2(reader.say(words.PASSWORD)), form], className="panel")


def _secret(label: str, name: str, kind: str) -> Component:
    attributes: dict[str, str | int | bool | None] = {
        "name": name, "type": "password", "autocomplete": kind, "required": True, "maxlength": 200, "dir": "ltr",
    }  # fmt: skip
    inside = [
        html.Label(label, htmlFor=ids.secret(name), className="small muted"),
        Native("input", attributes, id=ids.secret(name)),
    ]
    return html.Div(inside, className="field")
