"""Taking in files of records: choose the type, get its template, look at the file, take it in."""

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from layouts import sheet_text as words
from layouts.controls import button, form, hidden, said, select
from layouts.native import Native
from layouts.page import Page, Piece
from layouts.reader import Reader
from layouts.shell import Head, shell
from services.bulk import BulkRow
from services.catalogue.records import RecordType
from services.entry import label_of
from services.errors import UserError
from services.sheets import ENCODINGS, LARGEST, MOST_ROWS, Preview
from services.wording import number

IMPORT = "/import"


@dataclass(frozen=True)
class Taken:
    """What became of a file: records written, rows left out."""

    written: int
    left: int


def import_page(
    reader: Reader, types: Sequence[RecordType], chosen: RecordType, name: str, preview: Preview | None, token: str,
    taken: Taken | None, error: UserError | None,
) -> Page:  # fmt: skip
    """The page in its three states: choosing, looked at, taken in."""
    title = reader.say(words.TITLE)
    inside: list[Component] = []
    if error:
        inside.append(said(error.text(reader.lang), kind="bad"))
    if taken:
        inside.append(_done(reader, chosen, taken))
    inside.append(_looked_at(reader, chosen, name, preview, token) if preview else _choose(reader, types, chosen))
    head = Head(title, reader.say(words.ABOUT), IMPORT, "/record/new", f"?type={chosen.id}&lang={reader.other}")
    main = html.Main(inside, className="page wide stack")
    return Page(title, reader.lang, reader.theme, shell(reader, head, main, view="import"))


def _choose(reader: Reader, types: Sequence[RecordType], chosen: RecordType) -> Component:
    kinds = Native(
        "form", {"method": "get", "action": IMPORT, "data-keep": ""},
        [select(reader.say(words.TYPE), "type", [(one.id, one.plural(reader.lang)) for one in types], chosen.id,
                **{"data-submit": ""}),
         html.Button(reader.say(words.CHOOSE), className="button below plain-only", type="submit")],
    )  # fmt: skip
    start = f"/api/v1/records/{chosen.id}/template"
    templates = html.Div(
        [html.A(reader.say(words.TEMPLATE_XLSX), href=f"{start}.xlsx", className="button", download=""),
         html.A(reader.say(words.TEMPLATE_CSV), href=f"{start}.csv", className="button", download="")],
        className="row wrap",
    )  # fmt: skip
    file = Native(
        "input",
        {
            "type": "file",
            "name": "file",
            "required": True,
            "accept": ".csv,.xlsx,text/csv",
            "aria-label": reader.say(words.FILE),
        },
    )
    send = Native(
        "form", {"method": "post", "action": IMPORT, "enctype": "multipart/form-data", "class": "stack"},
        [hidden("type", chosen.id), html.Div([html.Span(reader.say(words.FILE), className="small muted"), file], className="field"),
         html.P(reader.say(words.LIMITS, number(MOST_ROWS), number(LARGEST / 1e6)), className="tiny muted"),
         button(reader.say(words.LOOK), main=True)],
    )  # fmt: skip
    steps = [(words.STEP_TYPE, kinds), (words.STEP_TEMPLATE, templates), (words.STEP_FILE, send)]
    return html.Div(
        [html.Section([html.H2(reader.say(one)), part], className="panel") for one, part in steps],
        className="stack narrowest",
    )


def _looked_at(reader: Reader, chosen: RecordType, name: str, preview: Preview, token: str) -> Component:
    total = len(preview.sheet.rows)
    read_as = ENCODINGS[preview.sheet.encoding](reader.lang) if preview.sheet.encoding in ENCODINGS else "UTF-8"
    facts = [
        html.P([html.Bdi(html.B(name)), " ", html.Span(reader.say(words.READ_AS, read_as), className="muted")]),
        html.P(
            [html.B(reader.say(words.GOOD, number(preview.good), number(total))), " ", reader.say(words.NOTHING_YET)]
        ),
    ]
    acts = [
        form(
            f"{IMPORT}/take",
            hidden("type", chosen.id),
            hidden("token", token),
            hidden("keep", keep),
            button(label, main=True),
        )
        for keep, label in _ways(reader, preview)
    ]
    back = html.A(reader.say(words.OTHER_FILE), href=f"{IMPORT}?type={chosen.id}", className="button")
    panel = html.Section(
        [html.H2(chosen.plural(reader.lang)), *facts, html.Div([*acts, back], className="row wrap below")],
        className="panel",
    )
    return html.Div([panel, _wrong(reader, chosen, preview)], className="stack")


def _ways(reader: Reader, preview: Preview) -> list[tuple[str, str]]:
    """What can be done: everything when nothing is wrong, else the rows that are right."""
    if not preview.wrong_total:
        return [("all", reader.say(words.TAKE_ALL, number(preview.good)))]
    return [("valid", reader.say(words.TAKE_VALID, number(preview.good)))] if preview.good else []


def _wrong(reader: Reader, chosen: RecordType, preview: Preview) -> Component | None:
    if not preview.wrong_total:
        return None
    heads = [html.Th(reader.say(one), scope="col") for one in (words.LINE, words.COLUMN, words.WRONG)]
    rows = [row for line, one in preview.wrong for row in _rows(reader, chosen, line, one)]
    table = html.Div(
        html.Table([html.Thead(html.Tr(heads)), html.Tbody(rows)]), className="table wrapped", tabIndex=0, role="region"
    )
    shown = len(preview.wrong)
    note = (
        html.P(reader.say(words.FIRST_WRONG, number(shown), number(preview.wrong_total)), className="small muted")
        if shown < preview.wrong_total
        else None
    )
    return html.Section(
        [html.H2(reader.say(words.WRONG_ROWS, number(preview.wrong_total))), table, note], className="stack"
    )


def _rows(reader: Reader, chosen: RecordType, line: int, row: BulkRow) -> list[Component]:
    said_of: list[tuple[str, str]] = [
        (label_of(chosen, name)(reader.lang), text(reader.lang)) for name, text in row.problems.items()
    ]
    said_of += [
        (label_of(chosen, one.field)(reader.lang) if one.field else "", one.text(reader.lang))
        for one in row.findings
        if one.implausible
    ]
    cells: list[list[Piece]] = [[number(line), label, text] for label, text in said_of]
    return [
        html.Tr([html.Th(first, scope="row", className="n"), *(html.Td(one) for one in rest)]) for first, *rest in cells
    ]


def _done(reader: Reader, chosen: RecordType, taken: Taken) -> Component:
    text = reader.say(words.TAKEN, reader.count(chosen.counted, taken.written))
    left = f" {reader.say(words.LEFT, number(taken.left))}" if taken.left else ""
    return said(text + left)
