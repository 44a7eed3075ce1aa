"""The review at work: every step is one transaction, and of two simultaneous decisions exactly one wins."""

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services import second_factor
from services.catalogue.records import RECORD_TYPES
from services.catalogue.review import ACTIONS, NEVER_BOTH, PASSED_ON, TELLS, Action, Step, status_label
from services.catalogue.roles import Right
from services.catalogue.words import Words
from services.errors import ForbiddenError, UnknownError, UserError, unknown
from services.kit import Kit
from services.notices import Whom, both, named, roles_with, tell_in, title_of
from services.rows import permit_type
from services.store import reviewing as store
from services.store.accounts import Connection
from services.store.changes import Author, add_change
from services.store.database import read
from services.viewer import Viewer
from services.wording import day_text, time_text

LONGEST_NOTE, MOST_AT_ONCE = 2_000, 200
RIGHTS: Mapping[str, Right] = {"reviewers": "review", "approvers": "approve"}
Row = Mapping[str, Any]
log = logging.getLogger(__name__)


class DecidedError(UserError):
    """Somebody else was quicker, or the record is not in a state for this; the message names who did what, and when."""

    status = 409


class NoteError(UserError):
    """The reason is missing or too long."""

    status = 422


@dataclass(frozen=True)
class Reviewed:
    """What became of a record: its new state and version."""

    type_id: str
    id: int
    action: str
    status: str
    version: int
    at: datetime


@dataclass(frozen=True)
class Pick:
    """One of several records; `version` as the viewer saw it."""

    type_id: str
    id: int
    version: int | None = None


@dataclass(frozen=True)
class Outcome:
    """What became of one of several records: its new state, or why nothing was done."""

    pick: Pick
    reviewed: Reviewed | None
    problem: Words | None = None


def submit_in(connection: Connection, kit: Kit, viewer: Viewer, type_id: str, row: Row) -> str:
    """Submit a draft in the writer's own transaction; its new status. The record's version rises by one.

    `row` holds the columns of the record as it stands in this transaction. Types that are not reviewed are left alone.
    """
    if not RECORD_TYPES[type_id].reviewed:
        return str(row["status"])
    return _submitted(connection, kit, viewer, type_id, row).status


def _submitted(connection: Connection, kit: Kit, viewer: Viewer, type_id: str, row: Row) -> Reviewed:
    action = ACTIONS["submit"]
    step = action.step(row["status"])
    if step is None:
        raise _not_now(connection, kit, type_id, row, action)
    whole = {**row, "author": row["author"]} if "author" in row else _row(connection, type_id, row["id"])
    _permit(connection, viewer, type_id, whole, action, step)
    return _take(connection, kit, viewer, type_id, whole, action, step, None)


def _row(connection: Connection, type_id: str, record_id: int) -> Row:
    """The record as the review reads it; 404 when it is not there or not for this viewer."""
    found = read(connection, store.select_row(type_id, record_id))
    if not found:
        label = RECORD_TYPES[type_id].label
        raise UnknownError(
            f"{label.en} {record_id} is not there, or not for you.", f"{label.ar} {record_id}: غير موجود أو ليس لك."
        )
    return dict(found[0])


def act(
    kit: Kit, viewer: Viewer, type_id: str, record_id: int, action_id: str, *, version: int | None = None, note: str | None = None
) -> Reviewed:  # fmt: skip
    """Take one step of the review. `version`: as the viewer saw the record; a newer one is refused.

    Raises ForbiddenError (the role, the own record), UnknownError, NoteError and DecidedError.
    """
    action = _known(type_id, action_id)
    permit_type(type_id, viewer)
    _permit_role(kit, viewer, type_id, action)
    reason = _reason(action, note)
    kit.shelf.newest()
    with kit.db.writing(*viewer.scope.listed) as connection:
        row = _row(connection, type_id, record_id)
        step = action.step(row["status"])
        if step is None or row["voided_at"] or (version is not None and version != row["version"]):
            raise _not_now(connection, kit, type_id, row, action)
        _permit(connection, viewer, type_id, row, action, step)
        return _take(connection, kit, viewer, type_id, row, action, step, reason)


def act_many(
    kit: Kit, viewer: Viewer, picks: Sequence[Pick], action_id: str, *, note: str | None = None
) -> tuple[Outcome, ...]:
    """Take the same step with several records; each is a transaction and a result of its own.

    Raises UserError for an unknown step or too many records, and NoteError, before anything is done.
    """
    if len(picks) > MOST_AT_ONCE:
        raise UserError(
            f"Choose at most {MOST_AT_ONCE} records at once.", f"اختر {MOST_AT_ONCE} سجل على الأكثر دفعة واحدة."
        )
    if action_id not in ACTIONS:
        error = unknown("step of the review", "خطوة مراجعة", action_id, ACTIONS)
        raise UserError(error.en, error.ar, near=error.near)
    _reason(ACTIONS[action_id], note)
    return tuple(_outcome(kit, viewer, one, action_id, note) for one in dict.fromkeys(picks))


