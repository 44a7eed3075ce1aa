import json
import re

import pytest
from sqlalchemy import insert, select
from town import OWN_PAGE, PASSWORD

from services import accounts, administration
from services.account import NewAccount
from services.errors import ForbiddenError, UserError
from services.store.tables import ACCOUNT, IMPORT_RUN

SECTIONS = ("/admin/users", "/admin/roles", "/admin/cache", "/admin/imports")


def press(browser, button):
    """What the page hears when a button of the accounts is pressed."""
    kind = "account-act" if "act" in button else "account"
    pressed = json.dumps({"type": kind, **button}, sort_keys=True, separators=(",", ":"))
    inputs = [[], [], [{"id": {"type": kind, **button}, "property": "n_clicks", "value": 1}]]
    own = [inputs[2], []] if kind == "account" else [[], inputs[2]]
    body = {
        "output": "..account-dialog.children...accounts.children..",
        "outputs": [{"id": "account-dialog", "property": "children"}, {"id": "accounts", "property": "children"}],
        "inputs": own,
        "changedPropIds": [f"{pressed}.n_clicks"],
    }
    return browser.post("/_dash-update-component", json=body, headers=OWN_PAGE)


@pytest.fixture
def hind(town):
    town.person("hind")
    return town.inside("hind")


def test_my_account_says_who_i_am_and_how_far_i_see(town):
    town.desk.project("P1", name_en="Airport")
    town.person("salem", "project-manager", "P1")
    page = town.inside("salem").get("/me").text
    assert all(text in page for text in ("salem", "Project manager", "Airport", "This device"))


def test_a_choice_of_nothing_changes_nothing(hind):
    assert hind.post("/me/preferences", headers=OWN_PAGE).status_code == 303
    assert hind.post("/me/preferences", data={"theme": "pink"}, headers=OWN_PAGE).status_code == 400


def test_i_can_end_a_session_of_mine_but_nobody_elses(town, hind):
    other = town.inside("hind")
    town.person("omar", "vet")
    omar = town.inside("omar")
    ends = re.findall(r'action="(/me/sessions/\d+/end)"', hind.get("/me").text)
    assert len(ends) == 1
    assert omar.post(ends[0], headers=OWN_PAGE).status_code == 404
    assert hind.post(ends[0], headers=OWN_PAGE).location == "/me?done=session"
    assert (other.get("/me").status_code, hind.get("/me?done=session").status_code) == (303, 200)


def test_a_changed_password_ends_all_other_sessions(town, hind):
    other = town.inside("hind")
    answer = hind.post("/me/password", data={"old": PASSWORD, "new": "four calm walking dogs"}, headers=OWN_PAGE)
    assert answer.location == "/me?done=password"
    assert (hind.get("/me").status_code, other.get("/me").status_code) == (200, 303)
    assert town.sign_in("hind").status_code == 401
    assert town.sign_in("hind", "four calm walking dogs").status_code == 303


def test_a_stolen_session_cannot_find_out_the_password(town, hind):
    form = {"old": "guess", "new": "four calm walking dogs"}
    found = [hind.post("/me/password", data=form, headers=OWN_PAGE).status_code for _ in range(6)]
    assert found == [400] * 5 + [429]


def test_a_weak_new_password_is_explained(hind):
    answer = hind.post("/me/password", data={"old": PASSWORD, "new": "short"}, headers=OWN_PAGE)
    assert answer.status_code == 400
    assert "5 characters" in answer.text


@pytest.mark.parametrize("path", SECTIONS)
@pytest.mark.parametrize("role", ["project-manager", "trainer", "handler", "vet", "caretaker", "auditor"])
def test_the_administration_is_for_administrators(town, path, role):
    town.person("salem", role)
    assert town.inside("salem").get(path).status_code == 403


@pytest.mark.parametrize("path", SECTIONS)
def test_administrators_see_it(hind, path):
    assert hind.get(path).status_code == 200


def test_the_accounts_are_listed_with_role_projects_and_last_sign_in(town, hind):
    town.person("salem", "project-manager", "P1", "P2")
    page = hind.get("/admin/users").text
    assert all(text in page for text in ("salem", "Project manager", "P1, P2", "never", "24 Dec 2024, 18:42"))


def test_opening_an_account_shows_what_can_be_done(town, hind):
    account = town.person("salem", "project-manager")
    shown = press(hind, {"account": account}).json["response"]
    assert "accounts" not in shown
    assert all(text in json.dumps(shown) for text in ("New password", "Sign out everywhere", "Close account"))


def test_closing_an_account_shuts_it_out_and_opening_lets_it_in(town, hind):
    account = town.person("salem", "project-manager")
    salem, program = town.inside("salem"), town.program("salem")
    assert press(hind, {"act": "close", "account": account}).status_code == 200
    assert (salem.get("/me").status_code, town.sign_in("salem").status_code) == (303, 401)
    assert program.get("/api/v1/reports").status_code == 401
    press(hind, {"act": "open", "account": account})
    assert town.sign_in("salem").status_code == 303
    assert program.get("/api/v1/reports").status_code == 401, "its tokens ended for good"


