"""Reports on how the dogs stand."""

from services.catalogue.records import derived
from services.catalogue.reports.base import Report
from services.catalogue.words import Words

VACCINATION = Report(
    "vaccination",
    Words("Vaccination and parasite control", "التحصين ومكافحة الطفيليات"),
    Words("What is current, due soon or overdue, dog by dog.", "الساري والمستحق قريبًا والمتأخر لكل كلب."),
    "vaccination-status",
    (
        "vaccination_currency", "vaccines_overdue", "rabies_overdue", "vaccines_due", "vaccines_unknown", "dewormings",
    ),
    ("project", "section", "team", "dog", "breed", "vaccine", "due-state", "dog-status", "vaccinated"),
    ("vaccine", "project"),
    derived.VACCINATION_STATUS.columns,
    chart="vaccines_overdue",
    sort="due",
    also=("dog-standing", "deworming"),
)  # fmt: skip
DOGS = Report(
    "dogs",
    Words("Dogs", "الكلاب"),
    Words("Fitness, pauses in training, visits and days lost.", "اللياقة والانقطاع عن التدريب والزيارات والأيام المفقودة."),
    "dog-standing",
    (
        "fit_dogs", "unfit_dogs", "idle_dogs", "fit_rate", "restricted_dogs", "days_lost", "dogs", "vaccination_currency",
    ),
    (
        "project", "section", "team", "dog", "breed", "specialty", "dog-status", "duty-status", "pause", "vaccinated",
    ),
    ("project", "specialty"),
    derived.DOG_STANDING.columns,
    chart="fit_dogs",
    sort="dog",
    also=("duty-status",),
)  # fmt: skip
