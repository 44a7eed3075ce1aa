"""The interactive grid asks for its rows: sorted, filtered, a block at a time."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dash import Input, Output, State, callback

from callbacks import request
from callbacks.asking import question_at, reader_of
from layouts import ids
from layouts.grid import BLOCK, grid_rows
from services import rows
from services.catalogue.records import RECORD_TYPES
from services.errors import UserError
from services.question import Question

OPERATORS = {"equals": "equals", "notEqual": "notEqual", "contains": "contains", "startsWith": "startsWith",
             "lessThan": "lessThan", "greaterThan": "greaterThan", "inRange": "between", "blank": "blank",
             "notBlank": "notBlank"}  # fmt: skip


@callback(
    Output(ids.GRID, "getRowsResponse"),
    Input(ids.GRID, "getRowsRequest"),
    State(ids.URL, "pathname"),
    State(ids.URL, "search"),
    prevent_initial_call=True,
)
def give_rows(asked: Mapping[str, Any], pathname: str, search: str | None) -> dict[str, Any]:
    """One block of rows."""
    kit, viewer = request.kit(), request.viewer()
    question = sorted_as(question_at(pathname, search or "", kit), asked.get("sortModel") or [])
    rows.permit_type(question.fact, viewer)
    tests = conditions(question, asked.get("filterModel") or {})
    first, size = int(asked["startRow"]), min(int(asked["endRow"]) - int(asked["startRow"]), BLOCK)
    page = rows.rows(kit, question, viewer, offset=first, size=size, tests=tests)
    return grid_rows(page, question, reader_of(kit, viewer))


def sorted_as(question: Question, wanted: list[Mapping[str, str]]) -> Question:
    """The question in the grid's order; only columns of the report can be sorted by."""
    if not wanted or wanted[0].get("colId") not in question.report.columns:
        return question
    sort = ("-" if wanted[0].get("sort") == "desc" else "") + wanted[0]["colId"]
    return replace(question, sort=None if sort == question.report.sort else sort)


def conditions(question: Question, model: Mapping[str, Any]) -> tuple[rows.Condition, ...]:
    """The grid's column filters; unknown columns and operators are refused."""
    return tuple(_condition(question, name, given) for name, given in model.items())


def _condition(question: Question, name: str, given: Mapping[str, Any]) -> rows.Condition:
    operator = OPERATORS.get(str(given.get("type")))
    if name not in question.report.columns or operator is None:
        raise UserError(f"The grid cannot filter {name!r} like that.", f"لا يمكن تصفية «{name}» بهذه الطريقة.")
    column = name if name == "quality" else RECORD_TYPES[question.fact].field(name).column
    return rows.Condition(column, operator, given.get("filter"), given.get("filterTo"))  # type: ignore[arg-type]
