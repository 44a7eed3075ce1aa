import re
from dataclasses import replace

import pytest
from town import OWN_PAGE

from callbacks.request import KIT
from dashboard.dash_internals import K9Dash
from dashboard.gate import PUBLIC, is_public
from services import accounts
from services.store.database import Database

VALUES = {"report_id": "trainer-daily", "type_id": "training-session", "record_id": "1", "path": "any"}
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")


def address(rule):
    return re.sub(r"<(?:[^:<>]+:)?(\w+)>", lambda found: VALUES.get(found[1], "1"), rule.rule)


def dash_of(app):
    return next(
        view.__self__ for view in app.view_functions.values() if isinstance(getattr(view, "__self__", None), K9Dash)
    )


def refused(answer):
    """401 for programs, the way to the sign-in page for people."""
    return answer.status_code == 401 or (answer.status_code == 303 and answer.location.startswith("/sign-in?next="))


def test_every_route_refuses_the_anonymous(town):
    seen = set()
    for rule in town.app.url_map.iter_rules():
        path = address(rule)
        for method in METHODS:
            answer = town.browser().open(path, method=method, headers=OWN_PAGE)
            if not is_public(path):
                assert refused(answer), (method, path, answer.status)
                seen.add(path)
    assert len(seen) > 15


def test_every_callback_refuses_the_anonymous(town):
    known = dash_of(town.app).callback_map
    assert known
    for output in known:
        body = {"output": output, "outputs": [], "inputs": [], "changedPropIds": []}
        answer = town.browser().post("/_dash-update-component", json=body, headers=OWN_PAGE)
        assert (answer.status_code, answer.mimetype) == (401, "application/problem+json")


@pytest.mark.parametrize("path", ["/_dash-layout", "/_dash-dependencies", "/_dash-component-suites/dash/deps/x.js"])
def test_dashs_own_addresses_are_behind_the_gate(town, path):
    assert town.browser().get(path).status_code == 401


def test_the_public_list_is_short():
    assert sorted(PUBLIC) == [
        "/favicon.ico", "/forgot", "/health/live", "/health/ready", "/robots.txt", "/sign-in", "/sign-in/code",
    ]  # fmt: skip


def test_people_come_back_to_where_they_wanted_to_go(town):
    answer = town.browser().get("/r/trainer-daily?on=2024-12-24&dog=K9-001")
    assert answer.location == "/sign-in?next=/r/trainer-daily%3Fon%3D2024-12-24%26dog%3DK9-001"
    town.person("hind")
    assert "r/trainer-daily?on=2024-12-24&amp;dog=K9-001" in town.browser().get(answer.location).text


def test_programs_are_told_how_to_prove_themselves(town):
    answer = town.browser().get("/api/v1/reports")
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert answer.json["status"] == 401


@pytest.mark.parametrize("header", ["Bearer wrong", "Bearer ", "Bearer", "Basic aGluZDp4", "bearer k9_" + "x" * 4000])
def test_a_wrong_token_is_refused_also_with_a_good_cookie(town, header):
    town.person("hind")
    answer = town.inside("hind").get("/api/v1/reports", headers={"Authorization": header})
    assert answer.status_code == 401


def test_a_token_opens_calls_and_pages(town):
    town.person("hind")
    program = town.program("hind")
    assert program.get("/api/v1/reports").status_code == 200
    assert program.get("/r/trainer-daily").status_code == 200


def test_a_token_ends_when_it_was_meant_to(town):
    town.person("hind")
    token = accounts.create_token(town.kit, "hind", "night job", days=1)
    call = {"headers": {"Authorization": f"Bearer {token}"}}
    assert town.browser().get("/api/v1/reports", **call).status_code == 200
    town.wait(days=1, seconds=1)
    assert town.browser().get("/api/v1/reports", **call).status_code == 401


def test_a_token_of_a_program_changes_things_without_a_browsers_headers(town):
    town.person("hind")
    assert town.program("hind").get("/me/preferences", method="POST", data={"lang": "ar"}).status_code == 303


