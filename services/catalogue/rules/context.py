"""What rules know beside the record itself: its dog, its people, its project, and the records around it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from services.catalogue.records import ENTERED, RecordType
from services.catalogue.words import Words

Row = Mapping[str, Any]
"""One record: values by column, with its `type` and `id`."""
DAY = timedelta(days=1)
WORKERS = ("handler_id", "trainer_id", "vet_id")


@dataclass(frozen=True)
class Dog:
    """A dog as rules see it: `standings` are (status, first, last) and `homes` (project, first, last); last may be open."""

    code: str
    born: date | None = None
    died: date | None = None
    sex: str | None = None
    specialty: str | None = None
    microchip: str | None = None
    chip_twin: str | None = None
    weight_low: float | None = None
    weight_high: float | None = None
    standings: tuple[tuple[str, date, date | None], ...] = ()
    homes: tuple[tuple[int, date, date | None], ...] = ()

    def status_on(self, day: date) -> str | None:
        """The status it had that day; None when nothing is known of it."""
        return next((status for status, first, last in self.standings if holds(first, last, day)), None)

    def is_home(self, project: int, day: date) -> bool:
        """Whether it was assigned to the project that day; a dog without any assignment is at home everywhere."""
        return not self.homes or any(one == project and holds(first, last, day) for one, first, last in self.homes)


@dataclass(frozen=True)
class Person:
    """Somebody of the unit; `twin` is the code of an older entry under a variant of the same name."""

    code: str
    name_en: str | None = None
    name_ar: str | None = None
    twin: str | None = None

    @property
    def name(self) -> Words:
        """The name in both languages, as far as there is one."""
        return Words(self.name_en or self.name_ar or self.code, self.name_ar or self.name_en or self.code)


@dataclass(frozen=True)
class Project:
    """A project: whether it runs, and from when to when."""

    code: str
    status: str = "ACTIVE"
    first_day: date | None = None
    last_day: date | None = None


def holds(first: date | None, last: date | None, day: date) -> bool:
    """Whether the day lies within; an open end holds everything."""
    return (first is None or first <= day) and (last is None or day <= last)


def ended(record: RecordType, values: Row, start: datetime) -> datetime:
    """When it ended: minutes after its start, or at a moment of its own, never before it began."""
    last = values.get(record.until) if record.until else None
    if isinstance(last, datetime):
        return max(last, start)
    return start + timedelta(minutes=min(float(last), 10_000)) if last and last > 0 else start


@dataclass(frozen=True)
class Context:
    """Everything the rules may look at, in memory; `rows` holds records by type, in any order.

    `ratings` counts per project and day the sessions that have a rating and those of at most half of the scale.
    `certifies`: whether the unit keeps certificates here at all.
    """

    now: datetime
    zone: ZoneInfo
    dogs: Mapping[int, Dog] = field(default_factory=dict)
    people: Mapping[int, Person] = field(default_factory=dict)
    projects: Mapping[int, Project] = field(default_factory=dict)
    rows: Mapping[str, Sequence[Row]] = field(default_factory=dict)
    ratings: Mapping[tuple[int, date], tuple[int, int]] = field(default_factory=dict)
    certifies: bool = False

    @cached_property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    def dog(self, id_: int | None) -> Dog | None:
        return self.dogs.get(id_) if id_ else None

    def person(self, id_: int) -> Person:
        return self.people.get(id_) or Person(str(id_))

    @cached_property
    def _of_dog(self) -> dict[tuple[str, int], list[Row]]:
        found: dict[tuple[str, int], list[Row]] = defaultdict(list)
        for type_id, rows in self.rows.items():
            for row in rows:
                if row["dog_id"]:
                    found[type_id, row["dog_id"]].append(row)
        for rows in found.values():
            rows.sort(key=lambda one: (one["at"], one["id"] or 0))
        return found

    def of_dog(self, type_id: str, dog: int | None) -> Sequence[Row]:
        """The dog's records of a type, oldest first."""
        return self._of_dog.get((type_id, dog), ()) if dog else ()

    @cached_property
    def _spans(self) -> dict[tuple[str, int], tuple[datetime, datetime]]:
        return {}

    def span(self, row: Row) -> tuple[datetime, datetime]:
        """From when to when a row lasted."""
        key = row["type"], row["id"]
        found = self._spans.get(key)
        if found is None:
            found = self._spans[key] = row["at"], ended(ENTERED[row["type"]], row, row["at"])
        return found

    @cached_property
    def _dogs_days(self) -> dict[tuple[str, int, date], list[Row]]:
        return self._by_day(("dog_id",))

    @cached_property
    def _peoples_days(self) -> dict[tuple[str, int, date], list[Row]]:
        return self._by_day(WORKERS)

    def _by_day(self, columns: tuple[str, ...]) -> dict[tuple[str, int, date], list[Row]]:
        found: dict[tuple[str, int, date], list[Row]] = defaultdict(list)
        for type_id, rows in self.rows.items():
            for row in rows:
                for who in {row[column] for column in columns if row.get(column)}:
                    found[type_id, who, row["day"]].append(row)
        return found

    def dog_around(self, types: Iterable[str], dog: int | None, day: date) -> list[Row]:
        """The dog's records of these types on the day, the one before and the one after."""
        return self._around(self._dogs_days, types, dog, day) if dog else []

    def person_around(self, types: Iterable[str], person: int, day: date) -> list[Row]:
        """The same of a person who works in them."""
        return self._around(self._peoples_days, types, person, day)

    def _around(
        self, held: Mapping[tuple[str, int, date], list[Row]], types: Iterable[str], who: int, day: date
    ) -> list[Row]:
        days = (day - DAY, day, day + DAY)
        return [row for type_id in types for one in days for row in held.get((type_id, who, one), ())]

    @cached_property
    def _leaves(self) -> dict[int, list[Row]]:
        found: dict[int, list[Row]] = defaultdict(list)
        for row in self.rows.get("leave", ()):
            if row["handler_id"]:
                found[row["handler_id"]].append(row)
        return found

    def leaves_of(self, person: int) -> Sequence[Row]:
        """Leave that somebody took."""
        return self._leaves.get(person, ())

    @cached_property
    def exercises(self) -> dict[str, list[Row]]:
        """Training sessions by the exercise they share."""
        found: dict[str, list[Row]] = defaultdict(list)
        for row in self.rows.get("training-session", ()):
            if row.get("exercise"):
                found[row["exercise"]].append(row)
        return found

    @cached_property
    def steps(self) -> dict[tuple[str, int], list[Row]]:
        """What was done to the records that are judged, by type and id, oldest first: rows of action, at, person_id."""
        found: dict[tuple[str, int], list[Row]] = defaultdict(list)
        for row in self.rows.get("change", ()):
            found[row["of"], row["record_id"]].append(row)
        return found

    @cached_property
    def ratings_of(self) -> dict[int, list[tuple[date, int, int]]]:
        """The counts of ratings by project: (day, rated, low)."""
        found: dict[int, list[tuple[date, int, int]]] = defaultdict(list)
        for (project, day), (rated, low) in self.ratings.items():
            found[project].append((day, rated, low))
        return found
