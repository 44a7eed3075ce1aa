import pytest
from flask import Flask

from dashboard import csrf

UPDATE = "/_dash-update-component"


@pytest.fixture
def browser():
    server = Flask("test")
    csrf.install(server, open_paths=("/unsubscribe/",))
    server.add_url_rule("/<path:path>", "any", lambda path: path, methods=["GET", "POST", "PUT", "PATCH", "DELETE"])
    return server.test_client()


@pytest.mark.parametrize("site", ["same-origin", "none"])
def test_own_pages_may_change_things(browser, site):
    assert browser.post(UPDATE, headers={"Sec-Fetch-Site": site}).status_code == 200


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize("site", ["cross-site", "same-site", ""])
def test_other_sites_may_not(browser, method, site):
    answer = getattr(browser, method)(UPDATE, headers={"Sec-Fetch-Site": site, "Origin": "http://localhost"})
    assert (answer.status_code, answer.mimetype) == (403, "application/problem+json")


def test_older_browsers_are_judged_by_origin(browser):
    assert browser.post(UPDATE, headers={"Origin": "http://localhost"}).status_code == 200
    assert browser.post(UPDATE, headers={"Origin": "http://evil.example"}).status_code == 403
    assert browser.post(UPDATE, headers={"Origin": "null"}).status_code == 403


def test_a_request_that_says_nothing_is_refused(browser):
    answer = browser.post(UPDATE)
    assert answer.status_code == 403
    assert "Bearer" in answer.json["detail"]


def test_a_bearer_token_is_proof_enough(browser):
    assert browser.post("/api/v1/records/dog", headers={"Authorization": "Bearer abc"}).status_code == 200


def test_basic_sign_in_is_no_proof(browser):
    assert browser.post(UPDATE, headers={"Authorization": "Basic abc"}).status_code == 403


def test_reading_is_free(browser):
    assert browser.get("/r/dogs", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 200


def test_paths_with_their_own_proof_are_open(browser):
    assert browser.post("/unsubscribe/token").status_code == 200
