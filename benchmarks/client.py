"""A closed-loop HTTP client: so many callers, each with one kept connection, each asking as soon as it was answered."""

import asyncio
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from benchmarks.measure import percentile

PATIENCE_IN_SECONDS = 90


@dataclass
class Tally:
    """What the callers saw: milliseconds of each answer, statuses, bytes, failures by kind."""

    walls_ms: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)
    failures: Counter[str] = field(default_factory=Counter)
    size: int = 0

    @property
    def errors(self) -> int:
        """Failures, and answers that are not a success."""
        return sum(self.failures.values()) + sum(n for status, n in self.statuses.items() if status >= 400)

    def p(self, share: float) -> float:
        return percentile(self.walls_ms, share) if self.walls_ms else float("nan")


@dataclass(frozen=True)
class Answer:
    """One answer off the wire."""

    status: int
    size: int
    headers: dict[str, str]
    body: bytes


def request_bytes(port: int, path: str, headers: dict[str, str]) -> bytes:
    """A GET request that keeps its connection."""
    lines = [
        f"GET {path} HTTP/1.1",
        f"Host: 127.0.0.1:{port}",
        *(f"{name}: {value}" for name, value in headers.items()),
    ]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


async def read_answer(reader: asyncio.StreamReader) -> Answer:
    """The next answer of a connection. Lengths must be given: our server sends nothing in chunks."""
    head = await reader.readuntil(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").rstrip().split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    return Answer(int(first.split()[1]), len(head) + len(body), headers, body)


async def _caller(port: int, requests: Iterator[bytes], until: float, tally: Tally) -> None:
    connection: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None
    for request in requests:
        if time.perf_counter() >= until:
            break
        begun = time.perf_counter()
        try:
            connection = connection or await asyncio.open_connection("127.0.0.1", port, limit=1 << 23)
            connection[1].write(request)
            answer = await asyncio.wait_for(read_answer(connection[0]), PATIENCE_IN_SECONDS)
        except (OSError, asyncio.IncompleteReadError, TimeoutError) as error:
            tally.failures[type(error).__name__] += 1
            connection = None
            continue
        tally.walls_ms.append((time.perf_counter() - begun) * 1000)
        tally.statuses[answer.status] += 1
        tally.size += answer.size
        if answer.headers.get("connection") == "close":
            connection[1].close()
            connection = None
    if connection:
        connection[1].close()


def load(port: int, requests: Iterator[bytes], callers: int, seconds: float) -> Tally:
    """Keep so many callers busy for so long; they share the requests."""
    tally = Tally()

    async def everybody() -> None:
        until = time.perf_counter() + seconds
        await asyncio.gather(*(_caller(port, requests, until, tally) for _ in range(callers)))

    asyncio.run(everybody())
    return tally


def at_once(port: int, requests: list[bytes]) -> Tally:
    """Each request once, all at the same time, each on a connection of its own."""
    tally = Tally()

    async def everybody() -> None:
        until = time.perf_counter() + PATIENCE_IN_SECONDS
        await asyncio.gather(*(_caller(port, iter([one]), until, tally) for one in requests))

    asyncio.run(everybody())
    return tally


def one(port: int, path: str, headers: dict[str, str]) -> Answer:
    """A single answer."""

    async def ask() -> Answer:
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 23)
        writer.write(request_bytes(port, path, headers))
        answer = await asyncio.wait_for(read_answer(reader), PATIENCE_IN_SECONDS)
        writer.close()
        return answer

    return asyncio.run(ask())
