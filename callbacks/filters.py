"""The filter sheet's inside, for the page's question and for boxes that are ticked but not applied."""

from typing import Any

from dash import Input, Output, State, callback

from callbacks import request
from callbacks.asking import question_at, reader_of
from layouts import ids
from layouts.sheet import sheet_nodes, wrong_nodes
from services.errors import UserError
from services.facets import facets


@callback(
    Output(ids.FILTERS_INSIDE, "nodes"),
    Input(ids.FILTERS_DRAFT, "title"),
    State(ids.URL, "pathname"),
    prevent_initial_call=True,
)
def fill_sheet(draft: str, pathname: str) -> list[Any]:
    """One request per opening and per tick."""
    kit, viewer = request.kit(), request.viewer()
    try:
        question = question_at(pathname, draft, kit)
        options = facets(kit, question, viewer)
        return sheet_nodes(question, options, reader_of(kit, viewer))
    except UserError as error:
        return wrong_nodes(error, reader_of(kit, viewer))
