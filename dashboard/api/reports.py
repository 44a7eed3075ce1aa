"""Reports over HTTP: the catalogue, answers, rows, options, records, and whether an answer is still the newest."""

import hashlib
from typing import Any
from urllib.parse import parse_qsl, urlencode

import orjson
from flask import Blueprint, Response, request

from callbacks.request import kit, viewer
from dashboard.api import shapes
from dashboard.api.bodies import body, finished
from dashboard.api.calls import call
from services import rows as records
from services.answer import Answer
from services.answers import answer_as, metrics_of, prepare
from services.catalogue.records import RECORD_TYPES
from services.catalogue.reports import REPORTS
from services.errors import UserError, unknown
from services.facets import facets
from services.question import Question

blueprint = Blueprint("api", __name__, url_prefix="/api/v1")
WRONG = (400, 403, 404, 414)
TAGGED = {"ETag": "Send it as If-None-Match: 304 while nothing changed."}
KEPT = {"X-Cache": "hit or miss", "X-Cache-Reason": "away: the cache cannot be reached", "Server-Timing": "total, db"}


def asked(report_id: str, *without: str, of: str | None = None) -> Question:
    """The question of this request's query, less the parameters that are this call's own; `of` what is listed."""
    query = request.query_string.decode(errors="replace")
    if without:
        kept = [pair for pair in parse_qsl(query, keep_blank_values=True) if pair[0] not in without]
        query = urlencode([*kept, *([("of", of)] if of else [])])
    return Question.parse(report_id, query, kit().calendar())


@blueprint.get("/reports")
@call("The reports that the caller may open", "Reports")
def catalogue() -> Response:
    seen = [one for one in REPORTS.values() if one.id in viewer().role.reports]
    plain = [(one, Question.parse(one.id, "", kit().calendar())) for one in seen]
    return body({"reports": [shapes.report_entry(one, metrics_of(question, viewer())) for one, question in plain]})


@blueprint.get("/reports/<report_id>")
@call("The answer to a question", "Answer", takes=("question", "paging", "view"), errors=WRONG, headers=KEPT)
def report(report_id: str) -> Response:
    question = asked(report_id)

    def as_json(found: Answer) -> str:
        content = shapes.answer_body(question, found, kit().shelf.held, kit().unit.first_weekday)
        return orjson.dumps(content).decode()

    text, how = answer_as(kit(), question, viewer(), "json", as_json)
    if how == "away":
        return finished(text, {"X-Cache": "miss", "X-Cache-Reason": "away"})
    return finished(text, {"X-Cache": how})


@blueprint.get("/reports/<report_id>/rows")
@call("The records behind an answer", "Rows", takes=("question", "paging"), errors=WRONG)
def report_rows(report_id: str) -> Response:
    return body(_page(asked(report_id, "size")))


@blueprint.get("/reports/<report_id>/facets")
@call("The options of every filter, with counts", "Facets", takes=("question",), errors=WRONG)
def report_facets(report_id: str) -> Response:
    found = facets(kit(), asked(report_id), viewer())
    return body(shapes.facets_body(found, kit().shelf.held))


@blueprint.get("/records/<type_id>")
@call("Records of a type", "Rows", takes=("question", "paging"), errors=WRONG)
def record_list(type_id: str) -> Response:
    records.permit_type(_known(type_id), viewer())
    return body(_page(asked(_report_of(type_id), "size", "of", of=type_id)))


@blueprint.get(f"/records/<type_id>/<int(max={2**63 - 1}):record_id>")
@call("One record with its parts and findings", "OpenedRecord", errors=(403, 404))
def record(type_id: str, record_id: int) -> Response:
    return body(shapes.opened_body(records.read_record(kit(), type_id, record_id, viewer())))


@blueprint.get("/live")
@call("The version of an answer", "Live", takes=("report", "question"), errors=WRONG, also={304: None}, headers=TAGGED)
def live() -> Response:
    name = request.args.get("report", "")
    question = asked(name, "report")
    version = prepare(kit(), question, viewer()).version
    response = body({"href": question.href, "version": version})
    response.set_etag(hashlib.blake2b(f"{question.key}|{version}".encode(), digest_size=12).hexdigest())
    response.make_conditional(request)
    return response


def _page(question: Question) -> dict[str, Any]:
    size = _size(request.args.get("size"))
    page = records.page(kit(), question, viewer(), size=size)
    return {
        "total": page.total,
        "page": question.page,
        "size": size,
        "rows": [shapes.record_body(one) for one in page.records],
    }


def _size(text: str | None) -> int:
    if text is None:
        return records.PAGE_SIZE
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise UserError(
            f"size={text[:40]} is not a whole number. Send 1 to {records.MOST_ROWS}.",
            f"size={text[:40]} ليس عددًا صحيحًا. أرسل من 1 إلى {records.MOST_ROWS}.",
        )
    return int(text)


def _known(type_id: str) -> str:
    if type_id not in RECORD_TYPES:
        raise unknown("record type", "نوع سجل", type_id, RECORD_TYPES)
    return type_id


def _report_of(type_id: str) -> str:
    """The report that shows this record type and that the viewer opens."""
    shown = [one for one in REPORTS.values() if type_id in one.facts and one.id != "overview"]
    seen = [one for one in shown if one.id in viewer().role.reports] or shown or [REPORTS["overview"]]
    return next((one.id for one in seen if one.fact == type_id), seen[0].id)
