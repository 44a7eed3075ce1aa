"""A text as a picture that a telephone's camera reads, drawn here: no other host learns of it."""

import segno

from layouts.svg import Svg, shape

QUIET = 4
"""Empty squares around, as ISO/IEC 18004 asks."""


def qr(text: str, label: str) -> Svg:
    """Dark squares on white in both themes: cameras expect that."""
    rows = segno.make(text, error="m", micro=False).matrix
    path = "".join(_run(x, y, n) for y, row in enumerate(rows) for x, n in _runs(row))
    side = len(rows) + 2 * QUIET
    return Svg([shape("path", d=path)], label=label, viewBox=f"0 0 {side} {side}", className="qr")


def _run(x: int, y: int, n: int) -> str:
    return f"M{x + QUIET} {y + QUIET}h{n}v1h-{n}z"


def _runs(row: bytearray) -> list[tuple[int, int]]:
    """(first, length) of each run of dark squares."""
    found, start = [], None
    for x, is_dark in enumerate([*row, 0]):
        if is_dark and start is None:
            start = x
        if not is_dark and start is not None:
            found.append((start, x - start))
            start = None
    return found
