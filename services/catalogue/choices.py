"""The closed lists: codes that are stored and stand in addresses, with their labels."""

from dataclasses import dataclass

from services.catalogue.words import Words


@dataclass(frozen=True)
class Choice:
    """One value of a closed list."""

    code: str
    label: Words


def _list(*entries: tuple[str, str, str]) -> tuple[Choice, ...]:
    return tuple(Choice(code, Words(en, ar)) for code, en, ar in entries)


CATEGORY = _list(
    ("OBEDIENCE", "Obedience", "طاعة"),
    ("DETECTION", "Detection", "كشف"),
    ("AGILITY", "Agility", "رشاقة"),
    ("ATTACK", "Attack", "هجوم"),
    ("FITNESS", "Fitness", "لياقة"),
    ("SOCIALIZATION", "Socialisation", "تطبيع"),
    ("BALL_WORK", "Ball work", "تدريب الكرة"),
    ("TRACKING", "Tracking", "اقتفاء الأثر"),
    ("OTHER", "Other", "أخرى"),
)
TIER = _list(
    ("excellent", "Excellent", "ممتاز"),
    ("good", "Good", "جيد"),
    ("fair", "Fair", "مقبول"),
    ("poor", "Poor", "ضعيف"),
)
VISIT_TYPE = _list(
    ("ROUTINE", "Routine", "روتينية"),
    ("EMERGENCY", "Emergency", "طارئة"),
    ("VACCINATION", "Vaccination", "تحصين"),
)
STATUS = _list(
    ("DRAFT", "Draft", "مسودة"),
    ("SUBMITTED", "Submitted", "مرسَل"),
    ("FORWARDED", "Awaiting approval", "بانتظار الاعتماد"),
    ("APPROVED", "Approved", "معتمد"),
    ("REJECTED", "Rejected", "مرفوض"),
)
PROGRAMME = _list(
    ("OPERATIONAL", "Operational training", "التدريب العملياتي"),
    ("BREEDING", "Breeding training", "تدريب الإنتاج"),
)
DUTY_STATUS = _list(
    ("FIT", "Fit", "لائق"),
    ("RESTRICTED", "Restricted", "لائق بقيود"),
    ("UNFIT", "Unfit", "غير لائق مؤقتًا"),
    ("PERMANENTLY_UNFIT", "Permanently unfit", "غير لائق نهائيًا"),
)
DOG_STATUS = _list(
    ("ACTIVE", "Active", "نشط"),
    ("TRAINING", "In training", "قيد التدريب"),
    ("RETIRED", "Retired", "متقاعد"),
    ("DECEASED", "Deceased", "نافق"),
)
SEX = _list(("MALE", "Male", "ذكر"), ("FEMALE", "Female", "أنثى"))
SPECIALTY = _list(
    ("EXPLOSIVES", "Explosives", "متفجرات"),
    ("NARCOTICS", "Narcotics", "مخدرات"),
    ("PATROL", "Patrol and guard", "دوريات وحراسة"),
    ("TRACKING", "Tracking and rescue", "اقتفاء وإنقاذ"),
    ("OTHER", "Other", "أخرى"),
)
JOB = _list(
    ("HANDLER", "Handler", "سائس"),
    ("TRAINER", "Trainer", "مدرب"),
    ("VET", "Veterinarian", "طبيب بيطري"),
    ("CARETAKER", "Caretaker", "مربي"),
    ("PROJECT_MANAGER", "Project manager", "مدير المشروع"),
    ("ADMINISTRATOR", "General administrator", "المسؤول العام"),
    ("AUDITOR", "Auditor", "مدقق الامتثال"),
)
PROJECT_STATUS = _list(
    ("PLANNED", "Planned", "مخطط"),
    ("ACTIVE", "Active", "نشط"),
    ("COMPLETED", "Completed", "مكتمل"),
    ("CANCELLED", "Cancelled", "ملغي"),
)
WEATHER = _list(
    ("CLEAR", "Clear", "صحو"),
    ("HOT", "Hot", "حار"),
    ("VERY_HOT", "Very hot", "شديد الحرارة"),
    ("CLOUDY", "Cloudy", "غائم"),
    ("DUSTY", "Dusty", "مغبر"),
    ("WINDY", "Windy", "عاصف"),
    ("HUMID", "Humid", "رطب"),
    ("RAINY", "Rainy", "ممطر"),
    ("COLD", "Cold", "بارد"),
)
TRIAL_OUTCOME = _list(
    ("HIT", "Hit", "استجابة صحيحة"),
    ("MISS", "Miss", "إخفاق في الكشف"),
    ("CORRECT_BLANK", "Blank passed", "منطقة خالية بلا استجابة"),
    ("FALSE_RESPONSE", "False response", "استجابة خاطئة"),
)
BLIND = _list(
    ("KNOWN", "Known", "معلومة"),
    ("SINGLE", "Single-blind", "عمياء"),
    ("DOUBLE", "Double-blind", "مزدوجة التعمية"),
)
EXERTION = _list(("REST", "At rest", "في الراحة"), ("AFTER_WORK", "After work", "بعد العمل"))


def label_of(choices: tuple[Choice, ...], code: str) -> Words:
    """The label of a code; a code outside its list reads as itself."""
    return next((choice.label for choice in choices if choice.code == code), Words(code, code))
