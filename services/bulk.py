"""Writes many records at once: all of them or the valid ones, and one exercise for several dogs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal
from uuid import uuid4

from services.catalogue.records import RecordType
from services.catalogue.words import Words
from services.entry import EntryError, Problems, attempt, permit_write
from services.errors import UserError
from services.filling import Draft, fill, new_draft
from services.findings import Found
from services.kit import Kit
from services.raw import Refused, items
from services.recording import ImplausibleError, Written, once, put, transaction
from services.store.writing import Connection
from services.viewer import Viewer

MOST, MOST_DOGS = 1_000, 40
Keep = Literal["all", "valid"]


@dataclass(frozen=True)
class BulkRow:
    """One row of a bulk, by its place from 0: what was written, or what is wrong with it."""

    place: int
    written: Written | None = None
    problems: Problems = field(default_factory=dict)
    findings: tuple[Found, ...] = ()


@dataclass(frozen=True)
class Bulk:
    """All rows in the order they were sent, and how many of them are written."""

    rows: tuple[BulkRow, ...]
    written: int


def create_many(
    kit: Kit, viewer: Viewer, type_id: str, raws: Sequence[Mapping[str, Any]], *, keep: Keep, submit: bool = False,
    confirmed: bool = False, filled: Mapping[str, Any] | None = None, most: int = MOST,
) -> Bulk:  # fmt: skip
    """Write up to `most` records of one type; `all`: none when one of them cannot be taken, `valid`: the others.

    Implausible ones count as wrong unless `confirmed`. The statements are as many for a thousand as for two.
    """
    permit_write(viewer, type_id)
    if not 1 <= len(raws) <= most:
        raise UserError(
            f"{len(raws):,} records at once. Send 1 to {most:,}.",
            f"{len(raws):,} سجلًا دفعة واحدة. أرسل من 1 إلى {most:,}.",
        )
    batch = _read(kit, viewer, type_id, raws, filled or {})
    with transaction(kit, viewer) as connection:
        return _write(connection, batch, keep, submit=submit, confirmed=confirmed)


def try_many(kit: Kit, viewer: Viewer, type_id: str, raws: Sequence[Mapping[str, Any]]) -> Bulk:
    """What `create_many` would make of these records, row by row; nothing is kept."""
    permit_write(viewer, type_id)
    batch = _read(kit, viewer, type_id, raws, {})
    with transaction(kit, viewer) as connection:
        saved = connection.begin_nested()
        bulk = _write(connection, batch, "valid", submit=False, confirmed=False)
        saved.rollback()
    return bulk


@dataclass
class _Batch:
    """What was sent: drafts by their place, and rows that are wrong."""

    kit: Kit
    viewer: Viewer
    type_id: str
    size: int
    drafts: dict[int, Draft]
    wrong: dict[int, BulkRow]


def _read(
    kit: Kit, viewer: Viewer, type_id: str, raws: Sequence[Mapping[str, Any]], filled: Mapping[str, Any]
) -> _Batch:
    directory, batch = kit.shelf.newest(), _Batch(kit, viewer, type_id, len(raws), {}, {})
    for place, raw in enumerate(raws):
        given, problems = attempt(type_id, raw, kit, viewer, directory)
        if problems:
            batch.wrong[place] = BulkRow(place, problems=problems)
        else:
            batch.drafts[place] = new_draft(type_id, given.values, given.parts, dict(filled))
    return batch


def _write(connection: Connection, batch: _Batch, keep: Keep, *, submit: bool, confirmed: bool) -> Bulk:
    """Write what can be taken; a second time without the implausible ones, which only judging shows."""
    fill(connection, batch.kit, batch.viewer, batch.kit.shelf.held, list(batch.drafts.values()))
    batch.wrong |= {place: BulkRow(place, problems=one.problems) for place, one in batch.drafts.items() if one.problems}
    written: dict[int, Written] = {}
    while not written:
        places = [place for place in batch.drafts if place not in batch.wrong]
        if not places or (keep == "all" and batch.wrong):
            break
        chosen = [batch.drafts[place] for place in places]
        saved = connection.begin_nested()
        made = put(connection, batch.kit, batch.viewer, batch.type_id, chosen, submit=submit)
        doubted = {
            place: BulkRow(place, findings=one.findings)
            for place, one in zip(places, made, strict=True)
            if not confirmed and any(found.implausible for found in one.findings)
        }
        if doubted:
            saved.rollback()
            batch.wrong |= doubted
        else:
            saved.commit()
            written = dict(zip(places, made, strict=True))
    rows = (batch.wrong.get(place) or BulkRow(place, written.get(place)) for place in range(batch.size))
    return Bulk(tuple(rows), len(written))


def create_group(
    kit: Kit, viewer: Viewer, type_id: str, raw: Mapping[str, Any], dogs: Any, *, submit: bool = False,
    confirmed: bool = False, key: str | None = None,
) -> tuple[Written, ...]:  # fmt: skip
    """One exercise, one record for each of the dogs (their codes), which share its name. All are written or none.

    Raises as `create`; a problem of one dog alone stands under `dogs.1.handler`.
    """
    record = permit_write(viewer, type_id)
    if not record.has("exercise"):
        raise UserError(
            f"{record.plural.en} are entered for one dog at a time. Send them as a bulk.",
            f"{record.plural.ar}: تُدخل لكلب واحد في المرة. أرسلها دفعة.",
        )
    batch = _read(kit, viewer, type_id, _of_each(record, raw, dogs), {"exercise": f"X-{uuid4().hex[:12]}"})

    def write() -> list[Written]:
        bulk = _write(connection, batch, "all", submit=submit, confirmed=confirmed)
        _require_all(record, bulk)
        return [one.written for one in bulk.rows if one.written]

    with transaction(kit, viewer) as connection:
        return tuple(once(connection, kit, viewer, key, ["group", type_id, raw, dogs, submit, confirmed], write))


def _of_each(record: RecordType, raw: Mapping[str, Any], dogs: Any) -> list[dict[str, Any]]:
    try:
        codes = items(dogs)
    except Refused as refused:
        raise EntryError(record, {"dogs": refused.words}) from None
    if not 1 <= len(codes) <= MOST_DOGS:
        words = Words(
            f"{len(codes)} dogs. Name 1 to {MOST_DOGS}.", f"عدد الكلاب {len(codes)}. اذكر من 1 إلى {MOST_DOGS}."
        )
        raise EntryError(record, {"dogs": words})
    return [{**raw, "dog": code} for code in codes]


def _require_all(record: RecordType, bulk: Bulk) -> None:
    """Raise what is wrong; what is wrong with every dog's record is said once."""
    problems: Problems = {}
    for row in bulk.rows:
        for name, words in row.problems.items():
            alone = name == "dog" or any(one.problems.get(name) != words for one in bulk.rows)
            problems[f"dogs.{row.place}.{name}" if alone else name] = words
    if problems:
        raise EntryError(record, problems)
    doubted = [found for row in bulk.rows for found in row.findings]
    if doubted:
        raise ImplausibleError(doubted)
