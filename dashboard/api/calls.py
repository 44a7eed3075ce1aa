"""What a route says of itself, for openapi.json: write @call(...) under the route's decorator."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

Schema = Mapping[str, Any]
View = TypeVar("View", bound=Callable[..., Any])


@dataclass(frozen=True)
class Call:
    """One call.

    `answer` names a schema of schemas.py, or is one; None for an answer without a body. `takes` names groups of
    query parameters in openapi.py, or is the parameters themselves; `body` is the schema of what is sent, `sends` its media type. `errors`
    are the statuses of problems beside 401 and 500, which every call but an open one can have; `also`
    holds further statuses with the schema of each.
    """

    summary: str
    answer: str | Schema | None
    takes: tuple[str | Schema, ...] = ()
    body: str | Schema | None = None
    sends: str = "application/json"
    status: int = 200
    media: str = "application/json"
    errors: tuple[int, ...] = ()
    also: Mapping[int, str | None] | None = None
    headers: Mapping[str, str] | None = None
    is_open: bool = False


def call(summary: str, answer: str | Schema | None, **more: Any) -> Callable[[View], View]:
    """Describe a route; the names are those of Call."""

    def describe(view: View) -> View:
        view.call = Call(summary, answer, **more)  # type: ignore[attr-defined]  # functions carry it; openapi.py reads it
        return view

    return describe
