"""Files of records: templates, previews, and what is taken in, over HTTP."""

import csv
import io
from datetime import datetime

import pytest
from openpyxl import Workbook, load_workbook
from sqlalchemy import func, select
from town import OWN_PAGE, Town

from services.catalogue.records import ENTERED
from services.sheets import fields_of, read_sheet
from services.store.tables import FACTS

AT = datetime(2024, 12, 24, 7, 10)  # noqa: DTZ001 - cells of a sheet know no time zone
FEEDING = FACTS["feeding"]
ROWS = "dog,recorder,at,meal,grams,water_ml\nK9-001,E-017,2024-12-24T07:10,DRY,450,800\nK9-001,E-017,2024-12-24T17:00,جاف,٤٥٠,800\n"


@pytest.fixture
def town(town: Town) -> Town:
    town.desk.dog("K9-001")
    town.desk.person("E-017", "CARETAKER")
    town.person("salem", "project-manager", "P1")
    return town


def sent(town: Town, content: bytes, name: str = "meals.csv", type_id: str = "feeding", **form: str):
    program = town.program("salem")
    data = {"file": (io.BytesIO(content), name), **form}
    return program.get(f"/api/v1/records/{type_id}/import", "POST", data=data, content_type="multipart/form-data")


def written(town: Town) -> int:
    with town.desk.engine.begin() as connection:
        return connection.execute(select(func.count()).select_from(FEEDING)).scalar_one()


def book(*rows: tuple[object, ...]) -> bytes:
    made, out = Workbook(), io.BytesIO()
    for row in rows:
        made.active.append(row)
    made.save(out)
    return out.getvalue()


@pytest.mark.parametrize("type_id", ENTERED)
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_every_type_has_a_template_that_is_read_back(town: Town, type_id: str, form: str) -> None:
    town.person("hind")
    answer = town.program("hind").get(f"/api/v1/records/{type_id}/template.{form}")
    assert answer.status_code == 200
    if form == "csv":
        (heads,) = csv.reader(io.StringIO(answer.data.decode("utf-8-sig")))
    else:
        heads = [cell.value for cell in load_workbook(io.BytesIO(answer.data)).active[1]]
    assert len(heads) == len(set(heads)) == len(fields_of(ENTERED[type_id]))
    columns = read_sheet(ENTERED[type_id], f"t.{form}", answer.data).columns
    assert columns == tuple(one.name for one in fields_of(ENTERED[type_id]))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_a_text_file_is_read_however_it_was_saved(town: Town, encoding: str, mark: str) -> None:
    text = ROWS.replace(",", mark)
    answer = sent(town, (text if encoding != "cp1256" else text.replace("٤٥٠", "450")).encode(encoding))
    assert (answer.status_code, answer.json["written"]) == (200, 2), answer.json
    assert written(town) == 2


def test_labels_of_both_languages_are_headings(town: Town) -> None:
    heads = "الكلب,Recorded by,التاريخ والوقت,Kind of meal,Food (g),Water"
    answer = sent(town, (heads + ROWS[ROWS.index("\n") :]).encode())
    assert answer.json["written"] == 2


def test_an_excel_file_keeps_its_days_and_numbers(town: Town) -> None:
    answer = sent(
        town,
        book(("dog", "recorder", "at", "grams", "notes"), ("K9-001", "E-017", AT, 450, "=1+1")),
        "meals.xlsx",
    )
    assert answer.json["written"] == 1, answer.json
    with town.desk.engine.begin() as connection:
        row = connection.execute(select(FEEDING)).mappings().one()
    assert (row["grams"], row["notes"], row["day"].isoformat()) == (450, "=1+1", "2024-12-24")


def test_all_or_the_valid_ones(town: Town) -> None:
    bad = ROWS + "K9-999,E-017,2024-12-24T18:00,DRY,450,800\n"
    refused = sent(town, bad.encode())
    assert (refused.json["written"], written(town)) == (0, 0)
    assert refused.json["wrong"][0]["line"] == 4
    assert "K9-999" in refused.json["wrong"][0]["problems"]["dog"]["en"]
    taken = sent(town, bad.encode(), keep="valid")
    assert (taken.json["written"], len(taken.json["wrong"]), written(town)) == (2, 1, 2)


def test_a_preview_writes_nothing(town: Town) -> None:
    answer = sent(town, ROWS.encode(), preview="1")
    assert (answer.json["valid"], answer.json["written"], written(town)) == (2, 0, 0)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"dog,breakfast\nK9-001,x\n", "'breakfast'"),
        (b"dog,dog\nK9-001,K9-001\n", "twice"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "no text"),
        (b"PK\x03\x04 broken", "Excel"),
        (b"\xff\xfea", "no text"),
    ],
)
def test_what_is_no_table_is_refused_with_a_remedy(town: Town, content: bytes, says: str) -> None:
    answer = sent(town, content)
    assert answer.status_code == 422
    assert says in answer.json["detail"]
    assert written(town) == 0


def test_ten_thousand_rows_are_one_step(town: Town) -> None:
    line = "K9-001,E-017,2024-12-{:02d}T{:02d}:{:02d},DRY,450,800\n"
    rows = [line.format(1 + n % 20, n // 20 % 24, n // 480 % 60) for n in range(10_001)]
    answer = sent(town, (ROWS[: ROWS.index("\n") + 1] + "".join(rows)).encode())
    assert answer.status_code == 422
    assert "10,000" in answer.json["detail"]


def test_who_may_not_import_is_told(town: Town) -> None:
    town.person("rami", "caretaker", "P1")
    answer = town.program("rami").get(
        "/api/v1/records/feeding/import", "POST", data={"file": (io.BytesIO(ROWS.encode()), "a.csv")}
    )
    assert answer.status_code == 403


def test_the_page_shows_first_and_writes_then(town: Town) -> None:
    browser = town.inside("salem")
    assert "Import a file" in browser.get("/import?type=feeding").text
    file = {"file": (io.BytesIO((ROWS + "K9-999,E-017,2024-12-24T18:00,DRY,450,800\n").encode()), "meals.csv")}
    seen = browser.post("/import", data={"type": "feeding", **file}, headers=OWN_PAGE).text
    assert "2 of 3 rows" in seen
    assert "K9-999" in seen
    assert written(town) == 0
    token = seen.partition('name="token" value="')[2].partition('"')[0]
    done = browser.post("/import/take", data={"type": "feeding", "token": token, "keep": "valid"}, headers=OWN_PAGE)
    assert done.headers["Location"] == "/import?type=feeding&done=2&left=1"
    assert written(town) == 2
    assert "2 meals" in browser.get(done.headers["Location"]).text


def test_a_file_of_somebody_else_is_not_there(town: Town) -> None:
    town.person("maha", "project-manager", "P1")
    seen = town.inside("salem").post(
        "/import", data={"type": "feeding", "file": (io.BytesIO(ROWS.encode()), "meals.csv")}, headers=OWN_PAGE
    )
    token = seen.text.partition('name="token" value="')[2].partition('"')[0]
    answer = town.inside("maha").post("/import/take", data={"type": "feeding", "token": token}, headers=OWN_PAGE)
    assert answer.status_code == 422
    assert written(town) == 0
