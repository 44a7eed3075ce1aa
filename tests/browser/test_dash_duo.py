"""Dash's own browser harness on the real server: our tricks must not break what it relies on."""

import pytest
from dash.testing.browser import Browser as DashBrowser

from browser.conftest import Site

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")


def test_dashs_own_browser_follows_a_number_to_its_rows(dash_br: DashBrowser, site: Site) -> None:
    dash_br.driver.get(f"{site.url}/sign-in")
    dash_br.find_element("input[name=name]").send_keys("admin")
    dash_br.find_element("input[name=password]").send_keys("k9-demo")
    dash_br.find_element("button[type=submit]").click()
    dash_br.driver.get(f"{site.url}/r/trainer-daily?on=2024-12-24")
    dash_br.wait_for_element("html[data-live]")
    dash_br.wait_for_text_to_equal("[data-metric=sessions]", "42")
    dash_br.find_element("a.card").click()
    dash_br.wait_for_element("table a[href*='record=']")
    assert [one for one in dash_br.get_logs() if one["level"] == "SEVERE"] == []
