"""The word that fills an empty database with a made-up unit: demo load."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from dashboard.commands import say, served
from dashboard.outside import now
from services import demo as unit
from services.store import migrate


@click.group()
def demo() -> None:
    """The demonstration unit."""


@demo.command("load")
@click.option("--scale", type=click.Choice(unit.SCALES), default="M", show_default=True, help="M is a unit of 40 dogs.")
@click.option("--as-of", "day", type=click.DateTime(["%Y-%m-%d"]), help="Last day of its history; today without it.")
@click.option("--seed", type=int, default=unit.SEED, show_default=True, help="The same seed makes the same unit.")
@click.option("--labels", type=click.Path(dir_okay=False, path_type=Path), help="Where to write what was planted.")
@click.option("--replace", is_flag=True, help="Remove a demonstration unit that is there, with all accounts.")
def load(scale: unit.ScaleName, day: datetime | None, seed: int, labels: Path | None, *, replace: bool) -> None:
    """Load a made-up unit with its history into an empty database."""
    filled = served()
    migrate.upgrade(filled.database_owner_url)
    unit.load(
        filled.database_owner_url,
        scale=scale,
        as_of=(day or now().astimezone(ZoneInfo(filled.timezone))).date(),
        seed=seed,
        labels=labels or filled.home / "demo" / f"labels-{scale}.json",
        echo=say,
        replace=replace,
    )
