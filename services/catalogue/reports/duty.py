"""Reports on duties and on what handlers write after them."""

from services.catalogue.records import duty
from services.catalogue.reports.base import Report
from services.catalogue.words import Words

ATTENDANCE = Report(
    "attendance",
    Words("Attendance", "الحضور"),
    Words("Who was on duty, absent or replaced.", "من كان في الخدمة ومن غاب ومن استُبدل."),
    "roster",
    (
        "present",
        "absent",
        "replaced",
        "duties",
        "absence_mix",
        "handlers_on_duty",
        "dogs_on_duty",
        "hours_kept",
        "leaves",
    ),
    ("project", "section", "team", "handler", "dog", "shift", "presence", "absence", "replacement", "hours", "post"),
    ("presence", "shift", "handler", "absence"),
    duty.ROSTER.columns,
    chart="present",
    also=("leave", "person-day"),
)
SHIFT = Report(
    "shift",
    Words("Shift reports", "تقارير الورديات"),
    Words("What handlers reported of their shifts.", "ما أبلغ عنه السائسون في وردياتهم."),
    "shift-report",
    ("shift_reports", "shift_handlers", "reports_late", "shift_abnormal", "shift_dogs", "reports_owed"),
    ("project", "section", "team", "handler", "dog", "shift", "post", "status", "owed", "owed-state"),
    ("shift", "handler", "status"),
    duty.SHIFT_REPORT.columns,
    chart="shift_reports",
    also=("duty-due",),
)
HANDLER_DAILY = Report(
    "handler-daily",
    Words("Handler daily", "التقرير اليومي للسائس"),
    Words(
        "Health, training, care, behaviour and incidents, dog by dog.",
        "الصحة والتدريب والرعاية والسلوك والحوادث لكل كلب.",
    ),
    "handler-daily",
    ("daily_reports", "daily_handlers", "daily_dogs", "daily_abnormal", "daily_stool", "reports_owed", "reports_late"),
    ("project", "section", "team", "handler", "dog", "breed", "stool", "post", "status", "owed", "owed-state"),
    ("handler", "dog", "status"),
    duty.HANDLER_DAILY.columns,
    chart="daily_reports",
    also=("duty-due",),
)
