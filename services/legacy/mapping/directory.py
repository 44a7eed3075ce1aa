"""The organisation, its people and dogs, the logins, and the ways in which they are linked."""

from services.legacy.mapping.base import KEY, NO_FIELD, NOTE, OLD_FLAG, PERSONAL, SECRET, OldTable, Read, used

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
        *used("created_at"),
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
        *used("manager_id", "project_manager_id", "created_at"),
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
        *used("created_at"),
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
        *used("role", "project_id", "dog_id"),
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
    (KEY, *used("name")),
    {OLD_FLAG: "name_ar description is_system is_active created_at updated_at"},
)
GRANT = OldTable(
    "user_role_assignments_v2",
    "account",
    (KEY, *used("user_id", "role_id", "project_id", "is_active", "expires_at")),
    {NOTE: "granted_at granted_by_id"},
)
PERMISSION = OldTable(
    "project_manager_permission",
    "account_project",
    (KEY, *used("user_id", "project_id")),
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
        *used("project_id", "dog_id", "employee_id", "is_active", "assigned_from", "assigned_to"),
        *used("assigned_date", "unassigned_date", "created_at", "updated_at"),
    ),
    {NOTE: "notes"},
)
ASSIGNED_DOG = OldTable(
    "project_dog",
    "assignment",
    (KEY, *used("project_id", "dog_id", "is_active", "assigned_date", "created_at")),
)
LINKED_DOG = OldTable(
    "project_dog_assignment", "assignment", used("project_id", "dog_id"), key=("project_id", "dog_id")
)
LINKED_PERSON = OldTable(
    "project_employee_assignment", "assignment", used("project_id", "employee_id"), key=("project_id", "employee_id")
)
PAIRED = OldTable("employee_dog_assignment", "pair", used("employee_id", "dog_id"), key=("employee_id", "dog_id"))
