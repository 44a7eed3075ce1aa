"""What an import did, to be stored and printed: every source row is in it exactly once."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

OUTCOMES = ("imported", "merged", "skipped", "never")
HEADS = {"never": "never taken"}
NEWS = ("new", "changed", "unchanged")
FIRST_KEYS = 3
MOST_REMARKS = 40


@dataclass
class Remark:
    """One sentence about some rows of a table: how many, and the keys of the first."""

    outcome: str
    text: str
    rows: int = 0
    keys: list[str] = field(default_factory=list)


@dataclass
class Line:
    """One old table: how many rows, what became of them, what is new about them, how many are gone from there."""

    table: str
    target: str
    counted: int
    outcomes: Counter[str] = field(default_factory=Counter)
    news: Counter[str] = field(default_factory=Counter)
    remarks: dict[tuple[str, str], Remark] = field(default_factory=dict)

    def count(self, key: str, outcome: str, news: str, reason: str | None) -> None:
        """One row of the old table."""
        self.outcomes[outcome] += 1
        self.news[news] += 1
        self.remark(key, outcome, reason)

    def never(self, why: str) -> None:
        """None of the rows is taken."""
        self.outcomes["never"] = self.counted
        self.remarks["never", why] = Remark("never", why, self.counted)

    def remark(self, key: str, outcome: str, reason: str | None) -> None:
        """What there is to say of a row, a sentence per line."""
        for text in (reason or "").splitlines():
            remark = self.remarks.setdefault((outcome, text), Remark(outcome, text))
            remark.rows += 1
            if len(remark.keys) < FIRST_KEYS:
                remark.keys.append(key)


@dataclass
class Summary:
    """One run, with a line for every table of the old database that holds rows or is read."""

    database: str
    zone: str
    dry_run: bool
    lines: list[Line]
    follow_ups: int = 0
    logins_without_password: int = 0

    def total(self, *names: str) -> int:
        """Rows of the old database with these outcomes or news."""
        return sum(line.outcomes[name] + line.news[name] for line in self.lines for name in names)

    @property
    def changes(self) -> int:
        """Source rows that are new, changed or gone since the last run, and what followed from the date alone."""
        return self.total("new", "changed", "gone")

    @property
    def rows(self) -> int:
        """All rows of the old database."""
        return sum(line.counted for line in self.lines)

    def require_all_rows(self) -> None:
        """Every source row has exactly one outcome; anything else is a bug of the importer."""
        for line in self.lines:
            found = sum(line.outcomes[one] for one in OUTCOMES)
            assert found == line.counted, f"{line.table}: {line.counted} rows, {found} accounted for"

    def as_json(self) -> dict[str, Any]:
        """What is stored with the run."""
        return {
            "database": self.database,
            "zone": self.zone,
            "rows": self.rows,
            "changes": self.changes,
            "follow_ups": self.follow_ups,
            **{one: self.total(one) for one in (*OUTCOMES, *NEWS, "gone")},
            "logins_without_password": self.logins_without_password,
            "tables": [_line_json(line) for line in self.lines],
        }


def _line_json(line: Line) -> dict[str, Any]:
    return {
        "table": line.table,
        "target": line.target,
        "rows": line.counted,
        **{one: line.outcomes[one] for one in OUTCOMES},
        **{one: line.news[one] for one in (*NEWS, "gone")},
        "remarks": [vars(one) for one in _remarks(line)],
    }


def _remarks(line: Line) -> list[Remark]:
    return sorted(line.remarks.values(), key=lambda one: -one.rows)


def texts(summary: Summary) -> Iterator[str]:
    """The summary as lines to print."""
    yield f"Import of {summary.database} (local times read in {summary.zone})"
    yield ""
    yield from _table(summary)
    yield ""
    yield from _section("Findings (the rows are imported)", summary, "imported")
    yield from _section("Merged into a row that was there", summary, "merged")
    yield from _section("Skipped", summary, "skipped")
    yield from _section("Never taken", summary, "never")
    yield from _totals(summary)


def _table(summary: Summary) -> Iterator[str]:
    heads = ("rows", *OUTCOMES, *NEWS, "gone")
    yield f"{'old table':<30}" + "".join(f"{HEADS.get(head, head):>12}" for head in heads)
    for line in summary.lines:
        counts = [line.counted, *(line.outcomes[one] for one in OUTCOMES), *(line.news[one] for one in (*NEWS, "gone"))]
        yield f"{line.table:<30}" + "".join(f"{count:>12}" for count in counts)


def _section(title: str, summary: Summary, outcome: str) -> Iterator[str]:
    found = [(line, one) for line in summary.lines for one in _remarks(line) if one.outcome == outcome]
    if found:
        yield title
        yield from (
            f"  {line.table}: {one.rows} x {one.text}" + (f" (first: {one.keys[0]})" if one.keys else "")
            for line, one in found[:MOST_REMARKS]
        )
        yield from _more(len(found) - MOST_REMARKS)
        yield ""


def _more(count: int) -> Iterable[str]:
    return (f"  and {count} more kinds; all are in the stored summary",) if count > 0 else ()


def _totals(summary: Summary) -> Iterator[str]:
    yield f"{summary.rows} rows = " + " + ".join(f"{summary.total(one)} {HEADS.get(one, one)}" for one in OUTCOMES)
    yield (
        f"{summary.changes} changes: {summary.total('new')} new, {summary.total('changed')} changed, "
        f"{summary.total('gone')} no longer there (kept here)"
    )
    if summary.follow_ups:
        yield f"{summary.follow_ups} assignments, pairs and access rights written"
    if summary.logins_without_password:
        yield f"{summary.logins_without_password} imported logins have no password: an administrator must set one"
    if summary.dry_run:
        yield "Dry run: nothing was written"
