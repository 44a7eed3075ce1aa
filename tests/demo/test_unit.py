from collections import Counter
from datetime import date
from hashlib import sha256

import pytest
from demo.records import AS_OF, made, sessions

from services.catalogue.roles import ROLES
from services.demo.model import Choices
from services.demo.unit import Unit
from services.store.tables import METADATA

pytestmark = pytest.mark.timeout(60)  # the whole unit is made once


def digest(scale="S", seed=1, as_of=date(2025, 2, 1)):
    found = sha256()
    for batch in Unit(Choices(scale, as_of, seed)).batches():
        found.update(batch.text)
    return found.hexdigest()


def test_the_same_choices_make_the_same_bytes():
    assert digest() == digest()


@pytest.mark.parametrize("other", [{"seed": 2}, {"as_of": date(2025, 2, 2)}, {"scale": "M"}])
def test_other_choices_make_other_bytes(other):
    assert digest() != digest(**other)


def test_the_first_possible_day_makes_a_unit():
    tables, _ = made("S", 3, date(2024, 12, 24))
    assert max(row["day"] for row in tables["training_session"]) >= "2024-12-24"


def test_a_unit_has_the_people_and_dogs_of_its_size():
    tables, _ = made()
    assert len(tables["project"]) == 6
    assert Counter(row["status"] for row in tables["dog"]) == {"ACTIVE": 40, "TRAINING": 4, "RETIRED": 3, "DECEASED": 1}
    assert Counter(row["job"] for row in tables["person"]) == {
        "HANDLER": 44 + 1,  # one is entered twice
        "TRAINER": 8,
        "VET": 3,
        "CARETAKER": 6,
        "PROJECT_MANAGER": 6,
        "ADMINISTRATOR": 2 + 1,  # the commander
        "AUDITOR": 1,
    }


def test_forty_dogs_are_active_on_every_day():
    rows = made()[0]["dog_status"]
    for day in ("2023-11-01", "2024-12-24", "2026-11-23"):
        active = [
            one for one in rows if one["status"] == "ACTIVE" and one["first_day"] <= day <= (one["last_day"] or "9")
        ]
        assert len(active) == 40


@pytest.mark.parametrize("table", ["project", "section", "team", "post", "shift", "breed", "person", "dog"])
def test_codes_are_used_once(table):
    codes = [row["code"] for row in made()[0][table]]
    assert len(codes) == len(set(codes))


def test_names_are_used_once_but_for_the_twin():
    names = Counter(row["name_en"] for row in made()[0]["person"])
    assert [name for name, count in names.items() if count > 1] == ["Ahmed Al-Shammari"]


def test_every_batch_has_columns_of_its_table():
    for batch in Unit(Choices("S", date(2025, 1, 5), 1)).batches():
        table = METADATA.tables[batch.table]
        assert set(batch.columns) <= {column.name for column in table.c if not column.computed}


def test_no_dog_works_before_1_3_years_or_is_older_than_10_6():
    for dog in made()[0]["dog"]:
        days = sorted(row["day"] for row in sessions() if row["dog_id"] == dog["id"])
        if days and dog["status"] != "DECEASED":
            born = date.fromisoformat(dog["born"])
            assert (date.fromisoformat(days[0]) - born).days >= 1.25 * 365
            assert (date.fromisoformat(days[-1]) - born).days <= 10.6 * 365.25


def test_dogs_have_a_history_of_projects_handlers_and_states():
    tables, _ = made()
    moved = Counter(row["dog_id"] for row in tables["assignment"] if row["dog_id"])
    paired = Counter(row["dog_id"] for row in tables["pair"])
    assert sum(count > 1 for count in moved.values()) >= 3
    assert sum(count > 1 for count in paired.values()) >= 3


def test_a_record_carries_the_project_its_dog_had_that_day():
    tables, labels = made()
    two_places = next(one for one in labels["planted"] if one["id"] == "4")["records"]
    homes = [row for row in tables["assignment"] if row["dog_id"]]
    for row in sessions()[::97]:
        home = next(
            one for one in homes
            if one["dog_id"] == row["dog_id"] and one["first_day"] <= row["day"] <= (one["last_day"] or "9")
        )  # fmt: skip
        assert row["source_key"] in two_places or home["project_id"] == row["project_id"]


def test_one_dog_has_no_two_sessions_at_once_but_for_the_labelled():
    tables, labels = made()
    known = {key for one in labels["planted"] for key in one["records"]}
    last: dict[str, tuple[str, int]] = {}
    for row in tables["training_session"]:
        if row["source_key"] in known:
            continue
        hours, minutes = map(int, row["at"][11:16].split(":"))
        start = date.fromisoformat(row["at"][:10]).toordinal() * 1440 + hours * 60 + minutes
        assert last.get(row["dog_id"], ("", 0))[1] <= start, row["source_key"]
        last[row["dog_id"]] = row["source_key"], start + int(row["minutes"])


def test_sessions_are_in_the_order_of_time():
    moments = [row["at"] for row in made()[0]["training_session"]]
    assert moments == sorted(moments)


def test_records_are_entered_after_they_begin_and_not_after_the_last_day():
    for row in made()[0]["training_session"]:
        assert row["entered_at"] <= row["changed_at"]
        assert row["entered_at"] >= row["at"] or row["day"] > AS_OF.isoformat()
        assert row["entered_at"] < "2026-11-24"


def test_every_role_can_sign_in_with_its_projects():
    tables, _ = made()
    accounts = {row["name"]: row for row in tables["account"]}
    reach = Counter(row["account_id"] for row in tables["account_project"])
    for name in ("admin", "pm1", "pm6", "trainer1", "handler1", "vet1", "caretaker1", "auditor", "commander"):
        assert accounts[name]["demo"] == "t"
        limited = ROLES[accounts[name]["role"]].reach != "unit"
        assert bool(reach[accounts[name]["id"]]) == limited, name


def test_a_taken_name_stays_with_its_owner():
    unit = Unit(Choices("S", date(2025, 1, 5), 1))
    batch = next(
        one for one in unit.batches(accounts_after=7, names_taken=frozenset({"admin"})) if "account" in one.table
    )
    names = [line.split("\t")[:2] for line in batch.text.decode().splitlines()]
    assert names[0] == ["8", "pm1"]
