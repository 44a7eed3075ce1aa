"""What duties are sliced by."""

from services.catalogue import choices as c
from services.catalogue.dimensions.base import WHOSE, Dimension
from services.catalogue.words import Words

DIMENSIONS = (
    Dimension(
        "hours", Words("Time on duty", "مدة العمل"), Words("Times on duty", "مدد العمل"), "hours", choices=c.HOURS
    ),
    Dimension("shift", Words("Shift", "الوردية"), Words("Shifts", "الورديات"), "shift_id", entity="shift"),
    Dimension(
        "presence", Words("Presence", "الحضور"), Words("Presences", "حالات الحضور"), "presence", choices=c.PRESENCE
    ),
    Dimension(
        "absence",
        Words("Reason of absence", "سبب الغياب"),
        Words("Reasons of absence", "أسباب الغياب"),
        "absence",
        choices=c.ABSENCE,
    ),
    Dimension(
        "replacement",
        Words("Replacement", "البديل"),
        Words("Replacements", "البدلاء"),
        "replacement_id",
        entity="person",
        whose=WHOSE,
    ),
    Dimension(
        "assignee",
        Words("Assigned to", "المكلَّف"),
        Words("Assigned people", "المكلَّفون"),
        "assignee_id",
        entity="person",
        whose=WHOSE,
    ),
    Dimension(
        "task-state",
        Words("State of the task", "حالة المهمة"),
        Words("States of tasks", "حالات المهام"),
        "task_state",
        choices=c.TASK_STATE,
    ),
    Dimension("urgency", Words("Urgency", "الأولوية"), Words("Urgencies", "الأولويات"), "urgency", choices=c.URGENCY),
)
