"""What happens in the field is sliced by."""

from services.catalogue import choices as c
from services.catalogue.dimensions.base import WHOSE, Dimension
from services.catalogue.words import Words

DIMENSIONS = (
    Dimension(
        "mission-type",
        Words("Mission type", "نوع المهمة"),
        Words("Mission types", "أنواع المهام"),
        "mission_type",
        choices=c.MISSION_TYPE,
    ),
    Dimension(
        "outcome", Words("Outcome", "النتيجة"), Words("Outcomes", "النتائج"), "outcome", choices=c.MISSION_OUTCOME
    ),
    Dimension(
        "discipline", Words("Discipline", "التخصص"), Words("Disciplines", "التخصصات"), "discipline", choices=c.SPECIALTY
    ),
    Dimension(
        "incident-type",
        Words("Incident type", "نوع الحادث"),
        Words("Incident types", "أنواع الحوادث"),
        "incident_type",
        choices=c.INCIDENT_TYPE,
    ),
    Dimension(
        "severity", Words("Severity", "الخطورة"), Words("Severities", "درجات الخطورة"), "severity", choices=c.LEVEL
    ),
    Dimension(
        "reporter",
        Words("Reported by", "المبلِّغ"),
        Words("Reporters", "المبلِّغون"),
        "reporter_id",
        entity="person",
        whose=WHOSE,
    ),
    Dimension(
        "element-type", Words("Element", "العنصر"), Words("Elements", "العناصر"), "element_type", choices=c.ELEMENT_TYPE
    ),
    Dimension("risk", Words("Risk", "درجة الخطر"), Words("Risks", "درجات الخطر"), "risk", choices=c.LEVEL),
)
