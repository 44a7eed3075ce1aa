"""Reports on daily care."""

from services.catalogue.records import care
from services.catalogue.reports.base import Report
from services.catalogue.words import Words

FEEDING = Report(
    "feeding",
    Words("Feeding", "التغذية"),
    Words("Meals, food and water, dog by dog.", "الوجبات والطعام والماء لكل كلب."),
    "feeding",
    ("meals", "dogs_fed", "grams", "water_ml", "mean_meal", "mean_condition", "poor_conditions", "meal_mix"),
    ("project", "section", "team", "dog", "breed", "recorder", "meal", "preparation", "condition", "post", "status"),
    ("meal", "dog", "recorder"),
    care.FEEDING.columns,
    chart="meals",
)
CHECKUP = Report(
    "checkup",
    Words("Daily checks", "الفحص اليومي"),
    Words("Which dogs were looked at, and what was found.", "الكلاب التي فُحصت وما وُجد فيها."),
    "daily-check",
    ("checks", "dogs_checked", "flagged_dogs", "areas_abnormal", "areas_per_check", "examiners"),
    ("project", "section", "team", "dog", "breed", "examiner", "stool", "post", "status"),
    ("dog", "examiner"),
    care.DAILY_CHECK.columns,
    chart="checks",
)
CARETAKER = Report(
    "caretaker",
    Words("Caretaker daily", "تقرير المربي اليومي"),
    Words("Kennel and dog care, task by task.", "العناية بالبيت والكلب، عملًا عملًا."),
    "caretaker-log",
    ("care_logs", "dogs_cared", "tasks_per_log", "tasks_done", "caretakers"),
    ("project", "section", "team", "dog", "breed", "caretaker", "post", "status"),
    ("caretaker", "dog"),
    care.CARETAKER_LOG.columns,
    chart="care_logs",
)
HYGIENE = Report(
    "hygiene",
    Words("Grooming and hygiene", "العناية والنظافة"),
    Words("Grooming, cleaning and digestion.", "العناية بالكلاب والنظافة والإخراج."),
    "grooming",
    ("groomings", "dogs_groomed", "mean_cleanliness", "cleanings", "digestion_entries", "stool_mix", "vomits"),
    ("project", "section", "team", "dog", "breed", "recorder", "post", "status"),
    ("dog", "recorder"),
    care.GROOMING.columns,
    chart="groomings",
    also=("cleaning", "excretion"),
)
