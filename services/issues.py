"""The findings as a list to work through, and accepting one that is right as it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from services.catalogue.records import ENTERED
from services.catalogue.rules import RULES
from services.catalogue.words import Words
from services.errors import ForbiddenError, UnknownError, UserError, unknown
from services.findings import Found
from services.judging import judge
from services.kit import Kit
from services.quality import kept_finding
from services.rows import permit_type
from services.store import findings as store
from services.viewer import Viewer

STATES = ("OPEN", "ACCEPTED", "FIXED")
PAGE_SIZE, DEEPEST = 50, 2_000
SHORTEST_REASON, LONGEST_REASON = 5, 500


@dataclass(frozen=True)
class Issue:
    """One finding with its record and its life: who it waits for, since when, and how it ended."""

    type_id: str
    record_id: int
    found: Found
    state: str
    day: date
    project_id: int | None
    dog_id: int | None
    owner_id: int | None
    opened_at: datetime
    opened_version: int
    closed_at: datetime | None
    fixed_version: int | None
    accept_reason: str | None

    @property
    def label(self) -> Words:
        """The rule in words; what a row shows by itself says so in its text."""
        rule = RULES.get(self.found.rule)
        return rule.label if rule else self.found.text


@dataclass(frozen=True)
class Narrowing:
    """Which findings: by record type, rule, state, project and dog (codes), and the days of their records."""

    type_id: str | None = None
    rule: str | None = None
    state: str = "OPEN"
    project: str | None = None
    dog: str | None = None
    first: date | None = None
    last: date | None = None


def issues(kit: Kit, viewer: Viewer, asked: Narrowing, *, page: int = 1) -> tuple[int, tuple[Issue, ...]]:
    """How many findings there are, and one page of them, the dearest and newest first; only of types the viewer sees."""
    types = seen_types(viewer)
    if asked.type_id is not None:
        if asked.type_id not in ENTERED:
            raise unknown("record type", "نوع سجل", asked.type_id, ENTERED)
        permit_type(asked.type_id, viewer)
        types = (asked.type_id,)
    if asked.state not in STATES:
        raise unknown("state", "حالة", asked.state, STATES)
    if not 1 <= page <= DEEPEST:
        raise UserError(f"page={page} is outside of 1 to {DEEPEST}.", f"page={page} خارج المدى من 1 إلى {DEEPEST}.")
    directory = kit.shelf.newest()
    ids = {}
    for kind, code in (("project", asked.project), ("dog", asked.dog)):
        entity = directory.by_code(kind, code) if code else None
        if code and (entity is None or not entity.within(viewer.scope)):
            near = (one.code for one in directory.of_kind(kind) if one.within(viewer.scope))
            raise unknown(kind, {"project": "مشروع", "dog": "كلب"}[kind], code, near)
        ids[f"{kind}_id"] = entity.id if entity else None
    wanted = {"rule": asked.rule, "state": asked.state, **ids}
    with kit.db.scoped(*viewer.scope.listed) as connection:
        total, rows = store.read_issues(
            connection, types, wanted, asked.first, asked.last, PAGE_SIZE, (page - 1) * PAGE_SIZE
        )
    return total, tuple(_issue(row) for row in rows)


def seen_types(viewer: Viewer) -> tuple[str, ...]:
    """The record types that the viewer may read."""
    return tuple(one for one in ENTERED if _sees(one, viewer))


def _sees(type_id: str, viewer: Viewer) -> bool:
    try:
        permit_type(type_id, viewer)
    except ForbiddenError:
        return False
    return True


def accept(kit: Kit, viewer: Viewer, finding_id: int, reason: str) -> Issue:
    """Let a finding stand: the record is right as it is. It costs nothing from then on, until the record changes that.

    Raises ForbiddenError for who neither reviews nor approves or wrote the record, UnknownError for a finding out of
    sight, UserError for one that is not open or without a reason.
    """
    said = " ".join(reason.split())
    if not SHORTEST_REASON <= len(said) <= LONGEST_REASON:
        raise UserError(
            f"Say in {SHORTEST_REASON} to {LONGEST_REASON} characters why it is right; {len(said)} were sent.",
            f"اذكر السبب في {SHORTEST_REASON} إلى {LONGEST_REASON} حرفًا؛ وصل {len(said)}.",
        )
    if not (viewer.may("review") or viewer.may("approve")):
        raise ForbiddenError(
            f"A {viewer.role.label.en.lower()} does not accept findings. Ask the project manager.",
            f"دور «{viewer.role.label.ar}» لا يقبل الملاحظات. اطلب ذلك من مدير المشروع.",
        )
    with kit.db.scoped(*viewer.scope.listed) as connection:
        row = store.read_issue(connection, finding_id)
        if row is None or not _sees(row["type"], viewer):
            raise UnknownError(
                f"Finding {finding_id} is not there, or not for you.", f"الملاحظة {finding_id}: غير موجودة أو ليست لك."
            )
        _check_open(row, viewer)
        # The record before its finding, as everybody who writes a record takes them.
        store.read_subjects(connection, row["type"], [row["record_id"]])
        store.accept_finding(connection, finding_id, viewer.account_id, said, kit.now())
        judge(connection, kit, row["type"], [row["record_id"]])
        accepted = store.read_issue(connection, finding_id)
    return _issue(accepted or row)


def _check_open(row: Mapping[str, Any], viewer: Viewer) -> None:
    if row["state"] != "OPEN":
        raise UserError(f"Finding {row['id']} is {row['state'].lower()} already.", f"الملاحظة {row['id']} ليست مفتوحة.")
    if row["owner_id"] is not None and row["owner_id"] == viewer.person_id:
        raise ForbiddenError(
            "You wrote this record. Somebody else must accept what was found in it.",
            "أنت كتبت هذا السجل. يقبل ملاحظاته شخص آخر.",
        )


def _issue(row: Mapping[str, Any]) -> Issue:
    names = (
        "state", "day", "project_id", "dog_id", "owner_id", "opened_at", "opened_version", "closed_at", "fixed_version",
        "accept_reason",
    )  # fmt: skip
    return Issue(row["type"], row["record_id"], kept_finding(row), *(row[name] for name in names))
