import json
from pathlib import Path

SAMPLE = Path(__file__).with_name("sample")
SESSIONS = """
    SELECT count(*), count(DISTINCT dog_id), count(DISTINCT trainer_id), sum(minutes), avg(score)
    FROM ops.training_session WHERE day = '2026-11-20' AND programme = 'OPERATIONAL'
"""
BY_DOG = """
    SELECT code, name_ar, count(*), sum(minutes), avg(score) FROM ops.training_session JOIN ops.dog ON dog.id = dog_id
    WHERE day = '2026-11-20' AND programme = 'OPERATIONAL' GROUP BY code, name_ar ORDER BY code
"""
BY_CATEGORY = """
    SELECT category, count(*) FROM ops.training_session
    WHERE day = '2026-11-20' AND programme = 'OPERATIONAL' GROUP BY category
"""
VISITS = """
    SELECT count(*), count(DISTINCT dog_id), count(DISTINCT vet_id), sum(medication_count), sum(cost)
    FROM ops.veterinary_visit WHERE day BETWEEN '2026-10-01' AND '2026-10-31'
"""
BY_TYPE = """
    SELECT visit_type, count(*) FROM ops.veterinary_visit WHERE day BETWEEN '2026-10-01' AND '2026-10-31'
    GROUP BY visit_type
"""
VISITS_BY_DOG = """
    SELECT code, count(*), coalesce(sum(cost), 0) FROM ops.veterinary_visit JOIN ops.dog ON dog.id = dog_id
    WHERE day BETWEEN '2026-10-01' AND '2026-10-31' GROUP BY code ORDER BY code
"""
MEALS = """
    SELECT count(*), count(DISTINCT dog_id), sum(grams), sum(water_ml), count(*) FILTER (WHERE meal = 'FRESH'),
        count(*) FILTER (WHERE meal = 'DRY'), count(*) FILTER (WHERE meal = 'MIXED'),
        count(*) FILTER (WHERE meal = 'UNSPECIFIED'), round(avg(body_condition), 1),
        count(*) FILTER (WHERE body_condition <= 3)
    FROM ops.feeding WHERE day = '2026-11-20'
"""
MEALS_BY_DOG = """
    SELECT code, count(*), sum(grams), sum(water_ml) FROM ops.feeding JOIN ops.dog ON dog.id = dog_id
    WHERE day = '2026-11-20' GROUP BY code ORDER BY code
"""


def expected(name):
    return json.loads((SAMPLE / f"{name}.json").read_text())


def test_the_figures_equal_the_old_systems(importing, ours):
    importing()
    day = expected("trainer_daily_2026-11-20_all")
    (dog,) = expected("trainer_daily_2026-11-20_dogK9-001")["by_dog_id"]
    month = expected("vet_monthly_2026-10_all")
    assert list(ours.one(SESSIONS)) == list(day["kpis"].values())[:5]
    assert [list(row) for row in ours.run(BY_DOG)] == [list(one.values()) for one in day["by_dog_id"]]
    assert list(ours.run(BY_DOG)[0]) == list(dog.values())
    assert dict(ours.run(BY_CATEGORY)) == {one["category"]: one["count"] for one in day["by_category"]}
    assert [float(one) for one in ours.one(VISITS)] == list(month["kpis"].values())
    assert dict(ours.run(BY_TYPE)) == {one["visit_type"]: one["count"] for one in month["by_type"]}
    assert [(code, n, float(cost)) for code, n, cost in ours.run(VISITS_BY_DOG)] == [
        (one["code"], one["visits"], one["cost_sum"]) for one in month["by_dog"]
    ]


def test_the_meals_of_a_day_equal_the_old_systems(importing, ours):
    importing()
    day = expected("feeding_daily_2026-11-20_all")
    assert [float(one) for one in ours.one(MEALS)] == list(day["kpis"].values())
    assert [list(row) for row in ours.run(MEALS_BY_DOG)] == [list(one.values()) for one in day["by_dog"]]


def test_both_training_tables_are_one_fact_with_source_and_scale_kept(importing, ours):
    importing()
    found = ours.run(
        "SELECT programme, source, rating_scale, count(*), bool_and(score = round(rating * 10 / rating_scale, 2)) "
        "FROM ops.training_session GROUP BY 1, 2, 3 ORDER BY 1"
    )
    assert found == [
        ("BREEDING", "legacy:breeding_training_activity", 5, 200, True),
        ("OPERATIONAL", "legacy:training_session", 10, 605, True),
    ]


def test_a_rating_of_one_to_five_counts_double(importing, old, ours):
    importing()
    raw = dict(old.run("SELECT id::text, success_rating FROM breeding_training_activity"))
    scores = dict(
        ours.run(
            "SELECT source_key, score FROM ops.training_session WHERE source = 'legacy:breeding_training_activity'"
        )
    )
    assert scores == {key: rating * 2 for key, rating in raw.items()}


def test_dogs_of_one_name_stay_apart(importing, ours):
    importing()
    found = ours.run("SELECT code FROM ops.dog WHERE name_ar = 'ريكس' ORDER BY code")
    assert found == [("K9-001",), ("K9-019",), ("K9-037",)]
