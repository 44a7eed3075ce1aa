"""What is done for a dog every day: checks, meals, kennel work, grooming, cleaning, and what is seen of its digestion."""

from services.catalogue import choices as c
from services.catalogue.fields import Field
from services.catalogue.records.base import (
    DOG,
    GRAM,
    MILLILITRE,
    NOTES,
    RecordType,
    choice,
    counted,
    flag,
    long,
    person,
    text,
    whole,
    words,
)
from services.catalogue.words import Words

BODY, STOOL, URINE, VOMIT = (
    Words("Body", "الجسم"),
    Words("Stool", "البراز"),
    Words("Urine", "البول"),
    Words("Vomit", "القيء"),
)
AREAS = tuple(
    choice(name, en, ar, c.BODY_STATE, heading=BODY if name == "eyes" else None)
    for name, en, ar in (
        ("eyes", "Eyes", "العينان"),
        ("ears", "Ears", "الأذنان"),
        ("nose", "Nose", "الأنف"),
        ("mouth", "Mouth", "الفم"),
        ("teeth", "Teeth", "الأسنان"),
        ("gums", "Gums", "اللثة"),
        ("front_limbs", "Front limbs", "الأطراف الأمامية"),
        ("hind_limbs", "Hind limbs", "الأطراف الخلفية"),
        ("coat", "Coat", "الشعر"),
        ("tail", "Tail", "الذيل"),
        ("rear", "Rear", "المؤخرة"),
    )
)
"""The eleven areas that are looked at."""
LOOKED_AT = (
    whole(
        "areas_checked", "Areas checked", "المواضع المفحوصة", computed=True, usual=(11, 11), low=0, high=11, odd="major"
    ),
    whole("areas_abnormal", "Abnormal areas", "المواضع غير السليمة", computed=True),
)

DAILY_CHECK = RecordType(
    "daily-check",
    "daily_check",
    Words("Daily check", "الفحص اليومي"),
    Words("Daily checks", "الفحوص اليومية"),
    Words("checks", "فحوص"),
    counted(("check", "checks"), ("فحص واحد", "فحصان", "فحوص", "فحصًا"), ("No checks", "لا فحوص")),
    (
        DOG,
        person("examiner", "Examiner", "الفاحص", required="critical"),
        *AREAS,
        *LOOKED_AT,
        whole("flagged_dog", "Dog with something abnormal", "كلب به ما ليس سليمًا", computed=True),
        choice("severity", "Severity", "الشدة", c.DEGREE),
        choice("stool_form", "Stool", "البراز", c.STOOL_FORM, required="major"),
        text("behaviour", "Behaviour", "السلوك", required="minor"),
        long("symptoms", "Symptoms", "الأعراض"),
        long("first_diagnosis", "First diagnosis", "التشخيص الأولي"),
        long("treatment", "Suggested treatment", "العلاج المقترح"),
        NOTES,
    ),
    who="examiner",
    headline="areas_abnormal",
    columns=("dog", "at", "examiner", "areas_abnormal", "areas_checked", "severity", "symptoms", "project", "quality"),
)

FEEDING = RecordType(
    "feeding",
    "feeding",
    Words("Meal", "وجبة"),
    Words("Meals", "الوجبات"),
    Words("meals", "وجبات"),
    counted(("meal", "meals"), ("وجبة واحدة", "وجبتان", "وجبات", "وجبة"), ("No meals", "لا وجبات")),
    (
        DOG,
        person("recorder", "Recorded by", "المسجِّل", required="critical"),
        choice("meal", "Kind of meal", "نوع الوجبة", c.MEAL, required="minor", default="DRY"),
        text("meal_name", "Meal", "اسم الوجبة"),
        choice("preparation", "Preparation", "طريقة التحضير", c.PREPARATION),
        whole(
            "grams", "Food", "الطعام", unit=GRAM, low=0, high=10_000, usual=(50, 2_500), required="major",
            beyond="critical", odd="minor",
        ),
        whole(
            "water_ml", "Water", "الماء", unit=MILLILITRE, low=0, high=20_000, usual=(100, 6_000), required="major",
            beyond="critical", odd="minor",
        ),
        words("supplements", "Supplements", "المكملات"),
        whole("body_condition", "Body condition, 1 to 9", "حالة الجسم من 1 إلى 9", low=1, high=9, beyond="critical"),
        choice("condition", "Condition", "حالة الوزن", c.CONDITION, computed=True),
        NOTES,
    ),
    who="recorder",
    headline="grams",
    columns=("dog", "at", "meal", "grams", "water_ml", "recorder", "body_condition", "project", "quality"),
)  # fmt: skip

