"""Who is on duty, and the reports that follow from it."""

from services.catalogue import choices as c
from services.catalogue.fields import Field
from services.catalogue.records.base import (
    DOG,
    HANDLER,
    LOCATION,
    NOTES,
    Part,
    RecordType,
    choice,
    counted,
    day,
    flag,
    link,
    long,
    must,
    person,
    text,
)
from services.catalogue.records.care import AREAS, LOOKED_AT
from services.catalogue.words import Words

CARE, BEHAVIOUR = Words("Care", "الرعاية"), Words("Behaviour", "السلوك")
REPORTED = (
    long("health_notes", "Notes on health", "ملاحظات الصحة"),
    long("good_behaviour", "Good behaviour", "سلوك جيد", heading=BEHAVIOUR),
    long("bad_behaviour", "Bad behaviour", "سلوك سيئ"),
)


def _incidents(id_: str, table: str) -> Part:
    """Suspicions and detections that a report names."""
    return Part(
        id_,
        table,
        Words("Incidents", "الحوادث"),
        (
            choice("incident_type", "Kind", "النوع", c.INCIDENT_TYPE, nullable=False),
            Field("happened_at", "moment", Words("When", "الوقت")),
            text("location", "Location", "المكان"),
            long("description", "Description", "الوصف", nullable=False),
        ),
    )


ROSTER = RecordType(
    "roster",
    "roster",
    Words("Roster line", "بند الجدول"),
    Words("Roster", "الجدول اليومي"),
    Words("duties", "واجبات"),
    counted(("duty", "duties"), ("واجب واحد", "واجبان", "واجبات", "واجبًا"), ("No duties", "لا واجبات")),
    (
        must(HANDLER, "critical"),
        must(DOG, "major"),
        Field("shift", "ref", Words("Shift", "الوردية"), to="shift", required="critical"),
        Field("until", "moment", Words("Until", "حتى"), asked=False),
        choice("presence", "Presence", "الحضور", c.PRESENCE, required="critical", default="PLANNED"),
        choice(
            "absence", "Reason of absence", "سبب الغياب", c.ABSENCE, required="major", when=("presence", ("ABSENT",))
        ),
        text("absence_note", "Note on absence", "ملاحظة الغياب"),
        person("replacement", "Replacement", "البديل", required="major", when=("presence", ("REPLACED",))),
        text(
            "replacement_note",
            "Reason of replacement",
            "سبب الاستبدال",
            required="minor",
            when=("presence", ("REPLACED",)),
        ),
        NOTES,
    ),
    titled_by=("handler", "dog"),
    who="handler",
    headline="presence",
    until="until",
    columns=("handler", "day", "shift", "dog", "presence", "absence", "replacement", "post", "project", "quality"),
)

LEAVE = RecordType(
    "leave",
    "leave",
    Words("Leave", "إجازة"),
    Words("Leave", "الإجازات"),
    Words("leaves", "إجازات"),
    counted(("leave", "leaves"), ("إجازة واحدة", "إجازتان", "إجازات", "إجازة"), ("No leave", "لا إجازات")),
    (
        must(HANDLER, None),
        must(DOG, None),
        day("until", "Until", "حتى", required="critical"),
        choice("absence", "Reason", "السبب", c.ABSENCE, required="critical", default="ANNUAL"),
        NOTES,
    ),
    titled_by=("handler", "dog"),
    who="handler",
    headline="absence",
    timed=False,
    columns=("handler", "dog", "day", "until", "absence", "project", "quality"),
)

SHIFT_REPORT = RecordType(
    "shift-report",
    "shift_report",
    Words("Shift report", "تقرير الوردية"),
    Words("Shift reports", "تقارير الورديات"),
    Words("reports", "تقارير"),
    counted(("report", "reports"), ("تقرير واحد", "تقريران", "تقارير", "تقريرًا"), ("No reports", "لا تقارير")),
    (
        must(HANDLER, "critical"),
        DOG,
        link("roster", "Duty", "الواجب", "roster", required="minor"),
        Field("shift", "ref", Words("Shift", "الوردية"), to="shift", required="major"),
        must(LOCATION, "minor"),
        *AREAS,
        *LOOKED_AT,
        *REPORTED,
    ),
    (_incidents("shift-incidents", "shift_report_incident"),),
    titled_by=("handler", "dog"),
    who="handler",
    headline="areas_abnormal",
    reviewed=True,
    columns=("handler", "at", "dog", "shift", "areas_abnormal", "location", "project", "status", "quality"),
)

