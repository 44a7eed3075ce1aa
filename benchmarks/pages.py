"""Pages in a real browser: a phone on slow 4G with a slow processor, and a desktop."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, sync_playwright

from benchmarks.web import Web

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "is_mobile": True, "has_touch": True}
DESKTOP = {"viewport": {"width": 1440, "height": 960}}
SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
SLOWER = 4
QUIET_MS, LOOK_MS, PATIENCE_MS = 1500, 150, 60_000
# Milliseconds since the navigation began, by the page's own clock: when four numbers stood inside the window, and
# when React had taken over. Each frame looks once, and the two marks are all it leaves behind.
WATCH = """(() => {
  const seen = window.__seen = {};
  const inside = (box) => box.width && box.top >= 0 && box.bottom <= innerHeight;
  const numbers = () => [...document.querySelectorAll('[data-metric]')].filter((one) =>
    /[0-9\\u0660-\\u0669]/.test(one.textContent) && inside(one.getBoundingClientRect()));
  const look = () => {
    if (!seen.numbers && numbers().length >= 4) seen.numbers = performance.now();
    if (!seen.usable && document.documentElement?.dataset.live !== undefined) seen.usable = performance.now();
    if (!seen.numbers || !seen.usable) requestAnimationFrame(look);
  };
  look();
})()"""


@dataclass(frozen=True)
class Visit:
    """One page as it came: milliseconds to four numbers and until usable, requests and bytes on the wire.

    With scripts off there is no clock inside: `numbers_ms` is then the first paint of the document, which holds
    `plain_numbers` numbers inside the window.
    """

    numbers_ms: float
    usable_ms: float | None
    requests: int
    kilobytes: float
    document_kilobytes: float
    plain_numbers: int = 0


@dataclass
class Wire:
    """Requests and bytes of a page, from the browser's own count."""

    requests: int = 0
    size: float = 0
    document: float = 0
    _documents: set[str] = field(default_factory=set)

    def listen(self, session: CDPSession) -> None:
        session.on("Network.requestWillBeSent", self._sent)
        session.on("Network.responseReceived", self._received)
        session.on("Network.loadingFinished", self._finished)
        session.send("Network.enable")

    def _sent(self, event: dict[str, Any]) -> None:
        if event["request"]["url"].startswith("http"):
            self.requests += 1

    def _received(self, event: dict[str, Any]) -> None:
        if event.get("type") == "Document":
            self._documents.add(event["requestId"])
        if event["response"].get("fromDiskCache"):
            self.requests -= 1  # answered by the browser itself: nothing went over the wire

    def _finished(self, event: dict[str, Any]) -> None:
        self.size += event["encodedDataLength"]
        if event["requestId"] in self._documents:
            self.document += event["encodedDataLength"]

    def forget(self) -> None:
        self.requests, self.size, self.document = 0, 0, 0


class Reader:
    """Opens pages as one signed-in person."""

    def __init__(self, browser: Browser, web: Web) -> None:
        self.browser, self.web = browser, web

    def context(self, device: dict[str, Any], *, scripts: bool = True) -> BrowserContext:
        made = self.browser.new_context(**device, java_script_enabled=scripts)
        made.add_cookies([{"name": "k9-session", "value": self.web.session, "url": self.web.address}])
        return made

    def opened(self, context: BrowserContext, *, phone: bool) -> tuple[Page, Wire]:
        """An empty tab with the device's limits, watched."""
        page, wire = context.new_page(), Wire()
        page.add_init_script(WATCH)
        session = context.new_cdp_session(page)
        wire.listen(session)
        if phone:
            session.send("Network.emulateNetworkConditions", SLOW_4G)
            session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        return page, wire

    def visit(self, context: BrowserContext, path: str, *, phone: bool = True) -> Visit:
        """A page until it is usable and the wire has been still for a while."""
        page, wire = self.opened(context, phone=phone)
        page.goto(self.web.address + path, wait_until="commit", timeout=PATIENCE_MS)
        _until(page, "window.__seen?.numbers && window.__seen?.usable")
        _settle(page, wire)
        seen = page.evaluate("window.__seen")
        page.close()
        return Visit(seen["numbers"], seen["usable"], wire.requests, wire.size / 1000, wire.document / 1000)

    def plain_visit(self, path: str) -> Visit:
        """The same page without any script."""
        context = self.context(PHONE, scripts=False)
        page, wire = self.opened(context, phone=True)
        page.goto(self.web.address + path, wait_until="load", timeout=PATIENCE_MS)
        boxes = [one.bounding_box() for one in page.locator("[data-metric]").all()]
        inside = sum(bool(box and box["y"] + box["height"] <= 844) for box in boxes)
        paint = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
        context.close()
        return Visit(float(paint), None, wire.requests, wire.size / 1000, wire.document / 1000, inside)


def _until(page: Page, expression: str) -> None:
    """Until the expression holds. Playwright's own wait needs eval, which our pages forbid."""
    for _ in range(PATIENCE_MS // LOOK_MS):
        if page.evaluate(f"Boolean({expression})"):
            return
        page.wait_for_timeout(LOOK_MS)
    raise TimeoutError(f"{page.url} did not get there within {PATIENCE_MS / 1000:.0f} s: {expression}")


def _settle(page: Page, wire: Wire) -> None:
    """Until nothing has come over the wire for a while; at most half a minute."""
    before = -1.0
    for _ in range(20):
        if wire.size == before:
            return
        before = wire.size
        page.wait_for_timeout(QUIET_MS)


@contextmanager
def reading(web: Web, chromium: str) -> Iterator[Reader]:
    """A browser of its own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        try:
            yield Reader(browser, web)
        finally:
            browser.close()


def first_and_next(reader: Reader, path: str, times: int) -> tuple[list[Visit], list[Visit]]:
    """Visits with an empty browser, and the next ones of the same browser."""
    cold, warm = [], []
    for _ in range(times):
        context = reader.context(PHONE)
        cold.append(reader.visit(context, path))
        warm.append(reader.visit(context, path))
        context.close()
    return cold, warm


def desktop(reader: Reader, path: str) -> Visit:
    """The page with chart and grid, both drawn, in an empty browser on a fast line."""
    context = reader.context(DESKTOP)
    page, wire = reader.opened(context, phone=False)
    page.goto(reader.web.address + path, timeout=PATIENCE_MS)
    _until(page, "window.__seen?.usable")
    for _ in range(8):
        page.mouse.wheel(0, 900)
        page.wait_for_timeout(300)
    _settle(page, wire)
    seen = page.evaluate("window.__seen")
    context.close()
    return Visit(seen.get("numbers") or 0, seen["usable"], wire.requests, wire.size / 1000, wire.document / 1000)


def filter_change(reader: Reader, path: str) -> tuple[float, int, float]:
    """One tap on a number of the page, which narrows it: milliseconds to the new address, requests, kilobytes."""
    context = reader.context(PHONE)
    page, wire = reader.opened(context, phone=True)
    page.goto(reader.web.address + path, timeout=PATIENCE_MS)
    _until(page, "window.__seen?.usable")
    _settle(page, wire)
    wire.forget()
    begun = page.evaluate("window.__before = document.querySelector('main').innerText, performance.now()")
    page.evaluate("document.querySelector('a[href*=\"category=\"]').click()")
    _until(page, "document.querySelector('main').innerText !== window.__before")
    took = page.evaluate("performance.now()") - begun
    _settle(page, wire)
    context.close()
    return float(took), wire.requests, wire.size / 1000
