import re

import segno

from layouts.qr import QUIET, qr
from layouts.svg import Svg


def drawn(picture: Svg) -> set[tuple[int, int]]:
    """The dark squares of a picture, without its margin."""
    ((_, attributes),) = picture.shapes
    runs = re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", attributes["d"])
    assert "".join(f"M{x} {y}h{n}v1h-{n}z" for x, y, n in runs) == attributes["d"]
    return {(int(x) + n - QUIET, int(y) - QUIET) for x, y, length in runs for n in range(int(length))}


def test_the_picture_has_the_squares_of_the_code_and_a_margin() -> None:
    text = "otpauth://totp/K9%20Operations:salem?secret=JBSWY3DPEHPK3PXP&issuer=K9%20Operations"
    rows = segno.make(text, error="m", micro=False).matrix
    picture = qr(text, "The key")
    assert drawn(picture) == {(x, y) for y, row in enumerate(rows) for x, dark in enumerate(row) if dark}
    assert picture.viewBox == f"0 0 {len(rows) + 8} {len(rows) + 8}"
