"""The review by keyboard alone, by thumb in Arabic, without scripts, and for everybody."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from browser.conftest import DESKTOP, PHONE, SignIn, Site

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


def live(page: Page, address: str) -> None:
    """Go there and wait until scripts listen."""
    page.goto(address)
    expect(page.locator("html[data-live]")).to_be_attached()


def waiting(page: Page) -> int:
    """How many records the first box holds."""
    return int(page.locator(".chip.on b").first.inner_text())


def focused(page: Page) -> str:
    """The text of what has the focus."""
    return str(page.evaluate("document.activeElement.innerText || document.activeElement.name || ''"))


def tab_to(page: Page, name: str) -> None:
    """Press Tab until the control of this name has the focus."""
    for _ in range(30):
        page.keyboard.press("Tab")
        if focused(page).split("\n")[0].strip() == name:
            return
    raise AssertionError(f"Tab never came to {name!r}, last at {focused(page)!r}")


def test_several_are_forwarded_by_keyboard_alone(sign_in: SignIn) -> None:
    page, _ = sign_in("pm1", **DESKTOP)
    live(page, "/review?type=training-session")
    before = waiting(page)
    first, second = (page.locator("[data-row] .front > a").nth(n) for n in (0, 1))
    page.keyboard.press("j")
    expect(first).to_be_focused()
    page.keyboard.press("j")
    expect(second).to_be_focused()
    for key in ("x", "k", "x"):
        page.keyboard.press(key)
    expect(page.locator("[data-picked]")).to_have_attribute("data-count", "2")
    page.keyboard.press("a")
    expect(page).to_have_url(re.compile("/review/look"))
    expect(page.locator("input[name=pick]")).to_have_count(2)
    for box in page.locator("input[name=pick]:not(:checked)").all():
        box.focus()
        page.keyboard.press("Space")
    tab_to(page, "Forward")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("done=forward&n=2"))
    expect(page.locator(".toast")).to_have_text("Forwarded for approval: 2")
    assert waiting(page) == before - 2


def test_one_is_returned_by_keyboard_alone(sign_in: SignIn) -> None:
    page, _ = sign_in("pm1", **DESKTOP)
    live(page, "/review?type=training-session")
    before = waiting(page)
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#keys")).to_be_hidden()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/record/"))
    expect(page.locator(".review-bar")).to_be_visible()
    page.keyboard.press("r")
    note = page.locator("#review-return textarea")
    expect(note).to_be_visible()
    note.focus()
    page.keyboard.type("Which equipment was used?")
    tab_to(page, "Return")
    page.keyboard.press("Enter")
    expect(page.locator(".toast")).to_have_text("Returned to its author.")
    assert waiting(page) == before - 1


def test_letters_that_are_typed_are_no_keys(sign_in: SignIn) -> None:
    page, _ = sign_in("pm1", **DESKTOP)
    live(page, "/review")
    page.locator("[data-row] .front > a").first.click()
    expect(page.locator(".review-bar")).to_be_visible()
    page.get_by_role("link", name="Reject").click()
    note = page.locator("#review-reject textarea")
    note.fill("")
    note.press_sequentially("jakarta")
    expect(note).to_have_value("jakarta")
    expect(page).to_have_url(re.compile("/record/"))


def test_a_swipe_in_arabic_brings_the_actions_out_and_decides_nothing(sign_in: SignIn) -> None:
    page, _ = sign_in("pm1", lang="ar")
    live(page, "/review")
    before = waiting(page)
    row = page.locator("[data-row]").first
    on = row.locator(".behind .main")
    assert not in_sight(page, row, on)
    box = row.bounding_box()
    assert box
    swipe(page, box["x"] + 80, box["y"] + box["height"] / 2, by=216)
    page.wait_for_timeout(700)
    assert in_sight(page, row, on)
    assert row.locator(".behind > *").all_inner_texts() == ["إعادة", "إحالة"]
    on.tap()
    expect(page).to_have_url(re.compile("/review/look"))
    live(page, "/review")
    assert waiting(page) == before


def swipe(page: Page, x: float, y: float, *, by: float) -> None:
    """A finger that goes down, moves sideways and lets go."""
    browser = page.context.new_cdp_session(page)
    browser.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in range(1, 13):
        point = {"x": x + by * step / 12, "y": y}
        browser.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
        page.wait_for_timeout(16)
    browser.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def in_sight(page: Page, row: object, part: object) -> bool:
    """Whether the middle of a part lies on the screen."""
    box = part.bounding_box()  # type: ignore[attr-defined]
    return bool(box and 0 < box["x"] + box["width"] / 2 < page.viewport_size["width"])  # type: ignore[index]


def test_a_manager_decides_by_thumb_in_arabic(sign_in: SignIn) -> None:
    page, _ = sign_in("pm1", lang="ar")
    live(page, "/review?type=training-session")
    before = waiting(page)
    page.locator("[data-row] .front > a").first.tap()
    bar = page.locator(".review-bar")
    expect(bar).to_be_visible()
    assert bar.locator(".button").all_inner_texts() == ["رفض", "إعادة", "إحالة"]
    bar.get_by_role("link", name="رفض").tap()
    sheet = page.locator("#review-reject")
    expect(sheet).to_be_visible()
    sheet.locator("button[value=reject]").tap()
    expect(sheet).to_be_visible()  # the browser asks for the reason
    sheet.locator("textarea").fill("الكلب غير صحيح")
    sheet.locator("button[value=reject]").tap()
    expect(page.locator(".toast")).to_have_text("رُفض.")
    assert waiting(page) == before - 1
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_the_approver_hears_of_it_and_the_bell_leads_there(sign_in: SignIn) -> None:
    manager, _ = sign_in("pm1")
    live(manager, "/review?type=training-session")
    manager.locator("[data-row] .front > a").first.click()
    expect(manager.locator(".review-bar")).to_be_visible()
    address = manager.url
    manager.locator("button[value=forward]").click()
    expect(manager.locator(".toast")).to_be_visible()
    boss, _ = sign_in("admin")
    live(boss, "/")
    bell = boss.locator(".bell")
    expect(bell.locator(".dot")).to_be_visible()
    bell.click()
    expect(boss).to_have_url(re.compile("/notices"))
    boss.locator(".notice-row a").first.click()
    expect(boss).to_have_url(address)
    expect(boss.locator("button[value=approve]")).to_be_visible()


@pytest.fixture
def without_scripts(chromium: Browser, site: Site) -> Iterator[Page]:
    context = chromium.new_context(base_url=site.url, java_script_enabled=False, **PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto("/sign-in")
    page.fill("input[name=name]", "pm1")
    page.fill("input[name=password]", "k9-demo")
    page.click("button[type=submit]")
    page.goto("/?lang=en&theme=light")
    yield page
    context.close()


def test_without_scripts_everything_of_the_page_is_looked_at_and_forwarded(without_scripts: Page) -> None:
    page = without_scripts
    page.goto("/review?type=mission")
    before = waiting(page)
    page.get_by_role("button", name="All of this page").click()
    chosen = page.locator("input[name=pick]:checked").count()
    assert chosen
    page.get_by_role("button", name="Forward").click()
    expect(page.locator(".toast, .banner").first).to_be_visible()
    page.goto("/review")
    assert waiting(page) == before - chosen


@pytest.mark.parametrize(("lang", "theme"), [("en", "light"), ("ar", "dark")])
@pytest.mark.parametrize("device", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_pages_of_the_review_are_for_everybody(
    sign_in: SignIn, lang: str, theme: str, device: dict[str, object]
) -> None:
    page, _ = sign_in("pm1", lang, theme, **device)
    live(page, "/review")
    picks = [one.get_attribute("value") for one in page.locator("input[name=pick]").all()[:3]]
    record = page.locator("[data-row] .front > a").first.get_attribute("href")
    look = "/review/look?act=forward&" + "&".join(f"pick={one}" for one in picks)
    for address in ("/review", look, str(record), "/review?box=sent", "/review?box=returned", "/notices"):
        live(page, address)
        page.wait_for_timeout(300)
        found = Axe().run(page, options=RULES).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in found] == [], address
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
