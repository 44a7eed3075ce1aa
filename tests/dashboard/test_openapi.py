import re

import pytest
from openapi_schema_validator import OAS31Validator
from openapi_spec_validator import validate

from dashboard.api.calls import Call
from dashboard.api.paths import own_rules


@pytest.fixture
def hind(town):
    town.person("hind")
    return town.program("hind")


@pytest.fixture
def described(hind):
    return hind.get("/api/v1/openapi.json").json


def test_the_description_keeps_to_openapi(described):
    validate(described)


def test_every_route_is_described_and_nothing_else(town, described):
    routes = {
        (re.sub(r"<(?:[^:<>]+:)?(\w+)>", r"{\1}", rule.rule), method.lower())
        for rule in own_rules(town.app)
        for method in rule.methods - {"HEAD", "OPTIONS"}
    }
    assert {(path, method) for path, methods in described["paths"].items() for method in methods} == routes


def test_every_route_says_what_it_is(town):
    without = [
        rule.rule
        for rule in own_rules(town.app)
        if not isinstance(getattr(town.app.view_functions[rule.endpoint], "call", None), Call)
    ]
    assert without == []


@pytest.mark.parametrize(
    ("path", "schema"),
    [
        ("/api/v1/reports", "Reports"),
        ("/api/v1/reports/trainer-daily?on=2024-12-24", "Answer"),
        ("/api/v1/reports/trainer-daily?on=2020-01-01", "Answer"),
        ("/api/v1/reports/overview?period=last-30-days", "Answer"),
        ("/api/v1/reports/veterinary?period=this-year&by=month", "Answer"),
        ("/api/v1/reports/trainer-daily/rows?on=2024-12-24", "Rows"),
        ("/api/v1/reports/veterinary/rows?on=2024-12-24", "Rows"),
        ("/api/v1/reports/trainer-daily/facets?on=2024-12-24&trainer=none", "Facets"),
        ("/api/v1/records/training-session?on=2024-12-24", "Rows"),
        ("/api/v1/records/training-session/1", "OpenedRecord"),
        ("/api/v1/records/veterinary-visit/1", "OpenedRecord"),
        ("/api/v1/live?report=trainer-daily", "Live"),
        ("/api/v1/nowhere", "Problem"),
        ("/health/live", "Health"),
        ("/health/ready", "Health"),
    ],
)
def test_every_answer_has_the_shape_that_is_described(town, hind, described, path, schema):
    town.desk.trial(town.desk.session())
    town.desk.session(trainer=None, rating=None)
    town.desk.vaccination(town.desk.visit())
    found = hind.get(path).json
    shape = {"$ref": f"#/components/schemas/{schema}", "components": described["components"]}
    assert [f"{list(one.path)}: {one.message[:200]}" for one in OAS31Validator(shape).iter_errors(found)] == []
    assert not OAS31Validator(shape).is_valid({"other": 1})
