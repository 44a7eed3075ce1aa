from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Barrier
from typing import Any

import pytest
from factories import Desk
from sound import DOG, sound
from sqlalchemy import insert, select, update

from services import judging
from services.catalogue.records import ENTERED
from services.catalogue.rules import RULES, Case, Rule
from services.catalogue.rules.base import CASE_DAY
from services.catalogue.rules.context import Row
from services.kit import Kit
from services.store import tables
from services.store.tables import FACTS, FINDING
from services.viewer import Viewer

SESSION = "training-session"


def judged(kit: Kit, type_id: str, *ids: int) -> dict[int, tuple[str, ...]]:
    with kit.db.scoped("*", "*") as connection:
        found = judging.judge(connection, kit, type_id, ids)
    return {one: tuple(f"{it.rule}" for it in some) for one, some in found.items()}


def kept(kit: Kit, state: str = "OPEN") -> list[tuple[int, str, int]]:
    with kit.db.scoped("*", "*") as connection:
        rows = connection.execute(select(FINDING).where(FINDING.c.state == state).order_by(FINDING.c.id)).mappings()
        return [(row["record_id"], row["rule"], row["points"]) for row in rows]


def quality(kit: Kit, type_id: str, record: int) -> tuple[int, int, int]:
    fact = FACTS[type_id]
    with kit.db.scoped("*", "*") as connection:
        row = connection.execute(select(fact).where(fact.c.id == record)).mappings().one()
        return row["quality"], row["found"], row["judged"]


def test_a_sound_record_has_no_finding(kit: Kit, desk: Desk) -> None:
    session = desk.session()
    assert judged(kit, SESSION, session) == {session: ()}
    assert (kept(kit), quality(kit, SESSION, session)) == ([], (100, 0, 1))


def test_findings_are_kept_and_cost_their_points(kit: Kit, desk: Desk) -> None:
    session = desk.session("2024-12-27", equipment=None)
    assert judged(kit, SESSION, session) == {session: ("DQ-04", "missing-equipment")}
    assert kept(kit) == [(session, "DQ-04", 60), (session, "missing-equipment", 20)]
    assert quality(kit, SESSION, session) == (20, 60, 1)


def test_preview_tells_the_same_and_keeps_nothing(kit: Kit, desk: Desk) -> None:
    session = desk.session()
    fact = FACTS[SESSION]
    with kit.db.scoped("*", "*") as connection:
        values = dict(connection.execute(select(fact).where(fact.c.id == session)).mappings().one())
        values["at"] += timedelta(days=3)
        found = judging.preview(connection, kit, SESSION, values, id=session)
    assert [one.rule for one in found] == ["DQ-04"]
    assert kept(kit) == []


def stored(desk: Desk, case: Case) -> tuple[str, int]:
    """The case's record in the database, with what stands beside it."""

    def written(type_id: str, values: dict[str, Any]) -> int:
        columns = {
            field.column: values[field.column]
            for field in ENTERED[type_id].all_fields
            if not field.computed and values.get(field.column) is not None and field.kind != "link"
        }
        for field in ENTERED[type_id].all_fields:
            if field.kind == "ref" and field.column in columns:
                columns[field.column] = _entity(desk, field.to or "", columns[field.column], case)
        extra = {name: values[name] for name in ("author_id", "entered_at", "changed_at", "submitted_at", "version")}
        extra["author_id"] = desk.person(f"E-{values['author_id']:03}")
        with desk.engine.begin() as connection:
            fact = FACTS[type_id]
            return int(connection.execute(insert(fact).values(**columns, **extra).returning(fact.c.id)).scalar_one())

    own = written(case.type, sound(case.type, **case.values))
    for type_id, changed in case.beside:
        if type_id in ENTERED:
            written(type_id, sound(type_id, **changed))
        elif type_id == "vaccination":
            visit = (
                own
                if changed["record_id"] == 1
                else written("veterinary-visit", sound("veterinary-visit", **_when(changed)))
            )
            desk.vaccination(visit, product=changed["product"], next_due=changed["next_due"])
        elif type_id == "change":
            _change(desk, case.type, own, changed)
    return case.type, own


def _when(changed: Row) -> dict[str, Any]:
    return {"day": changed["day"], "at": changed["at"]}


def _entity(desk: Desk, kind: str, number: int, case: Case) -> int:
    code = f"{kind}-{number}"
    if kind == "dog":
        return _dog(desk, number, case.dog if number == 1 else {})
    if kind == "person":
        return desk.person(f"E-{number:03}", "HANDLER", name_ar=f"شخص {number}")
    if kind == "project":
        return desk.project(f"P{number}", **(case.project if number == 1 else {}))
    return desk.shift() if kind == "shift" else desk.post(code)


