"""Reads the runs of imports."""

from typing import Any

from sqlalchemy import Select, select

from services.store.tables import IMPORT_RUN


def select_runs(most: int) -> Select[Any]:
    """The newest runs: (id, source, started_at, finished_at, summary)."""
    return select(IMPORT_RUN).order_by(IMPORT_RUN.c.id.desc()).limit(most)
