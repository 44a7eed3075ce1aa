"""What can be done with a record on its page: correct, void, duplicate, attach; and what was just done."""

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from layouts import entry_text as text
from layouts import ids
from layouts.controls import form, hidden
from layouts.controls import said as banner
from layouts.entry_parts import ACCEPTED
from layouts.history import history_panel, record_address
from layouts.icon import icon, marked
from layouts.native import Native
from layouts.page import Piece
from layouts.reader import Reader
from layouts.shell import close
from services.attachments import LARGEST, File
from services.catalogue.texts import CORRECTIONS
from services.history import Change
from services.rows import Record
from services.wording import number

BROWSERS_SHOW = frozenset({"image/jpeg", "image/png", "image/webp"})


@dataclass(frozen=True)
class Beside:
    """What stands on a record's page beside its values. `review` is what the review adds, its bar included.

    `version` is the older one that is shown; `done` says what was just done, `trouble` what went wrong with it.
    """

    files: tuple[File, ...] = ()
    changes: tuple[Change, ...] = ()
    may_write: bool = False
    review: tuple[Component, ...] = ()
    version: int | None = None
    done: str = ""
    trouble: str = ""


def told(beside: Beside, reader: Reader) -> list[Component]:
    """What was just done."""
    found = [banner(reader.say(text.SAVED[beside.done]))] if beside.done in text.SAVED else []
    return [*found, *([banner(beside.trouble, kind="bad")] if beside.trouble else [])]


def around(record: Record, beside: Beside, reader: Reader) -> list[Component | None]:
    """Files, history and the actions; the review's bar, if there is one, keeps the place under the thumb."""
    writes = beside.may_write and record.voided_at is None
    return [
        _files(record, beside.files, reader, may_add=writes),
        history_panel(record, beside.changes, reader),
        *(_actions(record, reader, below=_has_bar(beside.review)) if beside.may_write else []),
    ]


def _has_bar(review: Sequence[Component]) -> bool:
    return any("actions" in (getattr(one, "className", "") or "") for one in review)


def _actions(record: Record, reader: Reader, *, below: bool) -> list[Component]:
    duplicate = html.A(
        reader.say(text.DUPLICATE), href=f"/record/{record.type_id}/new?copy={record.id}", className="button"
    )
    marked(duplicate, data_reload="")
    if record.voided_at is not None:
        return [html.Div(duplicate, className="row")]
    correct = html.A(
        reader.say(text.CORRECT), href=f"{record_address(record)}/edit", className="button" if below else "button main"
    )
    void = html.A(reader.say(text.VOID), href=f"#{ids.VOID}", className="button bad")
    buttons = [void, duplicate, marked(correct, data_reload="")]
    bar = html.Div(buttons, className="row wrapped") if below else html.Footer(buttons, className="actions")
    return [bar, _void_sheet(record, reader)]


def _void_sheet(record: Record, reader: Reader) -> html.Dialog:
    """Asks for the reason; the destructive button stands apart from what opened it."""
    chips = [
        html.Label([Native("input", {"type": "radio", "name": "why", "value": one(reader.lang)}), one(reader.lang)], className="chip")
        for one in CORRECTIONS[:4]
    ]  # fmt: skip
    note: dict[str, str | int | bool | None] = {
        "name": "why_note",
        "maxlength": 300,
        "dir": "auto",
        "autocomplete": "off",
    }
    field = html.Div(
        [html.Label(reader.say(text.OTHER_REASON), htmlFor=ids.field("void"), className="small muted"), Native("input", note, id=ids.field("void"))],
        className="field",
    )  # fmt: skip
    legend = Native("legend", {"class": "small muted"}, reader.say(text.REASON))
    sheet = html.Dialog(
        [
            html.Div([html.H2(reader.say(text.VOID_SURE)), close(reader)], className="row"),
            html.P(reader.say(text.VOID_BODY), className="small muted"),
            form(
                f"{record_address(record)}/void", hidden("version", str(record.version)),
                Native("fieldset", {"class": "plain stack"}, [legend, html.Div(chips, className="chips wrapped"), field]),
                html.Div([html.A(reader.say(text.CANCEL), href="#", className="button"),
                          html.Button(reader.say(text.VOID), className="button bad", type="submit")], className="row"),
            ),
        ],
        id=ids.VOID,
        className="sheet",
    )  # fmt: skip
    return marked(sheet, aria_label=reader.say(text.VOID_SURE))


def _files(record: Record, files: Sequence[File], reader: Reader, *, may_add: bool) -> Component | None:
    """Photos as pictures, everything else by its name."""
    if not files and not may_add:
        return None
    shown = [_file(one, reader) for one in files]
    inside: list[Piece] = [html.H2(reader.say(text.PHOTOS)), html.Div(shown, className="list") if shown else None]
    if may_add:
        inside.append(_add(record, reader))
    return html.Section(inside, className="panel")


def _file(file: File, reader: Reader) -> html.A:
    address, kilobytes = f"/api/v1/attachments/{file.id}", number(max(1, round(file.size / 1_000)))
    picture = (
        html.Img(src=address, alt=file.about or file.name, width="56", height="42")
        if file.mime in BROWSERS_SHOW
        else icon("details")
    )
    caption = html.Span(
        [html.Bdi(file.name), html.Br(), html.Span(f"{kilobytes} kB", className="tiny muted")], className="main"
    )
    link = marked(html.A([picture, caption], href=address), data_reload="")
    return marked(link, aria_label=reader.say(text.OPEN_FILE, file.name))


def _add(record: Record, reader: Reader) -> Component:
    chosen: dict[str, str | int | bool | None] = {
        "type": "file",
        "name": "file",
        "multiple": True,
        "required": True,
        "accept": ACCEPTED,
    }
    inside = [
        html.Label(reader.say(text.ADD_PHOTOS), htmlFor=ids.field("file"), className="small strong"),
        html.P(reader.say(text.PHOTOS_HINT, LARGEST // 1_000_000), className="small muted"),
        html.Div(
            [
                Native("input", chosen, id=ids.field("file")),
                html.Button(reader.say(text.SEND_FILE), className="button", type="submit"),
            ],
            className="row wrapped field",
        ),
    ]
    attributes: dict[str, str | int | bool | None] = {
        "method": "post",
        "action": f"{record_address(record)}/files",
        "enctype": "multipart/form-data",
        "class": "stack below",
    }
    return Native("form", attributes, inside)
