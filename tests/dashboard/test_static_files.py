import gzip

import brotli
import pytest
from flask import Flask, Response

from dashboard import static_files

SCRIPT = b"window.ready = true;\n" * 100


@pytest.fixture
def shelf(monkeypatch, tmp_path):
    files = {"ready.js": ("/static/abc/ready.js", SCRIPT), "letters.woff2": ("/static/def/letters.woff2", b"wOF2" * 99)}
    monkeypatch.setattr(static_files, "addresses", lambda: files)
    return tmp_path


@pytest.fixture
def browser(shelf):
    server = Flask("test", static_folder=None)
    static_files.install(server, shelf)
    server.add_url_rule("/page", "page", lambda: "<p>numbers</p>" * 200)
    server.add_url_rule("/short", "short", lambda: "ok")
    server.add_url_rule("/pdf", "pdf", lambda: Response(b"%PDF" * 999, mimetype="application/pdf"))
    return server.test_client()


def test_a_file_is_kept_for_a_year_and_never_asked_for_again(browser):
    answer = browser.get("/static/abc/ready.js")
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert answer.data == SCRIPT


@pytest.mark.parametrize(("coding", "unpack"), [("br", brotli.decompress), ("gzip", gzip.decompress)])
def test_a_file_comes_in_the_coding_that_was_asked_for(browser, coding, unpack):
    answer = browser.get("/static/abc/ready.js", headers={"Accept-Encoding": coding})
    assert answer.headers["Content-Encoding"] == coding
    assert len(answer.data) < len(SCRIPT) / 10
    assert unpack(answer.data) == SCRIPT


def test_fonts_are_not_packed_twice(browser):
    answer = browser.get("/static/def/letters.woff2", headers={"Accept-Encoding": "br"})
    assert "Content-Encoding" not in answer.headers
    assert answer.mimetype == "font/woff2"


def test_unknown_files_are_not_found(browser):
    assert browser.get("/static/abc/other.js").status_code == 404
    assert browser.get("/static/../settings.py").status_code == 404


def test_packing_is_done_once_in_a_lifetime(shelf, browser, monkeypatch):
    monkeypatch.setattr(static_files, "PACKERS", dict.fromkeys(static_files.PACKERS, lambda raw: pytest.fail("packed")))
    again = Flask("again", static_folder=None)
    static_files.install(again, shelf)
    answer = again.test_client().get("/static/abc/ready.js", headers={"Accept-Encoding": "br"})
    assert brotli.decompress(answer.data) == SCRIPT


def test_pages_are_packed_on_their_way_out(browser):
    answer = browser.get("/page", headers={"Accept-Encoding": "gzip, br"})
    assert answer.headers["Content-Encoding"] == "br"
    assert brotli.decompress(answer.data).startswith(b"<p>numbers</p>")
    assert browser.get("/page", headers={"Accept-Encoding": "gzip"}).headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in browser.get("/page").headers


def test_a_coding_that_was_refused_is_not_used(browser):
    assert "Content-Encoding" not in browser.get("/page", headers={"Accept-Encoding": "br;q=0, gzip;q=0"}).headers


@pytest.mark.parametrize("path", ["/short", "/pdf"])
def test_what_gains_nothing_is_left_alone(browser, path):
    assert "Content-Encoding" not in browser.get(path, headers={"Accept-Encoding": "br"}).headers


def test_files_of_one_folder_share_their_fingerprint():
    address = static_files.url("dash_core_components.js")
    assert static_files.url("async-graph.js") == address.replace("dash_core_components", "async-graph")
