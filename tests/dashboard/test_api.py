import json
import re
from urllib.parse import urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from town import OWN_PAGE

from callbacks.request import KIT
from services.answers import answer
from services.catalogue.dimensions import DIMENSIONS
from services.catalogue.reports import REPORTS
from services.catalogue.roles import ROLES
from services.question import Question
from services.viewer import Scope, Viewer

TODAY = "on=2024-12-24"
REPORT = f"/api/v1/reports/trainer-daily?{TODAY}"


@pytest.fixture
def hind(town):
    """A general administrator's program."""
    town.person("hind")
    return town.program("hind")


def values(answered):
    return {one["id"]: one["value"] for one in answered.json["metrics"]}


def statements(answered):
    return int(re.search(r'desc="(\d+) statements"', answered.headers["Server-Timing"])[1])


def test_a_kept_answer_costs_two_statements(town, hind, queries):
    town.desk.session()
    assert hind.get(REPORT).headers["X-Cache"] == "miss"
    queries()
    again = hind.get(REPORT)
    assert again.headers["X-Cache"] == "hit"
    assert len(queries()) == statements(again) == 2


def test_a_kept_answer_costs_two_statements_behind_a_cookie_too(town, hind, queries):
    browser = town.inside("hind")
    browser.get(REPORT)
    queries()
    browser.get(REPORT)
    assert len(queries()) == 2


def test_the_numbers_are_those_of_the_one_door(town, hind):
    town.desk.session(dog="K9-001", trainer="E-017", rating=10, minutes=45)
    town.desk.session(dog="K9-002", trainer="E-018", rating=5, minutes=90)
    call = hind.get(REPORT)
    viewer = Viewer(1, "Hind", "general-administrator", Scope())
    asked = Question.parse("trainer-daily", TODAY, town.kit.calendar())
    assert values(call) == {one.metric: one.value for one in answer(town.kit, asked, viewer).measures}
    assert values(call)["minutes"] == 135
    assert call.json["href"] == f"/r/trainer-daily?{TODAY}"


def test_a_group_leads_to_its_own_question(town, hind):
    town.desk.session(dog="K9-001", category="DETECTION")
    town.desk.session(dog="K9-002", category="AGILITY")
    groups = [one for one in hind.get(REPORT).json["groups"] if one["by"] == "category"]
    assert [(one["key"], one["values"]["sessions"]) for one in groups] == [("DETECTION", 1), ("AGILITY", 1)]
    narrowed = hind.get(groups[0]["href"].replace("/r/", "/api/v1/reports/"))
    assert values(narrowed)["sessions"] == 1


@pytest.mark.parametrize(("by", "key"), [("day", "2024-12-24"), ("week", "2024-12-22"), ("month", "2024-12-01")])
def test_a_group_of_time_leads_to_its_days(town, hind, by, key):
    town.desk.session()
    town.desk.session("2024-11-30")
    asked = f"/api/v1/reports/trainer-daily?from=2024-11-15&to=2024-12-28&by={by}"
    group = next(one for one in hind.get(asked).json["groups"] if one["key"] == key)
    assert values(hind.get(group["href"].replace("/r/", "/api/v1/reports/")))["sessions"] == group["n"] == 1


def test_a_record_without_a_value_is_a_group_of_its_own(town, hind):
    town.desk.session(trainer=None)
    group = next(one for one in hind.get(REPORT).json["groups"] if one["by"] == "trainer")
    assert (group["key"], group["label"]["en"]) == (None, "Not recorded")
    assert values(hind.get(group["href"].replace("/r/", "/api/v1/reports/")))["sessions"] == 1


def test_everybody_sees_the_own_projects_numbers(town, hind):
    town.desk.session(project="P1")
    town.desk.session(project="P2", dog="K9-002")
    town.person("salem", "project-manager", "P1")
    assert values(hind.get(REPORT))["sessions"] == 2
    assert values(town.program("salem").get(REPORT))["sessions"] == 1


def test_who_is_in_no_project_sees_nothing(town):
    town.desk.session(project="P1")
    town.person("tariq", "trainer")
    assert values(town.program("tariq").get(REPORT))["sessions"] == 0