HANDLER_DAILY = RecordType(
    "handler-daily",
    "handler_daily",
    Words("Handler daily report", "التقرير اليومي للسائس"),
    Words("Handler daily reports", "التقارير اليومية للسائسين"),
    Words("reports", "تقارير"),
    counted(("report", "reports"), ("تقرير واحد", "تقريران", "تقارير", "تقريرًا"), ("No reports", "لا تقارير")),
    (
        must(HANDLER, "critical"),
        DOG,
        must(LOCATION, "minor"),
        *AREAS,
        *LOOKED_AT,
        REPORTED[0],
        text("food_amount", "Food given", "كمية الطعام", heading=CARE, required="minor"),
        text("food_type", "Food", "نوع الطعام"),
        text("supplements", "Supplements", "المكملات"),
        text("water_amount", "Water given", "كمية الماء", required="minor"),
        flag("groomed", "Groomed", "عناية"),
        flag("washed", "Washed", "غسل"),
        text("excretion_place", "Place of excretion", "مكان الإخراج"),
        choice("stool_form", "Stool", "البراز", c.STOOL_FORM, required="minor"),
        choice("stool_colour", "Colour of stool", "لون البراز", c.COLOUR),
        *REPORTED[1:],
    ),
    (
        Part(
            "training-lines",
            "handler_daily_training",
            Words("Training", "التدريب"),
            (
                choice("training_line", "Kind", "النوع", c.TRAINING_LINE, nullable=False),
                Field("starts", "time", Words("From", "من")),
                Field("ends", "time", Words("To", "إلى")),
                text("description", "Description", "الوصف"),
                text("notes", "Notes", "ملاحظات"),
            ),
        ),
        _incidents("daily-incidents", "handler_daily_incident"),
    ),
    titled_by=("handler", "dog"),
    who="handler",
    headline="areas_abnormal",
    timed=False,
    reviewed=True,
    columns=("handler", "day", "dog", "areas_abnormal", "food_amount", "water_amount", "project", "status", "quality"),
)

PERIOD_REPORT = RecordType(
    "period-report",
    "period_report",
    Words("Report for approval", "تقرير للاعتماد"),
    Words("Reports for approval", "تقارير للاعتماد"),
    Words("reports", "تقارير"),
    counted(("report", "reports"), ("تقرير واحد", "تقريران", "تقارير", "تقريرًا"), ("No reports", "لا تقارير")),
    (
        Field("dog", "ref", Words("Dog", "الكلب"), to="dog"),
        text("report", "Report", "التقرير", required="critical"),
        day("until", "Last day", "آخر يوم", required="critical"),
        text("question", "Question", "السؤال", asked=False),
        text("title", "Title", "العنوان"),
        person("prepared_by", "Prepared by", "أعدّه", required="major"),
        NOTES,
    ),
    titled_by=("report", "title"),
    who="prepared_by",
    headline="status",
    timed=False,
    unit_wide=True,
    reviewed=True,
    columns=("report", "day", "until", "prepared_by", "project", "status", "quality"),
)

TASK = RecordType(
    "task",
    "task",
    Words("Task", "مهمة إدارية"),
    Words("Tasks", "المهام الإدارية"),
    Words("tasks", "مهام إدارية"),
    counted(("task", "tasks"), ("مهمة واحدة", "مهمتان", "مهام", "مهمة"), ("No tasks", "لا مهام")),
    (
        Field("dog", "ref", Words("Dog", "الكلب"), to="dog"),
        text("title", "Title", "العنوان", required="critical"),
        person("assignee", "Assigned to", "المكلَّف", required="critical"),
        choice("urgency", "Urgency", "الأولوية", c.URGENCY, required="major", default="MEDIUM"),
        choice("task_state", "State", "الحالة", c.TASK_STATE, required="critical", default="PENDING"),
        Field("due_at", "moment", Words("Due", "الاستحقاق")),
        Field("done_at", "moment", Words("Done", "الإنجاز")),
        long("description", "Description", "الوصف"),
    ),
    titled_by=("title",),
    who="assignee",
    headline="task_state",
    unit_wide=True,
    columns=("title", "at", "assignee", "urgency", "task_state", "due_at", "project", "quality"),
)
