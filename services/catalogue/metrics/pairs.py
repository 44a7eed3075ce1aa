"""What is counted of pairs: their training against the requirement, their certificates, their deployments."""

from services.catalogue.metrics.base import HOURS, PERCENT, Metric
from services.catalogue.words import Words

TRAINING = "pair-training"
CERTIFICATE = "pair-certificate"
DEPLOYMENT = "deployment"

METRICS = (
    Metric(
        "training_compliance",
        TRAINING,
        Words("Training compliance", "الالتزام بالتدريب"),
        "share",
        Words(
            "Share of pairs that trained what is required in 28 days: 16 hours, less for approved absence.",
            "نسبة الثنائيات التي استوفت المطلوب في 28 يومًا: 16 ساعة، وتقل بالغياب المعتمد.",
        ),
        column="compliance",
        code="MET",
        unit=PERCENT,
        good=1,
        decimals=1,
        scale=0.01,
        sort="minutes",
    ),
    Metric(
        "dogs_below_hours",
        TRAINING,
        Words("Dogs below 16 h", "كلاب دون 16 ساعة"),
        "distinct",
        Words(
            "Different dogs whose pair trained less than required in 28 days.",
            "الكلاب التي تدرب ثنائيها أقل من المطلوب في 28 يومًا.",
        ),
        column="dog_id",
        good=-1,
        only=(
            (
                "compliance",
                (
                    "NEARLY",
                    "SHORT",
                ),
            ),
        ),
        sort="minutes",
    ),
    Metric(
        "pairs_short",
        TRAINING,
        Words("Pairs far below", "ثنائيات دون ثلاثة الأرباع"),
        "count",
        Words(
            "Pairs with less than three quarters of what is required (12 of 16 hours).",
            "الثنائيات التي لم تبلغ ثلاثة أرباع المطلوب (12 من 16 ساعة).",
        ),
        good=-1,
        only=(("compliance", ("SHORT",)),),
        sort="minutes",
    ),
    Metric(
        "repeated_shortfall",
        TRAINING,
        Words("Repeated shortfall", "قصور متكرر"),
        "count",
        Words(
            "Pairs below what is required in two or more windows of 28 days in a row, a week apart.",
            "الثنائيات دون المطلوب في فترتين متتاليتين أو أكثر من 28 يومًا بفارق أسبوع.",
        ),
        good=-1,
        only=(("repeated", ("AGAIN",)),),
        sort="minutes",
    ),
    Metric(
        "pairs",
        TRAINING,
        Words("Pairs", "الثنائيات"),
        "count",
        Words("Pairs of a handler and an active dog.", "الثنائيات من سائس وكلب عامل."),
    ),
    Metric(
        "pair_hours",
        TRAINING,
        Words("Hours of 16", "الساعات من 16"),
        "least",
        Words(
            "The fewest hours that one of the pairs trained in 28 days; the value is in minutes.",
            "أقل ساعات تدريب لثنائي في 28 يومًا؛ القيمة بالدقائق.",
        ),
        column="minutes",
        unit=HOURS,
        good=1,
        decimals=1,
        scale=60,
        sort="minutes",
    ),
    Metric(
        "mean_pair_hours",
        TRAINING,
        Words("Hours per pair", "ساعات لكل ثنائي"),
        "mean",
        Words(
            "Training minutes of 28 days over pairs; the value is in minutes, shown in hours.",
            "دقائق التدريب في 28 يومًا على عدد الثنائيات؛ القيمة بالدقائق وتُعرض بالساعات.",
        ),
        column="minutes",
        unit=HOURS,
        good=1,
        decimals=1,
        scale=60,
        sort="minutes",
    ),
    Metric(
        "idle_days",
        TRAINING,
        Words("Longest pause", "أطول انقطاع"),
        "most",
        Words(
            "Days since the last session of the dog that has waited longest.",
            "الأيام منذ آخر جلسة للكلب الأطول انقطاعًا.",
        ),
        column="idle_days",
        unit=Words("days", "يوم"),
        good=-1,
        sort="-idle_days",
    ),
    Metric(
        "ready_pairs",
        CERTIFICATE,
        Words("Ready pairs", "الثنائيات الجاهزة"),
        "distinct",
        Words(
            "Pairs with a fit dog, a valid certificate, enough training, current rabies vaccination and the handler not away.",
            "الثنائيات التي كلبها لائق وشهادتها سارية وتدريبها كافٍ وتحصين السعار سارٍ وسائسها غير غائب.",
        ),
        column="pair",
        good=1,
        only=(("readiness", ("READY",)),),
        sort="handler",
    ),
    Metric(
        "certificates_valid",
        CERTIFICATE,
        Words("Valid certifications", "اعتمادات سارية"),
        "count",
        Words(
            "Pairs and disciplines whose certificate is valid on the day.",
            "الثنائيات والتخصصات التي شهادتها سارية في اليوم.",
        ),
        good=1,
        only=(
            (
                "certificate",
                (
                    "VALID",
                    "EXPIRING",
                ),
            ),
        ),
        sort="expires",
    ),
    Metric(
        "certificates_expiring",
        CERTIFICATE,
        Words("Expire in 60 days", "تنتهي خلال 60 يومًا"),
        "count",
        Words("Certificates that are valid and end within 60 days.", "الشهادات السارية التي تنتهي خلال 60 يومًا."),
        good=-1,
        only=(("certificate", ("EXPIRING",)),),
        sort="expires",
    ),
    Metric(
        "uncertified",
        CERTIFICATE,
        Words("Not certified", "غير معتمدة"),
        "count",
        Words(
            "Pairs without a valid certificate for their discipline: expired or never given.",
            "الثنائيات بلا شهادة سارية في تخصصها: منتهية أو لم تُمنح.",
        ),
        good=-1,
        only=(
            (
                "certificate",
                (
                    "EXPIRED",
                    "MISSING",
                ),
            ),
        ),
        sort="expires",
    ),
    Metric(
        "certification_days",
        CERTIFICATE,
        Words("Certification days", "أيام الشهادة"),
        "least",
        Words(
            "Days until the next of the certificates ends; below zero it has ended.",
            "الأيام حتى انتهاء أقرب شهادة؛ السالب يعني أنها انتهت.",
        ),
        column="days_left",
        unit=Words("days", "يوم"),
        good=1,
        sort="days_left",
    ),
    Metric(
        "readiness_mix",
        CERTIFICATE,
        Words("Readiness", "الجاهزية"),
        "share",
        Words(
            "Share of certifications whose pair is ready; what the others lack stands beside it.",
            "نسبة الاعتمادات التي ثنائيها جاهز، وبجانبها ما ينقص غيرها.",
        ),
        column="readiness",
        code="READY",
        unit=PERCENT,
        good=1,
        decimals=1,
        scale=0.01,
    ),
    Metric(
        "bad_deployments",
        DEPLOYMENT,
        Words("Unfit or uncertified", "مهام بلا اعتماد أو لياقة"),
        "count",
        Words(
            "Missions whose dog was unfit, or whose pair had no valid certificate for the discipline, on the day.",
            "المهام التي كان كلبها غير لائق أو ثنائيها بلا شهادة سارية للتخصص في اليوم.",
        ),
        good=-1,
        only=(
            (
                "pairing",
                (
                    "UNCERTIFIED",
                    "UNFIT",
                ),
            ),
        ),
    ),
)
