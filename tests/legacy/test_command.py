from dataclasses import replace

import click
import pytest

from dashboard.commands import legacy
from services.errors import UserError
from services.store import migrate


@pytest.fixture
def command(settings, capsys):
    """Runs a word of the command line; what it printed."""

    def run(word, *words, **others):
        with word.make_context("k9", list(words)) as context:
            context.meta["settings"] = replace(settings, **others)
            word.invoke(context)
        return capsys.readouterr()

    return run


def test_the_command_prints_the_summary(command, old):
    printed = command(legacy.import_legacy, old.url)
    assert "1942 rows = 1695 imported + 246 merged + 1 skipped + 0 never taken" in printed.out
    assert "23 imported logins have no password: an administrator must set one" in printed.out
    assert "k9: read 1942 of 1942 rows" in printed.err


def test_a_dry_run_says_so(command, old):
    assert command(legacy.import_legacy, old.url, "--dry-run").out.endswith("Dry run: nothing was written\n")


def test_an_empty_database_gets_its_tables_first(command, old, bare_url):
    printed = command(legacy.import_legacy, old.url, database_owner_url=bare_url)
    assert "The database is empty; making its tables" in printed.err
    assert "1942 changes: 1942 new" in printed.out


def test_on_a_terminal_a_bar_shows_how_far_it_is(monkeypatch, capsys):
    monkeypatch.setattr(legacy.sys.stderr, "isatty", lambda: True, raising=False)
    with legacy.progress(20) as advance:
        advance(20)
    assert "20/20" in capsys.readouterr().err


def test_a_wrong_address_ends_the_command_with_its_sentence(command):
    with pytest.raises(UserError, match="Nothing answers"):
        command(legacy.import_legacy, "postgresql://reader@127.0.0.1:1/k9")


def test_the_migration_of_the_database_is_printed(command):
    newest = migrate.newest()
    assert command(legacy.db, "current").out == f"{newest}\n"
    assert command(legacy.db, "upgrade").err == f"k9: the database is at {newest}, as before\n"


def test_an_old_database_is_told_the_way_up_and_goes_it(command, bare_url):
    behind = command(legacy.db, "current", database_owner_url=bare_url)
    assert (behind.out, "k9.py db upgrade" in behind.err) == ("none\n", True)
    assert "it was at nothing" in command(legacy.db, "upgrade", database_owner_url=bare_url).err


def test_the_words_are_commands():
    assert isinstance(legacy.import_legacy, click.Command)
    assert isinstance(legacy.db, click.Group)
