"""Entry of ``python -m dashboard.commands``: turns errors the user can act on into one line."""

import sys

from flask.cli import ScriptInfo

from dashboard.commands import cli, make_app
from services.embedded.process import ServerError
from services.errors import UserError
from settings import SettingError

if __name__ == "__main__":
    try:
        cli.main(prog_name="k9.py", obj=ScriptInfo(create_app=make_app, set_debug_flag=False))
    except (SettingError, ServerError, UserError) as error:
        sys.exit(f"k9: {error}")
