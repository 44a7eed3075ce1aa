import re

import pyotp
import pytest
from sqlalchemy import select
from town import OWN_PAGE, PASSWORD

from services import accounts, second_factor, users
from services.account import Edit
from services.errors import ForbiddenError
from services.store.tables import RECOVERY_CODE, SECOND_FACTOR, SESSION

FACTOR = "/me/second-factor"


def act(browser, wanted, **form):
    return browser.post(FACTOR, data={"act": wanted, **form}, headers=OWN_PAGE)


def code_at(town, key, steps=0):
    return pyotp.TOTP(key).at(town.now(), counter_offset=steps)


def key_in(page):
    return re.search(r'id="factor-key"[^>]*>([A-Z2-7 ]+)<', page)[1].replace(" ", "")


def viewer_of(browser, town):
    token = browser.get_cookie("k9-session").value
    return accounts.signed_in(town.kit, "session", token).viewer


@pytest.fixture
def salem(town):
    """A project manager, who reviews."""
    town.person("salem", "project-manager")
    return town.inside("salem")


@pytest.fixture
def switched_on(town, salem):
    """(the key, the recovery codes) of Salem, who has a second factor; its first code is used up."""
    act(salem, "begin", password=PASSWORD)
    key = key_in(salem.get(FACTOR).text)
    page = act(salem, "confirm", code=code_at(town, key)).text
    town.wait(seconds=60)
    return key, re.findall(r"<bdi>(\w{5}-\w{5})</bdi>", page)


def half(town, name="salem", **form):
    """A browser after the first step of signing in."""
    browser = town.browser()
    answer = town.sign_in(name, browser=browser, **form)
    return browser, answer


def send(browser, code, **form):
    return browser.post("/sign-in/code", data={"code": code, **form}, headers=OWN_PAGE)


def test_it_is_set_up_with_the_own_password_and_a_first_code(town, salem):
    assert "Your role decides" in salem.get(FACTOR).text
    assert act(salem, "begin", password="wrong").status_code == 400
    assert "factor-key" not in salem.get(FACTOR).text
    assert act(salem, "begin", password=PASSWORD).location == FACTOR
    page = salem.get(FACTOR).text
    key = key_in(page)
    assert f"otpauth://totp/K9%20Operations:salem?secret={key}&amp;issuer=K9%20Operations" in page
    assert 'class="qr"' in page
    assert act(salem, "confirm", code="000000").status_code == 401
    codes = act(salem, "confirm", code=code_at(town, key))
    assert codes.headers["Cache-Control"] == "no-store"
    assert len(set(re.findall(r"<bdi>(\w{5}-\w{5})</bdi>", codes.text))) == 10
    assert "10 recovery codes left" in salem.get(FACTOR).text
    assert not re.search(r"<bdi>\w{5}-\w{5}</bdi>", salem.get(FACTOR).text), "shown once"


def test_neither_key_nor_codes_lie_open_in_the_database(town, switched_on):
    key, codes = switched_on
    with town.desk.engine.begin() as connection:
        (factor,) = connection.execute(select(SECOND_FACTOR)).all()
        digests = [bytes(one) for one in connection.execute(select(RECOVERY_CODE.c.digest)).scalars()]
    assert key.encode() not in bytes(factor.secret)
    assert len(digests) == 10
    assert not any(code.replace("-", "").encode() in one for one in digests for code in codes)


def test_a_key_that_waits_too_long_is_worth_nothing(town, salem):
    act(salem, "begin", password=PASSWORD)
    key = key_in(salem.get(FACTOR).text)
    town.wait(minutes=31)
    assert act(salem, "confirm", code=code_at(town, key)).status_code == 400
    assert "factor-key" not in salem.get(FACTOR).text


def test_setting_it_up_ends_the_sessions_of_other_devices(town, salem):
    other = town.inside("salem")
    act(salem, "begin", password=PASSWORD)
    act(salem, "confirm", code=code_at(town, key_in(salem.get(FACTOR).text)))
    assert (salem.get("/me").status_code, other.get("/me").status_code) == (200, 303)


