"""Imports what was done to records: the reviews of the old system become steps of their history."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from services.legacy.convert import columns_of
from services.legacy.intake import reading_of
from services.legacy.mapping import FACTS, OldTable
from services.legacy.mapping.care import CARETAKER
from services.legacy.mapping.duty import ATTACHMENTS, REPORTS
from services.legacy.mapping.sessions import ACTIVITY, VISIT
from services.legacy.mapping.system import APPROVAL, CONTEXT, REVIEW
from services.legacy.reading import Columns, Reading, Row, SkipError, text_of
from services.legacy.work import Work
from services.store.staging import HangingStage
from services.store.tables import ATTACHMENT, CHANGE
from services.store.tables import FACTS as TARGETS

REVIEWED = {"VET": VISIT, "TRAINER": ACTIVITY, "CARETAKER": CARETAKER, "SHIFT": REPORTS[0], "HANDLER": REPORTS[1]}
"""Whose review a row of `report_review` is."""
STEP_TO = {
    "DRAFT": "return", "SUBMITTED": "submit", "FORWARDED": "forward", "APPROVED": "approve", "REJECTED": "reject",
}  # fmt: skip
"""The action that leads to a state: the one review has no other."""
FILE_IS_THERE = "kept in the old system · محفوظ في النظام القديم"
Reviewer = tuple[str, str, str]
BY_MANAGER: Reviewer = ("pm_reviewed_by_user_id", "pm_reviewed_at", "pm_review_notes")
BY_ADMIN: Reviewer = ("admin_reviewed_by_user_id", "admin_reviewed_at", "admin_review_notes")
BY_ONE: Reviewer = ("reviewed_by_user_id", "reviewed_at", "review_notes")


def remember_reviews(work: Work) -> None:
    """Note which records have steps of their own rows: their own columns then say nothing new."""
    work.reviewed.update(str(row["report_id"]) for row in work.load(REVIEW))
    work.reviewed.update(str(row["context_id"]) for row in work.load(APPROVAL))


def note_review(values: Columns, reading: Reading, work: Work) -> None:
    """What the columns of a record say of its review, if nothing else does; and when it was decided, if it was."""
    if "decided_at" not in values:
        return
    key, status = values["source_key"], values["status"]
    if key not in work.reviewed:
        reviews = (BY_MANAGER, BY_ADMIN) if reading.target == "period-report" else (BY_ONE,)
        found = [one for names in reviews if (one := own_step(values, reading, names))]
        for n, one in enumerate(found):
            after = status if n == len(found) - 1 else "FORWARDED"
            after = "DRAFT" if after == "SUBMITTED" else after
            work.steps.setdefault(reading.target, []).append(
                {**one, "action": STEP_TO[after], "after": {"status": after}}
            )
    if reading.target == "period-report":
        values["decided_at"] = values["decided_at"] or moment(reading.row["pm_reviewed_at"])
    if status not in ("APPROVED", "REJECTED"):
        values["decided_at"] = None


def own_step(values: Columns, reading: Reading, names: Reviewer) -> Columns | None:
    """The last review, as the columns of its record hold it."""
    login, at, note = (reading.row[name] for name in names)
    if login is None and at is None and text_of(note) is None:
        return None
    when = moment(at) or values["entered_at"]
    return {
        "key": f"{values['source_key']}:{when.isoformat()}",
        "of_key": values["source_key"],
        "account_id": reading.ids["account"].get(str(login)),
        "person_id": reading.ids["author"].get(str(login)),
        "reason": text_of(note),
        "at": when,
        "before": None,
    }


def moment(value: datetime | None) -> datetime | None:
    """A moment that was written in UTC."""
    return value.replace(tzinfo=UTC) if value else None


def import_history(work: Work) -> None:
    """The rows of both histories, then what the columns of records say."""
    steps: list[Columns] = []
    books = [(old, work.book(old)) for old in (REVIEW, APPROVAL)]
    for old, book in books:
        for row in work.load(old):
            key, digest = book.key(row), book.digest(row)
            if book.is_settled(key, digest):
                continue
            try:
                found, odd = step(work, old, row)
            except SkipError as skip:
                book.enter(key, digest, "skipped", [str(skip)])
            else:
                steps.append(found)
                book.enter(key, digest, "imported", odd)
    steps.extend(own_steps(work))
    hang(work, steps)
    for _, book in books:
        book.close(CHANGE)


def step(work: Work, old: OldTable, row: Row) -> tuple[Columns, list[str]]:
    """One step of the history of a record, and what is odd about it."""
    reading = reading_of(work, old, row)
    values = columns_of(old, reading)
    reviewed, key = (
        (CONTEXT, row["context_id"]) if old is APPROVAL else (REVIEWED.get(row["report_type"]), row["report_id"])
    )
    if reviewed is None:
        raise SkipError(f"report type {row['report_type']!r} is not known")
    if str(key) not in work.ids[reviewed.target]:
        raise SkipError("its record was not imported")
    notes = [values["reason"], text_of(row.get("rejection_reason"))]
    return {
        "record": reviewed.target,
        "of_source": reviewed.source,
        "of_key": str(key),
        "source": old.source,
        "source_key": values["source_key"],
        "action": STEP_TO[values["after"]],
        "account_id": values["account_id"],
        "person_id": values["person_id"],
        "reason": "\n".join(dict.fromkeys(filter(None, notes))) or None,
        "at": values["at"] or work.started_at,
        "before": {"status": values["before"]},
        "after": {"status": values["after"]},
    }, reading.odd


def own_steps(work: Work) -> Iterator[Columns]:
    """The steps that were read from columns of the records themselves."""
    sources = {old.target: old.source for old in FACTS if any(one.to == "decided_at" for one in old.reads)}
    for target, steps in work.steps.items():
        for one in steps:
            key = one.pop("key")
            yield {**one, "record": target, "of_source": sources[target], "source": sources[target], "source_key": key}


def hang(work: Work, rows: Sequence[Columns]) -> None:
    """Write steps, by the type of their records."""
    for target in sorted({one["record"] for one in rows}):
        stage = HangingStage(work.connection, CHANGE, TARGETS[target], f"history_{target}")
        names = sorted(rows[0])
        stage.add(
            [
                {name: one[name] for name in names if name != "record"} | {"type": target}
                for one in rows
                if one["record"] == target
            ]
        )
        stage.insert()


def import_files(work: Work) -> None:
    """Files of reports, without what is in them: that stays where it is."""
    for old in ATTACHMENTS:
        book, rows = work.book(old), dict[str, list[Columns]]()
        for batch in work.source.batches(old):
            work.advance(len(batch))
            for row in batch:
                key, digest = book.key(row), book.digest(row)
                if book.is_settled(key, digest):
                    continue
                reading = reading_of(work, old, row)
                values = columns_of(old, reading)
                if values.get("of_key") not in work.ids[values.get("type", "handler-daily")]:
                    book.enter(key, digest, "skipped", ["its report was not imported"])
                    continue
                rows.setdefault(values["type"], []).append(attached(work, old, values))
                book.enter(key, digest, "imported", reading.odd)
        for target, found in rows.items():
            stage = HangingStage(work.connection, ATTACHMENT, TARGETS[target], old.name)
            stage.add(found)
            stage.insert()
        book.close(ATTACHMENT)


def attached(work: Work, old: OldTable, values: Columns) -> Columns:
    """A file of a report."""
    (report,) = (one for one in REPORTS if one.target == values["type"])
    about = " · ".join(filter(None, [values["about"], FILE_IS_THERE]))
    return {
        **values,
        "of_source": report.source,
        "source": old.source,
        "about": about,
        "at": values["at"] or work.started_at,
    }