def _outcome(kit: Kit, viewer: Viewer, pick: Pick, action_id: str, note: str | None) -> Outcome:
    try:
        done = act(kit, viewer, pick.type_id, pick.id, action_id, version=pick.version, note=note)
    except UserError as error:
        return Outcome(pick, None, Words(error.en, error.ar))
    return Outcome(pick, done)


def _known(type_id: str, action_id: str) -> Action:
    if type_id not in RECORD_TYPES:
        raise unknown("record type", "نوع سجل", type_id, RECORD_TYPES)
    if action_id not in ACTIONS:
        raise unknown("step of the review", "خطوة مراجعة", action_id, ACTIONS)
    if not RECORD_TYPES[type_id].reviewed:
        label = RECORD_TYPES[type_id].plural
        raise UserError(
            f"{label.en} are not reviewed: they count as soon as they are saved.",
            f"{label.ar}: لا تُراجَع، وتُحتسب فور حفظها.",
        )
    return ACTIONS[action_id]


def _permit_role(kit: Kit, viewer: Viewer, type_id: str, action: Action) -> None:
    """Raise ForbiddenError when the viewer's role never takes this step."""
    rights = {step.by for step in action.steps}
    if rights & {"writer", "author"}:
        allowed = type_id in viewer.role.writes
    else:
        allowed = bool(rights & viewer.role.rights)
        second_factor.require_for_approval(kit, viewer)
    if not allowed:
        raise _not_for_role(viewer, action)


def _not_for_role(viewer: Viewer, action: Action) -> ForbiddenError:
    role, label = viewer.role.label, action.label
    return ForbiddenError(
        f"{label.en} is not for a {role.en.lower()}. Ask an administrator for the right.",
        f"«{label.ar}» ليس من صلاحيات دور «{role.ar}». اطلب الصلاحية من المسؤول.",
    )


def _reason(action: Action, note: str | None) -> str | None:
    """The reason as it is kept. Raises NoteError when one is asked for and none given, or it is too long."""
    text = " ".join("".join(sign if sign.isprintable() else " " for sign in note or "").split())
    if len(text) > LONGEST_NOTE:
        raise NoteError(
            f"The reason has {len(text):,} characters. Keep it under {LONGEST_NOTE:,}.",
            f"السبب من {len(text):,} حرفًا. اجعله أقل من {LONGEST_NOTE:,}.",
        )
    if action.asks and not text:
        raise NoteError(f"{action.asks.en} Write it in a few words.", f"{action.asks.ar} اكتبه في كلمات قليلة.")
    return text or None


def _permit(connection: Connection, viewer: Viewer, type_id: str, row: Row, action: Action, step: Step) -> None:
    """Raise ForbiddenError when this step of this record is not the viewer's."""
    if step.by == "writer":
        if type_id not in viewer.role.writes:
            raise _not_for_role(viewer, action)
        return
    if step.by != "author" and step.by not in viewer.role.rights:
        raise _not_for_role(viewer, action)
    refused = refusal(viewer, row["author"], _hands(connection, type_id, row["id"]), step)
    if refused:
        raise ForbiddenError(refused.en, refused.ar)


def _hands(connection: Connection, type_id: str, record_id: int) -> list[Row]:
    return [dict(one) for one in read(connection, store.select_hands(type_id, record_id))]


def refusal(viewer: Viewer, author: int | None, hands: Iterable[Row], step: Step) -> Words | None:
    """Why this viewer may not take the step; None when nothing is in the way.

    `author` is the person whose record it is, `hands` who did what to it (action, account_id, person_id).
    """
    did = {one["action"] for one in hands if _same(viewer, one)}
    is_own = author is not None and author == viewer.person_id
    if step.by == "author":
        return None if is_own or did & {"create", "submit"} else NOT_OWN
    if is_own or did & NEVER_BOTH["review"]:
        return OWN
    return HAD_A_HAND if did & NEVER_BOTH.get(step.by, frozenset()) else None


def _same(viewer: Viewer, hand: Row) -> bool:
    """Whether it was this viewer, be it with another account."""
    by_person = viewer.person_id is not None and hand["person_id"] == viewer.person_id
    return by_person or bool(hand["account_id"] == viewer.account_id)


NOT_OWN = Words("Only its author can withdraw it.", "لا يسحبه إلا كاتبه.")
OWN = Words(
    "This is your own: somebody else decides on it.",
    "هذا سجلك: يقرر فيه شخص آخر.",
)
HAD_A_HAND = Words(
    "You edited or forwarded it: a second person decides on it.",
    "لقد عدّلته أو أحلته: يقرر فيه شخص ثانٍ.",
)


