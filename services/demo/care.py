"""What is done for the demo's dogs every day: checks, meals, kennel work, grooming, cleaning, digestion."""

import json
from collections.abc import Iterator

import numpy as np

from services.catalogue import choices as c
from services.catalogue.records.care import AREAS
from services.catalogue.texts import DIAGNOSES
from services.catalogue.usual import (
    BEHAVIOURS,
    CLEANED_AREAS,
    FIRST_AID,
    MATERIALS,
    SHAMPOOS,
    STOOL_CONTENTS,
    SUPPLEMENTS,
    SYMPTOMS,
    URINE_COLOURS,
)
from services.catalogue.words import Words
from services.demo.columns import Array, Columns, height, joined, take
from services.demo.conditions import CONDITIONS
from services.demo.health import EMERGENCY, FOLLOW_UP, ROUTINE, SICK
from services.demo.model import CARE
from services.demo.sheets import Texts
from services.demo.workflow import enter, file, moment
from services.demo.world import MORNING, World

KENNELS = 2
HEALTHY, ATTENTION = 0, [one.code for one in c.BODY_STATE].index("ATTENTION")
# The area a condition shows in, and the state it is in; the rest shows in the coat.
SEEN = {
    "Otitis externa": ("ears", "INFLAMMATION"), "Conjunctivitis": ("eyes", "DISCHARGE"), "Gingivitis": ("gums", "REDNESS"),
    "Fractured canine tooth": ("teeth", "PAIN"), "Paw-pad laceration": ("front_limbs", "WOUND"),
    "Superficial wound": ("front_limbs", "WOUND"), "Lameness": ("hind_limbs", "PAIN"), "Arthritis": ("hind_limbs", "PAIN"),
    "Muscle strain": ("hind_limbs", "PAIN"), "Abscess": ("tail", "SWELLING"), "Dermatitis": ("coat", "REDNESS"),
    "Kennel cough": ("nose", "DISCHARGE"), "Pneumonia": ("nose", "DISCHARGE"), "Acute diarrhoea": ("rear", "REDNESS"),
    "Gastroenteritis": ("rear", "REDNESS"), "Vomiting": ("mouth", "DISCHARGE"), "Intestinal worms": ("rear", "ATTENTION"),
}  # fmt: skip
NAMES = [one.name for one in AREAS]
STATES = [one.code for one in c.BODY_STATE]
SHARE_OF_ROUTINE, SHARE_UNSEEN, LATEST_SEEN = 0.45, 0.002, 8 * 60
STOOL_SHARES = (0.86, 0.05, 0.01, 0.07, 0.01)
OTHER_AREAS = [0, 1, 2, 5, 6, 7, 8]


def _english(texts: tuple[Words, ...]) -> list[str]:
    return [one.en for one in texts]


def _lists(texts: tuple[Words, ...]) -> list[str]:
    """Each text alone and each two neighbours, as JSON."""
    names = _english(texts)
    return [json.dumps(one) for n in range(len(names)) for one in ([names[n]], [*names[n - 1 : n], names[n]])]


