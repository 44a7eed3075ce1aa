"""A person's way in: invited by an administrator, a password, a second factor, and in again with a code."""

import time

import pyotp
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from browser.conftest import DESKTOP, PHONE, SignIn, Site

PASSWORD = "four calm walking dogs"
PLACES = ("/admin/users", "/admin/users/new", "/admin/users/2", "/admin/roles", "/me/second-factor")


def outside(chromium: Browser, site: Site, lang: str, device: dict[str, object]) -> Page:
    """A browser that nobody has signed in with."""
    page = chromium.new_context(base_url=site.url, **device).new_page()  # type: ignore[arg-type]
    page.set_default_timeout(20_000)
    page.goto(f"/sign-in?lang={lang}")
    return page


def fill_in(page: Page, address: str, **values: str) -> None:
    """Type into the form of a page that comes without scripts, and send it."""
    page.goto(address)
    for name, value in values.items():
        page.fill(f"input[name={name}]", value)
    page.click("main button.main")


def serious(page: Page) -> list[tuple[str, list[str]]]:
    found = [one for one in Axe().run(page).response["violations"] if one["impact"] in ("serious", "critical")]
    return [(one["id"], [node["html"][:160] for node in one["nodes"]][:3]) for one in found]


def invite(admin: Page, name: str) -> str:
    """The link that an administrator gets for a new project manager."""
    admin.goto("/admin/users/new")
    admin.fill("input[name=name]", name)
    admin.select_option("select[name=role]", "project-manager")
    admin.click("label.chip:has([name=project])")
    admin.click("form.stack button.main")
    link = admin.locator("#one-time-link").input_value()
    assert serious(admin) == []
    return link


def set_up(person: Page, link: str, now: int) -> tuple[str, str]:
    """Set the password and the second factor: (the key, a recovery code)."""
    fill_in(person, link, new=PASSWORD, again=PASSWORD)
    person.wait_for_url("**/me/second-factor")
    key = person.locator("#factor-key").inner_text().replace(" ", "")
    assert serious(person) == []
    person.fill("input[name=code]", pyotp.TOTP(key).at(now))
    person.click("form button.main")
    expect(person.locator("#recovery-codes li")).to_have_count(10)
    assert serious(person) == []
    return key, person.locator("#recovery-codes li").first.inner_text()


def first_step(person: Page, name: str, lang: str) -> None:
    person.context.clear_cookies()
    fill_in(person, f"/sign-in?next=/me&lang={lang}", name=name, password=PASSWORD)
    person.wait_for_url(lambda address: "/sign-in/code" in address)
    assert serious(person) == []


def second_step(person: Page, code: str) -> None:
    person.fill("input[name=code]", code)
    person.click("main button.main")
    person.wait_for_url("**/me")


@pytest.mark.parametrize(("lang", "device"), [("ar", PHONE), ("en", DESKTOP)], ids=["phone-ar", "desktop-en"])
def test_an_invited_person_gets_in_with_password_and_code(
    sign_in: SignIn, chromium: Browser, site: Site, lang: str, device: dict[str, object]
) -> None:
    name, now = f"salem-{lang}", int(time.time())
    admin, _ = sign_in("admin", lang=lang, **device)
    link = invite(admin, name)
    person = outside(chromium, site, lang, device)
    key, recovery = set_up(person, link, now)
    expect(person.locator("html")).to_have_attribute("lang", lang)
    first_step(person, name, lang)
    second_step(person, pyotp.TOTP(key).at(now, counter_offset=1))
    first_step(person, name, lang)
    person.click("form[method=get] button")
    second_step(person, recovery)
    person.context.close()


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_administrations_pages_are_accessible_and_never_scroll_sideways(sign_in: SignIn, lang: str) -> None:
    page, _ = sign_in(lang=lang)
    for place in PLACES:
        page.goto(place)
        expect(page.locator("html[data-live]")).to_be_attached()
        for width in (390, 320):
            page.set_viewport_size({"width": width, "height": 844})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (place, width)
        assert serious(page) == [], place


def test_closing_an_account_is_asked_about_first(sign_in: SignIn) -> None:
    page, _ = sign_in()
    page.goto("/admin/users?q=trainer8")
    page.click("a[href^='/admin/users/'] >> text=trainer8")
    page.click("a[href='#sure-close']")
    dialog = page.locator("dialog[open]")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".badge.good").first).to_be_visible()
    page.click("a[href='#sure-close']")
    dialog.locator("form button").click()
    page.wait_for_url("**done=close")
    expect(page.locator(".badge.bad").first).to_be_visible()


def test_ones_own_digits_hold_on_the_whole_arabic_page(sign_in: SignIn) -> None:
    page, _ = sign_in("trainer2", lang="ar")
    page.goto("/me")
    page.click("button[value=arabic]")
    expect(page.locator("button[value=arabic]")).to_have_attribute("aria-pressed", "true")
    page.goto("/r/trainer-daily?on=2024-12-24")
    text = page.locator("main").inner_text()
    assert any(sign in "٠١٢٣٤٥٦٧٨٩" for sign in text)
    alone = page.evaluate("[...document.querySelectorAll('main .number')].map(one => one.innerText).join(' ')")
    assert not any(sign in "0123456789" for sign in alone)
