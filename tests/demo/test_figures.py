from collections import Counter, defaultdict
from datetime import date
from statistics import mean, median, quantiles, stdev

import pytest
from demo.records import AS_OF, made, sessions

from services.demo.calendar import RAMADAN, days_between, falls_in

pytestmark = pytest.mark.timeout(60)  # the whole unit is made once

WEEKDAY_MEDIANS = {6: 44, 0: 45, 1: 44, 2: 42, 3: 39, 4: 6, 5: 13}  # k9_facts 6.4, from Sunday


def per_day() -> dict[date, int]:
    counts = Counter(date.fromisoformat(row["day"]) for row in sessions())
    return {day: counts[day] for day in days_between(date(2023, 11, 1), date(2026, 11, 23))}


@pytest.mark.parametrize("weekday", WEEKDAY_MEDIANS)
def test_weekdays_have_their_medians(weekday):
    counts = [count for day, count in per_day().items() if day.weekday() == weekday]
    assert abs(median(counts) - WEEKDAY_MEDIANS[weekday]) <= 2


def test_ramadan_has_about_25_sessions_a_day():
    assert 24 <= mean(count for day, count in per_day().items() if falls_in(day, RAMADAN)) <= 27


def test_a_year_has_about_11900_sessions():
    assert len(sessions()) / 1119 * 365 == pytest.approx(11_900, rel=0.03)


def test_ratings_have_their_mean_and_spread():
    ratings = [int(row["rating"]) for row in sessions()]
    assert 8.4 <= mean(ratings) <= 8.75
    assert stdev(ratings) == pytest.approx(1.18, abs=0.06)


def test_tiers_have_their_shares():
    ratings = [int(row["rating"]) for row in sessions()]
    shares = [mean(low <= one <= high for one in ratings) for low, high in ((9, 10), (7, 8), (6, 6), (0, 5))]
    assert shares == pytest.approx([0.59, 0.37, 0.02, 0.01], abs=0.03)


def test_durations_are_rounded_to_five_and_have_their_mean():
    minutes = [int(row["minutes"]) for row in sessions()]
    assert {one % 5 for one in minutes} == {0}
    assert mean(minutes) == pytest.approx(52, abs=1.5)


def test_three_of_four_windows_of_28_days_reach_16_hours():
    hours = windows()
    low, *_, high = quantiles(hours, n=10)
    assert median(hours) == pytest.approx(19.4, abs=0.6)
    assert (low, high) == (pytest.approx(13, abs=1), pytest.approx(26, abs=1))
    assert 0.69 <= mean(one >= 16 for one in hours) <= 0.78


def windows() -> list[float]:
    """Hours of each dog that was active all the time, in windows of 28 days that begin every seven."""
    minutes: dict[str, Counter[int]] = defaultdict(Counter)
    for row in sessions():
        minutes[row["dog_id"]][date.fromisoformat(row["day"]).toordinal()] += int(row["minutes"])
    found = []
    for one in made()[0]["dog_status"]:
        if one["status"] != "ACTIVE":
            continue
        first = date.fromisoformat(one["first_day"]).toordinal()
        last = date.fromisoformat(one["last_day"] or "2026-11-23").toordinal()
        own = minutes[one["dog_id"]]
        found += [sum(own[day + n] for n in range(28)) / 60 for day in range(first, last - 27, 7)]
    return found


def test_four_of_five_sessions_are_the_dogs_own_trainers():
    """Where a trainer has the sessions of a dog, the most frequent one is its own."""
    trainers: dict[str, Counter[str]] = defaultdict(Counter)
    for row in sessions():
        if row["trainer_id"] and row["day"] >= "2026-08-01":
            trainers[row["dog_id"]][row["trainer_id"]] += 1
    own = sum(max(one.values()) for one in trainers.values()) / sum(sum(one.values()) for one in trainers.values())
    assert own == pytest.approx(0.80, abs=0.04)


def test_missing_values_have_their_shares():
    rows = sessions()
    shares = {
        "trainer_id": 0.004,
        "subject": 0.008,
        "handler_id": 0.010,
        "equipment": 0.09,
        "location": 0.05,
        "weather": 0.14,
    }
    for name, share in shares.items():
        assert mean(row[name] is None for row in rows) == pytest.approx(share, rel=0.2), name


def test_the_last_four_weeks_have_records_in_every_state():
    states = Counter(row["status"] for row in sessions() if row["day"] > "2026-10-26")
    total = states.total()
    assert states["APPROVED"] / total == pytest.approx(0.86, abs=0.04)
    assert states["SUBMITTED"] / total == pytest.approx(0.06, abs=0.03)
    assert states["DRAFT"] / total == pytest.approx(0.03, abs=0.015)
    assert states["FORWARDED"] / total == pytest.approx(0.04, abs=0.015)


def days_of(row: dict[str, str]) -> int:
    last = date.fromisoformat(row["last_day"] or AS_OF.isoformat())
    return (last - date.fromisoformat(row["first_day"])).days + 1


def test_a_search_dog_has_hides_enough_for_a_rate():
    tables, _ = made()
    searchers = {row["id"] for row in tables["dog"] if row["specialty"] in ("EXPLOSIVES", "NARCOTICS")}
    active = [one for one in tables["dog_status"] if one["status"] == "ACTIVE" and one["dog_id"] in searchers]
    days = sum(map(days_of, active))
    hides = sum(row["hide"] == "t" and row["dog_id"] in searchers for row in tables["detection_trial"])
    assert 44 <= hides / days * 28 <= 50


def test_visits_have_their_rates():
    kinds = Counter(row["visit_type"] for row in made()[0]["veterinary_visit"])
    dog_years = sum(days_of(row) for row in made()[0]["assignment"] if row["dog_id"]) / 365.25
    assert kinds["VACCINATION"] / dog_years == pytest.approx(2.2, abs=0.3)
    assert kinds["EMERGENCY"] / dog_years == pytest.approx(0.25, abs=0.1)
    assert kinds["ROUTINE"] / dog_years == pytest.approx(12.2 + 1.6 + 0.4, abs=0.7)