def _take(
    connection: Connection, kit: Kit, viewer: Viewer, type_id: str, row: Row, action: Action, step: Step, reason: str | None
) -> Reviewed:  # fmt: skip
    """The one transaction of every step: state, history and notices; whatever must happen with an approval belongs here."""
    now, end = kit.now(), _end(connection, viewer, row, action, step)
    after = store.advance(
        connection, type_id, row, {"status": end, "changed_at": now, **_moments(action, end, row, now)}
    )
    if after is None:
        raise _not_now(connection, kit, type_id, _row(connection, type_id, row["id"]), action)
    by = Author(viewer.account_id, viewer.person_id, now)
    before_after = {"before": {"status": row["status"]}, "after": {"status": end}}
    add_change(connection, type_id, after, action.id, by, reason=reason, **before_after)
    _tell(connection, kit, viewer, type_id, {**after, "author": row["author"]}, action, reason)
    log.info(
        "review step", extra={"record": f"{type_id}/{row['id']}", "action": action.id, "account": viewer.account_id}
    )
    return Reviewed(type_id, int(row["id"]), action.id, end, after["version"], now)


def _end(connection: Connection, viewer: Viewer, row: Row, action: Action, step: Step) -> str:
    """The state that the step ends in; what no manager but its author could forward, goes straight on."""
    if action.id != "submit":
        return step.end
    if row["project_id"] is None:
        return PASSED_ON
    but = (viewer.account_id, viewer.person_id or row["author"])
    count = read(connection, store.select_reviewers(*roles_with("review"), row["project_id"], but))[0]
    return PASSED_ON if count["everybody"] and not count["others"] else step.end


def _moments(action: Action, end: str, row: Row, now: datetime) -> dict[str, datetime | None]:
    """When it was submitted and decided: a returned record remembers that it was submitted, a withdrawn one forgets."""
    if action.id == "submit":
        return {"submitted_at": now, "decided_at": None}
    if action.id == "withdraw":
        return {"submitted_at": None}
    if end in ("APPROVED", "REJECTED"):
        return {"decided_at": now}
    return {"decided_at": None, "submitted_at": row["submitted_at"] or now}


def _tell(
    connection: Connection, kit: Kit, viewer: Viewer, type_id: str, row: Row, action: Action, reason: str | None
) -> None:
    meant = TELLS.get((action.id, row["status"]))
    if meant is None:
        return
    told, kind = meant
    directory = kit.shelf.held
    values: dict[str, Any] = {"what": both(title_of(type_id, row, directory)), "by": both(named(viewer, directory))}
    if reason:
        values["note"] = reason
    tell_in(
        connection, kind, _whom(connection, viewer, type_id, row, told), type_id, row["id"], values, row["changed_at"]
    )


def _whom(connection: Connection, viewer: Viewer, type_id: str, row: Row, told: str) -> Whom:
    if told in RIGHTS:
        return Whom(right=RIGHTS[told], project=row["project_id"], but=viewer.account_id, but_person=row["author"])
    if row["author"] is not None:
        return Whom(person=row["author"], but=viewer.account_id)
    hands = _hands(connection, type_id, row["id"])
    wrote = {one["account_id"] for one in hands if one["action"] in ("create", "submit") and one["account_id"]}
    return Whom(accounts=tuple(sorted(wrote)), but=viewer.account_id)


def _not_now(connection: Connection, kit: Kit, type_id: str, row: Row, action: Action) -> DecidedError:
    """What stands in the way: it is voided, or somebody has decided already; who, and when."""
    label = action.label
    if row["voided_at"]:
        return DecidedError(
            f"It is voided: {label.en.lower()} is not possible any more.", f"السجل ملغى: لم يعد «{label.ar}» ممكنًا."
        )
    last = read(connection, store.select_last(type_id, row["id"]))
    state = status_label(row["status"])
    done = _said(kit, dict(last[0])) if last else Words("", "")
    return DecidedError(
        f"{done.en}It is now {state.en.lower()}, version {row['version']}. Open it again.",
        f"{done.ar}حالته الآن: {state.ar}، الإصدار {row['version']}. افتحه من جديد.",
    )


def _said(kit: Kit, change: Row) -> Words:
    """Hind approved it on 24 Dec 2024 at 18:42."""
    at = change["at"].astimezone(kit.unit.zone)
    by = Words(
        change["name_en"] or change["name_ar"] or change["account"] or "Somebody",
        change["name_ar"] or change["name_en"] or change["account"] or "شخص ما",
    )
    past = ACTIONS[change["action"]].past if change["action"] in ACTIONS else Words("changed it", "غيّره")
    return Words(
        f"{by.en} {past.en} on {day_text(at.date(), 'en')} at {time_text(at)}. ",
        f"{past.ar} {by.ar} في {day_text(at.date(), 'ar')} الساعة {time_text(at)}. ",
    )
