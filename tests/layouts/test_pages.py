from dataclasses import replace

import pytest

from layouts.overview import overview_page, reports_page
from layouts.record import record_page
from layouts.sorry import mend, sorry
from services.answer import Group
from services.catalogue.roles import ROLES
from services.errors import ForbiddenError, UserError, unknown
from tests.layouts.samples import ANSWER, OPENED, asked, drawn, measure, reader, record

PROJECTS = (
    Group("project", "SPECIAL-OPS", 42, 92.9, {"sessions": 42, "mean_score": 8.5, "visits": 3}, {"sessions": 35}),
)
OVERVIEW = replace(
    ANSWER, groups=PROJECTS, measures=(*ANSWER.measures[:3], measure("visits", 3, 2, word={"word": "higher", "judgement": "neutral"}))
)  # fmt: skip


def overview(**role):
    return drawn(overview_page(asked("on=2024-12-24", "overview"), OVERVIEW, reader(**role)).body)


def opened(one=OPENED, lang="en"):
    question = asked("on=2024-12-24&trainer=E-017&view=details&record=501")
    return drawn(record_page(question, one, reader(lang)).body)


def test_a_project_s_numbers_lead_into_its_records():
    cells = overview().select("tbody tr > *")
    assert [one.text for one in cells] == [
        "Special Operations", "42", "↑ +20.0% improving", "8.5", "3", "Good 92.9%",
    ]  # fmt: skip
    assert [one.a and one.a["href"] for one in cells] == [
        "/r/trainer-daily?on=2024-12-24&project=SPECIAL-OPS",
        "/r/trainer-daily?on=2024-12-24&project=SPECIAL-OPS&view=details",
        None,
        "/r/trainer-daily?on=2024-12-24&project=SPECIAL-OPS&view=details&sort=score",
        "/r/veterinary?on=2024-12-24&project=SPECIAL-OPS&view=details",
        None,
    ]


def test_a_number_of_other_records_borrows_no_quality():
    assert [bool(card.select(".grade")) for card in overview().select("a.card")] == [True, True, True, False]


def test_what_needs_you_leads_into_the_report_that_shows_it():
    links = [row["href"] for row in overview().select("a:has(.warn)")]
    assert links[0] == "/r/trainer-daily?on=2024-12-24&trainer=none&view=details"


@pytest.mark.parametrize("role", ROLES)
def test_a_role_is_offered_its_own_reports_only(role):
    offered = {one["href"] for one in drawn(reports_page(reader(role=role)).body).select("main a")}
    assert offered == {f"/r/{one}" for one in ROLES[role].reports if one != "overview"}


@pytest.mark.parametrize(
    ("role", "places"),
    [
        ("handler", ["/", "/record/new", "/review", "/reports", "/me"]),
        ("commander", ["/", "/reports", "/me"]),
        ("general-administrator", ["/", "/record/new", "/review", "/reports", "/admin/users", "/me"]),
    ],
)
def test_the_rail_leads_where_a_role_has_something_to_do(role, places):
    rail = [one["href"] for one in drawn(reports_page(reader(role=role)).body).select(".rail a")]
    assert [one for one in rail if one != "/roster"] == places


def test_the_administration_stands_in_the_rail_of_who_administers():
    assert any(one["href"].startswith("/admin/") for one in overview().select(".rail a"))
    assert not any(one["href"].startswith("/admin/") for one in overview(role="auditor").select(".rail a"))


def test_a_record_says_what_is_missing_and_what_it_costs():
    assert opened().select_one(".banner.warn").text == "Equipment is missing. It costs 20 points."


def test_a_record_shows_its_fields_with_units():
    facts = {one.dt.text: one.dd.text for one in opened().select(".facts div")}
    assert facts["Dog"] == "Rex K9-001"
    assert facts["Date and time"] == "Tue 24 Dec 2024, 07:10"
    assert facts["Duration"] == "45 min"
    assert facts["Equipment"] == "Missing"
    assert facts["Version"] == "3"


def test_a_record_s_headline_is_its_score():
    headline = opened().select_one(".panel")
    assert headline.get_text(" ") == "Score 9 of 10, Excellent Submitted Fair 80%"


def test_a_visit_s_or_unscored_record_s_headline_is_honest():
    unscored = replace(OPENED, record=record(score=None, tier=None))
    assert opened(unscored).select_one(".number").text == "n/a"


def test_the_parts_of_a_record_are_a_table():
    assert [one.text for one in opened().select("tbody tr > *")] == ["1", "Yes", "EXP-5", "Single-blind", "Hit", "42"]


def test_the_neighbours_of_a_record_stay_in_its_question():
    links = [one["href"] for one in opened().select("a[rel=prev]")]
    assert links == ["?on=2024-12-24&trainer=E-017&view=details&record=500"]


def test_a_record_s_trail_leads_back_through_the_question():
    assert [one.text for one in opened().select(".crumbs > *")] == [
        "Reports", "Trainer Daily", "24 Dec", "Ahmed Al-Hammadi's sessions", "Training session",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("pathname", "search", "near", "mended"),
    [
        ("/r/trainer-daly", "?on=2024-12-24", "trainer-daily", "/r/trainer-daily?on=2024-12-24"),
        ("/r/trainer-daily", "?on=2024-12-24&catgory=DETECTION", "category", "/r/trainer-daily?on=2024-12-24&category=DETECTION"),
        ("/r/trainer-daily", "?category=DETECTON", "DETECTION", "/r/trainer-daily?category=DETECTION"),
        ("/r/trainer-daily", "?dog=x", "K9-001", ""),
    ],
)  # fmt: skip
def test_a_near_name_mends_the_address(pathname, search, near, mended):
    assert mend(pathname, search, near) == mended


def test_an_error_says_what_is_wrong_and_how_to_mend_it():
    error = unknown("report", "تقرير", "trainer-daly", ["trainer-daily"])
    page = sorry(error, "/r/trainer-daly", "", reader())
    shown = drawn(page.body)
    assert page.status == 404
    assert shown.select_one("[role=alert]").text == str(error)
    assert [one["href"] for one in shown.select("main a")] == ["/r/trainer-daily", "/"]


@pytest.mark.parametrize(
    ("error", "status", "title"),
    [(UserError("Bad."), 400, "Wrong address"), (ForbiddenError("No."), 403, "Not for your role")],
)
def test_each_kind_of_error_has_its_title(error, status, title):
    page = sorry(error, "/", "", reader())
    assert (page.status, page.title) == (status, title)
