"""Every record type by its form: all fields asked for, in both languages; written without any script."""

from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from factories import Desk
from flask.testing import FlaskClient
from town import Town

from layouts.entry_values import given, typed
from services import accounts, writing
from services.catalogue.records import ENTERED, RecordType
from services.kit import Kit
from services.rows import read_record
from services.viewer import Viewer

SAME_SITE = {"Sec-Fetch-Site": "same-origin"}
TYPES = sorted(ENTERED)


@pytest.fixture
def client(town: Town, desk: Desk) -> FlaskClient:
    """An administrator's browser, in a unit with a dog, its handler, people of every job and a shift."""
    for code, job in (("H-1", "HANDLER"), ("T-1", "TRAINER"), ("V-1", "VET"), ("C-1", "CARETAKER")):
        desk.person(code, job)
    desk.pair("H-1", "K9-001")
    desk.dog("K9-002")
    desk.pair("H-2", "K9-002")
    desk.shift()
    return signed_in(town, "hind", "general-administrator")


def signed_in(town: Town, name: str, role: str) -> FlaskClient:
    """Somebody's own client, with a token: some roles would need a second factor to sign in."""
    town.person(name, role)
    client = town.browser()
    client.environ_base["HTTP_AUTHORIZATION"] = f"Bearer {accounts.create_token(town.kit, name, 'test')}"
    return client


def drawn(client: FlaskClient, address: str, status: int = 200) -> BeautifulSoup:
    response = client.get(address)
    assert response.status_code == status, response.get_data(as_text=True)[:2000]
    return BeautifulSoup(response.get_data(as_text=True), "html.parser")


def sent(form: Tag) -> dict[str, Any]:
    """What a browser without scripts would send of this form."""
    found: dict[str, list[str]] = {}
    for one in form.select("input, select, textarea"):
        name = one.get("name")
        if not name or one.get("type") == "file":
            continue
        if one.get("type") in ("radio", "checkbox") and not one.has_attr("checked"):
            continue
        if one.name == "select":
            chosen = [option["value"] for option in one.select("option[selected]")]
            values = chosen or ([] if one.has_attr("multiple") else [""])
        else:
            values = [one.text if one.name == "textarea" else one.get("value", "on")]
        found.setdefault(str(name), []).extend(values)
    return found


def filled(form: Tag, record: RecordType) -> dict[str, Any]:
    """A person chooses a dog and answers everything that is asked for."""
    values = sent(form)
    options = {
        one["name"]: [each["value"] for each in one.select("option") if each.get("value")]
        for one in form.select("select[name]")
    }
    if record.has("dog"):
        values["dog"] = ["K9-001"]
    for one in record.all_fields:
        if (
            not one.asked
            or one.computed
            or one.name in ("day", "at", "dog", "project")
            or any(values.get(one.name, ()))
        ):
            continue
        if one.required or not one.nullable:
            values[one.name] = [
                answer(one.kind, one.choices, options.get(one.name, []), one.usual or (one.low, one.high))
            ]
    return values


def answer(kind: str, choices: Any, options: list[str], ends: Any) -> str:
    if choices:
        return str(choices[0].code)
    if kind in ("integer", "decimal"):
        low, high = ends
        return f"{((low or 0) + (high if high is not None else (low or 0) + 10)) / 2:.0f}"
    plain = {
        "moment": "2024-12-24T10:00",
        "day": "2024-12-30",
        "time": "10:00",
        "flag": "true",
        "text": "Something",
        "long": "Something",
        "list": "Something",
    }
    return plain.get(kind) or (options[0] if options else "")


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("type_id", TYPES)
def test_a_form_asks_for_every_field_with_its_label(client: FlaskClient, type_id: str, lang: str) -> None:
    client.get(f"/?lang={lang}")
    page = drawn(client, f"/record/{type_id}/new")
    form = page.select_one("form#entry")
    record = ENTERED[type_id]
    assert form is not None
    assert page.select_one("h1").text == record.label(lang)
    for one in record.all_fields:
        hidden = one.name == "at" and (not record.timed or type_id == "roster")
        if not one.asked or one.computed or hidden or one.kind == "link":
            assert not form.select(f"[name='{one.name}']") or one.kind == "link", one.name
            continue
        controls = form.select(f"[name='{one.name}'], [name^='{one.name}.']")
        assert controls, one.name
        assert labelled(form, controls, one.label(lang)) or one.name in ("day", "at", "dog"), one.name
    for part in record.parts:
        assert len(form.select(f"[data-part='{part.id}'] fieldset[data-row]")) == 3
        for one in part.fields:
            assert one.name == "number" or form.select(f"[name='{part.id}.0.{one.name}']"), one.name


