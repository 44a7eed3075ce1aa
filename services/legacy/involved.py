"""Whom and what a row is about: projects, dogs, people, logins, and other records."""

from collections.abc import Callable, Mapping
from typing import Any

from services.legacy.reading import Columns, Reading, SkipError, listed, text_of

Kind = Callable[[Any, str, Reading], Columns]
RELATED = {
    "VET_REPORT": "veterinary-visit",
    "TRAINER_REPORT": "training-session",
    "CARETAKER_REPORT": "caretaker-log",
    "HANDLER_REPORT": "handler-daily",
    "SHIFT_REPORT": "shift-report",
    "TASK": "task",
}


def _project(value: Any, to: str, reading: Reading) -> Columns:
    if value is None:
        raise SkipError("without a project")
    return {to: reading.our_id("project", value)}


def _reference(kind: str) -> Kind:
    """Somebody or something without which the row cannot stand."""
    return lambda value, to, reading: {to: reading.our_id(kind, value)}


def _link(kind: str, noun: str) -> Kind:
    """What a row would name if it is here."""

    def convert(value: Any, to: str, reading: Reading) -> Columns:
        found = reading.ids[kind].get(str(value)) if value is not None else None
        if found is None and value is not None:
            reading.odd.append(f"its {noun} was not imported")
        return {to: found}

    return convert


def _login(value: Any, to: str, reading: Reading) -> Columns:
    """The person behind a login, without whom the row cannot stand."""
    person = reading.ids["author"].get(str(value)) if value is not None else None
    if person is None and value is not None:
        raise SkipError("its login was not imported")
    return {to: person}


def _its_account(value: Any, to: str, reading: Reading) -> Columns:
    account = reading.ids["account"].get(str(value))
    if account is None:
        raise SkipError("its login was not imported")
    return {to: account}


def _codes(kind: str, value: Any, reading: Reading) -> list[str]:
    keys = [text for one in listed(value) if (text := text_of(one))]
    found = [reading.codes[kind].get(key) for key in keys]
    if None in found:
        reading.odd.append(f"a {kind} that was involved was not imported")
    return [code for code in found if code]


def _people(value: Any, to: str, reading: Reading) -> Columns:
    return {to: _codes("person", value, reading) or None}


def _dogs(value: Any, to: str, reading: Reading) -> Columns:
    """The first dog is the record's own."""
    codes = _codes("dog", value, reading)
    own = next((key for key, code in reading.codes["dog"].items() if code in codes[:1]), None)
    return {"dog_id": reading.our_id("dog", own), to: codes[1:] or None}


def _record(value: Any, to: str, reading: Reading) -> Columns:
    """The record that a row hangs on, by its key there."""
    return {"type": to, "of_key": str(value)} if value is not None else {}


def _related(value: Any, to: str, reading: Reading) -> Columns:
    """The record that a message is about."""
    kind, key = RELATED.get(str(value)), reading.row["related_id"]
    found = reading.ids[kind].get(str(key)) if kind else None
    if value is not None and found is None:
        reading.odd.append("what it is about was not imported")
    return {"type": kind if found else None, "record_id": found}


INVOLVED: Mapping[str, Kind] = {
    "project": _project,
    "reference to a project": _reference("project"),
    "dog": _reference("dog"),
    "person": _reference("person"),
    "shift": _reference("shift"),
    "post": _link("post", "post"),
    "login": _login,
    "author": _link("author", "author"),
    "account": _link("account", "login"),
    "its account": _its_account,
    "roster": _link("roster", "duty"),
    "heat cycle": _link("heat", "heat cycle"),
    "mating": _link("mating", "mating"),
    "pregnancy": _link("pregnancy", "pregnancy"),
    "delivery": _link("delivery", "delivery"),
    "puppy": _link("puppy", "puppy"),
    "people": _people,
    "dogs": _dogs,
    "record": _record,
    "related": _related,
}
