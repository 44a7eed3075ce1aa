from dash import dcc, html
from dash_ag_grid import AgGrid

from layouts.native import Native
from layouts.svg import Svg, shape
from layouts.tree import Tree, nodes_of


def nobody(part):
    return False


def test_elements_become_data():
    nodes, islands = nodes_of(html.P(["Dogs ", html.B(42, className="number")]), nobody)
    assert nodes == [["p", {}, "Dogs ", ["b", {"class": "number"}, "42"]]]
    assert islands == []


def test_numbers_are_text_for_a_bare_number_is_an_island():
    grid = AgGrid(id="grid")
    nodes, islands = nodes_of([1, grid, 2.0], nobody)
    assert nodes == ["1", 0, "2"]
    assert islands == [grid]


def test_what_only_its_own_script_can_draw_is_an_island():
    parts = [dcc.Store(id="s"), dcc.Graph(id="g"), dcc.Link("Dogs", href="/r/dogs"), html.Br()]
    nodes, islands = nodes_of(html.Div(parts), nobody)
    assert nodes == [["div", {}, 0, 1, ["a", {"href": "/r/dogs"}, "Dogs"], ["br", {}]]]
    assert islands == parts[:2]


def test_an_island_takes_its_whole_land_with_it():
    form = html.Form([html.P("a"), AgGrid(id="grid")], id="form")
    nodes, islands = nodes_of([form, html.P("b")], lambda part: getattr(part, "id", "") == "form")
    assert nodes == [0, ["p", {}, "b"]]
    assert islands == [form]


def test_drawings_and_controls_become_data():
    drawing = Svg([shape("g", [shape("title", "42")])], viewBox="0 0 9 9", className="spark")
    nodes, _ = nodes_of(
        [drawing, Native("select", {"name": "by"}, [Native("option", {"selected": True}, "Dog")])], nobody
    )
    assert nodes == [
        ["svg", {"viewBox": "0 0 9 9", "class": "spark", "aria-hidden": "true"}, ["g", {}, ["title", {}, "42"]]],
        ["select", {"name": "by"}, ["option", {"selected": True}, "Dog"]],
    ]


def test_nothing_is_no_node():
    assert nodes_of([None, True, [], html.P(None)], nobody) == ([["p", {}]], [])


def test_a_tree_inside_a_page_is_drawn_or_left_to_its_callback():
    inside = Tree("inside", [["p", {}, "7"]])
    assert nodes_of(inside, nobody) == ([["div", {"id": "inside"}, ["p", {}, "7"]]], [])
    assert nodes_of(inside, lambda part: part is inside) == ([0], [inside])
