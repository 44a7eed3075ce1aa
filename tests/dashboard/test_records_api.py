import io
from concurrent.futures import ThreadPoolExecutor

import pytest
from entries import stock, whole
from PIL import Image
from sqlalchemy import func, select, update

from services.catalogue.records import ENTERED
from services.catalogue.roles import ROLES
from services.store.tables import ATTACHMENT, FACTS, PROJECT, REQUEST_KEY

TYPES = sorted(ENTERED)
SESSION = "/api/v1/records/training-session"


@pytest.fixture
def hind(town):
    """A general administrator's program."""
    stock(town.desk)
    town.person("hind", person="E-017")
    return town.program("hind")


def send(program, path, values, method="POST", **headers):
    return program.get(path, method=method, json=values, headers=headers)


def rows_of(town, table):
    with town.desk.engine.begin() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


@pytest.mark.parametrize("type_id", TYPES)
def test_a_record_of_every_type_lives_over_the_interface(town, hind, type_id):
    path = f"/api/v1/records/{type_id}"
    assert send(hind, f"{path}/check", whole(type_id)).json["problems"] == {}
    assert rows_of(town, FACTS[type_id]) == 0

    made = send(hind, path, whole(type_id))
    assert made.status_code == 201, made.json
    one = made.json
    assert made.headers["Location"] == one["href"] == f"{path}/{one['id']}"
    assert one["status"] == ("DRAFT" if ENTERED[type_id].reviewed else "FILED")
    kept = hind.get(one["href"]).json
    assert (kept["quality"], kept["version"], kept["project"]) == (one["score"], 1, "P1")

    edited = send(hind, one["href"], {"post": "GATE", "version": 1, "reason": "Forgotten"}, "PATCH")
    assert (edited.status_code, edited.json["version"]) == (200, 2)
    stale = send(hind, one["href"], {"post": None, "reason": "Late"}, "PATCH", **{"If-Match": '"1"'})
    assert (stale.status_code, stale.json["current"]["version"], stale.json["current"]["post"]) == (409, 2, "GATE")

    assert send(hind, f"{one['href']}/void", {"version": 2, "reason": "Entered twice"}).json["version"] == 3
    steps = hind.get(f"{one['href']}/history").json["steps"]
    assert [(step["action"], step["reason"], step["account"]) for step in steps] == [
        ("create", None, "hind"),
        ("edit", "Forgotten", "hind"),
        ("void", "Entered twice", "hind"),
    ]
    assert (steps[1]["before"]["post"], steps[1]["after"]["post"]) == (None, "GATE")
    assert hind.get(f"{one['href']}/versions/1").json["values"]["post"] is None
    assert hind.get(f"{one['href']}/versions/9").status_code == 404


@pytest.mark.parametrize("type_id", TYPES)
def test_lists_show_what_was_written(town, hind, type_id):
    made = send(hind, f"/api/v1/records/{type_id}", whole(type_id)).json
    found = hind.get(f"/api/v1/records/{type_id}?on=2024-12-24").json
    assert [row["id"] for row in found["rows"]] == [made["id"]]


@pytest.mark.parametrize("role", ROLES)
def test_a_role_writes_its_types_and_no_other(town, hind, role):
    town.desk.person("E-099")
    town.person("omar", role, "P1", person="E-030")
    omar = town.program("omar")
    for type_id in TYPES:
        status = 201 if type_id in ROLES[role].writes else 403
        made = send(omar, f"/api/v1/records/{type_id}", whole(type_id))
        assert made.status_code == status, (type_id, made.json)
        for part in ("/check", "/bulk", "/group"):
            refused = send(omar, f"/api/v1/records/{type_id}{part}", {}).status_code == 403
            assert refused == (type_id not in ROLES[role].writes)


