import inspect
import json
import re
from html.parser import HTMLParser

import dash
import pytest
from dash import Input, Output, State, _callback, callback, html
from flask import Flask
from plotly.offline import get_plotlyjs_version

from dashboard import bundle, csrf, security_headers, static_files
from dashboard.dash_internals import CONFIG, K9Dash, create_dash
from layouts import ids
from layouts.page import Page


def text_of(part):
    return bundle._part(part).decode()


RENDERER = text_of("dash:dash-renderer/build/dash_renderer.min.js")
CORE = text_of("dash:dcc/dash_core_components.js")
GRID = text_of("dash_ag_grid:dash_ag_grid.min.js")
BOOTSTRAP = text_of("dash_bootstrap_components:_components/dash_bootstrap_components.min.js")


def render(pathname, search):
    body = html.Main([html.H1(f"Dogs </script> {pathname}"), html.B("42", **{"data-metric": "dogs"})])
    return Page(f"Dogs & {search}", "ar", "auto", body, 404 if pathname == "/nowhere" else 200)


@pytest.fixture(scope="module")
def app():
    server = Flask("test", static_folder=None)
    security_headers.install(server)
    csrf.install(server)
    made = create_dash(server, render)
    made.get_ready()
    return made


@pytest.fixture
def browser(app):
    return app.server.test_client()


@pytest.fixture
def document(browser):
    return browser.get("/r/dogs?on=2024-12-24").text


class Tags(HTMLParser):
    def __init__(self, document):
        super().__init__()
        self.seen = []
        self.feed(document)

    def handle_starttag(self, tag, attributes):
        self.seen.append((tag, dict(attributes)))


def test_numbers_stand_in_the_document_before_any_script(document):
    assert document.index('<b data-metric="dogs">42</b>') < document.index("<script")


def test_document_speaks_the_page_s_language_and_theme(document):
    assert '<html lang="ar" dir="rtl" data-theme="auto">' in document
    assert "<title>Dogs &amp; ?on=2024-12-24</title>" in document


def test_page_decides_the_status(browser):
    assert browser.get("/nowhere").status_code == 404


def test_layout_and_callbacks_are_inside_the_document(document, browser):
    layout = re.search(r'<script id="k9-layout"[^>]*>(.*?)</script>', document)[1]
    assert "<" not in layout
    assert "Dogs </script> /r/dogs" in str(json.loads(layout))
    assert 'id="k9-dependencies"' in document


def test_asked_for_the_layout_dash_gives_that_of_the_asking_page(browser):
    answer = browser.get("/_dash-layout", headers={"Referer": "http://localhost/r/feeding"})
    assert "Dogs </script> /r/feeding" in str(answer.json)


def test_every_script_and_style_is_signed_with_the_nonce_of_this_response(browser):
    answer = browser.get("/")
    nonce = re.search(r"'nonce-([\w-]+)' 'strict-dynamic'", answer.headers["Content-Security-Policy"])[1]
    signed = [given.get("nonce") for tag, given in Tags(answer.text).seen if tag in ("script", "style")]
    assert signed
    assert set(signed) == {nonce}
    assert nonce not in browser.get("/").text


def test_policy_allows_no_eval_no_inline_and_no_other_host(browser):
    policy = browser.get("/").headers["Content-Security-Policy"]
    assert "unsafe-eval" not in policy
    assert policy.count("unsafe-inline") == policy.count("style-src-attr 'unsafe-inline'") == 1
    assert "require-trusted-types-for 'script'; trusted-types default" in policy
    assert not re.search(r"https?:", policy)


def test_no_handler_stands_in_the_document(document):
    assert not [name for _, given in Tags(document).seen for name in given if name.startswith("on")]


def test_no_address_leads_outside(document):
    assert set(re.findall(r"https?://[^\"'<\s]+", document)) <= {"http://www.w3.org/2000/svg%22"}


def test_versions_are_not_told(document):
    assert dash.__version__ not in document
    assert not re.search(r"python_version|dash_version|plotly_version", document)


def test_every_address_in_the_document_is_a_file_of_ours(document):
    served = {address for address, _ in static_files.addresses().values()}
    asked = set(re.findall(r"/static/[\w/.-]+", document))
    assert asked
    assert asked <= served


def test_other_answers_may_do_nothing_in_a_browser(browser):
    answer = browser.get("/_dash-dependencies")
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_pages_are_asked_for_again_and_never_shared(browser):
    assert browser.get("/").headers["Cache-Control"] == "private, no-cache"


