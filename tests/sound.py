"""Sound records of every type as plain values, and what surrounds them, for rules that are asked without a database."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from services.catalogue.fields import Field
from services.catalogue.records import ENTERED
from services.catalogue.records.care import AREAS
from services.catalogue.rules import RULES, Case, Context, Dog, Person, Project, subject_of
from services.catalogue.rules.base import CASE_DAY, ZONE, at, on

NOW = at("18:42")
PEOPLE = {"handler_id": 1, "trainer_id": 2, "vet_id": 3}
DOG: dict[str, Any] = {
    "code": "K9-001", "born": on(-1500), "sex": "FEMALE", "specialty": "EXPLOSIVES", "microchip": "985000000000001",
    "weight_low": 18.1, "weight_high": 36.3, "standings": (("ACTIVE", on(-900), None),),
    "homes": ((1, on(-900), None),),
}  # fmt: skip
_AREAS = {one.name for one in AREAS}


def sound(type_id: str, **changed: Any) -> dict[str, Any]:
    """A record of the type that no rule has anything against, by column; then changed."""
    record = ENTERED[type_id]
    values: dict[str, Any] = {
        "type": type_id, "id": 1, "day": CASE_DAY, "at": at("07:10"), "project_id": 1, "post_id": 1, "section_id": None,
        "team_id": None, "status": "APPROVED" if record.reviewed else "FILED", "dog_id": 1, "author_id": 4, "version": 1,
        "entered_at": at("10:00"), "changed_at": at("10:00"), "submitted_at": None, "voided_at": None,
    }  # fmt: skip
    for field in record.fields:
        values.setdefault(field.column, _sensible(field))
    if type_id in ("mission", "roster"):
        values |= {"until": at("08:00"), "discipline": "EXPLOSIVES", "ambient": 24, "rests": 2}
    values |= {
        "training-session": {"score": 8, "rating": 8, "location": "Car Park", "equipment": ["Harness"], "weather": "CLEAR"},
        "veterinary-visit": {"weight": 32.0, "temperature": 38.6, "exertion": "REST"},
        "deworming": {"weight": 32.0}, "maturity": {"weight": 32.0},
    }.get(type_id, {})  # fmt: skip
    given = {**values, **changed}
    if "minutes" not in changed and type_id == "mission":
        given["minutes"] = (given["until"] - given["at"]).total_seconds() // 60
    return given


def _sensible(field: Field) -> Any:
    if field.computed:
        return {"areas_checked": 11, "areas_abnormal": 0}.get(field.name)
    if field.default is not None:
        return field.default
    if field.kind == "ref":
        return PEOPLE.get(field.column, 5) if field.required or field.column in PEOPLE else None
    if not field.required and field.name not in _AREAS:
        return None
    if field.kind in ("integer", "decimal"):
        ends = field.usual or (field.low or 0, field.high if field.high is not None else 10)
        return round((ends[0] + ends[1]) / 2)
    plain: dict[str, Any] = {
        "moment": at("08:00"), "list": [field.name], "flag": True, "day": on(200), "rows": [{"name": field.name}],
        "choice": field.choices[0].code if field.choices else None,
    }  # fmt: skip
    return plain.get(field.kind, f"Some {field.name}")


def context_of(case: Case, now: datetime = NOW) -> Context:
    """What stands around a case."""
    rows: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    ratings = {}
    for place, (type_id, changed) in enumerate(case.beside, start=2):
        if type_id == "ratings":
            ratings[1, changed["day"]] = changed["rated"], changed["low"]
        elif type_id in ENTERED:
            rows[type_id].append(sound(type_id, **{"id": place, **changed}))
        else:
            rows[type_id].append({"type": type_id, "id": place, "dog_id": 1, "day": CASE_DAY, **changed})
    dogs = {1: Dog(**{**DOG, **case.dog})} | {n: Dog(**{**DOG, "code": f"K9-{n:03}"}) for n in range(2, 10)}
    people = {n: Person(f"E-{n:03}", f"Person {n}", f"شخص {n}", **case.person) for n in range(1, 20)}
    projects = {1: Project("P1", **case.project), 2: Project("P2")}
    certifies = bool(rows["certification"])
    return Context(now, ZONE, dogs, people, projects, rows, ratings, certifies)


def found(case: Case) -> set[str]:
    """The rules that have something to say of a case."""
    context = context_of(case)
    subject = subject_of(case.type, sound(case.type, **case.values), context)
    return {rule.id for rule in RULES.values() if case.type in rule.types and any(rule.check(subject, context))}
