"""Promises that only a browser can show."""

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from browser.conftest import DESKTOP, PHONE, SignIn, Site

DAY = "/r/trainer-daily?on=2024-12-24"
ADDRESSES = {
    "overview": "/",
    "summary": DAY,
    "details": f"{DAY}&view=details",
    "charts": f"{DAY}&view=charts",
    "month": "/r/trainer-daily?from=2024-12-01&to=2024-12-24",
    "visits": "/r/veterinary?from=2024-12-01&to=2024-12-24",
    "empty": "/r/trainer-daily?on=2020-01-01",
    "unknown": "/r/trainer-dayly",
    "me": "/me",
}


def open_live(page: Page, address: str) -> None:
    """Go there and wait until React has taken over."""
    page.goto(address)
    expect(page.locator("html[data-live]")).to_be_attached()


def number(page: Page, metric: str) -> str | None:
    return page.locator(f"[data-metric={metric}]").first.get_attribute("data-value")


def test_from_the_card_to_the_record_and_back(sign_in: SignIn) -> None:
    page, _ = sign_in()
    open_live(page, f"{DAY}&category=DETECTION")
    sessions = number(page, "sessions")
    page.locator("a.card", has=page.locator("[data-metric=sessions]")).first.click()
    expect(page).to_have_url(re.compile("view=details"))
    assert "category=DETECTION" in page.url
    expect(page.get_by_text(f"of {sessions}").first).to_be_visible()
    page.locator("table a[href*='record=']").first.click()
    expect(page).to_have_url(re.compile("record="))
    expect(page.locator("h1")).to_be_visible()
    page.go_back()
    expect(page).to_have_url(re.compile("view=details"))
    expect(page.locator("table a[href*='record=']").first).to_be_visible()
    page.go_back()
    expect(page.locator("[data-metric=sessions]").first).to_be_visible()
    assert number(page, "sessions") == sessions


def test_navigation_does_not_reload_the_document(sign_in: SignIn) -> None:
    page, seen = sign_in()
    open_live(page, DAY)
    seen.requests.clear()
    page.get_by_role("link", name="Details").first.click()
    expect(page).to_have_url(re.compile("view=details"))
    expect(page.locator("table a[href*='record=']").first).to_be_visible()
    asked = [one for one in seen.requests if not one.url.startswith("data:")]
    assert not [one for one in asked if one.resource_type == "document"]
    assert 1 <= len([one for one in asked if one.resource_type in ("fetch", "xhr")]) <= 2


def test_a_chip_is_removed_with_one_tap(sign_in: SignIn) -> None:
    page, _ = sign_in()
    open_live(page, f"{DAY}&category=DETECTION&tier=excellent")
    narrow = int(number(page, "sessions") or 0)
    page.locator(".chip.on", has_text="Excellent").click()
    expect(page).not_to_have_url(re.compile("tier="))
    expect(page.locator(".chip.on", has_text="Excellent")).to_have_count(0)
    expect(page.locator(f"[data-metric=sessions]:not([data-value='{narrow}'])").first).to_be_visible()
    assert "category=DETECTION" in page.url


def test_a_reload_shows_the_same_page(sign_in: SignIn) -> None:
    page, _ = sign_in()
    open_live(page, f"{DAY}&category=DETECTION&view=details&sort=-score")
    before = page.locator("main").inner_text()
    page.reload()
    expect(page.locator("html[data-live]")).to_be_attached()
    assert page.locator("main").inner_text() == before


def test_the_filter_sheet_counts_and_narrows(sign_in: SignIn) -> None:
    page, _ = sign_in()
    open_live(page, DAY)
    page.get_by_role("link", name="Filter").first.click()
    sheet = page.locator("dialog[open]")
    expect(sheet).to_be_visible()
    option = sheet.get_by_label(re.compile("^Detection")).first
    option.check()
    expect(sheet.get_by_role("button", name=re.compile(r"Show \d+ sessions"))).to_be_visible()
    sheet.get_by_role("button", name=re.compile("Show")).click()
    expect(page).to_have_url(re.compile("category=DETECTION"))
    expect(page.locator(".chip.on", has_text="Detection")).to_be_visible()


def test_escape_leaves_the_sheet_without_change(sign_in: SignIn) -> None:
    page, _ = sign_in()
    open_live(page, DAY)
    before = number(page, "sessions")
    page.get_by_role("link", name="Filter").first.click()
    expect(page.locator("dialog[open]")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)
    assert number(page, "sessions") == before
    assert "category" not in page.url


@pytest.mark.parametrize("name", ADDRESSES)
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_phone_page_is_accessible_and_never_scrolls_sideways(sign_in: SignIn, name: str, lang: str) -> None:
    page, seen = sign_in(lang=lang)
    open_live(page, ADDRESSES[name])
    for width, height in ((390, 844), (360, 640), (320, 640)):
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width
    html = page.locator("html")
    assert (html.get_attribute("lang"), html.get_attribute("dir")) == (lang, "rtl" if lang == "ar" else "ltr")
    serious = [one for one in Axe().run(page).response["violations"] if one["impact"] in ("serious", "critical")]
    assert [(one["id"], [node["html"][:160] for node in one["nodes"]][:3]) for one in serious] == []
    if name == "unknown":
        seen.complaints.clear()  # the browser reports the 404 it was sent


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("name", ["overview", "summary", "details", "charts"])
def test_a_desktop_page_is_accessible(sign_in: SignIn, name: str, lang: str) -> None:
    page, _ = sign_in(lang=lang, **DESKTOP)
    open_live(page, ADDRESSES[name])
    serious = [one for one in Axe().run(page).response["violations"] if one["impact"] in ("serious", "critical")]
    assert [(one["id"], [node["html"][:160] for node in one["nodes"]][:3]) for one in serious] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 1440


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("size", [(360, 640), (390, 844)])
def test_four_cards_stand_above_the_tabs(sign_in: SignIn, lang: str, size: tuple[int, int]) -> None:
    width, height = size
    page, _ = sign_in(lang=lang, **{**PHONE, "viewport": {"width": width, "height": height}})
    page.goto(DAY)
    expect(page.locator("html[data-live]")).to_be_attached()
    tabs = page.locator("nav.tabs").bounding_box()
    assert tabs is not None
    for card in page.locator("a.card").all()[:4]:
        box = card.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= tabs["y"]
        assert min(box["width"], box["height"]) >= 48


