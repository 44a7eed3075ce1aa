"""Plain HTTP of /import: a file is looked at first, then taken in."""

from flask import Blueprint, Response, request

from callbacks.request import kit, viewer
from callbacks.sheets import import_view
from dashboard.plain import application, see
from services import sheets
from services.bulk import Keep
from services.errors import UserError

blueprint = Blueprint("sheets", __name__)
LARGEST = sheets.LARGEST + 50_000


@blueprint.post("/import")
def look() -> Response:
    """The preview of a file; nothing is written."""
    request.max_content_length = LARGEST
    file, type_id = request.files.get("file"), request.form.get("type", "")
    try:
        if file is None or not file.filename:
            raise sheets.SheetError("No file was chosen. Choose one.", "لم يُختر ملف. اختر ملفًا.")
        name, content = file.filename[-100:], file.read()
        found = sheets.preview_file(kit(), viewer(), type_id, name, content)
        token = sheets.hold(kit(), viewer(), name, content)
    except UserError as error:
        return application(import_view(kit(), viewer(), type_id, error=error), error)
    return application(import_view(kit(), viewer(), type_id, name=name, preview=found, token=token))


@blueprint.post("/import/take")
def take() -> Response:
    """Write what the preview showed: everything, or the valid rows."""
    type_id = request.form.get("type", "")
    keep: Keep = "valid" if request.form.get("keep") == "valid" else "all"
    try:
        name, content = sheets.held(kit(), viewer(), request.form.get("token", ""))
        _, bulk = sheets.take_in(kit(), viewer(), type_id, name, content, keep)
    except UserError as error:
        return application(import_view(kit(), viewer(), type_id, error=error), error)
    return see(f"/import?type={type_id}&done={bulk.written}&left={len(bulk.rows) - bulk.written}")
