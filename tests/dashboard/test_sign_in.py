import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest
from argon2 import PasswordHasher
from sqlalchemy import select
from town import OWN_PAGE, PASSWORD

from services import accounts, users
from services.account import DEMO_PASSWORD, NewAccount
from services.errors import UserError
from services.store.tables import ACCOUNT, ATTEMPT, SESSION


def cookie(answer):
    return next(one for one in answer.headers.getlist("Set-Cookie") if "session" in one or "__Host" in one)


def token_of(answer):
    return cookie(answer).partition("=")[2].partition(";")[0]


def read(town, statement):
    with town.desk.engine.begin() as connection:
        return connection.execute(statement).all()


def test_the_right_password_leads_to_the_page_that_was_asked_for(town):
    town.person("hind")
    answer = town.sign_in("hind", next="/r/trainer-daily?on=2024-12-24")
    assert (answer.status_code, answer.location) == (303, "/r/trainer-daily?on=2024-12-24")


def test_the_session_is_a_secret_that_scripts_and_other_sites_never_see(town):
    town.person("hind")
    answer = town.sign_in("hind")
    assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= set(cookie(answer).split("; "))
    assert len(token_of(answer)) >= 43
    (stored,) = read(town, select(SESSION.c.digest))
    assert token_of(answer).encode() not in bytes(stored.digest)


def test_over_https_the_cookie_belongs_to_this_host_alone(make_town, home_settings):
    town = make_town(replace(home_settings, base_url="https://k9.example.org"))
    town.person("hind")
    assert cookie(town.sign_in("hind")).startswith("__Host-k9=")
    assert "Secure" in cookie(town.sign_in("hind"))


def test_upper_case_at_the_beginning_of_a_name_is_forgiven(town):
    town.person("hind")
    assert town.sign_in("Hind ").status_code == 303


def test_a_new_sign_in_ends_the_session_that_the_browser_had(town):
    town.person("hind")
    browser = town.browser()
    old = token_of(town.sign_in("hind", browser=browser))
    new = token_of(town.sign_in("hind", browser=browser))
    assert new != old
    assert accounts.signed_in(town.kit, "session", old) is None
    assert accounts.signed_in(town.kit, "session", new)


def test_a_cookie_planted_before_the_sign_in_is_worth_nothing(town):
    town.person("hind")
    browser = town.browser()
    browser.set_cookie("k9-session", "planted")
    town.sign_in("hind", browser=browser)
    assert accounts.signed_in(town.kit, "session", "planted") is None


def test_a_wrong_password_and_an_unknown_name_read_the_same(town):
    town.person("hind")
    wrong, unknown = town.sign_in("hind", "not this one"), town.sign_in("nobody", "not this one")
    assert wrong.status_code == unknown.status_code == 401
    without_name = [re.sub(r'value="\w+"|nonce="[^"]+"', "", one.text) for one in (wrong, unknown)]
    assert without_name[0] == without_name[1]
    assert "Name or password is not right." in wrong.text


def test_after_five_failures_even_the_right_password_waits(town):
    town.person("hind")
    assert [town.sign_in("hind", "wrong").status_code for _ in range(6)] == [401] * 5 + [429]
    answer = town.sign_in("hind")
    assert answer.status_code == 429
    assert 0 < int(answer.headers["Retry-After"]) <= 901
    town.wait(minutes=15, seconds=1)
    assert town.sign_in("hind").status_code == 303


def test_being_turned_away_does_not_prolong_the_wait(town):
    town.person("hind")
    for _ in range(5):
        town.sign_in("hind", "wrong")
    town.wait(minutes=10)
    assert town.sign_in("hind", "wrong").status_code == 429
    town.wait(minutes=5, seconds=1)
    assert town.sign_in("hind").status_code == 303


def test_unknown_names_wait_as_well(town):
    assert [town.sign_in("nobody", "wrong").status_code for _ in range(6)][-1] == 429


