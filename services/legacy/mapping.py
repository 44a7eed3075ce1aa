"""What becomes of every table and column of the old database, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field

# Raise it when an entry changes its meaning: every row is then read as if it had changed.
VERSION = 1


@dataclass(frozen=True)
class Read:
    """A column that is read: the kind of conversion (convert.py) and the column of ours it fills."""

    column: str
    kind: str
    to: str = ""


@dataclass(frozen=True)
class OldTable:
    """One table of the old system. `left` says why a column is never read: reason -> columns."""

    name: str
    target: str
    reads: tuple[Read, ...]
    left: Mapping[str, str] = field(default_factory=dict)
    fixed: Mapping[str, object] = field(default_factory=dict)
    key: tuple[str, ...] = ("id",)

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(one.column for one in self.reads)

    @property
    def source(self) -> str:
        """What stands in `source` of the rows made from it."""
        return f"legacy:{self.name}"


PERSONAL = "personal data"
SECRET = "secret"
NO_FIELD = "no field here yet"
REVIEW = "review history, comes with the reviews"
OLD_FLAG = "switch of the old system"
NOTE = "note of the old administration"

KEY = Read("id", "key")


def _used(*columns: str) -> tuple[Read, ...]:
    """Columns that the transform of their table reads itself."""
    return tuple(Read(column, "used") for column in columns)


EMPLOYEE = OldTable(
    "employee",
    "person",
    (
        KEY,
        Read("employee_id", "code", "code"),
        Read("name", "name"),
        Read("role", "job", "job"),
        Read("is_active", "flag", "active"),
        Read("hire_date", "day", "first_day"),
        *_used("created_at"),
    ),
    {
        PERSONAL: "phone email national_id full_name birth_place birth_date current_residence employee_photo "
        "id_card_photo residence_google_map_link residence_latitude residence_longitude",
        NO_FIELD: "certifications",
        OLD_FLAG: "updated_at assigned_to_user_id",
    },
)
PROJECT = OldTable(
    "project",
    "project",
    (
        KEY,
        Read("code", "code", "code"),
        Read("name", "name"),
        Read("status", "project status", "status"),
        Read("start_date", "day", "first_day"),
        Read("end_date", "day", "last_day"),
        *_used("manager_id", "project_manager_id", "created_at"),
    ),
    {
        NO_FIELD: "main_task description duration_days expected_completion_date location mission_type priority "
        "success_rating final_report lessons_learned",
        "an area is no section: sections are parts of a project": "sector",
        OLD_FLAG: "updated_at",
    },
)
LOCATION = OldTable(
    "project_location",
    "post",
    (KEY, Read("project_id", "project", "project_id"), Read("name", "name")),
    {NO_FIELD: "description", OLD_FLAG: "created_at updated_at"},
)
SHIFT = OldTable(
    "shift",
    "shift",
    (KEY, Read("name", "name"), Read("start_time", "time", "starts"), Read("end_time", "time", "ends")),
    {NO_FIELD: "is_active", OLD_FLAG: "created_at updated_at"},
)
DOG = OldTable(
    "dog",
    "dog",
    (
        KEY,
        Read("code", "code", "code"),
        Read("name", "name"),
        Read("breed", "breed", "breed_id"),
        Read("gender", "sex", "sex"),
        Read("birth_date", "day", "born"),
        Read("microchip_id", "text", "microchip"),
        Read("current_status", "dog status", "status"),
        Read("specialization", "specialty", "specialty"),
        *_used("created_at"),
    ),
    {
        NO_FIELD: "family_line location color weight height medical_records father_id mother_id",
        "papers and pictures": "birth_certificate photo",
        "it does not say whether it means the handler or the record's keeper": "assigned_to_user_id",
        OLD_FLAG: "updated_at",
    },
)
USER = OldTable(
    "user",
    "account",
    (
        KEY,
        Read("username", "code", "name"),
        Read("active", "flag", "active"),
        Read("created_at", "utc", "created_at"),
        Read("employee_id", "person", "person_id"),
        *_used("role", "project_id", "dog_id"),
    ),
    {
        SECRET: "password_hash mfa_secret backup_codes",
        PERSONAL: "email phone full_name",
        OLD_FLAG: "last_login failed_login_attempts account_locked_until password_changed_at mfa_enabled "
        "permissions_updated_at allowed_sections",
    },
)
ROLE = OldTable(
    "roles_v2",
    "account",
    (KEY, *_used("name")),
    {OLD_FLAG: "name_ar description is_system is_active created_at updated_at"},
)
GRANT = OldTable(
    "user_role_assignments_v2",
    "account",
    (KEY, *_used("user_id", "role_id", "project_id", "is_active", "expires_at")),
    {NOTE: "granted_at granted_by_id"},
)
PERMISSION = OldTable(
    "project_manager_permission",
    "account_project",
    (KEY, *_used("user_id", "project_id")),
    {
        OLD_FLAG: "can_manage_assignments can_manage_shifts can_manage_attendance can_manage_training "
        "can_manage_incidents can_manage_performance can_view_veterinary can_view_breeding created_at updated_at"
    },
)
# The ways to attach, the one that counts most first.
ASSIGNED = OldTable(
    "project_assignment",
    "assignment",
    (
        KEY,
        *_used("project_id", "dog_id", "employee_id", "is_active", "assigned_from", "assigned_to"),
        *_used("assigned_date", "unassigned_date", "created_at", "updated_at"),
    ),
    {NOTE: "notes"},
)
ASSIGNED_DOG = OldTable(
    "project_dog",
    "assignment",
    (KEY, *_used("project_id", "dog_id", "is_active", "assigned_date", "created_at")),
)
LINKED_DOG = OldTable(
    "project_dog_assignment", "assignment", _used("project_id", "dog_id"), key=("project_id", "dog_id")
)
LINKED_PERSON = OldTable(
    "project_employee_assignment", "assignment", _used("project_id", "employee_id"), key=("project_id", "employee_id")
)
PAIRED = OldTable("employee_dog_assignment", "pair", _used("employee_id", "dog_id"), key=("employee_id", "dog_id"))

SESSION = OldTable(
    "training_session",
    "training-session",
    (
        KEY,
        Read("session_date", "local"),
        Read("project_id", "project", "project_id"),
        Read("dog_id", "dog", "dog_id"),
        Read("trainer_id", "person", "trainer_id"),
        Read("category", "category", "category"),
        Read("subject", "text", "subject"),
        Read("duration", "integer", "minutes"),
        Read("success_rating", "decimal", "rating"),
        Read("equipment_used", "texts", "equipment"),
        Read("location", "text", "location"),
        Read("weather_conditions", "text", "weather"),
        Read("notes", "text", "notes"),
        Read("created_at", "utc", "entered_at"),
    ),
    # It has no status column: docs/decisions/0011.
    fixed={"programme": "OPERATIONAL", "rating_scale": 10, "status": "SUBMITTED", "author_id": None},
)
ACTIVITY = OldTable(
    "breeding_training_activity",
    "training-session",
    (
        *SESSION.reads,
        Read("status", "status", "status"),
        Read("created_by_user_id", "author", "author_id"),
        Read("subtype_socialization", "noted", "نوع التطبيع"),
        Read("subtype_ball", "noted", "نوع تدريب الكرة"),
        Read("duration_days", "noted", "المدة بالأيام"),
    ),
    {REVIEW: "submitted_at reviewed_by_user_id reviewed_at review_notes", OLD_FLAG: "updated_at"},
    fixed={"programme": "BREEDING", "rating_scale": 5},
)
VISIT = OldTable(
    "veterinary_visit",
    "veterinary-visit",
    (
        KEY,
        Read("visit_date", "local"),
        Read("project_id", "project", "project_id"),
        Read("dog_id", "dog", "dog_id"),
        Read("vet_id", "person", "vet_id"),
        Read("visit_type", "visit type", "visit_type"),
        Read("status", "status", "status"),
        Read("created_by_user_id", "author", "author_id"),
        Read("symptoms", "text", "symptoms"),
        Read("diagnosis", "text", "diagnosis"),
        Read("treatment", "text", "treatment"),
        Read("weight", "decimal", "weight"),
        Read("temperature", "decimal", "temperature"),
        Read("heart_rate", "integer", "pulse"),
        Read("blood_pressure", "text", "blood_pressure"),
        Read("vital_signs", "used"),
        Read("medications", "medications", "medications"),
        Read("vaccinations_given", "used"),
        Read("cost", "decimal", "cost"),
        Read("next_visit_date", "day", "next_visit"),
        Read("location", "text", "location"),
        Read("weather", "text", "weather"),
        Read("notes", "text", "notes"),
        Read("stool_color", "noted", "لون البراز"),
        Read("stool_consistency", "noted", "قوام البراز"),
        Read("urine_color", "noted", "لون البول"),
        Read("created_at", "utc", "entered_at"),
    ),
    {REVIEW: "submitted_at reviewed_by_user_id reviewed_at review_notes"},
)

# In the order of the import: a row comes after the rows it points at.
TABLES = (
    EMPLOYEE, SHIFT, PROJECT, LOCATION, DOG, ROLE, GRANT, USER, PERMISSION, ASSIGNED, ASSIGNED_DOG, LINKED_DOG,
    LINKED_PERSON, PAIRED, SESSION, ACTIVITY, VISIT,
)  # fmt: skip
ASSIGNMENTS = (ASSIGNED, ASSIGNED_DOG, LINKED_DOG, LINKED_PERSON)
FACTS = (SESSION, ACTIVITY, VISIT)
NEVER = {
    "user_cloud_integrations": "keys of other systems",
    "backup_settings": "keys of other systems",
    "password_reset_tokens": "secrets",
    "employee_document": "identity papers",
    "alembic_version": "the old system's own bookkeeping",
}
