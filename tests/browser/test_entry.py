"""Writing records on a phone: the form, its findings, a correction, a lost connection."""

import re
from collections.abc import Callable
from typing import Any

import psycopg2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from browser.conftest import Seen, SignIn, Site

Rows = Callable[..., list[tuple[Any, ...]]]
FORMS = ("training-session", "veterinary-visit", "daily-check", "handler-daily", "incident", "caretaker-log", "roster")


@pytest.fixture
def rows(site: Site) -> Rows:
    """Reads with raw SQL, as a program that knows nothing of ours would."""

    def read(statement: str, *values: Any) -> list[tuple[Any, ...]]:
        owner = psycopg2.connect(site.settings.database_owner_url.replace("+psycopg2", ""))
        with owner, owner.cursor() as cursor:
            cursor.execute(statement, values or None)
            found = cursor.fetchall()
        owner.close()
        return found

    return read


def forgive(seen: Seen, *words: str) -> None:
    """Browsers complain about answers that were meant: a refusal, no connection."""
    seen.complaints[:] = [one for one in seen.complaints if not any(word in one for word in words)]


def grade(page: Page) -> str:
    return page.locator("[data-grade]").inner_text()


def choose_dog(page: Page) -> None:
    """The first dog offered, if none is chosen yet."""
    if not page.locator("select[name=dog]").input_value():
        page.locator("select[name=dog]").select_option(index=1)


def pick(page: Page, name: str, value: str) -> None:
    """Tap the chip of a value; one that is chosen already, as it was the last time, would be given up."""
    if not page.locator(f"input[name='{name}'][value='{value}']").is_checked():
        page.locator(f"label.chip:has(input[name='{name}'][value='{value}'])").click()


def begin_session(page: Page, subject: str) -> None:
    """A training session with everything it is asked for."""
    choose_dog(page)
    pick(page, "category", "DETECTION")
    page.fill("[name=subject]", subject)
    page.fill("[name=rating]", "9")
    page.locator("[data-field=equipment] [data-rest]").fill("Harness")


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("type_id", FORMS)
def test_a_form_is_accessible_and_never_scrolls_sideways(sign_in: SignIn, type_id: str, lang: str) -> None:
    page, _ = sign_in(lang=lang)
    page.goto(f"/record/{type_id}/new")
    expect(page.locator("[data-grade] .grade")).to_be_visible()
    for one in page.locator("#entry details").all():
        one.evaluate("(details) => { details.open = true; }")
    for width, height in ((390, 844), (360, 640), (320, 640)):
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width
    found = [one for one in Axe().run(page).response["violations"] if one["impact"] in ("serious", "critical")]
    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found] == []


def test_a_session_with_trials_is_written_in_arabic_on_a_phone(sign_in: SignIn, rows: Rows) -> None:
    page, _ = sign_in("trainer1", lang="ar")
    page.goto("/record/new")
    page.get_by_role("link", name="جلسة تدريب", exact=True).click()
    begin_session(page, "تفتيش المستودع")
    page.locator("[data-for='minutes-field'][data-step='5']").click()
    page.locator("[data-part=trials] summary").click()
    pick(page, "trials.0.hide", "true")
    pick(page, "trials.0.outcome", "HIT")
    page.fill("[name='trials.0.seconds']", "٤٢")
    page.locator("[data-add=trials]").click()
    pick(page, "trials.1.hide", "false")
    pick(page, "trials.1.outcome", "CORRECT_BLANK")
    page.get_by_role("button", name="إرسال", exact=True).click()
    expect(page).to_have_url(re.compile(r"/record/training-session/\d+\?done=submitted"))
    expect(page.get_by_text("تفتيش المستودع").first).to_be_visible()
    written = rows("SELECT id, minutes, status FROM ops.training_session WHERE subject = 'تفتيش المستودع'")
    assert [one[1:] for one in written] == [(50, "SUBMITTED")]
    trials = rows(
        "SELECT number, hide, outcome, seconds FROM ops.detection_trial WHERE record_id = %s ORDER BY id", written[0][0]
    )
    assert trials == [(1, True, "HIT", 42), (2, False, "CORRECT_BLANK", None)]


def test_findings_stand_beside_the_field_as_it_is_left(sign_in: SignIn) -> None:
    page, _ = sign_in("trainer1")
    page.goto("/record/training-session/new")
    choose_dog(page)
    place = page.locator("[data-field=rating]")
    expect(place.locator(".finding")).to_have_count(0)
    page.locator("[name=rating]").focus()
    page.locator("[name=subject]").focus()
    expect(place.locator(".finding.warn")).to_contain_text("Rating")
    expect(page.locator("[data-missing]")).to_have_text(re.compile("missing"))
    poor = grade(page)
    page.fill("[name=rating]", "8")
    page.locator("[name=subject]").focus()
    expect(place.locator(".finding")).to_have_count(0)
    assert grade(page) != poor
    expect(page.get_by_role("button", name="Submit", exact=True)).to_be_enabled()


