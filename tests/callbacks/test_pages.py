from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from callbacks.pages import render, show_page
from dashboard.markup import to_html
from services.viewer import Scope, Viewer

TODAY = "?on=2024-12-24"


@pytest.fixture
def visitor(sign_in, administrator):
    sign_in(administrator)
    return administrator


def shown(pathname, search=""):
    return BeautifulSoup(to_html(render(pathname, search).body), "html.parser")


def value(page, metric):
    return page.select_one(f'[data-metric="{metric}"]')["data-value"]


def test_an_address_becomes_its_numbers(visitor, desk):
    desk.session(rating=9, minutes=60)
    desk.session(dog="K9-002", rating=6, minutes=30)
    page = shown("/r/trainer-daily", TODAY)
    assert [value(page, one) for one in ("sessions", "mean_score", "dogs_trained", "minutes")] == [
        "2",
        "7.5",
        "2",
        "90",
    ]


def test_the_callback_gives_the_same_page_as_the_first_document(visitor, desk):
    desk.session()
    body, title = show_page("/r/trainer-daily", TODAY)
    assert to_html(body) == to_html(render("/r/trainer-daily", TODAY).body)
    assert title == "Trainer Daily, 24 Dec 2024"


def test_the_home_is_the_overview_under_both_addresses(visitor, desk):
    desk.record("mission")
    assert to_html(render("/", TODAY).body) == to_html(render("/r/overview", TODAY).body)
    assert value(shown("/"), "missions") == "1"


def test_following_a_card_a_row_and_the_way_back_keeps_the_question(visitor, desk):
    desk.session(trainer="E-017")
    desk.session(trainer="E-018", at="08:00")
    page = shown("/r/trainer-daily", TODAY + "&trainer=E-017")
    details = shown("/r/trainer-daily", page.select_one("a.card")["href"])
    record = shown("/r/trainer-daily", details.select_one("tbody a")["href"])
    assert len(details.select("tbody tr")) == 1
    assert record.select_one(".crumbs a:nth-of-type(4)")["href"] == TODAY + "&trainer=E-017&view=details"


def test_a_finding_leads_to_the_records_that_have_it(visitor, desk):
    desk.session(trainer=None)
    desk.session(at="09:00")
    link = shown("/r/trainer-daily", TODAY).select_one(".attention a")
    assert link.b.text == "1 session without a trainer"
    assert len(shown("/r/trainer-daily", link["href"]).select("tbody tr")) == 1


def test_a_preset_that_the_sheet_sends_back_is_no_filter(visitor, desk):
    desk.session()
    page = shown("/r/trainer-daily", TODAY + "&programme=OPERATIONAL")
    assert [one.text for one in page.select(".chip.on:not(.when)")] == []


@pytest.mark.parametrize(
    ("pathname", "search", "status"),
    [
        ("/r/trainer-daly", "", 404), ("/nowhere", "", 404), ("/r/trainer-daily/nowhere", "", 404),
        ("/r/trainer-daily", "?catgory=DETECTION", 400), ("/r/trainer-daily", "?on=tomorrow", 400),
        ("/r/trainer-daily", TODAY + "&record=999", 404), ("/r/trainer-daily", TODAY + "&dog=K9-999", 400),
    ],
)  # fmt: skip
def test_a_wrong_address_gets_a_friendly_page_with_its_status(visitor, desk, pathname, search, status):
    desk.session()
    page = render(pathname, search)
    assert page.status == status
    assert BeautifulSoup(to_html(page.body), "html.parser").select("main a[href]")


def test_a_report_that_the_role_does_not_hold_is_refused(sign_in):
    sign_in(Viewer(3, "Nora", "vet", Scope()))
    assert render("/r/trainer-daily", "").status == 403
    assert render("/r/veterinary", "").status == 200


def test_a_manager_sees_the_own_project_only(sign_in, manager, desk):
    desk.session(project="P1")
    desk.session(project="P2", dog="K9-002")
    sign_in(manager)
    assert value(shown("/r/trainer-daily", TODAY), "sessions") == "1"


def test_a_role_without_a_record_type_gets_an_overview_without_it(sign_in, desk):
    desk.session()
    desk.visit(pulse=None)
    sign_in(Viewer(3, "Nora", "vet", Scope()))
    page = shown("/", TODAY)
    shown_there = [one["data-metric"] for one in page.select("[data-metric]")]
    assert shown_there == ["visits", "unfit_dogs", "vaccines_overdue", "emergency_visits"]
    assert "1 visit without a pulse" in page.text


@pytest.mark.parametrize("part", ["view=details", "record=1"])
def test_the_overview_opens_no_records_that_the_role_may_not_see(sign_in, desk, part):
    desk.session()
    desk.visit()
    sign_in(Viewer(3, "Nora", "vet", Scope()))
    assert render("/", f"{TODAY}&{part}").status == 403


@pytest.mark.parametrize("view", ["summary", "details", "charts"])
def test_the_number_of_statements_does_not_grow_with_the_rows(visitor, desk, queries, view):
    address = TODAY + f"&view={view}"
    desk.session()
    render("/r/trainer-daily", address)
    queries()
    desk.session(at="08:00")
    render("/r/trainer-daily", address)
    few = len(queries())
    for hour in range(9, 20):
        desk.session(at=f"{hour:02}:00", dog=f"K9-{hour:03}")
    render("/r/trainer-daily", address)
    assert len(queries()) <= few + 1  # new dogs: the directory is read again


def test_the_arabic_reader_gets_the_same_numbers(sign_in, administrator, desk):
    desk.session(rating=9)
    sign_in(replace(administrator, lang="ar"))
    page = render("/r/trainer-daily", TODAY)
    assert page.direction == "rtl"
    assert value(shown("/r/trainer-daily", TODAY), "mean_score") == "9"
