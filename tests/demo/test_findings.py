"""The demo's labels against what judging finds: every planted fault of one record is flagged, no control is."""

import json
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import create_engine, select

from services import demo
from services.store.tables import FACTS, FINDING

EXPECTED = {
    "4": "DQ-08", "5": "DQ-06", "6": "DQ-28", "7": "DQ-28", "8": "DQ-28", "12": "DQ-22", "14": "DQ-04",
    "15": "beyond-minutes", "16": "DQ-33", "17": "DQ-05", "18": "DQ-44", "19": "DQ-35", "20": "DQ-36", "22": "DQ-43",
    "23": "DQ-27",
}  # fmt: skip
ONE_OF_THEM = {"10": "DQ-14", "11": "DQ-14", "21": "DQ-37"}
CONTROLS = ("control-hot", "control-panting", "control-group", "control-leave")
ABOUT_FIELDS = ("missing-", "odd-")
BY_CHANCE = ("DQ-32", "DQ-34")


@pytest.mark.timeout(180)
def test_planted_faults_are_flagged_and_controls_are_not(owner_url: str, tmp_path: Path) -> None:
    demo.load(
        owner_url,
        scale="M",
        as_of=date(2025, 2, 20),
        seed=20241224,
        labels=tmp_path / "labels.json",
        echo=lambda _: None,
    )
    planted = json.loads((tmp_path / "labels.json").read_text())["planted"]
    rules = found(owner_url)
    wrong = [
        (one["id"], key, sorted(rules.get(key, ())))
        for one in planted
        for key in one["records"]
        if one["id"] in EXPECTED and EXPECTED[one["id"]] not in rules.get(key, ())
    ]
    wrong += [
        (one["id"], "none of them", [])
        for one in planted
        if one["id"] in ONE_OF_THEM and not any(ONE_OF_THEM[one["id"]] in rules.get(key, ()) for key in one["records"])
    ]
    wrong += [
        (one["id"], key, sorted(rules[key]))
        for one in planted
        for key in one["records"]
        if one["id"] in CONTROLS and rules.get(key, set()) - {"DQ-33"}
    ]
    assert wrong == []


def found(owner_url: str) -> dict[str, set[str]]:
    """The rules that found something, by the record's key; what a row lacks by chance and late entries left out."""
    engine = create_engine(owner_url)
    with engine.connect() as connection:
        keys = {
            (type_id, row.id): row.source_key
            for type_id, fact in FACTS.items()
            for row in connection.execute(select(fact.c.id, fact.c.source_key))
        }
        rules: dict[str, set[str]] = {}
        for row in connection.execute(select(FINDING.c.type, FINDING.c.record_id, FINDING.c.rule)):
            if not row.rule.startswith(ABOUT_FIELDS) and row.rule not in BY_CHANCE:
                rules.setdefault(keys[row.type, row.record_id], set()).add(row.rule)
    engine.dispose()
    return rules