@pytest.mark.parametrize("type_id", TYPES)
def test_another_project_is_refused(town, hind, type_id):
    town.desk.dog("K9-900", "P2")
    town.person("salem", "project-manager", "P1")
    salem = town.program("salem")
    if type_id not in ROLES["project-manager"].writes:
        return
    made = send(salem, f"/api/v1/records/{type_id}", whole(type_id, project="P2"))
    assert (made.status_code, list(made.json["problems"])) == (422, ["project"])
    made = send(salem, f"/api/v1/records/{type_id}", whole(type_id, dog="K9-900"))
    assert (made.status_code, list(made.json["problems"])) == (422, ["dog"])
    assert "K9-001" in made.json["problems"]["dog"]["en"]
    foreign = send(hind, f"/api/v1/records/{type_id}", whole(type_id, project="P2", dog="K9-900")).json["href"]
    assert send(salem, foreign, {"post": None, "version": 1, "reason": "x"}, "PATCH").status_code == 404
    assert send(salem, f"{foreign}/void", {"version": 1, "reason": "x"}).status_code == 404
    assert salem.get(f"{foreign}/history").status_code == 404
    assert salem.get(f"{foreign}/versions/1").status_code == 404
    assert salem.get(f"{foreign}/attachments").status_code == 404


def test_findings_come_with_the_answer(hind):
    made = send(hind, SESSION, whole("training-session", trainer=None, at="2024-12-24T18:00")).json
    assert (made["score"], made["grade"]) == (40, "poor")
    assert [(one["rule"], one["field"], one["severity"], one["points"]) for one in made["findings"]] == [
        ("missing-trainer", "trainer", "critical", 60)
    ]
    assert made["findings"][0]["text"]["ar"]


def test_a_group_is_one_exercise_and_a_record_for_each_dog(town, hind):
    values = whole("training-session", dogs=["K9-001", "K9-002"]) | {"handler": None}
    del values["dog"], values["handler"]
    made = send(hind, f"{SESSION}/group", values)
    assert made.status_code == 201, made.json
    kept = [hind.get(one["href"]).json for one in made.json["records"]]
    assert [(one["dog"], one["handler"]) for one in kept] == [("K9-001", "E-030"), ("K9-002", None)]
    assert len({one["exercise"] for one in kept}) == 1
    assert kept[0]["exercise"]

    refused = send(hind, f"{SESSION}/group", values | {"dogs": ["K9-001", "K9-777"]})
    assert (refused.status_code, list(refused.json["problems"])) == (422, ["dogs.1.dog"])
    assert rows_of(town, FACTS["training-session"]) == 2
    assert send(hind, "/api/v1/records/feeding/group", values).status_code == 400


def test_a_key_writes_once_and_answers_the_same(town, hind):
    values, key = whole("feeding"), {"Idempotency-Key": "phone-1"}
    first, again = (
        send(hind, "/api/v1/records/feeding", values, **key),
        send(hind, "/api/v1/records/feeding", values, **key),
    )
    assert (first.status_code, again.status_code, first.data) == (201, 201, again.data)
    other = send(hind, "/api/v1/records/feeding", values | {"grams": 7}, **key)
    assert other.status_code == 422
    assert send(hind, "/api/v1/records/feeding", values, **{"Idempotency-Key": "x" * 201}).status_code == 422
    assert rows_of(town, FACTS["feeding"]) == 1


def test_a_refused_record_leaves_its_key_free(town, hind):
    key = {"Idempotency-Key": "phone-2"}
    assert send(hind, "/api/v1/records/feeding", whole("feeding", dog="K9-777"), **key).status_code == 422
    assert rows_of(town, REQUEST_KEY) == 0
    assert send(hind, "/api/v1/records/feeding", whole("feeding"), **key).status_code == 201


def test_two_at_the_same_time_write_once(town, hind):
    def write(_):
        return send(town.program("hind"), SESSION, whole("training-session"), **{"Idempotency-Key": "twice"})

    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(write, range(6)))
    assert {one.status_code for one in answers} == {201}
    assert len({one.data for one in answers}) == 1
    assert rows_of(town, FACTS["training-session"]) == 1


def test_of_two_edits_at_the_same_time_one_wins(town, hind):
    href = send(hind, "/api/v1/records/feeding", whole("feeding")).json["href"]

    def write(place):
        return send(town.program("hind"), href, {"grams": 300 + place, "version": 1, "reason": "Weighed"}, "PATCH")

    with ThreadPoolExecutor(6) as pool:
        statuses = sorted(one.status_code for one in pool.map(write, range(6)))
    assert statuses == [200, 409, 409, 409, 409, 409]
    assert hind.get(href).json["version"] == 2


