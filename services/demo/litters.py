"""The demo's breeding: females that left the work, their litters, the puppies' first training, and who grew up."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from services.catalogue import choices as c
from services.catalogue.usual import BREEDING, COAT_COLOURS, PUPPY_NAMES, SKILLS
from services.demo.columns import Columns, as_json
from services.demo.lists import SITES
from services.demo.model import BREEDING as STREAM
from services.demo.model import Dog
from services.demo.sheets import Texts
from services.demo.workflow import FILED, moment
from services.demo.world import World

KENNELS, CLINIC = 2, 1
DAYS_BETWEEN_LITTERS, FIRST_HEAT, HEAT_DAYS, TO_MATING, TO_BIRTH, TO_PLACING = 205, 25, 20, 11, 63, 120
TRAINED_FROM, TRAINED_TO, AT_NOON = 6, 16, 13 * 60 + 45
_, IN_HEAT, _, _, COMPLETED = range(5)
PREGNANT, DELIVERED = 1, 2
SUCCESSFUL, UNKNOWN = 0, 2
NONE = np.datetime64("NaT")
PHRASES = [one.en for one in BREEDING]
(FRIENDLY, SIGNS, GOOD, CALM, DIET, WALKS, TIRED, GROWING, PLACED, STILLBORN, EARLY, JUVENILE, CENTRE) = range(
    len(BREEDING)
)
PLACES = [one.en for one in SITES.values()]
TEXT: Texts = {
    "behaviour": PHRASES, "signs": PHRASES, "appetite": PHRASES, "location": PLACES, "diet": PHRASES, "restrictions": PHRASES,
    "mother_condition": PHRASES, "state": PHRASES, "stage": PHRASES, "placed_with": PHRASES,
    "name": [one.en for one in PUPPY_NAMES], "colour": [one.en for one in COAT_COLOURS],
    "subject": ["People", "Sound desensitisation", "New environments", "Fetch", "Recall"],
    "skills": [as_json([one.en]) for one in SKILLS],
}  # fmt: skip
SUBJECT_CATEGORIES = ("SOCIALIZATION", "SOCIALIZATION", "SOCIALIZATION", "BALL_WORK", "OBEDIENCE")
CATEGORIES = [one.code for one in c.CATEGORY]
CHECKUPS = [as_json([{"week": week, "finding": "Good"} for week in range(1, weeks + 1)]) for weeks in range(10)]
KENNEL_PLACE = list(SITES).index("KENNELS")
Row = dict[str, Any]


class Litters:
    """Makes the breeding chain of every female that was retired, as far as the last day allows."""

    def __init__(self, world: World) -> None:
        self.world, self.plan = world, world.plan
        self.rng = world.plan.choices.rng(STREAM)
        self.made: dict[str, list[Row]] = {
            type_id: []
            for type_id in ("heat", "breeding-cycle", "mating", "pregnancy", "delivery", "puppy", "puppy-training")
        }

    def records(self) -> Iterator[tuple[str, Columns, Texts]]:
        """Type, rows and texts; the links are the ids the rows get in this order."""
        for dog in self.plan.dogs:
            if dog.sex == "FEMALE" and dog.status == "RETIRED":
                start = next(
                    self.world.column(one.first) for one in self.plan.standings if one[:2] == (dog.id, "RETIRED")
                )
                number = 1
                while start + FIRST_HEAT <= self.world.last:
                    self._litter(dog, start + FIRST_HEAT, number)
                    start, number = start + DAYS_BETWEEN_LITTERS, number + 1
        marks = {"temporary_id": [f"P-{n:03d}" for n in range(1, len(self.made["puppy"]) + 2)], "checkups": CHECKUPS}
        for type_id, rows in self.made.items():
            if rows:
                yield type_id, self._columns(rows), {**TEXT, **marks}
        yield "maturity", self._columns(self._maturity()), TEXT

    def _litter(self, dog: Dog, heat: int, number: int) -> None:
        """One heat and what follows from it."""
        world, vet = self.world, self.plan.staff.vets[dog.id % len(self.plan.staff.vets)].id
        mated, due = heat + TO_MATING, heat + TO_MATING + TO_BIRTH
        over, born = heat + HEAT_DAYS <= world.last, due <= world.last
        usual: Row = {"dog": dog.id - 1, "author": vet}
        self._add(
            "heat", heat, **usual, number=number, until=self._day(heat + HEAT_DAYS) if over else NONE,
            heat_status=COMPLETED if over else IN_HEAT, behaviour=FRIENDLY, signs=SIGNS, appetite=GOOD,
        )  # fmt: skip
        if mated > world.last:
            return
        male = self._male(dog)
        count, still = int(self.rng.integers(4, 9)), int(self.rng.random() < 0.4)
        self._add(
            "breeding-cycle", heat, **usual, male=male, cycle_type=0, heat_started=self._day(heat), expected=self._day(due),
            delivered=self._day(due) if born else NONE, cycle_result=SUCCESSFUL if born else UNKNOWN,
            puppies=count if born else np.nan, survived=count - still if born else np.nan,
        )  # fmt: skip
        self._add(
            "mating", mated, start=10 * 60, **usual, male=male, heat=len(self.made["heat"]), supervisor=vet,
            location=KENNEL_PLACE, success=int(self.rng.integers(7, 11)), minutes=int(self.rng.integers(12, 35)), behaviour=CALM,
        )  # fmt: skip
        if mated + 28 > world.last:
            return
        self._add(
            "pregnancy", mated + 28, **usual, mating=len(self.made["mating"]), expected=self._day(due),
            pregnancy_status=DELIVERED if born else PREGNANT, checkups=min(9, (min(due, world.last) - mated) // 7),
            diet=DIET, restrictions=WALKS,
        )  # fmt: skip
        if not born:
            return
        self._add(
            "delivery", due, start=4 * 60 + 10, **usual, pregnancy=len(self.made["pregnancy"]), ends=8 * 60 + 40,
            location=KENNEL_PLACE, vet=vet, assisted=0, puppies=count, live=count - still, stillborn=still,
            mother_condition=TIRED,
        )  # fmt: skip
        for place in range(1, count + 1):
            self._puppy(usual, due, place, alive=place <= count - still)

    def _puppy(self, usual: Row, born: int, place: int, *, alive: bool) -> None:
        age = self.world.last - born
        weight = round(float(self.rng.normal(0.45, 0.05)), 2)
        weeks: Row = {
            f"weight_{week}": round(weight * (1 + 0.9 * week), 2) if alive and age >= 7 * week else np.nan
            for week in range(1, 9)
        }
        placed = alive and age >= TO_PLACING
        delivery, numbered = len(self.made["delivery"]), len(self.made["puppy"])
        self._add(
            "puppy", born, **usual, delivery=delivery, number=place, name=numbered % len(PUPPY_NAMES) if alive else -1,
            temporary_id=numbered, sex=int(self.rng.integers(0, 2)), alive=int(alive),
            state=PLACED if placed else GROWING if alive else STILLBORN, birth_weight=weight, born_at=4 * 60 + 10 + 25 * place,
            birth_order=place, colour=int(self.rng.integers(0, len(COAT_COLOURS))), **weeks,
            weaned=self._day(born + 49) if alive and age >= 49 else NONE,
            placed=self._day(born + TO_PLACING) if placed else NONE, placed_with=CENTRE if placed else -1,
        )  # fmt: skip
        for week in range(TRAINED_FROM, TRAINED_TO + 1) if alive else ():
            if 7 * week + place % 5 <= age:
                self._train(born + 7 * week + place % 5, week, place)

    def _train(self, column: int, week: int, place: int) -> None:
        """A short session at noon, when no trainer is in the field."""
        trainers = self.plan.staff.trainers
        trainer = trainers[place % len(trainers)].id
        subject = int(self.rng.integers(0, len(SUBJECT_CATEGORIES)))
        self._add(
            "puppy-training", column, start=AT_NOON, dog=-1, author=trainer, puppy=len(self.made["puppy"]), trainer=trainer,
            subject=subject, category=CATEGORIES.index(SUBJECT_CATEGORIES[subject]), minutes=int(self.rng.integers(3, 7)) * 5,
            age_weeks=week, stage=EARLY if week <= 12 else JUVENILE, success=int(self.rng.integers(6, 11)),
            skills=int(self.rng.integers(0, len(SKILLS))), location=KENNEL_PLACE,
        )  # fmt: skip

    def _maturity(self) -> list[Row]:
        """Dogs that joined young, and those that were retired."""
        rows: list[Row] = []
        states = {"TRAINING": 0, "ACTIVE": 1, "RETIRED": 2}
        joined = {one.dog for one in self.plan.standings if one.status == "TRAINING"}
        for one in self.plan.standings:
            if one.status in states and (one.dog in joined or one.status == "RETIRED"):
                dog = self.plan.dogs[one.dog - 1]
                rows.append({
                    "dog": one.dog - 1, "column": self.world.column(one.first), "start": 0,
                    "author": self.plan.staff.vets[one.dog % len(self.plan.staff.vets)].id,
                    "maturity_status": states[one.status], "weight": round(dog.weight, 1), "height": round(40 + dog.weight * 0.7),
                })  # fmt: skip
        return sorted(rows, key=lambda row: (row["column"], row["dog"]))

    def _male(self, dog: Dog) -> int:
        """A male of the same breed if there is one."""
        males = [one for one in self.plan.dogs if one.sex == "MALE" and one.status == "ACTIVE"]
        return next((one.id for one in males if one.breed == dog.breed), males[0].id)

    def _day(self, column: int) -> np.datetime64:
        return np.datetime64(self.world.day(np.array(column)).item(), "D")

    def _add(self, type_id: str, column: int, *, start: int = 0, **values: Any) -> None:
        self.made[type_id].append({"column": column, "start": start, **values})

    def _columns(self, rows: list[Row]) -> Columns:
        """The rows as columns, with day, moments and status."""
        found: Columns = {name: np.array([row[name] for row in rows]) for name in rows[0]}
        found["day"] = self.world.day(found["column"])
        found["at"] = moment(found["day"], found["start"])
        found["entered"] = moment(found["day"], np.maximum(found["start"] + 45, 15 * 60))
        found["changed"], found["status"] = found["entered"], np.full(len(rows), FILED)
        return found
