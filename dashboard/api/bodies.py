"""Answers of the interface as responses."""

import json
from collections.abc import Mapping
from typing import Any

from flask import Response


def body(content: Any, headers: Mapping[str, str] | None = None, status: int = 200) -> Response:
    """JSON, as UTF-8; kept by nobody but the caller, and asked for again each time."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    response = Response(text, status, mimetype="application/json")
    response.headers["Cache-Control"] = "private, no-cache"
    response.headers.update(headers or {})
    return response
