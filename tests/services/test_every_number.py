"""Every number of every report, for a day, a week, a month and a range: its list holds what it counts."""

import random
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
from factories import Desk

from layouts.address import rows_of
from services import rows
from services.answers import answer, metrics_of
from services.catalogue.metrics import Metric
from services.catalogue.records import ENTERED, RECORD_TYPES
from services.catalogue.reports import REPORTS
from services.kit import Kit
from services.question import Question
from services.viewer import Viewer

FIRST, LAST = date(2024, 11, 10), date(2024, 12, 24)
SPANS = (
    "on=2024-12-24",
    "from=2024-12-18&to=2024-12-24",
    "from=2024-12-01&to=2024-12-31",
    "from=2024-11-10&to=2024-12-24",
)
DOGS = [f"K9-{n}" for n in range(1, 7)]


@pytest.fixture
def busy(desk: Desk) -> Desk:
    """Six weeks of everything: six dogs, their pairs, and for each type a record or more on most days."""
    chance = random.Random(3)
    for n, dog in enumerate(DOGS):
        desk.dog(dog, "P1" if n < 3 else "P2", specialty=chance.choice(["EXPLOSIVES", "PATROL", None]))
        desk.pair(f"H-{n}", dog, "2024-10-01")
    for record in ENTERED.values():
        for _ in range(14):
            _one(desk, record.id, chance)
    return desk


def _one(desk: Desk, type_id: str, chance: random.Random) -> None:
    n = chance.randrange(6)
    day = str(FIRST + timedelta(days=chance.randint(0, (LAST - FIRST).days)))
    if chance.random() < 0.3:
        day = str(LAST)
    record, given = ENTERED[type_id], {}
    for field in record.fields:
        if field.choices and not field.computed:
            given[field.name] = chance.choice(field.choices).code
    if record.has("handler"):
        given["handler"] = desk.person(f"H-{n}", "HANDLER")
    if type_id == "roster":
        given["replacement"] = desk.person("H-0", "HANDLER")
    made = desk.record(type_id, day, dog=DOGS[n], project="P1" if n < 3 else "P2", **given)
    for part in record.parts:
        more: dict[str, Any] = {"outcome": chance.choice(["HIT", "MISS"]), "seconds": 40} if part.id == "trials" else {}
        desk.part(part.id, made, **more)


def _listed(kit: Kit, viewer: Viewer, question: Question, metric: Metric) -> list[dict[str, Any]]:
    address = urlsplit(rows_of(question, metric, viewer))
    report = address.path.removeprefix("/r/") or question.report_id
    there = Question.parse(report, address.query, kit.calendar())
    assert there.fact == metric.fact
    return [one.values for one in rows.rows(kit, there, viewer, offset=0, size=500).records]


def _code(value: Any) -> Any:
    return getattr(value, "id", value)


def _middle(values: list[float]) -> float | None:
    ordered, half = sorted(values), len(values) // 2
    if not ordered:
        return None
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def expected(metric: Metric, listed: list[dict[str, Any]]) -> float | None:
    """What the list says the number is."""
    field = next((one.name for one in RECORD_TYPES[metric.fact].all_fields if one.column == metric.column), "")
    held = [_code(one[field]) for one in listed if field and one[field] is not None]
    share = len([one for one in held if one == metric.code]) / len(held) if held else None
    ways: dict[str, Callable[[], float | None]] = {
        "count": lambda: len(listed),
        "sum": lambda: sum(held),
        "distinct": lambda: len(set(held)),
        "mean": lambda: sum(held) / len(held) if held else None,
        "share": lambda: share,
        "rate": lambda: share,
        "median": lambda: _middle(held),
        "least": lambda: min(held, default=None),
        "most": lambda: max(held, default=None),
    }
    if metric.kind == "ratio":
        per = {_code(one["dog"]) for one in listed if one["dog"]}
        return sum(held) / len(per) if per else None
    return ways[metric.kind]()


@pytest.mark.timeout(240)
def test_every_numbers_list_has_that_count_or_sum(kit: Kit, busy: Desk, administrator: Viewer) -> None:
    wrong, said = [], 0
    for report in REPORTS.values():
        for span in SPANS:
            question = Question.parse(report.id, span, kit.calendar())
            found = answer(kit, question, administrator)
            for metric in metrics_of(question, administrator):
                value = found.measure(metric.id).value
                listed = expected(metric, _listed(kit, administrator, question, metric))
                said += bool(value)
                if value != (pytest.approx(listed, abs=1e-6) if listed is not None else None):
                    wrong.append(f"{report.id} {span} {metric.id}: {value}, its list says {listed}")
    assert not wrong
    assert said > 200
