import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from time import monotonic
from urllib.error import URLError

import psycopg2
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

from dashboard.commands.chromium import find
from services.demo import load as load_demo
from services.embedded import servers
from services.store import migrate
from settings import ROOT, Settings, as_environment
from settings import load as load_settings

CHROMIUM_FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-quic",
]  # fmt: skip
PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "is_mobile": True, "has_touch": True}
DESKTOP = {"viewport": {"width": 1440, "height": 960}}
AS_OF = date(2024, 12, 26)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder needs Chromium, real sockets and patience."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.enable_socket)
            item.add_marker(pytest.mark.timeout(120))


@dataclass
class Site:
    """The real server with the demo unit, in a database of its own."""

    url: str
    settings: Settings


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """gunicorn as in production, on the demo unit as of two days after the wish list's example."""
    with servers.scratch(load_settings(), database="k9_site") as made:
        migrate.upgrade(made.database_owner_url)
        load_demo(made.database_owner_url, scale="M", as_of=AS_OF, labels=None, echo=lambda _: None)
        settings = replace(made, port=_free_port(), demo=True, web_workers=1)
        settings = replace(settings, base_url=f"http://127.0.0.1:{settings.port}")
        log = tmp_path_factory.mktemp("site") / "web.log"
        with log.open("w") as out, _served(settings, out):
            yield Site(settings.base_url, settings)


def _free_port() -> int:
    with socket.socket() as made:
        made.bind(("127.0.0.1", 0))
        return int(made.getsockname()[1])


class _served:  # noqa: N801 - reads as a with-clause
    def __init__(self, settings: Settings, out: object) -> None:
        self.settings, self.out = settings, out

    def __enter__(self) -> None:
        command = [sys.executable, "-m", "gunicorn", "-c", str(ROOT / "deploy/gunicorn.conf.py"), "app:server"]
        environment = as_environment(self.settings)
        self.process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=self.out, stderr=self.out)  # type: ignore[call-overload]
        end = monotonic() + 60
        while not self._answers():
            assert self.process.poll() is None, "the server did not start: see its log"
            assert monotonic() < end, "the server did not answer within a minute"

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.settings.base_url}/health/live", timeout=2) as answer:
                return bool(answer.status == 200)
        except (URLError, ConnectionError, TimeoutError):
            return False

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.wait(20)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Closed after each file: while Playwright runs, no other test of this process can use asyncio."""
    found = find()
    assert found is not None, "no Chromium: run python3 k9.py test"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(found), args=CHROMIUM_FLAGS)
        yield browser
        browser.close()


@dataclass
class Seen:
    """What a browser complained about and asked for."""

    complaints: list[str] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)


SignIn = Callable[..., tuple[Page, Seen]]


@pytest.fixture
def sign_in(chromium: Browser, site: Site) -> Iterator[SignIn]:
    """A page of a signed-in person; at the end, nothing may have been complained about or asked from outside."""
    contexts: list[BrowserContext] = []
    kept: list[Seen] = []

    def signed_in(name: str = "admin", lang: str = "en", theme: str = "light", **device: object) -> tuple[Page, Seen]:
        context = chromium.new_context(base_url=site.url, **(device or PHONE))  # type: ignore[arg-type]
        contexts.append(context)
        page, seen = context.new_page(), Seen()
        page.set_default_timeout(20_000)
        kept.append(seen)
        page.on("console", lambda said: seen.complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: seen.complaints.append(str(error)))
        page.on("request", lambda request: seen.requests.append(request))
        page.goto("/sign-in")
        page.fill("input[name=name]", name)
        page.fill("input[name=password]", "k9-demo")
        page.click("button[type=submit]")
        page.wait_for_url(lambda url: "sign-in" not in url)
        page.goto(f"/?lang={lang}&theme={theme}")
        seen.requests.clear()
        return page, seen

    yield signed_in
    outside = [
        one.url for seen in kept for one in seen.requests if not one.url.startswith((site.url, "data:", "blob:"))
    ]
    complaints = [one for seen in kept for one in seen.complaints]
    for context in contexts:
        context.close()
    assert outside == []
    assert complaints == []


@pytest.fixture
def write(site: Site) -> Callable[[str], None]:
    """Runs raw SQL, as a program that knows nothing of ours would."""

    def run(statement: str) -> None:
        owner = psycopg2.connect(site.settings.database_owner_url.replace("+psycopg2", ""))
        with owner, owner.cursor() as cursor:
            cursor.execute(statement)
        owner.close()

    return run