def test_callbacks_refuse_other_sites(browser):
    answer = browser.post("/_dash-update-component", json={}, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403


def test_each_application_knows_every_callback(monkeypatch):
    monkeypatch.setattr(_callback, "GLOBAL_CALLBACK_LIST", [])
    monkeypatch.setattr(_callback, "GLOBAL_CALLBACK_MAP", {})
    monkeypatch.setattr(_callback, "to_json", _callback.to_json)

    @callback(Output(ids.PAGE, "children"), Input(ids.URL, "search"), prevent_initial_call=True)
    def show(search):
        return search

    for name in ("first", "second"):
        made = create_dash(Flask(name, static_folder=None), render)
        made.get_ready()
        assert [known["output"] for known in made._callback_list] == ["page.children"]


def test_a_page_from_a_callback_travels_as_data(app):
    answer = json.loads(_callback.to_json({"multi": True, "response": {"page": {"children": html.P("42")}}}))
    assert answer["response"] == {"page": {"nodes": [["p", {}, "42"]], "islands": []}}


def test_other_answers_travel_as_they_are(app):
    answer = {"multi": True, "response": {"grid": {"rowData": [1]}}}
    assert json.loads(_callback.to_json(answer)) == answer


def test_what_a_callback_speaks_to_stays_a_component(monkeypatch):
    monkeypatch.setattr(_callback, "GLOBAL_CALLBACK_LIST", [])
    monkeypatch.setattr(_callback, "GLOBAL_CALLBACK_MAP", {})
    monkeypatch.setattr(_callback, "to_json", _callback.to_json)

    @callback(Output("said", "children"), Output("also", "title"), Input("send", "n_clicks"), State("kept", "data-x"))
    def send(clicks, kept):
        return clicks, kept

    made = create_dash(Flask("speaking", static_folder=None), render)
    made.get_ready()
    names = ["said", "also", "send", "kept", "silent"]
    nodes, islands = made._parts([html.P(id=name) for name in names] + [html.P(id={"type": "card", "n": 1})])
    assert [part.id for part in islands] == ["said", "also", "send", "kept", {"type": "card", "n": 1}]
    assert nodes == [0, 1, 2, 3, ["p", {"id": "silent"}], 4]


# What follows guards the private names that we build on: one of these fails when an upgrade moves them.


def test_bundle_holds_all_that_the_renderer_needs():
    script = static_files.addresses()[bundle.START][1].decode()
    order = ["react.production.min.js", "react-dom.production.min.js", "window.dash_html_components=",
              "window.layouts =", "_dashprivate_pushstate", "new DashRenderer();"]  # fmt: skip
    assert [name for name in order if name not in script] == []
    assert "//# sourceMappingURL" not in script


def test_renderer_still_asks_the_questions_that_we_answer():
    for name in ("_dash-layout", "_dash-dependencies", "_dash-update-component", "_dashPlotlyJSURL", "dashRenderType",
                 "react-entry-point", ".set_props=", "DashRenderer"):  # fmt: skip
        assert name in RENDERER, name


def test_dash_s_own_location_still_works_as_our_address_does():
    assert 'addEventListener("_dashprivate_pushstate",this.onLocationChange)' in CORE
    assert '"callback-nav"===' in CORE
    assert "window.history.pushState({}," in CORE
    assert "window.dash_core_components=" in CORE


def test_dash_still_writes_its_answers_where_we_listen(app):
    assert _callback.to_json.__func__ is K9Dash._answer
    assert "to_json(response)" in inspect.getsource(_callback)
    assert ".sideUpdate" in RENDERER
    assert "children_props" in RENDERER


def test_graph_still_asks_for_plotly_and_its_chunk_where_we_serve_them():
    assert "_dashPlotlyJSURL" in CORE
    for chunk in bundle.CORE_CHUNKS:
        assert f'"{chunk.removesuffix(".js")}"' in CORE, chunk


def test_grid_and_bootstrap_still_live_in_the_spaces_that_we_fill():
    assert "window.dash_ag_grid=" in GRID
    assert "AgGrid:" in GRID
    assert "getApiAsync:" in GRID
    assert "async-community" in GRID
    assert "window.dash_bootstrap_components=" in BOOTSTRAP


def test_of_the_left_out_polyfill_only_functions_of_one_wait_are_used():
    one_wait = re.compile(r"regeneratorRuntime\.mark\(function \w\(\)\{return regeneratorRuntime\.wrap\(function\(\w\)"
                          r"\{for\(;;\)switch\(\w\.prev=\w\.next\)\{case 0:return \w\.next=2,\w\(!0\);"
                          r"case 2:\w\.isReady=!0;case 3:case\"end\":return \w\.stop\(\)\}\}")  # fmt: skip
    for script in (RENDERER, CORE):
        assert script.count("regeneratorRuntime.") == 2 * len(one_wait.findall(script)) == 2


def test_plotly_in_the_browser_is_the_version_that_python_writes_for():
    assert (
        f"plotly.js (basic - minified) v{get_plotlyjs_version()}" in text_of("assets:vendor/plotly-basic.min.js")[:200]
    )


def test_configuration_still_has_what_the_renderer_reads(app):
    assert set(CONFIG) <= set(app._config())


def test_index_still_looks_for_the_marks_that_our_document_carries(document):
    for mark in (
        r'id="react-entry-point"',
        r'id="_dash-config"',
        r'src="[^"]*dash[-_]renderer[^"]*"',
        'id="_dash-renderer',
    ):
        assert re.search(mark, document), mark
