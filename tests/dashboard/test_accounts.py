import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from sqlalchemy import insert, select
from town import OWN_PAGE, PASSWORD

from services import accounts, administration, users
from services.account import Edit, NewAccount
from services.errors import ForbiddenError, UserError
from services.store.tables import ACCOUNT, IMPORT_RUN, PERSON

SECTIONS = ("/admin/users", "/admin/roles", "/admin/cache", "/admin/imports")


def act(browser, account, wanted, **form):
    """What a form of an account's page sends."""
    return browser.post(f"/admin/users/{account}", data={"act": wanted, **form}, headers=OWN_PAGE)


def link_in(page):
    """The one-time link that a page shows."""
    return re.search(r'value="http://[^/"]+(/link/[^"]+)"', page)[1]


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
    answer = hind.post("/me/password", data={"old": PASSWORD, "new": PASSWORD}, headers=OWN_PAGE)
    assert (answer.status_code, "old password" in answer.text) == (400, True)


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


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=SAL", ["salem"]), ("role=vet", ["omar"]), ("state=closed", ["noura"]), ("state=invited", ["laila"]),
        ("q=sal&role=vet", []), ("q=omar%40example", ["omar"]), ("", ["hind", "laila", "noura", "omar", "salem"]),
    ],
)  # fmt: skip
def test_accounts_are_found_by_name_mail_role_and_state(town, hind, query, found):
    town.person("salem", "project-manager")
    town.change(town.person("omar", "vet"), mail="omar@example.org")
    town.change(town.person("noura", "trainer"), active=False)
    users.add(town.kit, NewAccount("laila", "handler"))
    page = hind.get(f"/admin/users?{query}").text
    assert [name for name in ("hind", "laila", "noura", "omar", "salem") if f"<b>{name}</b>" in page] == found
    assert ("No account is like that." in page) is (not found)


def test_a_role_that_is_none_is_named(hind):
    answer = hind.get("/admin/users?role=vett")
    assert answer.status_code == 404
    assert "Did you mean vet" in answer.text


def test_an_account_is_made_by_form_and_its_person_sets_the_password(town, hind):
    town.desk.project("P1")
    town.desk.person("E-017")
    form = {"name": "salem", "role": "project-manager", "project": "P1", "person": "E-017", "lang": "en",
            "mail": " Salem@Example.org "}  # fmt: skip
    page = hind.post("/admin/users/new", data=form, headers=OWN_PAGE)
    assert (page.status_code, page.headers["Cache-Control"]) == (200, "no-store")
    assert town.sign_in("salem", "").status_code == 401
    link, browser = link_in(page.text), town.browser()
    assert "salem" in browser.get(link).text
    made = browser.post(link, data={"new": PASSWORD, "again": PASSWORD}, headers=OWN_PAGE)
    assert (made.status_code, made.location) == (303, "/me/second-factor")
    assert "otpauth://totp/" in browser.get(made.location).text
    assert "P1" in browser.get("/me").text
    assert town.sign_in("salem").status_code == 303
    (stored,) = stored_accounts(town, "salem")
    assert (stored.mail, stored.lang) == ("salem@example.org", "en")


def stored_accounts(town, name):
    with town.desk.engine.begin() as connection:
        return connection.execute(select(ACCOUNT).where(ACCOUNT.c.name == name)).all()


def test_a_person_who_is_not_in_the_directory_is_entered_with_the_account(town, hind):
    form = {"name": "salem", "role": "vet", "person_code": "E-900", "person_name_ar": "سالم", "person_job": "VET"}
    page = hind.post("/admin/users/new", data=form, headers=OWN_PAGE)
    assert page.status_code == 200
    assert "سالم" in page.text
    with town.desk.engine.begin() as connection:
        assert connection.execute(select(PERSON.c.job).where(PERSON.c.code == "E-900")).scalar() == "VET"