def test_a_temperature_in_fahrenheit_is_mended_by_one_tap(sign_in: SignIn) -> None:
    page, _ = sign_in("vet1")
    page.goto("/record/veterinary-visit/new")
    choose_dog(page)
    page.fill("[name=temperature]", "101.8")
    page.locator("[name=weight]").focus()
    page.locator("[data-field=temperature] .finding button").click()
    expect(page.locator("[name=temperature]")).to_have_value(re.compile(r"38\.8"))
    expect(page.locator("[data-field=temperature] .finding")).to_have_count(0)


def test_only_the_implausible_asks_for_a_yes(sign_in: SignIn, rows: Rows) -> None:
    page, seen = sign_in("trainer1")
    page.goto("/record/training-session/new")
    begin_session(page, "Too long a session")
    page.fill("[name=minutes]", "600")
    page.get_by_role("button", name="Submit", exact=True).click()
    dialog = page.get_by_role("dialog", name="Is this right?")
    expect(dialog).to_contain_text("600")
    dialog.get_by_role("button", name="Correct it").click()
    assert rows("SELECT 1 FROM ops.training_session WHERE subject = 'Too long a session'") == []
    page.get_by_role("button", name="Submit", exact=True).click()
    page.get_by_role("dialog", name="Is this right?").get_by_role("button", name="Yes, it is right").click()
    expect(page).to_have_url(re.compile("done=submitted"))
    assert rows("SELECT minutes FROM ops.training_session WHERE subject = 'Too long a session'") == [(600,)]
    forgive(seen, "422")


def written_session(page: Page, subject: str) -> None:
    """A submitted session; its page is shown."""
    page.goto("/record/training-session/new")
    begin_session(page, subject)
    page.get_by_role("button", name="Submit", exact=True).click()
    expect(page).to_have_url(re.compile("done=submitted"))
    expect(page.locator("html[data-live]")).to_be_attached()


def test_a_record_is_corrected_with_a_reason_voided_and_remembered(sign_in: SignIn) -> None:
    page, seen = sign_in("trainer1")
    written_session(page, "To be corrected")
    page.get_by_role("link", name="Correct", exact=True).click()
    page.fill("[name=subject]", "Was corrected")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("[data-field=why] .finding")).to_be_visible()
    page.locator("label.chip", has_text="Typo corrected").click()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page).to_have_url(re.compile("done=changed"))
    expect(page.locator("main ol")).to_contain_text("Subject: from To be corrected to Was corrected. Typo corrected.")
    page.locator("main ol a", has_text="version 1").click()
    expect(page.get_by_text("To be corrected")).to_be_visible()
    page.get_by_role("link", name="Show the newest").click()
    expect(page.locator("html[data-live]")).to_be_attached()
    page.get_by_role("link", name="Void", exact=True).click()
    sheet = page.locator("dialog[open]")
    sheet.locator("label.chip", has_text="Wrong dog").click()
    sheet.get_by_role("button", name="Void").click()
    expect(page).to_have_url(re.compile("done=voided"))
    expect(page.locator("main ol")).to_contain_text("voided this record. Wrong dog.")
    expect(page.get_by_role("link", name="Correct", exact=True)).to_have_count(0)
    forgive(seen, "422")


def test_a_draft_is_kept_as_it_is_typed(sign_in: SignIn) -> None:
    page, _ = sign_in("trainer1")
    page.goto("/record/training-session/new")
    begin_session(page, "Half a thought")
    expect(page.get_by_text("New, saved on this phone")).to_be_visible()
    page.goto("/me")
    page.goto("/record/training-session/new")
    expect(page.locator("[name=subject]")).to_have_value("Half a thought")
    expect(page.locator("[name=category][value=DETECTION]")).to_be_checked()
    page.get_by_role("button", name="Discard").click()
    expect(page.locator("[name=subject]")).not_to_have_value("Half a thought")


def test_without_a_connection_two_records_wait_and_arrive_once(sign_in: SignIn, rows: Rows) -> None:
    page, seen = sign_in("trainer1")
    page.goto("/record/training-session/new")
    page.evaluate("navigator.serviceWorker.ready")
    page.reload()
    page.context.set_offline(True)
    for subject, waiting in (("Offline one", 1), ("Offline two", 2)):
        begin_session(page, subject)
        page.get_by_role("button", name="Submit", exact=True).click()
        expect(page.locator("[data-waiting]")).to_have_attribute("data-waiting", str(waiting))
        expect(page.get_by_text("Saved on this phone, will be sent.")).to_be_visible()
    assert rows("SELECT 1 FROM ops.training_session WHERE subject LIKE 'Offline %'") == []
    page.context.set_offline(False)
    expect(page.locator("[data-sent='2']")).to_be_visible()
    page.reload()
    expect(page.locator("[data-grade] .grade")).to_be_visible()
    expect(page.locator("[data-waiting]")).to_have_count(0)
    written = rows("SELECT subject, status FROM ops.training_session WHERE subject LIKE 'Offline %' ORDER BY id")
    assert written == [("Offline one", "SUBMITTED"), ("Offline two", "SUBMITTED")]
    forgive(seen, "ERR_INTERNET_DISCONNECTED")


