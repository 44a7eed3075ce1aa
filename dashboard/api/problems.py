"""Errors for programs: problem documents of RFC 9457, in the caller's language."""

import json
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any

from flask import Response
from werkzeug.exceptions import HTTPException

from dashboard.api import shapes, written
from dashboard.auth import language
from services.catalogue.words import Words
from services.entry import EntryError
from services.errors import UserError
from services.recording import ImplausibleError, StaleError

MIMETYPE = "application/problem+json"
DETAILS = {
    400: Words("The request cannot be read. Check its form.", "تعذرت قراءة الطلب. تحقق من صيغته."),
    403: Words("This is not for you.", "هذا غير متاح لك."),
    404: Words(
        "There is nothing at this address. /api/v1/openapi.json lists every call.",
        "لا شيء في هذا العنوان. كل الاستدعاءات في ‎/api/v1/openapi.json.",
    ),
    405: Words("Use one of these methods: {}.", "استخدم إحدى الطرق: {}."),
    413: Words("The body is too large.", "الجسم كبير جدًا."),
    414: Words("The address is too long. Keep its query under 6,000 characters.", "العنوان طويل جدًا. اجعله أقل من 6000 حرف."),
    415: Words("Send JSON, with Content-Type: application/json.", "أرسل JSON مع Content-Type: application/json."),
    429: Words("Too many requests. Wait a little.", "طلبات كثيرة. انتظر قليلًا."),
    500: Words(
        "Something failed on our side; it is logged under the id in X-Request-Id.",
        "حدث خطأ لدينا، وهو مسجل تحت الرقم في X-Request-Id.",
    ),
    503: Words(
        "The database does not answer. Try again in a moment.", "قاعدة البيانات لا تستجيب. حاول مجددًا بعد لحظات."
    ),
}  # fmt: skip


def problem(
    status: int,
    en: str,
    ar: str | None = None,
    *,
    near: Iterable[str] = (),
    headers: Mapping[str, str] | None = None,
    more: Mapping[str, Any] | None = None,
) -> Response:
    """One problem: what is wrong, what to send, the nearest names; `more` members of its own."""
    body = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": (ar or en) if language() == "ar" else en,
        "near": list(near),
        **(more or {}),
    }
    response = Response(json.dumps(body, ensure_ascii=False), status, mimetype=MIMETYPE)
    response.headers.update(headers or {})
    response.headers["Content-Language"] = language()
    response.headers["Cache-Control"] = "no-store"
    return response


def of_user_error(error: UserError) -> Response:
    """What the caller can mend."""
    return problem(error.status, error.en, error.ar, near=error.near, headers=retry(error), more=more(error))


def more(error: UserError) -> dict[str, Any]:
    """What an error of writing tells beside its text: every field in question, the findings, the newer record."""
    if isinstance(error, EntryError):
        return {"problems": {name: {"en": text.en, "ar": text.ar} for name, text in error.problems.items()}}
    if isinstance(error, ImplausibleError):
        return {"findings": [written.finding_body(one) for one in error.findings]}
    return {"current": shapes.opened_body(error.current)} if isinstance(error, StaleError) else {}


def retry(error: UserError) -> dict[str, str]:
    """When to try again, if the error knows."""
    seconds = getattr(error, "seconds", None)
    return {"Retry-After": str(seconds)} if seconds else {}


def of_http(error: HTTPException) -> Response:
    """What the server refuses by itself: wrong path, method, size ..."""
    status = error.code or 500
    detail = DETAILS.get(status, DETAILS[400 if status < 500 else 500])
    methods = ", ".join(sorted(getattr(error, "valid_methods", None) or ()))
    headers = {"Allow": methods} if methods else {}
    return problem(status, detail.en.format(methods), detail.ar.format(methods), headers=headers)
