"""The unit at a glance."""

from services.catalogue.reports.base import Report
from services.catalogue.reports.training import TRAINER_DAILY
from services.catalogue.words import Words

OVERVIEW = Report(
    "overview",
    Words("Overview", "نظرة عامة"),
    Words("The unit at a glance, project by project.", "الوحدة في لمحة، مشروعًا مشروعًا."),
    "training-session",
    ("sessions", "mean_score", "dogs_trained", "visits"),
    ("project", "section", "team"),
    ("project",),
    TRAINER_DAILY.columns,
    chart="sessions",
    preset=TRAINER_DAILY.preset,
    compares=True,
)