def test_an_address_may_not_try_name_after_name(town):
    found = [town.sign_in(f"name{n}", "wrong").status_code for n in range(21)]
    assert found == [401] * 20 + [429]


@pytest.mark.parametrize(("proxies", "heard"), [(0, 20), (1, 21)])
def test_an_address_counts_only_from_our_own_proxy(make_town, home_settings, proxies, heard):
    town = make_town(replace(home_settings, proxies=proxies))
    found = [
        town.browser()
        .post("/sign-in", data={"name": f"n{n}"}, headers=OWN_PAGE | {"X-Forwarded-For": f"10.0.0.{n}"})
        .status_code
        for n in range(21)
    ]
    assert found.count(401) == heard


def test_a_known_password_does_not_open_the_way_to_guess_others(town):
    town.person("hind")
    for n in range(20):
        town.sign_in(f"name{n}", "wrong")
    assert town.sign_in("hind").status_code == 429


def test_a_success_forgets_the_failures_of_its_name(town):
    town.person("hind")
    for _ in range(4):
        town.sign_in("hind", "wrong")
    town.sign_in("hind")
    assert [town.sign_in("hind", "wrong").status_code for _ in range(5)] == [401] * 5


def test_of_many_attempts_at_the_same_time_five_are_heard(town):
    town.person("hind")
    with ThreadPoolExecutor(8) as crowd:
        found = list(crowd.map(lambda _: town.sign_in("hind", "wrong").status_code, range(24)))
    assert found.count(401) <= 5
    assert set(found) == {401, 429}


def test_a_session_ends_after_twelve_hours_without_a_request(town):
    town.person("hind")
    browser = town.inside("hind")
    town.wait(hours=11, minutes=59)
    assert browser.get("/api/v1/reports").status_code == 200
    town.wait(hours=12, minutes=1)
    assert browser.get("/api/v1/reports").status_code == 401


def test_a_session_in_use_ends_after_seven_days(town):
    town.person("hind")
    browser = town.inside("hind")
    for _ in range(7 * 4 - 1):
        town.wait(hours=6)
        assert browser.get("/api/v1/reports").status_code == 200
    town.wait(hours=6, minutes=1)
    assert browser.get("/api/v1/reports").status_code == 401


def test_sign_out_ends_the_session_on_the_server(town):
    town.person("hind")
    browser = town.browser()
    token = token_of(town.sign_in("hind", browser=browser))
    answer = browser.post("/sign-out", headers=OWN_PAGE)
    assert (answer.status_code, answer.location) == (303, "/sign-in")
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    other = town.browser()
    other.set_cookie("k9-session", token)
    assert other.get("/api/v1/reports").status_code == 401


def test_a_closed_account_is_out_at_once(town):
    account = town.person("hind")
    browser, program = town.inside("hind"), town.program("hind")
    town.change(account, active=False)
    assert browser.get("/api/v1/reports").status_code == 401
    assert program.get("/api/v1/reports").status_code == 401
    assert town.sign_in("hind").status_code == 401


def test_a_role_that_is_gone_from_the_catalogue_opens_nothing(town):
    account = town.person("hind")
    browser = town.inside("hind")
    town.change(account, role="emperor")
    assert browser.get("/api/v1/reports").status_code == 401


def test_the_page_speaks_both_languages_and_needs_no_script(town):
    english, arabic = town.browser().get("/sign-in"), town.browser().get("/sign-in", headers={"Accept-Language": "ar"})
    assert 'lang="en" dir="ltr"' in english.text
    assert 'lang="ar" dir="rtl"' in arabic.text
    assert "تسجيل الدخول" in arabic.text
    assert "<script" not in english.text + arabic.text


def test_the_chosen_language_is_remembered_before_sign_in(town):
    browser = town.browser()
    answer = browser.get("/sign-in?lang=ar&next=/me")
    assert (answer.status_code, answer.location) == (303, "/sign-in?next=%2Fme")
    assert 'dir="rtl"' in browser.get("/sign-in").text


