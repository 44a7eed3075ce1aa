"""Reports on how people and dogs are judged."""

from services.catalogue.records import pairs
from services.catalogue.reports.base import Report
from services.catalogue.words import Words

EVALUATIONS = Report(
    "evaluations",
    Words("Evaluations", "تقييمات الأداء"),
    Words("How people and dogs were judged.", "كيف قُيّم الأشخاص والكلاب."),
    "evaluation",
    ("evaluations", "people_evaluated", "rating_mix", "weak_ratings", "dogs_evaluated", "evaluators"),
    ("project", "section", "team", "person", "dog", "evaluator", "rating", "target"),
    ("rating", "person", "evaluator"),
    pairs.EVALUATION.columns,
    chart="evaluations",
    period="last-30-days",
)
