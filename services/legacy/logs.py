"""Imports the logs and messages of the old system."""

from services.legacy.intake import Intake
from services.legacy.mapping.system import LOGS, MESSAGE
from services.legacy.reading import Columns, Reading, text_of
from services.legacy.work import Work


def import_logs(work: Work) -> None:
    """Each log, some thousands of rows at a time."""
    for old in LOGS:
        if not work.source.has(old):
            continue
        intake = Intake(work, old, message if old is MESSAGE else as_it_is)
        for batch in work.source.batches(old):
            intake.take(batch)
            work.advance(len(batch))
        intake.finish()


def as_it_is(values: Columns, reading: Reading, work: Work) -> None:
    """A log entry needs nothing beyond its columns."""


def message(values: Columns, reading: Reading, work: Work) -> None:
    """Its words, which are not ours. One that was read at no known moment was read when it came."""
    row = reading.row
    said = ": ".join(dict.fromkeys(filter(None, map(text_of, (row["title"], row["message"])))))
    values["values"] = {"what": {"en": said, "ar": said}, "was": row["type"]}
    values["at"] = values["at"] or work.started_at
    if row["read"] and values["read_at"] is None:
        reading.odd.append("read, and nobody wrote when: the moment it came is taken")
        values["read_at"] = values["at"]
