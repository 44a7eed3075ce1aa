"""The running interface against its own description, with values that somebody made up.

`--examples 400` asks each call that often; see docs/operations.md.
"""

import copy
from collections import Counter

import pytest
import schemathesis
from entries import CODES, stock
from factories import Desk
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from town import Town

from dashboard.api.openapi import description
from dashboard.api.schemas import name_of, ref
from services.catalogue.records import ENTERED, RecordType

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
PLAIN = {"Accept-Encoding": "identity"}
MATCHED = ("NewRecord", "EditedRecord")
"""Schemas that hold for one record type at a time."""


@pytest.fixture
def unit(town: Town, desk: Desk) -> Town:
    """A unit with a record of every type, so that small numbers are records."""
    stock(desk)
    for record in ENTERED.values():
        made = desk.record(record.id)
        for part in record.parts:
            desk.part(part.id, made)
    return town


def tried(subtests, app: Flask, town: Town, described: dict, examples: int, name: str, **fixed: str) -> Counter[int]:
    """Ask every call that takes the fixed path parameters, each as an administrator of its own."""
    schema = schemathesis.openapi.from_dict(described)
    schema.app = app
    came: Counter[int] = Counter()
    for place, found in enumerate(schema.get_all_operations()):
        operation = found.ok()
        if not fixed.keys() <= {one.name for one in operation.path_parameters}:
            continue
        town.person(f"{name}{place}")
        if operation.path == "/health/ready":  # says 503 where no worker runs
            continue
        with subtests.test(operation.label, **fixed):
            came += ask(operation, town.program(f"{name}{place}").headers | PLAIN, examples, fixed)
    return came


def ask(operation, headers: dict[str, str], examples: int, fixed: dict[str, str]) -> Counter[int]:
    """How often each status came."""
    statuses: Counter[int] = Counter()
    modes = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
    cases = st.one_of([operation.as_strategy(one) for one in modes if one is modes[0] or not fixed])

    @given(case=cases, known=st.booleans())
    @settings(max_examples=examples, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    def asked(case, known: bool) -> None:
        if known and "record_id" in case.path_parameters:
            case.path_parameters["record_id"] = 1
        case.path_parameters.update(fixed)
        if known and fixed and isinstance(case.body, dict):
            case.body = mended(case.body, ENTERED[fixed["type_id"]])
        response = case.call(headers=headers)
        case.validate_response(response, checks=CHECKS)
        statuses[response.status_code] += 1

    asked()
    return statuses


@pytest.mark.timeout(3_000)
def test_no_call_breaks_its_promise(subtests, app: Flask, unit: Town, pytestconfig: pytest.Config) -> None:
    tried(subtests, app, unit, description(app), pytestconfig.getoption("--examples"), "caller")


def mended(body: dict, record: RecordType) -> dict:
    """The body with values that can be taken where nobody hits one by chance, so that the rest reaches the database."""
    plain = {
        "moment": "2024-12-24T10:00", "day": "2024-12-24", "time": "10:00", "link": 1, "integer": 7, "decimal": "7,5",
        "flag": True,
    }  # fmt: skip
    made = {"at": "2024-12-24T09:00"} if record.timed and "version" not in body else {}
    for name, value in body.items():
        field = record.field(name) if record.has(name) else None
        if field and field.to:
            code = CODES.get(name, {"person": "E-017", "dog": "K9-001", "project": "P1", "post": "GATE"}.get(field.to))
            made[name] = [code] if field.kind == "list" else code
        elif field and field.kind in plain:
            made[name] = value if isinstance(value, int | float) and value < 10**6 else plain[field.kind]
        elif name not in ("day", "values", "trials"):
            made[name] = value
    return made | ({"version": 1, "reason": "Tried"} if "version" in body else {"dog": "K9-001"})


def matched(described: dict, type_id: str) -> dict:
    """The description as it reads for one record type."""
    made, name = copy.deepcopy(described), name_of(ENTERED[type_id])
    for one in MATCHED:
        made["components"]["schemas"][one] = ref(f"{one.removesuffix('Record')}{name}")
    made["paths"] = {
        path: {method: told for method, told in methods.items() if any(one in str(told) for one in MATCHED)}
        for path, methods in made["paths"].items()
    }
    return made


@pytest.mark.timeout(3_000)
def test_no_record_of_any_type_breaks_writing(subtests, app: Flask, unit: Town, pytestconfig: pytest.Config) -> None:
    examples, described = max(2, pytestconfig.getoption("--examples") // 10), description(app)
    came: Counter[int] = Counter()
    for place, type_id in enumerate(ENTERED):
        came += tried(subtests, app, unit, matched(described, type_id), examples, f"writer{place}-", type_id=type_id)
    assert came[201] >= 3, "too few of them reach the database to show anything"
