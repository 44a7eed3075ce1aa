"""The word bench: measures the product on the medium set and compares it with its best peer."""

import os
from importlib import import_module
from typing import Any

import click

import settings
from dashboard.commands import chromium, say
from services.errors import UserError
from settings import ROOT

REPORT = ROOT / "docs" / "performance.md"
ALWAYS = ("load", "answers", "facets", "clients")


@click.command()
@click.option("--quick", is_flag=True, help="A tenth of the records, and short runs.")
@click.option("--fresh", is_flag=True, help="Load the records anew, and forget what was measured before.")
@click.option("--footprint", is_flag=True, help="Also set up a fresh clone with an empty package cache (minutes).")
@click.option("--only", "only", multiple=True, metavar="PART", help="load, answers, facets, clients, pages, footprint.")
@click.option("--write", is_flag=True, help="Keep the outcome in docs/performance.md.")
def bench(*, quick: bool, fresh: bool, footprint: bool, only: tuple[str, ...], write: bool) -> None:
    """Measure answers, callers, filters and pages on the medium set, beside the figures of the best peer.

    The records lie in a database of their own under var/bench, which is kept: the first run takes minutes to load
    them. What earlier runs measured of other parts stands in the table too.
    """
    if quick and write:
        raise UserError("--write keeps figures of the whole set only. Leave --quick out.")
    # Above this package in the order of imports, so it is asked for by name.
    runs, reports = import_module("benchmarks.run"), import_module("benchmarks.report")
    wish = wished(runs, only or (*ALWAYS, "pages", *(["footprint"] if footprint else [])), quick=quick, fresh=fresh)
    asked = settings.load()
    parts = runs.measure(asked.home, asked, wish, say)
    show(reports, parts)
    if write:
        REPORT.parent.mkdir(exist_ok=True)
        before = REPORT.read_text() if REPORT.exists() else ""
        REPORT.write_text(reports.document(parts, machine(), reports.reasons(before)))
        say(f"written to {REPORT.relative_to(ROOT)}")


def wished(runs: Any, names: tuple[str, ...], *, quick: bool, fresh: bool) -> Any:
    """What to measure; without a browser, the pages are left out."""
    for name in names:
        if name not in runs.PARTS:
            raise UserError(f"{name!r} is not a part. The parts are: {', '.join(runs.PARTS)}.")
    browser = chromium.find()
    if browser is None and "pages" in names:
        say("no Chromium: the pages are not measured. Install it with: apt install chromium")
        names = tuple(name for name in names if name != "pages")
    sizes = runs.Sizes().quick() if quick else runs.Sizes()
    seconds = runs.QUICK_SECONDS if quick else runs.SECONDS
    return runs.Wish(names, sizes, seconds, str(browser) if browser else None, fresh)


def show(reports: Any, parts: dict[str, Any]) -> None:
    """Every table, the comparison last."""
    for part in parts.values():
        click.echo(f"\n{part.title}. Measured {part.when}. {part.circumstances}\n")
        click.echo(reports.table(part.head, part.rows))
    figures = {name: value for part in parts.values() for name, value in part.figures.items()}
    click.echo(f"\n{reports.table(reports.HEAD, reports.compared(figures))}")


def machine() -> str:
    """The machine in the words of the report."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{os.cpu_count()} cores, {memory:.0f} GB of memory"
