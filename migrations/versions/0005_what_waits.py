"""What waits for a decision is found without reading the rest."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TABLES = (
    "training_session",
    "veterinary_visit",
    "caretaker_log",
    "shift_report",
    "handler_daily",
    "mission",
    "incident",
    "suspicion",
    "period_report",
)


def upgrade() -> None:
    op.execute("GRANT SELECT ON analytics.calendar TO k9_app")
    waits = sa.text("status IN ('SUBMITTED', 'FORWARDED')")
    for table in TABLES:
        op.create_index(f"{table}_waiting_idx", table, ["status"], schema="ops", postgresql_where=waits)


def downgrade() -> None:
    op.execute("REVOKE SELECT ON analytics.calendar FROM k9_app")
    for table in reversed(TABLES):
        op.drop_index(f"{table}_waiting_idx", table_name=table, schema="ops")
