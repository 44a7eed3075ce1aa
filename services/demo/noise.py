"""The faults that stand anywhere in the demo's sessions, at the rates of a careful unit. Source: k9_facts 6.9."""

from datetime import date, timedelta

import numpy as np

from services.demo import pins
from services.demo.calendar import FIRST_DAY
from services.demo.columns import Array, Columns, copied, joined
from services.demo.labels import Book, Label
from services.demo.lists import CATEGORIES
from services.demo.model import SESSIONS, Plan
from services.demo.workflow import moment

SHARES = {"duplicate": 0.002, "overlap": 0.0015, "outlier": 0.003}
# Of the sessions with equipment, in the last week: 17 % without it where 9 % are usual.
SHARE_FORGOTTEN_LAST_WEEK = 0.088
QUARTER = np.timedelta64(15 * 60, "s")


def open_labels(book: Book, as_of: date) -> dict[str, int]:
    """The tags of the three kinds; the week without equipment has a label and no records."""
    week = as_of - timedelta(days=6)
    book.open(Label("quality-week", "equipment-missing-17-percent", week, as_of, "9 % are usual."))
    return {kind: book.open(Label(f"noise-{kind}", kind, FIRST_DAY, as_of)) for kind in SHARES}


def noisy(plan: Plan, rows: Columns, month: tuple[int, int], tags: dict[str, int]) -> Columns:
    """The rows with background faults among those that nothing else touched."""
    rng = plan.choices.rng(SESSIONS, *month, 1)
    _forget_equipment(plan, rows, rng)
    drawn = rng.random(len(rows["day"]))
    free = (rows["tag"] == 0) & ~pins.is_pinned(rows["day"], plan.choices) & np.isnat(rows["voided"])
    free &= rows["of_day"] == 1
    bounds = np.cumsum([0, *SHARES.values()])
    double, over, odd = (
        np.nonzero(free & (drawn >= bounds[n]) & (drawn < bounds[n + 1]))[0] for n in range(len(SHARES))
    )
    rows["minutes"][odd] = rng.integers(26, 49, len(odd)) * 5
    for kind, places in zip(SHARES, (double, over, odd), strict=True):
        rows["tag"][places] = tags[kind]
    extra = copied(rows, double, entered=rows["entered"][double] + QUARTER)
    return joined(rows, extra, _overlapping(rows, over))


def _forget_equipment(plan: Plan, rows: Columns, rng: np.random.Generator) -> None:
    late = rows["day"] > np.datetime64(plan.choices.as_of - timedelta(days=7))
    forgotten = late & (rng.random(len(late)) < SHARE_FORGOTTEN_LAST_WEEK)
    rows["kit"] = np.where(forgotten & ~pins.is_pinned(rows["day"], plan.choices), -1, rows["kit"])


def _overlapping(rows: Columns, places: Array) -> Columns:
    """Another session of the same dog that begins a quarter of an hour into the first."""
    extra = copied(rows, places, start=rows["start"][places] + 15)
    extra["category"] = (extra["category"] + 1) % (len(CATEGORIES) - 1)
    extra["subject"] = np.zeros(len(places), int)
    extra["at"] = moment(extra["day"], extra["start"])
    return extra