def test_what_waits_is_sent_when_the_page_was_closed_meanwhile(sign_in: SignIn, rows: Rows) -> None:
    page, seen = sign_in("trainer1")
    page.goto("/record/training-session/new")
    page.context.set_offline(True)
    begin_session(page, "Closed meanwhile")
    page.get_by_role("button", name="Submit", exact=True).click()
    expect(page.locator("[data-waiting='1']")).to_be_visible()
    page.close()
    page.context.set_offline(False)
    other = page.context.new_page()
    other.goto("/me")
    other.wait_for_function("indexedDB.databases().then(() => true)")
    other.goto("/record/new")
    expect(other.locator("[data-waiting]")).to_have_count(0)
    other.wait_for_timeout(1_500)
    assert rows("SELECT count(*) FROM ops.training_session WHERE subject = 'Closed meanwhile'") == [(1,)]
    forgive(seen, "ERR_INTERNET_DISCONNECTED")


def test_an_answer_that_was_lost_makes_no_second_record(sign_in: SignIn, rows: Rows) -> None:
    page, seen = sign_in("trainer1")
    page.goto("/record/training-session/new")
    begin_session(page, "Answer lost")
    lost = []

    def lose(route: Any) -> None:
        if lost:
            return route.continue_()
        lost.append(route.fetch().status)
        return route.abort()

    page.context.route("**/api/v1/records/training-session", lose)
    page.get_by_role("button", name="Submit", exact=True).click()
    expect(page.locator("[name=subject]")).not_to_have_value("Answer lost")
    assert lost == [201]
    page.goto("/record/new")
    page.wait_for_function(
        "window.k9Outbox.all(document.querySelector('main').dataset.account).then((all) => !all.length)"
    )
    assert rows("SELECT count(*) FROM ops.training_session WHERE subject = 'Answer lost'") == [(1,)]
    forgive(seen, "ERR_FAILED")


def test_a_form_that_was_opened_once_opens_without_a_connection(sign_in: SignIn) -> None:
    page, seen = sign_in("trainer1")
    page.goto("/record/training-session/new")
    page.evaluate("navigator.serviceWorker.ready")
    page.wait_for_function("caches.keys().then((names) => names.some((name) => name.startsWith('k9-entry')))")
    page.reload()
    page.wait_for_function("caches.match('/record/training-session/new').then(Boolean)")
    kept = page.evaluate(
        "caches.keys().then((all) => Promise.all(all.map((one) => caches.open(one).then((cache) => cache.keys())))).then((found) => found.flat().map((one) => new URL(one.url).pathname))"
    )
    assert not [one for one in kept if one.startswith("/api/")]
    page.context.set_offline(True)
    page.goto("/record/training-session/new")
    expect(page.locator("[name=subject]")).to_be_visible()
    begin_session(page, "Never sent")
    page.context.set_offline(False)
    forgive(seen, "ERR_INTERNET_DISCONNECTED")


def test_two_people_s_corrections_meet_side_by_side(sign_in: SignIn, write: Callable[[str], None]) -> None:
    page, seen = sign_in("trainer1")
    written_session(page, "Changed by two")
    number = re.search(r"/(\d+)\?", page.url)
    assert number
    page.goto(f"/record/training-session/{number[1]}/edit")
    page.fill("[name=subject]", "Mine is better")
    page.locator("label.chip", has_text="Typo corrected").click()
    write(
        "UPDATE ops.training_session SET subject = 'Theirs is better', version = version + 1 WHERE subject = 'Changed by two'"
    )
    page.get_by_role("button", name="Save", exact=True).click()
    both = page.locator(".conflict fieldset", has_text="Subject")
    expect(both).to_contain_text("Mine: Mine is better")
    expect(both).to_contain_text("Theirs: Theirs is better")
    both.locator("label", has_text="Theirs").click()
    expect(page.locator("[name=why][value='Typo corrected']")).to_be_checked()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page).to_have_url(re.compile("done=changed"))
    expect(page.get_by_text("Theirs is better").first).to_be_visible()
    forgive(seen, "409")


def test_signing_out_leaves_nothing_on_the_phone(sign_in: SignIn) -> None:
    page, _ = sign_in("trainer1")
    page.goto("/record/training-session/new")
    begin_session(page, "Nobody may read this")
    expect(page.get_by_text("New, saved on this phone")).to_be_visible()
    page.get_by_role("link", name="More", exact=True).click()
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url(re.compile("sign-in"))
    assert page.evaluate("Object.keys(localStorage).filter((name) => name.startsWith('k9-draft'))") == []
    assert page.evaluate("caches.keys().then((names) => names.filter((name) => name.startsWith('k9-entry')))") == []
