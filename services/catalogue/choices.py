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


YES, NO = "YES", "NO"
YES_NO = _list((YES, "Yes", "نعم"), (NO, "No", "لا"))
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
    ("FILED", "Filed", "مدوَّن"),
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

BODY_STATE = _list(
    ("NORMAL", "Healthy", "سليم"),
    ("REDNESS", "Redness", "احمرار"),
    ("INFLAMMATION", "Inflammation", "التهاب"),
    ("DISCHARGE", "Discharge", "إفرازات"),
    ("SWELLING", "Swelling", "تورم"),
    ("WOUND", "Wound", "جرح"),
    ("PAIN", "Pain", "ألم"),
    ("ATTENTION", "Needs attention", "يحتاج متابعة"),
    ("ABNORMAL", "Abnormal", "غير طبيعي"),
    ("OTHER", "Other", "أخرى"),
)
DEGREE = _list(("MILD", "Mild", "خفيف"), ("MODERATE", "Moderate", "متوسط"), ("SEVERE", "Severe", "شديد"))
MEAL = _list(
    ("FRESH", "Fresh", "طازج"),
    ("DRY", "Dry", "جاف"),
    ("MIXED", "Mixed", "مختلط"),
    ("UNSPECIFIED", "Not said", "غير محدد"),
)
CONDITION = _list(("THIN", "Too thin", "نحيف"), ("IDEAL", "Ideal", "مثالي"), ("HEAVY", "Too heavy", "زائد الوزن"))
HOURS = _list(
    ("WITHIN", "Up to 8 hours", "حتى 8 ساعات"),
    ("OVER", "8 to 12 hours", "من 8 إلى 12 ساعة"),
    ("FAR_OVER", "Over 12 hours", "أكثر من 12 ساعة"),
)
PREPARATION = _list(
    ("BOILED", "Boiled", "غليان"),
    ("STEAMED", "Steamed", "تبخير"),
    ("SOAKED", "Soaked", "نقع"),
    ("OTHER", "Other", "أخرى"),
)
STOOL_FORM = _list(
    ("NORMAL", "Normal, formed", "طبيعي مُشكّل"),
    ("HARD", "Hard", "صلب"),
    ("VERY_HARD", "Very hard", "شديد الصلابة"),
    ("SOFT", "Soft", "لين"),
    ("LIQUID", "Liquid", "سائل"),
)
COLOUR = _list(
    ("BROWN", "Brown", "بني"),
    ("YELLOW", "Yellow", "أصفر"),
    ("GREEN", "Green", "أخضر"),
    ("BLACK", "Black", "أسود"),
    ("RED", "Red", "أحمر"),
    ("WHITE", "White", "أبيض"),
    ("OTHER", "Other", "أخرى"),
)
STOOL_PLACE = _list(
    ("INSIDE", "Inside the house", "داخل البيت"),
    ("OUTSIDE", "Outside the house", "خارج البيت"),
    ("CAGE", "Cage", "القفص"),
    ("PLACE", "Assigned place", "المكان المخصص"),
    ("OTHER", "Other", "أخرى"),
)
ROUTE = _list(("ORAL", "By mouth", "فموي"), ("TOPICAL", "On the skin", "موضعي"), ("INJECTION", "Injection", "حقن"))
DOSE_UNIT = _list(("ML", "ml", "مل"), ("MG", "mg", "ملغم"), ("TABLET", "Tablet", "قرص"))
REACTION = _list(
    ("NONE", "None", "لا يوجد"),
    ("VOMITING", "Vomiting", "قيء"),
    ("DIARRHOEA", "Diarrhoea", "إسهال"),
    ("LETHARGY", "Lethargy", "خمول"),
    ("ALLERGY", "Skin allergy", "تحسس جلدي"),
    ("OTHER", "Other", "أخرى"),
)
MUCOSA = _list(
    ("PINK", "Pink", "وردية"),
    ("PALE", "Pale", "شاحبة"),
    ("DARK_RED", "Dark red", "حمراء داكنة"),
    ("BLUE", "Blue", "زرقاء"),
    ("GREY", "Grey", "رمادية"),
    ("WHITE", "White", "بيضاء"),
)
PRESENCE = _list(
    ("PLANNED", "Planned", "مخطط"),
    ("PRESENT", "Present", "حاضر"),
    ("ABSENT", "Absent", "غائب"),
    ("REPLACED", "Replaced", "مستبدَل"),
)
ABSENCE = _list(
    ("ANNUAL", "Annual leave", "إجازة سنوية"),
    ("SICK", "Sick leave", "إجازة مرضية"),
    ("EXTERNAL", "External task", "مهمة خارجية"),
    ("COURSE", "Course", "دورة تدريبية"),
    ("UNEXCUSED", "Unexcused", "غياب بدون عذر"),
    ("OTHER", "Other", "أخرى"),
)
TRAINING_LINE = _list(
    ("FITNESS", "Fitness", "لياقة"),
    ("AGILITY", "Agility", "رشاقة"),
    ("OBEDIENCE", "Obedience", "طاعة"),
    ("BALL", "Ball", "كرة"),
    ("EXPLOSIVES", "Explosives", "متفجرات"),
    ("NARCOTICS", "Narcotics", "مخدرات"),
    ("OTHER", "Other", "أخرى"),
)
LEVEL = _list(("LOW", "Low", "منخفضة"), ("MEDIUM", "Medium", "متوسطة"), ("HIGH", "High", "عالية"))
INCIDENT_TYPE = _list(
    ("SUSPICION", "Suspicion", "اشتباه"),
    ("DETECTION", "Detection", "كشف"),
    ("BITE", "Bite", "عضة"),
    ("DOG_INJURY", "Dog injury", "إصابة كلب"),
    ("PERSON_INJURY", "Person injury", "إصابة شخص"),
    ("ESCAPE", "Dog escape", "هروب كلب"),
    ("EQUIPMENT", "Equipment damage", "تلف معدات"),
    ("VEHICLE", "Vehicle accident", "حادث مركبة"),
    ("BREACH", "Rule breach", "مخالفة تعليمات"),
    ("OTHER", "Other", "أخرى"),
)
ELEMENT_TYPE = _list(
    ("WEAPON", "Weapon", "سلاح"),
    ("DRUG", "Drug", "مخدرات"),
    ("EXPLOSIVE", "Explosive", "متفجرات"),
    ("OTHER", "Other", "أخرى"),
)
MISSION_TYPE = _list(
    ("INSPECTION", "Security inspection", "تفتيش أمني"),
    ("GUARD", "Guard", "حراسة"),
    ("PATROL", "Patrol", "دورية"),
    ("EVENT", "Event", "تأمين فعالية"),
    ("DRUG_SEARCH", "Drug search", "كشف مخدرات"),
    ("EXPLOSIVE_SEARCH", "Explosive search", "كشف متفجرات"),
    ("TRACKING", "Tracking", "تتبع أثر"),
    ("RAID", "Raid", "مداهمة"),
    ("FIRE_SCENE", "Fire scene", "كشف حرائق"),
    ("MISSING_PERSON", "Missing person", "بحث عن مفقود"),
)
MISSION_OUTCOME = _list(
    ("NO_ALERT", "No alert", "لا إشارة"),
    ("ALERT_NOTHING", "Alert, nothing located", "إشارة دون ضبط"),
    ("ITEM_FOUND", "Item found", "ضبط"),
)
RESULT = _list(("PASS", "Passed", "ناجح"), ("FAIL", "Failed", "راسب"))
RATING = _list(("EXCELLENT", "Excellent", "ممتاز"), ("GOOD", "Good", "جيد"), ("WEAK", "Weak", "ضعيف"))
TARGET = _list(("PERSON", "Person", "شخص"), ("DOG", "Dog", "كلب"))
TRIAL_TARGET = _list(("HIDE", "Target present", "هدف موجود"), ("BLANK", "Blank", "منطقة خالية"))
BLINDNESS = _list(("BLIND", "Blind", "عمياء"), ("KNOWN", "Known", "معلومة"))
COMPLIANCE = _list(
    ("MET", "Met", "مستوفى"), ("NEARLY", "Three quarters or more", "ثلاثة أرباع فأكثر"), ("SHORT", "Short", "قصور")
)
REPEATED = _list(("NONE", "None", "لا يوجد"), ("ONCE", "One", "واحدة"), ("AGAIN", "Two or more", "اثنتان أو أكثر"))
CERTIFICATE = _list(
    ("VALID", "Valid", "سارية"),
    ("EXPIRING", "Expires in 60 days", "تنتهي خلال 60 يومًا"),
    ("EXPIRED", "Expired", "منتهية"),
    ("MISSING", "None", "لا توجد"),
)
READINESS = _list(
    ("READY", "Ready", "جاهز"),
    ("UNFIT", "Dog not fit", "الكلب غير لائق"),
    ("UNCERTIFIED", "Not certified", "غير معتمد"),
    ("UNTRAINED", "Training short", "قصور في التدريب"),
    ("RABIES", "Rabies not current", "تحصين السعار غير سارٍ"),
    ("AWAY", "Handler away", "السائس غائب"),
)
PAIRING = _list(
    ("SOUND", "Fit and certified", "لائق ومعتمد"),
    ("UNCERTIFIED", "Not certified", "غير معتمد"),
    ("UNFIT", "Dog unfit", "الكلب غير لائق"),
)
VACCINE = _list(
    ("RABIES", "Rabies", "السعار"),
    ("DHPP", "Distemper, hepatitis, parvo", "الديستمبر والتهاب الكبد والبارفو"),
    ("LEPTO", "Leptospirosis", "البريميات"),
    ("KENNEL_COUGH", "Kennel cough", "سعال الملاجئ"),
    ("LEISHMANIA", "Leishmania", "الليشمانيا"),
    ("INFLUENZA", "Canine influenza", "إنفلونزا الكلاب"),
    ("WORMS", "Internal worms", "الديدان الداخلية"),
    ("TICKS", "Ticks and fleas", "القراد والبراغيث"),
)
DUE_STATE = _list(
    ("CURRENT", "Current", "سارٍ"),
    ("DUE_SOON", "Due in 30 days", "مستحق خلال 30 يومًا"),
    ("OVERDUE", "Overdue", "متأخر"),
    ("UNKNOWN", "Not recorded", "غير مسجل"),
)
PAUSE = _list(
    ("RECENT", "Up to 3 days", "حتى 3 أيام"),
    ("SOME", "4 to 6 days", "من 4 إلى 6 أيام"),
    ("LONG", "7 days or more", "7 أيام فأكثر"),
)
DONE = _list(
    ("ENTERED", "Entered", "إدخال"),
    ("MODIFIED", "Modified", "تعديل"),
    ("VOIDED", "Voided", "إبطال"),
    ("REVIEWED", "Reviewed", "مراجعة"),
)
OWED = _list(("SHIFT", "Shift report", "تقرير الوردية"), ("DAILY", "Daily report", "التقرير اليومي"))
OWED_STATE = _list(("DONE", "Done", "منجز"), ("DUE", "Due today", "مستحق اليوم"), ("LATE", "Late", "متأخر"))
HEAT_STATUS = _list(
    ("PRE_HEAT", "Before heat", "قبل الشبق"),
    ("IN_HEAT", "In heat", "في الشبق"),
    ("POST_HEAT", "After heat", "بعد الشبق"),
    ("NOT_IN_HEAT", "Not in heat", "ليست في الشبق"),
    ("COMPLETED", "Completed", "مكتمل"),
)
CYCLE_TYPE = _list(("NATURAL", "Natural", "طبيعي"), ("ARTIFICIAL", "Artificial", "اصطناعي"))
CYCLE_RESULT = _list(
    ("SUCCESSFUL", "Successful", "ناجحة"), ("FAILED", "Failed", "فاشلة"), ("UNKNOWN", "Unknown", "غير معروفة")
)
PREGNANCY_STATUS = _list(
    ("NOT_PREGNANT", "Not pregnant", "غير حامل"), ("PREGNANT", "Pregnant", "حامل"), ("DELIVERED", "Delivered", "وضعت")
)
MATURITY = _list(("JUVENILE", "Juvenile", "يافع"), ("MATURE", "Mature", "بالغ"), ("RETIRED", "Retired", "متقاعد"))
TASK_STATE = _list(
    ("PENDING", "Pending", "قيد الانتظار"),
    ("IN_PROGRESS", "In progress", "قيد التنفيذ"),
    ("COMPLETED", "Completed", "مكتملة"),
    ("CANCELLED", "Cancelled", "ملغاة"),
)
URGENCY = _list(
    ("LOW", "Low", "منخفضة"), ("MEDIUM", "Medium", "متوسطة"), ("HIGH", "High", "عالية"), ("URGENT", "Urgent", "عاجلة")
)


def label_of(choices: tuple[Choice, ...], code: str) -> Words:
    """The label of a code; a code outside its list reads as itself."""
    return next((choice.label for choice in choices if choice.code == code), Words(code, code))
