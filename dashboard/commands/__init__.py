"""The command line: ``python3 k9.py WORD``. Each family of words is one module of this package."""

from importlib import import_module
from importlib.util import find_spec

import click
from flask import Flask
from flask.cli import AppGroup

import settings
from services.embedded.servers import running

# The word, and the module that holds its command under the same name. A module is loaded when its word is used, so
# that `doctor`, `test` and `check` work while the rest is broken.
WORDS = {
    "run": "servers",
    "worker": "servers",
    "scheduler": "servers",
    "doctor": "doctor",
    "pg": "pg",
    "test": "quality",
    "check": "quality",
    "judge": "judging",
    "db": "legacy",
    "import-legacy": "legacy",
    "user": "access",
    "token": "access",
    "demo": "demo",
    "bench": "bench",
}


class Words(AppGroup):
    """The words above, as Flask's command line."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [word for word, module in WORDS.items() if find_spec(f"{__name__}.{module}")]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        module = import_module(f"{__name__}.{WORDS[cmd_name]}")
        command: click.Command = getattr(module, cmd_name.replace("-", "_"))
        return command


cli = Words("k9", help="K9 Operations Reporting. Begin with: python3 k9.py run")


def say(message: str) -> None:
    """A step, on the error output: the answer of a command stays clean for pipes."""
    click.echo(f"k9: {message}", err=True)


def served() -> settings.Settings:
    """The settings with every address filled in. The servers stay up until this command ends."""
    root = click.get_current_context().find_root()
    if "settings" not in root.meta:
        use(root.with_resource(running(settings.load(), say)))
    filled: settings.Settings = root.meta["settings"]
    return filled


def use(filled: settings.Settings) -> None:
    """Make these the settings of this command, of what it calls and of the processes it starts."""
    click.get_current_context().find_root().meta["settings"] = filled
    settings.export(filled)


def make_app() -> Flask:
    """The application, for commands that need one (``flask.cli.with_appcontext``)."""
    app: Flask = import_module("dashboard.factory").create_app(served())
    return app
