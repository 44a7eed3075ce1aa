"""One field of a record type; the record types are in records.py."""

from dataclasses import dataclass
from typing import Literal

from services.catalogue.choices import Choice
from services.catalogue.words import Words

Kind = Literal["text", "long", "integer", "decimal", "moment", "day", "choice", "list", "flag", "ref"]
Severity = Literal["critical", "major", "minor", "info"]
Entity = Literal["project", "section", "team", "post", "dog", "person"]

PENALTY: dict[Severity, int] = {"critical": 60, "major": 20, "minor": 8, "info": 0}  # k9_facts section 4


@dataclass(frozen=True)
class Field:
    """One field: its column, its label, what it may hold and what a missing value costs.

    `low`/`high` are the bounds a value must keep (both included; outside costs `beyond`) and `usual` the ends
    outside of which it is odd (costs `odd`); `required` is the severity of a missing value; `when` limits that to rows whose choice field has one
    of the given codes, as ("visit_type", ("EMERGENCY",)); `lacks` is the text of the finding with its count.
    """

    name: str
    kind: Kind
    label: Words
    unit: Words | None = None
    choices: tuple[Choice, ...] = ()
    to: Entity | None = None
    required: Severity | None = None
    when: tuple[str, tuple[str, ...]] | None = None
    low: float | None = None
    high: float | None = None
    usual: tuple[float, float] | None = None
    beyond: Severity | None = None
    odd: Severity | None = None
    lacks: Words | None = None
    nullable: bool = True
    computed: bool = False

    @property
    def column(self) -> str:
        """Name of the column: a reference ends in _id."""
        return f"{self.name}_id" if self.kind == "ref" else self.name
