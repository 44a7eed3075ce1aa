"""The ledger of one old table during a run: which rows are new or changed, and what becomes of each."""

import json
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Table

from services.legacy.mapping import OldTable
from services.legacy.reading import Row
from services.legacy.summary import Line
from services.store import imports
from services.store.staging import LedgerStage

SOURCE = "legacy"
SAID = json.JSONEncoder(default=str, ensure_ascii=False, sort_keys=True)
GONE = "no longer in the old database"


class Book:
    """Counts every row in `line`, and writes an entry for each that is new or has another outcome than before.

    `refused` holds the keys of the rows that were skipped.
    """

    def __init__(self, connection: Connection, run_id: int, old: OldTable, line: Line, salt: str) -> None:
        self._connection, self._run_id, self._old, self._salt, self.line = connection, run_id, old, salt, line
        self._known = imports.ledger(connection, SOURCE, old.name)
        self._seen: set[str] = set()
        self.refused: set[str] = set()
        self._stage = LedgerStage(connection, old.name)
        self._pending: list[Row] = []

    def key(self, row: Row) -> str:
        """The key of a row, composed for a table that only links."""
        return ":".join(str(row[one]) for one in self._old.key)

    def digest(self, row: Row) -> str:
        """What the row said, in 64 characters."""
        said = SAID.encode(list(row.values()))
        return sha256(f"{self._salt}\n{said}".encode()).hexdigest()

    def is_settled(self, key: str, digest: str) -> bool:
        """Whether the row is as it was when it was imported; then it is counted, and nothing else is to do.

        A row that was skipped is never settled: what it lacked may be there now.
        """
        entry = self._known.get(key)
        if entry is None or entry.digest != digest or entry.outcome == "skipped":
            return False
        self._seen.add(key)
        self.line.count(key, entry.outcome, "unchanged", entry.reason)
        return True

    def enter(
        self, key: str, digest: str, outcome: str, reasons: Iterable[str] = (), target_id: int | None = None
    ) -> None:
        """What became of a row."""
        self._seen.add(key)
        if outcome == "skipped":
            self.refused.add(key)
        entry, reason = self._known.get(key), "\n".join(dict.fromkeys(reasons)) or None
        same = entry is not None and (entry.digest, entry.outcome, entry.reason) == (digest, outcome, reason)
        news = "unchanged" if same else "new" if entry is None or entry.outcome == "gone" else "changed"
        self.line.count(key, outcome, news, reason)
        if not same:
            self._put(key, digest, outcome, reason, target_id)

    def _put(self, key: str, digest: str, outcome: str, reason: str | None, target_id: int | None) -> None:
        entry = self._known.get(key)
        # The run that wrote our row, so that the row's `changed_at` shows whether it was edited here since.
        run_id = entry.run_id if entry and outcome in ("skipped", "gone") else self._run_id
        self._pending.append({
            "source": SOURCE, "source_table": self._old.name, "source_key": key, "digest": digest, "outcome": outcome,
            "reason": reason, "target": self._old.target, "target_id": target_id, "run_id": run_id,
            "made": None if outcome == "merged" else self._old.source,
        })  # fmt: skip

    def put_by(self) -> None:
        """Move the entries so far out of memory."""
        self._stage.add(self._pending)
        self._pending = []

    def amend(self, keys: list[str], reason: str) -> None:
        """Another reason for rows entered before as imported."""
        if keys:
            self.put_by()
            self._stage.amend(keys, reason)
            for key in keys:
                self.line.remark(key, "imported", reason)

    def close(self, target: Table | None) -> list[str]:
        """Write the entries; the keys that are gone from the old table are marked and returned."""
        lost = [key for key, entry in self._known.items() if key not in self._seen and entry.outcome != "gone"]
        for key in lost:
            self.line.news["gone"] += 1
            self._put(key, "", "gone", GONE, self._known[key].target_id)
        self.put_by()
        self._stage.write(target)
        return lost


def digest_of(values: dict[str, Any]) -> str:
    """What a row made of several says, in 64 characters."""
    return sha256(SAID.encode(values).encode()).hexdigest()
