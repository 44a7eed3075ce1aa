"""Which addresses the interface has: Dash answers every other one with a page, and a program wants no page."""

from collections.abc import Callable
from functools import cache

from flask import Flask, request
from werkzeug.routing import Map, Rule

OWN = ("/api/", "/health/")


def own_rules(server: Flask) -> list[Rule]:
    """The rules under /api and /health."""
    return [rule for rule in server.url_map.iter_rules() if rule.rule.startswith(OWN)]


def rules_of(server: Flask) -> Callable[[], Map]:
    """The map of our own rules alone; made at the first request, when all of them are there."""
    return cache(lambda: Map([rule.empty() for rule in own_rules(server)], converters=server.url_map.converters))


def require(known: Map) -> None:
    """Raise werkzeug's 404, or 405 with the methods that would do."""
    known.bind(request.host.partition(":")[0] or "localhost").match(request.path, method=request.method)
