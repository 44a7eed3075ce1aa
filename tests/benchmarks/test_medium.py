import numpy as np

from benchmarks import medium
from benchmarks.unit import CATEGORIES, DOGS, FIRST, LAST, SECTIONS, TEAMS, TRAINERS, Sizes, places

SMALL = Sizes(4000, 400)


def lines(chunks):
    return [line.split("\t") for chunk in chunks for line in chunk.decode().splitlines()]


def test_the_days_hold_all_records_and_fridays_are_quiet():
    counts = medium.per_day(100_000, 1)
    assert counts.sum() == 100_000
    weekday = (np.arange(np.datetime64(FIRST), np.datetime64(LAST) + 1).astype(int) + 3) % 7
    assert counts[weekday == 4].mean() < 0.5 * counts[weekday == 0].mean()


def test_the_same_set_comes_out_every_time():
    assert list(medium.session_chunks(SMALL, places())) == list(medium.session_chunks(SMALL, places()))


def test_sessions_come_in_the_order_of_time_and_fill_every_column():
    rows = lines(medium.session_chunks(SMALL, places()))
    assert len(rows) == SMALL.sessions
    assert {len(row) for row in rows} == {len(medium.SESSION)}
    assert [row[1] for row in rows] == sorted(row[1] for row in rows)


def test_values_have_gaps():
    rows = lines(medium.session_chunks(SMALL, places()))
    found = {name: sum(row[place] == r"\N" for row in rows) for place, name in enumerate(medium.SESSION)}
    assert found["day"] == found["at"] == found["programme"] == 0
    assert all(
        found[name] for name in ("dog_id", "handler_id", "trainer_id", "category", "rating", "equipment", "notes")
    )


def test_visits_fill_every_column():
    rows = lines(medium.visit_chunks(SMALL, places()))
    assert len(rows) == SMALL.visits
    assert {len(row) for row in rows} == {len(medium.VISIT)}


def test_the_unit_has_the_sizes_of_the_reference():
    where = places()
    assert [len(one) for one in (where.section_project, where.team_section, where.trainer_team, where.dog_team)] == [
        SECTIONS, TEAMS, TRAINERS, DOGS,
    ]  # fmt: skip
    assert len(CATEGORIES) == 8