def test_signing_in_takes_two_steps_and_leads_to_where_one_wanted_to_go(town, switched_on):
    key, _ = switched_on
    browser, answer = half(town, next="/r/overview?on=2024-12-24")
    assert answer.location.startswith("/sign-in/code?next=/r/overview")
    assert browser.get_cookie("k9-session") is None
    assert browser.get("/me").status_code == 303, "no session before the second step"
    assert "r/overview?on=2024-12-24" in browser.get(answer.location).text
    entered = send(browser, code_at(town, key), next="/r/overview?on=2024-12-24")
    assert (entered.status_code, entered.location) == (303, "/r/overview?on=2024-12-24")
    assert browser.get("/me").status_code == 200
    assert browser.get_cookie("k9-session-step") is None


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_wrong_code_is_explained_in_the_readers_language(town, switched_on, lang):
    browser, _ = half(town)
    browser.set_cookie("lang", lang)
    answer = send(browser, "123")
    assert answer.status_code == 401
    assert {"en": "The code is not right", "ar": "الرمز غير صحيح"}[lang] in answer.text
    assert browser.get("/me").status_code == 303


@pytest.mark.parametrize(("steps", "heard"), [(-2, 401), (-1, 303), (0, 303), (1, 303), (2, 401)])
def test_the_telephones_clock_may_be_half_a_minute_off(town, switched_on, steps, heard):
    browser, _ = half(town)
    assert send(browser, code_at(town, switched_on[0], steps)).status_code == heard


def test_a_code_is_heard_once(town, switched_on):
    code = code_at(town, switched_on[0])
    first, second = half(town)[0], half(town)[0]
    assert (send(first, code).status_code, send(second, code).status_code) == (303, 401)
    earlier = code_at(town, switched_on[0], -1)
    assert send(second, earlier).status_code == 401, "nor one from before it"


def test_arabic_digits_and_spaces_are_the_same_code(town, switched_on):
    code = code_at(town, switched_on[0]).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert send(half(town)[0], f"{code[:3]} {code[3:]}").status_code == 303


def test_a_recovery_code_works_once(town, salem, switched_on):
    _, codes = switched_on
    assert send(half(town)[0], codes[0].upper().replace("-", " ")).status_code == 303
    assert send(half(town)[0], codes[0]).status_code == 401
    assert send(half(town)[0], codes[1]).status_code == 303
    assert "8 recovery codes left" in salem.get(FACTOR).text


def test_codes_are_guessed_five_times_at_most_however_often_the_password_is_right(town, switched_on):
    found = []
    for _ in range(6):
        browser, _ = half(town)
        found.append(send(browser, "000000").status_code)
    assert found == [401] * 5 + [429]
    assert send(half(town)[0], code_at(town, switched_on[0])).status_code == 429
    town.wait(minutes=15, seconds=1)
    assert send(half(town)[0], code_at(town, switched_on[0])).status_code == 303


def test_the_first_step_holds_five_minutes(town, switched_on):
    browser, _ = half(town)
    town.wait(minutes=5, seconds=1)
    answer = send(browser, code_at(town, switched_on[0]))
    assert answer.status_code == 401
    assert "took too long" in answer.text
    assert send(town.browser(), code_at(town, switched_on[0])).status_code == 401, "nor is a code alone enough"


def test_a_closed_account_does_not_get_past_the_second_step(town, switched_on):
    browser, _ = half(town)
    with town.desk.engine.begin() as connection:
        (account,) = connection.execute(select(SECOND_FACTOR.c.account_id)).scalars()
    town.change(account, active=False)
    assert send(browser, code_at(town, switched_on[0])).status_code == 401


def test_new_recovery_codes_take_the_place_of_the_old(town, salem, switched_on):
    key, old = switched_on
    page = act(salem, "renew", code=code_at(town, key)).text
    new = re.findall(r"<bdi>(\w{5}-\w{5})</bdi>", page)
    assert len(new) == 10
    assert not set(new) & set(old)
    assert send(half(town)[0], old[0]).status_code == 401
    assert send(half(town)[0], new[0]).status_code == 303


