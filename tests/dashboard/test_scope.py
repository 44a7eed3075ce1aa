"""A manager of one project walks every route and callback of the running application.

The other project's records carry a word that must never appear. Routes and callbacks come from the application's own
lists: a new one is walked too, and one whose parts are unknown here fails until somebody says how to fill them.
"""

import json
import re
from collections.abc import Iterator
from itertools import product

import pytest
from factories import Desk
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import true
from werkzeug.routing import Rule

from dashboard.factory import create_app
from services import accounts, users
from services.account import NewAccount
from services.answers import answer
from services.catalogue.records import ENTERED, RECORD_TYPES
from services.catalogue.reports import REPORTS
from services.kit import Kit
from services.question import Question
from services.store import totals
from services.viewer import Viewer
from settings import Settings

CANARY = "QANARY"
SAME_SITE = {"Sec-Fetch-Site": "same-origin"}


@pytest.fixture
def records(desk: Desk) -> dict[str, int]:
    """Own and foreign records; the foreign ones carry the canary in every text."""
    found = {}
    for code, project in (("own", "P1"), ("foreign", "P2")):
        word = CANARY if code == "foreign" else "Plain"
        desk.project(project, name_en=f"{word} project", name_ar=f"{word} مشروع")
        desk.dog(f"K9-{word}", project, name_en=f"{word} dog", name_ar=f"{word} كلب")
        texts = {"subject": f"{word} subject", "location": f"{word} gate", "notes": f"{word} note"}
        found[f"{code}-session"] = desk.session(
            dog=f"K9-{word}", project=project, trainer=f"E-{word}", handler=f"H-{word}", rating=9, **texts,
            section_id=desk.section(f"S-{word}", project), team_id=desk.team(f"T-{word}", f"S-{word}", project),
            post_id=desk.post(f"POST-{word}", project),
        )  # fmt: skip
        desk.trial(found[f"{code}-session"], odour=f"{word} odour")
        found[f"{code}-visit"] = desk.visit(
            dog=f"K9-{word}", project=project, vet=f"V-{word}", diagnosis=f"{word} fever", notes=f"{word} note"
        )
        desk.vaccination(found[f"{code}-visit"], product=f"{word} vaccine")
        for who in ("E", "H", "V"):
            desk.assigned(f"{who}-{word}", project)
        for record in ENTERED.values():
            if record.id not in ("training-session", "veterinary-visit"):
                found[f"{code}-{record.id}"] = desk.record(record.id, dog=f"K9-{word}", project=project)
    return found


@pytest.fixture
def app(kit: Kit, settings: Settings) -> Flask:
    return create_app(settings, kit)


@pytest.fixture
def client(app: Flask, kit: Kit, records: dict[str, int]) -> Iterator[FlaskClient]:
    """Signed in with the bearer token of a manager of P1."""
    users.add(kit, NewAccount("salem", "project-manager", "a long enough phrase 7", ("P1",)))
    token = accounts.create_token(kit, "salem", "test")
    with app.test_client() as made:
        made.environ_base["HTTP_AUTHORIZATION"] = f"Bearer {token}"
        yield made


def queries(records: dict[str, int], report: str) -> list[str]:
    """Questions of every view and language, honest ones and ones that ask for what is not the manager's."""
    fact = {"training-session": "session", "veterinary-visit": "visit"}.get(REPORTS[report].fact, REPORTS[report].fact)
    foreign = records.get(f"foreign-{fact}", 2)
    days = ["on=2024-12-24", "from=2024-12-01&to=2024-12-31&by=project"]
    days += ["period=this-year&by=dog"] if report in ("trainer-daily", "veterinary", "overview") else []
    more = ["", "&view=details", "&view=charts", "&project=P2", f"&dog=K9-{CANARY}", f"&record={foreign}"]
    return [day + rest for day, rest in product(days, more)]


def paths_of(rule: Rule, records: dict[str, int]) -> list[str]:
    """Every address of a rule, with own and foreign values for its parts."""
    pages = [f"record/training-session/{one}{part}" for one in records.values() for part in ("", "/history")]
    values = {
        "report_id": list(REPORTS), "type_id": list(RECORD_TYPES), "record_id": [str(one) for one in records.values()],
        "path": ["", "me", "reports", "review", "notices", "roster", "import", "record/new", "admin/users", "admin/cache",
                 "admin/imports", *(f"r/{one}" for one in REPORTS), *pages],
        "name": ["x"], "digest": ["x"], "package_name": ["dash"], "fingerprinted_path": ["x.js"], "account_id": ["1"],
        "session_id": ["1"], "component": ["x"], "file": ["x"], "filename": ["x"], "action_id": ["forward"], "version": ["1"], "attachment_id": ["1", "2"], "token": ["x"],
        "finding_id": ["1"], "form": ["csv"],
    }  # fmt: skip
    parts = re.findall(r"<(?:[^:<>]+:)?([^<>]+)>", rule.rule)
    unknown = set(parts) - values.keys()
    assert not unknown, f"say in this test how to fill {unknown} of {rule.rule}"
    made = []
    for chosen in product(*(values[part] for part in parts)):
        given = dict(zip(parts, chosen, strict=True))
        if given.keys() >= {"type_id", "record_id"} and not is_of(given["type_id"], given["record_id"], records):
            continue
        address = rule.rule
        for value in chosen:
            address = re.sub(r"<[^<>]+>", value, address, count=1)
        made.append(address)
    return made


