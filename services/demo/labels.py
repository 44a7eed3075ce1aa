"""The labels of what was planted in the demo: which fault, when, in which records."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np

from services.demo.columns import Array


@dataclass
class Label:
    """One planted fault or control, from `first` to `last`, both included."""

    id: str
    kind: str
    first: date
    last: date
    note: str = ""
    records: list[str] = field(default_factory=list)
    dogs: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    projects: list[str] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        found: dict[str, Any] = {"id": self.id, "kind": self.kind}
        found |= {"first": self.first.isoformat(), "last": self.last.isoformat()}
        found |= {name: getattr(self, name) for name in ("records", "dogs", "people", "projects")}
        return found | ({"note": self.note} if self.note else {})


class Book:
    """All labels. A row's tag is the place of its label, counted from 1; 0 is a row nobody touched."""

    def __init__(self) -> None:
        self.labels: list[Label] = []

    def open(self, label: Label) -> int:
        """Enter a label; returns its tag."""
        self.labels.append(label)
        return len(self.labels)

    def fill(self, tags: Array, keys: list[str], codes: dict[str, list[str]]) -> None:
        """Write the keys of tagged rows, and the codes of their dogs, people and projects, into the labels."""
        for row in np.nonzero(tags)[0].tolist():
            label = self.labels[int(tags[row]) - 1]
            label.records.append(keys[row])
            for name, of_rows in codes.items():
                if of_rows[row] and of_rows[row] not in getattr(label, name):
                    getattr(label, name).append(of_rows[row])


# k9_facts 6.10: what needs record types the product does not have.
NOT_YET = (("24", "aid-not-returned", "Needs training aids and their movements."),)
