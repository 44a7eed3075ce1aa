from collections.abc import Iterator

import pytest
from factories import Desk
from flask.testing import FlaskClient

from dashboard.factory import create_app
from services import accounts, judging, users
from services.account import NewAccount
from services.kit import Kit
from services.store.tables import FACTS
from settings import Settings

DAY = "on=2024-12-24"
SESSION = "training-session"
REASON = {"reason": "Confirmed with the trainer"}


@pytest.fixture
def sessions(kit: Kit, desk: Desk) -> list[int]:
    """Ten sessions of P1, two without a trainer, one of them of a later day; and one of P2."""
    made = [desk.session(at=f"{7 + n:02}:00", trainer=None if n < 2 else "E-017") for n in range(10)]
    made += [
        desk.session("2024-12-29"),
        desk.session("2024-12-29", dog="K9-900", project="P2", trainer="E-018", handler="E-031"),
    ]
    with kit.db.scoped("*", "*") as connection:
        judging.judge(connection, kit, SESSION, made)
    return made


@pytest.fixture
def client(kit: Kit, settings: Settings, sessions: list[int]) -> Iterator[FlaskClient]:
    with create_app(settings, kit).test_client() as made:
        yield made


def signed_in(
    client: FlaskClient, kit: Kit, role: str = "general-administrator", projects: tuple[str, ...] = ()
) -> None:
    users.add(kit, NewAccount(role, role, "a long enough phrase 7", projects))
    client.environ_base["HTTP_AUTHORIZATION"] = f"Bearer {accounts.create_token(kit, role, 'test')}"


def test_the_score_of_a_question_comes_with_its_reasons(client: FlaskClient, kit: Kit) -> None:
    signed_in(client, kit)
    found = client.get(f"/api/v1/quality?report=trainer-daily&{DAY}").get_json()
    assert found["records"] == 10
    assert (found["quality"]["score"], found["quality"]["grade"]) == (88, "good")
    assert [(one["finding"], one["count"], one["points"]) for one in found["quality"]["reasons"]] == [
        ("missing-trainer", 2, 60)
    ]


def test_what_rules_found_is_among_the_reasons(client: FlaskClient, kit: Kit) -> None:
    signed_in(client, kit)
    found = client.get("/api/v1/quality?report=trainer-daily&on=2024-12-29").get_json()
    (reason,) = found["quality"]["reasons"]
    assert (reason["finding"], reason["count"], reason["points"]) == ("DQ-04", 2, 60)
    assert reason["text"] == {"en": "2 sessions – in the future", "ar": "جلستان – في المستقبل"}


def test_findings_are_listed_narrowed_and_only_ones_own(client: FlaskClient, kit: Kit) -> None:
    signed_in(client, kit, "project-manager", ("P1",))
    found = client.get("/api/v1/quality/issues").get_json()
    assert (found["total"], {one["rule"] for one in found["rows"]}) == (3, {"DQ-04", "missing-trainer"})
    assert {one["project"] for one in found["rows"]} == {"P1"}
    assert client.get("/api/v1/quality/issues?rule=DQ-04&type=training-session").get_json()["total"] == 1
    assert client.get("/api/v1/quality/issues?from=2024-12-25&dog=K9-001").get_json()["total"] == 1
    assert client.get("/api/v1/quality/issues?state=FIXED").get_json()["total"] == 0


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("type=traning", 404),
        ("state=SHUT", 404),
        ("project=P2", 404),
        ("page=x", 400),
        ("page=0", 400),
        ("from=x", 400),
    ],
)
def test_a_wrong_narrowing_is_told(client: FlaskClient, kit: Kit, query: str, status: int) -> None:
    signed_in(client, kit, "project-manager", ("P1",))
    response = client.get(f"/api/v1/quality/issues?{query}")
    assert response.status_code == status, response.get_data(as_text=True)


def issue(client: FlaskClient, rule: str) -> int:
    return int(client.get(f"/api/v1/quality/issues?rule={rule}").get_json()["rows"][0]["id"])


@pytest.mark.parametrize("rule", ["DQ-04", "missing-trainer"])
def test_an_accepted_finding_costs_nothing(client: FlaskClient, kit: Kit, rule: str) -> None:
    signed_in(client, kit, "project-manager", ("P1",))
    response = client.post(f"/api/v1/quality/issues/{issue(client, rule)}/accept", json=REASON)
    assert response.status_code == 200, response.get_data(as_text=True)
    found = response.get_json()
    assert (found["state"], found["accept_reason"]) == ("ACCEPTED", "Confirmed with the trainer")
    fact = FACTS[SESSION]
    with kit.db.scoped("*", "*") as connection:
        row = connection.execute(fact.select().where(fact.c.id == found["record"]["id"])).mappings().one()
    assert row["quality"] == 100


def test_accepting_needs_a_reason_a_right_and_an_open_finding(client: FlaskClient, kit: Kit) -> None:
    signed_in(client, kit, "trainer", ("P1",))
    one = issue(client, "DQ-04")
    assert client.post(f"/api/v1/quality/issues/{one}/accept", json=REASON).status_code == 403
    signed_in(client, kit, "project-manager", ("P1",))
    assert client.post(f"/api/v1/quality/issues/{one}/accept", json={"reason": "ok"}).status_code == 400
    assert client.post(f"/api/v1/quality/issues/{one}/accept", json={}).status_code == 400
    assert client.post("/api/v1/quality/issues/999999/accept", json=REASON).status_code == 404
    assert client.post(f"/api/v1/quality/issues/{one}/accept", json=REASON).status_code == 200
    assert client.post(f"/api/v1/quality/issues/{one}/accept", json=REASON).status_code == 400