def test_all_or_the_valid_ones(town, hind):
    rows = [
        whole("feeding"),
        whole("feeding", dog="K9-777"),
        whole("feeding", grams="many"),
        whole("feeding", dog="K9-002"),
    ]
    refused = send(hind, "/api/v1/records/feeding/bulk", {"records": rows, "keep": "all"})
    assert (refused.status_code, rows_of(town, FACTS["feeding"])) == (422, 0)
    assert [sorted(one["problems"]) for one in refused.json["rows"]] == [[], ["dog"], ["grams"], []]
    kept = send(hind, "/api/v1/records/feeding/bulk", {"records": rows, "keep": "valid"})
    assert (kept.status_code, kept.json["written"], rows_of(town, FACTS["feeding"])) == (200, 2, 2)
    assert [bool(one["record"]) for one in kept.json["rows"]] == [True, False, False, True]
    assert send(hind, "/api/v1/records/feeding/bulk", {"records": []}).status_code == 400
    assert send(hind, "/api/v1/records/feeding/bulk", {"records": [{}] * 1_001}).status_code == 400
    assert send(hind, "/api/v1/records/feeding/bulk", {"records": [1]}).status_code == 400


WRONG = [
    ("training-session", {"at": "2025-02-30T08:00"}, "at", "2025-02-30"),
    ("training-session", {"at": "2024-12-24"}, "at", "2024-12-24T07:10"),
    ("training-session", {"at": "2024-13-01T08:00"}, "at", "2024-13-01"),
    ("training-session", {"at": "2024-12-24T25:00"}, "at", "25:00"),
    ("training-session", {"at": None}, "at", "2024-12-24T07:10"),
    ("training-session", {"at": "1899-01-01T08:00"}, "at", "1899"),
    ("training-session", {"at": "2031-01-01T08:00"}, "at", "2031"),
    ("training-session", {"at": "2024-12-24T08:00", "day": "2024-12-23"}, "day", "2024-12-23"),
    ("training-session", {"minutes": "45.5"}, "minutes", "45.5"),
    ("training-session", {"minutes": 3_000_000_000}, "minutes", "3000000000"),
    ("training-session", {"minutes": [45]}, "minutes", "[45]"),
    ("training-session", {"minutes": True}, "minutes", "True"),
    ("training-session", {"rating": "1,200"}, "rating", "1200"),
    ("training-session", {"rating": float("nan")}, "rating", "nan"),
    ("training-session", {"category": "DETECTON"}, "category", "DETECTION"),
    ("training-session", {"programme": None}, "programme", "OPERATIONAL"),
    ("training-session", {"dog": "K9-01"}, "dog", "K9-001"),
    ("training-session", {"trainer": 17}, "trainer", "17"),
    ("training-session", {"subjct": "x"}, "subjct", "subject"),
    ("training-session", {"score": 9}, "score", "computed"),
    ("training-session", {"status": "APPROVED"}, "status", "review"),
    ("training-session", {"exercise": "x"}, "exercise", "by itself"),
    ("training-session", {"subject": "a\0b"}, "subject", "character"),
    ("training-session", {"subject": "\ud800"}, "subject", "character"),
    ("training-session", {"subject": "x" * 301}, "subject", "301"),
    ("training-session", {"equipment": {"a": 1}}, "equipment", "array"),
    ("training-session", {"equipment": ["x"] * 2 + [str(n) for n in range(60)]}, "equipment", "61"),
    ("training-session", {"trials": [{"hide": True}]}, "trials.0.outcome", "HIT"),
    ("training-session", {"trials": [{"hide": "perhaps", "outcome": "HIT"}]}, "trials.0.hide", "perhaps"),
    ("training-session", {"trials": "none"}, "trials", "array"),
    ("training-session", {"trials": [{"x": 1, "hide": True, "outcome": "HIT"}]}, "trials.0.x", "hide"),
    ("veterinary-visit", {"medications": [{str(n): n for n in range(13)}]}, "medications", "13"),
    ("puppy-training", {"puppy": 999}, "puppy", "999"),
    ("puppy-training", {"puppy": -1}, "puppy", "-1"),
    ("delivery", {"ends": "24:01"}, "ends", "24:01"),
    ("leave", {"until": "24.12.2024"}, "until", "24.12.2024"),
    ("caretaker-log", {"day": None}, "day", "2024-12-24"),
    ("incident", {"people": ["E-017", "E-0177"]}, "people", "E-017"),
]  # fmt: skip


