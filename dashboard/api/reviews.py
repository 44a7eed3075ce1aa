"""The review over HTTP: the inbox, one step, the same step for several records, and notices."""

from typing import Any

from flask import Blueprint, Response, request

from callbacks.request import kit, viewer
from dashboard.api.bodies import body, sent
from dashboard.api.calls import call
from dashboard.api.openapi import parameter
from dashboard.api.schemas import FLAG, MOMENT, TEXT, WHOLE, by_key, listed, objects, one_of, or_null, ref
from dashboard.api.shapes import words
from services import inbox, notices, reviewing
from services.catalogue.notices import NOTICE_KINDS
from services.catalogue.records import RECORD_TYPES
from services.catalogue.review import ACTIONS, STATES
from services.errors import UserError, unknown
from services.inbox import BOXES, Item, Narrowing
from services.notices import Notice

blueprint = Blueprint("reviews", __name__, url_prefix="/api/v1")
LARGEST_ID, LARGEST_VERSION = 2**63 - 1, 2**31 - 1
TYPES = [one.id for one in RECORD_TYPES.values() if one.reviewed]
ID, COUNT = {**WHOLE, "minimum": 1, "maximum": LARGEST_ID}, {**WHOLE, "minimum": 1, "maximum": LARGEST_VERSION}
NOTE = {
    **TEXT,
    "maxLength": reviewing.LONGEST_NOTE,
    "description": "The reason; asked for by return, reject and reopen.",
}
STEP = objects({
    "type": one_of(TYPES), "id": WHOLE, "action": one_of(ACTIONS), "status": one_of(STATES), "version": WHOLE,
    "at": MOMENT, "href": TEXT,
})  # fmt: skip
RESULT = objects({
    "type": TEXT, "id": WHOLE, "done": FLAG, "status": or_null(one_of(STATES)), "version": or_null(WHOLE),
    "problem": or_null(ref("Words")),
})  # fmt: skip
DONE = objects({"action": one_of(ACTIONS), "by": ref("Words"), "at": MOMENT, "note": or_null(TEXT)})
ITEM = objects({
    "type": one_of(TYPES), "id": WHOLE, "version": WHOLE, "status": one_of(STATES), "title": ref("Words"),
    "project": or_null(TEXT), "author": or_null(TEXT), "since": MOMENT, "quality": WHOLE,
    "grade": one_of(("excellent", "good", "fair", "poor")), "findings": WHOLE, "critical": FLAG,
    "last": or_null(DONE), "href": TEXT,
})  # fmt: skip
INBOX = objects({
    "box": one_of(BOXES), "total": WHOLE, "page": WHOLE, "size": WHOLE, "counts": by_key(WHOLE), "types": by_key(WHOLE),
    "projects": by_key(WHOLE), "states": by_key(WHOLE), "rows": listed(ITEM),
})  # fmt: skip
TOLD = objects({
    "id": WHOLE, "kind": one_of(NOTICE_KINDS), "text": ref("Words"), "note": or_null(TEXT), "at": MOMENT, "read": FLAG,
    "href": TEXT,
})  # fmt: skip
NOTICES = objects({"total": WHOLE, "unread": WHOLE, "page": WHOLE, "size": WHOLE, "rows": listed(TOLD)})
PAGING = (
    parameter("page", {"type": "integer", "minimum": 1, "maximum": inbox.DEEPEST, "default": 1}, "The page, from 1."),
    parameter(
        "size", {"type": "integer", "minimum": 1, "maximum": inbox.MOST, "default": inbox.PAGE_SIZE}, "Rows per page."
    ),
)
ASKED = (
    parameter("box", one_of(BOXES), "mine: waits for me; returned, sent: my own; decided: by me. Default: the first I have."),
    parameter("type", listed(one_of(TYPES)), "Only these types; may be repeated."),
    parameter("project", listed(TEXT), "Only these projects, by code; may be repeated."),
    parameter("state", listed(one_of(STATES)), "Only these states; may be repeated."),
)  # fmt: skip


