"""Answers against one plain SQL statement each, written here and nowhere else."""

import random
from datetime import date, timedelta

import pytest
from factories import Desk

from services.answers import answer
from services.kit import Kit
from services.question import Question
from services.viewer import Viewer

PLAIN = """
SELECT count(*), count(DISTINCT dog_id), count(DISTINCT trainer_id), coalesce(sum(minutes), 0),
       round(sum(rating * 10 / rating_scale) / nullif(count(rating), 0), 6)
FROM ops.training_session WHERE voided_at IS NULL AND programme = 'OPERATIONAL' AND day BETWEEN %s AND %s
"""
METRICS = ("sessions", "dogs_trained", "trainers", "minutes", "mean_score")
FIRST = date(2024, 10, 1)


@pytest.fixture
def season(desk: Desk) -> None:
    """Three hundred sessions over 85 days, some without a trainer, a rating or a duration, on both scales."""
    chance = random.Random(24)
    for _ in range(300):
        scale = chance.choice([10, 10, 10, 5])
        desk.session(
            str(FIRST + timedelta(days=chance.randint(0, 84))), dog=f"K9-{chance.randint(1, 9)}", scale=scale,
            trainer=chance.choice(["E-1", "E-2", "E-3", None]), rating=chance.choice([None, *range(scale + 1)]),
            category=chance.choice(["ATTACK", "FITNESS", None]), minutes=chance.choice([None, 30, 45, 95]),
            programme=chance.choice(["OPERATIONAL", "OPERATIONAL", "BREEDING"]),
        )  # fmt: skip


@pytest.mark.timeout(60)
def test_every_total_group_and_bucket_equals_plain_sql(
    kit: Kit, desk: Desk, season: None, administrator: Viewer
) -> None:
    chance = random.Random(7)
    for _ in range(25):
        first = FIRST + timedelta(days=chance.randint(0, 84))
        last = first + timedelta(days=chance.choice([0, 1, 6, 29, 84]))
        found = answer(kit, Question.parse("trainer-daily", f"from={first}&to={last}", kit.calendar()), administrator)
        assert tuple(found.measure(one).value for one in METRICS) == _plainly(desk, PLAIN, first, last)
        for group in found.groups_by("category"):
            where = " AND category " + ("IS NULL" if group.key is None else f"= '{group.key}'")
            sessions, _, _, minutes, mean = _plainly(desk, PLAIN + where, first, last)
            assert tuple(group.values[one] for one in ("sessions", "minutes", "mean_score")) == (
                sessions,
                minutes,
                mean,
            )


@pytest.mark.timeout(60)
@pytest.mark.parametrize("by", ["dog", "trainer", "month"])
def test_groups_on_request_hold_every_metric(
    kit: Kit, desk: Desk, season: None, administrator: Viewer, by: str
) -> None:
    column = {
        "dog": "(SELECT code FROM ops.dog d WHERE d.id = dog_id)",
        "month": "date_trunc('month', day)::date::text",
    }
    column["trainer"] = "(SELECT code FROM ops.person p WHERE p.id = trainer_id)"
    first, last = FIRST, FIRST + timedelta(days=84)
    question = Question.parse("trainer-daily", f"from={first}&to={last}&by={by}", kit.calendar())
    for group in answer(kit, question, administrator).groups:
        where = f" AND {column[by]} " + ("IS NULL" if group.key is None else f"= '{group.key}'")
        assert tuple(group.values[one] for one in METRICS) == _plainly(desk, PLAIN + where, first, last)


def _plainly(desk: Desk, statement: str, first: date, last: date) -> tuple[object, ...]:
    with desk.engine.begin() as connection:
        row = connection.exec_driver_sql(statement, (first, last)).one()
    mean = None if row[4] is None else pytest.approx(float(row[4]), abs=1e-6)
    return (*(int(one) for one in row[:4]), mean)
