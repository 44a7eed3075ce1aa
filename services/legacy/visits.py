"""What veterinary visits need beyond their columns: vital signs, vaccinations, and a fault of the old form."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from services.legacy.parts import PartRows
from services.legacy.reading import Columns, Reading, listed, number_of, text_of
from services.legacy.records import record
from services.legacy.work import Work

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


def visit(values: Columns, reading: Reading, work: Work, parts: PartRows) -> None:
    """Vital signs, vaccinations, and the fault of visits that were saved without a date."""
    fill_vitals(values, reading)
    record(values, reading, work)
    created = reading.row["created_at"]
    if created and abs(reading.row["visit_date"] - created) <= SECOND:
        reading.odd.append("saved without a date: its time is UTC instead of local, kept")
    given = [one for entry in listed(reading.row["vaccinations_given"]) if (one := vaccination(entry, reading))]
    if given or reading.known:
        parts.put(values["source_key"], given)


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