def labelled(form: Tag, controls: Any, label: str) -> bool:
    """Whether a label, or the legend of their group, names the controls."""
    for one in controls:
        own = [each.text for each in form.select(f"label[for='{one.get('id')}']")] if one.get("id") else []
        group = one.find_parent("fieldset")
        legend = group.legend.text if group and group.legend else ""
        if any(label in text for text in [*own, legend]):
            return True
    return False


@pytest.mark.parametrize("type_id", TYPES)
def test_ids_are_unique_and_every_control_has_a_name_for_readers(client: FlaskClient, type_id: str) -> None:
    page = drawn(client, f"/record/{type_id}/new")
    ids = [one["id"] for one in page.select("[id]")]
    assert len(ids) == len(set(ids))
    for one in page.select(
        "#entry input:not([type=hidden], [type=radio], [type=checkbox]), #entry select, #entry textarea"
    ):
        assert one.get("aria-label") or page.select(f"label[for='{one.get('id')}']"), one
    for one in page.select("[aria-describedby]"):
        assert page.find(id=one["aria-describedby"]), one


@pytest.mark.parametrize("type_id", TYPES)
def test_a_record_is_written_without_scripts(
    client: FlaskClient, kit: Kit, administrator: Viewer, type_id: str
) -> None:
    form = drawn(client, f"/record/{type_id}/new").select_one("form#entry")
    values = filled(form, ENTERED[type_id]) | {"act": ["submit"], "confirmed": ["true"]}
    response = client.post(form["action"], data=values, headers=SAME_SITE)
    assert response.status_code == 303, said(response)
    address = response.headers["Location"]
    opened = read_record(kit, type_id, int(address.rpartition("/")[2].partition("?")[0]), administrator)
    assert opened.record.values["status"] in (("SUBMITTED", "FORWARDED") if ENTERED[type_id].reviewed else ("FILED",))
    for one in ENTERED[type_id].all_fields:
        if one.required and one.asked and not one.computed and not one.when and one.kind != "link":
            assert opened.record.values[one.name] not in (None, []), one.name
    if type_id == "period-report":
        return  # its page is the report itself
    page = drawn(client, address)
    assert page.select_one("h1").text == ENTERED[type_id].label("en")
    assert page.select_one("main a[href$='/edit']")


def said(response: Any) -> str:
    page = BeautifulSoup(response.get_data(as_text=True), "html.parser")
    return " | ".join(one.get_text(" ", strip=True) for one in page.select(".finding, [role=alert]"))


@pytest.mark.parametrize("type_id", TYPES)
def test_an_unchanged_correction_changes_nothing(
    client: FlaskClient, kit: Kit, desk: Desk, administrator: Viewer, type_id: str
) -> None:
    record_id = desk.record(type_id, at="09:00" if ENTERED[type_id].timed else "00:00")
    form = drawn(client, f"/record/{type_id}/{record_id}/edit").select_one("form#entry")
    response = client.post(
        form["action"],
        data=sent(form) | {"act": ["save"], "why": ["Typo corrected"], "confirmed": ["true"]},
        headers=SAME_SITE,
    )
    assert response.status_code == 303, said(response)
    assert [one.after for one in writing.history(kit, administrator, type_id, record_id)] == []


def test_the_chooser_offers_what_the_role_enters(client: FlaskClient, town: Town) -> None:
    links = [one["href"] for one in drawn(client, "/record/new").select("main a")]
    assert sorted(links) == sorted(f"/record/{one}/new" for one in ENTERED if one != "period-report")


