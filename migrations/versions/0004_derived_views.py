"""Views of what stands on a day; the parts of records are found by dog and day."""

from alembic import op

from migrations import derived_views

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

PARTS = (
    "detection_trial",
    "vaccination",
    "shift_report_incident",
    "handler_daily_training",
    "handler_daily_incident",
)


def upgrade() -> None:
    for part in PARTS:
        op.create_index(op.f(f"{part}_dog_id_day_idx"), part, ["dog_id", "day"], unique=False, schema="ops")
    for statement in derived_views.statements():
        op.execute(statement)


def downgrade() -> None:
    for statement in derived_views.undone():
        op.execute(statement)
    for part in reversed(PARTS):
        op.drop_index(op.f(f"{part}_dog_id_day_idx"), table_name=part, schema="ops")