@pytest.mark.parametrize(("type_id", "values", "field", "said"), WRONG, ids=lambda value: str(value)[:30])
def test_what_cannot_be_taken_is_said_with_value_and_remedy(town, hind, type_id, values, field, said):
    made = send(hind, f"/api/v1/records/{type_id}", whole(type_id, **values))
    assert (made.status_code, made.mimetype) == (422, "application/problem+json")
    assert list(made.json["problems"]) == [field]
    assert said in made.json["problems"][field]["en"]
    assert made.json["problems"][field]["en"].endswith((".", "?"))
    assert made.json["problems"][field]["ar"] != made.json["problems"][field]["en"]
    assert rows_of(town, FACTS[type_id]) == 0


def test_all_problems_come_at_once(hind):
    made = send(hind, SESSION, whole("training-session", minutes="x", category="y", dog="z"))
    assert sorted(made.json["problems"]) == ["category", "dog", "minutes"]


def test_a_closed_project_takes_no_record(town, hind):
    with town.desk.engine.begin() as connection:
        connection.execute(update(PROJECT).values(status="COMPLETED"))
    made = send(hind, SESSION, whole("training-session"))
    assert (made.status_code, list(made.json["problems"])) == (422, ["project"])
    assert "P1" in made.json["problems"]["project"]["en"]


def test_what_can_hardly_be_true_is_confirmed_first(town, hind):
    values = whole("veterinary-visit", temperature=101.8)
    asked = send(hind, "/api/v1/records/veterinary-visit", values)
    doubted = [one for one in asked.json.get("findings", []) if one["implausible"]]
    assert asked.status_code == 422
    assert doubted[0]["field"] == "temperature"
    assert doubted[0]["suggestion"] == pytest.approx(38.8, abs=0.05)
    assert rows_of(town, FACTS["veterinary-visit"]) == 0
    made = send(hind, "/api/v1/records/veterinary-visit", values | {"confirmed": True})
    assert made.status_code == 201
    again = send(hind, made.json["href"], {"notes": "Seen twice", "version": 1}, "PATCH")
    assert again.status_code == 200


@pytest.mark.parametrize("sent", ["[]", "1", "{", "[" * 100_000, '{"a": ' * 3_000, '"x"', "null", '{"minutes": 1e999}'])
def test_a_body_that_is_no_object_is_refused(hind, sent):
    made = hind.get(SESSION, method="POST", data=sent, headers={"Content-Type": "application/json"})
    assert made.status_code in (400, 422)
    assert made.mimetype == "application/problem+json"


def test_without_json_nothing_is_written(hind):
    assert hind.get(SESSION, method="POST", data="x").status_code == 415


def photograph(**more):
    made = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (24.0, 42.0, 1.0)
    exif[0x010F] = "QANARY camera"
    Image.new("RGB", (40, 20), "red").save(made, "JPEG", exif=exif, **more)
    return made.getvalue()


def upload(program, href, name, content, **fields):
    data = {"file": (io.BytesIO(content), name), **fields}
    return program.get(f"{href}/attachments", method="POST", data=data, content_type="multipart/form-data")


@pytest.fixture
def feeding(hind):
    return send(hind, "/api/v1/records/feeding", whole("feeding")).json["href"]


