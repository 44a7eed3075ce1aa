"""The demo's shift reports and handler daily reports: one of each for nearly every duty that took place."""

from collections.abc import Iterator

import numpy as np

from services.catalogue import choices as c
from services.catalogue.usual import BAD_BEHAVIOUR, FOODS, GOOD_BEHAVIOUR, HEALTH_NOTES, SUPPLEMENTS, WHAT_HAPPENED
from services.demo.care import HEALTHY, NAMES, Care, missing
from services.demo.columns import Array, Columns, height, take
from services.demo.lists import CATEGORY_CODES
from services.demo.model import REPORTS
from services.demo.sheets import Texts
from services.demo.workflow import enter, moment
from services.demo.world import MORNING, World

# Shares of duties without a report, by age in days; who forgot it longer ago was reminded until it was there.
UNWRITTEN = np.array([0.35, 0.06] + [0.015] * 20)
LINES = [one.code for one in c.TRAINING_LINE]
LINE_OF = {
    "FITNESS": "FITNESS",
    "AGILITY": "AGILITY",
    "OBEDIENCE": "OBEDIENCE",
    "BALL_WORK": "BALL",
    "SOCIALIZATION": "OTHER",
}
SEARCHES = {"EXPLOSIVES": "EXPLOSIVES", "NARCOTICS": "NARCOTICS"}
STEP, PORTIONS = 50, 30
REPORT_TEXTS: Texts = {
    "health_notes": [one.en for one in HEALTH_NOTES], "good_behaviour": [one.en for one in GOOD_BEHAVIOUR],
    "bad_behaviour": [one.en for one in BAD_BEHAVIOUR], "food_amount": [f"{STEP * n} g" for n in range(PORTIONS)],
    "food_type": [one.en for one in FOODS], "supplements": [one.en for one in SUPPLEMENTS],
    "water_amount": [f"{100 * n} ml" for n in range(PORTIONS)],
    "excretion_place": ["Yard", "Kennel"],
}  # fmt: skip
HAPPENED_TEXTS: Texts = {"description": [one.en for one in WHAT_HAPPENED]}


