"""What files are, by their content, and photographs without the place where they were taken."""

import io
import logging
from collections.abc import Iterator

from PIL import ExifTags, Image, UnidentifiedImageError

KINDS = {
    "image/jpeg": (".jpg", ".jpeg"),
    "image/png": (".png",),
    "image/webp": (".webp",),
    "image/heic": (".heic", ".heif"),
    "application/pdf": (".pdf",),
}
"""What may be kept, with the ends of its names."""
HEIC = frozenset({b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"})
EXIF, COMMENT, START, SCAN = 0xE1, 0xFE, 0xD8, 0xDA
PRIVATE = frozenset({EXIF, 0xED, COMMENT})
"""Segments of a JPEG that tell where, when and by whom: EXIF and XMP, IPTC, comments."""
log = logging.getLogger(__name__)


def kind_of(content: bytes) -> str | None:
    """The kind of a file by its first bytes; None for any that is not kept."""
    if content.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    if content[4:8] == b"ftyp" and content[8:12] in HEIC:
        return "image/heic"
    return "application/pdf" if content.startswith(b"%PDF-") else None


def without_place(content: bytes) -> bytes:
    """A JPEG without what the camera wrote into it, except which side is up. The picture itself stays bit by bit."""
    try:
        kept = [part for mark, part in _segments(content) if mark not in PRIVATE]
    except ValueError:
        log.warning("photograph with broken segments kept as it is")
        return content
    return content[:2] + _upright(content) + b"".join(kept)


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """The parts of a JPEG after its start, with their marks; the last is the picture with all that follows."""
    place = 2
    while place + 4 <= len(content):
        if content[place] != 0xFF:
            raise ValueError(place)
        mark = content[place + 1]
        if mark == SCAN:
            yield mark, content[place:]
            return
        size = 2 + int.from_bytes(content[place + 2 : place + 4])
        yield mark, content[place : place + size]
        place += size
    raise ValueError(place)


def _upright(content: bytes) -> bytes:
    """An EXIF segment that says which side is up, if the camera said so."""
    try:
        with Image.open(io.BytesIO(content), formats=("JPEG",)) as picture:
            side = picture.getexif().get(ExifTags.Base.Orientation)
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError):
        return b""
    if side not in range(2, 9):
        return b""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = side
    body = exif.tobytes()
    body = body if body.startswith(b"Exif\0\0") else b"Exif\0\0" + body
    return bytes((0xFF, EXIF)) + (len(body) + 2).to_bytes(2) + body
