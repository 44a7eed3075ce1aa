"""Imports the records, in an order in which each comes after those it points at."""

from services.catalogue.records import ENTERED
from services.legacy.history import import_files, import_history, remember_reviews
from services.legacy.intake import Extra, Intake
from services.legacy.mapping import FACTS, OldTable
from services.legacy.mapping.duty import REPORTS
from services.legacy.mapping.sessions import VISIT
from services.legacy.mapping.system import CONTEXT
from services.legacy.parts import PartRows
from services.legacy.reading import Columns, Reading
from services.legacy.records import period_report, record
from services.legacy.reports import import_reports
from services.legacy.rosters import import_roster_days
from services.legacy.visits import visit
from services.legacy.work import Work
from services.store import imports
from services.store.tables import PARTS


def import_facts(work: Work) -> None:
    """Every record table with what hangs on it, some thousands of rows at a time."""
    remember_reviews(work)
    import_roster_days(work)
    for old in FACTS:
        if not work.source.has(old):
            continue
        if old in REPORTS:
            import_reports(work, old)
        elif old is VISIT:
            import_visits(work)
        else:
            take_all(work, old, period_report if old is CONTEXT else record)
    import_files(work)
    import_history(work)
    if any(line.news["new"] for line in work.lines if line.target in ENTERED):
        imports.analyze(work.connection)


def take_all(work: Work, old: OldTable, extra: Extra) -> Intake:
    """All rows of one table."""
    intake = Intake(work, old, extra)
    for batch in work.source.batches(old):
        intake.take(batch)
        work.advance(len(batch))
    intake.finish()
    return intake


def import_visits(work: Work) -> None:
    """Visits with their vaccinations."""
    vaccinations = PartRows(work.connection, VISIT, PARTS["vaccinations"])

    def complete(values: Columns, reading: Reading, work: Work) -> None:
        visit(values, reading, work, vaccinations)

    intake = take_all(work, VISIT, complete)
    vaccinations.write(intake)
