"""The interactive grid of a report's records: it asks for its rows page by page."""

from typing import Any

import dash_ag_grid as dag
from dash import html

from layouts import ids, text
from layouts.address import here
from layouts.badge import grade_text
from layouts.digits import text_in
from layouts.native import Native
from layouts.reader import Reader
from layouts.table import NUMERIC, heading, linked, shown
from services.catalogue.fields import Field
from services.catalogue.records import RECORD_TYPES
from services.quality import grade_of
from services.question import Question
from services.rows import Page, Record

BLOCK, ROW = 100, 44
MARKS = {"excellent": "●", "good": "◐", "fair": "▲", "poor": "◆"}
FILTERS = {"integer": "agNumberColumnFilter", "decimal": "agNumberColumnFilter", "text": "agTextColumnFilter"}
WIDTHS = {"integer": 150, "decimal": 120, "choice": 130, "moment": 150, "ref": 180, "text": 190}
THEME = (
    "themeQuartz.withParams({accentColor:'var(--accent)',backgroundColor:'var(--raised)',foregroundColor:'var(--ink)',"
    "borderColor:'var(--line)',headerBackgroundColor:'var(--raised)',headerTextColor:'var(--muted)',"
    "rowHoverColor:'var(--accent-soft)',fontFamily:'inherit',fontSize:13,wrapperBorderRadius:12,browserColorScheme:'inherit'})"
)


def grid(question: Question, reader: Reader) -> html.Div:
    """On a phone it opens on a tap; with room it takes the table's place as soon as it has loaded."""
    toggle = Native("input", {"type": "checkbox", "class": "unseen"})
    opener = Native("label", {"class": "button below narrow"}, [toggle, reader.say(text.OPEN_GRID)])
    sort = question.order
    inside = dag.AgGrid(
        id=ids.GRID,
        columnDefs=[_column(name, sort, question, reader) for name in question.columns],
        defaultColDef={"resizable": True, "sortingOrder": ["asc", "desc"]},
        rowModelType="infinite",
        getRowId="params.data.id",
        dashGridOptions={
            "theme": {"function": THEME}, "cacheBlockSize": BLOCK, "rowHeight": ROW, "suppressCellFocus": False,
            "suppressMultiSort": True, "enableCellTextSelection": True,
        },
    )  # fmt: skip
    return html.Div([opener, html.Div(inside, className="grid")], className="with-grid")


def _column(name: str, sort: str, question: Question, reader: Reader) -> dict[str, Any]:
    """One column; the first stays on the reading side and leads to the record."""
    made: dict[str, Any] = {"field": name, "headerName": heading(name, question, reader)}
    if sort.removeprefix("-") == name:
        made["sort"] = "desc" if sort.startswith("-") else "asc"
    if name == question.columns[0]:
        side = "right" if reader.lang == "ar" else "left"
        return made | {"pinned": side, "cellRenderer": "RecordLink", "width": 160, "lockPinned": True}
    if name == "quality":
        return made | {"width": 160, "filter": "agNumberColumnFilter"}
    return made | _kind(RECORD_TYPES[question.fact].field(name))


def _kind(field: Field) -> dict[str, Any]:
    found: dict[str, Any] = {"width": WIDTHS.get(field.kind, 150)}
    if field.kind in FILTERS:
        found["filter"] = FILTERS[field.kind]
        found["filterParams"] = {"maxNumConditions": 1, "buttons": ["apply", "reset"], "closeOnApply": True}
    if field.kind in NUMERIC:
        found["type"] = "rightAligned"
    return found


def grid_rows(page: Page, question: Question, reader: Reader) -> dict[str, Any]:
    """The answer to one request of the grid."""
    return {"rowData": [_row(one, question, reader) for one in page.records], "rowCount": page.total}


def _row(record: Record, question: Question, reader: Reader) -> dict[str, Any]:
    cells = {name: text_in(_plain(record, name, question, reader), reader) for name in question.columns}
    return {**cells, "id": str(record.id), "href": here(linked(record, question))}


def _plain(record: Record, name: str, question: Question, reader: Reader) -> str:
    if name == "quality":
        return "–" if record.quality is None else _graded(record.quality, reader)
    return as_text(shown(record, name, question, reader))


def _graded(score: int, reader: Reader) -> str:
    return f"{MARKS[grade_of(score)]} {grade_text(score, reader, 0)}"


def as_text(content: Any) -> str:
    """What a cell says, without its markup."""
    if isinstance(content, list | tuple):
        return "".join(as_text(one) for one in content)
    return as_text(getattr(content, "children", "")) if hasattr(content, "children") else str(content)
