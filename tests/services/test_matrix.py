"""Every role against every report, record type and right: what the catalogue says is what the routes do."""

import pytest
from factories import Desk
from town import Town

from dashboard.factory import create_app
from services.catalogue.records import RECORD_TYPES
from services.catalogue.reports import REPORTS
from services.catalogue.roles import RIGHTS, ROLES
from services.kit import Kit
from settings import Settings

DAY = "on=2024-12-24"
# A hundred requests each, on a machine that does other things too.
pytestmark = pytest.mark.timeout(60)


@pytest.fixture
def town(settings: Settings, kit: Kit, desk: Desk) -> Town:
    return Town(create_app(settings, kit), kit, desk)


@pytest.mark.parametrize("role", ROLES)
def test_a_role_opens_exactly_its_reports_by_page_and_by_call(town: Town, role: str) -> None:
    town.person("somebody", role, "P1")
    browser, program = town.inside("somebody"), town.program("somebody")
    found = {}
    for report in REPORTS:
        page = browser.get(f"/r/{report}?{DAY}").status_code
        calls = [program.get(f"/api/v1/reports/{report}{part}?{DAY}").status_code for part in ("", "/facets")]
        assert {page, *calls} <= {200, 403}, (role, report, page, calls)
        found[report] = {page, *calls} == {200}
        assert len({page, *calls}) == 1, (role, report, page, calls)
    assert {one for one, opens in found.items() if opens} == set(ROLES[role].reports)
    listed = program.get("/api/v1/reports").json["reports"]
    assert {one["id"] for one in listed} == set(ROLES[role].reports)


@pytest.mark.parametrize("role", ROLES)
def test_a_role_administers_only_with_the_right(town: Town, role: str) -> None:
    town.person("somebody", role, "P1")
    browser = town.inside("somebody")
    paths = ("/admin/users", "/admin/users/new", "/admin/roles", "/admin/cache", "/admin/imports")
    expected = 200 if "administer" in ROLES[role].rights else 403
    assert {path: browser.get(path).status_code for path in paths} == dict.fromkeys(paths, expected)


def test_the_matrix_names_only_what_there_is() -> None:
    for role in ROLES.values():
        assert role.reports <= set(REPORTS), role.id
        assert role.writes <= set(RECORD_TYPES), role.id
        assert role.rights <= set(RIGHTS), role.id


def test_every_report_and_every_right_is_somebodys() -> None:
    assert set(REPORTS) == set().union(*(one.reports for one in ROLES.values()))
    assert set(RIGHTS) == set().union(*(one.rights for one in ROLES.values()))


def test_the_table_of_roles_shows_every_cell_of_the_matrix(town: Town) -> None:
    town.person("hind")
    page = town.inside("hind").get("/admin/roles").text
    marks = page.count('<span class="tick">')
    written = {name for role in ROLES.values() for name in role.writes}
    assert marks == len(ROLES) * (len(REPORTS) + len(written) + len(RIGHTS))
    holds = sum(len(one.reports) + len(one.writes) + len(one.rights) for one in ROLES.values())
    assert page.count('<span class="unseen">yes</span>') == holds


@pytest.mark.parametrize("role", ROLES)
def test_a_role_enters_exactly_the_record_types_it_writes(town: Town, role: str) -> None:
    """An empty record: who may write hears what is missing, who may not hears so, whatever is sent."""
    town.person("somebody", role, "P1")
    program = town.program("somebody")
    heard = {name: program.get(f"/api/v1/records/{name}", method="POST", json={}).status_code for name in RECORD_TYPES}
    assert {one for one, status in heard.items() if status == 403} == set(RECORD_TYPES) - ROLES[role].writes
    assert max(heard.values()) < 500
