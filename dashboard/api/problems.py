"""Errors for programs: problem documents of RFC 9457, in the caller's language."""

import json
from collections.abc import Iterable, Mapping
from http import HTTPStatus

from flask import Response
from werkzeug.exceptions import HTTPException

from dashboard.auth import language
from services.catalogue.words import Words
from services.errors import UserError

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
) -> Response:
    """One problem: what is wrong, what to send, the nearest names."""
    body = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": (ar or en) if language() == "ar" else en,
        "near": list(near),
    }
    response = Response(json.dumps(body, ensure_ascii=False), status, mimetype=MIMETYPE)
    response.headers.update(headers or {})
    response.headers["Content-Language"] = language()
    response.headers["Cache-Control"] = "no-store"
    return response


def of_user_error(error: UserError) -> Response:
    """What the caller can mend."""
    return problem(error.status, error.en, error.ar, near=error.near, headers=retry(error))


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