@blueprint.get("/reviews")
@call("The inbox: what waits for the caller", INBOX, takes=(*ASKED, *PAGING), errors=(400, 403))
def show_inbox() -> Response:
    known("box", "type", "project", "state", "page", "size")
    asked = request.args
    narrowing = Narrowing(*(tuple(dict.fromkeys(asked.getlist(name))) for name in ("type", "project", "state")))
    page, size = whole("page", 1), whole("size", inbox.PAGE_SIZE)
    found = inbox.inbox(kit(), viewer(), asked.get("box"), narrowing, page=page, size=size)
    return body({
        "box": found.box, "total": found.total, "page": page, "size": size, "counts": found.counts, "types": found.types,
        "projects": found.projects, "states": found.states, "rows": [item_body(one) for one in found.items],
    })  # fmt: skip


@blueprint.post(f"/reviews/<type_id>/<int(max={LARGEST_ID}):record_id>/<action_id>")
@call(
    "Take a step of the review: submit, withdraw, return, reject, forward, approve, reopen", STEP,
    body=objects({"note": or_null(NOTE), "version": or_null(COUNT)}, optional=("note", "version")),
    errors=(400, 403, 404, 409, 415, 422),
)  # fmt: skip
def act(type_id: str, record_id: int, action_id: str) -> Response:
    given = sent("note", "version")
    version, note = optional_whole(given, "version", LARGEST_VERSION), optional_text(given, "note")
    done = reviewing.act(kit(), viewer(), type_id, record_id, action_id, version=version, note=note)
    return body({
        "type": done.type_id, "id": done.id, "action": done.action, "status": done.status, "version": done.version,
        "at": done.at.isoformat(), "href": f"/record/{done.type_id}/{done.id}",
    })  # fmt: skip


@blueprint.post("/reviews/bulk")
@call(
    "Take the same step with several records; each result stands for itself", objects({"results": listed(RESULT)}),
    body=objects({
        "action": one_of(ACTIONS), "note": or_null(NOTE),
        "records": {**listed(objects({"type": one_of(TYPES), "id": ID, "version": or_null(COUNT)}, optional=("version",))),
                    "minItems": 1, "maxItems": inbox.MOST},
    }, optional=("note",)),
    errors=(400, 403, 415, 422),
)  # fmt: skip
def act_many() -> Response:
    given = sent("action", "note", "records")
    action = optional_text(given, "action") or ""
    results = reviewing.act_many(
        kit(), viewer(), picks_of(given.get("records")), action, note=optional_text(given, "note")
    )
    return body({
        "results": [
            {"type": one.pick.type_id, "id": one.pick.id, "done": one.reviewed is not None,
             "status": one.reviewed.status if one.reviewed else None,
             "version": one.reviewed.version if one.reviewed else None,
             "problem": words(one.problem)}
            for one in results
        ]
    })  # fmt: skip


@blueprint.get("/notices")
@call(
    "The caller's notices, newest first", NOTICES,
    takes=(parameter("unread", one_of(("true", "false")), "Only those not read yet."), *PAGING), errors=(400,),
)  # fmt: skip
def show_notices() -> Response:
    known("unread", "page", "size")
    only = request.args.get("unread", "false")
    if only not in ("true", "false"):
        raise UserError(f"unread={only[:40]} is neither true nor false.", f"unread={only[:40]} ليس true ولا false.")
    page, size = whole("page", 1), whole("size", inbox.PAGE_SIZE)
    found = notices.notices(kit(), viewer(), unread=only == "true", page=page, size=size)
    unread = notices.count_unread(kit(), viewer())
    rows = [notice_body(one) for one in found.notices]
    return body({"total": found.total, "unread": unread, "page": page, "size": size, "rows": rows})