def test_a_language_in_the_address_is_kept_and_leaves_the_address(town):
    town.person("hind")
    browser = town.inside("hind")
    answer = browser.get("/r/trainer-daily?on=2024-12-24&lang=ar&theme=dark")
    assert (answer.status_code, answer.location) == (303, "/r/trainer-daily?on=2024-12-24")
    assert 'lang="ar" dir="rtl" data-theme="dark"' in browser.get(answer.location).text


def test_an_unknown_language_is_a_friendly_page(town):
    town.person("hind")
    answer = town.inside("hind").get("/r/trainer-daily?lang=fr")
    assert (answer.status_code, answer.mimetype) == (400, "text/html")
    assert "is not a known choice" in answer.text


def test_an_endless_address_is_refused(town):
    town.person("hind")
    page, call = "/r/trainer-daily?dog=" + "x" * 2_000_000, "/api/v1/reports?dog=" + "x" * 7_000
    browser = town.inside("hind")
    assert (browser.get(page).status_code, browser.get(page).mimetype) == (414, "text/html")
    assert (browser.get(call).status_code, browser.get(call).mimetype) == (414, "application/problem+json")
    assert town.browser().get(call).status_code == 414


def test_an_unknown_page_names_the_way_back(town):
    town.person("hind")
    answer = town.inside("hind").get("/nowhere")
    assert (answer.status_code, answer.mimetype) == (404, "text/html")
    assert 'href="/"' in answer.text


def test_a_page_without_its_report_is_friendly(town):
    town.person("tariq", "trainer", "P1")
    browser = town.inside("tariq")
    assert (browser.get("/r/veterinary").status_code, browser.get("/r/veterinary").mimetype) == (403, "text/html")
    assert browser.get("/r/trainer-dayly").status_code == 404
    assert browser.get("/r/trainer-daily?on=yesterdayish").status_code == 400


def test_without_the_database_nobody_is_let_in_and_the_page_says_so(town, caplog):
    town.app.extensions[KIT] = replace(town.kit, db=Database("postgresql+psycopg2://k9@/k9?host=/nowhere"))
    browser = town.browser()
    browser.set_cookie("k9-session", "some")
    page, call = browser.get("/r/trainer-daily"), browser.get("/api/v1/reports")
    assert (page.status_code, page.mimetype) == (503, "text/html")
    assert (call.status_code, call.mimetype) == (503, "application/problem+json")
    assert call.headers["Retry-After"] == "5"
    assert len([one for one in caplog.records if one.levelname == "ERROR"]) == 2


def test_every_answer_names_its_request(town):
    answer = town.browser().get("/health/live", headers={"X-Request-Id": "from-the-proxy-1"})
    assert answer.headers["X-Request-Id"] == "from-the-proxy-1"
    forged = town.browser().get("/health/live", headers={"X-Request-Id": 'x" event="signed in'})
    assert re.fullmatch("[0-9a-f]{16}", forged.headers["X-Request-Id"])


def test_a_forged_filter_of_the_grid_is_refused_and_no_bug(town, caplog):
    town.person("hind")
    asked = {"startRow": 0, "endRow": 10, "filterModel": {"score": {"type": "equals", "filter": "high"}}}
    body = {
        "output": "grid.getRowsResponse",
        "outputs": {"id": "grid", "property": "getRowsResponse"},
        "inputs": [{"id": "grid", "property": "getRowsRequest", "value": asked}],
        "state": [
            {"id": "url", "property": "pathname", "value": "/r/trainer-daily"},
            {"id": "url", "property": "search", "value": ""},
        ],
        "changedPropIds": ["grid.getRowsRequest"],
    }
    answer = town.inside("hind").post("/_dash-update-component", json=body, headers=OWN_PAGE)
    assert (answer.status_code, answer.mimetype) == (400, "application/problem+json")
    assert not [one for one in caplog.records if one.exc_info]


def test_a_script_that_dash_does_not_have_is_not_found(town):
    town.person("hind")
    assert town.inside("hind").get("/_dash-component-suites/dash/no.js").status_code == 404
