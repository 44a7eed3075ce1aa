"""What every record needs beyond its columns: when it was entered, how it was reviewed, and what is odd about it."""

from collections.abc import Iterable, Iterator
from math import inf

from services.catalogue.records import ENTERED
from services.legacy.history import note_review
from services.legacy.reading import Columns, Reading, text_of
from services.legacy.vocabulary import APPROVED_BY_PM_ALONE
from services.legacy.work import Work

Bound = tuple[str, float, float]
BOUNDS: dict[str, tuple[Bound, ...]] = {
    kind.id: tuple(
        (one.column, -inf if one.low is None else one.low, inf if one.high is None else one.high)
        for one in kind.fields
        if not one.computed and one.column != "rating" and (one.low, one.high) != (None, None)
    )
    for kind in ENTERED.values()
}


def record(values: Columns, reading: Reading, work: Work) -> None:
    """When it was entered, its way through the review, and a word on values out of bounds."""
    values["entered_at"] = values["entered_at"] or values["at"]
    values["changed_at"] = work.started_at
    work.touch(values["day"])
    if reading.row.get("status") == APPROVED_BY_PM_ALONE and reading.target != "period-report":
        reading.odd.append("approved by the project manager alone, on the old path: taken as APPROVED")
    note_review(values, reading, work)
    scale = (("rating", 0, values["rating_scale"]),) if "rating_scale" in values else ()
    reading.odd.extend(out_of_bounds(values, (*BOUNDS[reading.target], *scale)))


def period_report(values: Columns, reading: Reading, work: Work) -> None:
    """A report that was made: its title in the language it has, and its last day."""
    values["title"] = values["title"] or text_of(reading.row["title"])
    last = values["until"] or reading.row["report_date"] or values["day"]
    if last < values["day"]:
        reading.odd.append("it ends before it begins: its first day is taken for its last")
    values["until"] = max(last, values["day"])
    record(values, reading, work)


def out_of_bounds(values: Columns, bounds: Iterable[Bound]) -> Iterator[str]:
    """The values that the catalogue calls impossible. They are kept: the quality of the record says so too."""
    for column, low, high in bounds:
        value = values.get(column)
        if value is not None and value < low:
            yield f"{column} below {low:g}, kept"
        if value is not None and value > high:
            yield f"{column} above {high:g}, kept"
