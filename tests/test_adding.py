"""docs/adding.md, done as it says: a field and a record type are added to a copy of the product, which then has them."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from settings import Settings

ROOT = Path(__file__).parents[1]
COPIED = ("services", "migrations", "dashboard", "layouts", "callbacks", "workers", "assets", "settings.py", "app.py")
SCRIPT = """
import sys
from flask import Flask
from services import users, accounts
from services.account import NewAccount
from services.store import migrate
from settings import load
from dashboard.factory import create_app
from dashboard.outside import build_kit
settings = load()
url = settings.database_owner_url
migrate.upgrade(url)
migrate.draft(url, "as the page says")
migrate.upgrade(url)
app = create_app(settings)
kit = app.extensions["k9"]
kit.cache.client.flushdb()
from factories import Desk
desk = Desk(url)
desk.dog("K9-001"), desk.person("E-017")
users.add(kit, NewAccount("hind", "general-administrator", "a long enough phrase 7"))
headers = {"Authorization": "Bearer " + accounts.create_token(kit, "hind", "test")}
client = app.test_client()
def call(path, **more):
    answer = client.open(path, headers=headers, **more)
    assert answer.status_code < 400, (path, answer.status_code, answer.text[:500])
    return answer
assert "Surface" in call("/record/training-session/new").text
assert "Acidity" in call("/record/water-test/new").text
made = call("/api/v1/records/water-test", method="POST", json={"recorder": "E-017", "project": "P1", "at": "2024-12-24T07:10"})
assert made.json["score"] == 80, made.json
seen = call("/api/v1/records/water-test/" + str(made.json["id"])).json
session = {"dog": "K9-001", "trainer": "E-017", "handler": "E-017", "project": "P1", "at": "2024-12-24T07:10",
           "minutes": 45, "rating": 9, "category": "DETECTION", "subject": "Boxes", "equipment": ["Lead"],
           "location": "Field", "weather": "Clear", "surface": "Gravel"}
assert call("/api/v1/records/training-session", method="POST", json=session).json["status"] == "DRAFT"
assert "Acidity" in call("/api/v1/records/water-test/template.csv").text
assert '"acidity"' in call("/api/v1/openapi.json").text
with kit.db.plain() as connection:
    assert not connection.exec_driver_sql("SELECT count(*) FROM ops.water_test").scalar(), "row security is on"
desk.engine.dispose()
print("added")
"""


@pytest.mark.timeout(120)
def test_a_field_and_a_record_type_are_added_as_the_page_says(cluster: Settings, bare_url: str, tmp_path: Path) -> None:
    for name in COPIED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / name)
    field, record = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "adding.md").read_text(), re.DOTALL)
    field = f"        {field.strip()},\n"
    records = tmp_path / "services" / "catalogue" / "records"
    edit(
        records / "training.py",
        "        NOTES,\n    ),\n    (TRIAL,),",
        field + "        NOTES,\n    ),\n    (TRIAL,),",
    )
    edit(records / "care.py", "\nEXCRETION = ", f"\n{record}\n\nEXCRETION = ")
    edit(records / "__init__.py", "        care.EXCRETION,\n", "        care.EXCRETION,\n        care.WATER_TEST,\n")
    shutil.copy(ROOT / "tests" / "factories.py", tmp_path)
    environment = {
        "PATH": "/usr/bin:/bin", "DATABASE_URL": beside(cluster.database_url, bare_url), "DATABASE_OWNER_URL": bare_url, "REDIS_URL": cluster.redis_url,
        "QUEUE_URL": cluster.queue_url, "K9_HOME": str(tmp_path / "var"), "K9_SECRET_KEY": "x" * 40,
        "PYTHONDONTWRITEBYTECODE": "1",
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert done.stdout.strip().endswith("added"), done.stderr[-3_000:]
    migrations = sorted((tmp_path / "migrations" / "versions").glob("*as_the_page_says*"))
    assert len(migrations) == 1


def beside(url: str, other: str) -> str:
    """The address of the other one's database, with this one's login."""
    name = urlsplit(other).path
    return urlsplit(url)._replace(path=name).geturl()


def edit(path: Path, before: str, after: str) -> None:
    text = path.read_text()
    assert text.count(before) == 1, f"{path} has changed: docs/adding.md must say something else"
    path.write_text(text.replace(before, after))
