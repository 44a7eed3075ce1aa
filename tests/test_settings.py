import re
from dataclasses import fields
from pathlib import Path

import pytest

from settings import ROOT, SettingError, Settings, as_environment, load

GIVEN = {"DATABASE_URL": "postgres://u:p@h/k9", "REDIS_URL": "redis://h/0", "K9_DEMO": "1", "K9_WEEKEND": "sat, sun"}


def test_every_setting_is_documented_with_its_default():
    rows = re.findall(
        r"^\| `([A-Z0-9_]+)` \| (?:`([^`]*)`|[^|]*) \|", (ROOT / "docs/operations.md").read_text(), re.MULTILINE
    )
    defaults = {each.metadata["variable"]: each.default for each in fields(Settings)}
    assert dict(rows).keys() == defaults.keys()
    for variable, documented in rows:
        if documented and variable != "K9_HOME":
            assert load({variable: documented}) == load({}), variable


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg2"])
def test_database_address_names_the_driver_that_is_installed(scheme):
    assert load({"DATABASE_URL": f"{scheme}://u:p@h/k9"}).database_url == "postgresql+psycopg2://u:p@h/k9"


def test_owner_and_queue_fall_back_to_the_given_addresses():
    settings = load(GIVEN)
    assert settings.database_owner_url == settings.database_url
    assert settings.queue_url == settings.redis_url


def test_a_child_process_gets_the_same_settings():
    settings = load(GIVEN)
    assert load(as_environment(settings)) == settings


@pytest.mark.parametrize(
    ("variable", "text"),
    [
        ("PORT", "80a"),
        ("DATABASE_URL", "mysql://h/k9"),
        ("REDIS_URL", "h:6379"),
        ("SMTP_URL", "mail.example.org"),
        ("K9_UNIT_TIMEZONE", "Mars/Olympus"),
        ("K9_WEEKEND", "friday,funday"),
        ("K9_WEEK_START", "someday"),
        ("K9_DEMO", "perhaps"),
    ],
)
def test_a_bad_value_is_named_with_its_variable_and_a_remedy(variable, text):
    with pytest.raises(SettingError) as caught:
        load({variable: text})
    assert variable in str(caught.value)
    assert text in str(caught.value)
    assert "Write" in str(caught.value)


def test_a_bad_address_does_not_show_its_password():
    with pytest.raises(SettingError) as caught:
        load({"DATABASE_URL": "mysql://user:very-secret@host/k9"})
    assert "very-secret" not in str(caught.value)


def test_settings_do_not_show_secrets():
    assert "u:p@h" not in repr(load(GIVEN))


def test_production_needs_a_long_secret_and_allows_no_demonstration():
    with pytest.raises(SettingError, match="K9_SECRET_KEY"):
        load({"K9_ENVIRONMENT": "production"})
    assert not load({"K9_ENVIRONMENT": "production", "K9_SECRET_KEY": "x" * 32}).demo


def test_home_is_absolute_wherever_the_command_is_given():
    assert load({"K9_HOME": "somewhere"}).home == Path.cwd() / "somewhere"
