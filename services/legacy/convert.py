"""From a value of the old database to columns of ours: one function per kind of `mapping.Read`."""

from collections.abc import Callable, Mapping
from typing import Any

from services.legacy.involved import INVOLVED
from services.legacy.listed import LISTED
from services.legacy.mapping import OldTable
from services.legacy.moments import MOMENTS
from services.legacy.reading import Columns, Reading, SkipError, breed_code, name_of, number_of, text_of
from services.legacy.vocabulary import BODY_CONDITION, BREED_OF, SPECIALTY, WORDS, YES_OR_NO, folded


def columns_of(old: OldTable, reading: Reading) -> Columns:
    """The columns of ours that one row fills, by the entries of its table."""
    values: Columns = dict(old.fixed)
    for one in old.reads:
        values |= KINDS[one.kind](reading.row[one.column], one.to, reading)
    if reading.notes and old.notes:
        values[old.notes] = "\n".join(filter(None, [values.get(old.notes), *reading.notes]))
    if reading.held:
        values["values"] = reading.held
    return values


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
        code = words.code(text) if text else None
        if code is None and words.required:
            raise SkipError(f"{words.noun} {text!r} is not known" if text else f"without a {words.noun}")
        if text is None and words.empty:
            reading.odd.append(f"no {words.noun}, taken as {words.empty}")
        if code or text is None:
            return {to: code or words.empty}
        taken = f"taken as {words.otherwise}" if words.otherwise else "left out"
        kept = ", kept in the notes" if words.kept else ""
        reading.odd.append(f"{words.noun} {text!r} is not known, {taken}{kept}")
        if words.kept:
            reading.remark(to, text)
        return {to: words.otherwise}

    return convert


def _noted(value: Any, to: str, reading: Reading) -> Columns:
    """A value without a field of its own becomes a line of the notes, after its label."""
    if text := text_of(value):
        reading.remark(to, text)
    return {}


def _said(value: Any, to: str, reading: Reading) -> Columns:
    """A text that must be there."""
    text = text_of(value)
    if text is None:
        reading.odd.append(f"without a {to}")
    return {to: text or "–"}


def _yes_or_no(value: Any, to: str, reading: Reading) -> Columns:
    text = text_of(value)
    if text is None:
        return {to: None}
    found = YES_OR_NO.get(folded(text))
    if found is None:
        reading.odd.append(f"{text!r} is neither yes nor no, left out, kept in the notes")
        reading.remark(to, text)
    return {to: found}


def _cleanliness(value: Any, to: str, reading: Reading) -> Columns:
    """SCORE_1 to SCORE_5."""
    score = number_of((text_of(value) or "").removeprefix("SCORE_"))
    if score is None and text_of(value):
        reading.odd.append(f"cleanliness {value!r} is not known, left out")
    return {to: int(score) if score is not None else None}


def _body_condition(value: Any, to: str, reading: Reading) -> Columns:
    """The place of the word in its scale, 1 to 9."""
    text = text_of(value)
    if text is not None and text not in BODY_CONDITION:
        reading.odd.append(f"body condition {text!r} is not known, left out")
    return {to: BODY_CONDITION.index(text) + 1 if text in BODY_CONDITION else None}


def _meal(value: Any, to: str, reading: Reading) -> Columns:
    """Fresh, and dry in the other column: both, or neither, may hold."""
    fresh, dry = bool(value), bool(reading.row[to])
    return {"meal": "MIXED" if fresh and dry else "FRESH" if fresh else "DRY" if dry else "UNSPECIFIED"}


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
    "maybe": _plain,
    "said": _said,
    "yes or no": _yes_or_no,
    "cleanliness": _cleanliness,
    "body condition": _body_condition,
    "meal": _meal,
    "breed": _breed,
    "specialty": _specialty,
    "noted": _noted,
    **MOMENTS,
    **INVOLVED,
    **LISTED,
    **{kind: _word(kind) for kind in WORDS},
}
