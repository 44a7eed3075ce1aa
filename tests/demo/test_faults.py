from collections import Counter
from datetime import date, timedelta
from statistics import median

import pytest
from demo.records import AS_OF, label, labelled, made, sessions

pytestmark = pytest.mark.timeout(60)  # the whole unit is made once


def ago(days: int) -> str:
    return (AS_OF - timedelta(days=days)).isoformat()


@pytest.mark.parametrize("scale", ["S", "M"])
def test_every_fault_stands_at_every_scale(scale):
    planted = {one["id"]: one for one in made(scale)[1]["planted"]}
    wanted = {"3": 30, "13": 30, "4": 2, "5": 2, "14": 1, "15": 1, "16": 5, "17": 1, "18": 12, "22": 6}
    wanted |= {"6": 1, "7": 1, "8": 1, "12": 1, "23": 1, "control-group": 5, "control-hot": 1, "control-panting": 1}
    for id_, records in wanted.items():
        assert len(planted[id_]["records"]) >= records, id_
        assert len(planted[id_]["records"]) == records or id_ == "3", id_


def test_faults_that_need_other_records_are_named_with_their_reason():
    assert [one["id"] for one in made()[1]["not yet"]] == ["24"]


def test_1_one_project_has_no_visit_for_nine_days():
    days = [row["day"] for row in made()[0]["veterinary_visit"] if row["project_id"] == "2"]
    assert label("1")["projects"] == ["AIRPORT"]
    assert not any("2024-12-23" <= day <= "2024-12-31" for day in days)
    assert any("2024-12-15" <= day <= "2024-12-22" for day in days)


def test_2_three_working_days_have_forty_percent():
    counts = Counter(row["day"] for row in sessions())
    fault = label("2")
    day, last = date.fromisoformat(fault["first"]), date.fromisoformat(fault["last"])
    while day <= last:
        usual = median(counts[(day - timedelta(days=7 * n)).isoformat()] for n in range(1, 9))
        assert counts[day.isoformat()] / usual == pytest.approx(0.4, abs=0.12)
        day += timedelta(days=1)


def test_3_one_trainer_gives_tens_for_21_days():
    rows = labelled("3")
    assert {row["rating"] for row in rows} == {"10"}
    assert len({row["trainer_id"] for row in rows}) == 1


def test_4_one_dog_is_in_two_projects_at_once():
    first, second = labelled("4")
    assert first["dog_id"] == second["dog_id"]
    assert first["project_id"] != second["project_id"]
    assert first["post_id"] != second["post_id"]
    assert first["at"] < second["at"] < first["at"][:11] + "99"


def test_5_two_sessions_are_the_same():
    first, second = labelled("5")
    own = {"id", "source_key", "entered_at", "changed_at", "submitted_at"}
    assert {name: value for name, value in first.items() if name not in own} == {
        name: value for name, value in second.items() if name not in own
    }


def test_6_7_8_three_readings_have_the_wrong_unit():
    assert labelled("6")[0]["temperature"] == "101.8"
    assert 3 <= float(labelled("7")[0]["weight"]) <= 3.6
    pounds = labelled("8")[0]
    own = [
        float(row["weight"])
        for row in made()[0]["veterinary_visit"]
        if row["dog_id"] == pounds["dog_id"] and row["weight"]
    ]
    assert float(pounds["weight"]) / median(own) == pytest.approx(2.2, abs=0.15)


def test_9_one_fit_dog_has_a_gap_of_twelve_days():
    fault = label("9")
    dog = next(row["id"] for row in made()[0]["dog"] if row["code"] == fault["dogs"][0])
    days = [row["day"] for row in sessions() if row["dog_id"] == dog]
    assert not any(fault["first"] <= day <= fault["last"] for day in days)
    assert (date.fromisoformat(fault["last"]) - date.fromisoformat(fault["first"])).days == 11


def test_12_one_dogs_rabies_shot_is_forty_days_overdue():
    visit = labelled("12")[0]
    shots = [
        row
        for row in made()[0]["vaccination"]
        if row["dog_id"] == visit["dog_id"] and row["product"].startswith("Rabies")
    ]
    assert max(row["next_due"] for row in shots) == ago(40)


def test_rabies_is_overdue_for_no_other_active_dog():
    tables, _ = made()
    due: dict[str, str] = {}
    for row in tables["vaccination"]:
        if row["product"].startswith("Rabies"):
            due[row["dog_id"]] = max(due.get(row["dog_id"], ""), row["next_due"])
    active = {row["id"] for row in tables["dog"] if row["status"] == "ACTIVE"}
    late = {dog for dog in active if due.get(dog, "") < AS_OF.isoformat()}
    assert late == {labelled("12")[0]["dog_id"]}


def test_13_thirty_records_of_several_days_are_entered_in_nine_minutes():
    rows = labelled("13")
    entered = sorted(row["entered_at"] for row in rows)
    assert len({row["author_id"] for row in rows}) == 1
    assert len({row["day"] for row in rows}) >= 3
    assert entered[0][:13] == entered[-1][:13] == f"{ago(2)}T17"
    assert int(entered[-1][14:16]) - int(entered[0][14:16]) <= 9


def test_14_one_session_lies_in_the_future():
    assert labelled("14")[0]["day"] == (AS_OF + timedelta(days=3)).isoformat()


def test_15_one_session_lasts_ten_hours():
    assert labelled("15")[0]["minutes"] == "600"


def test_16_five_drafts_are_at_least_eight_days_old():
    rows = labelled("16")
    assert {row["status"] for row in rows} == {"DRAFT"}
    assert max(row["day"] for row in rows) <= ago(8)


def test_17_one_dog_trains_after_its_death():
    row = labelled("17")[0]
    dog = next(one for one in made()[0]["dog"] if one["id"] == row["dog_id"])
    assert dog["died"] < row["day"]


def test_18_ratings_from_1_to_5_stand_in_the_wrong_scale():
    assert {row["rating_scale"] for row in labelled("18")} == {"10"}
    assert max(int(row["rating"]) for row in labelled("18")) <= 5


def test_22_one_handler_is_entered_twice():
    twin = {row["handler_id"] for row in labelled("22")}
    people = {row["id"]: row for row in made()[0]["person"]}
    (other,) = (people[id_] for id_ in twin)
    same = [row for row in people.values() if row["name_en"] == other["name_en"]]
    assert len(same) == 2
    assert len({row["name_ar"] for row in same}) == 2


def test_23_one_dog_stays_hot_after_work():
    row = labelled("23")[0]
    assert (row["temperature"], row["exertion"], row["minutes_after_work"]) == ("40.4", "AFTER_WORK", "35")


def test_a_group_session_has_five_dogs_of_one_trainer_at_one_place():
    rows = labelled("control-group")
    assert len({row["dog_id"] for row in rows}) == 5
    assert len({(row["at"], row["post_id"], row["trainer_id"]) for row in rows}) == 1


def test_equipment_goes_missing_in_the_last_week():
    def missing(first: str, last: str) -> float:
        rows = [row for row in sessions() if first <= row["day"] <= last]
        return sum(row["equipment"] is None for row in rows) / len(rows)

    assert missing(ago(6), ago(0)) == pytest.approx(0.17, abs=0.05)
    assert missing(ago(36), ago(7)) == pytest.approx(0.09, abs=0.03)