@pytest.mark.parametrize(
    ("form", "status", "reason"),
    [
        ({"name": "hind", "role": "vet"}, 409, "already"),
        ({"name": "", "role": "vet"}, 400, "letters"),
        ({"name": "omar", "role": "vett"}, 404, "Did you mean vet"),
        ({"name": "omar", "role": "vet", "mail": "omar at home"}, 400, "mail address"),
        ({"name": "omar", "role": "vet", "person": "E-999"}, 400, "E-999"),
        ({"name": "omar", "role": "trainer", "project": "P9"}, 400, "P9"),
        ({"name": "omar", "role": "vet", "person_code": "E-1"}, 400, "code and a name"),
        (
            {"name": "omar", "role": "vet", "person_code": "E-017", "person_name_en": "X", "person_job": "VET"},
            409,
            "E-017",
        ),
        (
            {"name": "omar", "role": "vet", "person_name_en": "X", "person_code": "E-1", "person_job": "COOK"},
            404,
            "COOK",
        ),
    ],
)
def test_a_form_that_cannot_be_comes_back_as_typed_with_the_reason(town, hind, form, status, reason):
    town.desk.person("E-017")
    page = hind.post("/admin/users/new", data=form, headers=OWN_PAGE)
    assert page.status_code == status
    assert reason in page.text
    assert f'value="{form["name"]}"' in page.text or not form["name"]
    assert len(users.find(town.kit, viewer_of(town, "hind"), users.Sought())) == 1, "nothing is half-written"


def viewer_of(town, name):
    return accounts.signed_in(town.kit, "token", accounts.create_token(town.kit, name, "x")).viewer


def test_opening_an_account_shows_what_can_be_done(town, hind):
    account = town.person("salem", "project-manager")
    page = hind.get(f"/admin/users/{account}").text
    assert all(
        text in page for text in ("New link", "Close account", "Close the account of salem?", "Role, projects, person")
    )
    assert "Switch off the second factor" not in page


def test_an_account_is_changed_by_form(town, hind):
    for code in ("P1", "P2"):
        town.desk.project(code)
    town.desk.person("E-017", name_en="Salem")
    account = town.person("salem", "trainer", "P1")
    form = {"role": "project-manager", "project": "P2", "person": "E-017", "mail": "salem@example.org"}
    assert act(hind, account, "save", **form).location == f"/admin/users/{account}?done=save"
    found = users.account(town.kit, viewer_of(town, "hind"), account)
    assert (found.role, found.projects, found.person_code, found.mail) == (
        "project-manager", ("P2",), "E-017", "salem@example.org",
    )  # fmt: skip
    act(hind, account, "save", role="project-manager", person="", mail="")
    found = users.account(town.kit, viewer_of(town, "hind"), account)
    assert (found.projects, found.person_code, found.mail) == ((), None, None)


def test_a_change_that_cannot_be_changes_nothing(town, hind):
    account = town.person("salem", "trainer", "P1")
    answer = act(hind, account, "save", role="vet", project="P9", person="", mail="")
    assert (answer.status_code, "P9" in answer.text) == (400, True)
    found = users.account(town.kit, viewer_of(town, "hind"), account)
    assert (found.role, found.projects) == ("trainer", ("P1",))


def test_closing_an_account_shuts_it_out_and_opening_lets_it_in(town, hind):
    account = town.person("salem", "project-manager")
    salem, program = town.inside("salem"), town.program("salem")
    link = link_in(act(hind, account, "link").text)
    assert act(hind, account, "close").status_code == 303
    assert (salem.get("/me").status_code, town.sign_in("salem").status_code) == (303, 401)
    assert program.get("/api/v1/reports").status_code == 401
    assert town.browser().get(link).status_code == 404, "its links ended for good"
    assert act(hind, account, "link").status_code == 400
    act(hind, account, "open")
    assert town.sign_in("salem").status_code == 303
    assert program.get("/api/v1/reports").status_code == 401, "its tokens ended for good"


def test_a_new_link_is_shown_once_and_sets_the_password(town, hind):
    account = town.person("salem", "vet")
    salem = town.inside("salem")
    link, browser = link_in(act(hind, account, "link").text), town.browser()
    assert "/link/" not in hind.get(f"/admin/users/{account}").text
    assert salem.get("/me").status_code == 200, "the present password holds until the link is used"
    new = {"new": "four calm walking dogs", "again": "four calm walking dogs"}
    assert browser.post(link, data=new, headers=OWN_PAGE).location == "/"
    assert browser.get("/me").status_code == 200
    assert salem.get("/me").status_code == 303
    assert (town.sign_in("salem").status_code, town.sign_in("salem", new["new"]).status_code) == (401, 303)


def test_sessions_are_listed_and_ended_one_by_one_or_all(town, hind):
    account = town.person("salem", "project-manager")
    one, two, three = (town.inside("salem") for _ in range(3))
    shown = hind.get(f"/admin/users/{account}").text
    sessions = re.findall(r'name="session" value="(\d+)"', shown)
    assert len(sessions) == 3
    act(hind, account, "sessions", session=sessions[-1])
    assert [each.get("/me").status_code for each in (one, two, three)] == [303, 200, 200]
    act(hind, account, "sessions")
    assert [each.get("/me").status_code for each in (two, three)] == [303, 303]
    assert hind.get("/me").status_code == 200


