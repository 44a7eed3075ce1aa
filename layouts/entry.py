"""The pages on which records are written: what to record, a new one, a correction, and two people's versions side by side."""

from collections.abc import Mapping, Sequence

from dash import html
from dash.development.base_component import Component

from layouts import entry_text as text
from layouts.controls import said as banner
from layouts.entry_fields import Form
from layouts.entry_form import Saving, entry_form
from layouts.entry_values import Typed
from layouts.icon import icon, marked, turning
from layouts.native import Native
from layouts.page import Page, Piece
from layouts.reader import Reader
from layouts.shell import Head, shell
from layouts.table import value_text
from services.catalogue.fields import Field
from services.catalogue.records import RecordType
from services.errors import UserError
from services.rows import Opened

CHOOSER = "/record/new"


def new_address(type_id: str) -> str:
    """Where a new record of the type is written."""
    return f"/record/{type_id}/new"


def record_address(type_id: str, record_id: int) -> str:
    """Where a record is shown outside of any report."""
    return f"/record/{type_id}/{record_id}"


def choose_page(reader: Reader, types: Sequence[RecordType]) -> Page:
    """What do you want to record? Big targets, the usual ones first."""
    title = reader.say(text.NEW_RECORD)
    head = Head(title, reader.say(text.WHAT), CHOOSER, "/", "?lang=" + reader.other)
    links = [
        html.A([html.B(one.label(reader.lang), className="main"), turning("next")], href=new_address(one.id))
        for one in types
    ]
    inside = html.Nav(links, className="list types") if links else html.P(reader.say(text.NOTHING_TO_WRITE))
    if links:
        marked(inside, aria_label=reader.say(text.WHAT))
    main = marked(html.Main(inside, className="page wide stack narrowest"), **_device(reader))
    return Page(title, reader.lang, reader.theme, shell(reader, head, main, view="entry"))


def _device(reader: Reader) -> dict[str, str]:
    """Who writes, and what assets/entry.js says of records that wait on the device."""
    return {"data_account": str(reader.viewer.account_id)} | {
        f"data_say_{name}": words(reader.lang) for name, words in text.ON_DEVICE.items()
    }


def form_page(
    form: Form, saving: Saving, *, error: UserError | None = None, conflict: Component | None = None, stored: str = ""
) -> Page:
    """The form as a page; `error` says why it was not saved, `stored` is the query to keep when the language changes."""
    reader, record = form.reader, form.start.type
    is_new = saving.record_id is None
    title = record.label(reader.lang)
    context = reader.say(text.NEW) if is_new else reader.say(text.EDIT_OF, f"{title} {saving.record_id}")
    switch = f"{saving.address}?{stored}&lang={reader.other}" if stored else f"{saving.address}?lang={reader.other}"
    head = Head(title, context, CHOOSER, saving.back, switch)
    above = [_wrong(reader, form, error), conflict, _again(reader, saving, record)]
    inside = entry_form(form, saving, *above)
    main = marked(html.Main(inside, className="page wide narrowest"), **_device(reader))
    status = error.status if error else 200
    return Page(f"{title}, {context}", reader.lang, reader.theme, shell(reader, head, main, view="entry"), status)


def _wrong(reader: Reader, form: Form, error: UserError | None) -> Component | None:
    if error is None:
        return None
    words = f"{reader.say(text.NOT_SAVED)} {error.text(reader.lang)}"
    return banner(f"{words} {reader.say(text.MEND_THESE)}" if form.problems else words, kind="bad")


def _again(reader: Reader, saving: Saving, record: RecordType) -> Component | None:
    if saving.last is None or saving.record_id is not None:
        return None
    link = html.A(
        reader.say(text.DUPLICATE_LAST), href=f"{new_address(record.id)}?copy={saving.last}", className="link tap wide"
    )
    return html.P(link, className="row")


def conflict(reader: Reader, mine: Typed, theirs: Typed, newer: Opened) -> Component:
    """Where the two versions differ, each field with both values; the newer one is taken where the writer says so."""
    record = newer.record.type
    names = [one for one in record.all_fields if one.asked and not one.computed and _differs(one.name, mine, theirs)]
    rows = [_both(reader, one, mine, newer) for one in names]
    inside: list[Piece] = [
        html.B(reader.say(text.BOTH_CHANGED)),
        html.P(reader.say(text.BOTH_CHANGED_BODY), className="small"),
        *rows,
    ]
    section = html.Section(
        [html.Span(icon("warn")), html.Div(inside, className="stack main")],
        className="banner warn conflict",
        role="alert",
    )
    return section


def _differs(name: str, mine: Typed, theirs: Typed) -> bool:
    return name in mine and [one for one in mine[name] if one] != [one for one in theirs.get(name, ()) if one]


def _both(reader: Reader, one: Field, mine: Typed, newer: Opened) -> Component:
    """Mine and theirs as two chips."""
    typed = reader.comma.join(word for word in mine[one.name] if word) or reader.say(text.NOTHING)
    value = newer.record.values[one.name]
    theirs = reader.say(text.NOTHING) if value in (None, []) else value_text(one, value, reader)
    chips = [
        _side(reader, one.name, "mine", _readable(reader, one, typed), is_chosen=True),
        _side(reader, one.name, "theirs", theirs, is_chosen=False),
    ]
    legend = Native("legend", {"class": "small strong"}, one.label(reader.lang))
    return Native("fieldset", {"class": "plain picks"}, [legend, html.Div(chips, className="chips wrapped")])


def _readable(reader: Reader, one: Field, typed: str) -> str:
    labels: Mapping[str, str] = {choice.code: choice.label(reader.lang) for choice in one.choices}
    if one.to:
        entity = reader.directory.by_code(one.to, typed)
        return entity.name(reader.lang) if entity else typed
    return labels.get(typed, typed)


def _side(reader: Reader, name: str, whose: str, value: object, *, is_chosen: bool) -> Component:
    label = reader.say(text.MINE if whose == "mine" else text.THEIRS)
    box = Native("input", {"type": "radio", "name": f"take.{name}", "value": whose, "checked": is_chosen})
    return html.Label([box, html.Span([f"{label}: ", value])], className="chip")  # type: ignore[list-item]  # value_text gives content
