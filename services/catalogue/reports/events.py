"""Reports on what happens in the field."""

from services.catalogue.records import events
from services.catalogue.reports.base import Report
from services.catalogue.words import Words

MISSIONS = Report(
    "missions",
    Words("Missions", "المهام الميدانية"),
    Words("Missions, hours and outcomes.", "المهام وساعاتها ونتائجها."),
    "mission",
    ("missions", "dogs_deployed", "mission_minutes", "finds", "alerts", "handlers_deployed", "response_minutes"),
    (
        "project",
        "section",
        "team",
        "dog",
        "breed",
        "handler",
        "mission-type",
        "outcome",
        "discipline",
        "post",
        "status",
    ),
    ("mission-type", "outcome", "dog", "handler"),
    events.MISSION.columns,
    chart="missions",
    period="last-30-days",
)
INCIDENTS = Report(
    "incidents",
    Words("Incidents and suspicions", "الحوادث والاشتباهات"),
    Words(
        "Incidents by type and severity, suspicions and finds.", "الحوادث حسب النوع والخطورة، والاشتباهات والضبطيات."
    ),
    "incident",
    ("incidents", "high_severity", "suspicions", "high_risk", "bites", "incident_dogs"),
    (
        "project",
        "section",
        "team",
        "dog",
        "breed",
        "handler",
        "incident-type",
        "severity",
        "element-type",
        "risk",
        "reporter",
        "post",
        "status",
    ),
    ("incident-type", "severity", "dog"),
    events.INCIDENT.columns,
    chart="incidents",
    period="last-30-days",
    also=("suspicion",),
)
