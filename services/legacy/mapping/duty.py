"""Rosters, and the two reports of a handler with the tables that belong to them."""

from services.legacy.mapping.base import (
    DERIVED,
    DOG_OF,
    ENTERED,
    FILES,
    KEY,
    OLD_FLAG,
    PROJECT_OF,
    REVIEWED,
    Join,
    OldTable,
    Read,
    used,
)

# The eleven areas of a health check, as they are called there, and here with their Arabic label.
AREAS = (
    ("eyes", "eyes", "العينان"),
    ("nose", "nose", "الأنف"),
    ("ears", "ears", "الأذنان"),
    ("mouth", "mouth", "الفم"),
    ("teeth", "teeth", "الأسنان"),
    ("gums", "gums", "اللثة"),
    ("front_limbs", "front_limbs", "الأطراف الأمامية"),
    ("back_limbs", "hind_limbs", "الأطراف الخلفية"),
    ("hair", "coat", "الشعر"),
    ("tail", "tail", "الذيل"),
    ("rear", "rear", "المؤخرة"),
)

SCHEDULE = OldTable(
    "daily_schedule",
    "roster-day",
    (
        KEY,
        Read("date", "day", "day"),
        PROJECT_OF,
        Read("status", "used"),
        Read("locked_at", "utc", "locked_at"),
        Read("notes", "text", "note"),
        Read("created_by_user_id", "account", "account_id"),
        *used("updated_at"),
    ),
    {OLD_FLAG: "created_at"},
)
DUTY = OldTable(
    "daily_schedule_item",
    "roster",
    (
        KEY,
        Read("daily_schedule.date", "duty", "until"),
        Read("daily_schedule.project_id", "project", "project_id"),
        Read("daily_schedule.created_by_user_id", "author", "author_id"),
        *used("shift.start_time", "shift.end_time", "daily_schedule_id"),
        Read("handler_user_id", "login", "handler_id"),
        DOG_OF,
        Read("shift_id", "shift", "shift_id"),
        Read("location_id", "post", "post_id"),
        Read("status", "presence", "presence"),
        Read("replacement_handler_id", "login", "replacement_id"),
        Read("absence_reason", "absence", "absence"),
        Read("absence_reason", "text", "absence_note"),
        Read("replacement_notes", "text", "replacement_note"),
        ENTERED,
    ),
    {OLD_FLAG: "updated_at"},
    {"status": "FILED"},
    joins=(Join("daily_schedule", "daily_schedule_id"), Join("shift", "shift_id")),
)


def _health(name: str, target: str, link: str) -> OldTable:
    states = (Read(f"{old}_status", "health", ours) for old, ours, _ in AREAS)
    notes = (Read(f"{old}_notes", "noted", label) for old, _, label in AREAS)
    return OldTable(name, target, (*used("id", link), *states, *notes), link=link, notes="")


def _behaviour(name: str, target: str, link: str) -> OldTable:
    reads = (
        Read("good_behavior_notes", "text", "good_behaviour"),
        Read("bad_behavior_notes", "text", "bad_behaviour"),
    )
    return OldTable(name, target, (*used("id", link), *reads), link=link, notes="")


def _incidents(name: str, target: str, link: str, part: str) -> OldTable:
    reads = (
        Read("incident_type", "report incident", "incident_type"),
        Read("description", "said", "description"),
        Read("incident_datetime", "wall", "happened_at"),
        Read("location", "text", "location"),
    )
    return OldTable(name, target, (*used("id", link), *reads), link=link, part=part, notes="")


BY_HANDLER = (
    KEY,
    Read("handler_user_id", "login", "handler_id"),
    Read("handler_user_id", "author", "author_id"),
    DOG_OF,
    PROJECT_OF,
    Read("location", "text", "location"),
    Read("status", "status", "status"),
    *REVIEWED,
    ENTERED,
)
SHIFT_REPORT = OldTable(
    "shift_report",
    "shift-report",
    (
        *BY_HANDLER,
        Read("date", "duty"),
        Read("schedule_item_id", "roster", "roster_id"),
        Read("daily_schedule_item.shift_id", "shift", "shift_id"),
        Read("daily_schedule_item.location_id", "post", "post_id"),
        *used("shift.start_time", "shift.end_time"),
    ),
    {OLD_FLAG: "updated_at"},
    joins=(Join("daily_schedule_item", "schedule_item_id"), Join("shift", "daily_schedule_item.shift_id")),
    children=(
        _health("shift_report_health", "shift-report", "shift_report_id"),
        _behaviour("shift_report_behavior", "shift-report", "shift_report_id"),
        _incidents("shift_report_incident", "shift-report", "shift_report_id", "shift-incidents"),
    ),
    notes="health_notes",
)
HANDLER_REPORT = OldTable(
    "handler_report",
    "handler-daily",
    (*BY_HANDLER, Read("date", "midnight"), Read("report_type", "used")),
    {OLD_FLAG: "updated_at", DERIVED: "schedule_item_id"},
    children=(
        _health("handler_report_health", "handler-daily", "report_id"),
        OldTable(
            "handler_report_care",
            "handler-daily",
            (
                *used("id", "report_id"),
                Read("food_amount", "text", "food_amount"),
                Read("food_type", "text", "food_type"),
                Read("supplements", "text", "supplements"),
                Read("water_amount", "text", "water_amount"),
                Read("grooming_done", "flag", "groomed"),
                Read("washing_done", "flag", "washed"),
                Read("excretion_location", "text", "excretion_place"),
                Read("stool_color", "colour", "stool_colour"),
                Read("stool_shape", "stool", "stool_form"),
            ),
            link="report_id",
            notes="",
        ),
        _behaviour("handler_report_behavior", "handler-daily", "report_id"),
        OldTable(
            "handler_report_training",
            "handler-daily",
            (
                *used("id", "report_id"),
                Read("training_type", "training line", "training_line"),
                Read("description", "text", "description"),
                Read("time_from", "time", "starts"),
                Read("time_to", "time", "ends"),
                Read("notes", "text", "notes"),
            ),
            link="report_id",
            notes="",
            part="training-lines",
        ),
        _incidents("handler_report_incident", "handler-daily", "report_id", "daily-incidents"),
    ),
    notes="health_notes",
)

FILE = (
    KEY,
    Read("original_filename", "said", "name"),
    Read("file_type", "said", "mime"),
    Read("file_size", "integer", "size"),
    Read("sha256_hash", "said", "sha256"),
    Read("uploaded_at", "utc", "at"),
)
NAMED_THERE = {FILES: "filename file_path"}
HANDLER_FILE = OldTable(
    "handler_report_attachment",
    "attachment",
    (
        *FILE,
        Read("report_id", "record", "handler-daily"),
        Read("handler_report_incident.report_id", "record", "handler-daily"),
        Read("incident_id", "used"),
        Read("description", "text", "about"),
    ),
    NAMED_THERE,
    joins=(Join("handler_report_incident", "incident_id"),),
)
SHIFT_FILE = OldTable(
    "shift_report_attachment",
    "attachment",
    (*FILE, Read("incident_id", "used"), Read("shift_report_incident.shift_report_id", "record", "shift-report")),
    NAMED_THERE,
    {"about": None},
    joins=(Join("shift_report_incident", "incident_id"),),
)
REPORTS = (SHIFT_REPORT, HANDLER_REPORT)
ATTACHMENTS = (HANDLER_FILE, SHIFT_FILE)
