"""Records over HTTP: written one by one, in bulk, as a group or as a trial; edited, voided, with history and files."""

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, Response, request
from werkzeug.exceptions import BadRequest

from callbacks.request import kit, viewer
from dashboard.api import written
from dashboard.api.bodies import body
from dashboard.api.calls import call
from dashboard.api.problems import problem
from services import attachments, writing
from services.attachments import LARGEST
from services.catalogue.records import ENTERED, RECORD_TYPES
from services.entry import EntryError, permit_write
from services.errors import UserError, unknown
from services.raw import Refused, flag, whole

blueprint = Blueprint("records", __name__, url_prefix="/api/v1")
ONE = f"/records/<type_id>/<int(max={2**63 - 1}):record_id>"
FILE = f"/attachments/<int(max={2**63 - 1}):attachment_id>"
WRONG = (400, 403, 404, 413, 415, 422)
CHANGED = (*WRONG, 409)
ENVELOPE, BULK_BODY = 100_000, 10_000_000
"""What a multipart body has beside its file, and how large a bulk may be, in bytes."""
LOCATION = {"Location": "Where the record is read."}
KEY = {
    "name": "Idempotency-Key", "in": "header", "schema": {"type": "string", "minLength": 1, "maxLength": 200},
    "description": "Sent again with the same body it gives the same answer and writes nothing; kept for 7 days.",
}  # fmt: skip
MATCH = {
    "name": "If-Match", "in": "header", "schema": {"type": "string"},
    "description": "The version that is changed, in place of `version` in the body.",
}  # fmt: skip
UPLOAD = {
    "type": "object", "required": ["file"], "additionalProperties": False,
    "properties": {"file": {"type": "string", "format": "binary"}, "about": {"type": "string", "maxLength": 300}},
}  # fmt: skip


@blueprint.post("/records/<type_id>")
@call("Write a record", "Written", takes=(KEY,), body="NewRecord", status=201, errors=CHANGED, headers=LOCATION)
def create(type_id: str) -> Response:
    permit_write(viewer(), type_id)
    values, said = _sent("submit", "confirmed")
    made = writing.create(
        kit(), viewer(), type_id, values, submit=_yes(said, "submit"), confirmed=_yes(said, "confirmed"), key=_key()
    )
    content = written.written_body(made)
    return body(content, {"Location": content["href"]}, 201)


@blueprint.post("/records/<type_id>/check")
@call("What writing these values would lead to; nothing is written", "Checked", body="NewRecord", errors=WRONG)
def check(type_id: str) -> Response:
    permit_write(viewer(), type_id)
    values, said = _sent("submit", "confirmed", "id")
    record_id = _number(type_id, said, "id")
    return body(written.checked_body(writing.check(kit(), viewer(), type_id, values, record_id=record_id)))


@blueprint.post("/records/<type_id>/bulk")
@call("Write up to 1,000 records; all or the valid ones", "Bulk", body="NewBulk", errors=WRONG)
def bulk(type_id: str) -> Response:
    permit_write(viewer(), type_id)
    request.max_content_length = BULK_BODY
    values, said = _sent("records", "keep", "submit", "confirmed")
    if values:
        raise unknown("name here", "اسم هنا", next(iter(values)), ("records", "keep", "submit", "confirmed"))
    keep, raws = said.get("keep", "all"), said.get("records")
    if keep not in ("all", "valid"):
        raise unknown("way to keep", "طريقة حفظ", str(keep), ("all", "valid"))
    if not isinstance(raws, list) or not all(isinstance(one, dict) for one in raws):
        raise UserError("Send records: an array of objects.", "أرسل records: مصفوفة عناصر.")
    made = writing.create_many(
        kit(), viewer(), type_id, raws, keep=keep, submit=_yes(said, "submit"), confirmed=_yes(said, "confirmed")
    )
    rows = [written.bulk_row_body(one) for one in made.rows]
    if not made.written:
        wrong = sum(one.written is None and bool(one.problems or one.findings) for one in made.rows)
        return problem(
            422,
            f"Nothing was written: {wrong:,} of {len(rows):,} records cannot be taken. See rows.",
            f"لم يُكتب شيء: لا يمكن قبول {wrong:,} من {len(rows):,} سجلًا. انظر rows.",
            more={"rows": rows},
        )
    return body({"written": made.written, "rows": rows})


@blueprint.post("/records/<type_id>/group")
@call(
    "One exercise with several dogs: a record for each, all or none", "WrittenGroup", takes=(KEY,), body="NewGroup", status=201,
    errors=CHANGED,
)  # fmt: skip
def group(type_id: str) -> Response:
    permit_write(viewer(), type_id)
    values, said = _sent("dogs", "submit", "confirmed")
    made = writing.create_group(
        kit(), viewer(), type_id, values, said.get("dogs"), submit=_yes(said, "submit"),
        confirmed=_yes(said, "confirmed"), key=_key(),
    )  # fmt: skip
    return body({"records": [written.written_body(one) for one in made]}, status=201)


@blueprint.patch(ONE)
@call("Write a new version of a record", "Written", takes=(MATCH,), body="EditedRecord", errors=CHANGED)
def edit(type_id: str, record_id: int) -> Response:
    permit_write(viewer(), type_id)
    values, said = _sent("version", "reason", "submit", "confirmed", "values")
    more = said.get("values") or {}
    if not isinstance(more, dict):
        raise UserError("Send values: an object.", "أرسل values: عنصرًا.")
    made = writing.edit(
        kit(), viewer(), type_id, record_id, values | more, version=_version(type_id, said), reason=_words(said, "reason"),
        confirmed=_yes(said, "confirmed"), submit=_yes(said, "submit"),
    )  # fmt: skip
    return body(written.written_body(made))


