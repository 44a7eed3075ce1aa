"""Imports the organisation, the people and the dogs, with what they need beyond their columns."""

from itertools import count

from services.legacy.intake import TARGETS, Codes, Extra, Intake
from services.legacy.ledger import SOURCE
from services.legacy.mapping import DOG, EMPLOYEE, LOCATION, PROJECT, SHIFT, USER, OldTable
from services.legacy.reading import Columns, Reading, Row, breed_code, local_day, name_of, text_of
from services.legacy.vocabulary import BREED_OF, folded
from services.legacy.work import Work
from services.store import imports, tables

UNIT_NAMES = {"code": "K9", "name_en": "K9 Unit", "name_ar": "وحدة الكلاب البوليسية (K9)"}


def import_directory(work: Work) -> None:
    """The unit, then people, shifts, projects, posts and dogs."""
    if imports.unit(work.connection) is None:
        imports.add(work.connection, tables.UNIT, [UNIT_NAMES])
    import_coded(work, EMPLOYEE, complete_name)
    import_numbered(work, SHIFT, order="start_time")
    import_coded(work, PROJECT, order_days)
    import_numbered(work, LOCATION, order="name")
    make_breeds(work)
    import_coded(work, DOG, note_status)
    keep_statuses(work)


def import_coded(work: Work, old: OldTable, extra: Extra) -> None:
    """A table whose rows bear a unique code."""
    rows = work.load(old)
    take_all(work, Intake(work, old, extra, Codes(work, old, rows)), rows)


def import_numbered(work: Work, old: OldTable, *, order: str) -> None:
    """A table whose rows have no code: new ones get the next free number, in this order."""
    rows = sorted(work.load(old), key=lambda row: str(row[order]))
    take_all(work, Intake(work, old, Numbers(work, old).number), rows)


def take_all(work: Work, intake: Intake, rows: list[Row]) -> None:
    """Import rows that lie in memory; the rows after them can then point at them."""
    intake.take(rows)
    intake.finish()
    old = intake.old
    # A login that was here before is somebody else's business: it gets no rights from the old system.
    entries = imports.ledger(work.connection, SOURCE, old.name).items()
    mine = ((key, one) for key, one in entries if one.outcome != "merged" or old is not USER)
    work.ids[old.target] = {key: one.target_id for key, one in mine if one.target_id is not None}


def complete_name(values: Columns, reading: Reading, work: Work) -> None:
    """Who has no name is called by the code."""
    if not values["name_ar"] and not values["name_en"]:
        values["name_en"] = values["code"]
        reading.odd.append("without a name, called by its code")


def order_days(values: Columns, reading: Reading, work: Work) -> None:
    """A project does not end before it begins."""
    complete_name(values, reading, work)
    first, last = values["first_day"], values["last_day"]
    if first and last and last < first:
        values["last_day"] = first
        reading.odd.append("it ended before it began: the first day is taken for its last")


def note_status(values: Columns, reading: Reading, work: Work) -> None:
    """Remember the dog's state for its history."""
    complete_name(values, reading, work)
    first = values["born"] or local_day(reading.row["created_at"], work.zone) or work.today
    work.statuses[values["source_key"]] = {"status": values["status"], "first_day": first}


class Numbers:
    """Gives codes to rows that have none: SHIFT-1, or the project's code and a number."""

    def __init__(self, work: Work, old: OldTable) -> None:
        self._taken = set(imports.holders(work.connection, TARGETS[old.target], "code"))
        self._projects = {row_id: code for code, row_id in imports.codes_of(work.connection, tables.PROJECT).items()}

    def number(self, values: Columns, reading: Reading, work: Work) -> None:
        """A known row keeps the code it has."""
        prefix = self._projects[values["project_id"]] if "project_id" in values else "SHIFT"
        values["code"] = "" if reading.known else self._next(prefix)
        complete_name(values, reading, work)

    def _next(self, prefix: str) -> str:
        code = next(code for n in count(1) if (code := f"{prefix}-{n}") not in self._taken)
        self._taken.add(code)
        return code


def make_breeds(work: Work) -> None:
    """A row for every breed that the dogs are of."""
    there = imports.codes_of(work.connection, tables.BREED)
    texts = {breed_code(text): text for row in work.load(DOG) if (text := text_of(row["breed"]))}
    missing = [breed_values(code, text) for code, text in sorted(texts.items()) if code not in there]
    imports.add(work.connection, tables.BREED, missing)
    work.ids["breed"] = imports.codes_of(work.connection, tables.BREED)


def breed_values(code: str, text: str) -> Columns:
    """A known breed with its weights; an unknown one under the name it was given."""
    known = BREED_OF.get(folded(text))
    if known is None:
        return {"code": code, **name_of(text), "weight_low": None, "weight_high": None}
    weights = {"weight_low": known.weight_low, "weight_high": known.weight_high}
    return {"code": code, "name_en": known.name_en, "name_ar": known.name_ar, **weights}


def keep_statuses(work: Work) -> None:
    """One open state per dog. The first one is taken to hold since birth: the old system keeps no history."""
    wanted = {work.ids["dog"][key]: values for key, values in work.statuses.items() if key in work.ids["dog"]}
    there = imports.open_statuses(work.connection, wanted)
    other = [dog for dog, values in wanted.items() if dog in there and there[dog]["status"] != values["status"]]
    if other:
        imports.end_statuses(work.connection, [there[dog]["id"] for dog in other], work.yesterday)
    fresh = [{"dog_id": dog, **values} for dog, values in wanted.items() if dog not in there]
    turned = [{"dog_id": dog, "status": wanted[dog]["status"], "first_day": work.today} for dog in other]
    imports.add(work.connection, tables.DOG_STATUS, [*fresh, *turned])
