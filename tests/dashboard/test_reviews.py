"""The review over HTTP: the inbox, one step, several at once, and notices."""

from typing import Any

import pytest
from town import Program, Town

TYPE = "training-session"


class Unit:
    """A trainer, two managers and two administrators, as programs."""

    def __init__(self, town: Town) -> None:
        self.town = town
        for name, role in (("trainer", "trainer"), ("pm", "project-manager"), ("stranger", "project-manager")):
            project = "P2" if name == "stranger" else "P1"
            town.desk.person(f"E-{name}")
            town.person(name, role, project, person=f"E-{name}")
        town.person("boss")
        self.programs = {name: town.program(name) for name in ("trainer", "pm", "stranger", "boss")}

    def __getitem__(self, name: str) -> Program:
        return self.programs[name]

    def session(self, **values: Any) -> int:
        """A draft of the trainer's."""
        return self.town.desk.session(trainer="E-trainer", status="DRAFT", **values)

    def act(self, name: str, record: int, action: str, type_id: str = TYPE, **body: Any) -> Any:
        return self[name].get(f"/api/v1/reviews/{type_id}/{record}/{action}", method="POST", json=body)

    def inbox(self, name: str, query: str = "") -> Any:
        return self[name].get(f"/api/v1/reviews?{query}").get_json()

    def waiting(self, name: str, query: str = "") -> list[int]:
        return [one["id"] for one in self.inbox(name, query)["rows"]]


@pytest.fixture
def unit(town: Town) -> Unit:
    return Unit(town)


def test_a_record_goes_from_inbox_to_inbox(unit: Unit) -> None:
    record = unit.session()
    assert unit.inbox("pm")["counts"]["mine"] == 0
    submitted = unit.act("trainer", record, "submit").get_json()
    assert (submitted["status"], submitted["version"]) == ("SUBMITTED", 2)
    assert (unit.waiting("pm"), unit.waiting("stranger"), unit.waiting("boss")) == ([record], [], [])
    assert unit.waiting("trainer", "box=sent") == [record]
    assert unit.act("pm", record, "return", note="Which car park?").get_json()["status"] == "DRAFT"
    back = unit.inbox("trainer", "box=returned")["rows"]
    assert [(one["id"], one["last"]["note"]) for one in back] == [(record, "Which car park?")]
    unit.act("trainer", record, "submit")
    unit.act("pm", record, "forward")
    assert (unit.waiting("pm"), unit.waiting("boss")) == ([], [record])
    assert unit.act("boss", record, "approve").get_json()["status"] == "APPROVED"
    assert [unit.waiting(name) for name in ("pm", "boss")] == [[], []]
    assert unit.waiting("trainer", "box=sent") == []
    assert [unit.waiting(name, "box=decided") for name in ("pm", "boss")] == [[record], [record]]


def test_refusals_name_what_is_wrong(unit: Unit) -> None:
    record = unit.session()
    unit.act("trainer", record, "submit")
    told = {
        "own": unit.act("trainer", record, "forward"),
        "foreign": unit.act("stranger", record, "forward"),
        "early": unit.act("boss", record, "approve"),
        "no reason": unit.act("pm", record, "reject"),
        "old version": unit.act("pm", record, "forward", version=1),
        "no such step": unit.act("pm", record, "aprove"),
        "not reviewed": unit.act("pm", record, "forward", "feeding"),
        "odd version": unit.act("pm", record, "forward", version="2"),
        "odd name": unit.act("pm", record, "forward", notes="x"),
    }
    assert {what: answer.status_code for what, answer in told.items()} == {
        "own": 403, "foreign": 404, "early": 409, "no reason": 422, "old version": 409, "no such step": 404,
        "not reviewed": 400, "odd version": 400, "odd name": 400,
    }  # fmt: skip
    assert "Did you mean approve" in told["no such step"].get_json()["detail"]
    assert "E-trainer submitted it on 24 Dec 2024 at 18:42" in told["old version"].get_json()["detail"]


def test_what_is_not_an_object_is_refused(unit: Unit) -> None:
    path = f"/api/v1/reviews/{TYPE}/1/forward"
    answers = [
        unit["pm"].get(path, method="POST", json=[]),
        unit["pm"].get(path, method="POST", data="{", content_type="application/json"),
        unit["pm"].get(path, method="POST", data="a=1", content_type="text/plain"),
    ]
    assert [one.status_code for one in answers] == [400, 400, 415]


def test_several_at_once_give_a_result_each(unit: Unit) -> None:
    good, gone, foreign = unit.session(), unit.session(at="08:00"), unit.session(at="09:00", project="P2", dog="K9-2")
    for record in (good, gone):
        unit.act("trainer", record, "submit")
    unit.act("trainer", gone, "withdraw")
    records = [{"type": TYPE, "id": one} for one in (good, gone, foreign, good)]
    answer = unit["pm"].get("/api/v1/reviews/bulk", method="POST", json={"action": "forward", "records": records})
    results = answer.get_json()["results"]
    assert [(one["id"], one["done"], one["status"]) for one in results] == [
        (good, True, "FORWARDED"), (gone, False, None), (foreign, False, None),
    ]  # fmt: skip
    assert "withdrew it" in results[1]["problem"]["en"]
    assert "not there" in results[2]["problem"]["en"]