def test_a_photograph_is_kept_without_its_place_and_served_to_those_who_see_the_record(town, hind, feeding):
    made = upload(hind, feeding, "bowl.jpg", photograph(), about="The bowl")
    assert made.status_code == 201, made.json
    assert hind.get(f"{feeding}/attachments").json["files"] == [made.json]
    served = hind.get(made.json["href"])
    assert (served.mimetype, served.headers["X-Content-Type-Options"]) == ("image/jpeg", "nosniff")
    assert served.headers["Content-Disposition"] == "attachment; filename=bowl.jpg"
    assert served.headers["Content-Security-Policy"].startswith("sandbox")
    with Image.open(io.BytesIO(served.data)) as kept, Image.open(io.BytesIO(photograph())) as sent:
        assert dict(kept.getexif()) == {0x0112: 6}
        assert kept.tobytes() == sent.tobytes()
    assert b"QANARY" not in served.data
    assert hind.get(made.json["href"], headers={"If-None-Match": served.headers["ETag"]}).status_code == 304

    town.person("salem", "project-manager", "P2")
    assert town.program("salem").get(made.json["href"]).status_code == 404
    town.person("badr", "trainer", "P1")
    assert town.program("badr").get(made.json["href"]).status_code == 403

    voided = send(hind, f"{made.json['href']}/void", {"reason": "Wrong dog"})
    assert voided.status_code == 200
    assert hind.get(made.json["href"]).status_code == 404
    assert [one["action"] for one in hind.get(f"{feeding}/history").json["steps"]] == ["create", "attach", "detach"]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("photo.jpg", b"MZ\x90\0 this program", "photo.jpg"),
        ("photo.jpg", b"\x7fELF", "photo.jpg"),
        ("photo.exe", photograph(), ".jpg"),
        ("photo.png", photograph(), ".jpg"),
        ("page.pdf", b"<html><script>alert(1)</script>", "page.pdf"),
        ("photo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "photo.svg"),
        ("empty.jpg", b"", "empty"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_refused(town, hind, feeding, name, content, said):
    made = upload(hind, feeding, name, content)
    assert (made.status_code, made.mimetype) == (422, "application/problem+json")
    assert said in made.json["detail"]
    assert rows_of(town, ATTACHMENT) == 0


@pytest.mark.parametrize(
    ("name", "content", "mime"),
    [
        ("scan.PDF", b"%PDF-1.7\n", "application/pdf"),
        ("a.heic", b"\0\0\0\x18ftypheic\0\0\0\0", "image/heic"),
        ("a.webp", b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        ("a.png", b"\x89PNG\r\n\x1a\n\0", "image/png"),
        ("../../etc/passwd", photograph(), "image/jpeg"),
        ("broken.jpg", b"\xff\xd8\xff\xe0 cut off", "image/jpeg"),
        ("صورة\u202egpj.pdf", b"%PDF-1.7\n", "application/pdf"),
    ],
)
def test_kinds_are_told_by_content_and_names_are_bare(hind, feeding, name, content, mime):
    made = upload(hind, feeding, name, content).json
    assert made["mime"] == mime
    assert not {"/", "\\", "\u202e", "\r", "\n"} & set(made["name"])
    assert hind.get(made["href"]).status_code == 200


def test_a_photograph_of_50_mb_is_refused_before_it_is_read(hind, feeding):
    made = hind.get(
        f"{feeding}/attachments", method="POST", environ_overrides={"CONTENT_LENGTH": "50000000"},
        headers={"Content-Type": "multipart/form-data; boundary=x"},
    )  # fmt: skip
    assert (made.status_code, made.mimetype) == (413, "application/problem+json")
    assert "49.9 MB" in made.json["detail"]

    head = b'--x\r\nContent-Disposition: form-data; name="file"; filename="big.jpg"\r\n\r\n'
    large = head + photograph() + bytes(8_000_000) + b"\r\n--x--\r\n"
    made = hind.get(f"{feeding}/attachments", method="POST", data=large, content_type="multipart/form-data; boundary=x")
    assert made.status_code == 413


def test_a_damaged_file_is_not_served(town, hind, feeding, caplog):
    made = upload(hind, feeding, "bowl.jpg", photograph()).json
    with town.desk.engine.begin() as connection:
        connection.execute(update(ATTACHMENT).values(content=b"something else"))
    served = hind.get(made["href"])
    assert (served.status_code, served.mimetype) == (409, "application/problem+json")
    assert "DQ-49" in caplog.text
