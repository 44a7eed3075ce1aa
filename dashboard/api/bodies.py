"""Answers of the interface as responses."""

from collections.abc import Mapping
from typing import Any

import orjson
from flask import Response, request

from services.errors import UserError, unknown


def body(content: Any, headers: Mapping[str, str] | None = None, status: int = 200) -> Response:
    """JSON, as UTF-8; kept by nobody but the caller, and asked for again each time."""
    return finished(orjson.dumps(content), headers, status)


def finished(text: str | bytes, headers: Mapping[str, str] | None = None, status: int = 200) -> Response:
    """JSON that is written already."""
    response = Response(text, status, mimetype="application/json")
    response.headers["Cache-Control"] = "private, no-cache"
    response.headers.update(headers or {})
    return response


def sent(*names: str) -> dict[str, Any]:
    """The object that the caller sent, of these names; nothing sent is an empty one. Raises UserError, and 415."""
    content = request.get_json() if request.get_data(cache=True) else {}
    if not isinstance(content, dict):
        raise UserError("Send a JSON object.", "أرسل كائن JSON.")
    for name in content:
        if name not in names:
            error = unknown("name in this call", "اسم في هذا الاستدعاء", name, names)
            raise UserError(error.en, error.ar, near=error.near)
    return content
