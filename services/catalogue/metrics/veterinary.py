"""What is counted of veterinary visits."""

from services.catalogue.metrics.base import PERCENT, Metric
from services.catalogue.words import Words

VISIT = "veterinary-visit"

METRICS = (
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
        "emergency_visits",
        VISIT,
        Words("Emergencies", "الحالات الطارئة"),
        "count",
        Words("Visits that were emergencies.", "الزيارات الطارئة."),
        good=-1,
        only=(("visit-type", ("EMERGENCY",)),),
    ),
    Metric(
        "emergencies",
        VISIT,
        Words("Share of emergencies", "نسبة الحالات الطارئة"),
        "share",
        Words(
            "Share of visits that were emergencies; the other types stand beside it.",
            "نسبة الزيارات الطارئة، وبجانبها بقية الأنواع.",
        ),
        column="visit_type",
        code="EMERGENCY",
        unit=PERCENT,
        good=-1,
        decimals=1,
        scale=0.01,
        base="week",
    ),
)
