"""Makes what a test needs, with sensible values for all that does not matter to it."""

import json
from datetime import date, datetime, time, timedelta, timezone
from typing import Any

from sqlalchemy import Table, create_engine, insert, select

from services.catalogue.fields import Field
from services.catalogue.records import ENTERED
from services.catalogue.records.care import AREAS
from services.store.tables import (
    ASSIGNMENT,
    BREED,
    DOG,
    DOG_STATUS,
    FACTS,
    PAIR,
    PARTS,
    PERSON,
    POST,
    PROJECT,
    SECTION,
    SHIFT,
    TEAM,
)

RIYADH = timezone(timedelta(hours=3))
LONG_AGO = date(2020, 1, 1)
_AREAS = {one.name for one in AREAS}


class Desk:
    """Somebody at a desk who enters records. Names given by code are made when first met."""

    def __init__(self, owner_url: str) -> None:
        self.engine = create_engine(owner_url, pool_size=1)

    def close(self) -> None:
        self.engine.dispose()

    def project(self, code: str, **values: Any) -> int:
        return self._met(PROJECT, code, **values)

    def section(self, code: str, project: str = "P1") -> int:
        return self._met(SECTION, code, project_id=self.project(project))

    def team(self, code: str, section: str = "S1", project: str = "P1") -> int:
        return self._met(TEAM, code, project_id=self.project(project), section_id=self.section(section, project))

    def post(self, code: str, project: str = "P1") -> int:
        return self._met(POST, code, project_id=self.project(project))

    def person(self, code: str, job: str = "TRAINER", **values: Any) -> int:
        return self._met(PERSON, code, job=job, **values)

    def breed(self, code: str) -> int:
        return self._met(BREED, code)

    def dog(self, code: str, project: str = "P1", breed: str = "MALINOIS", **values: Any) -> int:
        """An active dog, assigned to the project since long ago."""
        known = self._find(DOG, code)
        if known:
            return known
        dog = self._met(DOG, code, breed_id=self.breed(breed), **values)
        self._add(DOG_STATUS, dog_id=dog, status="ACTIVE", first_day=LONG_AGO)
        self._add(ASSIGNMENT, dog_id=dog, project_id=self.project(project), first_day=LONG_AGO)
        return dog

    def assigned(self, person: str, project: str = "P1") -> int:
        """A person's place in a project, since long ago."""
        return self._add(
            ASSIGNMENT, person_id=self.person(person), project_id=self.project(project), first_day=LONG_AGO
        )

    def pair(self, person: str, dog: str, first: str = "2020-01-01", last: str | None = None) -> int:
        """A handler's own dog."""
        days = {"first_day": date.fromisoformat(first), "last_day": date.fromisoformat(last) if last else None}
        return self._add(PAIR, person_id=self.person(person, "HANDLER"), dog_id=self.dog(dog), **days)

    def session(
        self,
        day: str = "2024-12-24",
        at: str = "07:10",
        *,
        dog: str | None = "K9-001",
        trainer: str | None = "E-017",
        handler: str | None = "E-030",
        project: str = "P1",
        rating: float | None = 8,
        scale: int = 10,
        **values: Any,
    ) -> int:
        """A complete training session."""
        whole = {
            "programme": "OPERATIONAL", "category": "DETECTION", "subject": "Vehicle search", "minutes": 45,
            "rating": rating, "rating_scale": scale, "equipment": ["Harness"], "location": "Car Park",
            "weather": "CLEAR", "status": "APPROVED",
        } | values  # fmt: skip
        return self._record("training-session", day, at, project, dog, handler, "trainer_id", trainer, whole)

    def visit(
        self,
        day: str = "2024-12-24",
        at: str = "09:00",
        *,
        dog: str | None = "K9-001",
        vet: str | None = "E-040",
        project: str = "P1",
        **values: Any,
    ) -> int:
        """A complete veterinary visit."""
        whole = {
            "visit_type": "ROUTINE", "duty_status": "FIT", "temperature": 38.5, "weight": 28.0, "pulse": 80,
            "respiration": 20, "medications": [{"name": "Drops", "dose": "2 ml"}], "cost": 120.5, "status": "APPROVED",
        } | values  # fmt: skip
        return self._record("veterinary-visit", day, at, project, dog, None, "vet_id", vet, whole)

    def record(
        self,
        type_id: str,
        day: str = "2024-12-24",
        at: str = "09:00",
        *,
        dog: str | None = "K9-001",
        project: str = "P1",
        **values: Any,
    ) -> int:
        """A complete record of any type: what it is asked for and not given, gets a sensible value."""
        made = {one.name: self._sensible(one, day) for one in ENTERED[type_id].fields if _is_needed(one)}
        given = made | values
        columns = {ENTERED[type_id].field(name).column: value for name, value in given.items() if name != "dog"}
        moment = datetime.combine(date.fromisoformat(day), time.fromisoformat(at), RIYADH)
        status = "APPROVED" if ENTERED[type_id].reviewed else "FILED"
        whole = {
            "day": date.fromisoformat(day), "at": moment, "project_id": self.project(project), "status": status,
            "dog_id": self.dog(dog, project) if dog else None,
        } | columns  # fmt: skip
        return self._add(FACTS[type_id], **whole)

    def part(self, part_id: str, record: int, **values: Any) -> int:
        """A row that belongs to a record."""
        owner, part = next((one, part) for one in ENTERED.values() for part in one.parts if part.id == part_id)
        made = {one.name: self._sensible(one, "2024-12-24") for one in part.fields if not one.nullable}
        return self._add(PARTS[part_id], **self._shared(owner.id, record), **(made | values))

    def _sensible(self, field: Field, day: str) -> Any:
        if field.default is not None:
            return field.default
        if field.kind == "ref":
            return {"person": self.person, "shift": self.shift}.get(field.to or "", self.dog)(f"X-{field.name}")
        if field.kind in ("integer", "decimal"):
            ends = field.usual or (field.low or 0, field.high if field.high is not None else 10)
            return round((ends[0] + ends[1]) / 2)
        plain = {
            "moment": datetime.combine(date.fromisoformat(day), time(10), RIYADH), "list": [field.name], "flag": True,
            "day": date.fromisoformat(day) + timedelta(days=200), "time": time(10), "rows": [{"name": field.name}],
            "choice": field.choices[0].code if field.choices else None,
        }  # fmt: skip
        return plain.get(field.kind, f"Some {field.name}")

    def shift(self, code: str = "MORNING", starts: str = "06:00", ends: str = "14:00") -> int:
        return self._met(SHIFT, code, starts=time.fromisoformat(starts), ends=time.fromisoformat(ends))

    def trial(self, session: int, **values: Any) -> int:
        """A detection trial of a session."""
        given = {"number": 1, "hide": True, "outcome": "HIT"} | values
        return self._add(PARTS["trials"], **self._shared("training-session", session), **given)

    def vaccination(self, visit: int, **values: Any) -> int:
        """A vaccination given at a visit."""
        return self._add(
            PARTS["vaccinations"], **self._shared("veterinary-visit", visit), **({"product": "Rabies"} | values)
        )

    def _shared(self, fact_id: str, record: int) -> dict[str, Any]:
        fact = FACTS[fact_id]
        with self.engine.begin() as connection:
            row = connection.execute(select(fact).where(fact.c.id == record)).mappings().one()
        return {"record_id": record, "project_id": row["project_id"], "dog_id": row["dog_id"], "day": row["day"]}

    def _record(
        self, fact: str, day: str, at: str, project: str, dog: str | None, handler: str | None, who: str,
        person: str | None, values: dict[str, Any],
    ) -> int:  # fmt: skip
        moment = datetime.combine(date.fromisoformat(day), time.fromisoformat(at), RIYADH)
        return self._add(
            FACTS[fact], day=date.fromisoformat(day), at=moment, project_id=self.project(project),
            dog_id=self.dog(dog, project) if dog else None,
            handler_id=self.person(handler, "HANDLER") if handler else None,
            **{who: self.person(person, "VET" if who == "vet_id" else "TRAINER") if person else None}, **values,
        )  # fmt: skip

    def _met(self, table: Table, code: str, **values: Any) -> int:
        return self._find(table, code) or self._add(table, code=code, **({"name_en": code} | values))

    def _find(self, table: Table, code: str) -> int | None:
        with self.engine.begin() as connection:
            return connection.execute(select(table.c.id).where(table.c.code == code)).scalar()

    def _add(self, table: Table, **values: Any) -> int:
        with self.engine.begin() as connection:
            return int(connection.execute(insert(table).values(**values).returning(table.c.id)).scalar_one())


def _is_needed(field: Field) -> bool:
    """Whether a complete record holds it: links and computed values come by themselves."""
    wanted = field.required or not field.nullable or field.default is not None or field.name in _AREAS
    return bool(wanted) and not field.computed and field.kind != "link" and field.name != "dog"


def as_text(value: object) -> str:
    """JSON with sorted keys, to compare whole values."""
    return json.dumps(value, sort_keys=True, default=str)
