"""Requests that change something must come from our own pages; `_dash-update-component` is one of them."""

import json
from collections.abc import Collection
from urllib.parse import urlsplit

from flask import Flask, Request, Response, request

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
OWN_SITE = frozenset({"same-origin", "none"})
REFUSAL = {
    "type": "about:blank",
    "title": "The request did not come from this site.",
    "status": 403,
    "detail": "Send it from a page of this site, or with an Authorization: Bearer token.",
}


def install(server: Flask, *, open_paths: Collection[str] = ()) -> None:
    """`open_paths` are beginnings of paths that carry their own proof, as the mail reader's unsubscribe call does."""

    @server.before_request
    def refuse_strangers() -> Response | None:
        if is_ours(request) or request.path.startswith(tuple(open_paths)):
            return None
        return Response(json.dumps(REFUSAL), 403, mimetype="application/problem+json")


def is_ours(asked: Request) -> bool:
    """Browsers say where a request comes from, and no script can change it: Sec-Fetch-Site, else Origin.

    A bearer token is proof enough: a browser never adds it by itself. Neither header and no token: refused.
    """
    if asked.method in SAFE or asked.headers.get("Authorization", "").lower().startswith("bearer "):
        return True
    site = asked.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site in OWN_SITE
    return urlsplit(asked.headers.get("Origin", "")).netloc == asked.host
