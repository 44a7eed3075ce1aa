"""The roles: which reports a role opens, which records it sees and what it may do."""

from dataclasses import dataclass
from typing import Literal

from services.catalogue.words import Words

Reach = Literal["unit", "projects", "dogs"]
Right = Literal["administer", "see-audit"]


@dataclass(frozen=True)
class Role:
    """One role. `reach`: the whole unit, the person's projects, or the person's own dogs in these projects."""

    id: str
    label: Words
    reach: Reach
    reports: frozenset[str]
    rights: frozenset[Right] = frozenset()


_ALL = frozenset({"overview", "trainer-daily", "veterinary"})

ROLES = {
    one.id: one
    for one in (
        Role(
            "general-administrator",
            Words("General administrator", "المسؤول العام"),
            "unit",
            _ALL,
            frozenset({"administer", "see-audit"}),
        ),
        Role("project-manager", Words("Project manager", "مدير المشروع"), "projects", _ALL),
        Role("trainer", Words("Trainer", "مدرب"), "projects", frozenset({"overview", "trainer-daily"})),
        Role("handler", Words("Handler", "سائس"), "dogs", _ALL),
        Role("vet", Words("Veterinarian", "طبيب بيطري"), "unit", frozenset({"overview", "veterinary"})),
        Role("caretaker", Words("Caretaker", "مربي"), "projects", frozenset({"overview", "veterinary"})),
        Role("auditor", Words("Compliance officer", "مدقق الامتثال"), "unit", _ALL, frozenset({"see-audit"})),
    )
}
