"""Judging records: every rule is asked about every new version, and the findings are kept beside the record."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from services.catalogue.fields import PENALTY
from services.catalogue.records import ENTERED
from services.catalogue.rules import RULES, Context, Rule, subject_of
from services.findings import Found
from services.kit import Kit
from services.quality import inline_findings
from services.store import findings as store


def judge(connection: Connection, kit: Kit, type_id: str, ids: Sequence[int]) -> dict[int, tuple[Found, ...]]:
    """Judge saved records within the writer's transaction; their findings, dearest first, by id.

    Opens, refreshes and fixes what is kept in `finding`, and sets `found` and `judged` of the records.
    """
    if not ids:
        return {}
    with store.widened(connection):
        rows = store.read_subjects(connection, type_id, ids)
        context = Context(kit.now(), kit.unit.zone)
        judged = {row["id"]: findings(type_id, row, context) for row in rows}
        _synchronise(connection, kit, type_id, rows, judged)
    return judged


def preview(
    connection: Connection, kit: Kit, type_id: str, values: Mapping[str, Any], *, id: int | None
) -> tuple[Found, ...]:
    """What judging would find in values that are not saved yet, by column; `id` is the record they would change."""
    with store.widened(connection):
        return findings(type_id, {**values, "type": type_id, "id": id}, Context(kit.now(), kit.unit.zone))


def findings(type_id: str, values: Mapping[str, Any], context: Context) -> tuple[Found, ...]:
    """Everything that is wrong or odd about one record, dearest first; each rule costs once."""
    subject = subject_of(type_id, values, context)
    found = list(inline_findings(ENTERED[type_id], values))
    for rule in RULES.values():
        if type_id in rule.types:
            found += _said(rule, rule.check(subject, context))
    return tuple(sorted(found, key=lambda one: -one.points))


def _said(rule: Rule, said: Iterable[Any]) -> list[Found]:
    """The findings of one rule; only the dearest of them costs points."""
    dearest = sorted(said, key=lambda one: -PENALTY[one.severity or rule.severity])
    return [
        Found(
            rule.id, one.field, one.severity or rule.severity, 0 if place else PENALTY[one.severity or rule.severity],
            one.text, one.suggestion, one.implausible,
        )
        for place, one in enumerate(dearest)
    ]  # fmt: skip


def _synchronise(
    connection: Connection, kit: Kit, type_id: str, rows: Sequence[Any], judged: Mapping[int, tuple[Found, ...]]
) -> None:
    """Make the kept findings those that were found."""
    held = {
        (one["record_id"], one["rule"], one["field"]): one
        for one in store.read_findings(connection, type_id, [row["id"] for row in rows])
    }
    fresh, found, version = [], {}, {}
    for row in rows:
        cost = 0
        for one in judged[row["id"]]:
            old = held.pop((row["id"], one.rule, one.field), None)
            accepted = old is not None and old["state"] == "ACCEPTED"
            cost += -one.points * accepted if one.inline else one.points * (not accepted)
            if old is None:
                fresh.append(_opened(kit, type_id, row, one))
        found[row["id"]] = cost
        version[row["id"]] = row["version"]
    store.add_findings(connection, fresh)
    mended = {one["id"]: version[one["record_id"]] for one in held.values()}
    store.fix_findings(connection, list(mended), kit.now(), mended)
    store.set_found(connection, type_id, found)


def _opened(kit: Kit, type_id: str, row: Mapping[str, Any], one: Found) -> dict[str, Any]:
    return {
        "type": type_id, "record_id": row["id"], "project_id": row["project_id"], "dog_id": row["dog_id"], "day": row["day"],
        "rule": one.rule, "field": one.field, "severity": one.severity, "points": one.points, "inline": one.inline,
        "values": {"en": one.text.en, "ar": one.text.ar, "suggestion": one.suggestion, "implausible": one.implausible},
        "owner_id": row["author_id"], "opened_at": kit.now(), "opened_version": row["version"],
    }  # fmt: skip
