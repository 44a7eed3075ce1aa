import asyncio

from benchmarks.client import Tally, read_answer, request_bytes


def answered(raw: bytes):
    async def read():
        reader = asyncio.StreamReader()
        reader.feed_data(raw)
        return [await read_answer(reader), await read_answer(reader)]

    return asyncio.run(read())


def test_two_answers_of_one_connection_are_told_apart():
    first, second = answered(
        b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 304 NOT MODIFIED\r\nETag: x\r\n\r\n"
    )
    assert (first.status, first.body) == (200, b"ok")
    assert (second.status, second.body, second.headers["etag"]) == (304, b"", "x")


def test_a_refusal_counts_as_an_error_and_not_changed_does_not():
    tally = Tally()
    tally.statuses.update([200, 304, 500])
    tally.failures["TimeoutError"] += 1
    assert tally.errors == 2


def test_a_request_names_its_host_and_its_headers():
    assert request_bytes(8180, "/r/x?on=1", {"Cookie": "a=b"}).startswith(
        b"GET /r/x?on=1 HTTP/1.1\r\nHost: 127.0.0.1:8180\r\nCookie: a=b\r\n"
    )
