from datetime import date

import pytest

from services.demo import calendar


@pytest.mark.parametrize(
    ("day", "runs"),
    [
        (date(2024, 3, 11), calendar.RAMADAN),
        (date(2024, 4, 9), calendar.RAMADAN),
        (date(2025, 3, 1), calendar.RAMADAN),
        (date(2025, 3, 29), calendar.RAMADAN),
        (date(2026, 2, 18), calendar.RAMADAN),
        (date(2026, 3, 19), calendar.RAMADAN),
        (date(2025, 3, 30), calendar.EID),
        (date(2025, 6, 6), calendar.EID),
        (date(2026, 9, 23), calendar.NATIONAL),
    ],
)
def test_days_of_the_tables_are_known(day, runs):
    assert calendar.falls_in(day, runs)


def test_each_feast_follows_its_ramadan():
    feasts = calendar.EID[::2]
    assert [(feast.first - fast.last).days for feast, fast in zip(feasts, calendar.RAMADAN, strict=True)] == [1] * 5


def test_a_week_holds_one_week_of_work():
    days = calendar.days_between(date(2024, 1, 7), date(2024, 1, 13))
    assert sum(map(calendar.workload, days)) == pytest.approx(1)


def test_fridays_and_saturdays_are_quiet():
    friday, saturday, sunday = calendar.days_between(date(2024, 1, 12), date(2024, 1, 14))
    assert calendar.workload(friday) < calendar.workload(saturday) < calendar.workload(sunday) / 2


def test_months_cover_the_history_without_gap_or_overlap():
    days = [day for block in calendar.month_blocks(date(2026, 11, 23)) for day in block]
    assert days == calendar.days_between(calendar.FIRST_DAY, date(2026, 11, 30))
