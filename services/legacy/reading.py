"""One row of the old database on its way to ours, and what its values say whatever they become."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from hashlib import sha256
from typing import Any
from zoneinfo import ZoneInfo

from services.legacy.vocabulary import BREED_OF, folded

Columns = dict[str, Any]
Row = Mapping[str, Any]
ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")


class SkipError(Exception):
    """A row that cannot stand in our tables; the text is the reason."""


@dataclass
class Reading:
    """One row on its way: what to look up, and what was noticed. `ids` holds our ids by kind and old key;
    `known`: whether an earlier run made a row of it. `target`: what it becomes. `codes` holds our codes by kind and old key, `labels` what a
    column is called; `notes` collects lines of text, `held` values that go into one JSON column."""

    row: Row
    zone: ZoneInfo
    ids: Mapping[str, Mapping[str, int]]
    known: bool = False
    target: str = ""
    codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    odd: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    held: Columns = field(default_factory=dict)
    weeks: list[Columns] = field(default_factory=list)
    subject: list[str] = field(default_factory=list)

    def remark(self, to: str, text: str) -> None:
        """A line of the notes, after the label of a column of ours or a label of its own."""
        self.notes.append(f"{self.labels.get(to, to)}: {text}")

    def our_id(self, kind: str, old_key: object) -> int | None:
        """Our id of a row of the old database; None for no key. Skips the row when that one was not imported."""
        if old_key is None:
            return None
        found = self.ids[kind].get(str(old_key))
        if found is None:
            raise SkipError(f"its {kind} was not imported")
        return found


def text_of(value: object) -> str | None:
    """The text without white space around it; None when nothing is left."""
    return str(value).strip() or None if value is not None else None


def number_of(value: object) -> Decimal | None:
    """The number; None for what is none, infinity and not-a-number included."""
    if value is None or isinstance(value, bool):
        return None
    try:
        number = Decimal(str(value).strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def listed(value: object) -> list[Any]:
    """The entries of a JSON column, which may hold a list, one entry, or JSON inside a text."""
    if isinstance(value, str) and value.strip()[:1] in ("[", "{"):
        try:
            return listed(json.loads(value))
        except ValueError:
            return [value]
    if value is None or value == {}:
        return []
    return list(value) if isinstance(value, list) else [value]


def name_of(value: object) -> Columns:
    """The name in the column of its language: one Arabic letter makes it Arabic."""
    text = text_of(value)
    return {"name_ar": text, "name_en": None} if text and ARABIC.search(text) else {"name_ar": None, "name_en": text}


def local_day(value: datetime | None, zone: ZoneInfo) -> date | None:
    """The unit's day of a moment that was written in UTC."""
    return value.replace(tzinfo=UTC).astimezone(zone).date() if value else None


def breed_code(text: str) -> str:
    """The code of a breed; an unknown one gets a stable code of its own."""
    known = BREED_OF.get(folded(text))
    return known.code if known else f"BREED-{sha256(folded(text).encode()).hexdigest()[:6].upper()}"
