"""What is counted of missions, incidents and suspicions."""

from services.catalogue.metrics.base import HOURS, Metric
from services.catalogue.words import Words

MISSION = "mission"
INCIDENT = "incident"
SUSPICION = "suspicion"
MINUTES = Words("min", "دقيقة")

METRICS = (
    Metric(
        "missions",
        MISSION,
        Words("Missions", "المهام الميدانية"),
        "count",
        Words("Number of missions, one dog each.", "عدد المهام الميدانية، لكل كلب مهمة."),
    ),
    Metric(
        "dogs_deployed",
        MISSION,
        Words("Dogs deployed", "الكلاب المشاركة"),
        "distinct",
        Words("Different dogs with at least one mission.", "عدد الكلاب التي لها مهمة واحدة على الأقل."),
        column="dog_id",
        of="active_dogs",
        sort="dog",
    ),
    Metric(
        "mission_minutes",
        MISSION,
        Words("Mission hours", "ساعات المهام"),
        "sum",
        Words(
            "Total duration; the value is in minutes, shown in hours.", "مجموع المدة؛ القيمة بالدقائق وتُعرض بالساعات."
        ),
        column="minutes",
        unit=HOURS,
        decimals=1,
        scale=60,
        sort="-minutes",
    ),
    Metric(
        "finds",
        MISSION,
        Words("Items found", "الضبطيات"),
        "count",
        Words(
            "Missions on which an item was found. No measure of reliability.",
            "المهام التي أسفرت عن ضبط. ليست مقياسًا للدقة.",
        ),
        only=(("outcome", ("ITEM_FOUND",)),),
    ),
    Metric(
        "alerts",
        MISSION,
        Words("Alerts, nothing located", "إشارات دون ضبط"),
        "count",
        Words(
            "Missions with an alert and nothing located. No measure of reliability.",
            "المهام التي كانت فيها إشارة دون ضبط. ليست مقياسًا للدقة.",
        ),
        only=(("outcome", ("ALERT_NOTHING",)),),
    ),
    Metric(
        "handlers_deployed",
        MISSION,
        Words("Handlers deployed", "السائسون المشاركون"),
        "distinct",
        Words("Different handlers with at least one mission.", "عدد السائسين الذين لهم مهمة واحدة على الأقل."),
        column="handler_id",
        sort="handler",
    ),
    Metric(
        "response_minutes",
        MISSION,
        Words("Response time", "زمن الاستجابة"),
        "median",
        Words("Median minutes from the call to the arrival.", "وسيط الدقائق من البلاغ إلى الوصول."),
        column="response_minutes",
        unit=MINUTES,
        good=-1,
        base="week",
        sort="-response_minutes",
    ),
    Metric(
        "incidents",
        INCIDENT,
        Words("Incidents", "الحوادث"),
        "count",
        Words("Number of incidents.", "عدد الحوادث."),
        good=-1,
    ),
    Metric(
        "high_severity",
        INCIDENT,
        Words("High-severity incidents", "حوادث عالية الخطورة"),
        "count",
        Words("Incidents of high severity.", "الحوادث عالية الخطورة."),
        only=(("severity", ("HIGH",)),),
        good=-1,
    ),
    Metric(
        "incident_dogs",
        INCIDENT,
        Words("Dogs in incidents", "كلاب في حوادث"),
        "distinct",
        Words("Different dogs in at least one incident.", "عدد الكلاب في حادث واحد على الأقل."),
        column="dog_id",
        good=-1,
        sort="dog",
    ),
    Metric(
        "bites",
        INCIDENT,
        Words("Bites", "العضات"),
        "count",
        Words("Incidents that were bites.", "الحوادث التي كانت عضات."),
        only=(("incident-type", ("BITE",)),),
        good=-1,
    ),
    Metric(
        "suspicions",
        SUSPICION,
        Words("Suspicions and finds", "الاشتباهات والضبطيات"),
        "count",
        Words("Number of suspicions and finds.", "عدد الاشتباهات والضبطيات."),
    ),
    Metric(
        "high_risk",
        SUSPICION,
        Words("High-risk suspicions", "اشتباهات عالية الخطورة"),
        "count",
        Words("Suspicions of high risk.", "الاشتباهات عالية الخطورة."),
        only=(("risk", ("HIGH",)),),
        good=-1,
    ),
)
