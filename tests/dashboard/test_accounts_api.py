import pytest
from openapi_schema_validator import OAS31Validator
from town import OWN_PAGE

from dashboard.api import accounts as api

NEW = {"name": "salem", "role": "trainer", "projects": ["P1"], "mail": "salem@example.org", "lang": "ar"}


@pytest.fixture
def hind(town):
    town.person("hind")
    town.desk.project("P1")
    return town.program("hind")


def keeps_to(schema, body):
    return OAS31Validator(schema).is_valid(body)


def send(program, path="/api/v1/accounts", method="POST", **body):
    return program.get(path, method=method, json=body)


def test_an_account_is_made_found_changed_and_let_in(town, hind):
    made = send(hind, **NEW)
    assert (made.status_code, keeps_to(api.LINK, made.json)) == (201, True)
    account = made.json["account"]
    assert made.headers["Location"] == account["href"]
    assert (account["state"], account["projects"], account["lang"]) == ("invited", ["P1"], "ar")
    browser = town.browser()
    link = "/link/" + made.json["link"].partition("/link/")[2]
    assert (
        browser.post(link, data={"new": "four calm dogs", "again": "four calm dogs"}, headers=OWN_PAGE).status_code
        == 303
    )
    found = hind.get("/api/v1/accounts?q=sal&role=trainer&state=open").json
    assert keeps_to({"type": "object", "properties": {"accounts": {"items": api.ACCOUNT}}}, found)
    assert [one["name"] for one in found["accounts"]] == ["salem"]
    changed = send(hind, account["href"], "PATCH", role="vet", projects=[], mail=None)
    assert (changed.status_code, changed.json["role"], changed.json["projects"], changed.json["mail"]) == (
        200,
        "vet",
        [],
        None,
    )
    again = send(hind, f"{account['href']}/reset")
    assert (again.status_code, keeps_to(api.LINK, again.json)) == (200, True)
    assert hind.get(account["href"]).json == changed.json | {"last_sign_in": changed.json["last_sign_in"]}
    assert send(hind, account["href"], "PATCH", active=False).json["state"] == "closed"
    assert browser.get("/me").status_code == 303


def test_what_is_not_named_stays(town, hind):
    account = send(hind, **NEW).json["account"]
    changed = send(hind, account["href"], "PATCH", mail="s@example.org").json
    assert changed == account | {"mail": "s@example.org"}


@pytest.mark.parametrize(
    ("body", "status", "reason"),
    [
        ({"role": "vet"}, 400, "'name' is missing"),
        ({"name": "salem", "role": "vett"}, 404, "vet"),
        ({"name": "hind", "role": "vet"}, 409, "already"),
        ({"name": 7, "role": "vet"}, 400, "not a text"),
        ({"name": "salem", "role": "vet", "projects": "P1"}, 400, "not a list"),
        ({"name": "salem", "role": "vet", "projects": [1]}, 400, "list of codes"),
        ({"name": "salem", "role": "vet", "projects": ["P\x001"]}, 400, "cannot be seen"),
        ({"name": "salem", "role": "vet", "person": "E\u200f-1"}, 400, "cannot be seen"),
        ({"name": "salem", "role": "vet", "mail": "salem"}, 400, "mail address"),
        ({"name": "salem", "role": "vet", "pasword": "x"}, 404, "pasword"),
        ({"name": "salem", "role": "vet", "lang": "fr"}, 404, "fr"),
        ({"name": "salem", "role": "vet", "new_person": {"code": "E-1", "job": "COOK"}}, 400, "name"),
        ({"name": "salem", "role": "vet", "new_person": {"job": "VET"}}, 400, "'code' is missing"),
    ],
)
def test_a_wrong_body_is_explained_and_writes_nothing(hind, body, status, reason):
    answer = send(hind, **body)
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
    assert reason in answer.json["detail"]
    assert hind.get("/api/v1/accounts").json["total"] == 1


@pytest.mark.parametrize("sent", [b"", b"{", b"[]", b'"x"', b"null"])
def test_what_is_no_object_is_refused(hind, sent):
    answer = hind.get("/api/v1/accounts", method="POST", data=sent, content_type="application/json")
    assert answer.status_code == 400


def test_text_that_is_no_json_is_refused(hind):
    assert hind.get("/api/v1/accounts", method="POST", data=b"name=x", content_type="text/plain").status_code == 415


@pytest.mark.parametrize("path", ["/api/v1/accounts?role=vett", "/api/v1/accounts?state=asleep", "/api/v1/accounts/99"])
def test_what_is_not_there_is_404(hind, path):
    assert hind.get(path).status_code == 404


def test_an_administrator_cannot_shut_out_oneself(hind):
    own = hind.get("/api/v1/accounts").json["accounts"][0]
    assert send(hind, own["href"], "PATCH", active=False).status_code == 400
    assert send(hind, own["href"], "PATCH", role="vet").status_code == 400


@pytest.mark.parametrize("role", ["project-manager", "trainer", "handler", "vet", "caretaker", "auditor"])
def test_the_calls_are_for_administrators(town, role):
    account = town.person("salem", role)
    program = town.program("salem")
    assert program.get("/api/v1/accounts").status_code == 403
    assert program.get(f"/api/v1/accounts/{account}").status_code == 403
    assert send(program, **NEW).status_code == 403
    assert send(program, f"/api/v1/accounts/{account}", "PATCH", role="general-administrator").status_code == 403
    assert send(program, f"/api/v1/accounts/{account}/reset").status_code == 403