def _dog(desk: Desk, number: int, changed: Row) -> int:
    code, facts = f"K9-{number:03}", {**DOG, **changed}
    with desk.engine.begin() as connection:
        there = connection.execute(select(tables.DOG.c.id).where(tables.DOG.c.code == code)).scalar()
        if there:
            return int(there)
        twin = facts.get("chip_twin")
        breed = {"code": f"B-{number}", "weight_low": facts["weight_low"], "weight_high": facts["weight_high"]}
        breed_id = connection.execute(insert(tables.BREED).values(**breed).returning(tables.BREED.c.id)).scalar_one()
        chip = facts["microchip"] if number == 1 or twin else f"98500000000000{number}"
        own = {name: facts.get(name) for name in ("born", "died", "sex", "specialty")}
        row = insert(tables.DOG).values(code=code, breed_id=breed_id, microchip=chip, **own)
        dog = int(connection.execute(row.returning(tables.DOG.c.id)).scalar_one())
        if twin:
            connection.execute(insert(tables.DOG).values(code=twin, microchip=chip))
        for status, first, last in facts["standings"]:
            values = {"dog_id": dog, "status": status, "first_day": first, "last_day": last}
            connection.execute(insert(tables.DOG_STATUS).values(**values))
    for project, first, last in facts["homes"]:
        values = {"dog_id": dog, "project_id": desk.project(f"P{project}"), "first_day": first, "last_day": last}
        with desk.engine.begin() as connection:
            connection.execute(insert(tables.ASSIGNMENT).values(**values))
    return dog


def _change(desk: Desk, type_id: str, record: int, changed: Row) -> None:
    values = {
        "type": type_id, "record_id": record, "day": CASE_DAY, "version": 1, "action": changed["action"],
        "person_id": desk.person(f"E-{changed['person_id']:03}"), "at": changed["at"],
    }  # fmt: skip
    with desk.engine.begin() as connection:
        connection.execute(insert(tables.CHANGE).values(**values))


# DQ-43 and DQ-44 stand on people and on many sessions; each has a test of its own below.
SIMPLE = [(rule, case) for rule in RULES.values() for case in rule.breaks if rule.id not in ("DQ-43", "DQ-44")]


@pytest.mark.parametrize(("rule", "case"), SIMPLE, ids=lambda it: getattr(it, "id", ""))
def test_every_rule_finds_its_example_among_stored_records(kit: Kit, desk: Desk, rule: Rule, case: Case) -> None:
    type_id, record = stored(desk, case)
    assert rule.id in judged(kit, type_id, record)[record]
    assert any(one[:2] == (record, rule.id) for one in kept(kit))


def test_a_name_that_differs_in_spelling_alone_is_one_person(kit: Kit, desk: Desk) -> None:
    desk.person("E-030", "HANDLER", name_ar="أحمد الشَّمري")
    desk.person("E-071", "HANDLER", name_ar="احمد  الشمرى")
    twin, own = desk.session(handler="E-071", at="07:00"), desk.session(handler="E-030", dog="K9-002", at="09:00")
    assert judged(kit, SESSION, own, twin) == {own: (), twin: ("DQ-43",)}


def test_ratings_from_one_to_five_among_those_from_one_to_ten(kit: Kit, desk: Desk) -> None:
    usual = [desk.session(f"2024-12-{day:02}", at=f"{at:02}:00", rating=9) for day in range(5, 17) for at in (7, 9)]
    small = [desk.session("2024-12-24", at=f"{at:02}:00", rating=4) for at in range(7, 13)]
    found = judged(kit, SESSION, *usual, *small)
    assert {one for one, rules in found.items() if "DQ-44" in rules} == set(small)


def test_both_of_a_duplicate_are_told_and_mended_together(kit: Kit, desk: Desk) -> None:
    first = desk.session()
    judged(kit, SESSION, first)
    second = desk.session()
    judged(kit, SESSION, second)
    assert sorted(kept(kit)) == [(first, "DQ-06", 60), (second, "DQ-06", 60)]
    assert quality(kit, SESSION, first)[0] == quality(kit, SESSION, second)[0] == 40
    change(desk, SESSION, second, at=datetime(2024, 12, 24, 12, 0, tzinfo=UTC), version=2)
    judged(kit, SESSION, second)
    assert kept(kit) == []
    assert sorted(kept(kit, "FIXED")) == [(first, "DQ-06", 60), (second, "DQ-06", 60)]
    assert quality(kit, SESSION, first)[0] == quality(kit, SESSION, second)[0] == 100


