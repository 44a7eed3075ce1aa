"""The style sheet as it stands inside a document: joined, shortened, with the dark colours for devices that ask."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

ASSETS = Path(__file__).parent.parent / "assets"
SHEETS = ("tokens.css", "components.css", "late.css")
ARABIC = "arabic.css"
DARK = re.compile(r':root\[data-theme="dark"\]\s*(\{[^}]*\})')
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
FONT = re.compile(r'url\("([^"]+)"\)')
# Not around + and -, which mean something inside calc(), nor before a selector's colon.
AROUND = re.compile(r"\s*([{};,>])\s*|(?<=:)\s+")


def critical_css(lang: str, address: Callable[[str], str]) -> str:
    """All rules of a page; `address` turns the name of a font into its place."""
    if lang != "ar":
        return _shared()
    fonts = shortened((ASSETS / ARABIC).read_text())
    return FONT.sub(lambda found: f"url({address(found[1])})", fonts) + _shared()


@cache
def _shared() -> str:
    return shortened(with_device_theme("".join([(ASSETS / name).read_text() for name in SHEETS])))


def with_device_theme(css: str) -> str:
    """`data-theme="auto"` is dark where the device is: the dark block once more, under a media query."""
    return DARK.sub(r'\g<0>@media (prefers-color-scheme:dark){:root[data-theme="auto"]\1}', css, count=1)


def shortened(css: str) -> str:
    without_comments = COMMENT.sub("", css)
    return AROUND.sub(lambda found: found[1] or "", without_comments).replace(";}", "}").strip()
