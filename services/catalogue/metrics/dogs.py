"""How the dogs stand: fitness, pauses, vaccinations."""

from services.catalogue.metrics.base import PERCENT, Metric
from services.catalogue.words import Words

DOG = "dog-standing"
VACCINATION = "vaccination-status"
DEWORMING = "deworming"

METRICS = (
    Metric(
        "fit_dogs",
        DOG,
        Words("Fit dogs", "الكلاب اللائقة"),
        "count",
        Words(
            "Active dogs that are fit for duty; restricted ones are not counted.",
            "الكلاب العاملة اللائقة للخدمة؛ ولا تُحسب المقيدة.",
        ),
        good=1,
        of="active_dogs",
        only=(
            ("dog-status", ("ACTIVE",)),
            ("duty-status", ("FIT",)),
        ),
        sort="dog",
    ),
    Metric(
        "unfit_dogs",
        DOG,
        Words("Unfit now", "غير اللائقة الآن"),
        "count",
        Words("Active dogs that are unfit, for a time or for good.", "الكلاب العاملة غير اللائقة، مؤقتًا أو نهائيًا."),
        good=-1,
        only=(
            ("dog-status", ("ACTIVE",)),
            (
                "duty-status",
                (
                    "UNFIT",
                    "PERMANENTLY_UNFIT",
                ),
            ),
        ),
        sort="dog",
    ),
    Metric(
        "restricted_dogs",
        DOG,
        Words("Restricted", "اللائقة بقيود"),
        "count",
        Words("Active dogs that may not do everything.", "الكلاب العاملة التي خدمتها مقيدة."),
        good=-1,
        only=(
            ("dog-status", ("ACTIVE",)),
            ("duty-status", ("RESTRICTED",)),
        ),
        sort="dog",
    ),
    Metric(
        "fit_rate",
        DOG,
        Words("Fit for duty", "نسبة اللياقة"),
        "share",
        Words(
            "Fit active dogs over active dogs; the rest stands beside it.",
            "الكلاب اللائقة على الكلاب العاملة، وبجانبها الباقي.",
        ),
        column="duty_status",
        code="FIT",
        unit=PERCENT,
        good=1,
        decimals=1,
        scale=0.01,
        only=(("dog-status", ("ACTIVE",)),),
    ),
    Metric(
        "idle_dogs",
        DOG,
        Words("7 days without training", "بلا تدريب 7 أيام"),
        "count",
        Words(
            "Fit active dogs whose last session was seven days ago or more.",
            "كلاب عاملة لائقة مضى على آخر جلسة لها سبعة أيام أو أكثر.",
        ),
        good=-1,
        only=(("pause", ("LONG",)),),
        sort="last_session",
    ),
    Metric(
        "days_lost",
        DOG,
        Words("Duty days lost", "أيام الخدمة المفقودة"),
        "sum",
        Words(
            "Days of the last 28 on which dogs were unfit; a restricted day counts half.",
            "أيام عدم اللياقة في آخر 28 يومًا؛ ويُحسب اليوم المقيد نصفًا.",
        ),
        column="days_lost",
        unit=Words("days", "يوم"),
        good=-1,
        decimals=1,
        sort="-days_lost",
    ),
    Metric(
        "dogs",
        DOG,
        Words("Dogs", "الكلاب"),
        "count",
        Words("Dogs in service or in training.", "الكلاب في الخدمة أو قيد التدريب."),
        sort="dog",
    ),
    Metric(
        "vaccination_currency",
        DOG,
        Words("Vaccinations current", "سريان التحصينات"),
        "share",
        Words(
            "Dogs with all four required vaccines current, over dogs with any vaccination recorded.",
            "الكلاب التي لقاحاتها الأربعة المطلوبة سارية على الكلاب التي سُجل لها تحصين.",
        ),
        column="vaccinated",
        code="YES",
        unit=PERCENT,
        good=1,
        decimals=1,
        scale=0.01,
        only=(("dog-status", ("ACTIVE",)),),
    ),
    Metric(
        "vaccines_overdue",
        VACCINATION,
        Words("Vaccines overdue", "تحصينات متأخرة"),
        "count",
        Words(
            "Products whose due day has passed, dog by dog, parasite control included.",
            "اللقاحات التي فات موعدها لكل كلب، مع مكافحة الطفيليات.",
        ),
        good=-1,
        only=(("due-state", ("OVERDUE",)),),
        sort="due",
    ),
    Metric(
        "vaccines_due",
        VACCINATION,
        Words("Due in 30 days", "مستحقة خلال 30 يومًا"),
        "count",
        Words("Products that fall due within 30 days.", "اللقاحات التي تستحق خلال 30 يومًا."),
        only=(("due-state", ("DUE_SOON",)),),
        sort="due",
    ),
    Metric(
        "rabies_overdue",
        VACCINATION,
        Words("Rabies overdue", "السعار متأخر"),
        "count",
        Words("Dogs whose rabies vaccination is overdue.", "الكلاب التي تأخر تحصينها ضد السعار."),
        good=-1,
        only=(
            ("vaccine", ("RABIES",)),
            ("due-state", ("OVERDUE",)),
        ),
        sort="due",
    ),
    Metric(
        "vaccines_unknown",
        VACCINATION,
        Words("Not recorded", "غير مسجلة"),
        "count",
        Words("Required products of which no dose is recorded.", "اللقاحات المطلوبة التي لم تُسجل لها جرعة."),
        good=-1,
        only=(("due-state", ("UNKNOWN",)),),
        sort="dog",
    ),
    Metric(
        "dewormings",
        DEWORMING,
        Words("Parasite treatments", "معالجات الطفيليات"),
        "count",
        Words("Treatments against worms, ticks and fleas.", "المعالجات ضد الديدان والقراد والبراغيث."),
    ),
)
