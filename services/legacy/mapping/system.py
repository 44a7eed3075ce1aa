"""Reviews, reports that were made, messages, and the logs of the old system."""

from services.legacy.mapping.base import (
    DERIVED,
    FILES,
    KEY,
    NOTES,
    OLD_FLAG,
    PERSONAL,
    SECRET,
    Join,
    OldTable,
    Read,
    used,
)

LOGGED = {"about": None, "values": None}


def _values(*columns: str) -> tuple[Read, ...]:
    """Columns that are kept under their own name among the values of a log entry."""
    return tuple(Read(column, "value", column.rpartition(".")[2]) for column in columns)


REVIEW = OldTable(
    "report_review",
    "change",
    (
        KEY,
        Read("report_type", "used"),
        Read("report_id", "used"),
        Read("action", "used"),
        Read("previous_status", "status", "before"),
        Read("new_status", "status", "after"),
        Read("reviewed_by_user_id", "account", "account_id"),
        Read("reviewed_by_user_id", "author", "person_id"),
        Read("review_notes", "text", "reason"),
        Read("created_at", "utc", "at"),
    ),
    {DERIVED: "project_id"},
)
CONTEXT = OldTable(
    "report_context",
    "period-report",
    (
        KEY,
        Read("date_from", "midnight", "report_date created_at"),
        Read("report_date", "used"),
        Read("date_to", "day", "until"),
        Read("report_type", "report", "report"),
        *used("source_report_id", "source_report_table"),
        Read("project_id", "reference to a project", "project_id"),
        Read("dog_id", "dog", "dog_id"),
        Read("status", "report status", "status"),
        Read("title_ar", "text", "title"),
        Read("title", "used"),
        NOTES,
        Read("summary", "noted", "الملخص"),
        Read("created_by_user_id", "login", "prepared_by_id"),
        Read("created_by_user_id", "author", "author_id"),
        Read("submitted_at", "utc", "submitted_at"),
        Read("admin_reviewed_at", "utc", "decided_at"),
        *used("pm_reviewed_by_user_id", "pm_reviewed_at", "pm_review_notes", "pm_review_status"),
        *used("admin_reviewed_by_user_id", "admin_review_notes", "admin_review_status"),
        Read("created_at", "utc", "entered_at"),
    ),
    {
        "a copy of records that are imported themselves": "cached_data cached_at cache_valid",
        OLD_FLAG: "definition_id priority updated_at",
    },
)
APPROVAL = OldTable(
    "report_approval_history",
    "change",
    (
        KEY,
        Read("context_id", "used"),
        Read("action", "used"),
        Read("from_status", "report status", "before"),
        Read("to_status", "report status", "after"),
        Read("action_by_user_id", "account", "account_id"),
        Read("action_by_user_id", "author", "person_id"),
        Read("notes", "text", "reason"),
        Read("rejection_reason", "used"),
        Read("action_at", "utc", "at"),
    ),
    {PERSONAL: "ip_address"},
)
EXPORT = OldTable(
    "report_export_history",
    "imported-log",
    (
        KEY,
        Read("exported_at", "utc", "at"),
        Read("exported_by_user_id", "account", "account_id"),
        Read("export_format", "said", "action"),
        Read("report_context.report_type", "about"),
        Read("report_context.title_ar", "about"),
        *_values("context_id", "file_name", "file_size", "export_params", "success", "error_message"),
    ),
    {FILES: "file_path", PERSONAL: "ip_address"},
    LOGGED,
    joins=(Join("report_context", "context_id"),),
)
DEFINITION = OldTable(
    "report_definition",
    "imported-log",
    (
        KEY,
        Read("created_at", "utc", "at"),
        Read("report_type", "said", "action"),
        Read("code", "about"),
        *_values("name_ar", "name_en", "description_ar", "description_en", "required_permissions", "data_fields"),
        *_values("requires_project", "requires_dog", "requires_employee", "supports_attachments"),
        *_values("requires_pm_approval", "requires_admin_approval", "sort_order", "is_active"),
    ),
    {OLD_FLAG: "icon color updated_at"},
    {**LOGGED, "account_id": None},
    optional=True,
)
AUDIT = OldTable(
    "audit_log",
    "imported-log",
    (
        KEY,
        Read("created_at", "utc", "at"),
        Read("user_id", "account", "account_id"),
        Read("action", "said", "action"),
        Read("target_type", "about"),
        Read("target_name", "about"),
        *_values("target_id", "description", "old_values", "new_values", "extra_data"),
    ),
    {PERSONAL: "ip_address user_agent", SECRET: "session_id"},
    LOGGED,
)
ACCESS_LOG = OldTable(
    "access_audit_logs",
    "imported-log",
    (
        KEY,
        Read("created_at", "utc", "at"),
        Read("user_id", "account", "account_id"),
        Read("action_type", "said", "action"),
        Read("target_type", "about"),
        Read("target_name", "about"),
        *_values("target_id", "request_path", "http_method", "admin_mode", "outcome", "extra_metadata"),
    ),
    {PERSONAL: "ip_address user_agent", SECRET: "session_id"},
    LOGGED,
    optional=True,
)
PERMISSION_LOG = OldTable(
    "permission_audit_logs_v2",
    "imported-log",
    (
        KEY,
        Read("created_at", "utc", "at"),
        Read("changed_by_id", "account", "account_id"),
        Read("action", "said", "action"),
        Read("entity_type", "about"),
        Read("user.username", "about"),
        Read("project.code", "about"),
        *_values("entity_id", "old_value", "new_value", "details"),
        *used("target_user_id", "project_id"),
    ),
    {PERSONAL: "ip_address"},
    LOGGED,
    joins=(Join("user", "target_user_id"), Join("project", "project_id")),
    optional=True,
)
OVERRIDE = OldTable(
    "permission_overrides_v2",
    "imported-log",
    (
        KEY,
        Read("granted_at", "utc", "at"),
        Read("granted_by_id", "account", "account_id"),
        Read("permission_key", "said", "action"),
        Read("user.username", "about"),
        Read("project.code", "about"),
        *_values("is_granted", "reason", "expires_at"),
        *used("user_id", "project_id"),
    ),
    fixed=LOGGED,
    joins=(Join("user", "user_id"), Join("project", "project_id")),
    optional=True,
)
MESSAGE = OldTable(
    "notification",
    "notice",
    (
        KEY,
        Read("user_id", "its account", "account_id"),
        *used("type", "title", "message"),
        Read("related_type", "related", "type"),
        Read("related_id", "used"),
        Read("read", "used"),
        Read("read_at", "utc", "read_at"),
        Read("created_at", "utc", "at"),
    ),
    fixed={"kind": "earlier"},
)
LOGS = (EXPORT, DEFINITION, AUDIT, ACCESS_LOG, PERMISSION_LOG, OVERRIDE, MESSAGE)
HISTORY = (REVIEW, APPROVAL)