def test_what_was_typed_comes_back_as_text(town):
    page = town.sign_in('"><script>alert(1)</script>', "x").text
    assert "<script" not in page
    assert "&quot;&gt;&lt;script&gt;" in page


@pytest.mark.parametrize(
    "body", ["", "name=&password=", "name=%00&password=%00", "name=%ED%A0%BD&password=%FF", f"name={'x' * 5000}"]
)
def test_odd_input_is_a_failed_attempt_and_nothing_more(town, body):
    answer = town.browser().post(
        "/sign-in", data=body, content_type="application/x-www-form-urlencoded", headers=OWN_PAGE
    )
    assert answer.status_code == 401


def test_the_way_on_never_leaves_the_site(town):
    town.person("hind")
    for address in (
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "/sign-out",
        "\t//e",
    ):
        assert town.sign_in("hind", next=address).location == "/"


def test_other_sites_cannot_sign_anybody_in(town):
    town.person("hind")
    form = {"name": "hind", "password": PASSWORD}
    for said in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}, {"Origin": "null"}):
        assert town.browser().post("/sign-in", data=form, headers=said).status_code == 403


def test_a_script_without_a_browsers_headers_may_sign_in_and_then_only_read(town):
    town.person("hind")
    script = town.browser()
    assert script.post("/sign-in", data={"name": "hind", "password": PASSWORD}).status_code == 303
    assert script.get("/api/v1/reports").status_code == 200
    assert script.post("/me/preferences", data={"lang": "ar"}).status_code == 403


def test_who_is_signed_in_is_not_asked_again(town):
    town.person("hind")
    answer = town.inside("hind").get("/sign-in?next=/me")
    assert (answer.status_code, answer.location) == (303, "/me")


def test_demo_sign_ins_stand_on_the_page_of_a_demonstration_only(town, make_town, home_settings):
    town.change(town.person("faisal"), demo=True)
    assert "faisal" not in town.browser().get("/sign-in").text
    page = make_town(replace(home_settings, demo=True)).browser().get("/sign-in").text
    assert f'value="faisal"><input type="hidden" name="password" value="{DEMO_PASSWORD}"' in page


def test_in_production_a_demo_account_stays_outside(make_town, home_settings):
    town = make_town(replace(home_settings, environment="production"))
    town.change(town.person("faisal"), demo=True)
    assert town.sign_in("faisal").status_code == 401


def test_a_password_hashed_in_an_older_way_is_hashed_anew(town):
    account = town.person("hind")
    town.change(account, password_hash=PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD))
    assert town.sign_in("hind").status_code == 303
    (stored,) = read(town, select(ACCOUNT.c.password_hash))
    assert stored.password_hash.startswith("$argon2id$v=19$m=19456,t=2,p=1$")


def test_attempts_of_long_ago_are_forgotten(town):
    town.person("hind")
    town.sign_in("hind", "wrong")
    town.later += timedelta(days=91)
    town.sign_in("hind")
    assert len(read(town, select(ATTEMPT))) == 1


@pytest.mark.parametrize("password", ["short", "hind hind hind", "password123456", "aaaaaaaaaaaaaaaa", "x" * 201])
def test_a_weak_password_is_refused_with_the_reason(town, password):
    with pytest.raises(UserError, match="password"):
        users.add(town.kit, NewAccount("hind", "vet", password))


def test_accounts_need_a_free_name_and_known_codes(town):
    town.person("hind")
    for new in (
        NewAccount("HIND", "vet", PASSWORD),
        NewAccount("omar", "vett", PASSWORD),
        NewAccount("omar", "vet", PASSWORD, ("P9",)),
        NewAccount("omar", "vet", PASSWORD, person="E-999"),
        NewAccount(" omar", "vet", PASSWORD),
        NewAccount("omar", "vet", PASSWORD, lang="fr"),
    ):
        with pytest.raises(UserError):
            users.add(town.kit, new)
    assert len(read(town, select(ACCOUNT))) == 1
