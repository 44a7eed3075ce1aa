import click
import pytest

from dashboard.commands import legacy
from services.errors import UserError


@pytest.fixture
def command(settings, capsys):
    """Runs a word of the command line; what it printed."""

    def run(word, *words):
        with word.make_context("k9", list(words)) as context:
            context.meta["settings"] = settings
            word.invoke(context)
        return capsys.readouterr()

    return run


def test_the_command_prints_the_summary(command, old):
    printed = command(legacy.import_legacy, old.url)
    assert "1240 rows = 1169 imported + 60 merged + 1 skipped + 10 only counted" in printed.out
    assert "heat_cycle                    not yet imported: 10 rows" in printed.out
    assert "23 imported logins have no password: an administrator must set one" in printed.out
    assert "k9: read 1230 of 1230 rows" in printed.err


def test_a_dry_run_says_so(command, old):
    assert command(legacy.import_legacy, old.url, "--dry-run").out.endswith("Dry run: nothing was written\n")


def test_a_wrong_address_ends_the_command_with_its_sentence(command):
    with pytest.raises(UserError, match="Nothing answers"):
        command(legacy.import_legacy, "postgresql://reader@127.0.0.1:1/k9")


def test_the_migration_of_the_database_is_printed(command, owner_url):
    assert command(legacy.db, "current").out == "0001\n"
    assert "as before" in command(legacy.db, "upgrade").err


def test_the_words_are_commands():
    assert isinstance(legacy.import_legacy, click.Command)
    assert isinstance(legacy.db, click.Group)