def test_switching_off_asks_for_password_and_code(town, salem, switched_on):
    key, _ = switched_on
    assert act(salem, "off", password="wrong", code=code_at(town, key)).status_code == 400
    assert act(salem, "off", password=PASSWORD, code="000000").status_code == 401
    assert half(town)[1].location == "/sign-in/code"
    assert act(salem, "off", password=PASSWORD, code=code_at(town, key)).location == "/me?done=factor-off"
    assert half(town)[1].location == "/"
    assert not viewer_of(salem, town).proven


def test_an_administrator_switches_it_off_for_a_lost_telephone(town, salem, switched_on):
    town.person("hind")
    hind = town.inside("hind")
    (account,) = [one.id for one in users.find(town.kit, viewer_of(hind, town), users.Sought("salem"))]
    assert "Switch off the second factor" in hind.get(f"/admin/users/{account}").text
    hind.post(f"/admin/users/{account}", data={"act": "factor-off"}, headers=OWN_PAGE)
    assert salem.get("/me").status_code == 303
    assert half(town)[1].location == "/"


def test_a_link_does_not_get_around_it(town, switched_on):
    town.person("hind")
    hind = viewer_of(town.inside("hind"), town)
    (account,) = [one.id for one in users.find(town.kit, hind, users.Sought("salem"))]
    link = "/link/" + users.renew_link(town.kit, hind, account).partition("/link/")[2]
    browser, new = town.browser(), "four calm walking dogs"
    answer = browser.post(link, data={"new": new, "again": new}, headers=OWN_PAGE)
    assert answer.location == "/sign-in"
    assert browser.get("/me").status_code == 303
    assert town.sign_in("salem", new).location == "/sign-in/code"


def test_with_another_secret_key_it_says_so_and_lets_nobody_in(town, switched_on):
    object.__setattr__(town.kit, "secret_key", "another key, as after a careless move of the server")
    answer = send(half(town)[0], code_at(town, switched_on[0]))
    assert answer.status_code == 503
    assert "K9_SECRET_KEY was changed" in answer.text


def test_who_approves_must_have_proved_it(town, salem):
    viewer = viewer_of(salem, town)
    with pytest.raises(ForbiddenError, match="/me/second-factor") as refused:
        second_factor.require_for_approval(town.kit, viewer)
    assert "تحقق ثانٍ" in refused.value.ar
    act(salem, "begin", password=PASSWORD)
    act(salem, "confirm", code=code_at(town, key_in(salem.get(FACTOR).text)))
    second_factor.require_for_approval(town.kit, viewer_of(salem, town))


def test_programs_and_the_demonstrations_people_are_exempt(town):
    account = town.person("salem", "project-manager")
    program = accounts.signed_in(town.kit, "token", accounts.create_token(town.kit, "salem", "x"))
    second_factor.require_for_approval(town.kit, program.viewer)
    town.change(account, demo=True)
    second_factor.require_for_approval(town.kit, viewer_of(town.inside("salem"), town))


@pytest.mark.parametrize("role", ["handler", "vet", "auditor"])
def test_who_approves_nothing_is_not_asked_for_it(town, role):
    town.person("omar", role)
    assert "Your role decides" not in town.inside("omar").get(FACTOR).text


def test_a_changed_role_does_not_lose_the_second_factor(town, salem, switched_on):
    town.person("hind")
    hind = viewer_of(town.inside("hind"), town)
    (account,) = [one.id for one in users.find(town.kit, hind, users.Sought("salem"))]
    users.edit(town.kit, hind, account, Edit(role="vet"))
    assert half(town)[1].location == "/sign-in/code"


def test_an_act_that_is_none_is_named(salem):
    answer = act(salem, "destroy")
    assert answer.status_code == 404


def test_only_a_session_of_two_steps_is_written_down_as_proven(town, switched_on):
    send(half(town)[0], code_at(town, switched_on[0]))
    town.person("hind")
    town.inside("hind")
    with town.desk.engine.begin() as connection:
        statement = select(SESSION.c.proven).order_by(SESSION.c.id)
        assert list(connection.execute(statement).scalars()) == [True, True, False]
