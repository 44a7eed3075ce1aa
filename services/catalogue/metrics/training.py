"""What is counted of training."""

from services.catalogue.metrics.base import HOURS, PERCENT, Metric
from services.catalogue.words import Words

TRAINING = "training-session"

METRICS = (
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
        unit=PERCENT,
        good=1,
        decimals=1,
        scale=0.01,
        base="week",
        sort="-score",
    ),
)
