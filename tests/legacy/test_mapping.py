import re
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from services.catalogue import choices
from services.catalogue.roles import ROLES
from services.legacy import vocabulary as v
from services.legacy.convert import KINDS
from services.legacy.mapping import PERSONAL, SECRET, TABLES
from services.legacy.source import opened

SCHEMA = (Path(__file__).with_name("sample") / "schema.sql").read_text()
SECRETS = ("password_hash", "mfa_secret", "backup_codes")
PERSONAL_COLUMNS = (
    "phone", "email", "national_id", "birth_place", "current_residence", "residence_google_map_link",
    "residence_latitude", "residence_longitude", "employee_photo", "id_card_photo", "photo", "birth_certificate",
)  # fmt: skip


@pytest.mark.parametrize("old", TABLES, ids=lambda old: old.name)
def test_every_column_has_one_entry(old):
    (body,) = re.findall(rf'CREATE TABLE "{old.name}" \((.*?)\n\);', SCHEMA, re.DOTALL)
    left = [name for names in old.left.values() for name in names.split()]
    assert sorted([*old.columns, *left]) == sorted(re.findall(r'^ +"(\w+)" ', body, re.MULTILINE))
    assert {one.kind for one in old.reads} <= KINDS.keys()


def test_secrets_and_personal_data_have_entries_that_say_so():
    left = {
        name for old in TABLES for why, names in old.left.items() if why in (SECRET, PERSONAL) for name in names.split()
    }
    assert {*SECRETS, "phone", "email", "national_id", "birth_date", "residence_latitude"} <= left


def test_secrets_and_personal_data_are_never_asked_for(importing, old, ours):
    sent = []
    event.listen(Engine, "before_cursor_execute", hear := lambda _c, _k, statement, *_: sent.append(statement))
    try:
        old.run("UPDATE \"user\" SET password_hash = 'planted', mfa_secret = 'planted', backup_codes = '[\"planted\"]'")
        old.run("UPDATE employee SET national_id = 'planted', birth_place = 'planted', email = 'planted@k9'")
        importing()
    finally:
        event.remove(Engine, "before_cursor_execute", hear)
    asked = [one for one in sent if "FROM employee" in one or 'FROM "user"' in one or "FROM dog" in one]
    words = set(re.findall(r"\w+", " ".join(asked)))
    assert len(asked) >= 3
    assert not words & {*SECRETS, *PERSONAL_COLUMNS}
    assert not any("*" in one for one in asked if "count(*)" not in one)
    assert not any(ours.counts("ops", "app", like="%planted%").values())


def test_an_import_cannot_write_in_the_old_database(old):
    with opened(old.url) as source, pytest.raises(Exception, match="read-only"):
        source._connection.exec_driver_sql("DELETE FROM dog")


@pytest.mark.parametrize("words", v.WORDS.values(), ids=lambda words: words.noun)
def test_old_words_become_codes_of_the_catalogue(words):
    lists = (
        choices.STATUS,
        choices.CATEGORY,
        choices.VISIT_TYPE,
        choices.SEX,
        choices.DOG_STATUS,
        choices.PROJECT_STATUS,
        choices.JOB,
    )
    codes = [{one.code for one in entries} for entries in lists]
    assert any({*words.codes.values(), *filter(None, [words.otherwise])} <= known for known in codes)


def test_old_roles_become_roles_of_the_catalogue():
    assert set(v.ROLES.values()) <= ROLES.keys()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("بلجيكي مالينو", "MALINOIS"),
        ("مالينوا بلجيكى", "MALINOIS"),
        ("الراعى الألمانى", "GERMAN-SHEPHERD"),
        ("جيرمن شيبرد", "GERMAN-SHEPHERD"),
        ("لابرادور", "LABRADOR"),
        ("labrador retriever", "LABRADOR"),
    ],
)
def test_a_breed_is_known_by_many_spellings(text, code):
    assert v.BREED_OF[v.folded(text)].code == code