def test_what_is_wrong_stands_beside_its_field_and_nothing_is_lost(client: FlaskClient) -> None:
    values = {
        "day": "2024-12-24",
        "at": "07:10",
        "dog": "K9-001",
        "trainer": "T-1",
        "minutes": "many",
        "subject": "تفتيش مركبات",
        "trials.0.outcome": "HIT",
        "trials.0.hide": "true",
    }
    response = client.post("/record/training-session/new", data=values | {"act": "submit"}, headers=SAME_SITE)
    page = BeautifulSoup(response.get_data(as_text=True), "html.parser")
    assert response.status_code == 422
    assert "many" in page.select_one("[data-field=minutes] .finding.bad").text
    assert page.select_one("[name=subject]")["value"] == "تفتيش مركبات"
    assert page.select_one("[name=minutes]")["value"] == "many"
    assert page.select_one("[name='trials.0.outcome'][checked]")["value"] == "HIT"
    assert page.select_one("select[name=trainer] option[selected]")["value"] == "T-1"


def test_the_implausible_asks_for_a_yes(client: FlaskClient, kit: Kit, administrator: Viewer) -> None:
    form = drawn(client, "/record/training-session/new").select_one("form#entry")
    values = filled(form, ENTERED["training-session"]) | {"minutes": ["600"], "act": ["submit"]}
    response = client.post("/record/training-session/new", data=values, headers=SAME_SITE)
    assert response.status_code == 422
    again = BeautifulSoup(response.get_data(as_text=True), "html.parser").select_one("form#entry")
    assert "600" in again.select_one("[data-field=minutes] .finding.bad").text
    confirmed = client.post("/record/training-session/new", data=sent(again) | {"act": "submit"}, headers=SAME_SITE)
    assert confirmed.status_code == 303, said(confirmed)


def test_a_session_of_several_dogs_is_a_record_for_each(client: FlaskClient, kit: Kit, administrator: Viewer) -> None:
    form = drawn(client, "/record/training-session/new").select_one("form#entry")
    values = filled(form, ENTERED["training-session"]) | {"others": ["K9-002"], "act": ["submit"]}
    response = client.post("/record/training-session/new", data=values, headers=SAME_SITE)
    assert response.status_code == 303, said(response)
    made = [read_record(kit, "training-session", one, administrator).record.values for one in (1, 2)]
    assert [one["dog"].code for one in made] == ["K9-001", "K9-002"]
    assert [one["handler"].code for one in made] == ["H-1", "H-2"]
    assert made[0]["exercise"] == made[1]["exercise"] != None  # noqa: E711 - both, and something


def test_two_people_s_versions_stand_side_by_side(
    client: FlaskClient, kit: Kit, desk: Desk, administrator: Viewer
) -> None:
    record_id = desk.session()
    form = drawn(client, f"/record/training-session/{record_id}/edit").select_one("form#entry")
    mine = sent(form) | {
        "subject": ["Building search"],
        "location": ["Main Gate"],
        "act": ["save"],
        "why": ["Wrong time"],
    }
    writing.edit(
        kit,
        administrator,
        "training-session",
        record_id,
        {"subject": "Heel", "location": "Kennels"},
        version=1,
        reason="Faster",
    )
    response = client.post(form["action"], data=mine, headers=SAME_SITE)
    assert response.status_code == 409
    page = BeautifulSoup(response.get_data(as_text=True), "html.parser")
    both = {one.legend.text: [each.text for each in one.select("label")] for one in page.select(".conflict fieldset")}
    assert both == {
        "Subject": ["Mine: Building search", "Theirs: Heel"],
        "Location": ["Mine: Main Gate", "Theirs: Kennels"],
    }
    choice = sent(page.select_one("form#entry")) | {"take.subject": ["theirs"], "act": ["save"], "why": ["Wrong time"]}
    assert client.post(form["action"], data=choice, headers=SAME_SITE).status_code == 303
    values = read_record(kit, "training-session", record_id, administrator).record.values
    assert (values["subject"], values["location"]) == ("Heel", "Main Gate")


