"""Random secrets, one per file, readable by their owner alone."""

import os
import secrets
from contextlib import suppress
from pathlib import Path


def secret(path: Path) -> str:
    """The secret in this file; made at the first call."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        # Written aside and linked: of two processes one wins, and both read the same secret.
        aside = path.with_name(f"{path.name}.{os.getpid()}")
        aside.touch(mode=0o600)
        aside.write_text(secrets.token_urlsafe(32))
        with suppress(FileExistsError):
            os.link(aside, path)
        aside.unlink()
    return path.read_text().strip()