def test_a_handler_sees_the_own_dog_of_today_only(town):
    town.desk.session(dog="K9-001")
    town.desk.session(dog="K9-002")
    town.desk.pair("E-030", "K9-001")
    town.desk.pair("E-030", "K9-002", last="2024-12-23")
    town.person("omar", "handler", "P1", person="E-030")
    omar = town.program("omar")
    assert [one["dog"] for one in omar.get(f"/api/v1/reports/trainer-daily/rows?{TODAY}").json["rows"]] == ["K9-001"]


def test_another_projects_record_is_not_found_and_the_try_is_logged(town, hind, caplog):
    record = town.desk.session(project="P2", dog="K9-002")
    town.person("salem", "project-manager", "P1")
    path = f"/api/v1/records/training-session/{record}"
    assert hind.get(path).status_code == 200
    found = town.program("salem").get(path)
    assert (found.status_code, found.mimetype) == (404, "application/problem+json")
    assert "K9-002" not in found.text
    assert any("record not shown" in one.message for one in caplog.records)


@pytest.mark.parametrize("part", ["", "/rows", "/facets"])
@pytest.mark.parametrize("beside", ["", "&dog=K9-001"])
def test_nobody_learns_a_name_by_asking_for_its_code(town, part, beside):
    town.desk.session(dog="K9-001")
    town.desk.dog("K9-002", "P2", name_en="Secret")
    town.desk.session(dog="K9-002", project="P2")
    town.person("salem", "project-manager", "P1")
    found = town.program("salem").get(f"/api/v1/reports/trainer-daily{part}?{TODAY}&dog=K9-002{beside}")
    assert (found.status_code, "Secret" in found.text) == (400, False)


def test_a_dog_on_loan_is_known_by_its_records(town):
    town.desk.dog("K9-002", "P2", name_en="Guest")
    town.desk.session(dog="K9-002", project="P1")
    town.person("salem", "project-manager", "P1")
    found = town.program("salem").get(f"/api/v1/reports/trainer-daily?{TODAY}&dog=K9-002")
    assert (found.status_code, values(found)["sessions"], "Guest" in found.text) == (200, 1, True)


def test_a_record_type_that_the_role_does_not_see_is_forbidden(town):
    visit = town.desk.visit()
    town.person("tariq", "trainer", "P1")
    tariq = town.program("tariq")
    assert tariq.get(f"/api/v1/records/veterinary-visit/{visit}").status_code == 403
    assert tariq.get("/api/v1/records/veterinary-visit").status_code == 403
    assert tariq.get("/api/v1/reports/veterinary").status_code == 403
    assert "veterinary" not in [one["id"] for one in tariq.get("/api/v1/reports").json["reports"]]


def test_rows_come_in_pages_and_in_order(town, hind):
    for score in (3, 9, 6):
        town.desk.session(rating=score)
    path = f"/api/v1/reports/trainer-daily/rows?{TODAY}&sort=-score&size=2"
    first, second = hind.get(path).json, hind.get(f"{path}&page=2").json
    assert [one["score"] for one in first["rows"] + second["rows"]] == [9, 6, 3]
    assert (first["total"], second["page"], second["size"]) == (3, 2, 2)
    of_type = hind.get(f"/api/v1/records/training-session?{TODAY}&sort=-score&size=2").json
    assert of_type == first


def test_a_record_has_its_parts_and_findings(town, hind):
    session = town.desk.session(trainer=None)
    town.desk.trial(session, number=1)
    found = hind.get(f"/api/v1/records/training-session/{session}").json
    assert found["parts"]["trials"][0]["outcome"] == "HIT"
    assert found["findings"] == [{"finding": "missing-trainer", "points": 60}]


def test_options_are_counted_under_the_other_filters(town, hind):
    town.desk.session(dog="K9-001", category="DETECTION")
    town.desk.session(dog="K9-002", category="AGILITY")
    found = hind.get(f"/api/v1/reports/trainer-daily/facets?{TODAY}&category=AGILITY").json
    options = {one["dimension"]: {each["key"]: each["n"] for each in one["options"]} for one in found["facets"]}
    assert options["dog"] == {"K9-002": 1}
    assert options["category"] == {"DETECTION": 1, "AGILITY": 1}


