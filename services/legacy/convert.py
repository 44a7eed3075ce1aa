"""From a value of the old database to columns of ours: one function per kind of `mapping.Read`."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from hashlib import sha256
from typing import Any
from zoneinfo import ZoneInfo

from services.legacy.mapping import OldTable
from services.legacy.vocabulary import BREED_OF, SPECIALTY, WORDS, folded

Columns = dict[str, Any]
Row = Mapping[str, Any]
ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")


class SkipError(Exception):
    """A row that cannot stand in our tables; the text is the reason."""


@dataclass
class Reading:
    """One row on its way: what to look up, and what was noticed. `ids` holds our ids by kind and old key;
    `known`: whether an earlier run made a row of it."""

    row: Row
    zone: ZoneInfo
    ids: Mapping[str, Mapping[str, int]]
    known: bool = False
    odd: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def our_id(self, kind: str, old_key: object) -> int | None:
        """Our id of a row of the old database; None for no key. Skips the row when that one was not imported."""
        if old_key is None:
            return None
        found = self.ids[kind].get(str(old_key))
        if found is None:
            raise SkipError(f"its {kind} was not imported")
        return found


def columns_of(old: OldTable, reading: Reading) -> Columns:
    """The columns of ours that one row fills, by the entries of its table."""
    values: Columns = dict(old.fixed)
    for one in old.reads:
        values |= KINDS[one.kind](reading.row[one.column], one.to, reading)
    if reading.notes:
        values["notes"] = "\n".join(filter(None, [values.get("notes"), *reading.notes]))
    return values


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


def _key(value: Any, to: str, reading: Reading) -> Columns:
    return {"source_key": str(value)}


def _used(value: Any, to: str, reading: Reading) -> Columns:
    return {}


def _code(value: Any, to: str, reading: Reading) -> Columns:
    code = text_of(value)
    if code is None:
        raise SkipError("without a code")
    return {to: code}


def _name(value: Any, to: str, reading: Reading) -> Columns:
    return name_of(value)


def _text(value: Any, to: str, reading: Reading) -> Columns:
    return {to: text_of(value)}


def _plain(value: Any, to: str, reading: Reading) -> Columns:
    return {to: value}


def _flag(value: Any, to: str, reading: Reading) -> Columns:
    return {to: bool(value)}


def _decimal(value: Any, to: str, reading: Reading) -> Columns:
    number = number_of(value)
    if number is None and value is not None:
        reading.odd.append(f"{to} is not a number, left out")
    return {to: number}


def _local(value: datetime | None, to: str, reading: Reading) -> Columns:
    """A wall clock of the unit: the moment, and the day on which it stood on that clock."""
    if value is None:
        raise SkipError("without a usable date")
    return {"at": value.replace(tzinfo=reading.zone), "day": value.date()}


def _utc(value: datetime | None, to: str, reading: Reading) -> Columns:
    return {to: value.replace(tzinfo=UTC) if value else None}


def _project(value: Any, to: str, reading: Reading) -> Columns:
    if value is None:
        raise SkipError("without a project")
    return {to: reading.our_id("project", value)}


def _reference(kind: str) -> Callable[[Any, str, Reading], Columns]:
    return lambda value, to, reading: {to: reading.our_id(kind, value)}


def _author(value: Any, to: str, reading: Reading) -> Columns:
    """The person behind a login; a record does not hang on it."""
    person = reading.ids["author"].get(str(value))
    if person is None and value is not None:
        reading.odd.append("its author was not imported")
    return {to: person}


def _breed(value: Any, to: str, reading: Reading) -> Columns:
    text = text_of(value)
    if text is None:
        return {to: None}
    if folded(text) not in BREED_OF:
        reading.odd.append(f"breed {text!r} is not known, a breed of its own was made")
    return {to: reading.ids["breed"][breed_code(text)]}


def _specialty(value: Any, to: str, reading: Reading) -> Columns:
    text = text_of(value)
    if text is None:
        return {to: None}
    if folded(text) not in SPECIALTY:
        reading.odd.append(f"specialisation {text!r} is not known, taken as OTHER")
    return {to: SPECIALTY.get(folded(text), "OTHER")}


def _word(kind: str) -> Callable[[Any, str, Reading], Columns]:
    words = WORDS[kind]

    def convert(value: Any, to: str, reading: Reading) -> Columns:
        text = text_of(value)
        code = words.codes.get(text or "")
        if code is None and words.required:
            raise SkipError(f"{words.noun} {text!r} is not known" if text else f"without a {words.noun}")
        if code is None and (text or words.otherwise):
            taken = f"taken as {words.otherwise}" if words.otherwise else "left out"
            reading.odd.append(f"{words.noun} {text!r} is not known, {taken}" if text else f"no {words.noun}, {taken}")
        return {to: code or words.otherwise}

    return convert


def _texts(value: Any, to: str, reading: Reading) -> Columns:
    texts = [text for one in listed(value) if (text := text_of(one))]
    return {to: texts or None}


def _medications(value: Any, to: str, reading: Reading) -> Columns:
    """A list of {name, dose, ...}; an entry that is a plain text is a name."""
    given = []
    for one in listed(value):
        entry = {key: held for key, held in one.items() if held not in (None, "")} if isinstance(one, dict) else None
        name = text_of(one) if entry is None else None
        if entry or name:
            given.append(entry or {"name": name})
        else:
            reading.odd.append("an empty medication was left out")
    return {to: given or None}


def _noted(value: Any, to: str, reading: Reading) -> Columns:
    """A value without a field of its own becomes a line of the notes, after its label."""
    if text := text_of(value):
        reading.notes.append(f"{to}: {text}")
    return {}


KINDS: Mapping[str, Callable[[Any, str, Reading], Columns]] = {
    "key": _key,
    "used": _used,
    "code": _code,
    "name": _name,
    "text": _text,
    "time": _plain,
    "day": _plain,
    "integer": _plain,
    "flag": _flag,
    "decimal": _decimal,
    "local": _local,
    "utc": _utc,
    "project": _project,
    "dog": _reference("dog"),
    "person": _reference("person"),
    "author": _author,
    "breed": _breed,
    "specialty": _specialty,
    "texts": _texts,
    "medications": _medications,
    "noted": _noted,
    **{kind: _word(kind) for kind in WORDS},
}
