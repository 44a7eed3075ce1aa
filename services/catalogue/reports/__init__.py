"""The reports, area by area."""

from services.catalogue.reports.base import Report as Report
from services.catalogue.reports.breeding import BREEDING
from services.catalogue.reports.care import CARETAKER, CHECKUP, FEEDING, HYGIENE
from services.catalogue.reports.daily import PEOPLE, PM_DAILY, PROJECTS
from services.catalogue.reports.dogs import DOGS, VACCINATION
from services.catalogue.reports.duty import ATTENDANCE, HANDLER_DAILY, SHIFT
from services.catalogue.reports.events import INCIDENTS, MISSIONS
from services.catalogue.reports.overview import OVERVIEW
from services.catalogue.reports.pairs import CERTIFICATION, PROFICIENCY, TRAINING_COMPLIANCE
from services.catalogue.reports.people import EVALUATIONS
from services.catalogue.reports.training import TRAINER_DAILY
from services.catalogue.reports.veterinary import VETERINARY
from services.catalogue.words import Words

AREAS: tuple[tuple[Words, tuple[Report, ...]], ...] = (
    (Words("The unit", "الوحدة"), (OVERVIEW, PM_DAILY, PROJECTS)),
    (Words("Training", "التدريب"), (TRAINER_DAILY, TRAINING_COMPLIANCE, CERTIFICATION, PROFICIENCY)),
    (Words("Health", "الصحة"), (VETERINARY, VACCINATION, CHECKUP)),
    (Words("Daily care", "الرعاية اليومية"), (FEEDING, CARETAKER, HYGIENE)),
    (Words("Duty", "الخدمة"), (HANDLER_DAILY, SHIFT, ATTENDANCE)),
    (Words("Field", "الميدان"), (MISSIONS, INCIDENTS)),
    (Words("People and dogs", "الأشخاص والكلاب"), (DOGS, PEOPLE, EVALUATIONS, BREEDING)),
)
"""In the order in which they are offered."""
REPORTS = {one.id: one for _, area in AREAS for one in area}
