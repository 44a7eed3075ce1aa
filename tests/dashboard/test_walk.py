"""What people do in one go: a record with a photograph, a report put up for approval twice."""

import io

from PIL import Image
from sqlalchemy import func, select
from town import OWN_PAGE, Town

from services.store.tables import FACTS


def photograph() -> io.BytesIO:
    made = io.BytesIO()
    Image.new("RGB", (64, 48), (90, 120, 60)).save(made, "JPEG")
    made.seek(0)
    return made


def test_a_record_shows_its_photograph(town: Town) -> None:
    town.person("hind")
    meal = town.desk.record("feeding")
    browser = town.inside("hind")
    sent = browser.post(f"/record/feeding/{meal}/files", data={"file": (photograph(), "bowl.jpg")}, headers=OWN_PAGE)
    assert sent.status_code == 303, sent.text
    page = browser.get(f"/record/feeding/{meal}")
    assert page.status_code == 200
    assert "bowl.jpg" in page.text
    picture = browser.get("/api/v1/attachments/1")
    assert picture.status_code == 200
    assert picture.data[:2] == b"\xff\xd8"


def test_a_report_is_put_up_for_approval_once(town: Town) -> None:
    town.desk.record("roster")
    town.person("salem", "project-manager", "P1")
    town.person("hind")
    browser = town.inside("salem")
    asked = {"report": "pm-daily", "query": "on=2024-12-24&project=P1"}
    first, second = (browser.post("/review/report", data=asked, headers=OWN_PAGE) for _ in range(2))
    assert first.headers["Location"] == second.headers["Location"] == "/record/period-report/1"
    with town.desk.engine.begin() as connection:
        assert connection.execute(select(func.count()).select_from(FACTS["period-report"])).scalar() == 1
    assert browser.get("/record/period-report/1").status_code == 200
    assert "PM daily" in town.inside("hind").get("/review").text
