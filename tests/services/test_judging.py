from datetime import timedelta

from factories import Desk
from sqlalchemy import select

from services import judging
from services.kit import Kit
from services.store.tables import FACTS, FINDING

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
