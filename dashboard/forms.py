"""Plain HTTP of the forms: they come without the application's scripts, work without any, and are kept by the phone."""

from html import escape
from string import Template
from typing import Any
from urllib.parse import quote

from flask import Blueprint, Response, request

from callbacks.entry import choose_view, edit_view, new_view, refused_edit, refused_new, values_of
from callbacks.request import kit, viewer
from dashboard import bundle, markup, security_headers, static_files, styles
from dashboard.plain import see
from layouts.entry import record_address
from layouts.page import Page
from services import attachments, writing
from services.entry import permit_write
from services.errors import UnknownError, UserError
from services.recording import Written

blueprint = Blueprint("forms", __name__)
DOCUMENT = Template(
    '<!doctype html><html lang="$lang" dir="$direction" data-theme="$theme"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover"><title>$title</title>'
    '<link rel="icon" href="$icon" type="image/svg+xml"><style nonce="$nonce">$css</style></head>'
    '<body>$body<script nonce="$nonce" src="$script"></script></body></html>'
)
Form = dict[str, list[str]]
LARGEST_FORM = 4 * attachments.LARGEST


def document(page: Page) -> Response:
    """The page with the forms' own script; `X-Account` tells the worker whose it is."""
    icon = (bundle.ASSETS / "icon.svg").read_text().strip()
    css = styles.critical_css(page.lang, static_files.url) + styles.shortened((bundle.ASSETS / "entry.css").read_text())
    text = DOCUMENT.substitute(
        lang=page.lang, direction=page.direction, theme=page.theme, title=escape(page.title), css=css,
        icon="data:image/svg+xml," + quote(icon, safe=" =/:<>"), nonce=security_headers.nonce(),
        body=markup.to_html(page.body), script=static_files.url(bundle.ENTRY),
    )  # fmt: skip
    response = Response(text, page.status, mimetype="text/html")
    response.headers["Content-Language"] = page.lang
    response.headers["X-Account"] = str(viewer().account_id)
    return response


def sent() -> Form:
    """What the form says, by the names of its controls; its files may be as large as a record may keep."""
    request.max_content_length = LARGEST_FORM
    return request.form.to_dict(flat=False)


@blueprint.get("/record/new")
def choose() -> Response:
    return document(choose_view(kit(), viewer()))


@blueprint.get("/record/<type_id>/new")
def new(type_id: str) -> Response:
    return document(new_view(kit(), viewer(), type_id, request.query_string.decode()))


@blueprint.post("/record/<type_id>/new")
def create(type_id: str) -> Response:
    """Write it, and go to its page; with several dogs, one record for each."""
    form = sent()
    permit_write(viewer(), type_id)
    try:
        written = _create(type_id, form)
    except UserError as error:
        return document(refused_new(kit(), viewer(), type_id, form, error))
    _attach(type_id, written.id)
    return see(f"{record_address(type_id, written.id)}?done={_done(form, written.status)}")


def _create(type_id: str, form: Form) -> Written:
    values = values_of(type_id, form)
    how: dict[str, Any] = {"submit": "submit" in form.get("act", ()), "confirmed": "true" in form.get("confirmed", ())}
    others = [code for code in form.get("others", ()) if code]
    if not others:
        return writing.create(kit(), viewer(), type_id, values, **how)
    dogs = list(dict.fromkeys([str(values.pop("dog", "")), *others]))
    for name in ("handler", "project"):  # each dog has its own
        values.pop(name, None)
    return writing.create_group(kit(), viewer(), type_id, values, [one for one in dogs if one], **how)[0]


def _done(form: Form, status: str) -> str:
    if any(form.get("others", ())):
        return "group"
    return {"DRAFT": "draft", "FILED": "created"}.get(status, "submitted")


@blueprint.get("/record/<type_id>/<int:record_id>/edit")
def edit(type_id: str, record_id: int) -> Response:
    return document(edit_view(kit(), viewer(), type_id, record_id))


@blueprint.post("/record/<type_id>/<int:record_id>/edit")
def change(type_id: str, record_id: int) -> Response:
    """Write a new version, or show why not: nothing that was typed is lost."""
    form, version = sent(), _version()
    permit_write(viewer(), type_id)
    try:
        written = writing.edit(
            kit(), viewer(), type_id, record_id, values_of(type_id, form), version=version, reason=_reason(form),
            confirmed="true" in form.get("confirmed", ()), submit="submit" in form.get("act", ()),
        )  # fmt: skip
    except UnknownError:
        raise
    except UserError as error:
        return document(refused_edit(kit(), viewer(), type_id, record_id, form, error, version))
    done = "submitted" if "submit" in form.get("act", ()) else "changed"
    return see(f"{record_address(type_id, written.id)}?done={done}")


def _reason(form: Form) -> str | None:
    """The usual reason and the note to it, as one text."""
    said = [one.strip() for name in ("why", "why_note") for one in form.get(name, ()) if one.strip()]
    return ": ".join(said) or None


def _version() -> int:
    text = request.form.get("version", "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else 0


@blueprint.post("/record/<type_id>/<int:record_id>/void")
def void(type_id: str, record_id: int) -> Response:
    """Take it out of every number, with the reason."""
    writing.void(kit(), viewer(), type_id, record_id, version=_version(), reason=_reason(sent()) or "")
    return see(f"{record_address(type_id, record_id)}?done=voided")


@blueprint.post("/record/<type_id>/<int:record_id>/files")
def attach(type_id: str, record_id: int) -> Response:
    """Files for a record that is there."""
    request.max_content_length = LARGEST_FORM
    _attach(type_id, record_id)
    return see(f"{record_address(type_id, record_id)}?done=file")


def _attach(type_id: str, record_id: int) -> None:
    for file in request.files.getlist("file"):
        if file.filename:
            attachments.add(kit(), viewer(), type_id, record_id, file.filename, file.read())


@blueprint.get("/record/sender")
def sender() -> Response:
    """Whose records would be sent now; a device asks before it sends what waits."""
    response = Response(f'{{"account": {viewer().account_id}}}', mimetype="application/json")
    response.headers["Cache-Control"] = "no-store"
    return response


@blueprint.get("/record/worker.js")
def worker() -> Response:
    """The worker that keeps forms within reach; its address never changes, its content names the scripts it belongs to."""
    version = static_files.url(bundle.ENTRY).split("/")[2]
    parts = [(bundle.ASSETS / name).read_text() for name in ("outbox.js", "worker.js")]
    text = f'self.k9Version = "{version}";\n' + "\n;\n".join(parts)
    response = Response(text, mimetype="text/javascript")
    response.headers["Cache-Control"] = "no-cache"
    response.headers["Content-Security-Policy"] = "default-src 'none'; connect-src 'self'"
    return response
