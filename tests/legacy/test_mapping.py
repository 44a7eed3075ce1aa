import re
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from services.catalogue import choices
from services.catalogue.records import ENTERED
from services.catalogue.roles import ROLES
from services.legacy import vocabulary as v
from services.legacy.convert import KINDS
from services.legacy.mapping import CHILDREN, FACTS, PERSONAL, SECRET, TABLES
from services.legacy.source import opened

SCHEMA = (Path(__file__).with_name("sample") / "schema.sql").read_text()
REPORTED = {*v.WORDS["report"].codes.values(), "overview"}
SECRETS = ("password_hash", "mfa_secret", "backup_codes")
PERSONAL_COLUMNS = (
    "phone", "email", "national_id", "birth_place", "current_residence", "residence_google_map_link",
    "residence_latitude", "residence_longitude", "employee_photo", "id_card_photo", "photo", "birth_certificate",
)  # fmt: skip


@pytest.mark.parametrize("old", TABLES, ids=lambda old: old.name)
def test_every_column_has_one_entry(old):
    (body,) = re.findall(rf'CREATE TABLE "{old.name}" \((.*?)\n\);', SCHEMA, re.DOTALL)
    left = [name for names in old.left.values() for name in names.split()]
    own = [name for name in old.columns if "." not in name]
    assert sorted([*own, *left]) == sorted(re.findall(r'^ +"(\w+)" ', body, re.MULTILINE))
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


def worded(tables):
    """Table and entry of every column that holds one of a closed list."""
    return [(old, one) for old in tables for one in old.reads if one.kind in v.WORDS]


@pytest.mark.parametrize(
    ("old", "read"),
    worded((*FACTS, *CHILDREN)),
    ids=lambda one: getattr(one, "column", one.name if hasattr(one, "name") else ""),
)
def test_old_words_become_codes_of_the_field_they_fill(old, read):
    record = ENTERED[old.target]
    fields = next((part.fields for part in record.parts if part.id == old.part), record.all_fields)
    field = next(one for one in fields if one.column == read.to)
    words = v.WORDS[read.kind]
    known = {one.code for one in field.choices} if field.choices else REPORTED
    assert {*words.codes.values(), *filter(None, [words.otherwise, words.empty])} <= known


@pytest.mark.parametrize(
    ("kind", "entries"),
    [
        ("sex", choices.SEX),
        ("dog status", choices.DOG_STATUS),
        ("project status", choices.PROJECT_STATUS),
        ("job", choices.JOB),
    ],
)
def test_words_of_the_directory_become_codes_of_the_catalogue(kind, entries):
    words = v.WORDS[kind]
    assert {*words.codes.values(), *filter(None, [words.otherwise, words.empty])} <= {one.code for one in entries}


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