def test_a_fixed_finding_that_returns_opens_anew(kit: Kit, desk: Desk) -> None:
    session = desk.session(equipment=None)
    for version, equipment in ((1, None), (2, ["Harness"]), (3, None)):
        change(desk, SESSION, session, equipment=equipment, version=version)
        judged(kit, SESSION, session)
    with kit.db.scoped("*", "*") as connection:
        rows = connection.execute(select(FINDING).order_by(FINDING.c.id)).mappings().all()
    assert [(row["state"], row["opened_version"], row["fixed_version"]) for row in rows] == [
        ("FIXED", 1, 2),
        ("OPEN", 3, None),
    ]


def test_a_void_record_has_no_findings(kit: Kit, desk: Desk) -> None:
    session = desk.session(equipment=None)
    judged(kit, SESSION, session)
    change(desk, SESSION, session, voided_at=kit.now(), version=2)
    assert judged(kit, SESSION, session) == {session: ()}
    assert kept(kit) == []


def test_an_entry_of_the_vet_is_held_against_work_done_before_it(kit: Kit, desk: Desk) -> None:
    session = desk.session(category="ATTACK")
    assert judged(kit, SESSION, session) == {session: ()}
    duty = desk.record("duty-status", "2024-12-23", duty_status="UNFIT", until=None, restriction=None)
    judged(kit, "duty-status", duty)
    assert kept(kit) == [(session, "DQ-13", 60)]


def change(desk: Desk, type_id: str, record: int, **values: Any) -> None:
    fact = FACTS[type_id]
    with desk.engine.begin() as connection:
        connection.execute(update(fact).where(fact.c.id == record).values(**values))


def test_a_manager_finds_what_happens_in_another_project_but_not_what(kit: Kit, desk: Desk, manager: Viewer) -> None:
    desk.session(dog="K9-001", project="P2", at="07:20", trainer="E-055", handler="E-056", category="ATTACK")
    session = desk.session()
    with kit.db.scoped(*manager.scope.listed) as connection:
        found = judging.judge(connection, kit, SESSION, [session])[session]
        seen = connection.execute(select(FACTS[SESSION].c.id)).scalars().all()
    (two_places,) = [one for one in found if one.rule == "DQ-08"]
    assert "training session in another project, 07:20-08:05" in two_places.text.en
    assert seen == [session]  # the scope is the manager's again


@pytest.mark.parametrize("type_id", [SESSION, "mission", "veterinary-visit", "feeding", "roster", "certification"])
def test_statements_do_not_grow_with_the_records(
    kit: Kit, desk: Desk, queries: Callable[[], list[str]], type_id: str
) -> None:
    made = [desk.record(type_id, f"2024-11-{n + 1:02}", dog=f"K9-{n:03}") for n in range(12)]
    judged(kit, type_id, made[0])
    queries()
    judged(kit, type_id, made[1])
    few = len(queries())
    judged(kit, type_id, *made[2:])
    assert len(queries()) <= few + 2  # one more per amount of points
    assert few <= 26


def test_two_writers_of_one_days_sessions_do_not_wait_for_each_other(kit: Kit, desk: Desk) -> None:
    beside = [desk.session(at="07:00"), desk.session(at="07:05", dog="K9-002")]
    judged(kit, SESSION, *beside)
    ready = Barrier(2, timeout=15)
    with desk.engine.begin() as connection:
        row = connection.execute(select(FACTS[SESSION]).where(FACTS[SESSION].c.id == beside[0])).mappings().one()
    unlike = ("id", "quality", "score", "tier", "found", "judged")
    like = {name: value for name, value in row.items() if name not in unlike}
    dogs = (desk.dog("K9-001"), desk.dog("K9-002"))

    fact = FACTS[SESSION]

    def write(*dogs: int) -> None:
        with kit.db.scoped("*", "*") as connection:
            mine = [
                connection.execute(insert(fact).values(**like | {"dog_id": dog}).returning(fact.c.id)).scalar_one()
                for dog in dogs
            ]
            ready.wait()
            judging.judge(connection, kit, SESSION, mine[:1])
            ready.wait()
            judging.judge(connection, kit, SESSION, mine[1:])

    with ThreadPoolExecutor(2) as pool:
        pair = [pool.submit(write, *order) for order in (dogs, dogs[::-1])]
    for one in pair:
        one.result()  # raises what the writer raised


def test_the_night_finds_what_two_writers_could_not_see(kit: Kit, desk: Desk) -> None:
    first, second = desk.session(), desk.session()
    judging.judge_everything(kit.db, judging.Clock(kit.now(), kit.unit.zone))
    assert sorted(kept(kit)) == [(first, "DQ-06", 60), (second, "DQ-06", 60)]
    assert quality(kit, SESSION, first) == (40, 60, 1)
    assert judging.judge_everything(kit.db, judging.Clock(kit.now(), kit.unit.zone)) == 0
