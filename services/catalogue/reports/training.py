"""Reports on training."""

from services.catalogue.reports.base import Report
from services.catalogue.words import Words

TRAINER_DAILY = Report(
    "trainer-daily",
    Words("Trainer Daily", "تقرير المدرب اليومي"),
    Words(
        "Training sessions: how many, how well, which dogs and trainers.",
        "جلسات التدريب: عددها ومستواها وكلابها ومدربوها.",
    ),
    "training-session",
    ("sessions", "mean_score", "dogs_trained", "minutes", "trainers", "hours_per_dog", "tier_mix"),
    (
        "project",
        "section",
        "team",
        "trainer",
        "handler",
        "dog",
        "breed",
        "category",
        "tier",
        "post",
        "status",
        "programme",
    ),
    ("category", "dog", "trainer", "tier"),
    (
        "dog",
        "at",
        "trainer",
        "score",
        "tier",
        "category",
        "subject",
        "minutes",
        "project",
        "team",
        "handler",
        "status",
        "quality",
    ),
    chart="sessions",
    preset=(("programme", ("OPERATIONAL",)),),
)
