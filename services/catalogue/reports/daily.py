"""Reports on a day of a project, on its people and on the projects side by side."""

from services.catalogue.records import derived
from services.catalogue.reports.base import Report
from services.catalogue.reports.training import TRAINER_DAILY
from services.catalogue.words import Words

PM_DAILY = Report(
    "pm-daily",
    Words("PM daily", "التقرير اليومي للمشروع"),
    Words(
        "Who was present, absent or replaced, and what was done with each dog.",
        "من حضر ومن غاب ومن استُبدل وما جرى مع كل كلب.",
    ),
    "pm-line",
    (
        "people_present", "people_absent", "people_replaced", "shift_fill", "lines_examined", "lines_fed", "lines_watered",
        "lines_trained", "lines_deployed",
    ),
    (
        "project", "section", "team", "handler", "dog", "shift", "presence", "absence", "replacement", "post", "filled",
        "examined", "fed", "watered", "did-detection", "deployed",
    ),
    ("project", "shift", "presence"),
    derived.PM_LINE.columns,
    chart="people_present",
    sort="presence",
    sections="presence",
    also=("period-report",),
)  # fmt: skip
PEOPLE = Report(
    "people",
    Words("People", "الأشخاص"),
    Words("Duties, absences, hours and sessions, by name.", "الواجبات والغياب والساعات والجلسات بحسب الاسم."),
    "person-day",
    ("people", "person_duties", "person_absences", "duty_hours", "person_sessions", "person_missions"),
    ("project", "person"),
    ("person",),
    derived.PERSON_DAY.columns,
    chart="person_duties",
    sort="person",
    period="last-7-days",
    compares=True,
    also=("task",),
)
PROJECTS = Report(
    "projects",
    Words("Projects", "المشاريع"),
    Words("Dogs, handlers, duties, sessions and missions, side by side.", "الكلاب والسائسون والواجبات والجلسات والمهام جنبًا إلى جنب."),
    "project-standing",
    (
        "project_dogs", "project_handlers", "shift_fill", "sessions", "fit_dogs", "missions", "project_planned",
    ),
    ("project",),
    ("project",),
    derived.PROJECT_STANDING.columns,
    chart="sessions",
    sort="project",
    preset=TRAINER_DAILY.preset,
    compares=True,
)  # fmt: skip
