"""The demo unit's dogs: breed, age, skill, status history and the homes they had."""

from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from services.demo.calendar import FIRST_DAY
from services.demo.lists import BREEDS
from services.demo.model import PACK, Choices, Dog, Home, Organisation, Place, Spell, Staff, Standing
from services.demo.names import FEMALE_DOGS, MALE_DOGS, Named

DAY = timedelta(days=1)
YEAR_DAYS = 365.25
DAYS_OF_BASIC_TRAINING = 90
SHARE_MOVED, SHARE_OF_NEW_HANDLER, SHARE_DRIFTING, SHARE_MALE = 0.10, 0.10, 0.05, 0.66


class Pack:
    """Builds the dogs: the first ones of each slot, those who followed a retired dog, and those in training."""

    def __init__(self, choices: Choices, organisation: Organisation, staff: Staff) -> None:
        self.choices, self.organisation, self.staff = choices, organisation, staff
        self.rng = choices.rng(PACK)
        self.slots = organisation.slots
        self.followed = self._followed()
        self.spells: list[Spell] = []
        self.standings: list[Standing] = []
        self._place_first_dogs()
        self._place_followers()
        self._place_trainees()
        self.dogs = self._dogs()

    def _followed(self) -> dict[int, tuple[str, date]]:
        """Slots whose first dog left: its last status and its last active day. The example dog K9-001 stays."""
        size, as_of = self.choices.size, self.choices.as_of
        count = size.retired + size.deceased
        places = np.linspace(len(self.slots) / 6, len(self.slots) - 2, count).round().astype(int)
        ago = self.rng.integers(60, min(700, (as_of - FIRST_DAY).days - 120), count)
        statuses = ["RETIRED"] * size.retired + ["DECEASED"] * size.deceased
        return {
            int(place): (status, as_of - timedelta(days=int(days)))
            for place, status, days in zip(places, statuses, ago, strict=True)
        }

    def _home(self, team: Place, handler: int, slot: int) -> Home:
        trainers = self.staff.trainers_of(team.project)
        return Home(team.project, team.section, team.id, handler, trainers[slot % len(trainers)])

    def _place_first_dogs(self) -> None:
        swapped = self._swaps()
        moved = self._moves(set(swapped) | set(self.followed))
        for slot, (team, _) in enumerate(self.slots):
            home = self._home(team, self.staff.handlers[slot].id, slot)
            last = self.followed[slot][1] if slot in self.followed else None
            earlier, until = home, None
            if slot in moved:
                earlier, until = moved[slot]
            elif slot in swapped:
                partner, until = swapped[slot]
                earlier = home._replace(handler=self.staff.handlers[partner].id)
            if until:
                self.spells.append(Spell(slot + 1, FIRST_DAY, until, earlier))
            self.spells.append(Spell(slot + 1, until + DAY if until else FIRST_DAY, last, home))
            self.standings.append(Standing(slot + 1, "ACTIVE", FIRST_DAY, last))
            if last:
                self.standings.append(Standing(slot + 1, self.followed[slot][0], last + DAY, None))

    def _swaps(self) -> dict[int, tuple[int, date]]:
        """Pairs of slots of one team that exchanged handlers: slot -> (the other slot, last day before)."""
        found: dict[int, tuple[int, date]] = {}
        days = self._days_of_change(len(self.slots))
        wanted = round(SHARE_OF_NEW_HANDLER * len(self.slots))
        for slot in self.rng.permutation(np.arange(1, len(self.slots) - 2)).tolist():
            other = slot + 2
            free = not {slot, other} & (set(found) | set(self.followed))
            if free and len(found) < wanted and self.slots[slot][0] == self.slots[other][0]:
                found[slot], found[other] = (other, days[slot]), (slot, days[slot])
        return found

    def _moves(self, taken: set[int]) -> dict[int, tuple[Home, date]]:
        """Slots whose dog and handler came from another project: slot -> (the earlier home, last day there)."""
        days = self._days_of_change(len(self.slots))
        free = [slot for slot in self.rng.permutation(np.arange(1, len(self.slots))).tolist() if slot not in taken]
        found: dict[int, tuple[Home, date]] = {}
        for slot in free[: round(SHARE_MOVED * len(self.slots))]:
            team, specialty = self.slots[slot]
            others = [one for one, its in self.slots if its == specialty and one.project != team.project][:200]
            if others:
                earlier = others[self.rng.integers(0, len(others))]
                found[slot] = self._home(earlier, self.staff.handlers[slot].id, slot), days[slot]
        return found

    def _days_of_change(self, count: int) -> list[date]:
        span = (self.choices.as_of - FIRST_DAY).days
        return [FIRST_DAY + timedelta(days=int(days)) for days in self.rng.integers(120, span - 100, count)]

    def _place_followers(self) -> None:
        for slot, (_, left) in self.followed.items():
            dog = self._next_dog()
            home = self._home(self.slots[slot][0], self.staff.handlers[slot].id, slot)
            joined = max(FIRST_DAY, left - timedelta(days=DAYS_OF_BASIC_TRAINING))
            self.spells.append(Spell(dog, joined, left, home._replace(handler=0)))
            self.spells.append(Spell(dog, left + DAY, None, home))
            self.standings += [Standing(dog, "TRAINING", joined, left), Standing(dog, "ACTIVE", left + DAY, None)]

    def _place_trainees(self) -> None:
        for n in range(self.choices.size.training):
            slot = (5 * n + 2) % len(self.slots)
            joined = self.choices.as_of - timedelta(days=int(self.rng.integers(30, 85)))
            handler = self.staff.handlers[len(self.slots) + n].id
            dog = self._next_dog()
            self.spells.append(Spell(dog, joined, None, self._home(self.slots[slot][0], handler, slot)))
            self.standings.append(Standing(dog, "TRAINING", joined, None))

    def _next_dog(self) -> int:
        return self.standings[-1].dog + 1

    def _dogs(self) -> tuple[Dog, ...]:
        count = self.standings[-1].dog
        rng = self.rng
        male = rng.random(count) < SHARE_MALE
        male[0] = True
        breeds = rng.choice(len(BREEDS), count, p=[breed.share for breed in BREEDS])
        breeds[0] = 0
        skill = rng.normal(0, 0.45, count)
        weekly = rng.normal(5.9, 0.7, count).clip(3.8, 7.8)
        drift = np.where(rng.random(count) < SHARE_DRIFTING, rng.choice([-0.05, 0.06], count), 0.0)
        names = _names(male)
        weights = _weights(rng, breeds, male)
        chips = rng.permutation(10 * count)[:count]
        specialties = self._specialties(count)
        latest = {one.dog: one for one in self.standings}
        born = self._born(latest)
        return tuple(
            Dog(
                n + 1, f"K9-{n + 1:03d}", names[n], int(breeds[n]) + 1, "MALE" if male[n] else "FEMALE", born[n],
                latest[n + 1].first if latest[n + 1].status == "DECEASED" else None, f"9850{chips[n]:011d}",
                specialties[n], latest[n + 1].status, float(skill[n]), float(weekly[n]), float(weights[n]),
                float(drift[n]),
            )
            for n in range(count)
        )  # fmt: skip

    def _specialties(self, count: int) -> list[str]:
        found = [specialty for _, specialty in self.slots]
        found += [self.slots[slot][1] for slot in self.followed]
        return found + [self.slots[(5 * n + 2) % len(self.slots)][1] for n in range(count - len(found))]

    def _born(self, latest: dict[int, Standing]) -> list[date]:
        """Days of birth: at least 1.3 years before the first day, at most 9.5 (a retired dog 10.5) before the last."""
        joined: dict[int, date] = {}
        for one in self.standings:
            joined.setdefault(one.dog, one.first)
        born: list[date] = []
        for dog, first in joined.items():
            left = latest[dog].status in ("RETIRED", "DECEASED")
            last = latest[dog].first if left else self.choices.as_of
            youngest, oldest = 1.3 + (last - first).days / YEAR_DAYS, 10.5 if left else 9.5
            young = first > FIRST_DAY
            mean, spread = (youngest + 0.3, 0.2) if young else (8.5 if left else 5.4, 2.0)
            age = self.rng.normal(mean, spread)
            while not youngest <= age <= oldest:
                age = self.rng.normal(mean, spread)
            born.append(last - timedelta(days=int(age * YEAR_DAYS)))
        return born


def _names(male: NDArray[np.bool_]) -> list[Named]:
    """Names in the order of the lists; a number tells the dogs of one name apart."""
    seen = {True: 0, False: 0}
    found: list[Named] = []
    for is_male in male.tolist():
        pool = MALE_DOGS if is_male else FEMALE_DOGS
        round_, place = divmod(seen[is_male], len(pool))
        ending = f" {round_ + 1}" if round_ else ""
        found.append(Named(pool[place].ar + ending, pool[place].en + ending))
        seen[is_male] += 1
    return found


def _weights(rng: np.random.Generator, breeds: NDArray[np.int64], male: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Own weight in kg: males in the upper half of the breed's range, females in the lower."""
    low, high = np.array([(breed.low, breed.high) for breed in BREEDS])[breeds].T
    share = np.where(male, 0.5, 0.08) + 0.42 * rng.random(len(breeds))
    weights: NDArray[np.float64] = low + share * (high - low)
    return weights
