"""What is counted of judgements of people and dogs."""

from services.catalogue.metrics.base import PERCENT, Metric
from services.catalogue.words import Words

EVALUATION = "evaluation"

METRICS = (
    Metric(
        "evaluations",
        EVALUATION,
        Words("Evaluations", "تقييمات الأداء"),
        "count",
        Words("Number of evaluations.", "عدد تقييمات الأداء."),
    ),
    Metric(
        "people_evaluated",
        EVALUATION,
        Words("People evaluated", "الأشخاص المقيَّمون"),
        "distinct",
        Words("Different people with at least one evaluation.", "عدد الأشخاص الذين لهم تقييم واحد على الأقل."),
        column="person_id",
        sort="person",
    ),
    Metric(
        "dogs_evaluated",
        EVALUATION,
        Words("Dogs evaluated", "الكلاب المقيَّمة"),
        "distinct",
        Words("Different dogs with at least one evaluation.", "عدد الكلاب التي لها تقييم واحد على الأقل."),
        column="dog_id",
        of="active_dogs",
        sort="dog",
    ),
    Metric(
        "rating_mix",
        EVALUATION,
        Words("Rated excellent", "تقدير ممتاز"),
        "share",
        Words(
            "Share of evaluations rated excellent; the other ratings stand beside it.",
            "نسبة التقييمات بتقدير ممتاز، وبجانبها بقية التقديرات.",
        ),
        column="rating",
        code="EXCELLENT",
        unit=PERCENT,
        good=1,
        decimals=1,
        scale=0.01,
    ),
    Metric(
        "weak_ratings",
        EVALUATION,
        Words("Rated weak", "تقدير ضعيف"),
        "count",
        Words("Evaluations rated weak.", "التقييمات بتقدير ضعيف."),
        only=(("rating", ("WEAK",)),),
        good=-1,
    ),
    Metric(
        "evaluators",
        EVALUATION,
        Words("Evaluators", "المقيّمون"),
        "distinct",
        Words("Different people who evaluated.", "عدد من قاموا بالتقييم."),
        column="evaluator_id",
        sort="evaluator",
    ),
)
