"""The one module that relies on private behaviour of Dash 4.4.1; tests/dashboard/test_dash_internals.py guards it."""

from collections.abc import Callable

from dash import Dash
from flask import Flask

from layouts.page import Page


class K9Dash(Dash):
    """Dash whose first document already holds the page."""


def create_dash(server: Flask, render: Callable[[str, str], Page]) -> K9Dash:
    """`render(pathname, search)` gives the page of an address; `search` keeps its question mark or is empty."""
    raise NotImplementedError
