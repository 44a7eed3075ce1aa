"""What becomes of every table and column of the old database, as data."""

from services.legacy.mapping import breeding, care, duty, events, system
from services.legacy.mapping.base import PERSONAL as PERSONAL
from services.legacy.mapping.base import SECRET as SECRET
from services.legacy.mapping.base import VERSION as VERSION
from services.legacy.mapping.base import OldTable as OldTable
from services.legacy.mapping.base import Read as Read
from services.legacy.mapping.directory import ASSIGNED as ASSIGNED
from services.legacy.mapping.directory import ASSIGNED_DOG as ASSIGNED_DOG
from services.legacy.mapping.directory import DOG as DOG
from services.legacy.mapping.directory import EMPLOYEE as EMPLOYEE
from services.legacy.mapping.directory import GRANT as GRANT
from services.legacy.mapping.directory import LINKED_DOG as LINKED_DOG
from services.legacy.mapping.directory import LINKED_PERSON as LINKED_PERSON
from services.legacy.mapping.directory import LOCATION as LOCATION
from services.legacy.mapping.directory import PAIRED as PAIRED
from services.legacy.mapping.directory import PERMISSION as PERMISSION
from services.legacy.mapping.directory import PROJECT as PROJECT
from services.legacy.mapping.directory import ROLE as ROLE
from services.legacy.mapping.directory import SHIFT as SHIFT
from services.legacy.mapping.directory import USER as USER
from services.legacy.mapping.sessions import ACTIVITY as ACTIVITY
from services.legacy.mapping.sessions import SESSION as SESSION
from services.legacy.mapping.sessions import VISIT as VISIT

ASSIGNMENTS = (ASSIGNED, ASSIGNED_DOG, LINKED_DOG, LINKED_PERSON)
# In the order of the import: a row comes after the rows it points at.
FACTS = (
    SESSION, ACTIVITY, VISIT, *care.TABLES, duty.DUTY, *duty.REPORTS, *events.TABLES, *breeding.TABLES, system.CONTEXT,
)  # fmt: skip
CHILDREN = tuple(child for one in FACTS for child in one.children)
TABLES = (
    EMPLOYEE, SHIFT, PROJECT, LOCATION, DOG, ROLE, GRANT, USER, PERMISSION, *ASSIGNMENTS, PAIRED, duty.SCHEDULE, *FACTS,
    *CHILDREN, *duty.ATTACHMENTS, *system.HISTORY, *system.LOGS,
)  # fmt: skip
SUPERSEDED = "superseded by the newer tables of rights"
NEVER = {
    "user_cloud_integrations": "keys of other systems",
    "backup_settings": "keys of other systems",
    "password_reset_tokens": "secrets",
    "employee_document": "identity papers",
    "alembic_version": "the old system's own bookkeeping",
    "permissions": SUPERSEDED,
    "user_permissions": SUPERSEDED,
    "permission_change_logs": SUPERSEDED,
}
"""Tables that are only counted: why."""