@pytest.mark.parametrize(
    "body",
    [
        {"action": "forward"},
        {"action": "forward", "records": []},
        {"action": "forward", "records": [{"type": TYPE}]},
        {"action": "forward", "records": [{"type": TYPE, "id": True}]},
        {"action": "forward", "records": [{"type": TYPE, "id": 1}] * 201},
        {"action": "fly", "records": [{"type": TYPE, "id": 1}]},
        {"records": [{"type": TYPE, "id": 1}]},
    ],
)
def test_a_wrong_list_does_nothing(unit: Unit, body: dict[str, Any]) -> None:
    assert unit["pm"].get("/api/v1/reviews/bulk", method="POST", json=body).status_code == 400


def test_the_inbox_is_grouped_by_type_the_oldest_first_and_narrowed(unit: Unit) -> None:
    made = []
    for n, type_id in enumerate((TYPE, "incident", TYPE, "incident")):
        record = (
            unit.session(at=f"0{n + 1}:00") if type_id == TYPE else unit.town.desk.record("incident", status="DRAFT")
        )
        unit.town.wait(hours=1)
        assert unit.act("trainer", record, "submit", type_id).status_code == 200
        made.append(record)
    found = unit.inbox("pm")
    assert [(one["type"], one["id"]) for one in found["rows"]] == [
        (TYPE, made[0]), (TYPE, made[2]), ("incident", made[1]), ("incident", made[3]),
    ]  # fmt: skip
    assert (found["types"], found["projects"], found["total"]) == ({TYPE: 2, "incident": 2}, {"P1": 4}, 4)
    assert unit.waiting("pm", "type=incident") == [made[1], made[3]]
    assert unit.waiting("pm", "project=P1&state=SUBMITTED&size=1&page=3") == [made[1]]


@pytest.mark.parametrize(
    "query", ["box=his", "type=feeding", "project=P2", "state=OPEN", "page=0", "page=x", "size=201", "sort=age"]
)
def test_an_odd_question_to_the_inbox_is_refused(unit: Unit, query: str) -> None:
    answer = unit["pm"].get(f"/api/v1/reviews?{query}")
    assert (answer.status_code, answer.mimetype) == (400, "application/problem+json")


def test_an_inbox_costs_the_same_statements_however_full(unit: Unit, queries: Any) -> None:
    counts = []
    for n in range(1, 4):
        for at in range(n * 4):
            record = unit.session(at=f"{n:02}:{at:02}")
            unit.act("trainer", record, "submit")
        queries()
        unit.inbox("pm")
        counts.append(len([one for one in queries() if not one.startswith("SELECT set_config")]))
    assert counts[0] == counts[-1] <= 10


def test_notices_are_told_read_and_switched_off(unit: Unit) -> None:
    record = unit.session()
    unit.act("trainer", record, "submit")
    told = unit["pm"].get("/api/v1/notices").get_json()
    assert (told["total"], told["unread"], told["rows"][0]["kind"]) == (1, 1, "submitted")
    assert told["rows"][0]["text"]["en"] == "E-trainer submitted Training session, K9-001, 24 Dec 2024."
    assert told["rows"][0]["href"] == f"/record/{TYPE}/{record}"
    others = [{"ids": [told["rows"][0]["id"] + 1]}, {"ids": [told["rows"][0]["id"]]}, {}]
    read = [unit["pm"].get("/api/v1/notices/read", method="POST", json=one).get_json() for one in others]
    assert read == [{"read": 0, "unread": 1}, {"read": 1, "unread": 0}, {"read": 0, "unread": 0}]
    assert unit["pm"].get("/api/v1/notices?unread=true").get_json()["rows"] == []
    assert unit["boss"].get("/api/v1/notices").get_json()["total"] == 0


def test_anothers_notices_cannot_be_read(unit: Unit) -> None:
    record = unit.session()
    unit.act("trainer", record, "submit")
    theirs = unit["pm"].get("/api/v1/notices").get_json()["rows"][0]["id"]
    assert unit["boss"].get("/api/v1/notices/read", method="POST", json={"ids": [theirs]}).get_json()["read"] == 0
    assert unit["pm"].get("/api/v1/notices").get_json()["unread"] == 1


@pytest.mark.parametrize("query", ["unread=maybe", "page=0", "size=1000", "kind=x"])
def test_an_odd_question_for_notices_is_refused(unit: Unit, query: str) -> None:
    assert unit["pm"].get(f"/api/v1/notices?{query}").status_code == 400