@pytest.mark.parametrize("change", [{"act": "close"}, {"act": "save", "role": "vet"}, {"act": "delete"}])
def test_nobody_closes_or_demotes_oneself(town, hind, change):
    (own,) = stored_accounts(town, "hind")
    answer = act(hind, own.id, change.pop("act"), **change)
    assert answer.status_code in (400, 404)
    assert hind.get("/admin/users").status_code == 200


def test_the_last_administrator_stays(town, hind):
    other = town.person("salem")
    viewer = viewer_of(town, "salem")
    (own,) = stored_accounts(town, "hind")
    assert act(hind, other, "save", role="vet").status_code == 303
    for edit in (Edit(role="vet"), Edit(active=False)):
        with pytest.raises(UserError, match="last account"):
            users.edit(town.kit, replace(viewer, role_id="general-administrator"), own.id, edit)
    users.add(town.kit, NewAccount("invited", "general-administrator"))
    with pytest.raises(UserError, match="last account"):
        users.edit(town.kit, viewer, own.id, Edit(active=False))


def test_of_two_who_demote_each_other_one_wins(town):
    for _ in range(5):
        with town.desk.engine.begin() as connection:
            connection.exec_driver_sql("TRUNCATE app.account CASCADE")
        pair = [(town.person("hind"), "salem"), (town.person("salem"), "hind")]
        viewers = {name: viewer_of(town, name) for _, name in pair}

        def demote(target, by, viewers=viewers):
            try:
                users.edit(town.kit, viewers[by], target, Edit(role="vet"))
            except UserError:
                return "refused"
            return "done"

        with ThreadPoolExecutor(2) as pool:
            found = list(pool.map(lambda one: demote(*one), pair))
        assert sorted(found) == ["done", "refused"]


def test_forms_of_others_do_nothing(town):
    target = town.person("hind")
    town.person("salem", "project-manager")
    salem = town.inside("salem")
    for wanted in ("close", "link", "sessions", "save", "factor-off", "open"):
        assert act(salem, target, wanted, role="vet").status_code == 403
    assert salem.post("/admin/users/new", data={"name": "x", "role": "vet"}, headers=OWN_PAGE).status_code == 403
    assert salem.get(f"/admin/users/{target}").status_code == 403
    assert town.sign_in("hind").status_code == 303


def test_the_services_check_the_right_themselves(town):
    target = town.person("hind")
    town.person("salem", "project-manager")
    viewer = viewer_of(town, "salem")
    for call in (
        lambda: users.find(town.kit, viewer, users.Sought()),
        lambda: users.account(town.kit, viewer, target),
        lambda: users.create(town.kit, viewer, NewAccount("x", "vet")),
        lambda: users.edit(town.kit, viewer, target, Edit(active=False)),
        lambda: users.renew_link(town.kit, viewer, target),
        lambda: users.sessions(town.kit, viewer, target),
        lambda: users.end_sessions(town.kit, viewer, target),
        lambda: users.switch_second_factor_off(town.kit, viewer, target),
        lambda: administration.cache_use(town.kit, viewer),
        lambda: administration.import_runs(town.kit, viewer),
    ):
        with pytest.raises(ForbiddenError):
            call()


@pytest.mark.parametrize("path", ["/admin/users/999", "/admin/users/x", "/admin/users/1/2"])
def test_an_account_that_is_not_there_is_not_found(hind, path):
    assert hind.get(path).status_code == 404


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
    line = {
        "table": "training_session",
        "rows": 605,
        "imported": 604,
        "merged": 0,
        "skipped": 1,
        "never": 0,
        "new": 605,
    }
    line |= {"changed": 0, "unchanged": 0, "gone": 0, "remarks": [{"rows": 1, "text": "no day", "outcome": "skipped"}]}
    summary = {"database": "old_k9", "tables": [line]}
    with town.desk.engine.begin() as connection:
        for finished in (town.now(), None):
            values = {"source": "legacy", "started_at": town.now(), "finished_at": finished, "summary": summary}
            connection.execute(insert(IMPORT_RUN).values(values))
    page = hind.get("/admin/imports").text
    assert all(
        text in page
        for text in ("training_session", "604", "old_k9", "no day", "Never taken", "not finished", "Earlier imports")
    )


def test_accounts_are_made_in_arabic_too(town):
    users.add(town.kit, NewAccount("نورة", "vet", PASSWORD, lang="ar"))
    browser = town.inside("نورة")
    assert 'lang="ar" dir="rtl"' in browser.get("/me").text
