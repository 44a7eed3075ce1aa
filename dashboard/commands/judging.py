"""The word that judges records again: judge."""

from datetime import datetime
from zoneinfo import ZoneInfo

import click

from dashboard.commands import say, served
from dashboard.outside import now
from services.judging import Clock, judge_everything
from services.store.database import Database


@click.command()
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="First day of the records to judge; all without it.")
def judge(since: datetime | None) -> None:
    """Ask the rules of data quality about every record, as the nightly round does."""
    filled = served()
    db = Database(filled.database_url, pool_size=1)
    clock = Clock(now(), ZoneInfo(filled.timezone))
    changed = judge_everything(db, clock, since=since.date() if since else None, told=say)
    db.engine.dispose()
    click.echo(f"judge: {changed:,} records have other findings than before")
