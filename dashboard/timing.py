"""One id, one time and one count of statements per request: in its headers and in the log."""

import logging
import re
import time
from secrets import token_hex
from typing import Any

from flask import Flask, Response, g, has_request_context, request
from sqlalchemy import Engine, event

SENT_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")
QUIET = ("/static/", "/health/")
log = logging.getLogger("k9.requests")


def install(server: Flask, engine: Engine) -> None:
    """Goes first: everything after it can name the request."""
    server.before_request(begin)
    server.after_request(end)
    event.listen(engine, "before_cursor_execute", _before)
    event.listen(engine, "after_cursor_execute", _after)


def begin() -> None:
    sent = request.headers.get("X-Request-Id", "")
    g.request_id = sent if SENT_ID.fullmatch(sent) else token_hex(8)
    g.begun, g.statements, g.database_seconds = time.perf_counter(), 0, 0.0


def _before(connection: Any, *_: Any) -> None:
    connection.info["asked_at"] = time.perf_counter()


def _after(connection: Any, *_: Any) -> None:
    if has_request_context() and "statements" in g:
        g.statements += 1
        g.database_seconds += time.perf_counter() - connection.info["asked_at"]


def end(response: Response) -> Response:
    if "begun" not in g or request.path.startswith("/static/"):
        return response
    total = (time.perf_counter() - g.begun) * 1000
    response.headers["X-Request-Id"] = g.request_id
    response.headers["Server-Timing"] = (
        f'total;dur={total:.1f}, db;dur={g.database_seconds * 1000:.1f};desc="{g.statements} statements"'
    )
    if not request.path.startswith(QUIET):
        log.info(
            "request",
            extra={
                "method": request.method,
                "path": request.path,
                "status": response.status_code,
                "ms": round(total, 1),
                "statements": g.statements,
            },
        )
    return response
