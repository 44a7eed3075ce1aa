"""The expected figures of the old system, through the one way every number goes."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from services.answers import answer
from services.question import Question

SAMPLE = Path(__file__).with_name("sample")


@pytest.fixture
def asked(kit, administrator, importing):
    """The answer to a question about what was imported, and what the old system showed."""
    importing()
    later = replace(kit, now=lambda: datetime(2026, 11, 23, 15, tzinfo=UTC))

    def ask(report, query, name):
        found = answer(later, Question.parse(report, query, later.calendar()), administrator)
        return found, json.loads((SAMPLE / f"{name}.json").read_text())

    return ask


def by(found, dimension, *metrics):
    """The groups of a dimension: key -> values."""
    return {one.key: tuple(float(one.values[metric] or 0) for metric in metrics) for one in found.groups_by(dimension)}


def shown(found, *metrics):
    """Values as a card shows them."""
    return [round(float(found.measure(metric).value), 2) for metric in metrics]


def test_the_meals_of_a_day(asked):
    found, old = asked("feeding", "on=2026-11-20", "feeding_daily_2026-11-20_all")
    kpis = old["kpis"]
    assert shown(found, "meals", "dogs_fed", "grams", "water_ml") == [
        kpis[one] for one in ("meals", "dogs", "grams", "water_ml")
    ]
    assert round(float(found.measure("mean_condition").value), 1) == kpis["avg_bcs"]
    kinds = {"FRESH": "fresh_only", "DRY": "dry_only", "MIXED": "mixed", "UNSPECIFIED": "unspecified"}
    assert by(found, "meal", "meals") == {kind: (kpis[name],) for kind, name in kinds.items()}
    assert by(found, "dog", "meals", "grams", "water_ml") == {
        one["code"]: (one["meals"], one["grams"], one["water_ml"]) for one in old["by_dog"]
    }


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("on=2026-11-20&programme=OPERATIONAL", "trainer_daily_2026-11-20_all"),
        ("on=2026-11-20&programme=OPERATIONAL&dog=K9-001", "trainer_daily_2026-11-20_dogK9-001"),
    ],
)
def test_the_training_of_a_day(asked, query, name):
    found, old = asked("trainer-daily", query, name)
    assert (
        shown(found, "sessions", "dogs_trained", "trainers", "minutes", "mean_score") == list(old["kpis"].values())[:5]
    )
    assert by(found, "dog", "sessions", "minutes") == {
        one["code"]: (one["sessions_count"], one["total_duration_min"]) for one in old["by_dog_id"]
    }


def test_the_visits_of_a_month(asked):
    found, old = asked("veterinary", "from=2026-10-01&to=2026-10-31", "vet_monthly_2026-10_all")
    assert shown(found, "visits", "dogs_seen", "vets", "medications", "cost") == list(old["kpis"].values())
    assert by(found, "dog", "visits", "cost") == {
        one["code"]: (one["visits"], one["cost_sum"]) for one in old["by_dog"]
    }
