import re

import pytest
from dash import dcc, html
from dash_ag_grid import AgGrid

from dashboard.markup import to_html
from layouts.native import Native
from layouts.svg import Svg, shape


def attributes(node):
    # Dash keeps them in the order of a set, which differs from run to run.
    return set(re.findall(r'[\w-]+="[^"]*"', to_html(node)))


def test_text_and_attributes_cannot_become_markup():
    page = html.P("<script>&", title='"><b>')
    assert to_html(page) == '<p title="&quot;&gt;&lt;b&gt;">&lt;script&gt;&amp;</p>'


def test_shapes_cannot_become_markup():
    drawing = Svg([shape("text", "</text><script>", x='"1')], viewBox="0 0 9 9", label='"<')
    assert "<script" not in to_html(drawing)
    assert 'aria-label="&quot;&lt;"' in to_html(drawing)


def test_property_names_become_attribute_names():
    page = html.Label("Day", htmlFor="day", className="small", tabIndex=0, dir="rtl")
    assert attributes(page) == {'for="day"', 'class="small"', 'tabindex="0"', 'dir="rtl"'}


def test_data_and_aria_are_kept_and_false_is_written_out():
    card = html.Span("42", **{"data-metric": "sessions", "data-value": 42.0, "aria-hidden": False})
    assert attributes(card) == {'data-metric="sessions"', 'data-value="42"', 'aria-hidden="false"'}


def test_switches_are_bare_and_absent_when_off():
    assert to_html(html.Button("Save", disabled=True)) == '<button disabled="">Save</button>'
    assert to_html(html.Button("Save", disabled=False)) == "<button>Save</button>"


def test_what_only_dash_understands_is_left_out():
    assert to_html(html.Button("Save", id="save", n_clicks=0, key="k")) == '<button id="save">Save</button>'


def test_style_is_written_as_browsers_write_it():
    bar = html.I(style={"--share": "56%", "marginTop": 8, "lineHeight": 1.4, "zIndex": 2})
    assert to_html(bar) == '<i style="--share: 56%; margin-top: 8px; line-height: 1.4; z-index: 2;"></i>'


@pytest.mark.parametrize(("node", "text"), [(None, ""), (True, ""), (8.0, "8"), (8.5, "8.5"), (["a", ("b", 1)], "ab1")])
def test_children_read_as_react_writes_them(node, text):
    assert to_html(node) == text


def test_void_elements_have_no_end():
    assert to_html([html.Br(), html.Img(src="/x")]) == '<br><img src="/x">'


def test_address_and_stores_show_nothing():
    assert to_html([dcc.Location(id="url"), dcc.Store(id="s"), dcc.Interval(id="i")]) == ""


def test_link_is_a_plain_link():
    assert to_html(dcc.Link("Dogs", href="/r/dogs", refresh=False)) == '<a href="/r/dogs">Dogs</a>'


def test_late_parts_keep_their_place():
    assert to_html(AgGrid(id="grid")) == '<div class="late late-aggrid"></div>'
    assert to_html(dcc.Graph(id="chart")) == '<div class="late late-graph"></div>'


def test_pattern_ids_read_as_in_the_browser():
    assert to_html(html.I(id={"type": "card", "metric": "dogs"})) == (
        '<i id="{&quot;metric&quot;:&quot;dogs&quot;,&quot;type&quot;:&quot;card&quot;}"></i>'
    )


def test_drawing_without_a_name_is_hidden_from_readers():
    line = Svg([shape("path", d="M0 0h9", class_="dot")], viewBox="0 0 9 9", className="spark")
    assert to_html(line) == (
        '<svg viewBox="0 0 9 9" class="spark" aria-hidden="true"><path d="M0 0h9" class="dot"></path></svg>'
    )


def test_drawing_with_a_name_is_an_image():
    assert 'role="img" aria-label="Sessions rose"' in to_html(Svg([], label="Sessions rose"))


def test_shapes_nest():
    assert to_html(Svg([shape("g", [shape("title", "42")], stroke_width=2)])) == (
        '<svg aria-hidden="true"><g stroke-width="2"><title>42</title></g></svg>'
    )


def test_native_controls_carry_their_first_value():
    day = Native(
        "input", {"type": "date", "name": "on", "value": "2024-12-24", "required": True, "min": None}, id="day"
    )
    assert to_html(day) == '<input id="day" type="date" name="on" value="2024-12-24" required="">'
    assert to_html(Native("textarea", {"name": "why", "value": "<"})) == '<textarea name="why">&lt;</textarea>'


@pytest.mark.parametrize("make", [lambda: shape("script"), lambda: shape("foreignObject"), lambda: Native("iframe")])
def test_tags_outside_the_list_are_refused(make):
    with pytest.raises(ValueError, match="Use one of"):
        make()


@pytest.mark.parametrize("make", [lambda: shape("path", style="x"), lambda: Native("input", {"style": "x"})])
def test_shapes_and_controls_are_styled_by_class(make):
    with pytest.raises(ValueError, match="Give it a class"):
        make()
