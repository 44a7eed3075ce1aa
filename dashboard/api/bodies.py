"""Answers of the interface as responses."""

from collections.abc import Mapping
from typing import Any

import orjson
from flask import Response


def body(content: Any, headers: Mapping[str, str] | None = None, status: int = 200) -> Response:
    """JSON, as UTF-8; kept by nobody but the caller, and asked for again each time."""
    return finished(orjson.dumps(content), headers, status)


def finished(text: str | bytes, headers: Mapping[str, str] | None = None, status: int = 200) -> Response:
    """JSON that is written already."""
    response = Response(text, status, mimetype="application/json")
    response.headers["Cache-Control"] = "private, no-cache"
    response.headers.update(headers or {})
    return response