class DutyReports:
    """Makes the reports on the duties of a block of days."""

    def __init__(self, world: World, care: Care) -> None:
        self.world, self.plan, self.care = world, world.plan, care
        posts = world.plan.organisation.posts
        self.texts: Texts = {**REPORT_TEXTS, "location": [one.name.en for one in posts]}

    def records(self, first: int, roster: Columns) -> Iterator[tuple[str, Columns, Texts]]:
        """Type, rows and texts of the reports; `roster` has its ids."""
        rng = self.plan.choices.rng(REPORTS, first)
        done = take(roster, np.isin(roster["presence"], (1, 3)))
        age = self.world.last - done["column"]
        for type_id in ("shift-report", "handler-daily"):
            written = rng.random(len(age)) >= np.where(
                age < len(UNWRITTEN), UNWRITTEN[age.clip(0, len(UNWRITTEN) - 1)], 0
            )
            rows = self._common(take(done, written), rng)
            if type_id == "handler-daily":
                self._daily(rows, rng)
                rows = take(rows, np.lexsort((rows["dog"], rows["day"])))
            yield type_id, rows, self.texts

    def _common(self, duty: Columns, rng: np.random.Generator) -> Columns:
        """What both reports say: who, where, the body, behaviour; entered after the shift."""
        kept = ("dog", "column", "day", "project", "section", "team", "post", "shift", "place", "start", "minutes")
        rows = {name: duty[name] for name in kept} | {
            "roster": duty["id"],
            "handler": duty["who"],
            "author": duty["who"],
        }
        count = height(rows)
        rows["location"] = missing(rng, rows["post"] - 1, 0.04)
        where = rows["dog"], rows["column"]
        area = np.where(rows["place"] == MORNING, self.care.area[where], -1)
        forgotten = np.where(rng.random(count) < 0.01, rng.integers(0, len(NAMES), count), -1)
        for place, name in enumerate(NAMES):
            rows[name] = np.where(area == place, self.care.state[where], np.where(forgotten == place, -1, HEALTHY))
        rows["health_notes"] = some(rng, count, len(HEALTH_NOTES), 0.06)
        rows["good_behaviour"] = some(rng, count, len(GOOD_BEHAVIOUR), 0.12)
        rows["bad_behaviour"] = some(rng, count, len(BAD_BEHAVIOUR), 0.03)
        enter(rows, self.plan.choices, rng, settled=np.zeros(count, dtype=bool))
        return rows

    def _daily(self, rows: Columns, rng: np.random.Generator) -> None:
        """What only the daily report says: food, water, grooming, stool."""
        count = height(rows)
        grams = self.care.grams[rows["dog"]] * 2
        rows["food_amount"] = missing(rng, np.rint(grams / STEP).astype(int).clip(1, PORTIONS - 1), 0.02)
        rows["food_type"] = missing(rng, rng.choice(len(FOODS), count, p=(0.8, 0.1, 0.1)), 0.02)
        rows["water_amount"] = missing(rng, np.rint(grams * 2.2 / 100).astype(int).clip(1, PORTIONS - 1), 0.03)
        rows["supplements"] = some(rng, count, len(SUPPLEMENTS), 0.08)
        rows["groomed"], rows["washed"] = ((rng.random(count) < share).astype(int) for share in (0.3, 0.1))
        rows["excretion_place"] = (rng.random(count) < 0.2).astype(int)
        rows["stool_form"] = missing(rng, rng.choice(5, count, p=(0.88, 0.05, 0.0, 0.06, 0.01)), 0.02)
        rows["stool_colour"] = np.zeros(count, int)
        rows["at"] = moment(rows["day"], np.zeros(count, int))

    def training_lines(self, rows: Columns, sessions: Columns) -> Columns:
        """The day's training of each dog, as its handler reports it."""
        at_home = take(sessions, (sessions["tag"] == 0) & np.isnat(sessions["voided"]))
        key, of = (
            one["dog"] * 100_000 + (one["day"] - np.datetime64("2000-01-01")).astype(int) for one in (rows, at_home)
        )
        order = np.argsort(key, kind="stable")
        place = np.searchsorted(key, of, sorter=order).clip(0, max(len(key) - 1, 0))
        report = order[place] if len(key) else np.zeros(len(of), int)
        found = (key[report] == of) if len(key) else np.zeros(len(of), dtype=bool)
        its, session = report[found], take(at_home, found)
        kinds = np.array([LINES.index(LINE_OF.get(one, "OTHER")) for one in CATEGORY_CODES])[session["category"]]
        searched = np.array([LINES.index(SEARCHES.get(one.specialty, "OTHER")) for one in self.plan.dogs])[
            session["dog"]
        ]
        search = session["category"] == CATEGORY_CODES.index("DETECTION")
        return {
            "record": rows["id"][its], "project": rows["project"][its], "dog": rows["dog"][its], "day": rows["day"][its],
            "training_line": np.where(search, searched, kinds), "starts": session["start"] % 1440,
            "ends": (session["start"] + session["minutes"]) % 1440,
        }  # fmt: skip

    def incidents(self, rows: Columns, missions: Columns) -> Columns:
        """The finds and alerts of missions that the reports of their duties name."""
        order = np.argsort(rows["roster"], kind="stable")
        alerts = take(missions, missions["outcome"] > 0)
        place = order[np.searchsorted(rows["roster"], alerts["roster"], sorter=order).clip(0, max(height(rows) - 1, 0))]
        found = rows["roster"][place] == alerts["roster"]
        its, alert = place[found], take(alerts, found)
        return {
            "record": rows["id"][its], "project": rows["project"][its], "dog": rows["dog"][its], "day": rows["day"][its],
            "incident_type": np.where(alert["outcome"] == 2, 1, 0), "happened_at": alert["at"],
            "description": np.where(alert["outcome"] == 2, 1, 0),
        }  # fmt: skip


def some(rng: np.random.Generator, count: int, of: int, share: float) -> Array:
    """Now and then one of so many texts."""
    return np.where(rng.random(count) < share, rng.integers(0, of, count), -1)