CARETAKER_LOG = RecordType(
    "caretaker-log",
    "caretaker_log",
    Words("Caretaker log", "سجل المربي"),
    Words("Caretaker logs", "سجلات المربي"),
    Words("logs", "سجلات"),
    counted(("log", "logs"), ("سجل واحد", "سجلان", "سجلات", "سجلًا"), ("No logs", "لا سجلات")),
    (
        DOG,
        person("caretaker", "Caretaker", "المربي", required="critical"),
        text("kennel", "Kennel", "بيت الإيواء", required="minor"),
        flag("house_clean", "House cleaned", "تنظيف البيت", heading=Words("House", "البيت"), default=False),
        flag("house_vacuumed", "House swept", "كنس البيت", default=False),
        flag("tap_clean", "Tap cleaned", "تنظيف الحنفية", default=False),
        flag("drain_clean", "Drain cleaned", "تنظيف المصرف", default=False),
        flag("bowls_clean", "Bowls and bucket cleaned", "تنظيف الأوعية والدلو", default=False),
        flag("dog_clean", "Dog cleaned", "تنظيف الكلب", heading=Words("Dog", "الكلب"), default=False),
        flag("dog_washed", "Dog washed", "غسل الكلب", default=False),
        flag("dog_brushed", "Dog brushed", "تمشيط الكلب", default=False),
        whole("tasks_done", "Tasks done", "الأعمال المنجزة", unit=Words("of 8", "من 8"), computed=True),
        NOTES,
    ),
    who="caretaker",
    headline="tasks_done",
    timed=False,
    reviewed=True,
    columns=("dog", "day", "caretaker", "kennel", "tasks_done", "project", "status", "quality"),
)

GROOMING = RecordType(
    "grooming",
    "grooming",
    Words("Grooming", "عناية"),
    Words("Grooming", "العناية"),
    Words("entries", "قيود"),
    counted(("grooming", "groomings"), ("عناية واحدة", "عنايتان", "عنايات", "عناية"), ("No grooming", "لا عناية")),
    (
        DOG,
        person("recorder", "Recorded by", "المسجِّل", required="critical"),
        flag("washed", "Washed", "غسل"),
        text("shampoo", "Shampoo", "الشامبو"),
        flag("brushed", "Brushed", "تمشيط"),
        flag("nails", "Nails trimmed", "تقليم الأظافر"),
        flag("teeth_brushed", "Teeth brushed", "تنظيف الأسنان"),
        flag("ears_cleaned", "Ears cleaned", "تنظيف الأذنين"),
        flag("eyes_cleaned", "Eyes cleaned", "تنظيف العينين"),
        whole(
            "cleanliness",
            "Cleanliness, 1 to 5",
            "النظافة من 1 إلى 5",
            low=1,
            high=5,
            beyond="critical",
            required="minor",
        ),
        NOTES,
    ),
    who="recorder",
    headline="cleanliness",
    columns=("dog", "at", "recorder", "washed", "brushed", "nails", "cleanliness", "project", "quality"),
)

CLEANING = RecordType(
    "cleaning",
    "cleaning",
    Words("Cleaning", "نظافة"),
    Words("Cleaning", "النظافة"),
    Words("cleanings", "أعمال نظافة"),
    counted(
        ("cleaning", "cleanings"),
        ("عمل نظافة واحد", "عملا نظافة", "أعمال نظافة", "عمل نظافة"),
        ("No cleaning", "لا نظافة"),
    ),
    (
        Field("dog", "ref", Words("Dog", "الكلب"), to="dog"),
        person("recorder", "Recorded by", "المسجِّل", required="critical"),
        text("area", "Area", "نوع المكان", required="major"),
        text("kennel", "Kennel", "بيت الإيواء"),
        text("other_place", "Other place", "مكان بديل"),
        flag("cleaned", "Cleaned", "تنظيف"),
        flag("washed", "Washed", "غسل"),
        flag("disinfected", "Disinfected", "تعقيم"),
        flag("group_disinfection", "Whole group disinfected", "تعقيم جماعي"),
        text("group_text", "Group", "المجموعة"),
        words("materials", "Materials", "المواد"),
        NOTES,
    ),
    who="recorder",
    headline="area",
    columns=("area", "at", "dog", "recorder", "cleaned", "washed", "disinfected", "project", "quality"),
    titled_by=("area",),
)

EXCRETION = RecordType(
    "excretion",
    "excretion",
    Words("Digestion entry", "ملاحظة الإخراج"),
    Words("Digestion", "الإخراج"),
    Words("entries", "قيود"),
    counted(("entry", "entries"), ("قيد واحد", "قيدان", "قيود", "قيدًا"), ("No entries", "لا قيود")),
    (
        DOG,
        person("recorder", "Recorded by", "المسجِّل", required="critical"),
        choice("stool_form", "Consistency", "القوام", c.STOOL_FORM, heading=STOOL),
        choice("stool_colour", "Colour", "اللون", c.COLOUR),
        text("stool_content", "Content", "المحتوى"),
        flag("constipation", "Constipation", "إمساك"),
        choice("stool_place", "Place", "المكان", c.STOOL_PLACE),
        text("stool_notes", "Notes on stool", "ملاحظات البراز"),
        text("urine_colour", "Colour of urine", "لون البول", heading=URINE),
        text("urine_notes", "Notes on urine", "ملاحظات البول"),
        text("vomit_colour", "Colour of vomit", "لون القيء", heading=VOMIT),
        whole("vomit_count", "Times", "عدد المرات", low=0, high=50, beyond="critical"),
        text("vomit_notes", "Notes on vomit", "ملاحظات القيء"),
    ),
    who="recorder",
    headline="stool_form",
    columns=("dog", "at", "recorder", "stool_form", "stool_colour", "vomit_count", "project", "quality"),
)