class Care:
    """The routine records of a block of days."""

    def __init__(self, world: World, visits: Columns) -> None:
        self.world, self.plan = world, world.plan
        self.area, self.state, self.condition = self._abnormal(visits)
        weights = np.array([one.weight for one in self.plan.dogs])
        self.grams = np.rint(weights * 12.5 / 10) * 10
        self.kennels = [f"K-{one.id:02d}" for one in self.plan.dogs]
        carers = self.plan.staff.caretakers
        self.caretaker = np.array(
            [0, *(carers[n % len(carers)].id for n in range(len(self.plan.organisation.projects)))]
        )

    def _abnormal(self, visits: Columns) -> tuple[Array, Array, Array]:
        """By dog and day the abnormal area, -1 for none, its state and the condition: seen the morning before a visit."""
        rng = self.plan.choices.rng(CARE)
        shape = self.world.spells.shape
        area, state, condition = (np.full(shape, -1, dtype=np.int16) for _ in range(3))
        some = rng.random(shape) < SHARE_UNSEEN
        area[some] = rng.choice(OTHER_AREAS, int(some.sum()))
        state[some] = ATTENTION
        routine = (visits["kind"] == ROUTINE) & (rng.random(len(visits["kind"])) < SHARE_OF_ROUTINE)
        told = (np.isin(visits["kind"], (SICK, EMERGENCY, FOLLOW_UP)) | routine) & (visits["start"] >= LATEST_SEEN)
        seen = np.array([self._seen(one.name) for one in CONDITIONS] + [(-1, ATTENTION)])
        rows = take(visits, told)
        found = seen[rows["condition"]]
        found[:, 0] = np.where(found[:, 0] < 0, rng.choice(OTHER_AREAS, len(found)), found[:, 0])
        where = rows["dog"], rows["since"]
        area[where], state[where], condition[where] = found[:, 0], found[:, 1], rows["condition"]
        return area, state, condition

    @staticmethod
    def _seen(name: str) -> tuple[int, int]:
        area, state = SEEN.get(name, ("coat", "ATTENTION"))
        return NAMES.index(area), STATES.index(state)

    def records(self, first: int, stop: int, roster: Columns) -> Iterator[tuple[str, Columns, Texts]]:
        """Type, rows and texts of everything written on the days of these columns."""
        rng = self.plan.choices.rng(CARE, first, 1)
        stop = min(stop, self.world.last + 1)
        dog, offset = np.nonzero(self.world.spells[:, first:stop])
        if not len(dog):
            return
        rows = self.world.rows(dog, offset + first)
        rows["post"] = np.full(len(dog), KENNELS)
        rows["on_shift"] = self._on_shift(rows, roster)
        rows["caretaker"] = self.caretaker[rows["project"]]
        yield "daily-check", self._checks(rows, rng), CHECK_TEXTS
        yield "feeding", self._meals(rows, rng), {"supplements": _lists(SUPPLEMENTS), "meal_name": []}
        yield "caretaker-log", self._kennel_work(rows, rng), {"kennel": self.kennels}
        yield "grooming", self._grooming(rows, rng), {"shampoo": _english(SHAMPOOS)}
        yield "cleaning", self._cleaning(rows, rng), self._cleaning_texts()
        yield "excretion", self._digestion(rows, rng), DIGESTION_TEXTS

    def _on_shift(self, rows: Columns, roster: Columns) -> Array:
        """Who leads the dog on the morning shift of the day; 0 for nobody."""
        found = np.zeros(self.world.spells.shape, dtype=int)
        there = take(roster, (roster["place"] == MORNING) & np.isin(roster["presence"], (1, 3)))
        found[there["dog"], there["column"]] = there["who"]
        return found[rows["dog"], rows["column"]]

    def _written(self, rows: Columns, who: str, start: Array, rng: np.random.Generator) -> Columns:
        """The rows with moments, status and author."""
        rows["at"] = moment(rows["day"], start)
        file(rows, self.plan.choices, rng, rows["at"] + np.timedelta64(600, "s"))
        rows["author"] = rows[who]
        return take(rows, np.lexsort((rows["dog"], rows["at"])))

    def _checks(self, all_rows: Columns, rng: np.random.Generator) -> Columns:
        rows = dict(all_rows)
        count = height(rows)
        where = rows["dog"], rows["column"]
        area, state, condition = self.area[where], self.state[where], self.condition[where]
        forgotten = np.where(rng.random(count) < 0.008, rng.integers(0, len(NAMES), count), -1)
        for place, name in enumerate(NAMES):
            rows[name] = np.where(area == place, state, np.where(forgotten == place, -1, HEALTHY))
        odd = area >= 0
        ill = odd & (condition >= 0)
        rows["severity"] = np.where(odd, rng.choice(3, count, p=(0.7, 0.25, 0.05)), -1)
        rows["stool_form"] = missing(rng, rng.choice(5, count, p=STOOL_SHARES), 0.02)
        rows["behaviour"] = missing(rng, np.where(ill, 5, rng.choice(4, count, p=(0.6, 0.2, 0.1, 0.1))), 0.04)
        symptoms = np.array([*CONDITION_SYMPTOMS, -1])[condition]
        rows["symptoms"] = np.where(ill, symptoms, -1)
        rows["first_diagnosis"] = np.where(
            ill & (rng.random(count) < 0.5), np.array([*CONDITION_NAMES, -1])[condition], -1
        )
        rows["treatment"] = np.where(odd, np.where(ill, 1, 0), -1)
        rows["examiner"] = np.where(rows["on_shift"] > 0, rows["on_shift"], rows["caretaker"])
        return self._written(rows, "examiner", 6 * 60 + 5 * rng.integers(0, 21, count), rng)

    def _meals(self, all_rows: Columns, rng: np.random.Generator) -> Columns:
        count = height(all_rows)
        both = []
        for start, span, preparation in ((6 * 60 + 30, 13, -1), (17 * 60, 19, 2)):
            rows = dict(all_rows)
            rows["start"] = start + 5 * rng.integers(0, span, count)
            rows["meal"] = missing(rng, rng.choice(3, count, p=(0.1, 0.8, 0.1)), 0.01)
            rows["preparation"] = np.full(count, preparation)
            both.append(rows)
        rows = joined(*both)
        count = height(rows)
        grams = np.rint(self.grams[rows["dog"]] * rng.normal(1, 0.06, count) / 10) * 10
        rows["grams"] = np.where(rng.random(count) < 0.015, np.nan, grams.clip(60, 1500))
        water = np.rint(self.grams[rows["dog"]] * 2.2 * rng.normal(1, 0.15, count) / 50) * 50
        rows["water_ml"] = np.where(rng.random(count) < 0.03, np.nan, water.clip(150, 4000))
        rows["supplements"] = np.where(rng.random(count) < 0.06, rng.integers(0, 2 * len(SUPPLEMENTS), count), -1)
        weekend = np.isin(self.world.weekday[rows["column"]], (4, 5)) & (rows["on_shift"] > 0)
        rows["recorder"] = np.where(weekend, rows["on_shift"], rows["caretaker"])
        return self._written(rows, "recorder", rows["start"], rng)

    def _kennel_work(self, all_rows: Columns, rng: np.random.Generator) -> Columns:
        rows = dict(all_rows)
        count = height(rows)
        rows["kennel"] = missing(rng, rows["dog"], 0.01)
        shares = (
            ("house_clean", 0.99), ("house_vacuumed", 0.95), ("tap_clean", 0.9), ("drain_clean", 0.85), ("bowls_clean", 0.98),
            ("dog_clean", 0.9), ("dog_washed", 0.2), ("dog_brushed", 0.6),
        )  # fmt: skip
        for name, share in shares:
            rows[name] = (rng.random(count) < share).astype(int)
        rows["start"], rows["minutes"] = np.full(count, 8 * 60), np.full(count, 6 * 60)
        rows["author"] = rows["caretaker"]
        enter(rows, self.plan.choices, rng, settled=np.zeros(count, dtype=bool))
        rows["at"] = moment(rows["day"], np.zeros(count, int))
        return take(rows, np.lexsort((rows["dog"], rows["at"])))

    def _grooming(self, all_rows: Columns, rng: np.random.Generator) -> Columns:
        """Twice a week; a wash every third time."""
        rows = take(all_rows, (all_rows["column"] * 2 + all_rows["dog"] * 3) % 7 < 2)
        count = height(rows)
        washed = rng.random(count) < 0.33
        rows["washed"], rows["brushed"] = washed.astype(int), (rng.random(count) < 0.95).astype(int)
        rows["shampoo"] = np.where(washed, (rng.random(count) < 0.1).astype(int), -1)
        for name, share in (("nails", 0.15), ("teeth_brushed", 0.5), ("ears_cleaned", 0.4), ("eyes_cleaned", 0.4)):
            rows[name] = (rng.random(count) < share).astype(int)
        rows["cleanliness"] = np.where(
            rng.random(count) < 0.03, np.nan, rng.choice((3, 4, 5), count, p=(0.1, 0.4, 0.5))
        )
        rows["recorder"] = np.where(rows["on_shift"] > 0, rows["on_shift"], rows["caretaker"])
        return self._written(rows, "recorder", 9 * 60 + 5 * rng.integers(0, 36, count), rng)

    def _cleaning(self, all_rows: Columns, rng: np.random.Generator) -> Columns:
        """Each kennel three times a week; what belongs to no dog beside it."""
        rows = take(all_rows, (all_rows["column"] * 3 + all_rows["dog"]) % 7 < 3)
        count = height(rows)
        common = rng.random(count) < 0.08
        rows["area"] = missing(rng, np.where(common, rng.integers(1, len(CLEANED_AREAS), count), 0), 0.01)
        rows["kennel"] = np.where(common, -1, rows["dog"])
        rows["cleaned"], rows["washed"] = np.ones(count, int), (rng.random(count) < 0.8).astype(int)
        rows["disinfected"] = (rng.random(count) < 0.4).astype(int)
        rows["group_disinfection"] = (common & (rng.random(count) < 0.3)).astype(int)
        rows["materials"] = np.where(rng.random(count) < 0.9, rng.integers(0, 2 * len(MATERIALS), count), -1)
        rows["recorder"] = rows["caretaker"]
        rows = self._written(rows, "recorder", 10 * 60 + 5 * rng.integers(0, 36, count), rng)
        rows["dog"] = np.where(rows["kennel"] < 0, -1, rows["dog"])
        return rows

    def _cleaning_texts(self) -> Texts:
        return {"area": _english(CLEANED_AREAS), "kennel": self.kennels, "materials": _lists(MATERIALS)}

    def _digestion(self, all_rows: Columns, rng: np.random.Generator) -> Columns:
        """On most days, after the morning walk."""
        rows = take(all_rows, rng.random(height(all_rows)) < 0.7)
        count = height(rows)
        rows["stool_form"] = missing(rng, rng.choice(5, count, p=STOOL_SHARES), 0.01)
        rows["stool_colour"] = rng.choice(3, count, p=(0.94, 0.05, 0.01))
        rows["stool_content"] = np.where(rng.random(count) < 0.02, rng.integers(0, len(STOOL_CONTENTS), count), -1)
        rows["constipation"] = (rng.random(count) < 0.004).astype(int)
        rows["stool_place"] = rng.choice(4, count, p=(0.1, 0.3, 0.05, 0.55))
        rows["urine_colour"] = np.where(rng.random(count) < 0.5, (rng.random(count) < 0.06).astype(int), -1)
        sick = rng.random(count) < 0.006
        rows["vomit_count"] = np.where(sick, rng.integers(1, 4, count), np.nan)
        rows["recorder"] = np.where(rows["on_shift"] > 0, rows["on_shift"], rows["caretaker"])
        return self._written(rows, "recorder", 7 * 60 + 45 + 5 * rng.integers(0, 10, count), rng)


def missing(rng: np.random.Generator, values: Array, share: float) -> Array:
    """The values, some of them not written."""
    return np.where(rng.random(len(values)) < share, -1, values)


CONDITION_NAMES = [_english(DIAGNOSES).index(one.name) for one in CONDITIONS]
CONDITION_SYMPTOMS = [_english(SYMPTOMS).index(one.symptoms) for one in CONDITIONS]
CHECK_TEXTS: Texts = {
    "behaviour": _english(BEHAVIOURS), "symptoms": _english(SYMPTOMS), "first_diagnosis": _english(DIAGNOSES),
    "treatment": _english(FIRST_AID),
}  # fmt: skip
DIGESTION_TEXTS: Texts = {"stool_content": _english(STOOL_CONTENTS), "urine_colour": _english(URINE_COLOURS)}
