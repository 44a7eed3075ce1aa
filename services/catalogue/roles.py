"""The roles: which reports a role opens, which records it sees and writes, and what else it may do."""

from dataclasses import dataclass
from typing import Literal

from services.catalogue.records import ENTERED
from services.catalogue.reports import REPORTS
from services.catalogue.words import Words

Reach = Literal["unit", "projects", "dogs"]
Right = Literal["administer", "see-audit", "review", "approve", "import"]


@dataclass(frozen=True)
class Role:
    """One role. `reach`: the whole unit, the person's projects, or the person's own dogs in these projects.

    `writes` names the record types it enters and edits. `review`: returns, rejects and forwards what others submit,
    in its projects; `approve`: decides on what was forwarded.
    """

    id: str
    label: Words
    reach: Reach
    reports: frozenset[str]
    rights: frozenset[Right] = frozenset()
    writes: frozenset[str] = frozenset()


_ALL = frozenset(REPORTS)
_CARE = frozenset({"daily-check", "feeding", "grooming", "cleaning", "excretion"})
_BREEDING = frozenset({"heat", "breeding-cycle", "mating", "pregnancy", "delivery", "puppy", "maturity"})
_EVENTS = frozenset({"incident", "suspicion", "mission"})
_MEDICAL = frozenset({"veterinary-visit", "deworming", "duty-status"})
_ENTERED = frozenset(ENTERED)
RIGHTS: dict[Right, Words] = {
    "administer": Words("Manages accounts and settings", "إدارة الحسابات والإعدادات"),
    "see-audit": Words("Sees the audit trail", "الاطلاع على سجل التدقيق"),
    "review": Words("Reviews and forwards", "المراجعة والإحالة"),
    "approve": Words("Approves", "الاعتماد"),
    "import": Words("Imports records", "استيراد السجلات"),
}

ROLES = {
    one.id: one
    for one in (
        Role(
            "general-administrator",
            Words("General administrator", "المسؤول العام"),
            "unit",
            _ALL,
            frozenset({"administer", "see-audit", "approve", "import"}),
            _ENTERED,
        ),
        Role("commander", Words("Commander", "القائد"), "unit", _ALL, frozenset({"see-audit"})),
        Role(
            "project-manager",
            Words("Project manager", "مدير المشروع"),
            "projects",
            _ALL,
            frozenset({"review", "import"}),
            _ENTERED - _MEDICAL - _BREEDING,
        ),
        Role(
            "trainer",
            Words("Trainer", "مدرب"),
            "projects",
            frozenset(
                {
                    "overview", "trainer-daily", "training-compliance", "certification", "proficiency", "evaluations",
                    "missions", "attendance", "dogs",
                }
            ) & _ALL,
            writes=_EVENTS | {"training-session", "puppy-training", "evaluation"},
        ),
        Role(
            "handler",
            Words("Handler", "سائس"),
            "dogs",
            _ALL - {"projects", "people", "evaluations", "pm-daily", "breeding"},
            writes=_CARE | _EVENTS | {"training-session", "shift-report", "handler-daily"},
        ),
        Role(
            "vet",
            Words("Veterinarian", "طبيب بيطري"),
            "unit",
            frozenset(
                {"overview", "veterinary", "vaccination", "checkup", "feeding", "hygiene", "breeding", "dogs", "certification"}
            ) & _ALL,
            writes=_MEDICAL | _CARE | _BREEDING,
        ),
        Role(
            "caretaker",
            Words("Caretaker", "مربي"),
            "projects",
            frozenset({"overview", "veterinary", "vaccination", "caretaker", "feeding", "checkup", "hygiene", "breeding", "dogs"})
            & _ALL,
            writes=_CARE | _BREEDING | {"caretaker-log"},
        ),
        Role("auditor", Words("Compliance officer", "مدقق الامتثال"), "unit", _ALL, frozenset({"see-audit"})),
    )
}  # fmt: skip