def test_live_says_nothing_new_until_something_is(town, hind):
    path = f"/api/v1/live?report=trainer-daily&{TODAY}"
    first = hind.get(path)
    seen = {"If-None-Match": first.headers["ETag"]}
    assert (hind.get(path, headers=seen).status_code, hind.get(path, headers=seen).data) == (304, b"")
    town.desk.session()
    changed = hind.get(path, headers=seen)
    assert changed.status_code == 200
    assert changed.json["version"] != first.json["version"]


@pytest.mark.parametrize(
    ("path", "status", "near"),
    [
        ("/api/v1/reports/trainer-dayly", 404, ["trainer-daily"]),
        ("/api/v1/reports/trainer-daily?dgo=K9-001", 400, ["dog"]),
        ("/api/v1/reports/trainer-daily?dog=K9-02", 400, ["K9-002"]),
        ("/api/v1/reports/trainer-daily?category=DETECTON", 400, ["DETECTION"]),
        ("/api/v1/reports/trainer-daily?period=yestreday", 400, ["yesterday"]),
        ("/api/v1/reports/trainer-daily?on=24.12.2024", 400, []),
        ("/api/v1/reports/trainer-daily?on=2024-02-30", 400, []),
        ("/api/v1/reports/trainer-daily?from=2024-12-24&to=2024-12-01", 400, []),
        ("/api/v1/reports/trainer-daily?from=2010-01-01&to=2024-12-24", 400, []),
        ("/api/v1/reports/trainer-daily?by=trianer", 400, ["trainer"]),
        ("/api/v1/reports/trainer-daily?page=0", 400, []),
        ("/api/v1/reports/trainer-daily/rows?sort=-scroe", 400, ["score"]),
        ("/api/v1/reports/trainer-daily/rows?page=99&on=2024-12-24", 400, []),
        ("/api/v1/reports/trainer-daily/rows?size=0", 400, []),
        ("/api/v1/reports/trainer-daily/rows?size=many", 400, []),
        ("/api/v1/records/training-sessoin", 404, ["training-session"]),
        ("/api/v1/records/training-sessoin/1", 404, ["training-session"]),
        ("/api/v1/records/training-session/999999", 404, []),
        ("/api/v1/records/training-session/99999999999999999999", 404, []),
        ("/api/v1/records/training-session/first", 404, []),
        ("/api/v1/live", 404, None),
        ("/api/v1/live?report=trainer-daily&on=x", 400, []),
        ("/api/v1/report", 404, []),
        ("/api/", 404, []),
        ("/health/deadly", 404, []),
    ],
)
def test_what_is_wrong_is_said_with_the_nearest_name(town, hind, path, status, near):
    town.desk.dog("K9-002")
    found = hind.get(path)
    assert (found.status_code, found.mimetype) == (status, "application/problem+json")
    assert found.json["status"] == status
    assert found.json["detail"].endswith((".", "?"))
    if near is not None:
        assert found.json["near"][:1] == near


def test_a_problem_is_told_in_the_callers_language(town, hind):
    path = "/api/v1/reports/trainer-dayly"
    assert (
        "ليس" in hind.get(path, headers={"Accept-Language": "ar"}).json["detail"]
        or "غير معروف" in hind.get(path, headers={"Accept-Language": "ar"}).json["detail"]
    )
    town.person("omar", lang="ar")
    assert town.program("omar").get(path).headers["Content-Language"] == "ar"
    assert town.program("omar").get(path, headers={"Accept-Language": "en"}).headers["Content-Language"] == "en"


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_a_wrong_method_names_the_right_ones(hind, method):
    found = hind.get("/api/v1/reports", method=method)
    assert (found.status_code, found.headers["Allow"]) == (405, "GET, HEAD, OPTIONS")
    assert hind.get("/api/v1/nowhere", method=method).status_code == 404


def test_head_and_options_have_no_body(hind):
    head, options = hind.get(REPORT, "HEAD"), hind.get(REPORT, "OPTIONS")
    assert (head.status_code, head.data, head.headers["X-Cache"]) == (200, b"", "miss")
    assert (options.status_code, sorted(options.allow)) == (200, ["GET", "HEAD", "OPTIONS"])