def report_at(path: str) -> str | None:
    """The report whose questions this address takes."""
    named = re.fullmatch(r"(?:/r|/api/v1/reports)/([^/]+)(?:/.*)?", path)
    return named[1] if named else "overview" if path == "/" else None


def is_of(type_id: str, record_id: str, records: dict[str, int]) -> bool:
    """Whether it is the number of a record of this type, own or foreign."""
    kind = {"training-session": "session", "veterinary-visit": "visit"}.get(type_id, type_id)
    return record_id in {str(records.get(f"{code}-{kind}", 1)) for code in ("own", "foreign")}


def asked(client: FlaskClient, method: str, address: str) -> str:
    """The whole answer as text, headers included."""
    response = client.open(address, method=method, headers=SAME_SITE | {"Accept-Encoding": "identity"})
    # Without a worker the product says that it is not ready; that is no failure.
    assert response.status_code < 500 or address.startswith("/health/ready"), (
        f"{method} {address}: {response.status_code}"
    )
    text = f"{dict(response.headers)}\n{response.get_data().decode(errors='replace')}"
    # What was asked for may be named in the refusal; what was not asked for may not.
    return text.replace(f"K9-{CANARY}", "")


@pytest.mark.timeout(240)
def test_no_route_shows_another_projects_data(app: Flask, client: FlaskClient, records: dict[str, int]) -> None:
    walked = 0
    for rule in app.url_map.iter_rules():
        for path in paths_of(rule, records):
            report = report_at(path)
            for query in queries(records, report) if report else [""]:
                for method in sorted(rule.methods & {"GET", "POST"} if rule.methods else ()):
                    if path in ("/sign-out",):
                        continue
                    assert CANARY not in asked(client, method, f"{path}?{query}"), f"{method} {path}?{query}"
                    walked += 1
    assert walked > 150


@pytest.mark.timeout(240)
def test_no_callback_shows_another_projects_data(app: Flask, client: FlaskClient, records: dict[str, int]) -> None:
    callbacks = client.get("/_dash-dependencies").get_json()
    server_side = [one for one in callbacks if not one["clientside_function"]]
    assert server_side
    for one in server_side:
        for report in REPORTS:
            for query in queries(records, report):
                text = called(client, one, f"/r/{report}", f"?{query}")
                assert CANARY not in text, f"{one['output']} {report}?{query}"


def called(client: FlaskClient, callback: dict[str, object], path: str, search: str) -> str:
    """The callback's answer to this address, whatever else it wants is left empty or asks for everything."""

    def given(what: dict[str, str]) -> dict[str, object]:
        rows = {"startRow": 0, "endRow": 100, "sortModel": [], "filterModel": {}}
        values = {"pathname": path, "search": search, "getRowsRequest": rows, "n_clicks": 1, "data": f"{path}{search}"}
        return {**what, "value": values.get(what["property"])}

    response = client.post(
        "/_dash-update-component",
        headers=SAME_SITE,
        json={
            "output": callback["output"],
            "outputs": outputs(str(callback["output"])),
            "inputs": [given(one) for one in callback["inputs"]],  # type: ignore[attr-defined]
            "state": [given(one) for one in callback["state"]],  # type: ignore[attr-defined]
            "changedPropIds": [f"{one['id']}.{one['property']}" for one in callback["inputs"]],  # type: ignore[attr-defined]
        },
    )
    return response.get_data(as_text=True).replace(f"K9-{CANARY}", "")


def outputs(text: str) -> object:
    """Dash's description of a callback's outputs, from its name."""
    names = text.strip(".").split("...")
    found = [{"id": name.rpartition(".")[0], "property": name.rpartition(".")[2].split("@")[0]} for name in names]
    return found if text.startswith("..") else found[0]


def test_what_is_kept_for_a_manager_is_the_managers_own(kit: Kit, client: FlaskClient) -> None:
    for report in REPORTS:
        client.get(f"/api/v1/reports/{report}?on=2024-12-24")
        client.get(f"/api/v1/reports/{report}/facets?on=2024-12-24")
    store = kit.cache.client  # type: ignore[attr-defined]  # the real cache
    kept = [store.get(key) or b"" for key in store.scan_iter("k9:*") if b"count" not in key]
    assert kept
    assert not [one for one in kept if CANARY.encode() in one]


def test_with_the_filters_taken_out_row_security_still_holds(
    kit: Kit, desk: Desk, manager: Viewer, records: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(totals, "where", lambda _fact, _filters: [true()])
    found = answer(kit, Question.parse("trainer-daily", "from=2024-12-01&to=2024-12-31", kit.calendar()), manager)
    assert found.measure("sessions").value == 1
    assert CANARY not in json.dumps([one.key for one in found.groups])


def test_another_projects_record_is_404_and_unknown_like_any_other(
    client: FlaskClient, records: dict[str, int]
) -> None:
    foreign = client.get(f"/api/v1/records/training-session/{records['foreign-session']}")
    missing = client.get("/api/v1/records/training-session/999999")
    assert (foreign.status_code, missing.status_code) == (404, 404)
    detail = foreign.get_json()["detail"].replace(str(records["foreign-session"]), "999999")
    assert detail == missing.get_json()["detail"]
