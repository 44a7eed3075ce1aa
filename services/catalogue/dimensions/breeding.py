"""What breeding is sliced by."""

from services.catalogue import choices as c
from services.catalogue.dimensions.base import WHOSE, Dimension
from services.catalogue.words import Words

DIMENSIONS = (
    Dimension("male", Words("Male", "الذكر"), Words("Males", "الذكور"), "male_id", entity="dog", whose=WHOSE),
    Dimension(
        "cycle-type",
        Words("Cycle type", "نوع الدورة"),
        Words("Cycle types", "أنواع الدورات"),
        "cycle_type",
        choices=c.CYCLE_TYPE,
    ),
    Dimension(
        "cycle-result",
        Words("Result of the cycle", "نتيجة الدورة"),
        Words("Results of cycles", "نتائج الدورات"),
        "cycle_result",
        choices=c.CYCLE_RESULT,
    ),
    Dimension(
        "heat-state",
        Words("State of heat", "حالة الشبق"),
        Words("States of heat", "حالات الشبق"),
        "heat_status",
        choices=c.HEAT_STATUS,
    ),
    Dimension(
        "pregnancy-state",
        Words("State of pregnancy", "حالة الحمل"),
        Words("States of pregnancy", "حالات الحمل"),
        "pregnancy_status",
        choices=c.PREGNANCY_STATUS,
    ),
    Dimension("sex", Words("Sex", "الجنس"), Words("Sexes", "الجنس"), "sex", choices=c.SEX),
    Dimension(
        "supervisor",
        Words("Supervised by", "المشرف"),
        Words("Supervisors", "المشرفون"),
        "supervisor_id",
        entity="person",
        whose=WHOSE,
    ),
)
