"""The second factor of one's own account: set it up, take recovery codes, switch it off."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from layouts import account_text as words
from layouts import ids
from layouts.controls import CODE, button, field, form, said, secret
from layouts.icon import marked
from layouts.native import Native
from layouts.page import Page
from layouts.qr import qr
from layouts.reader import Reader
from layouts.shell import Head, shell
from services.errors import UserError
from services.second_factor import Factor, Key, is_needed

ADDRESS = "/me/second-factor"


def framed(reader: Reader, title: str, *parts: Component | None, back: str = "/me") -> Page:
    """A narrow page below one's own account."""
    main = html.Main([part for part in parts if part is not None], className="page wide stack narrowest")
    head = Head(title, reader.viewer.name, "/me", back, f"{ADDRESS}?lang={reader.other}")
    return Page(title, reader.lang, reader.theme, shell(reader, head, main))


def factor_page(reader: Reader, factor: Factor, key: Key | None, account: str, error: UserError | None = None) -> Page:
    """Off, waiting for its first code, or on."""
    wrong = said(error.text(reader.lang), kind="bad") if error else None
    if factor.is_on:
        parts = _on(reader, factor, account)
    else:
        parts = [_waiting(reader, key)] if key else [_off(reader, account)]
    return framed(reader, reader.say(words.FACTOR), wrong, *parts)


def _off(reader: Reader, account: str) -> Component:
    needed = (
        said(reader.say(words.FACTOR_NEEDED), kind="warn")
        if is_needed(reader.viewer) and not reader.viewer.proven
        else None
    )
    inside = form(
        ADDRESS, html.P(reader.say(words.TO_BEGIN), className="small muted"), _account(account),
        secret(reader.say(words.OLD_PASSWORD), "password", "current-password"),
        button(reader.say(words.BEGIN), main=True), act="begin",
    )  # fmt: skip
    return html.Section([needed, html.P(reader.say(words.FACTOR_WHAT)), inside], className="panel stack")


def _waiting(reader: Reader, key: Key) -> Component:
    groups = " ".join(key.text[n : n + 4] for n in range(0, len(key.text), 4))
    steps = [
        html.Li([html.P(reader.say(words.STEPS[0])), html.Div(qr(key.address, reader.say(words.QR_LABEL)), className="below")]),
        html.Li(
            [
                html.P(reader.say(words.STEPS[1])),
                html.P(html.A(reader.say(words.OPEN_APP), href=key.address, className="button"), className="below"),
                html.P(html.Bdi(groups, className="secret", id=ids.FACTOR_KEY), className="below"),
            ]
        ),
        html.Li(
            [
                html.P(reader.say(words.STEPS[2])),
                form(
                    ADDRESS, field(reader.say(words.SIX_DIGITS), CODE), button(reader.say(words.CONFIRM), main=True),
                    act="confirm", style="stack below",
                ),
            ]
        ),
    ]  # fmt: skip
    return html.Section(html.Ol(steps, className="steps"), className="panel")


def _on(reader: Reader, factor: Factor, account: str) -> list[Component]:
    since = reader.day(reader.local(factor.confirmed_at).date()) if factor.confirmed_at else ""
    few = factor.codes_left <= 3
    left = html.P(reader.count(words.CODES_LEFT, factor.codes_left), className="small warn" if few else "small muted")
    renew = form(
        ADDRESS, html.P(reader.say(words.RENEW_SAYS), className="small muted"),
        field(reader.say(words.CODE_OR_RECOVERY), {**CODE, "inputmode": "text"}), button(reader.say(words.RENEW)), act="renew",
    )  # fmt: skip
    off = form(
        ADDRESS, html.P(reader.say(words.SWITCH_OFF_SAYS), className="small muted"), _account(account),
        secret(reader.say(words.OLD_PASSWORD), "password", "current-password"),
        field(reader.say(words.CODE_OR_RECOVERY), {**CODE, "inputmode": "text"}, id=ids.field("off")),
        button(reader.say(words.SWITCH_OFF), bad=True), act="off",
    )  # fmt: skip
    state = html.P([html.Span(reader.say(words.FACTOR_ON, since), className="badge good")])
    return [
        html.Section([state, left], className="panel stack"),
        html.Section([html.H2(reader.say(words.RENEW)), renew], className="panel"),
        html.Section([html.H2(reader.say(words.SWITCH_OFF)), off], className="panel"),
    ]


def codes_page(reader: Reader, codes: Sequence[str], *, is_new: bool) -> Page:
    """The recovery codes, shown this once."""
    copy = marked(
        html.Button(reader.say(words.COPY), className="button", type="button"),
        data_copy=ids.RECOVERY_CODES, data_done=reader.say(words.COPIED),
    )  # fmt: skip
    go_on = html.A(reader.say(words.KEPT), href="/me", className="button main")
    listed = html.Ol([html.Li(html.Bdi(one)) for one in codes], className="codes", id=ids.RECOVERY_CODES)
    inside = [html.P(reader.say(words.CODES_SAY)), listed, html.Div([copy, go_on], className="row")]
    return framed(
        reader, reader.say(words.CODES_TITLE), said(reader.say(words.CODES_NEW)) if is_new else None,
        html.Section(inside, className="panel stack"),
    )  # fmt: skip


def _account(name: str) -> Component:
    """For password managers, which keep a password under a name."""
    return Native("input", {"name": "name", "autocomplete": "username", "value": name, "hidden": True})