def test_a_submitted_record_is_not_changed_without_a_reason(client: FlaskClient, desk: Desk) -> None:
    record_id = desk.session()
    form = drawn(client, f"/record/training-session/{record_id}/edit").select_one("form#entry")
    response = client.post(form["action"], data=sent(form) | {"subject": ["Heel"], "act": ["save"]}, headers=SAME_SITE)
    page = BeautifulSoup(response.get_data(as_text=True), "html.parser")
    assert response.status_code == 422
    assert page.select_one("[data-field=why] .finding.bad")


def test_the_history_is_told_in_sentences_and_every_version_can_be_read(
    client: FlaskClient, kit: Kit, desk: Desk, administrator: Viewer
) -> None:
    record_id = desk.session(subject="Heel")
    writing.edit(
        kit,
        administrator,
        "training-session",
        record_id,
        {"subject": "Down", "minutes": 30},
        version=1,
        reason="Typo corrected",
    )
    address = f"/record/training-session/{record_id}"
    told = drawn(client, f"{address}/history").select_one("main ol li").get_text(" ", strip=True)
    assert "Subject: from Heel to Down" in " ".join(told.split())
    assert "Duration: from 45 to 30" in " ".join(told.split())
    assert "Typo corrected." in told
    older = drawn(client, f"{address}?version=1")
    facts = {one.dt.text: one.dd.text for one in older.select("#first-paint .facts div")}
    assert (facts["Subject"], facts["Duration"]) == ("Heel", "45 min")
    client.get("/?lang=ar")
    told = " ".join(drawn(client, f"{address}/history").select_one("main ol li").get_text(" ", strip=True).split())
    assert "موضوع التدريب: من السير بجانب المدرب إلى الاستلقاء" in told
    assert "خطأ إملائي." in told


def test_a_record_is_voided_with_its_reason(client: FlaskClient, kit: Kit, desk: Desk, administrator: Viewer) -> None:
    record_id = desk.session()
    address = f"/record/training-session/{record_id}"
    form = drawn(client, address).select_one(f"form[action='{address}/void']")
    assert (
        client.post(f"{address}/void", data=sent(form) | {"why": ["Wrong dog"]}, headers=SAME_SITE).status_code == 303
    )
    page = drawn(client, address)
    assert page.select_one(".banner.bad b").text == "Voided."
    assert not page.select("a[href$='/edit']")
    assert read_record(kit, "training-session", record_id, administrator).record.voided_at


def test_a_copy_starts_from_another_record_today(client: FlaskClient, desk: Desk) -> None:
    record_id = desk.session("2024-12-01", subject="Heel", minutes=35, notes="Went well")
    form = drawn(client, f"/record/training-session/new?copy={record_id}").select_one("form#entry")
    values = sent(form)
    assert (values["subject"], values["minutes"], values["day"], values["dog"]) == (
        ["Heel"],
        ["35"],
        ["2024-12-24"],
        ["K9-001"],
    )


def test_who_does_not_enter_a_type_gets_no_form(town: Town) -> None:
    vet = signed_in(town, "vet", "vet")
    assert vet.get("/record/training-session/new").status_code == 403
    assert vet.post("/record/training-session/new", headers=SAME_SITE).status_code == 403
    assert vet.get("/record/no-such-type/new").status_code == 404


def test_a_form_says_whose_it_is_and_the_worker_whose_scripts_it_keeps(client: FlaskClient) -> None:
    account = client.get("/record/sender").get_json()["account"]
    assert client.get("/record/feeding/new").headers["X-Account"] == str(account)
    worker = client.get("/record/worker.js")
    assert worker.mimetype == "text/javascript"
    assert "k9Version" in worker.get_data(as_text=True)


@pytest.mark.parametrize("type_id", TYPES)
def test_what_is_stored_comes_back_as_it_was(kit: Kit, desk: Desk, administrator: Viewer, type_id: str) -> None:
    opened = read_record(kit, type_id, desk.record(type_id), administrator)
    record = opened.record.type
    form = typed(record, opened.record.values, opened.parts, kit.unit.zone)
    kept = {one.name for one in record.all_fields if one.asked and not one.computed and one.name != "at"}
    raw = {name: value for name, value in given(record, form).items() if name in kept}
    assert writing.check(kit, administrator, type_id, raw, record_id=opened.record.id).problems == {}
