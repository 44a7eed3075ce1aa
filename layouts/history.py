"""The history of a record as sentences: who did what, from what to what, and why; and any older version."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from layouts import entry_text as text
from layouts.icon import icon
from layouts.page import Content, Page, Piece
from layouts.reader import Reader
from layouts.shell import Head, shell
from layouts.table import value_text
from services.catalogue.records import RecordType
from services.catalogue.review import ACTIONS
from services.catalogue.texts import read_as
from services.history import Change
from services.rows import Record
from services.wording import number

UNSPOKEN = frozenset({"status", "voided_at", "void_reason", "section", "team", "at_day"})
"""What follows from the step itself and is not said again."""
LATEST = 3


def record_address(record: Record) -> str:
    """Where the record stands outside of any report."""
    return f"/record/{record.type_id}/{record.id}"


def history_panel(record: Record, changes: Sequence[Change], reader: Reader) -> html.Section:
    """The latest steps, with the way to all of them."""
    inside: list[Piece] = [html.H2(reader.say(text.HISTORY)), lines(record, changes[-LATEST:], reader)]
    if len(changes) > LATEST:
        inside.append(
            html.A(reader.say(text.WHOLE_HISTORY), href=f"{record_address(record)}/history", className="button")
        )
    return (
        html.Section(inside, className="panel")
        if changes
        else html.Section(
            [html.H2(reader.say(text.HISTORY)), html.P(reader.say(text.NO_HISTORY), className="small muted")],
            className="panel",
        )
    )


def history_page(record: Record, changes: Sequence[Change], reader: Reader, about: str) -> Page:
    """/record/<type>/<id>/history"""
    title = reader.say(text.HISTORY)
    back = record_address(record)
    label = record.type.label(reader.lang)
    context = f"{label}{reader.comma}{about}"
    head = Head(title, context, back, back, f"?lang={reader.other}", ((label, back), (title, "")))
    body: Component = lines(record, changes, reader) if changes else html.P(reader.say(text.NO_HISTORY))
    main = html.Main(html.Section(body, className="panel"), className="page wide stack record")
    return Page(f"{title}, {context}", reader.lang, reader.theme, shell(reader, head, main, view="record"))


def lines(record: Record, changes: Iterable[Change], reader: Reader) -> html.Ol:
    """One sentence a step, the newest first."""
    return html.Ol([_line(record, one, reader) for one in reversed(list(changes))], className="stack small")


def _line(record: Record, change: Change, reader: Reader) -> html.Li:
    said = _said(record.type, change, reader)
    at = f"{reader.day(reader.local(change.at).date())}{reader.comma}{reader.time(change.at)}"
    version = html.A(
        reader.say(text.AT_VERSION, at, number(change.version)),
        href=f"{record_address(record)}?version={change.version}",
        className="muted",
    )
    return html.Li([html.B(who(change, reader)), " ", *said, *_reason(change, reader), html.Br(), version])


def who(change: Change, reader: Reader) -> str:
    """The person, else the account, else the product itself."""
    if change.person:
        return change.person(reader.lang)
    return change.account or reader.say(text.SOMEBODY)


def _reason(change: Change, reader: Reader) -> list[Piece]:
    if not change.reason:
        return []
    return [" ", html.Span([read_as(change.reason, reader.lang), "."], dir="auto", className="reason")]


def _said(record: RecordType, change: Change, reader: Reader) -> list[Piece]:
    """changed: Trainer from Ahmd to Ahmed."""
    action = ACTIONS[change.action].past if change.action in ACTIONS else text.ACTIONS.get(change.action, text.CHANGED)
    names = [one for one in dict.fromkeys([*change.before, *change.after]) if one not in UNSPOKEN]
    said = [step for name in names for step in [_step(record, name, change.before, change.after, reader)] if step]
    if change.action == "attach":
        return [f"{reader.say(action)}: ", html.Bdi(str(change.after.get("file", ""))), "."]
    if change.action == "create" or not said:
        return [reader.say(action), "."]
    pieces: list[Piece] = [f"{reader.say(action)}: "]
    for place, step in enumerate(said):
        pieces += ["; " if place else "", *step]
    return [*pieces, "."]


def _step(
    record: RecordType, name: str, before: Mapping[str, Any], after: Mapping[str, Any], reader: Reader
) -> list[Piece]:
    part = next((one for one in record.parts if one.id == name), None)
    if part:
        return [reader.say(text.PARTS_CHANGED, part.label(reader.lang))]
    if not record.has(name) or record.field(name).computed:
        return []
    field, old, new = record.field(name), before.get(name), after.get(name)
    shown = [html.Q(_value(record, name, one, reader)) for one in (old, new) if not _is_none(one)]
    words = text.CHANGED_FROM_TO if len(shown) == 2 else text.CHANGED_FROM if _is_none(new) else text.CHANGED_TO
    return _filled(reader.say(words, field.label(reader.lang), "\0", "\0"), shown)


def _filled(pattern: str, values: Sequence[Component]) -> list[Piece]:
    """The sentence with its values as elements."""
    pieces: list[Piece] = []
    for place, piece in enumerate(pattern.split("\0")):
        pieces += [piece, values[place]] if place < len(values) else [piece]
    return pieces


def _value(record: RecordType, name: str, value: Any, reader: Reader) -> Content:
    field = record.field(name)
    if field.kind == "day" and isinstance(value, str):
        return value
    return value_text(field, value, reader)


def _is_none(value: Any) -> bool:
    return value in (None, "", [])


def older(record: Record, version: int, reader: Reader) -> html.Section:
    """Says that an older version is shown, with the way to the newest."""
    said = html.Div(
        [
            html.B(reader.say(text.VERSION_SHOWN, number(version), number(record.version))), " ",
            html.A(reader.say(text.NEWEST), href=record_address(record), className="link"),
        ],
        role="status",
    )  # fmt: skip
    return html.Section([html.Span(icon("clock")), said], className="banner")