def test_a_new_password_is_shown_once_and_works(town, hind):
    account = town.person("salem", "project-manager")
    salem = town.inside("salem")
    shown = json.dumps(press(hind, {"act": "password", "account": account}).json)
    password = re.search(r'"children": "([\w-]{20,})"', shown)[1]
    assert salem.get("/me").status_code == 303
    assert (town.sign_in("salem").status_code, town.sign_in("salem", password).status_code) == (401, 303)


def test_sessions_can_be_ended_by_an_administrator(town, hind):
    account = town.person("salem", "project-manager")
    salem = town.inside("salem")
    press(hind, {"act": "sessions", "account": account})
    assert salem.get("/me").status_code == 303


@pytest.mark.parametrize("act", ["close", "delete"])
def test_what_cannot_be_done_is_said_in_the_dialog(town, hind, act):
    with town.desk.engine.begin() as connection:
        own = connection.execute(select(ACCOUNT.c.id)).scalar_one()
    shown = press(hind, {"act": act, "account": own})
    assert "cannot" in json.dumps(shown.json)
    assert hind.get("/me").status_code == 200


def test_buttons_of_others_do_nothing(town):
    target = town.person("hind")
    town.person("salem", "project-manager")
    salem = town.inside("salem")
    for act in ("close", "password", "sessions"):
        assert press(salem, {"act": act, "account": target}).status_code == 403
    assert press(salem, {"account": target}).status_code == 403
    assert town.sign_in("hind").status_code == 303


def test_the_services_check_the_right_themselves(town):
    target = town.person("hind")
    town.person("salem", "project-manager")
    viewer = accounts.signed_in(town.kit, "token", accounts.create_token(town.kit, "salem", "x")).viewer
    for call in (
        lambda: accounts.accounts(town.kit, viewer),
        lambda: accounts.account(town.kit, viewer, target),
        lambda: accounts.set_active(town.kit, viewer, target, active=False),
        lambda: accounts.end_sessions(town.kit, viewer, target),
        lambda: accounts.new_password(town.kit, viewer, target),
        lambda: administration.cache_use(town.kit, viewer),
        lambda: administration.import_runs(town.kit, viewer),
    ):
        with pytest.raises(ForbiddenError):
            call()


def test_an_account_that_is_not_there_is_not_found(town, hind):
    assert press(hind, {"account": 999}).status_code == 404


def test_a_token_names_the_account_that_was_meant(town):
    town.person("hind")
    with pytest.raises(UserError, match="Did you mean hind"):
        accounts.create_token(town.kit, "hnid", "x")


def test_the_cache_page_tells_hits_from_misses_and_why(town, hind):
    hind.get("/r/trainer-daily")
    hind.get("/r/trainer-daily")
    town.desk.session()
    hind.get("/r/trainer-daily")
    viewer = accounts.signed_in(town.kit, "token", accounts.create_token(town.kit, "hind", "x")).viewer
    use = next(one for one in administration.cache_use(town.kit, viewer) if one.what == "trainer-daily")
    assert (use.hits, use.misses, dict(use.reasons)) == (1, 2, {"first": 1, "changed": 1, "dropped": 0})
    assert use.rate == pytest.approx(1 / 3)
    assert "33.3%" in hind.get("/admin/cache").text


def test_without_the_cache_its_page_says_so(town, hind):
    town.kit.cache._away_until = float("inf")
    assert "The cache is away" in hind.get("/admin/cache").text


def test_the_last_import_is_shown_table_by_table(town, hind):
    assert "import-legacy" in hind.get("/admin/imports").text
    line = {"table": "training_session", "rows": 605, "imported": 604, "merged": 0, "skipped": 1, "new": 605}
    line |= {"changed": 0, "unchanged": 0, "gone": 0, "remarks": [{"rows": 1, "text": "no day", "outcome": "skipped"}]}
    summary = {"database": "old_k9", "tables": [line]}
    with town.desk.engine.begin() as connection:
        for finished in (town.now(), None):
            values = {"source": "legacy", "started_at": town.now(), "finished_at": finished, "summary": summary}
            connection.execute(insert(IMPORT_RUN).values(values))
    page = hind.get("/admin/imports").text
    assert all(
        text in page for text in ("training_session", "604", "old_k9", "no day", "not finished", "Earlier imports")
    )


def test_accounts_are_made_in_arabic_too(town):
    accounts.add_account(town.kit, NewAccount("نورة", "vet", PASSWORD, lang="ar"))
    browser = town.inside("نورة")
    assert 'lang="ar" dir="rtl"' in browser.get("/me").text