def test_answers_are_kept_by_the_caller_alone(hind):
    assert hind.get(REPORT).headers["Cache-Control"] == "private, no-cache"
    assert hind.get("/api/v1/reports/x").headers["Cache-Control"] == "no-store"


def test_without_the_cache_the_numbers_are_right(town, hind):
    town.desk.session()
    town.kit.cache._away_until = float("inf")
    found = hind.get(REPORT)
    assert (found.headers["X-Cache"], found.headers["X-Cache-Reason"]) == ("miss", "away")
    assert values(found)["sessions"] == 1


def test_a_bug_is_logged_once_and_told_without_a_stack(town, hind, caplog):
    town.app.extensions[KIT] = None
    town.app.extensions[KIT] = type(
        "Broken", (), {"now": town.kit.now, "calendar": town.kit.calendar, "db": town.kit.db}
    )()
    found = hind.get(REPORT)
    assert (found.status_code, found.mimetype) == (500, "application/problem+json")
    assert "Broken" not in found.text
    assert "attribute" not in found.text
    assert len([one for one in caplog.records if one.exc_info]) == 1


def test_a_body_that_is_too_large_is_refused(town):
    answer = town.browser().post("/sign-in", data={"name": "x" * 3_000_000}, headers=OWN_PAGE)
    assert (answer.status_code, answer.mimetype) == (413, "text/html")


def test_names_travel_in_both_languages(town, hind):
    town.desk.dog("K9-001", name_en="Rex", name_ar="ريكس")
    town.desk.session(dog="K9-001")
    found = hind.get(f"{REPORT}&dog=K9-001").json
    assert next(one["label"] for one in found["groups"] if one["by"] == "dog") == {"en": "Rex", "ar": "ريكس"}
    assert "Rex" in found["question"]["sentence"]["en"]
    assert "ريكس" in found["question"]["sentence"]["ar"]
    assert json.loads(json.dumps(found)) == found


@pytest.mark.parametrize("role", ROLES)
def test_every_role_opens_its_reports_and_no_other(town, role):
    town.person("omar", role, "P1")
    omar = town.program("omar")
    for report in REPORTS:
        allowed = report in ROLES[role].reports
        for part in ("", "/facets"):
            assert omar.get(f"/api/v1/reports/{report}{part}").status_code == (200 if allowed else 403)
        # The overview counts what the role may count; its rows are sessions, for who opens a report of sessions.
        holds = REPORTS[report].fact in {REPORTS[one].fact for one in ROLES[role].reports - {"overview"}}
        assert omar.get(f"/api/v1/reports/{report}/rows").status_code == (200 if allowed and holds else 403)
        assert omar.get(f"/api/v1/live?report={report}").status_code == (200 if allowed else 403)


NAMES = st.sampled_from(
    [*DIMENSIONS, "on", "from", "to", "period", "by", "view", "sort", "page", "size", "record", "x"]
)
VALUES = st.one_of(
    st.text(max_size=20),
    st.sampled_from(
        ["2024-12-24", "none", "DETECTION", "K9-001", "-score", "0", "-1", "9" * 30, "\0", "'; --", "%", "ب"]
    ),
)


@pytest.mark.timeout(90)
def test_no_query_breaks_the_interface_or_the_pages(town, hind):
    town.desk.session()

    @given(
        path=st.sampled_from(["trainer-daily", "veterinary/rows", "overview/facets"]),
        pairs=st.lists(st.tuples(NAMES, VALUES), max_size=4),
    )
    @settings(max_examples=80, deadline=None, database=None)
    def ask(path, pairs):
        query = urlencode(pairs, errors="surrogatepass")
        call = hind.get(f"/api/v1/reports/{path}?{query}")
        assert call.status_code in (200, 400, 404), call.text
        assert call.mimetype in ("application/json", "application/problem+json")
        page = hind.get(f"/r/{path.partition('/')[0]}?{query}")
        assert page.status_code in (200, 400, 404), query

    ask()
