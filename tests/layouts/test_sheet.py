from dataclasses import replace

from dash import html

from layouts.sheet import controls, empty_sheet, filters_page, sheet_nodes
from services.facets import Facet, Facets, Option
from tests.layouts.samples import FACETS, asked, drawn, reader


def sheet(query="on=2024-12-24&project=SPECIAL-OPS", facets=FACETS, lang="en"):
    return drawn(html.Div(controls(asked(query), facets, reader(lang))))


def boxes(shown, name):
    return [(one["value"], "checked" in one.attrs) for one in shown.select(f'input[name="{name}"]')]


def test_the_form_speaks_the_address_s_own_words():
    form = sheet().select_one("form[data-draft]")
    assert form["action"] == "/r/trainer-daily"
    assert [(one["name"], one["value"]) for one in form.select("input[type=hidden]")] == [("on", "2024-12-24")]
    assert boxes(form, "project") == [("SPECIAL-OPS", True)]


def test_the_button_says_what_comes_of_it():
    assert sheet().select_one("form[data-draft] button").text == "Show 42 sessions"
    assert sheet(lang="ar").select_one("form[data-draft] button").text == "عرض 42 جلسة"


def test_sections_open_below_their_chosen_project_and_teams_below_a_chosen_section():
    assert boxes(sheet(), "section") == [("EXP", False)]
    assert boxes(sheet(), "team") == []
    chosen = replace(FACETS, facets=(FACETS.facets[0], Facet("section", (Option("EXP", 27, True, "SPECIAL-OPS"),)), FACETS.facets[2]))  # fmt: skip
    assert boxes(sheet(facets=chosen), "team") == [("FALCONS", False)]


def test_a_long_list_shows_five_and_offers_to_search_the_rest():
    shown = sheet()
    assert shown.select_one("details.more summary").text == "Search 4 more"
    assert len(shown.select('details.more input[name="trainer"]')) == 4
    assert shown.select("details.more input[data-search]")


def test_the_chosen_stand_first():
    facet = Facet("dog", (Option("K9-002", 9, False), Option("K9-001", 1, True)))
    assert boxes(sheet(facets=Facets(9, (facet,))), "dog") == [("K9-001", True), ("K9-002", False)]


def test_presets_are_links_that_keep_the_filters():
    links = [one["href"] for one in sheet().select(".chips a") if "period=last-7-days" in one["href"]]
    assert links == ["/r/trainer-daily?period=last-7-days&project=SPECIAL-OPS"]


def test_other_days_are_a_form_of_their_own():
    form = sheet().select_one("details form")
    assert [one["name"] for one in form.select("input")] == ["from", "to", "project"]


def test_before_it_is_opened_the_sheet_holds_no_options():
    shown = drawn(empty_sheet(asked("on=2024-12-24"), reader()))
    assert not shown.select("input")
    assert shown.select_one("dialog")["aria-label"] == "Filter"
    assert shown.select_one("a")["href"] == "/r/trainer-daily/filters?on=2024-12-24"


def test_without_scripts_the_same_form_is_a_page():
    page = filters_page(asked("on=2024-12-24"), FACETS, reader())
    assert drawn(page.body).select("main form[data-draft]")


def test_the_inside_of_the_sheet_travels_as_data():
    tags = [node[0] for node in sheet_nodes(asked("on=2024-12-24"), FACETS, reader())]
    assert tags == ["div", "div", "div", "form"]
