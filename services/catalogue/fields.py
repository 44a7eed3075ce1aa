"""One field of a record type; the record types are in records/."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from services.catalogue.choices import Choice
from services.catalogue.words import Words

Kind = Literal[
    "text", "long", "integer", "decimal", "moment", "day", "time", "choice", "list", "rows", "flag", "ref", "link"
]
Severity = Literal["critical", "major", "minor", "info"]
Entity = Literal["project", "section", "team", "post", "shift", "dog", "person"]

PENALTY: dict[Severity, int] = {"critical": 60, "major": 20, "minor": 8, "info": 0}  # k9_facts section 4


@dataclass(frozen=True)
class Field:
    """One field: its column, its label, what it may hold and what a missing value costs.

    A `ref` names an entity of the directory (`to`), a `link` a record of another type (`links`: its id); a `list`
    holds words, or codes of `to`; `rows` hold lines of words and amounts, such as medications. `low`/`high` are the
    bounds a value must keep (both included; outside costs `beyond`) and `usual` the ends outside of which it is odd
    (costs `odd`); `required` is the severity of a missing value; `when` limits that to rows whose field has one of
    the given codes, as ("visit_type", ("EMERGENCY",)), or any value at all: ("diagnosis", ()). `lacks` is the text
    of that finding. `heading` begins a section of the form and of the record page. Fields not `asked` are filled by
    the product; `default` is what a new record starts with; `suggests` the usual texts.
    """

    name: str
    kind: Kind
    label: Words
    unit: Words | None = None
    choices: tuple[Choice, ...] = ()
    to: Entity | None = None
    links: str | None = None
    required: Severity | None = None
    when: tuple[str, tuple[str, ...]] | None = None
    low: float | None = None
    high: float | None = None
    usual: tuple[float, float] | None = None
    beyond: Severity | None = None
    odd: Severity | None = None
    lacks: Words | None = None
    heading: Words | None = None
    default: Any = None
    suggests: tuple[Words, ...] = ()
    nullable: bool = True
    computed: bool = False
    asked: bool = True

    @property
    def column(self) -> str:
        """Name of the column: a reference ends in _id."""
        return f"{self.name}_id" if self.kind in ("ref", "link") else self.name

    def wanted(self, values: Mapping[str, Any]) -> bool:
        """Whether a record with these values is asked for this one."""
        if not self.required or not self.when:
            return bool(self.required)
        name, codes = self.when
        return values[name] in codes if codes else values[name] is not None

    @property
    def missing(self) -> Words:
        """What is said of a record without it, to be put after the record's noun."""
        return self.lacks or Words(f"without {self.label.en.lower()}", f"بلا {self.label.ar}")