@blueprint.post("/notices/read")
@call(
    "Mark notices as read: these, or all of them without ids", objects({"read": WHOLE, "unread": WHOLE}),
    body=objects({"ids": or_null({**listed(ID), "maxItems": 1000})}, optional=("ids",)), errors=(400, 415),
)  # fmt: skip
def read_notices() -> Response:
    ids = sent("ids").get("ids")
    if ids is not None and not (
        isinstance(ids, list) and len(ids) <= 1000 and all(is_whole(one, LARGEST_ID) for one in ids)
    ):
        raise UserError(
            "ids is not a list of up to 1,000 whole numbers.", "ids ليست قائمة من 1000 عدد صحيح على الأكثر."
        )
    read = notices.mark_read(kit(), viewer(), ids)
    return body({"read": read, "unread": notices.count_unread(kit(), viewer())})


def item_body(item: Item) -> dict[str, Any]:
    """One record in the inbox."""
    last = item.last
    return {
        "type": item.type_id, "id": item.id, "version": item.version, "status": item.status, "title": words(item.title),
        "project": item.project.code if item.project else None, "author": item.author.code if item.author else None,
        "since": item.since.isoformat(), "quality": item.quality, "grade": item.grade, "findings": item.findings,
        "critical": item.critical, "href": item.href,
        "last": {"action": last.action, "by": words(last.by), "at": last.at.isoformat(), "note": last.note} if last else None,
    }  # fmt: skip


def notice_body(one: Notice) -> dict[str, Any]:
    """One notice."""
    text = {"en": one.text("en"), "ar": one.text("ar")}
    return {
        "id": one.id, "kind": one.kind.id, "text": text, "note": one.note, "at": one.at.isoformat(), "read": one.is_read,
        "href": one.href,
    }  # fmt: skip


def picks_of(records: Any) -> tuple[reviewing.Pick, ...]:
    """The records of a body. Raises UserError when they are not a list of objects with type and id."""
    if not isinstance(records, list) or not 1 <= len(records) <= inbox.MOST:
        raise UserError(f"records is not a list of 1 to {inbox.MOST}.", f"records ليست قائمة من 1 إلى {inbox.MOST}.")
    return tuple(_pick(place, one) for place, one in enumerate(records, start=1))


def _pick(place: int, one: Any) -> reviewing.Pick:
    fits = isinstance(one, dict) and isinstance(one.get("type"), str) and is_whole(one.get("id"), LARGEST_ID)
    if not fits or not (one.get("version") is None or is_whole(one["version"], LARGEST_VERSION)) or len(one) > 3:
        raise UserError(
            f"Record {place} needs type, id and, if you like, version; both numbers from 1.",
            f"السجل رقم {place} يحتاج إلى type وid، ويمكن إضافة version؛ العددان من 1.",
        )
    return reviewing.Pick(one["type"], one["id"], one.get("version"))


def is_whole(value: Any, most: int) -> bool:
    """Whether it is a whole number from 1 to `most`."""
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= most


def optional_whole(given: dict[str, Any], name: str, most: int) -> int | None:
    """A whole number from 1, or nothing."""
    value = given.get(name)
    if value is None:
        return None
    if not is_whole(value, most):
        raise UserError(f"{name} is not a whole number from 1.", f"{name} ليس عددًا صحيحًا من 1.")
    return int(value)


def optional_text(given: dict[str, Any], name: str) -> str | None:
    """A text, or nothing."""
    value = given.get(name)
    if value is not None and not isinstance(value, str):
        raise UserError(f"{name} is not a text.", f"{name} ليس نصًا.")
    return value


def known(*names: str) -> None:
    """Refuse parameters that the call does not have."""
    for name in request.args:
        if name not in names:
            error = unknown("parameter", "معامل", name, names)
            raise UserError(error.en, error.ar, near=error.near)


def whole(name: str, default: int) -> int:
    """A parameter that is a whole number from 1."""
    text = request.args.get(name)
    if text is None:
        return default
    if not (text.isascii() and text.isdigit() and len(text) < 10 and int(text) > 0):
        raise UserError(f"{name}={text[:40]} is not a whole number from 1.", f"{name}={text[:40]} ليس عددًا صحيحًا من 1.")
    return int(text)