def test_the_numbers_of_the_wish_list_stand_in_the_page(sign_in: SignIn) -> None:
    page, _ = sign_in()
    page.goto(DAY)
    card = page.locator("a.card", has=page.locator("[data-metric=sessions]")).first
    assert number(page, "sessions") == "42"
    assert number(page, "mean_score") == "8.5"
    assert "+20.0%" in card.inner_text()
    assert "35" in card.inner_text()


def test_numbers_are_there_with_scripts_off(chromium: Browser, site: Site) -> None:
    context = chromium.new_context(base_url=site.url, java_script_enabled=False, **PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto("/sign-in")
    page.fill("input[name=name]", "pm1")
    page.fill("input[name=password]", "k9-demo")
    page.click("button[type=submit]")
    page.goto(DAY)
    assert page.locator("[data-metric=sessions]").first.is_visible()
    page.locator("a.card", has=page.locator("[data-metric=sessions]")).first.click()
    assert page.locator("table a[href*='record=']").first.is_visible()
    context.close()


def test_the_keyboard_reaches_the_record(sign_in: SignIn) -> None:
    page, _ = sign_in()
    open_live(page, DAY)
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('card')"):
            break
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("view=details"))
    expect(page.locator("table a[href*='record=']").first).to_be_visible()
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("(document.activeElement.getAttribute('href') || '').includes('record=')"):
            break
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("record="))


def test_a_phone_page_is_light(sign_in: SignIn) -> None:
    page, _ = sign_in()
    context = page.context.browser.new_context(storage_state=page.context.storage_state(), **PHONE)  # type: ignore[union-attr,arg-type]
    fresh = context.new_page()
    session = context.new_cdp_session(fresh)
    session.send("Network.enable")
    sizes: list[float] = []
    session.on("Network.loadingFinished", lambda one: sizes.append(one["encodedDataLength"]))
    origin = page.url.split("/me")[0]
    fresh.goto(origin + DAY)
    expect(fresh.locator("html[data-live]")).to_be_attached()
    first, requests = sum(sizes), len(sizes)
    sizes.clear()
    fresh.goto(origin + DAY)
    expect(fresh.locator("html[data-live]")).to_be_attached()
    assert (first <= 250_000, requests <= 4, sum(sizes) <= 15_000) == (True, True, True), (first, requests, sum(sizes))
    context.close()


def test_the_grid_pages_sorts_and_opens_a_record(sign_in: SignIn) -> None:
    page, _ = sign_in(**DESKTOP)
    open_live(page, "/r/trainer-daily?from=2024-11-01&to=2024-12-24&view=details")
    grid = page.locator(".ag-root")
    expect(grid).to_be_visible()
    rows = page.locator(".ag-center-cols-container .ag-row")
    expect(rows.first).to_be_visible()
    page.locator(".ag-header-cell[col-id=score]").click()
    page.locator(".ag-header-cell[col-id=score]").click()
    expect(page.locator(".ag-row[row-index='0'] [col-id=score]").first).to_have_text(re.compile("10"))
    page.locator(".ag-row[row-index='0'] a").first.click()
    expect(page).to_have_url(re.compile("record="))


def test_the_interactive_chart_draws(sign_in: SignIn) -> None:
    page, seen = sign_in(**DESKTOP)
    open_live(page, f"{DAY}&view=charts")
    expect(page.locator(".js-plotly-plot .main-svg").first).to_be_visible()
    (plotly,) = [one for one in seen.requests if "plotly" in one.url]
    response = plotly.response()
    assert response is not None
    assert int(response.header_value("content-length") or 0) < 400_000, "the slim build, compressed"


def test_a_change_by_raw_sql_shows_on_the_next_look(sign_in: SignIn, write: Callable[[str], None]) -> None:
    page, _ = sign_in()
    address = "/r/trainer-daily?on=2024-12-25"
    open_live(page, address)
    before = int(number(page, "sessions") or 0)
    write(
        "INSERT INTO ops.training_session (day, at, project_id, status, programme, rating_scale) "
        "SELECT '2024-12-25', '2024-12-25 08:00+03', id, 'APPROVED', 'OPERATIONAL', 10 FROM ops.project LIMIT 1"
    )
    page.reload()
    assert int(number(page, "sessions") or 0) == before + 1


def test_a_manager_sees_the_own_project_only(sign_in: SignIn) -> None:
    page, _ = sign_in("pm1")
    open_live(page, DAY)
    assert 0 < int(number(page, "sessions") or 0) < 42


def test_arabic_reads_from_the_right_with_latin_digits(sign_in: SignIn) -> None:
    page, _ = sign_in(lang="ar")
    page.goto(DAY)
    text = page.locator("main").inner_text()
    assert "جلسات التدريب" in text
    assert re.search(r"\+20\.0%", text)
    assert not re.search(r"[٠-٩]", text)
    left = re.sub(r"K9|[A-Z]{1,3}-\d+|PSEUDO", "", text)
    assert not re.search(r"\b(Sessions|Average|Dogs|Hours|Excellent|Good|Details|Charts|vs)\b", left)
