"""What a page of a report costs: statements, counted. New and kept, and with more records than before."""

from collections.abc import Callable

import pytest
from town import Town

from services.catalogue.records import ENTERED
from services.catalogue.reports import REPORTS

MOST_NEW, MOST_KEPT = 15, 2
DAYS = "from=2024-12-01&to=2024-12-24"


@pytest.fixture
def town(town: Town) -> Town:
    town.person("hind")
    fill(town, 2)
    return town


def fill(town: Town, dogs: int) -> None:
    """Records of every type, of so many dogs."""
    for number in range(dogs):
        for type_id in ENTERED:
            town.desk.record(type_id, "2024-12-20", f"{8 + number % 12:02d}:00", dog=f"K9-{number:03d}")


@pytest.mark.parametrize("view", ["summary", "details", "charts"])
@pytest.mark.parametrize("report", REPORTS)
def test_a_page_is_read_in_few_statements_and_kept_in_two(
    town: Town, queries: Callable[[], list[str]], report: str, view: str
) -> None:
    browser = town.program("hind")
    address = f"/r/{report}?{DAYS}&view={view}"
    browser.get("/me")  # whoever asks for the first time is looked up in full

    def asked() -> int:
        queries()
        assert browser.get(address).status_code == 200
        return len(queries())

    new, kept = asked(), asked()
    assert new <= MOST_NEW
    assert kept <= MOST_KEPT
    fill(town, 6)
    assert asked() <= new + 1, "as many for more records; the directory has changed and is read anew"
