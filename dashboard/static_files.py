"""Files that never change under their address: fingerprinted, compressed once, kept by browsers for a year."""

from pathlib import Path

from flask import Flask


def install(server: Flask, home: Path) -> None:
    """Serve everything of `assets/` and of Dash under /static/<hash>/<name>; packed copies are kept in `home`."""
    raise NotImplementedError


def url(name: str) -> str:
    """The address of a file of `assets/`, as `icon.svg` or `fonts/arabic-400.woff2`."""
    raise NotImplementedError
