from collections import Counter

import pytest
from demo.records import made, sessions

pytestmark = pytest.mark.timeout(60)  # the whole unit is made once


def on(first: str, last: str) -> list[dict[str, str]]:
    return [row for row in sessions() if first <= row["day"] <= last]


def test_the_24th_has_42_sessions_with_a_mean_of_8_50():
    rows = on("2024-12-24", "2024-12-24")
    assert len(rows) == 42
    assert sum(int(row["rating"]) for row in rows) == 357


def test_the_day_before_has_35_sessions_which_makes_20_percent_more():
    assert len(on("2024-12-23", "2024-12-23")) == 35


def test_the_week_before_has_a_pooled_mean_of_8_82():
    ratings = [int(row["rating"]) for row in on("2024-12-17", "2024-12-23")]
    assert f"{sum(ratings) / len(ratings):.2f}" == "8.82"


def test_no_dog_trains_more_than_twice_on_a_pinned_day():
    seen = Counter((row["day"], row["dog_id"]) for row in on("2024-12-17", "2024-12-24"))
    assert max(seen.values()) == 2


def test_pinned_days_hold_no_planted_fault_no_void_and_no_draft():
    rows = on("2024-12-17", "2024-12-24")
    tables, labels = made()
    planted = {key for one in labels["planted"] for key in one["records"]}
    assert {row["status"] for row in rows} == {"APPROVED"}
    assert planted.isdisjoint(row["source_key"] for row in rows)
    assert len(rows) == sum("2024-12-17" <= row["day"] <= "2024-12-24" for row in tables["training_session"])


def test_the_example_address_leads_to_a_complete_session():
    tables, _ = made()
    trainer = next(row for row in tables["person"] if row["code"] == "E-017")
    dog = next(row for row in tables["dog"] if row["code"] == "K9-001")
    found = [row for row in on("2024-12-24", "2024-12-24") if row["dog_id"] == dog["id"]]
    assert trainer["name_en"].startswith("Ahmed")
    assert trainer["job"] == "TRAINER"
    assert found
    for row in found:
        assert row["trainer_id"] == trainer["id"]
        assert all(row[name] for name in ("handler_id", "subject", "equipment", "location", "weather"))
