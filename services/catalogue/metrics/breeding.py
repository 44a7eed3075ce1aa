"""What is counted of breeding."""

from services.catalogue.metrics.base import PERCENT, Metric
from services.catalogue.words import Words

CYCLE = "breeding-cycle"
HEAT = "heat"
MATING = "mating"
PREGNANCY = "pregnancy"
DELIVERY = "delivery"
PUPPY = "puppy"
PUPPY_TRAINING = "puppy-training"

METRICS = (
    Metric(
        "breeding_cycles",
        CYCLE,
        Words("Breeding cycles", "دورات الإنتاج"),
        "count",
        Words("Number of breeding cycles.", "عدد دورات الإنتاج."),
    ),
    Metric(
        "puppies_survived",
        CYCLE,
        Words("Puppies that survived", "الجراء الناجية"),
        "sum",
        Words("Puppies that survived, over all cycles.", "مجموع الجراء الناجية في كل الدورات."),
        column="survived",
        good=1,
        sort="-survived",
    ),
    Metric(
        "cycle_mix",
        CYCLE,
        Words("Successful cycles", "دورات ناجحة"),
        "share",
        Words(
            "Share of cycles that succeeded; the other results stand beside it.",
            "نسبة الدورات الناجحة، وبجانبها بقية النتائج.",
        ),
        column="cycle_result",
        code="SUCCESSFUL",
        unit=PERCENT,
        good=1,
        decimals=1,
        scale=0.01,
    ),
    Metric(
        "deliveries",
        DELIVERY,
        Words("Deliveries", "الولادات"),
        "count",
        Words("Number of deliveries.", "عدد الولادات."),
    ),
    Metric(
        "live_births",
        DELIVERY,
        Words("Born alive", "المواليد الأحياء"),
        "sum",
        Words("Puppies born alive.", "مجموع المواليد الأحياء."),
        column="live",
        good=1,
        sort="-live",
    ),
    Metric(
        "stillbirths",
        DELIVERY,
        Words("Stillborn", "المواليد الميتة"),
        "sum",
        Words("Puppies born dead.", "مجموع المواليد الميتة."),
        column="stillborn",
        good=-1,
        sort="-stillborn",
    ),
    Metric(
        "heats",
        HEAT,
        Words("Heat cycles", "دورات الشبق"),
        "count",
        Words("Number of heat cycles that began.", "عدد دورات الشبق التي بدأت."),
    ),
    Metric("matings", MATING, Words("Matings", "التزاوج"), "count", Words("Number of matings.", "عدد مرات التزاوج.")),
    Metric(
        "pregnancies",
        PREGNANCY,
        Words("Pregnancies", "حالات الحمل"),
        "count",
        Words("Number of pregnancies confirmed.", "عدد حالات الحمل المؤكدة."),
    ),
    Metric(
        "puppies", PUPPY, Words("Puppies", "الجراء"), "count", Words("Number of puppies born.", "عدد الجراء المولودة.")
    ),
    Metric(
        "puppy_sessions",
        PUPPY_TRAINING,
        Words("Puppy training", "تدريب الجراء"),
        "count",
        Words("Training sessions of puppies.", "جلسات تدريب الجراء."),
        good=1,
    ),
)
