"""Imports the facts: sessions of both training tables, and veterinary visits with their vaccinations."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from math import inf
from typing import Any

from services.catalogue.records import RECORD_TYPES
from services.legacy.convert import Columns, Reading, listed, number_of, text_of
from services.legacy.intake import Intake
from services.legacy.mapping import FACTS, VISIT
from services.legacy.vocabulary import APPROVED_BY_PM_ALONE
from services.legacy.work import Work
from services.store import imports
from services.store.tables import PARTS

Bound = tuple[str, float, float]
BOUNDS: dict[str, tuple[Bound, ...]] = {
    kind.id: tuple(
        (one.column, -inf if one.low is None else one.low, inf if one.high is None else one.high)
        for one in kind.fields
        if not one.computed and one.column != "rating" and (one.low, one.high) != (None, None)
    )
    for kind in RECORD_TYPES.values()
}
SECOND = timedelta(seconds=1)
# The names under which a vital sign may stand in the JSON column, and its column here.
VITALS = {
    "respiration": "respiration", "respiratory_rate": "respiration", "breathing": "respiration", "rr": "respiration",
    "temperature": "temperature", "temp": "temperature",
    "heart_rate": "pulse", "pulse": "pulse", "hr": "pulse",
    "weight": "weight", "body_condition": "body_condition", "bcs": "body_condition",
    "blood_pressure": "blood_pressure", "bp": "blood_pressure",
}  # fmt: skip
WHOLE = ("respiration", "pulse", "body_condition")
PRODUCT = ("product", "name", "vaccine", "vaccine_name", "type")
BATCH = ("batch", "batch_number", "lot", "lot_number")
NEXT_DUE = ("next_due", "next_due_date", "next_date", "due_date")


def import_facts(work: Work) -> None:
    """The three tables, some thousands of rows at a time."""
    for old in FACTS:
        intake = Intake(work, old, visit if old is VISIT else record)
        for batch in work.source.batches(old):
            intake.take(batch)
            work.advance(len(batch))
        intake.finish()
        if old is VISIT:
            write_vaccinations(work, intake)
    if any(line.news["new"] for line in work.lines if line.target in RECORD_TYPES):
        imports.analyze(work.connection)


def record(values: Columns, reading: Reading, work: Work) -> None:
    """What every fact needs: when it was entered, and a word on values out of bounds."""
    values["entered_at"] = values["entered_at"] or values["at"]
    values["changed_at"] = work.started_at
    if reading.row.get("status") == APPROVED_BY_PM_ALONE:
        reading.odd.append("approved by the project manager alone, on the old path: taken as APPROVED")
    if "rating" in values:
        scale = ("rating", 0, values["rating_scale"])
        reading.odd.extend(out_of_bounds(values, (*BOUNDS["training-session"], scale)))
    else:
        reading.odd.extend(out_of_bounds(values, BOUNDS["veterinary-visit"]))


def out_of_bounds(values: Columns, bounds: Iterable[Bound]) -> Iterator[str]:
    """The values that the catalogue calls impossible. They are kept: the quality of the record says so too."""
    for column, low, high in bounds:
        value = values.get(column)
        if value is not None and value < low:
            yield f"{column} below {low:g}, kept"
        if value is not None and value > high:
            yield f"{column} above {high:g}, kept"


def visit(values: Columns, reading: Reading, work: Work) -> None:
    """Vital signs, vaccinations, and the fault of visits that were saved without a date."""
    fill_vitals(values, reading)
    record(values, reading, work)
    created = reading.row["created_at"]
    if created and abs(reading.row["visit_date"] - created) <= SECOND:
        reading.odd.append("saved without a date: its time is UTC instead of local, kept")
    given = [one for entry in listed(reading.row["vaccinations_given"]) if (one := vaccination(entry, reading))]
    if given or reading.known:
        work.vaccinations[values["source_key"]] = given


def fill_vitals(values: Columns, reading: Reading) -> None:
    """Vital signs from the JSON column, where the column of their own is empty."""
    values |= {"respiration": None, "body_condition": None}
    for entry in listed(reading.row["vital_signs"]):
        signs = entry if isinstance(entry, dict) else {str(entry): True}
        for name, said in signs.items():
            fill_vital(values, reading, str(name), said)


def fill_vital(values: Columns, reading: Reading, name: str, said: Any) -> None:
    """One vital sign."""
    column = VITALS.get(name.strip().lower())
    if column is None:
        reading.odd.append(f"vital sign {name!r} is not known, left out")
        return
    value = text_of(said) if column == "blood_pressure" else number_of(said)
    if text_of(said) is None:
        return
    if value is None:
        reading.odd.append(f"vital sign {name!r} is not a number, left out")
    elif column in WHOLE and not is_whole(value):
        reading.odd.append(f"vital sign {name!r} is not a whole number, left out")
    elif values[column] is None:
        values[column] = int(value) if column in WHOLE else value
    elif values[column] != value:
        reading.odd.append(f"vital sign {name!r} says something else than its own column, left out")


def is_whole(number: Any) -> bool:
    """Whether a whole number of a size that our columns hold."""
    return bool(0 <= number <= 10_000 and number == int(number))


def vaccination(entry: Any, reading: Reading) -> Columns | None:
    """One vaccination: a text is its product."""
    said = entry if isinstance(entry, dict) else {"product": entry}
    product = text_of(first_of(said, PRODUCT))
    if product is None:
        reading.odd.append("a vaccination without a product was left out")
        return None
    if unread := sorted(set(said) - {*PRODUCT, *BATCH, *NEXT_DUE}):
        reading.odd.append(f"of a vaccination {', '.join(unread)} was left out")
    due = day_of(first_of(said, NEXT_DUE))
    return {"product": product, "batch": text_of(first_of(said, BATCH)), "next_due": due}


def first_of(said: dict[str, Any], names: tuple[str, ...]) -> Any:
    """The value under the first of the names that is there."""
    return next((said[name] for name in names if said.get(name)), None)


def day_of(text: object) -> date | None:
    """A date written as 2026-11-20, perhaps with a time behind it."""
    try:
        return datetime.fromisoformat(str(text)).replace(tzinfo=UTC).date()
    except ValueError:
        return None


def write_vaccinations(work: Work, intake: Intake) -> None:
    """The vaccinations of the visits that are new or changed; those that were there are replaced."""
    part = PARTS["vaccinations"]
    names = ("source", "source_key", "id", "project_id", "dog_id", "day")
    keys = work.vaccinations.keys() - intake.kept
    visits = imports.values_of(work.connection, intake.table, names, "source_key", keys) if keys else []
    mine = {one["source_key"]: one for one in visits if one["source"] == VISIT.source}
    if known := [mine[key]["id"] for key in keys if key in intake.own]:
        imports.delete_parts(work.connection, part, known)
    rows = [
        {"record_id": mine[key]["id"], **{name: mine[key][name] for name in names[3:]}, **one}
        for key in sorted(keys)
        for one in work.vaccinations[key]
    ]
    imports.add(work.connection, part, rows)
