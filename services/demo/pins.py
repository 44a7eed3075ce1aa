"""The pinned week of scale M: known counts and means, so that checks can name the right answer."""

from datetime import date

import numpy as np
from numpy.typing import NDArray

from services.demo.columns import Array, Columns
from services.demo.model import Choices

# Tue 24 Dec 2024: 42 sessions with a sum of 357 (8.50); Mon 23 Dec: 35, which makes +20.0 %; 17-23 Dec: mean 8.82.
FIRST, LAST = date(2024, 12, 17), date(2024, 12, 24)
COUNTS = {date(2024, 12, 23): 35, LAST: 42}
SUM_OF_LAST_DAY = 357
MEAN_OF_WEEK = 8.82
EXAMPLE_DOG = 0  # the place of K9-001, which the documentation's example finds on the last day


def is_pinned(days: Array, choices: Choices) -> Array:
    """Which of the days nothing else may change."""
    if choices.scale != "M":
        return np.zeros(len(days), dtype=bool)
    found: Array = (days >= np.datetime64(FIRST)) & (days <= np.datetime64(LAST))
    return found


def settle_counts(
    counts: NDArray[np.int64], free: NDArray[np.bool_], days: list[date], choices: Choices, rng: np.random.Generator
) -> None:
    """Bring the pinned days to their number of sessions: at most two for a dog, none for a dog off duty."""
    if choices.scale != "M" or LAST not in days:
        return
    for day, wanted in COUNTS.items():
        column = days.index(day)
        of_day = counts[:, column]
        while int(of_day.sum()) != wanted:
            step = 1 if of_day.sum() < wanted else -1
            room = free[:, column] & (of_day < 2) if step > 0 else of_day > 0
            of_day[rng.choice(np.nonzero(room)[0])] += step
    last = counts[:, days.index(LAST)]
    if last[EXAMPLE_DOG] == 0:
        last[np.argmax(last)] -= 1
        last[EXAMPLE_DOG] = 1


def settle_rows(rows: Columns, choices: Choices) -> None:
    """Bring the ratings of the pinned days to their sums, one point at a time in the order of the rows."""
    if choices.scale != "M":
        return
    last = rows["day"] == np.datetime64(LAST)
    _complete_example(rows, last & (rows["dog"] == EXAMPLE_DOG))
    week = is_pinned(rows["day"], choices) & ~last
    _settle(rows["rating"], np.nonzero(last)[0], SUM_OF_LAST_DAY)
    _settle(rows["rating"], np.nonzero(week)[0], round(MEAN_OF_WEEK * week.sum()))


def _complete_example(rows: Columns, example: Array) -> None:
    """The example's sessions are its own trainer's and lack nothing."""
    for name in ("kit", "subject", "weather"):
        rows[name] = np.where(example, rows[name].clip(0), rows[name])
    for name in ("trainer", "handler", "post"):
        rows[name] = np.where(example, rows[f"own_{name}"], rows[name])
    rows["author"] = np.where(example, rows["own_trainer"], rows["author"])


def _settle(rating: Array, places: Array, wanted: int) -> None:
    """Move ratings towards the wanted sum; they stay between 5 and 10 where they were."""
    turn = 0
    while places.size and (gap := wanted - int(rating[places].sum())):
        place, step = places[turn % places.size], 1 if gap > 0 else -1
        if 5 <= rating[place] + step <= 10:
            rating[place] += step
        turn += 1
