"""Data quality over HTTP: the score of a question, the findings behind it, and accepting one."""

from datetime import date
from typing import Any

from flask import Blueprint, Response, request

from callbacks.request import kit, viewer
from dashboard.api.bodies import body, sent
from dashboard.api.calls import call
from dashboard.api.openapi import parameter
from dashboard.api.reports import WRONG, asked
from dashboard.api.schemas import (
    DAY,
    FLAG,
    MOMENT,
    TEXT,
    WHOLE,
    listed,
    objects,
    one_of,
    or_null,
    ref,
)
from dashboard.api.shapes import quality_body, words
from services import issues as service
from services.answers import answer
from services.catalogue.records import ENTERED, RECORD_TYPES
from services.directory import Directory
from services.errors import UserError
from services.issues import DEEPEST, LONGEST_REASON, PAGE_SIZE, SHORTEST_REASON, STATES, Issue, Narrowing

blueprint = Blueprint("quality", __name__, url_prefix="/api/v1")
LARGEST_ID = 2**63 - 1
ASKED = (
    parameter("type", one_of(ENTERED), "Only findings about this record type."),
    parameter("rule", TEXT, "Only this rule, such as DQ-08 or missing-trainer."),
    parameter("state", {**one_of(STATES), "default": "OPEN"}, "Open ones, accepted ones or fixed ones."),
    parameter("project", TEXT, "Only this project, by code."),
    parameter("dog", TEXT, "Only this dog, by code."),
    parameter("from", DAY, "Records from this day on."),
    parameter("to", DAY, "Records up to this day, included."),
    parameter("page", {"type": "integer", "minimum": 1, "maximum": DEEPEST, "default": 1}, "The page, from 1."),
)
ISSUE = objects({
    "id": WHOLE, "rule": TEXT, "label": ref("Words"), "field": TEXT, "severity": TEXT, "points": WHOLE, "text": ref("Words"),
    "suggestion": {"description": "A value that would mend it, if one is known."}, "implausible": FLAG, "state": one_of(STATES),
    "record": objects({"type": one_of(ENTERED), "id": WHOLE, "day": DAY, "href": TEXT}), "project": or_null(TEXT),
    "dog": or_null(TEXT), "owner": or_null(TEXT), "opened_at": MOMENT, "opened_version": WHOLE, "closed_at": or_null(MOMENT),
    "fixed_version": or_null(WHOLE), "accept_reason": or_null(TEXT),
})  # fmt: skip
ISSUES = objects({"total": WHOLE, "page": WHOLE, "size": WHOLE, "rows": listed(ISSUE)})
SCORE = objects({"href": TEXT, "records": WHOLE, "quality": ref("Quality")})
REASON = objects({"reason": {**TEXT, "minLength": SHORTEST_REASON, "maxLength": LONGEST_REASON}})


@blueprint.get("/quality")
@call("The data quality of a question: score, grade and reasons", SCORE, takes=("report", "question"), errors=WRONG)
def score() -> Response:
    question = asked(request.args.get("report", ""), "report")
    found = answer(kit(), question, viewer())
    quality = quality_body(found.quality, RECORD_TYPES[question.fact])
    return body({"href": question.href, "records": found.records, "quality": quality})


@blueprint.get("/quality/issues")
@call("Findings, the dearest first", ISSUES, takes=ASKED, errors=(400, 403, 404))
def issue_list() -> Response:
    page = _page()
    narrowing = Narrowing(
        request.args.get("type"), request.args.get("rule"), request.args.get("state", "OPEN"), request.args.get("project"),
        request.args.get("dog"), _day("from"), _day("to"),
    )  # fmt: skip
    total, found = service.issues(kit(), viewer(), narrowing, page=page)
    directory = kit().shelf.held
    rows = [_body(one, directory) for one in found]
    return body({"total": total, "page": page, "size": PAGE_SIZE, "rows": rows})


@blueprint.post(f"/quality/issues/<int(max={LARGEST_ID}):finding_id>/accept")
@call("Accept a finding: the record is right as it is", ISSUE, body=REASON, errors=(400, 403, 404, 415))
def accept(finding_id: int) -> Response:
    reason = sent("reason").get("reason")
    if not isinstance(reason, str):
        raise UserError('Send {"reason": "..."}.', 'أرسل {"reason": "..."}.')
    return body(_body(service.accept(kit(), viewer(), finding_id, reason), kit().shelf.newest()))


def _page() -> int:
    text = request.args.get("page", "1")
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise UserError(
            f"page={text[:40]} is not a whole number. Send 1 to {DEEPEST}.",
            f"page={text[:40]} ليس عددًا صحيحًا. أرسل 1 إلى {DEEPEST}.",
        )
    return int(text)


def _day(name: str) -> date | None:
    text = request.args.get(name)
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UserError(
            f"{name}={text[:40]} is not a day. Write 2024-12-31.", f"{name}={text[:40]} ليس يومًا. اكتب 2024-12-31."
        ) from None


def _body(one: Issue, directory: Directory) -> dict[str, Any]:
    found = one.found

    def named(kind: str, of: int | None) -> str | None:
        entity = directory.by_id(kind, of) if of else None
        return entity.code if entity else None

    return {
        "id": found.id, "rule": found.rule, "label": words(one.label), "field": found.field, "severity": found.severity,
        "points": found.points, "text": words(found.text), "suggestion": found.suggestion, "implausible": found.implausible,
        "state": one.state,
        "record": {"type": one.type_id, "id": one.record_id, "day": one.day.isoformat(), "href": f"/record/{one.type_id}/{one.record_id}"},
        "project": named("project", one.project_id), "dog": named("dog", one.dog_id), "owner": named("person", one.owner_id),
        "opened_at": one.opened_at.isoformat(), "opened_version": one.opened_version,
        "closed_at": one.closed_at.isoformat() if one.closed_at else None, "fixed_version": one.fixed_version,
        "accept_reason": one.accept_reason,
    }  # fmt: skip
