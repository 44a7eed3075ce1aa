"""The numbers that can be asked: formula, unit and direction of good. Source: k9_facts section 2."""

from dataclasses import dataclass
from typing import Literal

from services.catalogue.words import Words

Kind = Literal["count", "sum", "mean", "distinct", "ratio", "share"]
Base = Literal["previous", "week"]


@dataclass(frozen=True)
class Metric:
    """One number over one fact (a record type's id).

    count: records. sum: total of `column`. mean: pooled, total of `column` over records that have it. distinct:
    different values of `column`. ratio: sum of `column` per distinct `per`. share: records whose `column` holds
    `code`, over all that have it (0..1), with the whole mix beside it. `scale` divides what is shown (minutes
    shown as hours: 60), never the raw value. `good` is the direction of good: 1 up, -1 down, 0 none. `base` is
    what a single day is compared with: the day before, or the seven days before. `of` names the whole a distinct
    count is part of.
    """

    id: str
    fact: str
    label: Words
    kind: Kind
    definition: Words
    column: str | None = None
    per: str | None = None
    code: str | None = None
    unit: Words | None = None
    good: Literal[-1, 0, 1] = 0
    decimals: int = 0
    scale: float = 1
    base: Base = "previous"
    sort: str | None = None
    of: Literal["active_dogs"] | None = None

    @property
    def additive(self) -> bool:
        """Whether days can be added up."""
        return self.kind in ("count", "sum")


HOURS = Words("h", "ساعة")
TRAINING, VISIT = "training-session", "veterinary-visit"

METRICS = {
    one.id: one
    for one in (
        Metric(
            "sessions",
            TRAINING,
            Words("Training sessions", "جلسات التدريب"),
            "count",
            Words("Number of training sessions, one dog each.", "عدد جلسات التدريب، لكل كلب جلسة."),
            good=1,
        ),
        Metric(
            "mean_score",
            TRAINING,
            Words("Average score", "متوسط التقييم"),
            "mean",
            Words(
                "Sum of scores over sessions that have one; ratings from 1 to 5 are doubled.",
                "مجموع التقييمات على عدد الجلسات المقيّمة؛ تُضاعف التقييمات من 1 إلى 5.",
            ),
            column="score",
            unit=Words("of 10", "من 10"),
            good=1,
            decimals=1,
            base="week",
            sort="score",
        ),
        Metric(
            "dogs_trained",
            TRAINING,
            Words("Dogs trained", "الكلاب المدرَّبة"),
            "distinct",
            Words("Different dogs with at least one session.", "عدد الكلاب التي لها جلسة واحدة على الأقل."),
            column="dog_id",
            good=1,
            of="active_dogs",
            sort="dog",
        ),
        Metric(
            "minutes",
            TRAINING,
            Words("Training hours", "ساعات التدريب"),
            "sum",
            Words(
                "Total duration; the value is in minutes, shown in hours.",
                "مجموع المدة؛ القيمة بالدقائق وتُعرض بالساعات.",
            ),
            column="minutes",
            unit=HOURS,
            good=1,
            decimals=1,
            scale=60,
            sort="-minutes",
        ),
        Metric(
            "trainers",
            TRAINING,
            Words("Trainers at work", "المدربون العاملون"),
            "distinct",
            Words("Different trainers with at least one session.", "عدد المدربين الذين لهم جلسة واحدة على الأقل."),
            column="trainer_id",
            sort="trainer",
        ),
        Metric(
            "hours_per_dog",
            TRAINING,
            Words("Hours per dog", "ساعات لكل كلب"),
            "ratio",
            Words(
                "Training minutes over different dogs; the value is in minutes, shown in hours.",
                "دقائق التدريب على عدد الكلاب المختلفة؛ القيمة بالدقائق وتُعرض بالساعات.",
            ),
            column="minutes",
            per="dog_id",
            unit=HOURS,
            good=1,
            decimals=1,
            scale=60,
            sort="-minutes",
        ),
        Metric(
            "tier_mix",
            TRAINING,
            Words("Excellent sessions", "الجلسات الممتازة"),
            "share",
            Words(
                "Share of scored sessions above 8.5; the other tiers stand beside it.",
                "نسبة الجلسات المقيّمة فوق 8.5، وبجانبها بقية المستويات.",
            ),
            column="tier",
            code="excellent",
            unit=Words("%", "%"),
            good=1,
            decimals=1,
            scale=0.01,
            base="week",
            sort="-score",
        ),
        Metric(
            "visits",
            VISIT,
            Words("Vet visits", "الزيارات البيطرية"),
            "count",
            Words("Number of veterinary visits.", "عدد الزيارات البيطرية."),
        ),
        Metric(
            "dogs_seen",
            VISIT,
            Words("Dogs seen", "الكلاب المفحوصة"),
            "distinct",
            Words("Different dogs with at least one visit.", "عدد الكلاب التي لها زيارة واحدة على الأقل."),
            column="dog_id",
            sort="dog",
        ),
        Metric(
            "vets",
            VISIT,
            Words("Vets at work", "الأطباء العاملون"),
            "distinct",
            Words("Different vets with at least one visit.", "عدد الأطباء الذين لهم زيارة واحدة على الأقل."),
            column="vet_id",
            sort="vet",
        ),
        Metric(
            "medications",
            VISIT,
            Words("Medications given", "الأدوية المصروفة"),
            "sum",
            Words("Medications written on the visits.", "عدد الأدوية المسجلة في الزيارات."),
            column="medication_count",
            sort="-medication_count",
        ),
        Metric(
            "cost",
            VISIT,
            Words("Vet cost", "كلفة العلاج"),
            "sum",
            Words("Total cost of the visits.", "مجموع كلفة الزيارات."),
            column="cost",
            decimals=0,
            sort="-cost",
        ),
        Metric(
            "emergencies",
            VISIT,
            Words("Emergencies", "الحالات الطارئة"),
            "share",
            Words(
                "Share of visits that were emergencies; the other types stand beside it.",
                "نسبة الزيارات الطارئة، وبجانبها بقية الأنواع.",
            ),
            column="visit_type",
            code="EMERGENCY",
            unit=Words("%", "%"),
            good=-1,
            decimals=1,
            scale=0.01,
            base="week",
        ),
    )
}
