"""What becomes of errors: a problem document for programs, a friendly page for people, one log line for bugs."""

import logging

from dash.exceptions import DependencyException, InvalidResourceError
from flask import Flask, Response, request
from sqlalchemy.exc import DataError, OperationalError
from werkzeug.exceptions import BadRequest, HTTPException, NotFound

from dashboard.api import problems
from dashboard.gate import is_page
from dashboard.plain import sorry
from services.errors import UserError

log = logging.getLogger(__name__)


def install(server: Flask) -> None:
    server.register_error_handler(UserError, on_user_error)
    server.register_error_handler(HTTPException, on_http)
    server.register_error_handler(OperationalError, on_database_away)
    server.register_error_handler(DataError, on_odd_value)
    server.register_error_handler(DependencyException, on_no_such_script)
    server.register_error_handler(InvalidResourceError, on_no_such_script)
    server.register_error_handler(Exception, on_error)


def on_user_error(error: UserError) -> Response:
    if not is_page():
        return problems.of_user_error(error)
    return sorry(error.status, error.en, error.ar, headers=problems.retry(error))


def on_http(error: HTTPException) -> Response:
    if error.response is not None or (error.code or 500) < 400:
        return error.get_response()  # type: ignore[return-value]  # Flask's own class in practice
    if not is_page():
        return problems.of_http(error)
    status = error.code or 500
    detail = problems.DETAILS.get(status, problems.DETAILS[400 if status < 500 else 500])
    methods = ", ".join(sorted(getattr(error, "valid_methods", None) or ()))
    return sorry(status, detail.en.format(methods), detail.ar.format(methods))


def on_odd_value(error: DataError) -> Response:
    """A value of the wrong kind that only the database noticed; our own pages send none."""
    log.warning("value refused: %s %s: %s", request.method, request.path, str(error.orig).partition("\n")[0])
    return on_http(BadRequest())


def on_no_such_script(error: Exception) -> Response:
    """Dash knows no such script or package; it would call that a bug."""
    return on_http(NotFound(str(error)))


def on_database_away(error: OperationalError) -> Response:
    """Nobody can tell a number without it; it comes back by itself."""
    log.error("database failed: %s %s: %s", request.method, request.path, str(error.orig).strip())
    detail = problems.DETAILS[503]
    headers = {"Retry-After": "5"}
    if is_page():
        return sorry(503, detail.en, detail.ar, headers=headers)
    return problems.problem(503, detail.en, detail.ar, headers=headers)


def on_error(error: Exception) -> Response:
    log.error("request failed: %s %s", request.method, request.path, exc_info=error)
    detail = problems.DETAILS[500]
    return sorry(500, detail.en, detail.ar) if is_page() else problems.problem(500, detail.en, detail.ar)
