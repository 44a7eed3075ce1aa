"""What daily care is sliced by."""

from services.catalogue import choices as c
from services.catalogue.dimensions.base import WHOSE, Dimension
from services.catalogue.words import Words

DIMENSIONS = (
    Dimension(
        "condition",
        Words("Condition", "حالة الوزن"),
        Words("Conditions", "حالات الوزن"),
        "condition",
        choices=c.CONDITION,
    ),
    Dimension(
        "examiner",
        Words("Examiner", "الفاحص"),
        Words("Examiners", "الفاحصون"),
        "examiner_id",
        entity="person",
        whose=WHOSE,
    ),
    Dimension(
        "recorder",
        Words("Recorded by", "المسجِّل"),
        Words("Recorders", "المسجِّلون"),
        "recorder_id",
        entity="person",
        whose=WHOSE,
    ),
    Dimension(
        "caretaker",
        Words("Caretaker", "المربي"),
        Words("Caretakers", "المربون"),
        "caretaker_id",
        entity="person",
        whose=WHOSE,
    ),
    Dimension(
        "meal", Words("Kind of meal", "نوع الوجبة"), Words("Kinds of meal", "أنواع الوجبات"), "meal", choices=c.MEAL
    ),
    Dimension(
        "preparation",
        Words("Preparation", "طريقة التحضير"),
        Words("Preparations", "طرق التحضير"),
        "preparation",
        choices=c.PREPARATION,
    ),
    Dimension("stool", Words("Stool", "البراز"), Words("Stools", "أشكال البراز"), "stool_form", choices=c.STOOL_FORM),
)
