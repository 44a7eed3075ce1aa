"""Reports on health."""

from services.catalogue.reports.base import Report
from services.catalogue.words import Words

VETERINARY = Report(
    "veterinary",
    Words("Veterinary", "التقرير البيطري"),
    Words("Visits, diagnoses, medications and cost.", "الزيارات والتشخيصات والأدوية والكلفة."),
    "veterinary-visit",
    ("visits", "dogs_seen", "medications", "cost", "vets", "emergencies"),
    ("project", "section", "team", "vet", "handler", "dog", "breed", "visit-type", "post", "status"),
    ("visit-type", "dog", "vet"),
    (
        "dog",
        "at",
        "vet",
        "visit_type",
        "diagnosis",
        "temperature",
        "weight",
        "medication_count",
        "cost",
        "project",
        "duty_status",
        "status",
        "quality",
    ),
    chart="visits",
)
