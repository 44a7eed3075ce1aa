import pytest
from factories import Desk
from sqlalchemy import insert

from services import writing
from services.catalogue.records import ENTERED
from services.catalogue.records.care import AREAS
from services.kit import Kit
from services.recording import StaleError, VoidedError
from services.rows import read_record
from services.store.tables import ACCOUNT
from services.viewer import Scope, Viewer

TYPES = sorted(ENTERED)


def whole(type_id: str, **values: object) -> dict[str, object]:
    """What a person sends for a complete record of any type."""
    record = ENTERED[type_id]
    made: dict[str, object] = {"at": "2024-12-24T09:00"} if record.timed else {"day": "2024-12-24"}
    if type_id == "roster":
        made = {"day": "2024-12-24"}
    for field in record.fields:
        wanted = field.required or field.default is not None or field.name == "dog" or field in AREAS
        if not field.asked or field.computed or field.kind == "link" or not wanted:
            continue
        known = {"dog": "K9-001", "male": "K9-002", "handler": "E-030", "shift": "MORNING"}
        if field.kind == "ref":
            made[field.name] = known.get(field.name, "E-017")
        elif field.kind in ("integer", "decimal"):
            ends = field.usual or (field.low or 0, field.high if field.high is not None else 10)
            made[field.name] = round((ends[0] + ends[1]) / 2)
        else:
            made[field.name] = {
                "moment": "2024-12-24T10:00", "list": ["One", "Two"], "flag": True, "day": "2025-03-01", "time": "10:00",
                "rows": [{"name": "One"}], "choice": field.choices[0].code if field.choices else None,
            }.get(field.kind, f"Some {field.name}")  # fmt: skip
    return made | values


@pytest.fixture
def hind(kit: Kit, desk: Desk) -> Viewer:
    """A general administrator who is somebody of the unit, in a unit with two dogs and a few people."""
    for dog in ("K9-001", "K9-002"):
        desk.dog(dog)
    desk.person("E-017"), desk.pair("E-030", "K9-001"), desk.shift("MORNING"), desk.post("GATE")
    person = desk.person("E-001", "ADMINISTRATOR")
    return Viewer(account(desk, "hind", person), "Hind", "general-administrator", Scope(), person_id=person)


def account(desk: Desk, name: str, person: int | None = None, role: str = "general-administrator") -> int:
    with desk.engine.begin() as connection:
        made = insert(ACCOUNT).values(name=name, role=role, person_id=person)
        return int(connection.execute(made.returning(ACCOUNT.c.id)).scalar_one())


@pytest.mark.parametrize("type_id", TYPES)
def test_a_record_of_every_type_is_created_edited_and_voided(kit: Kit, hind: Viewer, type_id: str) -> None:
    made = writing.create(kit, hind, type_id, whole(type_id))
    reviewed = ENTERED[type_id].reviewed
    assert (made.version, made.status) == (1, "DRAFT" if reviewed else "FILED")
    kept = read_record(kit, type_id, made.id, hind)
    assert kept.record.values["project"].code == "P1"
    assert writing.check(kit, hind, type_id, whole(type_id)).problems == {}

    changed = writing.edit(kit, hind, type_id, made.id, {"post": "GATE"}, version=1, reason="Forgot the post")
    assert (changed.version, changed.created) == (2, False)
    with pytest.raises(StaleError) as stale:
        writing.edit(kit, hind, type_id, made.id, {"post": None}, version=1, reason="Too late")
    assert stale.value.current.record.version == 2

    gone = writing.void(kit, hind, type_id, made.id, version=2, reason="Entered twice")
    assert gone.version == 3
    with pytest.raises(VoidedError):
        writing.edit(kit, hind, type_id, made.id, {"post": None}, version=3, reason="Too late")
    steps = writing.history(kit, hind, type_id, made.id)
    assert [(one.version, one.action, one.reason) for one in steps] == [
        (1, "create", None),
        (2, "edit", "Forgot the post"),
        (3, "void", "Entered twice"),
    ]
    assert steps[1].before["post"] is None
    assert steps[1].after["post"].code == "GATE"
    assert writing.version_of(kit, hind, type_id, made.id, 1) == writing.version_of(kit, hind, type_id, made.id, 2) | {
        "post": None
    }
