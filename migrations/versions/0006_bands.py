"""The condition of a dog at its meals, and how long people were on duty on a day, as bands that can be counted."""

from alembic import op

from migrations.derived_views import PERSON_DAY, SCOPE

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

CONDITION = (
    "CASE WHEN body_condition <= 3 THEN 'THIN' WHEN body_condition <= 5 THEN 'IDEAL' "
    "WHEN body_condition IS NOT NULL THEN 'HEAVY' END"
)
HOURS = (
    "CASE WHEN duty_minutes <= 0 THEN NULL WHEN duty_minutes <= 480 THEN 'WITHIN' "
    "WHEN duty_minutes <= 720 THEN 'OVER' ELSE 'FAR_OVER' END"
)


def upgrade() -> None:
    op.execute(f"ALTER TABLE ops.feeding ADD COLUMN condition text GENERATED ALWAYS AS ({CONDITION}) STORED")
    whole = f"SELECT days.*, {HOURS} AS hours FROM ({PERSON_DAY}) days"
    op.execute(f"CREATE OR REPLACE VIEW analytics.person_day AS SELECT * FROM ({whole}) shown {SCOPE}")


def downgrade() -> None:
    op.execute("DROP VIEW analytics.person_day")
    op.execute(f"CREATE VIEW analytics.person_day AS SELECT * FROM ({PERSON_DAY}) shown {SCOPE}")
    op.execute("GRANT SELECT ON analytics.person_day TO k9_app")
    op.execute("ALTER TABLE ops.feeding DROP COLUMN condition")
