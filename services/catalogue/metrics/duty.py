"""What is counted of duties and the reports that follow from them."""

from services.catalogue.metrics.base import PERCENT, Metric
from services.catalogue.words import Words

ROSTER = "roster"
LEAVE = "leave"
SHIFT = "shift-report"
DAILY = "handler-daily"
TASK = "task"

METRICS = (
    Metric(
        "duties",
        ROSTER,
        Words("Duties", "الواجبات"),
        "count",
        Words("Planned duties, one handler and shift each.", "الواجبات المخططة، لكل سائس في الوردية واجب."),
    ),
    Metric(
        "present",
        ROSTER,
        Words("Present", "الحاضرون"),
        "count",
        Words("Duties whose handler was there.", "الواجبات التي حضر سائسها."),
        only=(("presence", ("PRESENT",)),),
        good=1,
    ),
    Metric(
        "absent",
        ROSTER,
        Words("Absent", "الغائبون"),
        "count",
        Words("Duties whose handler was absent and not replaced.", "الواجبات التي غاب سائسها دون بديل."),
        only=(("presence", ("ABSENT",)),),
        good=-1,
    ),
    Metric(
        "replaced",
        ROSTER,
        Words("Replaced", "المستبدَلون"),
        "count",
        Words("Duties done by a replacement.", "الواجبات التي قام بها بديل."),
        only=(("presence", ("REPLACED",)),),
    ),
    Metric(
        "absence_mix",
        ROSTER,
        Words("Absence", "نسبة الغياب"),
        "share",
        Words(
            "Share of duties whose handler was absent; the other states stand beside it.",
            "نسبة الواجبات التي غاب سائسها، وبجانبها بقية الحالات.",
        ),
        column="presence",
        code="ABSENT",
        unit=PERCENT,
        good=-1,
        decimals=1,
        scale=0.01,
        base="week",
    ),
    Metric(
        "handlers_on_duty",
        ROSTER,
        Words("Handlers on duty", "السائسون في الخدمة"),
        "distinct",
        Words("Different handlers with at least one duty.", "عدد السائسين الذين لهم واجب واحد على الأقل."),
        column="handler_id",
        sort="handler",
    ),
    Metric(
        "dogs_on_duty",
        ROSTER,
        Words("Dogs on duty", "الكلاب في الخدمة"),
        "distinct",
        Words("Different dogs with at least one duty.", "عدد الكلاب التي لها واجب واحد على الأقل."),
        column="dog_id",
        of="active_dogs",
        sort="dog",
    ),
    Metric(
        "leaves",
        LEAVE,
        Words("Leave begun", "إجازات بدأت"),
        "count",
        Words("Leave of people and dogs that began.", "إجازات الأشخاص والكلاب التي بدأت."),
    ),
    Metric(
        "shift_reports",
        SHIFT,
        Words("Shift reports", "تقارير الورديات"),
        "count",
        Words("Number of shift reports.", "عدد تقارير الورديات."),
        good=1,
    ),
    Metric(
        "shift_handlers",
        SHIFT,
        Words("Handlers who reported", "السائسون المبلِّغون"),
        "distinct",
        Words(
            "Different handlers with at least one shift report.", "عدد السائسين الذين لهم تقرير وردية واحد على الأقل."
        ),
        column="handler_id",
        sort="handler",
    ),
    Metric(
        "shift_dogs",
        SHIFT,
        Words("Dogs reported on", "الكلاب في التقارير"),
        "distinct",
        Words("Different dogs with at least one shift report.", "عدد الكلاب التي لها تقرير وردية واحد على الأقل."),
        column="dog_id",
        sort="dog",
    ),
    Metric(
        "shift_abnormal",
        SHIFT,
        Words("Abnormal areas", "المواضع غير السليمة"),
        "sum",
        Words(
            "Areas of the body that were not healthy, over all shift reports.",
            "مواضع الجسم غير السليمة في كل تقارير الورديات.",
        ),
        column="areas_abnormal",
        good=-1,
        sort="-areas_abnormal",
    ),
    Metric(
        "daily_reports",
        DAILY,
        Words("Handler daily reports", "التقارير اليومية للسائسين"),
        "count",
        Words("Number of daily reports, one dog and day each.", "عدد التقارير اليومية، لكل كلب في اليوم تقرير."),
        good=1,
    ),
    Metric(
        "daily_handlers",
        DAILY,
        Words("Handlers who reported", "السائسون المبلِّغون"),
        "distinct",
        Words(
            "Different handlers with at least one daily report.", "عدد السائسين الذين لهم تقرير يومي واحد على الأقل."
        ),
        column="handler_id",
        sort="handler",
    ),
    Metric(
        "daily_dogs",
        DAILY,
        Words("Dogs reported on", "الكلاب في التقارير"),
        "distinct",
        Words("Different dogs with at least one daily report.", "عدد الكلاب التي لها تقرير يومي واحد على الأقل."),
        column="dog_id",
        of="active_dogs",
        good=1,
        sort="dog",
    ),
    Metric(
        "daily_abnormal",
        DAILY,
        Words("Abnormal areas", "المواضع غير السليمة"),
        "sum",
        Words(
            "Areas of the body that were not healthy, over all daily reports.",
            "مواضع الجسم غير السليمة في كل التقارير اليومية.",
        ),
        column="areas_abnormal",
        good=-1,
        sort="-areas_abnormal",
    ),
    Metric(
        "daily_stool",
        DAILY,
        Words("Normal stool", "براز طبيعي"),
        "share",
        Words(
            "Share of daily reports with normal, formed stool; the other forms stand beside it.",
            "نسبة التقارير ببراز طبيعي مُشكّل، وبجانبها بقية الأشكال.",
        ),
        column="stool_form",
        code="NORMAL",
        unit=PERCENT,
        good=1,
        decimals=1,
        scale=0.01,
        base="week",
    ),
    Metric(
        "tasks",
        TASK,
        Words("Tasks", "المهام الإدارية"),
        "count",
        Words("Number of tasks given.", "عدد المهام الإدارية."),
    ),
)
