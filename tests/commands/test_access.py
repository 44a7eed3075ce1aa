import pytest
from click.testing import CliRunner
from flask.cli import ScriptInfo

from dashboard.commands import cli, make_app
from services import accounts, tickets
from services.errors import UserError
from settings import as_environment

ADD = ["user", "add", "hind", "--role", "general-administrator", "--password", "three calm walking dogs"]


@pytest.fixture
def k9(settings, monkeypatch):
    """The command line, on the test's database."""
    for name, value in as_environment(settings).items():
        monkeypatch.setenv(name, value)
    obj = ScriptInfo(create_app=make_app, set_debug_flag=False)
    return lambda *words: CliRunner().invoke(cli, list(words), obj=obj, catch_exceptions=False)


def test_an_added_user_can_sign_in_by_a_token_that_is_printed_last(k9, kit):
    assert k9(*ADD).exit_code == 0
    made = k9("token", "create", "--user", "hind")
    token = made.stdout.splitlines()[-1]
    found = accounts.signed_in(kit, "token", token)
    assert found.viewer.role_id == "general-administrator"
    assert found.viewer.scope.projects is None


def test_a_token_of_nobody_names_the_nearest(k9):
    k9(*ADD)
    with pytest.raises(UserError, match="Did you mean hind"):
        k9("token", "create", "--user", "hnid")


def test_a_role_must_be_one_of_the_catalogue(k9):
    made = k9("user", "add", "omar", "--role", "emperor", "--password", "x")
    assert made.exit_code == 2
    assert "general-administrator" in made.stderr


def test_a_password_may_be_typed(k9, kit):
    made = CliRunner().invoke(
        cli, ADD[:-2], input="three calm walking dogs\nthree calm walking dogs\n", obj=ScriptInfo(create_app=make_app)
    )
    assert made.exit_code == 0
    assert "walking" not in made.output


def test_a_link_may_take_the_place_of_the_password(k9, kit):
    made = k9("user", "add", "salem", "--role", "vet", "--mail", "salem@example.org", "--link")
    assert made.exit_code == 0
    address, _, token = made.stdout.splitlines()[-1].rpartition("/link/")
    assert address.startswith("http")
    assert tickets.of_link(kit, token).name == "salem"
    assert k9("user", "add", "omar", "--role", "vet", "--link", "--password", "x").exit_code == 2
