"""The interface described: OpenAPI 3.1, made from the routes, what they say of themselves, and the catalogue."""

import re
from http import HTTPStatus
from typing import Any

from flask import Blueprint, Flask, Response, current_app
from werkzeug.routing import Rule

from dashboard.api import schemas, written
from dashboard.api.bodies import body
from dashboard.api.calls import Call, call
from dashboard.api.paths import own_rules
from dashboard.api.problems import MIMETYPE
from services.catalogue.dimensions import DIMENSIONS, TIMES
from services.catalogue.periods import PRESETS
from services.catalogue.records import RECORD_TYPES
from services.catalogue.reports import REPORTS
from services.question import VIEWS
from services.rows import MOST_ROWS, PAGE_SIZE

blueprint = Blueprint("openapi", __name__)
Json = dict[str, Any]
PLACE = re.compile(r"<(?:(\w+)(?:\([^)]*\))?:)?(\w+)>")
KNOWN_PLACES = {
    "report_id": schemas.one_of(REPORTS),
    "type_id": schemas.one_of(RECORD_TYPES),
}
EVERY_CALL = (401, 500)


@blueprint.get("/api/v1/openapi.json")
@call("This description", {"type": "object"})
def describe() -> Response:
    return body(description(current_app._get_current_object()))  # type: ignore[attr-defined]  # werkzeug's proxy has it


def description(server: Flask) -> Json:
    """The whole document."""
    paths: Json = {}
    for rule in sorted(own_rules(server), key=lambda one: one.rule):
        told: Call | None = getattr(server.view_functions[rule.endpoint], "call", None)
        if told is None:
            continue
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
            paths.setdefault(PLACE.sub(r"{\2}", rule.rule), {})[method.lower()] = operation(rule, method, told)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "K9 Operations Reporting",
            "version": "1",
            "description": "Reports, records and their evidence. Values are raw and equal those on the screen.",
        },
        "servers": [{"url": "/"}],
        "security": [{"token": []}, {"session": []}],
        "paths": paths,
        "components": {
            "schemas": schemas.every() | written.every(),
            "securitySchemes": {
                "token": {"type": "http", "scheme": "bearer"},
                "session": {"type": "apiKey", "in": "cookie", "name": "__Host-k9"},
            },
        },
    }


def operation(rule: Rule, method: str, told: Call) -> Json:
    """One method of one path."""
    # A number beyond all records is no number of the path: where other methods are, that gives 405.
    errors = {*told.errors, *(() if told.is_open else EVERY_CALL), *((405,) if "<int" in rule.rule else ())}
    found: Json = {
        "operationId": f"{rule.endpoint.replace('.', '_')}_{method.lower()}",
        "summary": told.summary,
        "tags": [rule.rule.split("/")[3 if rule.rule.startswith("/api/") else 1].partition(".")[0]],
        "parameters": [*places(rule), *taken(told)],
        "responses": {
            str(told.status): answered(told, told.status, told.answer),
            **{str(status): answered(told, status, schema) for status, schema in (told.also or {}).items()},
            **{str(status): failed(status) for status in sorted(errors)},
        },
    }
    if told.body is not None:
        content = {told.sends: {"schema": schema_of(told.body)}}
        found["requestBody"] = {"required": True, "content": content}
    return found | ({"security": []} if told.is_open else {})


def places(rule: Rule) -> list[Json]:
    """The parts of the path that vary."""
    return [
        {"name": name, "in": "path", "required": True, "schema": place_schema(converter, name)}
        for converter, name in PLACE.findall(rule.rule)
    ]


def place_schema(converter: str, name: str) -> Json:
    if converter == "int":
        return {"type": "integer", "minimum": 0, "maximum": 2**63 - 1}
    if converter == "any":
        return schemas.TEXT
    return KNOWN_PLACES.get(name, schemas.TEXT)


def taken(told: Call) -> list[Json]:
    """The parameters of the query: groups by their name, others as they are."""
    return [one for each in told.takes for one in (GROUPS[each] if isinstance(each, str) else [dict(each)])]


def answered(told: Call, status: int, schema: str | Any | None) -> Json:
    found: Json = {"description": HTTPStatus(status).phrase}
    if schema is not None:
        found["content"] = {told.media: {"schema": schema_of(schema)}}
    if told.headers:
        found["headers"] = {name: {"description": text, "schema": schemas.TEXT} for name, text in told.headers.items()}
    return found


def failed(status: int) -> Json:
    return {"description": HTTPStatus(status).phrase, "content": {MIMETYPE: {"schema": schemas.ref("Problem")}}}


def schema_of(given: str | Any) -> Json:
    return schemas.ref(given) if isinstance(given, str) else dict(given)


def parameter(name: str, schema: Json, text: str) -> Json:
    """One parameter of the query."""
    return {"name": name, "in": "query", "schema": schema, "description": text}


def dimension_parameter(name: str) -> Json:
    codes = [choice.code for choice in DIMENSIONS[name].choices]
    schema = schemas.listed(schemas.one_of([*codes, "none"]) if codes else schemas.TEXT)
    text = f"Only these: {DIMENSIONS[name].label.en}, by code; may be repeated. none: not recorded."
    return parameter(name, schema, text) | {"explode": True, "style": "form"}


FILTERS = tuple(name for name in DIMENSIONS if any(name in report.dimensions for report in REPORTS.values()))
PERIOD = [
    parameter("on", schemas.DAY, "One day."),
    parameter("from", schemas.DAY, "The first day; together with to."),
    parameter("to", schemas.DAY, "The last day, included."),
    parameter("period", schemas.one_of(PRESETS), "Named days, instead of on or from and to."),
]
QUESTION = [
    *PERIOD,
    *(dimension_parameter(name) for name in FILTERS),
    parameter("of", schemas.one_of(RECORD_TYPES), "Which of the report's record types to list, instead of its own."),
    parameter("by", schemas.one_of([*FILTERS, *TIMES]), "What to group by, instead of the report's own breakdowns."),
]
GROUPS = {
    "question": QUESTION,
    "paging": [
        parameter("page", {"type": "integer", "minimum": 1, "default": 1}, "The page, from 1."),
        parameter("size", {"type": "integer", "minimum": 1, "maximum": MOST_ROWS, "default": PAGE_SIZE}, "Rows per page."),
        parameter("sort", schemas.TEXT, "A column of the report; with - before it, descending."),
    ],
    "view": [parameter("view", schemas.one_of(VIEWS), "What the page of this question would show.")],
    "report": [
        parameter("report", schemas.one_of(REPORTS), "The report that is asked.") | {"required": True},
    ],
}  # fmt: skip
