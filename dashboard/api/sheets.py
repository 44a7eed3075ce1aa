"""Files of records over HTTP: templates, previews and imports."""

from typing import Any, cast

from flask import Blueprint, Response, request

from callbacks.request import kit, viewer
from dashboard.api.bodies import body
from dashboard.api.calls import call
from dashboard.api.schemas import FLAG, TEXT, WHOLE, by_key, listed, objects, one_of
from services import sheets
from services.bulk import BulkRow, Keep
from services.entry import permit_write
from services.errors import UserError
from services.findings import Found

blueprint = Blueprint("api-sheets", __name__, url_prefix="/api/v1")
MEDIA = {"csv": "text/csv; charset=utf-8", "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}
BOTH = objects({"en": TEXT, "ar": TEXT})
ROW = objects({"line": WHOLE, "problems": by_key(BOTH), "findings": listed(objects({"rule": TEXT, "text": BOTH}))})
TAKEN = objects({"encoding": TEXT, "total": WHOLE, "written": WHOLE, "valid": WHOLE, "wrong": listed(ROW)})
FILE = {
    "type": "object", "required": ["file"],
    "properties": {"file": {"type": "string", "format": "binary"}, "keep": one_of(["all", "valid"]), "preview": FLAG},
}  # fmt: skip


@blueprint.get("/records/<type_id>/template.<any(csv, xlsx):form>")
@call("An empty file of a record type, with its columns", None, errors=(403, 404))
def template(type_id: str, form: str) -> Response:
    record = permit_write(viewer(), type_id)
    content = sheets.template(record, cast(sheets.Form, form), viewer().lang)
    headers = {"Content-Disposition": f"attachment; filename={type_id}.{form}", "Cache-Control": "private, no-cache"}
    return Response(content, mimetype=None, content_type=MEDIA[form], headers=headers)


@blueprint.post("/records/<type_id>/import")
@call("Take in a CSV or Excel file: all rows, or the valid ones; with preview, nothing is written", TAKEN,
      body=FILE, sends="multipart/form-data", errors=(400, 403, 404, 413, 422))  # fmt: skip
def take_in(type_id: str) -> Response:
    request.max_content_length = sheets.LARGEST + 50_000
    sheets.require_import(viewer(), type_id)
    file = request.files.get("file")
    if file is None or not file.filename:
        raise UserError("Send the file as multipart form data under the name file.", "أرسل الملف بالاسم file.")
    name, content, keep = file.filename[-100:], file.read(), request.form.get("keep", "all")
    if keep not in ("all", "valid"):
        raise UserError(f"keep={keep[:20]} is neither all nor valid.", f"keep={keep[:20]} ليس all ولا valid.")
    if request.form.get("preview") in ("1", "true"):
        found = sheets.preview_file(kit(), viewer(), type_id, name, content, most=sheets.MOST_ROWS)
        return body(_body(found.sheet, 0, found.good, found.wrong))
    sheet, bulk = sheets.take_in(kit(), viewer(), type_id, name, content, cast(Keep, keep))
    wrong = tuple((sheet.rows[one.place][sheets.LINE], one) for one in bulk.rows if one.problems or one.findings)
    wrong = tuple(one for one in wrong if one[1].written is None)
    return body(_body(sheet, bulk.written, len(bulk.rows) - len(wrong), wrong))


def _body(sheet: sheets.Sheet, written: int, valid: int, wrong: tuple[tuple[int, BulkRow], ...]) -> dict[str, Any]:
    rows = [
        {"line": line, "problems": {name: _both(words) for name, words in one.problems.items()},
         "findings": [_found(each) for each in one.findings]}
        for line, one in wrong
    ]  # fmt: skip
    return {"encoding": sheet.encoding, "total": len(sheet.rows), "written": written, "valid": valid, "wrong": rows}


def _found(found: Found) -> dict[str, Any]:
    return {"rule": found.rule, "text": _both(found.text)}


def _both(words: Any) -> dict[str, str]:
    return {"en": words.en, "ar": words.ar}
