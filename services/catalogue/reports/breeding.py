"""Reports on breeding."""

from services.catalogue.records import breeding
from services.catalogue.reports.base import Report
from services.catalogue.words import Words

BREEDING = Report(
    "breeding",
    Words("Breeding", "الإنتاج"),
    Words("Cycles, deliveries and puppies.", "الدورات والولادات والجراء."),
    "breeding-cycle",
    (
        "breeding_cycles",
        "deliveries",
        "live_births",
        "puppies_survived",
        "cycle_mix",
        "heats",
        "matings",
        "pregnancies",
        "stillbirths",
        "puppies",
        "puppy_sessions",
    ),
    ("project", "dog", "breed", "male", "cycle-type", "cycle-result"),
    ("cycle-result", "cycle-type", "dog"),
    breeding.BREEDING_CYCLE.columns,
    chart="breeding_cycles",
    period="this-year",
    also=("heat", "mating", "pregnancy", "delivery", "puppy", "puppy-training", "maturity"),
)
