"""Files that never change under their address: fingerprinted, compressed once, kept by browsers for a year."""

import gzip
import mimetypes
import os
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

import brotli  # type: ignore[import-untyped]  # it publishes none
from flask import Flask, Request, Response, request

from dashboard import bundle

FOREVER = "public, max-age=31536000, immutable"
FILES = (
    "icon.svg",
    "fonts/k9-sans-arabic-400.woff2",
    "fonts/k9-sans-arabic-600.woff2",
)
PACKED_ALREADY = frozenset({"font/woff2", "image/png"})
TEXTUAL = ("text/", "application/json", "application/problem+json", "application/javascript", "image/svg+xml")
# Below this a packed answer saves no network packet.
WORTH_PACKING = 600
PACKERS: Mapping[str, Callable[[bytes], bytes]] = {
    "br": lambda raw: brotli.compress(raw, quality=11),
    "gzip": lambda raw: gzip.compress(raw, 9, mtime=0),
}


@dataclass(frozen=True)
class File:
    """`packed` maps a content coding to the file in that coding."""

    raw: bytes
    mimetype: str
    packed: Mapping[str, bytes]


@cache
def addresses() -> Mapping[str, tuple[str, bytes]]:
    """(address, content) of every file by name. The address holds the content's hash."""
    fonts = [{name: (bundle.ASSETS / name).read_bytes()} for name in FILES]
    return {
        name: (f"/static/{_fingerprint(folder)}/{name}", content)
        for folder in (*fonts, *bundle.parcels())
        for name, content in folder.items()
    }


def url(name: str) -> str:
    """The address of a file: `icon.svg`, a font, or a parcel of bundle.py."""
    return addresses()[name][0]


def install(server: Flask, home: Path) -> None:
    """Answer /static/<hash>/<name> before anything else looks at the request; pack other answers on their way out."""
    shelf = _packed_shelf(home / "assets-cache")

    @server.before_request
    def serve_file() -> Response | None:
        if not request.path.startswith("/static/"):
            return None
        file = shelf.get(request.path)
        return _answer(file, request) if file else Response("Not found.\n", 404, mimetype="text/plain")

    server.after_request(pack)


def pack(response: Response) -> Response:
    """Compress text on the fly: brotli 7 costs 6 ms for a page of 74 kB and leaves 14.7 kB of it, 5 costs 2.4 ms and leaves 15.1."""
    if not _is_worth_packing(response):
        return response
    response.vary.add("Accept-Encoding")
    coding = _coding(request)
    if coding:
        raw = response.get_data()
        response.set_data(brotli.compress(raw, quality=7) if coding == "br" else gzip.compress(raw, 5, mtime=0))
        response.content_encoding = coding
    return response


def _is_worth_packing(response: Response) -> bool:
    if response.direct_passthrough or response.is_streamed or response.content_encoding:
        return False
    return (response.mimetype or "").startswith(TEXTUAL) and (response.content_length or 0) >= WORTH_PACKING


def _coding(asked: Request) -> str | None:
    return next((coding for coding in ("br", "gzip") if asked.accept_encodings[coding]), None)


def _answer(file: File, asked: Request) -> Response:
    coding = _coding(asked)
    body = file.packed.get(coding or "", file.raw)
    response = Response(body, mimetype=file.mimetype)
    response.headers["Cache-Control"] = FOREVER
    response.vary.add("Accept-Encoding")
    if body is not file.raw:
        response.headers["Content-Encoding"] = coding or ""
    return response


def _fingerprint(folder: Mapping[str, bytes]) -> str:
    seen = sha256()
    for name, content in sorted(folder.items()):
        seen.update(name.encode() + b"\0" + sha256(content).digest())
    return seen.hexdigest()[:12]


def _packed_shelf(kept: Path) -> Mapping[str, File]:
    kept.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor() as pool:
        files = pool.map(lambda found: (found[0], _file(found[0], found[1], kept)), addresses().values())
        return dict(files)


def _file(address: str, raw: bytes, kept: Path) -> File:
    mimetype = mimetypes.guess_type(address)[0] or "application/octet-stream"
    if mimetype in PACKED_ALREADY:
        return File(raw, mimetype, {})
    return File(raw, mimetype, {coding: _packed(raw, coding, kept) for coding in PACKERS})


def _packed(raw: bytes, coding: str, kept: Path) -> bytes:
    """Brotli 11 takes 7 s for all files, so each content is packed once in a lifetime of `kept`."""
    path = kept / f"{sha256(raw).hexdigest()[:32]}.{coding}"
    if path.exists():
        return path.read_bytes()
    packed = PACKERS[coding](raw)
    # Two workers may start at once: each writes its own file, the last name wins, both hold the same bytes.
    draft = path.with_suffix(f".{os.getpid()}.draft")
    draft.write_bytes(packed)
    draft.replace(path)
    return packed
