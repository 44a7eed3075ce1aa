"""The word pg: runs a program of the embedded PostgreSQL, connected to the database."""

import os
import subprocess
import sys

import click

import settings
from dashboard.commands import say
from services.embedded.postgres import DATABASE, PORT, SUPERUSER
from services.embedded.process import ServerError
from services.embedded.servers import opened


@click.command(context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False})
@click.argument("program", type=click.Choice(["psql", "pg_dump", "pg_restore", "pg_dumpall", "pg_amcheck", "vacuumdb"]))
@click.argument("words", nargs=-1, type=click.UNPROCESSED)
def pg(program: str, words: tuple[str, ...]) -> None:
    """Run psql, pg_dump or the like on the embedded database, as its superuser."""
    asked = settings.load()
    if asked.database_url:
        raise ServerError(f"DATABASE_URL is set: use that server's own {program}.")
    with opened(asked, say) as servers:
        assert servers.postgres
        door = {
            "PGHOST": str(servers.postgres.socket.parent),
            "PGPORT": str(PORT),
            "PGUSER": SUPERUSER,
            "PGPASSWORD": servers.postgres.password(SUPERUSER),
            "PGDATABASE": DATABASE,
        }
        path = servers.postgres.program().with_name(program)
        code = subprocess.call([path, *words], env={**os.environ, **door})  # noqa: TID251 - hands the environment on
    sys.exit(code)