@blueprint.post(f"{ONE}/void")
@call("Take a record out of every number, with a reason", "Written", takes=(MATCH,), body="Void", errors=CHANGED)
def void(type_id: str, record_id: int) -> Response:
    permit_write(viewer(), type_id)
    _, said = _sent("version", "reason")
    made = writing.void(
        kit(), viewer(), type_id, record_id, version=_version(type_id, said), reason=_words(said, "reason") or ""
    )
    return body(written.written_body(made))


@blueprint.get(f"{ONE}/history")
@call("Who did what to a record, and why", "History", errors=(403, 404))
def history(type_id: str, record_id: int) -> Response:
    _known(type_id)
    return body({"steps": [written.step_body(one) for one in writing.history(kit(), viewer(), type_id, record_id)]})


@blueprint.get(f"{ONE}/versions/<int(max={2**31 - 1}):version>")
@call("A record as it read in one of its versions", "Version", errors=(403, 404))
def version_of(type_id: str, record_id: int, version: int) -> Response:
    _known(type_id)
    values = writing.version_of(kit(), viewer(), type_id, record_id, version)
    return body({"version": version, "values": written.values_body(values)})


@blueprint.get(f"{ONE}/attachments")
@call("The files of a record", "Files", errors=(403, 404))
def files(type_id: str, record_id: int) -> Response:
    _known(type_id)
    found = attachments.listed(kit(), viewer(), type_id, record_id)
    return body({"files": [written.file_body(one) for one in found]})


@blueprint.post(f"{ONE}/attachments")
@call(
    "Keep a photograph or document with a record: JPEG, PNG, WebP, HEIC or PDF, at most 8 MB", "File", body=UPLOAD,
    sends="multipart/form-data", status=201, errors=WRONG,
)  # fmt: skip
def attach(type_id: str, record_id: int) -> Response:
    permit_write(viewer(), type_id)
    attachments.require_size((request.content_length or 0) - ENVELOPE)
    request.max_content_length = LARGEST + ENVELOPE
    sent = request.files.get("file")
    if sent is None:
        raise UserError(
            "Send the file as multipart/form-data, under file.", "أرسل الملف بصيغة multipart/form-data باسم file."
        )
    made = attachments.add(
        kit(),
        viewer(),
        type_id,
        record_id,
        sent.filename or "",
        sent.read(LARGEST + 1),
        about=request.form.get("about"),
    )
    content = written.file_body(made)
    return body(content, {"Location": content["href"]}, 201)


@blueprint.get(FILE)
@call(
    "A file, as it was kept",
    {"type": "string", "format": "binary"},
    media="*/*",
    errors=(403, 404, 409),
    also={304: None},
)
def file(attachment_id: int) -> Response:
    found, content = attachments.content_of(kit(), viewer(), attachment_id)
    response = Response(content, mimetype=found.mime)
    response.headers.set("Content-Disposition", "attachment", filename=found.name)
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response.headers["Cache-Control"] = "private, no-cache"
    response.set_etag(found.sha256)
    response.make_conditional(request)
    return response


@blueprint.post(f"{FILE}/void")
@call("Take a file out of its record, with a reason", "File", body="Reason", errors=WRONG)
def void_file(attachment_id: int) -> Response:
    _, said = _sent("reason")
    made = attachments.void(kit(), viewer(), attachment_id, reason=_words(said, "reason") or "")
    return body(written.file_body(made))


def _sent(*reserved: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The JSON object of the body: values by field name, and what has one of the reserved names."""
    try:
        sent = request.get_json()
    except RecursionError:
        raise BadRequest from None
    if not isinstance(sent, dict):
        raise UserError("Send a JSON object.", "أرسل عنصر JSON.")
    said = {name: sent[name] for name in reserved if name in sent}
    return {name: value for name, value in sent.items() if name not in said}, said


def _known(type_id: str) -> None:
    if type_id not in RECORD_TYPES:
        raise unknown("record type", "نوع سجل", type_id, RECORD_TYPES)


def _key() -> str | None:
    return request.headers.get("Idempotency-Key")


def _yes(said: Mapping[str, Any], name: str) -> bool:
    try:
        return bool(flag(said.get(name) or ""))
    except Refused as refused:
        raise UserError(f"{name}: {refused.words.en}", f"{name}: {refused.words.ar}") from None


def _words(said: Mapping[str, Any], name: str) -> str | None:
    value = said.get(name)
    if value is not None and not isinstance(value, str):
        raise UserError(f"Send {name} as text.", f"أرسل {name} نصًا.")
    return value


def _version(type_id: str, said: Mapping[str, Any]) -> int:
    """The version that the caller saw: in the body, else in If-Match."""
    tag = request.headers.get("If-Match", "").strip().removeprefix("W/").strip('"')
    found = _number(type_id, {"version": said.get("version", tag)}, "version")
    if found is None:
        raise UserError("Send version: the one that you read and change.", "أرسل version: الإصدار الذي قرأته وتعدّله.")
    return found


def _number(type_id: str, said: Mapping[str, Any], name: str) -> int | None:
    try:
        return whole(said[name]) if said.get(name) is not None else None
    except Refused as refused:
        raise EntryError(ENTERED[type_id], {name: refused.words}) from None
