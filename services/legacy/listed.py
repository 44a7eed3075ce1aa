"""What stands in JSON columns, and the values of the old logs."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from services.legacy.reading import Columns, Reading, listed, text_of

# Names of values that are never taken, wherever they stand.
NEVER = (
    "password", "secret", "token", "backup_code", "credential", "session", "phone", "mail", "national", "residence",
    "address", "latitude", "longitude", "birth", "photo", "ip_",
)  # fmt: skip
LEFT_OUT = "personal or secret values were left out"


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


def _amounts(value: Any, to: str, reading: Reading) -> Columns:
    """Entries that are texts, or objects with a name and an amount: one text each."""
    entries = ((one.values() if isinstance(one, dict) else [one]) for one in listed(value))
    texts = [" ".join(filter(None, map(text_of, parts))) for parts in entries]
    return {to: [text for text in texts if text] or None}


def _lines(value: Any, to: str, reading: Reading) -> Columns:
    """A list of objects; an entry that is a plain text is a note."""
    entries = [one if isinstance(one, dict) else {"note": text_of(one)} for one in listed(value)]
    return {to: [one for one in entries if any(one.values())] or None}


def _week(value: Any, to: str, reading: Reading) -> Columns:
    """The checkup of one week of a pregnancy, beside those before."""
    for one in listed(value):
        said = one if isinstance(one, dict) else {"note": text_of(one)}
        if any(held not in (None, "") for held in said.values()):
            reading.weeks.append({"week": int(to), **said})
    return {"checkups": list(reading.weeks) or None}


def _files(value: Any, to: str, reading: Reading) -> Columns:
    if listed(value):
        reading.odd.append("its files stay in the old system")
    return {}


def _about(value: Any, to: str, reading: Reading) -> Columns:
    """What a log entry is about, in words."""
    if text := text_of(value):
        reading.subject.append(text)
    return {"about": " · ".join(reading.subject) or None}


def _value(value: Any, to: str, reading: Reading) -> Columns:
    """A value of a log entry, kept under its name; JSON inside a text is read as what it says."""
    held = cleared(decoded(value), reading)
    if held not in (None, "", [], {}):
        reading.held[to] = held
    return {}


def decoded(value: Any) -> Any:
    """What a value says: the old logs hold JSON inside texts inside JSON."""
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, str) and value.strip()[:1] in ("{", "[", '"'):
        try:
            return decoded(json.loads(value))
        except ValueError:
            return value
    if isinstance(value, dict):
        return {key: decoded(one) for key, one in value.items()}
    return [decoded(one) for one in value] if isinstance(value, list) else value


def cleared(value: Any, reading: Reading) -> Any:
    """The value without what is personal or secret."""
    if isinstance(value, list):
        return [cleared(one, reading) for one in value]
    if not isinstance(value, dict):
        return value
    kept = {key: one for key, one in value.items() if not any(name in str(key).lower() for name in NEVER)}
    if len(kept) < len(value):
        reading.odd.append(LEFT_OUT)
    return {key: cleared(one, reading) for key, one in kept.items()}


LISTED: Mapping[str, Callable[[Any, str, Reading], Columns]] = {
    "texts": _texts,
    "medications": _medications,
    "amounts": _amounts,
    "lines": _lines,
    "week": _week,
    "files": _files,
    "about": _about,
    "value": _value,
}
