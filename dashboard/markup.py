"""A component tree as HTML text: the first paint that the browser shows before any script has run."""

from typing import Any


def to_html(node: Any) -> str:
    """Escaped HTML, the same that React will draw from the same tree."""
    raise NotImplementedError
