"""Writes records: create, edit with a reason, void, and check without writing. Each is one transaction."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from services.bulk import Bulk as Bulk
from services.bulk import create_group as create_group
from services.bulk import create_many as create_many
from services.catalogue.records import RecordType
from services.entry import EntryError, Given, Problems, attempt, parse, permit_write
from services.filling import Draft, fill, new_draft, require_unlocked
from services.findings import Found
from services.history import history as history
from services.history import version_of as version_of
from services.judging import preview
from services.kit import Kit
from services.quality import grade_of
from services.recording import (
    BehindError,
    Row,
    StaleError,
    Written,
    as_json,
    author_of,
    columns,
    current,
    judged,
    once,
    part_keys,
    part_row,
    put,
    reason_of,
    require_plausible,
    transaction,
)
from services.reviewing import submit_in
from services.rows import read_record
from services.store import attachments
from services.store import writing as store
from services.store.changes import add_change
from services.store.database import Database
from services.store.writing import Connection
from services.viewer import Viewer

DECIDED = frozenset({"FORWARDED", "APPROVED", "REJECTED"})
"""States in which others have passed judgement: an edit makes a draft of it again."""
KEPT = timedelta(days=7)
"""How long the key of a request is remembered."""


@dataclass(frozen=True)
class Checked:
    """What writing it would lead to: score, grade, findings, and the fields that cannot be taken."""

    score: int
    grade: str
    findings: tuple[Found, ...]
    problems: Problems


def create(
    kit: Kit, viewer: Viewer, type_id: str, raw: Mapping[str, Any], *, submit: bool = False, confirmed: bool = False,
    key: str | None = None, filled: Mapping[str, Any] | None = None,
) -> Written:  # fmt: skip
    """Write a new record: `raw` by field name, entities by code. `filled`: stored values of fields that nobody is asked for.

    Raises EntryError, ForbiddenError, ImplausibleError unless `confirmed`, and KeyUsedError.
    """
    permit_write(viewer, type_id)
    given = parse(type_id, raw, kit, viewer)

    def write() -> list[Written]:
        draft = new_draft(type_id, given.values, given.parts, dict(filled or {}))
        _complete(connection, kit, viewer, draft)
        made = put(connection, kit, viewer, type_id, [draft], submit=submit)
        if not confirmed:
            require_plausible(made[0])
        return made

    with transaction(kit, viewer) as connection:
        return once(connection, kit, viewer, key, ["create", type_id, raw, submit, confirmed], write)[0]


def _complete(connection: Connection, kit: Kit, viewer: Viewer, draft: Draft) -> None:
    fill(connection, kit, viewer, kit.shelf.held, [draft])
    if draft.problems:
        raise EntryError(draft.record, draft.problems)


def edit(
    kit: Kit, viewer: Viewer, type_id: str, record_id: int, raw: Mapping[str, Any], *, version: int,
    reason: str | None = None, confirmed: bool = False, submit: bool = False,
) -> Written:  # fmt: skip
    """Write a new version: `raw` holds what changes; a part that is named is replaced as a whole.

    `version` is the one the writer saw. What was forwarded, approved or rejected is a draft again afterwards. Only the
    author's own draft needs no reason. An edit that changes nothing makes no version.
    Raises as `create`, and StaleError (with the newer record) and VoidedError.
    """
    record = permit_write(viewer, type_id)
    given = parse(type_id, raw, kit, viewer)
    try:
        with transaction(kit, viewer) as connection:
            row = current(connection, type_id, record_id, version)
            known = set() if confirmed else store.open_findings(connection, type_id, record_id)
            why = reason_of(record, reason, required=not _is_own_draft(connection, viewer, type_id, row))
            changed = _edit(connection, kit, viewer, record, row, given, why)
            if submit and record.reviewed:
                _submit(connection, kit, viewer, type_id, record_id)
            written = judged(connection, kit, type_id, [record_id], created=False)[0]
            if not confirmed:
                require_plausible(written, {one for one in known if one[1] not in changed})
            return written
    except BehindError:
        raise StaleError(read_record(kit, type_id, record_id, viewer), version) from None


def _is_own_draft(connection: Connection, viewer: Viewer, type_id: str, row: Row) -> bool:
    if row["status"] != "DRAFT":
        return False
    if row["author_id"] is not None:
        return bool(row["author_id"] == viewer.person_id)
    return store.began(connection, type_id, row["id"], viewer.account_id)


def _edit(
    connection: Connection, kit: Kit, viewer: Viewer, record: RecordType, row: Row, given: Given, reason: str | None
) -> set[str]:
    """Write what differs, with its history; the names of the fields that changed."""
    draft = _edited(record, row, given)
    _complete(connection, kit, viewer, draft)
    old = columns(record, draft.before or {})
    after = {name: value for name, value in columns(record, draft.values).items() if value != old[name]}
    parts_before = _replaced(connection, record, row["id"], given)
    if not after and not parts_before:
        return set()
    if row["status"] in DECIDED:
        after["status"] = "DRAFT"
    by = author_of(kit, viewer)
    moments = {"decided_at": None} if row["status"] in DECIDED else {}
    stamped = {**after, **moments, "version": row["version"] + 1, "changed_at": by.at}
    store.update_record(connection, record.id, row["id"], stamped)
    new = {**row, **stamped}
    _write_parts(connection, record, new, given, parts_before, moved=part_keys(new) != part_keys(row))
    add_change(
        connection, record.id, new, "edit", by, reason=reason,
        before={name: as_json(row[name]) for name in after} | parts_before,
        after={name: as_json(value) for name, value in after.items()}
        | {name: _plain(given.parts[name]) for name in parts_before},
    )  # fmt: skip
    return {one.name for one in record.all_fields if one.column in after} | set(parts_before)


def _edited(record: RecordType, row: Row, given: Given) -> Draft:
    before = {one.name: row[one.column] for one in record.all_fields if not one.computed}
    return Draft(record, before | given.values, frozenset(given.values), given.parts, before)


def _replaced(connection: Connection, record: RecordType, record_id: int, given: Given) -> dict[str, Any]:
    """The rows that other rows take the place of, by part."""
    found = {}
    for part in record.parts:
        if part.id in given.parts:
            rows = store.parts_of(connection, part.id, record_id)
            before = _plain([{one.name: row[one.column] for one in part.fields} for row in rows])
            if before != _plain(given.parts[part.id]):
                found[part.id] = before
    return found


def _plain(rows: Any) -> list[dict[str, Any]]:
    return [{name: as_json(value) for name, value in row.items()} for row in rows]


def _write_parts(
    connection: Connection, record: RecordType, row: Row, given: Given, replaced: Mapping[str, Any], *, moved: bool
) -> None:
    if moved:
        attachments.move_files(connection, record.id, row["id"], part_keys(row))
    for part in record.parts:
        if part.id in replaced:
            store.delete_parts(connection, part.id, row["id"])
            store.insert_parts(connection, part.id, [part_row(row["id"], row, one) for one in given.parts[part.id]])
        elif moved:
            store.move_parts(connection, part.id, row["id"], part_keys(row))


def _submit(connection: Connection, kit: Kit, viewer: Viewer, type_id: str, record_id: int) -> None:
    submit_in(connection, kit, viewer, type_id, store.records(connection, type_id, [record_id])[record_id])


def void(kit: Kit, viewer: Viewer, type_id: str, record_id: int, *, version: int, reason: str) -> Written:
    """Take a record out of every number; it stays readable with its reason. Raises as `edit`."""
    record = permit_write(viewer, type_id)
    why = reason_of(record, reason, required=True)
    try:
        with transaction(kit, viewer) as connection:
            row = current(connection, type_id, record_id, version)
            held = _edited(record, row, Given(type_id, {}, {}))
            require_unlocked(connection, [held])
            if held.problems:
                raise EntryError(record, held.problems)
            by = author_of(kit, viewer)
            stamped = {"voided_at": by.at, "void_reason": why, "version": version + 1, "changed_at": by.at}
            store.update_record(connection, type_id, record_id, stamped)
            add_change(connection, type_id, {**row, **stamped}, "void", by, reason=why)
            return judged(connection, kit, type_id, [record_id], created=False)[0]
    except BehindError:
        raise StaleError(read_record(kit, type_id, record_id, viewer), version) from None


def check(kit: Kit, viewer: Viewer, type_id: str, raw: Mapping[str, Any], *, record_id: int | None = None) -> Checked:
    """What is to be said of these values; nothing is written. `record_id`: the record that they would change."""
    record = permit_write(viewer, type_id)
    given, problems = attempt(type_id, raw, kit, viewer)
    with transaction(kit, viewer) as connection:
        if record_id is None:
            draft = new_draft(type_id, given.values, given.parts, {})
        else:
            draft = _edited(record, current(connection, type_id, record_id), given)
        fill(connection, kit, viewer, kit.shelf.held, [draft])
        now = kit.local_now()
        known = draft.values | {name: draft.values[name] or day for name, day in (("at", now), ("day", now.date()))}
        found = preview(connection, kit, type_id, columns(record, known), id=record_id)
    score = max(0, 100 - sum(one.points for one in found))
    return Checked(score, grade_of(score), found, draft.problems | problems)


def purge_keys(db: Database, now: datetime) -> int:
    """Forget the keys of requests that are too old to be sent again; how many."""
    with db.plain() as connection:
        return store.purge_keys(connection, now - KEPT)
