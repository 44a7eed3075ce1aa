"""The unit at a glance."""

from services.catalogue.reports.base import Report
from services.catalogue.reports.training import TRAINER_DAILY
from services.catalogue.words import Words

_COMMAND = ("ready_pairs", "training_compliance", "missions", "high_severity")
OVERVIEW = Report(
    "overview",
    Words("Overview", "نظرة عامة"),
    Words("The unit at a glance, project by project.", "الوحدة في لمحة، مشروعًا مشروعًا."),
    "training-session",
    ("sessions", "mean_score", "dogs_trained", "visits"),
    ("project", "section", "team", "record-type", "done"),
    ("project",),
    TRAINER_DAILY.columns,
    chart="sessions",
    preset=TRAINER_DAILY.preset,
    compares=True,
    also=("waiting", "change", "record"),
    per_role=(
        ("handler", ("fit_dogs", "reports_owed", "pair_hours", "certification_days")),
        ("trainer", ("sessions", "mean_score", "dogs_trained", "dogs_below_hours")),
        ("vet", ("visits", "unfit_dogs", "vaccines_overdue", "emergency_visits")),
        ("caretaker", ("care_logs", "dogs_fed", "flagged_dogs", "visits")),
        ("project-manager", ("waiting", "shift_fill", "fit_dogs", "sessions")),
        ("commander", _COMMAND),
        ("general-administrator", _COMMAND),
        ("auditor", ("entered", "modified", "voided", "data_quality")),
    ),
)
