"""Every record type, with history, findings, files, notices and request keys; marks for rows that belong to records."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from migrations import every_record_rights as rights
from migrations.first_rights import MARKED, SCOPE

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

FACTS = {
    "daily_check": "daily-check",
    "feeding": "feeding",
    "caretaker_log": "caretaker-log",
    "grooming": "grooming",
    "cleaning": "cleaning",
    "excretion": "excretion",
    "deworming": "deworming",
    "duty_status": "duty-status",
    "roster": "roster",
    "leave": "leave",
    "shift_report": "shift-report",
    "handler_daily": "handler-daily",
    "mission": "mission",
    "incident": "incident",
    "suspicion": "suspicion",
    "certification": "certification",
    "evaluation": "evaluation",
    "heat": "heat",
    "breeding_cycle": "breeding-cycle",
    "mating": "mating",
    "pregnancy": "pregnancy",
    "delivery": "delivery",
    "puppy": "puppy",
    "puppy_training": "puppy-training",
    "maturity": "maturity",
    "task": "task",
    "period_report": "period-report",
}
NEW_PARTS = (
    "shift_report_incident",
    "handler_daily_training",
    "handler_daily_incident",
)
PARTS_OF = {
    "detection_trial": "training-session",
    "vaccination": "veterinary-visit",
    "shift_report_incident": "shift-report",
    "handler_daily_training": "handler-daily",
    "handler_daily_incident": "handler-daily",
}
ABOUT = ("change", "finding", "attachment")
QUALITY = {
    "training_session": (
        "greatest(0, 100 - CASE WHEN dog_id IS NULL THEN 60 ELSE 0 END - CASE WHEN handler_id IS NULL THEN 20 ELSE 0 END - CASE WHEN trainer_id IS NULL THEN 60 ELSE 0 END - CASE WHEN category IS NULL THEN 20 ELSE 0 END - CASE WHEN subject IS NULL THEN 20 ELSE 0 END - CASE WHEN minutes IS NULL THEN 60 ELSE 0 END - CASE WHEN minutes < 1 OR minutes > 480 THEN 60 ELSE 0 END - CASE WHEN minutes BETWEEN 1 AND 480 AND (minutes < 5 OR minutes > 120) THEN 8 ELSE 0 END - CASE WHEN rating IS NULL THEN 60 ELSE 0 END - CASE WHEN (rating * 10 / rating_scale) < 0 OR (rating * 10 / rating_scale) > 10 THEN 60 ELSE 0 END - CASE WHEN coalesce(jsonb_array_length(equipment), 0) = 0 THEN 20 ELSE 0 END - CASE WHEN location IS NULL THEN 8 ELSE 0 END - CASE WHEN weather IS NULL THEN 8 ELSE 0 END)",
        "greatest(0, 100 - CASE WHEN dog_id IS NULL THEN 60 ELSE 0 END - CASE WHEN handler_id IS NULL THEN 20 ELSE 0 END - CASE WHEN trainer_id IS NULL THEN 60 ELSE 0 END - CASE WHEN category IS NULL THEN 20 ELSE 0 END - CASE WHEN subject IS NULL THEN 20 ELSE 0 END - CASE WHEN minutes IS NULL THEN 60 ELSE 0 END - CASE WHEN minutes < 1 OR minutes > 480 THEN 60 ELSE 0 END - CASE WHEN minutes BETWEEN 1 AND 480 AND (minutes < 5 OR minutes > 120) THEN 8 ELSE 0 END - CASE WHEN rating IS NULL THEN 60 ELSE 0 END - CASE WHEN (rating * 10 / rating_scale) < 0 OR (rating * 10 / rating_scale) > 10 THEN 60 ELSE 0 END - CASE WHEN coalesce(jsonb_array_length(equipment), 0) = 0 THEN 20 ELSE 0 END - CASE WHEN location IS NULL THEN 8 ELSE 0 END - CASE WHEN weather IS NULL THEN 8 ELSE 0 END - found)",
    ),
    "veterinary_visit": (
        "greatest(0, 100 - CASE WHEN dog_id IS NULL THEN 60 ELSE 0 END - CASE WHEN vet_id IS NULL THEN 60 ELSE 0 END - CASE WHEN visit_type IS NULL THEN 60 ELSE 0 END - CASE WHEN duty_status IS NULL THEN 60 ELSE 0 END - CASE WHEN (diagnosis IS NULL AND visit_type IN ('EMERGENCY')) THEN 20 ELSE 0 END - CASE WHEN temperature IS NULL THEN 20 ELSE 0 END - CASE WHEN weight IS NULL THEN 20 ELSE 0 END - CASE WHEN pulse IS NULL THEN 8 ELSE 0 END - CASE WHEN respiration IS NULL THEN 8 ELSE 0 END)",
        "greatest(0, 100 - CASE WHEN dog_id IS NULL THEN 60 ELSE 0 END - CASE WHEN vet_id IS NULL THEN 60 ELSE 0 END - CASE WHEN visit_type IS NULL THEN 60 ELSE 0 END - CASE WHEN duty_status IS NULL THEN 60 ELSE 0 END - CASE WHEN (diagnosis IS NULL AND visit_type IN ('EMERGENCY')) THEN 20 ELSE 0 END - CASE WHEN temperature IS NULL THEN 20 ELSE 0 END - CASE WHEN weight IS NULL THEN 20 ELSE 0 END - CASE WHEN pulse IS NULL THEN 8 ELSE 0 END - CASE WHEN respiration IS NULL THEN 8 ELSE 0 END - found)",
    ),
}
"""Per table: the score as it was, and as it is with what findings cost."""
STATUS = {"training_session", "veterinary_visit"}
MUCOSA = "mucosa IN ('PINK', 'PALE', 'DARK_RED', 'BLUE', 'GREY', 'WHITE')"


def upgrade() -> None:
    op.create_table(
        "notice",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=True),
        sa.Column("record_id", sa.BigInteger(), nullable=True),
        sa.Column("values", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("read_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("mailed_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["app.account.id"], name=op.f("notice_account_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("notice_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("notice_source_source_key_key")),
        schema="app",
    )
    op.create_index(
        op.f("notice_account_id_read_at_at_idx"), "notice", ["account_id", "read_at", "at"], unique=False, schema="app"
    )
    op.create_table(
        "notice_choice",
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.Column("mailed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["app.account.id"], name=op.f("notice_choice_account_id_fkey")),
        sa.PrimaryKeyConstraint("account_id", "kind", name=op.f("notice_choice_pkey")),
        schema="app",
    )
    op.create_table(
        "request_key",
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("body", sa.Text(), nullable=True),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["app.account.id"], name=op.f("request_key_account_id_fkey")),
        sa.PrimaryKeyConstraint("account_id", "key", name=op.f("request_key_pkey")),
        schema="app",
    )
    op.create_index(op.f("request_key_at_idx"), "request_key", ["at"], unique=False, schema="app")
    op.create_table(
        "attachment",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("record_id", sa.BigInteger(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=True),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("mime", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("about", sa.Text(), nullable=True),
        sa.Column("account_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("voided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["app.account.id"], name=op.f("attachment_account_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("attachment_dog_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("attachment_project_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("attachment_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("attachment_source_source_key_key")),
        schema="ops",
    )
    op.create_index(
        op.f("attachment_type_record_id_idx"), "attachment", ["type", "record_id"], unique=False, schema="ops"
    )
    op.create_table(
        "change",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("record_id", sa.BigInteger(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=True),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("before", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("after", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["app.account.id"], name=op.f("change_account_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("change_dog_id_fkey")),
        sa.ForeignKeyConstraint(["person_id"], ["ops.person.id"], name=op.f("change_person_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("change_project_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("change_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("change_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("change_at_idx"), "change", ["at"], unique=False, schema="ops")
    op.create_index(op.f("change_type_record_id_idx"), "change", ["type", "record_id"], unique=False, schema="ops")
    op.create_table(
        "finding",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("record_id", sa.BigInteger(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=True),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), server_default="", nullable=False),
        sa.Column("severity", sa.Text(), nullable=False),
        sa.Column("points", sa.SmallInteger(), nullable=False),
        sa.Column("inline", sa.Boolean(), nullable=False),
        sa.Column("state", sa.Text(), server_default="OPEN", nullable=False),
        sa.Column("values", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("owner_id", sa.Integer(), nullable=True),
        sa.Column("opened_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("opened_version", sa.Integer(), nullable=False),
        sa.Column("closed_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("fixed_version", sa.Integer(), nullable=True),
        sa.Column("accepted_by", sa.Integer(), nullable=True),
        sa.Column("accept_reason", sa.Text(), nullable=True),
        sa.CheckConstraint("state IN ('OPEN', 'FIXED', 'ACCEPTED')", name=op.f("finding_state_check")),
        sa.ForeignKeyConstraint(["accepted_by"], ["app.account.id"], name=op.f("finding_accepted_by_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("finding_dog_id_fkey")),
        sa.ForeignKeyConstraint(["owner_id"], ["ops.person.id"], name=op.f("finding_owner_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("finding_project_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("finding_pkey")),
        schema="ops",
    )
    op.create_index(
        "finding_open_key",
        "finding",
        ["type", "record_id", "rule", "field"],
        unique=True,
        schema="ops",
        postgresql_where="state = 'OPEN'",
    )
    op.create_index(op.f("finding_project_id_day_idx"), "finding", ["project_id", "day"], unique=False, schema="ops")
    op.create_index(op.f("finding_type_day_idx"), "finding", ["type", "day"], unique=False, schema="ops")
    op.create_table(
        "imported_log",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("account_id", sa.Integer(), nullable=True),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=True),
        sa.Column("values", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["app.account.id"], name=op.f("imported_log_account_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("imported_log_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("imported_log_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("imported_log_at_idx"), "imported_log", ["at"], unique=False, schema="ops")
    op.create_table(
        "roster_day",
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("locked_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("account_id", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["app.account.id"], name=op.f("roster_day_account_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("roster_day_project_id_fkey")),
        sa.PrimaryKeyConstraint("project_id", "day", name=op.f("roster_day_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("roster_day_source_source_key_key")),
        schema="ops",
    )
    op.create_table(
        "breeding_cycle",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=True),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("male_id", sa.Integer(), nullable=True),
        sa.Column("cycle_type", sa.Text(), nullable=True),
        sa.Column("heat_started", sa.Date(), nullable=True),
        sa.Column("expected", sa.Date(), nullable=True),
        sa.Column("delivered", sa.Date(), nullable=True),
        sa.Column("cycle_result", sa.Text(), nullable=True),
        sa.Column("puppies", sa.Integer(), nullable=True),
        sa.Column("survived", sa.Integer(), nullable=True),
        sa.Column("puppies_info", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True),
        sa.Column("prenatal_care", sa.Text(), nullable=True),
        sa.Column("delivery_notes", sa.Text(), nullable=True),
        sa.Column("complications", sa.Text(), nullable=True),
        sa.Column("found", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column(
            "quality",
            sa.SmallInteger(),
            sa.Computed(
                "greatest(0, 100 - CASE WHEN dog_id IS NULL THEN 60 ELSE 0 END - CASE WHEN male_id IS NULL THEN 60 ELSE 0 END - CASE WHEN cycle_type IS NULL THEN 20 ELSE 0 END - CASE WHEN expected IS NULL THEN 20 ELSE 0 END - CASE WHEN cycle_result IS NULL THEN 8 ELSE 0 END - CASE WHEN puppies < 0 OR puppies > 20 THEN 60 ELSE 0 END - CASE WHEN survived < 0 OR survived > 20 THEN 60 ELSE 0 END - found)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("judged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("submitted_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("decided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("voided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "cycle_result IN ('SUCCESSFUL', 'FAILED', 'UNKNOWN')", name=op.f("breeding_cycle_cycle_result_check")
        ),
        sa.CheckConstraint("cycle_type IN ('NATURAL', 'ARTIFICIAL')", name=op.f("breeding_cycle_cycle_type_check")),
        sa.CheckConstraint(
            "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED', 'FILED')",
            name=op.f("breeding_cycle_status_check"),
        ),
        sa.ForeignKeyConstraint(["author_id"], ["ops.person.id"], name=op.f("breeding_cycle_author_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("breeding_cycle_dog_id_fkey")),
        sa.ForeignKeyConstraint(["male_id"], ["ops.dog.id"], name=op.f("breeding_cycle_male_id_fkey")),
        sa.ForeignKeyConstraint(["post_id"], ["ops.post.id"], name=op.f("breeding_cycle_post_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("breeding_cycle_project_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("breeding_cycle_section_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["ops.team.id"], name=op.f("breeding_cycle_team_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("breeding_cycle_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("breeding_cycle_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("breeding_cycle_day_at_idx"), "breeding_cycle", ["day", "at"], unique=False, schema="ops")
    op.create_index(
        op.f("breeding_cycle_dog_id_day_idx"), "breeding_cycle", ["dog_id", "day"], unique=False, schema="ops"
    )
    op.create_index(
        op.f("breeding_cycle_project_id_day_idx"), "breeding_cycle", ["project_id", "day"], unique=False, schema="ops"
    )
    op.create_table(
        "caretaker_log",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("caretaker_id", sa.Integer(), nullable=True),
        sa.Column("kennel", sa.Text(), nullable=True),
        sa.Column("house_clean", sa.Boolean(), nullable=True),
        sa.Column("house_vacuumed", sa.Boolean(), nullable=True),
        sa.Column("tap_clean", sa.Boolean(), nullable=True),
        sa.Column("drain_clean", sa.Boolean(), nullable=True),
        sa.Column("bowls_clean", sa.Boolean(), nullable=True),
        sa.Column("dog_clean", sa.Boolean(), nullable=True),
        sa.Column("dog_washed", sa.Boolean(), nullable=True),
        sa.Column("dog_brushed", sa.Boolean(), nullable=True),
        sa.Column(
            "tasks_done",
            sa.Integer(),
            sa.Computed(
                "CASE WHEN house_clean THEN 1 ELSE 0 END + CASE WHEN house_vacuumed THEN 1 ELSE 0 END + CASE WHEN tap_clean THEN 1 ELSE 0 END + CASE WHEN drain_clean THEN 1 ELSE 0 END + CASE WHEN bowls_clean THEN 1 ELSE 0 END + CASE WHEN dog_clean THEN 1 ELSE 0 END + CASE WHEN dog_washed THEN 1 ELSE 0 END + CASE WHEN dog_brushed THEN 1 ELSE 0 END",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("found", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column(
            "quality",
            sa.SmallInteger(),
            sa.Computed(
                "greatest(0, 100 - CASE WHEN dog_id IS NULL THEN 60 ELSE 0 END - CASE WHEN caretaker_id IS NULL THEN 60 ELSE 0 END - CASE WHEN kennel IS NULL THEN 8 ELSE 0 END - found)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("judged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("submitted_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("decided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("voided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED', 'FILED')",
            name=op.f("caretaker_log_status_check"),
        ),
        sa.ForeignKeyConstraint(["author_id"], ["ops.person.id"], name=op.f("caretaker_log_author_id_fkey")),
        sa.ForeignKeyConstraint(["caretaker_id"], ["ops.person.id"], name=op.f("caretaker_log_caretaker_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("caretaker_log_dog_id_fkey")),
        sa.ForeignKeyConstraint(["post_id"], ["ops.post.id"], name=op.f("caretaker_log_post_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("caretaker_log_project_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("caretaker_log_section_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["ops.team.id"], name=op.f("caretaker_log_team_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("caretaker_log_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("caretaker_log_source_source_key_key")),
        schema="ops",
    )
    op.create_index(
        op.f("caretaker_log_caretaker_id_day_idx"), "caretaker_log", ["caretaker_id", "day"], unique=False, schema="ops"
    )
    op.create_index(op.f("caretaker_log_day_at_idx"), "caretaker_log", ["day", "at"], unique=False, schema="ops")
    op.create_index(
        op.f("caretaker_log_dog_id_day_idx"), "caretaker_log", ["dog_id", "day"], unique=False, schema="ops"
    )
    op.create_index(
        op.f("caretaker_log_project_id_day_idx"), "caretaker_log", ["project_id", "day"], unique=False, schema="ops"
    )
    op.create_table(
        "certification",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("handler_id", sa.Integer(), nullable=True),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("discipline", sa.Text(), nullable=True),
        sa.Column("issuer", sa.Text(), nullable=True),
        sa.Column("expires", sa.Date(), nullable=True),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("evaluator_id", sa.Integer(), nullable=True),
        sa.Column("document", sa.Text(), nullable=True),
        sa.Column("attempt", sa.Integer(), nullable=True),
        sa.Column("odours", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True),
        sa.Column("mark", sa.Numeric(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("found", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column(
            "quality",
            sa.SmallInteger(),
            sa.Computed(
                "greatest(0, 100 - CASE WHEN handler_id IS NULL THEN 60 ELSE 0 END - CASE WHEN dog_id IS NULL THEN 60 ELSE 0 END - CASE WHEN discipline IS NULL THEN 60 ELSE 0 END - CASE WHEN issuer IS NULL THEN 60 ELSE 0 END - CASE WHEN expires IS NULL THEN 60 ELSE 0 END - CASE WHEN result IS NULL THEN 60 ELSE 0 END - CASE WHEN evaluator_id IS NULL THEN 20 ELSE 0 END - CASE WHEN document IS NULL THEN 20 ELSE 0 END - CASE WHEN coalesce(jsonb_array_length(odours), 0) = 0 THEN 8 ELSE 0 END - CASE WHEN mark IS NULL THEN 8 ELSE 0 END - CASE WHEN mark < 0 OR mark > 100 THEN 20 ELSE 0 END - found)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("judged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("submitted_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("decided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("voided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "discipline IN ('EXPLOSIVES', 'NARCOTICS', 'PATROL', 'TRACKING', 'OTHER')",
            name=op.f("certification_discipline_check"),
        ),
        sa.CheckConstraint("result IN ('PASS', 'FAIL')", name=op.f("certification_result_check")),
        sa.CheckConstraint(
            "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED', 'FILED')",
            name=op.f("certification_status_check"),
        ),
        sa.ForeignKeyConstraint(["author_id"], ["ops.person.id"], name=op.f("certification_author_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("certification_dog_id_fkey")),
        sa.ForeignKeyConstraint(["evaluator_id"], ["ops.person.id"], name=op.f("certification_evaluator_id_fkey")),
        sa.ForeignKeyConstraint(["handler_id"], ["ops.person.id"], name=op.f("certification_handler_id_fkey")),
        sa.ForeignKeyConstraint(["post_id"], ["ops.post.id"], name=op.f("certification_post_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("certification_project_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("certification_section_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["ops.team.id"], name=op.f("certification_team_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("certification_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("certification_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("certification_day_at_idx"), "certification", ["day", "at"], unique=False, schema="ops")
    op.create_index(
        op.f("certification_dog_id_day_idx"), "certification", ["dog_id", "day"], unique=False, schema="ops"
    )
    op.create_index(
        op.f("certification_handler_id_day_idx"), "certification", ["handler_id", "day"], unique=False, schema="ops"
    )
    op.create_index(
        op.f("certification_project_id_day_idx"), "certification", ["project_id", "day"], unique=False, schema="ops"
    )
    op.create_table(
        "cleaning",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("recorder_id", sa.Integer(), nullable=True),
        sa.Column("area", sa.Text(), nullable=True),
        sa.Column("kennel", sa.Text(), nullable=True),
        sa.Column("other_place", sa.Text(), nullable=True),
        sa.Column("cleaned", sa.Boolean(), nullable=True),
        sa.Column("washed", sa.Boolean(), nullable=True),
        sa.Column("disinfected", sa.Boolean(), nullable=True),
        sa.Column("group_disinfection", sa.Boolean(), nullable=True),
        sa.Column("group_text", sa.Text(), nullable=True),
        sa.Column("materials", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("found", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column(
            "quality",
            sa.SmallInteger(),
            sa.Computed(
                "greatest(0, 100 - CASE WHEN recorder_id IS NULL THEN 60 ELSE 0 END - CASE WHEN area IS NULL THEN 20 ELSE 0 END - found)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("judged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("submitted_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("decided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("voided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED', 'FILED')",
            name=op.f("cleaning_status_check"),
        ),
        sa.ForeignKeyConstraint(["author_id"], ["ops.person.id"], name=op.f("cleaning_author_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("cleaning_dog_id_fkey")),
        sa.ForeignKeyConstraint(["post_id"], ["ops.post.id"], name=op.f("cleaning_post_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("cleaning_project_id_fkey")),
        sa.ForeignKeyConstraint(["recorder_id"], ["ops.person.id"], name=op.f("cleaning_recorder_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("cleaning_section_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["ops.team.id"], name=op.f("cleaning_team_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("cleaning_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("cleaning_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("cleaning_day_at_idx"), "cleaning", ["day", "at"], unique=False, schema="ops")
    op.create_index(op.f("cleaning_dog_id_day_idx"), "cleaning", ["dog_id", "day"], unique=False, schema="ops")
    op.create_index(op.f("cleaning_project_id_day_idx"), "cleaning", ["project_id", "day"], unique=False, schema="ops")
    op.create_index(
        op.f("cleaning_recorder_id_day_idx"), "cleaning", ["recorder_id", "day"], unique=False, schema="ops"
    )
    op.create_table(
        "daily_check",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("examiner_id", sa.Integer(), nullable=True),
        sa.Column("eyes", sa.Text(), nullable=True),
        sa.Column("ears", sa.Text(), nullable=True),
        sa.Column("nose", sa.Text(), nullable=True),
        sa.Column("mouth", sa.Text(), nullable=True),
        sa.Column("teeth", sa.Text(), nullable=True),
        sa.Column("gums", sa.Text(), nullable=True),
        sa.Column("front_limbs", sa.Text(), nullable=True),
        sa.Column("hind_limbs", sa.Text(), nullable=True),
        sa.Column("coat", sa.Text(), nullable=True),
        sa.Column("tail", sa.Text(), nullable=True),
        sa.Column("rear", sa.Text(), nullable=True),
        sa.Column(
            "areas_checked",
            sa.Integer(),
            sa.Computed(
                "num_nonnulls(eyes, ears, nose, mouth, teeth, gums, front_limbs, hind_limbs, coat, tail, rear)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column(
            "areas_abnormal",
            sa.Integer(),
            sa.Computed(
                "CASE WHEN eyes <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN ears <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN nose <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN mouth <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN teeth <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN gums <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN front_limbs <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN hind_limbs <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN coat <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN tail <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN rear <> 'NORMAL' THEN 1 ELSE 0 END",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column(
            "flagged_dog",
            sa.Integer(),
            sa.Computed(
                "CASE WHEN CASE WHEN eyes <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN ears <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN nose <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN mouth <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN teeth <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN gums <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN front_limbs <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN hind_limbs <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN coat <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN tail <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN rear <> 'NORMAL' THEN 1 ELSE 0 END > 0 THEN dog_id END",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("severity", sa.Text(), nullable=True),
        sa.Column("stool_form", sa.Text(), nullable=True),
        sa.Column("behaviour", sa.Text(), nullable=True),
        sa.Column("symptoms", sa.Text(), nullable=True),
        sa.Column("first_diagnosis", sa.Text(), nullable=True),
        sa.Column("treatment", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("found", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column(
            "quality",
            sa.SmallInteger(),
            sa.Computed(
                "greatest(0, 100 - CASE WHEN dog_id IS NULL THEN 60 ELSE 0 END - CASE WHEN examiner_id IS NULL THEN 60 ELSE 0 END - CASE WHEN NOT ((num_nonnulls(eyes, ears, nose, mouth, teeth, gums, front_limbs, hind_limbs, coat, tail, rear)) < 0 OR (num_nonnulls(eyes, ears, nose, mouth, teeth, gums, front_limbs, hind_limbs, coat, tail, rear)) > 11) AND ((num_nonnulls(eyes, ears, nose, mouth, teeth, gums, front_limbs, hind_limbs, coat, tail, rear)) < 11 OR (num_nonnulls(eyes, ears, nose, mouth, teeth, gums, front_limbs, hind_limbs, coat, tail, rear)) > 11) THEN 20 ELSE 0 END - CASE WHEN stool_form IS NULL THEN 20 ELSE 0 END - CASE WHEN behaviour IS NULL THEN 8 ELSE 0 END - found)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("judged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("submitted_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("decided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("voided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "coat IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("daily_check_coat_check"),
        ),
        sa.CheckConstraint(
            "ears IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("daily_check_ears_check"),
        ),
        sa.CheckConstraint(
            "eyes IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("daily_check_eyes_check"),
        ),
        sa.CheckConstraint(
            "front_limbs IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("daily_check_front_limbs_check"),
        ),
        sa.CheckConstraint(
            "gums IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("daily_check_gums_check"),
        ),
        sa.CheckConstraint(
            "hind_limbs IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("daily_check_hind_limbs_check"),
        ),
        sa.CheckConstraint(
            "mouth IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("daily_check_mouth_check"),
        ),
        sa.CheckConstraint(
            "nose IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("daily_check_nose_check"),
        ),
        sa.CheckConstraint(
            "rear IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("daily_check_rear_check"),
        ),
        sa.CheckConstraint("severity IN ('MILD', 'MODERATE', 'SEVERE')", name=op.f("daily_check_severity_check")),
        sa.CheckConstraint(
            "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED', 'FILED')",
            name=op.f("daily_check_status_check"),
        ),
        sa.CheckConstraint(
            "stool_form IN ('NORMAL', 'HARD', 'VERY_HARD', 'SOFT', 'LIQUID')", name=op.f("daily_check_stool_form_check")
        ),
        sa.CheckConstraint(
            "tail IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("daily_check_tail_check"),
        ),
        sa.CheckConstraint(
            "teeth IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("daily_check_teeth_check"),
        ),
        sa.ForeignKeyConstraint(["author_id"], ["ops.person.id"], name=op.f("daily_check_author_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("daily_check_dog_id_fkey")),
        sa.ForeignKeyConstraint(["examiner_id"], ["ops.person.id"], name=op.f("daily_check_examiner_id_fkey")),
        sa.ForeignKeyConstraint(["post_id"], ["ops.post.id"], name=op.f("daily_check_post_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("daily_check_project_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("daily_check_section_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["ops.team.id"], name=op.f("daily_check_team_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("daily_check_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("daily_check_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("daily_check_day_at_idx"), "daily_check", ["day", "at"], unique=False, schema="ops")
    op.create_index(op.f("daily_check_dog_id_day_idx"), "daily_check", ["dog_id", "day"], unique=False, schema="ops")
    op.create_index(
        op.f("daily_check_examiner_id_day_idx"), "daily_check", ["examiner_id", "day"], unique=False, schema="ops"
    )
    op.create_index(
        op.f("daily_check_project_id_day_idx"), "daily_check", ["project_id", "day"], unique=False, schema="ops"
    )
    op.create_table(
        "deworming",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("vet_id", sa.Integer(), nullable=True),
        sa.Column("product", sa.Text(), nullable=True),
        sa.Column("ingredient", sa.Text(), nullable=True),
        sa.Column("weight", sa.Numeric(), nullable=True),
        sa.Column("dose_per_kg", sa.Numeric(), nullable=True),
        sa.Column("calculated_dose", sa.Numeric(), nullable=True),
        sa.Column("amount", sa.Numeric(), nullable=True),
        sa.Column("amount_unit", sa.Text(), nullable=True),
        sa.Column("route", sa.Text(), nullable=True),
        sa.Column("batch", sa.Text(), nullable=True),
        sa.Column("expires", sa.Date(), nullable=True),
        sa.Column("reaction", sa.Text(), nullable=True),
        sa.Column("next_due", sa.Date(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("found", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column(
            "quality",
            sa.SmallInteger(),
            sa.Computed(
                "greatest(0, 100 - CASE WHEN dog_id IS NULL THEN 60 ELSE 0 END - CASE WHEN product IS NULL THEN 60 ELSE 0 END - CASE WHEN weight IS NULL THEN 20 ELSE 0 END - CASE WHEN amount IS NULL THEN 20 ELSE 0 END - CASE WHEN amount_unit IS NULL THEN 20 ELSE 0 END - CASE WHEN route IS NULL THEN 8 ELSE 0 END - CASE WHEN batch IS NULL THEN 8 ELSE 0 END - CASE WHEN expires IS NULL THEN 8 ELSE 0 END - CASE WHEN next_due IS NULL THEN 20 ELSE 0 END - found)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("judged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("submitted_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("decided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("voided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint("amount_unit IN ('ML', 'MG', 'TABLET')", name=op.f("deworming_amount_unit_check")),
        sa.CheckConstraint(
            "reaction IN ('NONE', 'VOMITING', 'DIARRHOEA', 'LETHARGY', 'ALLERGY', 'OTHER')",
            name=op.f("deworming_reaction_check"),
        ),
        sa.CheckConstraint("route IN ('ORAL', 'TOPICAL', 'INJECTION')", name=op.f("deworming_route_check")),
        sa.CheckConstraint(
            "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED', 'FILED')",
            name=op.f("deworming_status_check"),
        ),
        sa.ForeignKeyConstraint(["author_id"], ["ops.person.id"], name=op.f("deworming_author_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("deworming_dog_id_fkey")),
        sa.ForeignKeyConstraint(["post_id"], ["ops.post.id"], name=op.f("deworming_post_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("deworming_project_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("deworming_section_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["ops.team.id"], name=op.f("deworming_team_id_fkey")),
        sa.ForeignKeyConstraint(["vet_id"], ["ops.person.id"], name=op.f("deworming_vet_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("deworming_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("deworming_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("deworming_day_at_idx"), "deworming", ["day", "at"], unique=False, schema="ops")
    op.create_index(op.f("deworming_dog_id_day_idx"), "deworming", ["dog_id", "day"], unique=False, schema="ops")
    op.create_index(
        op.f("deworming_project_id_day_idx"), "deworming", ["project_id", "day"], unique=False, schema="ops"
    )
    op.create_index(op.f("deworming_vet_id_day_idx"), "deworming", ["vet_id", "day"], unique=False, schema="ops")
    op.create_table(
        "duty_status",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("vet_id", sa.Integer(), nullable=True),
        sa.Column("duty_status", sa.Text(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("restriction", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("found", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column(
            "quality",
            sa.SmallInteger(),
            sa.Computed(
                "greatest(0, 100 - CASE WHEN dog_id IS NULL THEN 60 ELSE 0 END - CASE WHEN vet_id IS NULL THEN 20 ELSE 0 END - CASE WHEN duty_status IS NULL THEN 60 ELSE 0 END - CASE WHEN reason IS NULL THEN 20 ELSE 0 END - CASE WHEN (restriction IS NULL AND duty_status IN ('RESTRICTED')) THEN 20 ELSE 0 END - found)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("judged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("submitted_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("decided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("voided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "duty_status IN ('FIT', 'RESTRICTED', 'UNFIT', 'PERMANENTLY_UNFIT')",
            name=op.f("duty_status_duty_status_check"),
        ),
        sa.CheckConstraint(
            "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED', 'FILED')",
            name=op.f("duty_status_status_check"),
        ),
        sa.ForeignKeyConstraint(["author_id"], ["ops.person.id"], name=op.f("duty_status_author_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("duty_status_dog_id_fkey")),
        sa.ForeignKeyConstraint(["post_id"], ["ops.post.id"], name=op.f("duty_status_post_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("duty_status_project_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("duty_status_section_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["ops.team.id"], name=op.f("duty_status_team_id_fkey")),
        sa.ForeignKeyConstraint(["vet_id"], ["ops.person.id"], name=op.f("duty_status_vet_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("duty_status_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("duty_status_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("duty_status_day_at_idx"), "duty_status", ["day", "at"], unique=False, schema="ops")
    op.create_index(op.f("duty_status_dog_id_day_idx"), "duty_status", ["dog_id", "day"], unique=False, schema="ops")
    op.create_index(
        op.f("duty_status_project_id_day_idx"), "duty_status", ["project_id", "day"], unique=False, schema="ops"
    )
    op.create_index(op.f("duty_status_vet_id_day_idx"), "duty_status", ["vet_id", "day"], unique=False, schema="ops")
    op.create_table(
        "evaluation",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("evaluator_id", sa.Integer(), nullable=True),
        sa.Column("rating", sa.Text(), nullable=True),
        sa.Column("uniform_ok", sa.Boolean(), nullable=True),
        sa.Column("card_ok", sa.Boolean(), nullable=True),
        sa.Column("appearance_ok", sa.Boolean(), nullable=True),
        sa.Column("cleanliness_ok", sa.Boolean(), nullable=True),
        sa.Column("punctuality", sa.Integer(), nullable=True),
        sa.Column("knowledge", sa.Integer(), nullable=True),
        sa.Column("teamwork", sa.Integer(), nullable=True),
        sa.Column("communication", sa.Integer(), nullable=True),
        sa.Column("obedience", sa.Integer(), nullable=True),
        sa.Column("accuracy", sa.Integer(), nullable=True),
        sa.Column("condition", sa.Integer(), nullable=True),
        sa.Column("relationship", sa.Integer(), nullable=True),
        sa.Column("strengths", sa.Text(), nullable=True),
        sa.Column("to_improve", sa.Text(), nullable=True),
        sa.Column("violations", sa.Text(), nullable=True),
        sa.Column("comments", sa.Text(), nullable=True),
        sa.Column("recommendations", sa.Text(), nullable=True),
        sa.Column("found", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column(
            "quality",
            sa.SmallInteger(),
            sa.Computed(
                "greatest(0, 100 - CASE WHEN target IS NULL THEN 60 ELSE 0 END - CASE WHEN (person_id IS NULL AND target IN ('PERSON')) THEN 60 ELSE 0 END - CASE WHEN (dog_id IS NULL AND target IN ('DOG')) THEN 60 ELSE 0 END - CASE WHEN evaluator_id IS NULL THEN 60 ELSE 0 END - CASE WHEN rating IS NULL THEN 60 ELSE 0 END - CASE WHEN punctuality < 1 OR punctuality > 10 THEN 60 ELSE 0 END - CASE WHEN knowledge < 1 OR knowledge > 10 THEN 60 ELSE 0 END - CASE WHEN teamwork < 1 OR teamwork > 10 THEN 60 ELSE 0 END - CASE WHEN communication < 1 OR communication > 10 THEN 60 ELSE 0 END - CASE WHEN obedience < 1 OR obedience > 10 THEN 60 ELSE 0 END - CASE WHEN accuracy < 1 OR accuracy > 10 THEN 60 ELSE 0 END - CASE WHEN condition < 1 OR condition > 10 THEN 60 ELSE 0 END - CASE WHEN relationship < 1 OR relationship > 10 THEN 60 ELSE 0 END - found)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("judged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("submitted_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("decided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("voided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint("rating IN ('EXCELLENT', 'GOOD', 'WEAK')", name=op.f("evaluation_rating_check")),
        sa.CheckConstraint(
            "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED', 'FILED')",
            name=op.f("evaluation_status_check"),
        ),
        sa.CheckConstraint("target IN ('PERSON', 'DOG')", name=op.f("evaluation_target_check")),
        sa.ForeignKeyConstraint(["author_id"], ["ops.person.id"], name=op.f("evaluation_author_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("evaluation_dog_id_fkey")),
        sa.ForeignKeyConstraint(["evaluator_id"], ["ops.person.id"], name=op.f("evaluation_evaluator_id_fkey")),
        sa.ForeignKeyConstraint(["person_id"], ["ops.person.id"], name=op.f("evaluation_person_id_fkey")),
        sa.ForeignKeyConstraint(["post_id"], ["ops.post.id"], name=op.f("evaluation_post_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("evaluation_project_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("evaluation_section_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["ops.team.id"], name=op.f("evaluation_team_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("evaluation_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("evaluation_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("evaluation_day_at_idx"), "evaluation", ["day", "at"], unique=False, schema="ops")
    op.create_index(op.f("evaluation_dog_id_day_idx"), "evaluation", ["dog_id", "day"], unique=False, schema="ops")
    op.create_index(
        op.f("evaluation_evaluator_id_day_idx"), "evaluation", ["evaluator_id", "day"], unique=False, schema="ops"
    )
    op.create_index(
        op.f("evaluation_project_id_day_idx"), "evaluation", ["project_id", "day"], unique=False, schema="ops"
    )
    op.create_table(
        "excretion",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("recorder_id", sa.Integer(), nullable=True),
        sa.Column("stool_form", sa.Text(), nullable=True),
        sa.Column("stool_colour", sa.Text(), nullable=True),
        sa.Column("stool_content", sa.Text(), nullable=True),
        sa.Column("constipation", sa.Boolean(), nullable=True),
        sa.Column("stool_place", sa.Text(), nullable=True),
        sa.Column("stool_notes", sa.Text(), nullable=True),
        sa.Column("urine_colour", sa.Text(), nullable=True),
        sa.Column("urine_notes", sa.Text(), nullable=True),
        sa.Column("vomit_colour", sa.Text(), nullable=True),
        sa.Column("vomit_count", sa.Integer(), nullable=True),
        sa.Column("vomit_notes", sa.Text(), nullable=True),
        sa.Column("found", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column(
            "quality",
            sa.SmallInteger(),
            sa.Computed(
                "greatest(0, 100 - CASE WHEN dog_id IS NULL THEN 60 ELSE 0 END - CASE WHEN recorder_id IS NULL THEN 60 ELSE 0 END - CASE WHEN vomit_count < 0 OR vomit_count > 50 THEN 60 ELSE 0 END - found)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("judged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("submitted_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("decided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("voided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED', 'FILED')",
            name=op.f("excretion_status_check"),
        ),
        sa.CheckConstraint(
            "stool_colour IN ('BROWN', 'YELLOW', 'GREEN', 'BLACK', 'RED', 'WHITE', 'OTHER')",
            name=op.f("excretion_stool_colour_check"),
        ),
        sa.CheckConstraint(
            "stool_form IN ('NORMAL', 'HARD', 'VERY_HARD', 'SOFT', 'LIQUID')", name=op.f("excretion_stool_form_check")
        ),
        sa.CheckConstraint(
            "stool_place IN ('INSIDE', 'OUTSIDE', 'CAGE', 'PLACE', 'OTHER')", name=op.f("excretion_stool_place_check")
        ),
        sa.ForeignKeyConstraint(["author_id"], ["ops.person.id"], name=op.f("excretion_author_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("excretion_dog_id_fkey")),
        sa.ForeignKeyConstraint(["post_id"], ["ops.post.id"], name=op.f("excretion_post_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("excretion_project_id_fkey")),
        sa.ForeignKeyConstraint(["recorder_id"], ["ops.person.id"], name=op.f("excretion_recorder_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("excretion_section_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["ops.team.id"], name=op.f("excretion_team_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("excretion_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("excretion_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("excretion_day_at_idx"), "excretion", ["day", "at"], unique=False, schema="ops")
    op.create_index(op.f("excretion_dog_id_day_idx"), "excretion", ["dog_id", "day"], unique=False, schema="ops")
    op.create_index(
        op.f("excretion_project_id_day_idx"), "excretion", ["project_id", "day"], unique=False, schema="ops"
    )
    op.create_index(
        op.f("excretion_recorder_id_day_idx"), "excretion", ["recorder_id", "day"], unique=False, schema="ops"
    )
    op.create_table(
        "feeding",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("recorder_id", sa.Integer(), nullable=True),
        sa.Column("meal", sa.Text(), nullable=True),
        sa.Column("meal_name", sa.Text(), nullable=True),
        sa.Column("preparation", sa.Text(), nullable=True),
        sa.Column("grams", sa.Integer(), nullable=True),
        sa.Column("water_ml", sa.Integer(), nullable=True),
        sa.Column("supplements", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True),
        sa.Column("body_condition", sa.Integer(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("found", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column(
            "quality",
            sa.SmallInteger(),
            sa.Computed(
                "greatest(0, 100 - CASE WHEN dog_id IS NULL THEN 60 ELSE 0 END - CASE WHEN recorder_id IS NULL THEN 60 ELSE 0 END - CASE WHEN meal IS NULL THEN 8 ELSE 0 END - CASE WHEN grams IS NULL THEN 20 ELSE 0 END - CASE WHEN grams < 0 OR grams > 10000 THEN 60 ELSE 0 END - CASE WHEN grams BETWEEN 0 AND 10000 AND (grams < 50 OR grams > 2500) THEN 8 ELSE 0 END - CASE WHEN water_ml IS NULL THEN 20 ELSE 0 END - CASE WHEN water_ml < 0 OR water_ml > 20000 THEN 60 ELSE 0 END - CASE WHEN water_ml BETWEEN 0 AND 20000 AND (water_ml < 100 OR water_ml > 6000) THEN 8 ELSE 0 END - CASE WHEN body_condition < 1 OR body_condition > 9 THEN 60 ELSE 0 END - found)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("judged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("submitted_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("decided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("voided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint("meal IN ('FRESH', 'DRY', 'MIXED', 'UNSPECIFIED')", name=op.f("feeding_meal_check")),
        sa.CheckConstraint(
            "preparation IN ('BOILED', 'STEAMED', 'SOAKED', 'OTHER')", name=op.f("feeding_preparation_check")
        ),
        sa.CheckConstraint(
            "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED', 'FILED')",
            name=op.f("feeding_status_check"),
        ),
        sa.ForeignKeyConstraint(["author_id"], ["ops.person.id"], name=op.f("feeding_author_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("feeding_dog_id_fkey")),
        sa.ForeignKeyConstraint(["post_id"], ["ops.post.id"], name=op.f("feeding_post_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("feeding_project_id_fkey")),
        sa.ForeignKeyConstraint(["recorder_id"], ["ops.person.id"], name=op.f("feeding_recorder_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("feeding_section_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["ops.team.id"], name=op.f("feeding_team_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("feeding_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("feeding_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("feeding_day_at_idx"), "feeding", ["day", "at"], unique=False, schema="ops")
    op.create_index(op.f("feeding_dog_id_day_idx"), "feeding", ["dog_id", "day"], unique=False, schema="ops")
    op.create_index(op.f("feeding_project_id_day_idx"), "feeding", ["project_id", "day"], unique=False, schema="ops")
    op.create_index(op.f("feeding_recorder_id_day_idx"), "feeding", ["recorder_id", "day"], unique=False, schema="ops")
    op.create_table(
        "grooming",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("recorder_id", sa.Integer(), nullable=True),
        sa.Column("washed", sa.Boolean(), nullable=True),
        sa.Column("shampoo", sa.Text(), nullable=True),
        sa.Column("brushed", sa.Boolean(), nullable=True),
        sa.Column("nails", sa.Boolean(), nullable=True),
        sa.Column("teeth_brushed", sa.Boolean(), nullable=True),
        sa.Column("ears_cleaned", sa.Boolean(), nullable=True),
        sa.Column("eyes_cleaned", sa.Boolean(), nullable=True),
        sa.Column("cleanliness", sa.Integer(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("found", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column(
            "quality",
            sa.SmallInteger(),
            sa.Computed(
                "greatest(0, 100 - CASE WHEN dog_id IS NULL THEN 60 ELSE 0 END - CASE WHEN recorder_id IS NULL THEN 60 ELSE 0 END - CASE WHEN cleanliness IS NULL THEN 8 ELSE 0 END - CASE WHEN cleanliness < 1 OR cleanliness > 5 THEN 60 ELSE 0 END - found)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("judged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("submitted_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("decided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("voided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED', 'FILED')",
            name=op.f("grooming_status_check"),
        ),
        sa.ForeignKeyConstraint(["author_id"], ["ops.person.id"], name=op.f("grooming_author_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("grooming_dog_id_fkey")),
        sa.ForeignKeyConstraint(["post_id"], ["ops.post.id"], name=op.f("grooming_post_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("grooming_project_id_fkey")),
        sa.ForeignKeyConstraint(["recorder_id"], ["ops.person.id"], name=op.f("grooming_recorder_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("grooming_section_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["ops.team.id"], name=op.f("grooming_team_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("grooming_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("grooming_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("grooming_day_at_idx"), "grooming", ["day", "at"], unique=False, schema="ops")
    op.create_index(op.f("grooming_dog_id_day_idx"), "grooming", ["dog_id", "day"], unique=False, schema="ops")
    op.create_index(op.f("grooming_project_id_day_idx"), "grooming", ["project_id", "day"], unique=False, schema="ops")
    op.create_index(
        op.f("grooming_recorder_id_day_idx"), "grooming", ["recorder_id", "day"], unique=False, schema="ops"
    )
    op.create_table(
        "handler_daily",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("handler_id", sa.Integer(), nullable=True),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("location", sa.Text(), nullable=True),
        sa.Column("eyes", sa.Text(), nullable=True),
        sa.Column("ears", sa.Text(), nullable=True),
        sa.Column("nose", sa.Text(), nullable=True),
        sa.Column("mouth", sa.Text(), nullable=True),
        sa.Column("teeth", sa.Text(), nullable=True),
        sa.Column("gums", sa.Text(), nullable=True),
        sa.Column("front_limbs", sa.Text(), nullable=True),
        sa.Column("hind_limbs", sa.Text(), nullable=True),
        sa.Column("coat", sa.Text(), nullable=True),
        sa.Column("tail", sa.Text(), nullable=True),
        sa.Column("rear", sa.Text(), nullable=True),
        sa.Column(
            "areas_checked",
            sa.Integer(),
            sa.Computed(
                "num_nonnulls(eyes, ears, nose, mouth, teeth, gums, front_limbs, hind_limbs, coat, tail, rear)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column(
            "areas_abnormal",
            sa.Integer(),
            sa.Computed(
                "CASE WHEN eyes <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN ears <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN nose <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN mouth <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN teeth <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN gums <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN front_limbs <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN hind_limbs <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN coat <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN tail <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN rear <> 'NORMAL' THEN 1 ELSE 0 END",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("health_notes", sa.Text(), nullable=True),
        sa.Column("food_amount", sa.Text(), nullable=True),
        sa.Column("food_type", sa.Text(), nullable=True),
        sa.Column("supplements", sa.Text(), nullable=True),
        sa.Column("water_amount", sa.Text(), nullable=True),
        sa.Column("groomed", sa.Boolean(), nullable=True),
        sa.Column("washed", sa.Boolean(), nullable=True),
        sa.Column("excretion_place", sa.Text(), nullable=True),
        sa.Column("stool_form", sa.Text(), nullable=True),
        sa.Column("stool_colour", sa.Text(), nullable=True),
        sa.Column("good_behaviour", sa.Text(), nullable=True),
        sa.Column("bad_behaviour", sa.Text(), nullable=True),
        sa.Column("found", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column(
            "quality",
            sa.SmallInteger(),
            sa.Computed(
                "greatest(0, 100 - CASE WHEN handler_id IS NULL THEN 60 ELSE 0 END - CASE WHEN dog_id IS NULL THEN 60 ELSE 0 END - CASE WHEN location IS NULL THEN 8 ELSE 0 END - CASE WHEN NOT ((num_nonnulls(eyes, ears, nose, mouth, teeth, gums, front_limbs, hind_limbs, coat, tail, rear)) < 0 OR (num_nonnulls(eyes, ears, nose, mouth, teeth, gums, front_limbs, hind_limbs, coat, tail, rear)) > 11) AND ((num_nonnulls(eyes, ears, nose, mouth, teeth, gums, front_limbs, hind_limbs, coat, tail, rear)) < 11 OR (num_nonnulls(eyes, ears, nose, mouth, teeth, gums, front_limbs, hind_limbs, coat, tail, rear)) > 11) THEN 20 ELSE 0 END - CASE WHEN food_amount IS NULL THEN 8 ELSE 0 END - CASE WHEN water_amount IS NULL THEN 8 ELSE 0 END - CASE WHEN stool_form IS NULL THEN 8 ELSE 0 END - found)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("judged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("submitted_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("decided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("voided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "coat IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("handler_daily_coat_check"),
        ),
        sa.CheckConstraint(
            "ears IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("handler_daily_ears_check"),
        ),
        sa.CheckConstraint(
            "eyes IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("handler_daily_eyes_check"),
        ),
        sa.CheckConstraint(
            "front_limbs IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("handler_daily_front_limbs_check"),
        ),
        sa.CheckConstraint(
            "gums IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("handler_daily_gums_check"),
        ),
        sa.CheckConstraint(
            "hind_limbs IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("handler_daily_hind_limbs_check"),
        ),
        sa.CheckConstraint(
            "mouth IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("handler_daily_mouth_check"),
        ),
        sa.CheckConstraint(
            "nose IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("handler_daily_nose_check"),
        ),
        sa.CheckConstraint(
            "rear IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("handler_daily_rear_check"),
        ),
        sa.CheckConstraint(
            "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED', 'FILED')",
            name=op.f("handler_daily_status_check"),
        ),
        sa.CheckConstraint(
            "stool_colour IN ('BROWN', 'YELLOW', 'GREEN', 'BLACK', 'RED', 'WHITE', 'OTHER')",
            name=op.f("handler_daily_stool_colour_check"),
        ),
        sa.CheckConstraint(
            "stool_form IN ('NORMAL', 'HARD', 'VERY_HARD', 'SOFT', 'LIQUID')",
            name=op.f("handler_daily_stool_form_check"),
        ),
        sa.CheckConstraint(
            "tail IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("handler_daily_tail_check"),
        ),
        sa.CheckConstraint(
            "teeth IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("handler_daily_teeth_check"),
        ),
        sa.ForeignKeyConstraint(["author_id"], ["ops.person.id"], name=op.f("handler_daily_author_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("handler_daily_dog_id_fkey")),
        sa.ForeignKeyConstraint(["handler_id"], ["ops.person.id"], name=op.f("handler_daily_handler_id_fkey")),
        sa.ForeignKeyConstraint(["post_id"], ["ops.post.id"], name=op.f("handler_daily_post_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("handler_daily_project_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("handler_daily_section_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["ops.team.id"], name=op.f("handler_daily_team_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("handler_daily_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("handler_daily_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("handler_daily_day_at_idx"), "handler_daily", ["day", "at"], unique=False, schema="ops")
    op.create_index(
        op.f("handler_daily_dog_id_day_idx"), "handler_daily", ["dog_id", "day"], unique=False, schema="ops"
    )
    op.create_index(
        op.f("handler_daily_handler_id_day_idx"), "handler_daily", ["handler_id", "day"], unique=False, schema="ops"
    )
    op.create_index(
        op.f("handler_daily_project_id_day_idx"), "handler_daily", ["project_id", "day"], unique=False, schema="ops"
    )
    op.create_table(
        "heat",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=True),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("heat_status", sa.Text(), nullable=True),
        sa.Column("behaviour", sa.Text(), nullable=True),
        sa.Column("signs", sa.Text(), nullable=True),
        sa.Column("appetite", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("found", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column(
            "quality",
            sa.SmallInteger(),
            sa.Computed(
                "greatest(0, 100 - CASE WHEN dog_id IS NULL THEN 60 ELSE 0 END - CASE WHEN heat_status IS NULL THEN 20 ELSE 0 END - found)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("judged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("submitted_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("decided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("voided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "heat_status IN ('PRE_HEAT', 'IN_HEAT', 'POST_HEAT', 'NOT_IN_HEAT', 'COMPLETED')",
            name=op.f("heat_heat_status_check"),
        ),
        sa.CheckConstraint(
            "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED', 'FILED')",
            name=op.f("heat_status_check"),
        ),
        sa.ForeignKeyConstraint(["author_id"], ["ops.person.id"], name=op.f("heat_author_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("heat_dog_id_fkey")),
        sa.ForeignKeyConstraint(["post_id"], ["ops.post.id"], name=op.f("heat_post_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("heat_project_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("heat_section_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["ops.team.id"], name=op.f("heat_team_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("heat_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("heat_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("heat_day_at_idx"), "heat", ["day", "at"], unique=False, schema="ops")
    op.create_index(op.f("heat_dog_id_day_idx"), "heat", ["dog_id", "day"], unique=False, schema="ops")
    op.create_index(op.f("heat_project_id_day_idx"), "heat", ["project_id", "day"], unique=False, schema="ops")
    op.create_table(
        "incident",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("incident_type", sa.Text(), nullable=True),
        sa.Column("severity", sa.Text(), nullable=True),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("reporter_id", sa.Integer(), nullable=True),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("handler_id", sa.Integer(), nullable=True),
        sa.Column("people", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True),
        sa.Column("dogs", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True),
        sa.Column("location", sa.Text(), nullable=True),
        sa.Column("witnesses", sa.Text(), nullable=True),
        sa.Column("resolved", sa.Boolean(), nullable=True),
        sa.Column("resolved_on", sa.Date(), nullable=True),
        sa.Column("resolution", sa.Text(), nullable=True),
        sa.Column("found", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column(
            "quality",
            sa.SmallInteger(),
            sa.Computed(
                "greatest(0, 100 - CASE WHEN incident_type IS NULL THEN 60 ELSE 0 END - CASE WHEN severity IS NULL THEN 60 ELSE 0 END - CASE WHEN description IS NULL THEN 60 ELSE 0 END - CASE WHEN reporter_id IS NULL THEN 20 ELSE 0 END - CASE WHEN dog_id IS NULL THEN 20 ELSE 0 END - CASE WHEN witnesses IS NULL THEN 8 ELSE 0 END - found)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("judged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("submitted_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("decided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("voided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "incident_type IN ('SUSPICION', 'DETECTION', 'BITE', 'DOG_INJURY', 'PERSON_INJURY', 'ESCAPE', 'EQUIPMENT', 'VEHICLE', 'BREACH', 'OTHER')",
            name=op.f("incident_incident_type_check"),
        ),
        sa.CheckConstraint("severity IN ('LOW', 'MEDIUM', 'HIGH')", name=op.f("incident_severity_check")),
        sa.CheckConstraint(
            "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED', 'FILED')",
            name=op.f("incident_status_check"),
        ),
        sa.ForeignKeyConstraint(["author_id"], ["ops.person.id"], name=op.f("incident_author_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("incident_dog_id_fkey")),
        sa.ForeignKeyConstraint(["handler_id"], ["ops.person.id"], name=op.f("incident_handler_id_fkey")),
        sa.ForeignKeyConstraint(["post_id"], ["ops.post.id"], name=op.f("incident_post_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("incident_project_id_fkey")),
        sa.ForeignKeyConstraint(["reporter_id"], ["ops.person.id"], name=op.f("incident_reporter_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("incident_section_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["ops.team.id"], name=op.f("incident_team_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("incident_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("incident_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("incident_day_at_idx"), "incident", ["day", "at"], unique=False, schema="ops")
    op.create_index(op.f("incident_dog_id_day_idx"), "incident", ["dog_id", "day"], unique=False, schema="ops")
    op.create_index(op.f("incident_project_id_day_idx"), "incident", ["project_id", "day"], unique=False, schema="ops")
    op.create_index(
        op.f("incident_reporter_id_day_idx"), "incident", ["reporter_id", "day"], unique=False, schema="ops"
    )
    op.create_table(
        "leave",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("handler_id", sa.Integer(), nullable=True),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("absence", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("found", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column(
            "quality",
            sa.SmallInteger(),
            sa.Computed(
                "greatest(0, 100 - CASE WHEN until IS NULL THEN 60 ELSE 0 END - CASE WHEN absence IS NULL THEN 60 ELSE 0 END - found)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("judged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("submitted_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("decided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("voided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "absence IN ('ANNUAL', 'SICK', 'EXTERNAL', 'COURSE', 'UNEXCUSED', 'OTHER')",
            name=op.f("leave_absence_check"),
        ),
        sa.CheckConstraint(
            "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED', 'FILED')",
            name=op.f("leave_status_check"),
        ),
        sa.ForeignKeyConstraint(["author_id"], ["ops.person.id"], name=op.f("leave_author_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("leave_dog_id_fkey")),
        sa.ForeignKeyConstraint(["handler_id"], ["ops.person.id"], name=op.f("leave_handler_id_fkey")),
        sa.ForeignKeyConstraint(["post_id"], ["ops.post.id"], name=op.f("leave_post_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("leave_project_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("leave_section_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["ops.team.id"], name=op.f("leave_team_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("leave_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("leave_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("leave_day_at_idx"), "leave", ["day", "at"], unique=False, schema="ops")
    op.create_index(op.f("leave_dog_id_day_idx"), "leave", ["dog_id", "day"], unique=False, schema="ops")
    op.create_index(op.f("leave_handler_id_day_idx"), "leave", ["handler_id", "day"], unique=False, schema="ops")
    op.create_index(op.f("leave_project_id_day_idx"), "leave", ["project_id", "day"], unique=False, schema="ops")
    op.create_table(
        "maturity",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=True),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("maturity_status", sa.Text(), nullable=True),
        sa.Column("weight", sa.Numeric(), nullable=True),
        sa.Column("height", sa.Numeric(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("found", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column(
            "quality",
            sa.SmallInteger(),
            sa.Computed(
                "greatest(0, 100 - CASE WHEN dog_id IS NULL THEN 60 ELSE 0 END - CASE WHEN maturity_status IS NULL THEN 60 ELSE 0 END - CASE WHEN weight < 1 OR weight > 100 THEN 60 ELSE 0 END - CASE WHEN height < 10 OR height > 120 THEN 60 ELSE 0 END - found)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("judged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("submitted_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("decided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("voided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "maturity_status IN ('JUVENILE', 'MATURE', 'RETIRED')", name=op.f("maturity_maturity_status_check")
        ),
        sa.CheckConstraint(
            "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED', 'FILED')",
            name=op.f("maturity_status_check"),
        ),
        sa.ForeignKeyConstraint(["author_id"], ["ops.person.id"], name=op.f("maturity_author_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("maturity_dog_id_fkey")),
        sa.ForeignKeyConstraint(["post_id"], ["ops.post.id"], name=op.f("maturity_post_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("maturity_project_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("maturity_section_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["ops.team.id"], name=op.f("maturity_team_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("maturity_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("maturity_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("maturity_day_at_idx"), "maturity", ["day", "at"], unique=False, schema="ops")
    op.create_index(op.f("maturity_dog_id_day_idx"), "maturity", ["dog_id", "day"], unique=False, schema="ops")
    op.create_index(op.f("maturity_project_id_day_idx"), "maturity", ["project_id", "day"], unique=False, schema="ops")
    op.create_table(
        "mission",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("handler_id", sa.Integer(), nullable=True),
        sa.Column("mission_type", sa.Text(), nullable=True),
        sa.Column("until", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column(
            "minutes",
            sa.Integer(),
            sa.Computed("round(extract(epoch FROM until - at) / 60)::int", persisted=True),
            nullable=True,
        ),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("discipline", sa.Text(), nullable=True),
        sa.Column("location", sa.Text(), nullable=True),
        sa.Column("requested_by", sa.Text(), nullable=True),
        sa.Column("notified_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("on_scene_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column(
            "response_minutes",
            sa.Integer(),
            sa.Computed("round(extract(epoch FROM on_scene_at - notified_at) / 60)::int", persisted=True),
            nullable=True,
        ),
        sa.Column("area", sa.Text(), nullable=True),
        sa.Column("weather", sa.Text(), nullable=True),
        sa.Column("ambient", sa.Numeric(), nullable=True),
        sa.Column("rests", sa.Integer(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("found", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column(
            "quality",
            sa.SmallInteger(),
            sa.Computed(
                "greatest(0, 100 - CASE WHEN dog_id IS NULL THEN 60 ELSE 0 END - CASE WHEN handler_id IS NULL THEN 60 ELSE 0 END - CASE WHEN mission_type IS NULL THEN 60 ELSE 0 END - CASE WHEN until IS NULL THEN 60 ELSE 0 END - CASE WHEN (round(extract(epoch FROM until - at) / 60)::int) < 1 OR (round(extract(epoch FROM until - at) / 60)::int) > 1440 THEN 60 ELSE 0 END - CASE WHEN NOT ((round(extract(epoch FROM until - at) / 60)::int) < 1 OR (round(extract(epoch FROM until - at) / 60)::int) > 1440) AND ((round(extract(epoch FROM until - at) / 60)::int) < 1 OR (round(extract(epoch FROM until - at) / 60)::int) > 720) THEN 8 ELSE 0 END - CASE WHEN outcome IS NULL THEN 60 ELSE 0 END - CASE WHEN discipline IS NULL THEN 20 ELSE 0 END - CASE WHEN location IS NULL THEN 20 ELSE 0 END - CASE WHEN requested_by IS NULL THEN 20 ELSE 0 END - CASE WHEN on_scene_at IS NULL THEN 8 ELSE 0 END - CASE WHEN area IS NULL THEN 8 ELSE 0 END - CASE WHEN weather IS NULL THEN 8 ELSE 0 END - CASE WHEN ambient < -30 OR ambient > 60 THEN 60 ELSE 0 END - found)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("judged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("submitted_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("decided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("voided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "discipline IN ('EXPLOSIVES', 'NARCOTICS', 'PATROL', 'TRACKING', 'OTHER')",
            name=op.f("mission_discipline_check"),
        ),
        sa.CheckConstraint(
            "mission_type IN ('INSPECTION', 'GUARD', 'PATROL', 'EVENT', 'DRUG_SEARCH', 'EXPLOSIVE_SEARCH', 'TRACKING', 'RAID', 'FIRE_SCENE', 'MISSING_PERSON')",
            name=op.f("mission_mission_type_check"),
        ),
        sa.CheckConstraint(
            "outcome IN ('NO_ALERT', 'ALERT_NOTHING', 'ITEM_FOUND')", name=op.f("mission_outcome_check")
        ),
        sa.CheckConstraint(
            "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED', 'FILED')",
            name=op.f("mission_status_check"),
        ),
        sa.ForeignKeyConstraint(["author_id"], ["ops.person.id"], name=op.f("mission_author_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("mission_dog_id_fkey")),
        sa.ForeignKeyConstraint(["handler_id"], ["ops.person.id"], name=op.f("mission_handler_id_fkey")),
        sa.ForeignKeyConstraint(["post_id"], ["ops.post.id"], name=op.f("mission_post_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("mission_project_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("mission_section_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["ops.team.id"], name=op.f("mission_team_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("mission_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("mission_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("mission_day_at_idx"), "mission", ["day", "at"], unique=False, schema="ops")
    op.create_index(op.f("mission_dog_id_day_idx"), "mission", ["dog_id", "day"], unique=False, schema="ops")
    op.create_index(op.f("mission_handler_id_day_idx"), "mission", ["handler_id", "day"], unique=False, schema="ops")
    op.create_index(op.f("mission_project_id_day_idx"), "mission", ["project_id", "day"], unique=False, schema="ops")
    op.create_table(
        "period_report",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=True),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("report", sa.Text(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("question", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("prepared_by_id", sa.Integer(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("found", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column(
            "quality",
            sa.SmallInteger(),
            sa.Computed(
                "greatest(0, 100 - CASE WHEN report IS NULL THEN 60 ELSE 0 END - CASE WHEN until IS NULL THEN 60 ELSE 0 END - CASE WHEN prepared_by_id IS NULL THEN 20 ELSE 0 END - found)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("judged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("submitted_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("decided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("voided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED', 'FILED')",
            name=op.f("period_report_status_check"),
        ),
        sa.ForeignKeyConstraint(["author_id"], ["ops.person.id"], name=op.f("period_report_author_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("period_report_dog_id_fkey")),
        sa.ForeignKeyConstraint(["post_id"], ["ops.post.id"], name=op.f("period_report_post_id_fkey")),
        sa.ForeignKeyConstraint(["prepared_by_id"], ["ops.person.id"], name=op.f("period_report_prepared_by_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("period_report_project_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("period_report_section_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["ops.team.id"], name=op.f("period_report_team_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("period_report_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("period_report_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("period_report_day_at_idx"), "period_report", ["day", "at"], unique=False, schema="ops")
    op.create_index(
        op.f("period_report_dog_id_day_idx"), "period_report", ["dog_id", "day"], unique=False, schema="ops"
    )
    op.create_index(
        op.f("period_report_prepared_by_id_day_idx"),
        "period_report",
        ["prepared_by_id", "day"],
        unique=False,
        schema="ops",
    )
    op.create_index(
        op.f("period_report_project_id_day_idx"), "period_report", ["project_id", "day"], unique=False, schema="ops"
    )
    op.create_table(
        "roster",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("handler_id", sa.Integer(), nullable=True),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("shift_id", sa.Integer(), nullable=True),
        sa.Column("until", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("presence", sa.Text(), nullable=True),
        sa.Column("absence", sa.Text(), nullable=True),
        sa.Column("absence_note", sa.Text(), nullable=True),
        sa.Column("replacement_id", sa.Integer(), nullable=True),
        sa.Column("replacement_note", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("found", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column(
            "quality",
            sa.SmallInteger(),
            sa.Computed(
                "greatest(0, 100 - CASE WHEN handler_id IS NULL THEN 60 ELSE 0 END - CASE WHEN dog_id IS NULL THEN 20 ELSE 0 END - CASE WHEN shift_id IS NULL THEN 60 ELSE 0 END - CASE WHEN presence IS NULL THEN 60 ELSE 0 END - CASE WHEN (absence IS NULL AND presence IN ('ABSENT')) THEN 20 ELSE 0 END - CASE WHEN (replacement_id IS NULL AND presence IN ('REPLACED')) THEN 20 ELSE 0 END - CASE WHEN (replacement_note IS NULL AND presence IN ('REPLACED')) THEN 8 ELSE 0 END - found)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("judged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("submitted_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("decided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("voided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "absence IN ('ANNUAL', 'SICK', 'EXTERNAL', 'COURSE', 'UNEXCUSED', 'OTHER')",
            name=op.f("roster_absence_check"),
        ),
        sa.CheckConstraint(
            "presence IN ('PLANNED', 'PRESENT', 'ABSENT', 'REPLACED')", name=op.f("roster_presence_check")
        ),
        sa.CheckConstraint(
            "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED', 'FILED')",
            name=op.f("roster_status_check"),
        ),
        sa.ForeignKeyConstraint(["author_id"], ["ops.person.id"], name=op.f("roster_author_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("roster_dog_id_fkey")),
        sa.ForeignKeyConstraint(["handler_id"], ["ops.person.id"], name=op.f("roster_handler_id_fkey")),
        sa.ForeignKeyConstraint(["post_id"], ["ops.post.id"], name=op.f("roster_post_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("roster_project_id_fkey")),
        sa.ForeignKeyConstraint(["replacement_id"], ["ops.person.id"], name=op.f("roster_replacement_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("roster_section_id_fkey")),
        sa.ForeignKeyConstraint(["shift_id"], ["ops.shift.id"], name=op.f("roster_shift_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["ops.team.id"], name=op.f("roster_team_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("roster_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("roster_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("roster_day_at_idx"), "roster", ["day", "at"], unique=False, schema="ops")
    op.create_index(op.f("roster_dog_id_day_idx"), "roster", ["dog_id", "day"], unique=False, schema="ops")
    op.create_index(op.f("roster_handler_id_day_idx"), "roster", ["handler_id", "day"], unique=False, schema="ops")
    op.create_index(op.f("roster_project_id_day_idx"), "roster", ["project_id", "day"], unique=False, schema="ops")
    op.create_table(
        "suspicion",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("element_type", sa.Text(), nullable=True),
        sa.Column("suspicion_type", sa.Text(), nullable=True),
        sa.Column("subtype", sa.Text(), nullable=True),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("handler_id", sa.Integer(), nullable=True),
        sa.Column("location", sa.Text(), nullable=True),
        sa.Column("risk", sa.Text(), nullable=True),
        sa.Column("method", sa.Text(), nullable=True),
        sa.Column("quantity", sa.Text(), nullable=True),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("authorities_notified", sa.Boolean(), nullable=True),
        sa.Column("evidence_collected", sa.Boolean(), nullable=True),
        sa.Column("follow_up", sa.Boolean(), nullable=True),
        sa.Column("follow_up_notes", sa.Text(), nullable=True),
        sa.Column("found", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column(
            "quality",
            sa.SmallInteger(),
            sa.Computed(
                "greatest(0, 100 - CASE WHEN element_type IS NULL THEN 60 ELSE 0 END - CASE WHEN dog_id IS NULL THEN 60 ELSE 0 END - CASE WHEN handler_id IS NULL THEN 20 ELSE 0 END - CASE WHEN location IS NULL THEN 60 ELSE 0 END - CASE WHEN risk IS NULL THEN 8 ELSE 0 END - CASE WHEN quantity IS NULL THEN 8 ELSE 0 END - CASE WHEN authorities_notified IS NULL THEN 20 ELSE 0 END - CASE WHEN evidence_collected IS NULL THEN 20 ELSE 0 END - found)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("judged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("submitted_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("decided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("voided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "element_type IN ('WEAPON', 'DRUG', 'EXPLOSIVE', 'OTHER')", name=op.f("suspicion_element_type_check")
        ),
        sa.CheckConstraint("risk IN ('LOW', 'MEDIUM', 'HIGH')", name=op.f("suspicion_risk_check")),
        sa.CheckConstraint(
            "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED', 'FILED')",
            name=op.f("suspicion_status_check"),
        ),
        sa.ForeignKeyConstraint(["author_id"], ["ops.person.id"], name=op.f("suspicion_author_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("suspicion_dog_id_fkey")),
        sa.ForeignKeyConstraint(["handler_id"], ["ops.person.id"], name=op.f("suspicion_handler_id_fkey")),
        sa.ForeignKeyConstraint(["post_id"], ["ops.post.id"], name=op.f("suspicion_post_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("suspicion_project_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("suspicion_section_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["ops.team.id"], name=op.f("suspicion_team_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("suspicion_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("suspicion_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("suspicion_day_at_idx"), "suspicion", ["day", "at"], unique=False, schema="ops")
    op.create_index(op.f("suspicion_dog_id_day_idx"), "suspicion", ["dog_id", "day"], unique=False, schema="ops")
    op.create_index(
        op.f("suspicion_handler_id_day_idx"), "suspicion", ["handler_id", "day"], unique=False, schema="ops"
    )
    op.create_index(
        op.f("suspicion_project_id_day_idx"), "suspicion", ["project_id", "day"], unique=False, schema="ops"
    )
    op.create_table(
        "task",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=True),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("assignee_id", sa.Integer(), nullable=True),
        sa.Column("urgency", sa.Text(), nullable=True),
        sa.Column("task_state", sa.Text(), nullable=True),
        sa.Column("due_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("done_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("found", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column(
            "quality",
            sa.SmallInteger(),
            sa.Computed(
                "greatest(0, 100 - CASE WHEN title IS NULL THEN 60 ELSE 0 END - CASE WHEN assignee_id IS NULL THEN 60 ELSE 0 END - CASE WHEN urgency IS NULL THEN 20 ELSE 0 END - CASE WHEN task_state IS NULL THEN 60 ELSE 0 END - found)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("judged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("submitted_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("decided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("voided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED', 'FILED')",
            name=op.f("task_status_check"),
        ),
        sa.CheckConstraint(
            "task_state IN ('PENDING', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED')", name=op.f("task_task_state_check")
        ),
        sa.CheckConstraint("urgency IN ('LOW', 'MEDIUM', 'HIGH', 'URGENT')", name=op.f("task_urgency_check")),
        sa.ForeignKeyConstraint(["assignee_id"], ["ops.person.id"], name=op.f("task_assignee_id_fkey")),
        sa.ForeignKeyConstraint(["author_id"], ["ops.person.id"], name=op.f("task_author_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("task_dog_id_fkey")),
        sa.ForeignKeyConstraint(["post_id"], ["ops.post.id"], name=op.f("task_post_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("task_project_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("task_section_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["ops.team.id"], name=op.f("task_team_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("task_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("task_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("task_assignee_id_day_idx"), "task", ["assignee_id", "day"], unique=False, schema="ops")
    op.create_index(op.f("task_day_at_idx"), "task", ["day", "at"], unique=False, schema="ops")
    op.create_index(op.f("task_dog_id_day_idx"), "task", ["dog_id", "day"], unique=False, schema="ops")
    op.create_index(op.f("task_project_id_day_idx"), "task", ["project_id", "day"], unique=False, schema="ops")
    op.create_table(
        "handler_daily_incident",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("record_id", sa.BigInteger(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("incident_type", sa.Text(), nullable=False),
        sa.Column("happened_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("location", sa.Text(), nullable=True),
        sa.Column("description", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "incident_type IN ('SUSPICION', 'DETECTION', 'BITE', 'DOG_INJURY', 'PERSON_INJURY', 'ESCAPE', 'EQUIPMENT', 'VEHICLE', 'BREACH', 'OTHER')",
            name=op.f("handler_daily_incident_incident_type_check"),
        ),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("handler_daily_incident_dog_id_fkey")),
        sa.ForeignKeyConstraint(
            ["project_id"], ["ops.project.id"], name=op.f("handler_daily_incident_project_id_fkey")
        ),
        sa.ForeignKeyConstraint(
            ["record_id"], ["ops.handler_daily.id"], name=op.f("handler_daily_incident_record_id_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("handler_daily_incident_pkey")),
        schema="ops",
    )
    op.create_index(
        op.f("handler_daily_incident_record_id_idx"),
        "handler_daily_incident",
        ["record_id"],
        unique=False,
        schema="ops",
    )
    op.create_table(
        "handler_daily_training",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("record_id", sa.BigInteger(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("training_line", sa.Text(), nullable=False),
        sa.Column("starts", sa.Time(), nullable=True),
        sa.Column("ends", sa.Time(), nullable=True),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "training_line IN ('FITNESS', 'AGILITY', 'OBEDIENCE', 'BALL', 'EXPLOSIVES', 'NARCOTICS', 'OTHER')",
            name=op.f("handler_daily_training_training_line_check"),
        ),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("handler_daily_training_dog_id_fkey")),
        sa.ForeignKeyConstraint(
            ["project_id"], ["ops.project.id"], name=op.f("handler_daily_training_project_id_fkey")
        ),
        sa.ForeignKeyConstraint(
            ["record_id"], ["ops.handler_daily.id"], name=op.f("handler_daily_training_record_id_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("handler_daily_training_pkey")),
        schema="ops",
    )
    op.create_index(
        op.f("handler_daily_training_record_id_idx"),
        "handler_daily_training",
        ["record_id"],
        unique=False,
        schema="ops",
    )
    op.create_table(
        "mating",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=True),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("male_id", sa.Integer(), nullable=True),
        sa.Column("heat_id", sa.BigInteger(), nullable=True),
        sa.Column("supervisor_id", sa.Integer(), nullable=True),
        sa.Column("location", sa.Text(), nullable=True),
        sa.Column("success", sa.Integer(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("behaviour", sa.Text(), nullable=True),
        sa.Column("complications", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("found", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column(
            "quality",
            sa.SmallInteger(),
            sa.Computed(
                "greatest(0, 100 - CASE WHEN dog_id IS NULL THEN 60 ELSE 0 END - CASE WHEN male_id IS NULL THEN 60 ELSE 0 END - CASE WHEN supervisor_id IS NULL THEN 20 ELSE 0 END - CASE WHEN success < 0 OR success > 10 THEN 60 ELSE 0 END - CASE WHEN minutes < 0 OR minutes > 240 THEN 60 ELSE 0 END - found)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("judged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("submitted_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("decided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("voided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED', 'FILED')",
            name=op.f("mating_status_check"),
        ),
        sa.ForeignKeyConstraint(["author_id"], ["ops.person.id"], name=op.f("mating_author_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("mating_dog_id_fkey")),
        sa.ForeignKeyConstraint(["heat_id"], ["ops.heat.id"], name=op.f("mating_heat_id_fkey")),
        sa.ForeignKeyConstraint(["male_id"], ["ops.dog.id"], name=op.f("mating_male_id_fkey")),
        sa.ForeignKeyConstraint(["post_id"], ["ops.post.id"], name=op.f("mating_post_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("mating_project_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("mating_section_id_fkey")),
        sa.ForeignKeyConstraint(["supervisor_id"], ["ops.person.id"], name=op.f("mating_supervisor_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["ops.team.id"], name=op.f("mating_team_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("mating_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("mating_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("mating_day_at_idx"), "mating", ["day", "at"], unique=False, schema="ops")
    op.create_index(op.f("mating_dog_id_day_idx"), "mating", ["dog_id", "day"], unique=False, schema="ops")
    op.create_index(op.f("mating_project_id_day_idx"), "mating", ["project_id", "day"], unique=False, schema="ops")
    op.create_index(
        op.f("mating_supervisor_id_day_idx"), "mating", ["supervisor_id", "day"], unique=False, schema="ops"
    )
    op.create_table(
        "shift_report",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("handler_id", sa.Integer(), nullable=True),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("roster_id", sa.BigInteger(), nullable=True),
        sa.Column("shift_id", sa.Integer(), nullable=True),
        sa.Column("location", sa.Text(), nullable=True),
        sa.Column("eyes", sa.Text(), nullable=True),
        sa.Column("ears", sa.Text(), nullable=True),
        sa.Column("nose", sa.Text(), nullable=True),
        sa.Column("mouth", sa.Text(), nullable=True),
        sa.Column("teeth", sa.Text(), nullable=True),
        sa.Column("gums", sa.Text(), nullable=True),
        sa.Column("front_limbs", sa.Text(), nullable=True),
        sa.Column("hind_limbs", sa.Text(), nullable=True),
        sa.Column("coat", sa.Text(), nullable=True),
        sa.Column("tail", sa.Text(), nullable=True),
        sa.Column("rear", sa.Text(), nullable=True),
        sa.Column(
            "areas_checked",
            sa.Integer(),
            sa.Computed(
                "num_nonnulls(eyes, ears, nose, mouth, teeth, gums, front_limbs, hind_limbs, coat, tail, rear)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column(
            "areas_abnormal",
            sa.Integer(),
            sa.Computed(
                "CASE WHEN eyes <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN ears <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN nose <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN mouth <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN teeth <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN gums <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN front_limbs <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN hind_limbs <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN coat <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN tail <> 'NORMAL' THEN 1 ELSE 0 END + CASE WHEN rear <> 'NORMAL' THEN 1 ELSE 0 END",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("health_notes", sa.Text(), nullable=True),
        sa.Column("good_behaviour", sa.Text(), nullable=True),
        sa.Column("bad_behaviour", sa.Text(), nullable=True),
        sa.Column("found", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column(
            "quality",
            sa.SmallInteger(),
            sa.Computed(
                "greatest(0, 100 - CASE WHEN handler_id IS NULL THEN 60 ELSE 0 END - CASE WHEN dog_id IS NULL THEN 60 ELSE 0 END - CASE WHEN roster_id IS NULL THEN 8 ELSE 0 END - CASE WHEN shift_id IS NULL THEN 20 ELSE 0 END - CASE WHEN location IS NULL THEN 8 ELSE 0 END - CASE WHEN NOT ((num_nonnulls(eyes, ears, nose, mouth, teeth, gums, front_limbs, hind_limbs, coat, tail, rear)) < 0 OR (num_nonnulls(eyes, ears, nose, mouth, teeth, gums, front_limbs, hind_limbs, coat, tail, rear)) > 11) AND ((num_nonnulls(eyes, ears, nose, mouth, teeth, gums, front_limbs, hind_limbs, coat, tail, rear)) < 11 OR (num_nonnulls(eyes, ears, nose, mouth, teeth, gums, front_limbs, hind_limbs, coat, tail, rear)) > 11) THEN 20 ELSE 0 END - found)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("judged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("submitted_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("decided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("voided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "coat IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("shift_report_coat_check"),
        ),
        sa.CheckConstraint(
            "ears IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("shift_report_ears_check"),
        ),
        sa.CheckConstraint(
            "eyes IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("shift_report_eyes_check"),
        ),
        sa.CheckConstraint(
            "front_limbs IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("shift_report_front_limbs_check"),
        ),
        sa.CheckConstraint(
            "gums IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("shift_report_gums_check"),
        ),
        sa.CheckConstraint(
            "hind_limbs IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("shift_report_hind_limbs_check"),
        ),
        sa.CheckConstraint(
            "mouth IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("shift_report_mouth_check"),
        ),
        sa.CheckConstraint(
            "nose IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("shift_report_nose_check"),
        ),
        sa.CheckConstraint(
            "rear IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("shift_report_rear_check"),
        ),
        sa.CheckConstraint(
            "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED', 'FILED')",
            name=op.f("shift_report_status_check"),
        ),
        sa.CheckConstraint(
            "tail IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("shift_report_tail_check"),
        ),
        sa.CheckConstraint(
            "teeth IN ('NORMAL', 'REDNESS', 'INFLAMMATION', 'DISCHARGE', 'SWELLING', 'WOUND', 'PAIN', 'ATTENTION', 'ABNORMAL', 'OTHER')",
            name=op.f("shift_report_teeth_check"),
        ),
        sa.ForeignKeyConstraint(["author_id"], ["ops.person.id"], name=op.f("shift_report_author_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("shift_report_dog_id_fkey")),
        sa.ForeignKeyConstraint(["handler_id"], ["ops.person.id"], name=op.f("shift_report_handler_id_fkey")),
        sa.ForeignKeyConstraint(["post_id"], ["ops.post.id"], name=op.f("shift_report_post_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("shift_report_project_id_fkey")),
        sa.ForeignKeyConstraint(["roster_id"], ["ops.roster.id"], name=op.f("shift_report_roster_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("shift_report_section_id_fkey")),
        sa.ForeignKeyConstraint(["shift_id"], ["ops.shift.id"], name=op.f("shift_report_shift_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["ops.team.id"], name=op.f("shift_report_team_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("shift_report_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("shift_report_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("shift_report_day_at_idx"), "shift_report", ["day", "at"], unique=False, schema="ops")
    op.create_index(op.f("shift_report_dog_id_day_idx"), "shift_report", ["dog_id", "day"], unique=False, schema="ops")
    op.create_index(
        op.f("shift_report_handler_id_day_idx"), "shift_report", ["handler_id", "day"], unique=False, schema="ops"
    )
    op.create_index(
        op.f("shift_report_project_id_day_idx"), "shift_report", ["project_id", "day"], unique=False, schema="ops"
    )
    op.create_table(
        "pregnancy",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=True),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("mating_id", sa.BigInteger(), nullable=True),
        sa.Column("expected", sa.Date(), nullable=True),
        sa.Column("pregnancy_status", sa.Text(), nullable=True),
        sa.Column("checkups", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True),
        sa.Column("ultrasound", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True),
        sa.Column("diet", sa.Text(), nullable=True),
        sa.Column("restrictions", sa.Text(), nullable=True),
        sa.Column("medications", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("found", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column(
            "quality",
            sa.SmallInteger(),
            sa.Computed(
                "greatest(0, 100 - CASE WHEN dog_id IS NULL THEN 60 ELSE 0 END - CASE WHEN expected IS NULL THEN 20 ELSE 0 END - CASE WHEN pregnancy_status IS NULL THEN 60 ELSE 0 END - found)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("judged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("submitted_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("decided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("voided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "pregnancy_status IN ('NOT_PREGNANT', 'PREGNANT', 'DELIVERED')",
            name=op.f("pregnancy_pregnancy_status_check"),
        ),
        sa.CheckConstraint(
            "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED', 'FILED')",
            name=op.f("pregnancy_status_check"),
        ),
        sa.ForeignKeyConstraint(["author_id"], ["ops.person.id"], name=op.f("pregnancy_author_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("pregnancy_dog_id_fkey")),
        sa.ForeignKeyConstraint(["mating_id"], ["ops.mating.id"], name=op.f("pregnancy_mating_id_fkey")),
        sa.ForeignKeyConstraint(["post_id"], ["ops.post.id"], name=op.f("pregnancy_post_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("pregnancy_project_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("pregnancy_section_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["ops.team.id"], name=op.f("pregnancy_team_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("pregnancy_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("pregnancy_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("pregnancy_day_at_idx"), "pregnancy", ["day", "at"], unique=False, schema="ops")
    op.create_index(op.f("pregnancy_dog_id_day_idx"), "pregnancy", ["dog_id", "day"], unique=False, schema="ops")
    op.create_index(
        op.f("pregnancy_project_id_day_idx"), "pregnancy", ["project_id", "day"], unique=False, schema="ops"
    )
    op.create_table(
        "shift_report_incident",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("record_id", sa.BigInteger(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("incident_type", sa.Text(), nullable=False),
        sa.Column("happened_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("location", sa.Text(), nullable=True),
        sa.Column("description", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "incident_type IN ('SUSPICION', 'DETECTION', 'BITE', 'DOG_INJURY', 'PERSON_INJURY', 'ESCAPE', 'EQUIPMENT', 'VEHICLE', 'BREACH', 'OTHER')",
            name=op.f("shift_report_incident_incident_type_check"),
        ),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("shift_report_incident_dog_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("shift_report_incident_project_id_fkey")),
        sa.ForeignKeyConstraint(
            ["record_id"], ["ops.shift_report.id"], name=op.f("shift_report_incident_record_id_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("shift_report_incident_pkey")),
        schema="ops",
    )
    op.create_index(
        op.f("shift_report_incident_record_id_idx"), "shift_report_incident", ["record_id"], unique=False, schema="ops"
    )
    op.create_table(
        "delivery",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=True),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("pregnancy_id", sa.BigInteger(), nullable=True),
        sa.Column("ends", sa.Time(), nullable=True),
        sa.Column("location", sa.Text(), nullable=True),
        sa.Column("vet_id", sa.Integer(), nullable=True),
        sa.Column("handler_id", sa.Integer(), nullable=True),
        sa.Column("assisted", sa.Boolean(), nullable=True),
        sa.Column("assistance", sa.Text(), nullable=True),
        sa.Column("puppies", sa.Integer(), nullable=True),
        sa.Column("live", sa.Integer(), nullable=True),
        sa.Column("stillborn", sa.Integer(), nullable=True),
        sa.Column("complications", sa.Text(), nullable=True),
        sa.Column("mother_condition", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("found", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column(
            "quality",
            sa.SmallInteger(),
            sa.Computed(
                "greatest(0, 100 - CASE WHEN dog_id IS NULL THEN 60 ELSE 0 END - CASE WHEN puppies IS NULL THEN 60 ELSE 0 END - CASE WHEN puppies < 0 OR puppies > 20 THEN 60 ELSE 0 END - CASE WHEN live IS NULL THEN 60 ELSE 0 END - CASE WHEN live < 0 OR live > 20 THEN 60 ELSE 0 END - CASE WHEN stillborn < 0 OR stillborn > 20 THEN 60 ELSE 0 END - found)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("judged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("submitted_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("decided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("voided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED', 'FILED')",
            name=op.f("delivery_status_check"),
        ),
        sa.ForeignKeyConstraint(["author_id"], ["ops.person.id"], name=op.f("delivery_author_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("delivery_dog_id_fkey")),
        sa.ForeignKeyConstraint(["handler_id"], ["ops.person.id"], name=op.f("delivery_handler_id_fkey")),
        sa.ForeignKeyConstraint(["post_id"], ["ops.post.id"], name=op.f("delivery_post_id_fkey")),
        sa.ForeignKeyConstraint(["pregnancy_id"], ["ops.pregnancy.id"], name=op.f("delivery_pregnancy_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("delivery_project_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("delivery_section_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["ops.team.id"], name=op.f("delivery_team_id_fkey")),
        sa.ForeignKeyConstraint(["vet_id"], ["ops.person.id"], name=op.f("delivery_vet_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("delivery_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("delivery_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("delivery_day_at_idx"), "delivery", ["day", "at"], unique=False, schema="ops")
    op.create_index(op.f("delivery_dog_id_day_idx"), "delivery", ["dog_id", "day"], unique=False, schema="ops")
    op.create_index(op.f("delivery_project_id_day_idx"), "delivery", ["project_id", "day"], unique=False, schema="ops")
    op.create_index(op.f("delivery_vet_id_day_idx"), "delivery", ["vet_id", "day"], unique=False, schema="ops")
    op.create_table(
        "puppy",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=True),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("delivery_id", sa.BigInteger(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("temporary_id", sa.Text(), nullable=True),
        sa.Column("sex", sa.Text(), nullable=True),
        sa.Column("alive", sa.Boolean(), nullable=True),
        sa.Column("state", sa.Text(), nullable=True),
        sa.Column("birth_weight", sa.Numeric(), nullable=True),
        sa.Column("born_at", sa.Time(), nullable=True),
        sa.Column("birth_order", sa.Integer(), nullable=True),
        sa.Column("colour", sa.Text(), nullable=True),
        sa.Column("markings", sa.Text(), nullable=True),
        sa.Column("defects", sa.Text(), nullable=True),
        sa.Column("weight_1", sa.Numeric(), nullable=True),
        sa.Column("weight_2", sa.Numeric(), nullable=True),
        sa.Column("weight_3", sa.Numeric(), nullable=True),
        sa.Column("weight_4", sa.Numeric(), nullable=True),
        sa.Column("weight_5", sa.Numeric(), nullable=True),
        sa.Column("weight_6", sa.Numeric(), nullable=True),
        sa.Column("weight_7", sa.Numeric(), nullable=True),
        sa.Column("weight_8", sa.Numeric(), nullable=True),
        sa.Column("weaned", sa.Date(), nullable=True),
        sa.Column("placed", sa.Date(), nullable=True),
        sa.Column("placed_with", sa.Text(), nullable=True),
        sa.Column("grown_id", sa.Integer(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("found", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column(
            "quality",
            sa.SmallInteger(),
            sa.Computed(
                "greatest(0, 100 - CASE WHEN dog_id IS NULL THEN 20 ELSE 0 END - CASE WHEN delivery_id IS NULL THEN 20 ELSE 0 END - CASE WHEN number IS NULL THEN 20 ELSE 0 END - CASE WHEN sex IS NULL THEN 60 ELSE 0 END - CASE WHEN birth_weight IS NULL THEN 20 ELSE 0 END - CASE WHEN birth_weight < 0.05 OR birth_weight > 2 THEN 60 ELSE 0 END - found)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("judged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("submitted_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("decided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("voided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint("sex IN ('MALE', 'FEMALE')", name=op.f("puppy_sex_check")),
        sa.CheckConstraint(
            "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED', 'FILED')",
            name=op.f("puppy_status_check"),
        ),
        sa.ForeignKeyConstraint(["author_id"], ["ops.person.id"], name=op.f("puppy_author_id_fkey")),
        sa.ForeignKeyConstraint(["delivery_id"], ["ops.delivery.id"], name=op.f("puppy_delivery_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("puppy_dog_id_fkey")),
        sa.ForeignKeyConstraint(["grown_id"], ["ops.dog.id"], name=op.f("puppy_grown_id_fkey")),
        sa.ForeignKeyConstraint(["post_id"], ["ops.post.id"], name=op.f("puppy_post_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("puppy_project_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("puppy_section_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["ops.team.id"], name=op.f("puppy_team_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("puppy_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("puppy_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("puppy_day_at_idx"), "puppy", ["day", "at"], unique=False, schema="ops")
    op.create_index(op.f("puppy_dog_id_day_idx"), "puppy", ["dog_id", "day"], unique=False, schema="ops")
    op.create_index(op.f("puppy_project_id_day_idx"), "puppy", ["project_id", "day"], unique=False, schema="ops")
    op.create_table(
        "puppy_training",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=True),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("puppy_id", sa.BigInteger(), nullable=True),
        sa.Column("trainer_id", sa.Integer(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.Column("category", sa.Text(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("age_weeks", sa.Integer(), nullable=True),
        sa.Column("stage", sa.Text(), nullable=True),
        sa.Column("success", sa.Integer(), nullable=True),
        sa.Column("skills", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True),
        sa.Column("new_skills", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True),
        sa.Column("earlier_skills", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True),
        sa.Column("equipment", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True),
        sa.Column("observations", sa.Text(), nullable=True),
        sa.Column("to_improve", sa.Text(), nullable=True),
        sa.Column("location", sa.Text(), nullable=True),
        sa.Column("weather", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("found", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column(
            "quality",
            sa.SmallInteger(),
            sa.Computed(
                "greatest(0, 100 - CASE WHEN puppy_id IS NULL THEN 60 ELSE 0 END - CASE WHEN trainer_id IS NULL THEN 60 ELSE 0 END - CASE WHEN subject IS NULL THEN 20 ELSE 0 END - CASE WHEN category IS NULL THEN 20 ELSE 0 END - CASE WHEN minutes IS NULL THEN 60 ELSE 0 END - CASE WHEN minutes < 1 OR minutes > 480 THEN 60 ELSE 0 END - CASE WHEN success < 0 OR success > 10 THEN 60 ELSE 0 END - found)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("judged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("submitted_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("decided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("voided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "category IN ('OBEDIENCE', 'DETECTION', 'AGILITY', 'ATTACK', 'FITNESS', 'SOCIALIZATION', 'BALL_WORK', 'TRACKING', 'OTHER')",
            name=op.f("puppy_training_category_check"),
        ),
        sa.CheckConstraint(
            "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED', 'FILED')",
            name=op.f("puppy_training_status_check"),
        ),
        sa.ForeignKeyConstraint(["author_id"], ["ops.person.id"], name=op.f("puppy_training_author_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("puppy_training_dog_id_fkey")),
        sa.ForeignKeyConstraint(["post_id"], ["ops.post.id"], name=op.f("puppy_training_post_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("puppy_training_project_id_fkey")),
        sa.ForeignKeyConstraint(["puppy_id"], ["ops.puppy.id"], name=op.f("puppy_training_puppy_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("puppy_training_section_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["ops.team.id"], name=op.f("puppy_training_team_id_fkey")),
        sa.ForeignKeyConstraint(["trainer_id"], ["ops.person.id"], name=op.f("puppy_training_trainer_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("puppy_training_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("puppy_training_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("puppy_training_day_at_idx"), "puppy_training", ["day", "at"], unique=False, schema="ops")
    op.create_index(
        op.f("puppy_training_dog_id_day_idx"), "puppy_training", ["dog_id", "day"], unique=False, schema="ops"
    )
    op.create_index(
        op.f("puppy_training_project_id_day_idx"), "puppy_training", ["project_id", "day"], unique=False, schema="ops"
    )
    op.create_index(
        op.f("puppy_training_trainer_id_day_idx"), "puppy_training", ["trainer_id", "day"], unique=False, schema="ops"
    )
    op.add_column("training_session", sa.Column("exercise", sa.Text(), nullable=True), schema="ops")
    op.add_column(
        "training_session", sa.Column("found", sa.SmallInteger(), server_default="0", nullable=False), schema="ops"
    )
    op.add_column(
        "training_session", sa.Column("judged", sa.Integer(), server_default="0", nullable=False), schema="ops"
    )
    op.add_column(
        "training_session", sa.Column("submitted_at", sa.TIMESTAMP(timezone=True), nullable=True), schema="ops"
    )
    op.add_column("training_session", sa.Column("decided_at", sa.TIMESTAMP(timezone=True), nullable=True), schema="ops")
    op.add_column("veterinary_visit", sa.Column("refill", sa.Numeric(), nullable=True), schema="ops")
    op.add_column("veterinary_visit", sa.Column("mucosa", sa.Text(), nullable=True), schema="ops")
    op.add_column(
        "veterinary_visit", sa.Column("found", sa.SmallInteger(), server_default="0", nullable=False), schema="ops"
    )
    op.add_column(
        "veterinary_visit", sa.Column("judged", sa.Integer(), server_default="0", nullable=False), schema="ops"
    )
    op.add_column(
        "veterinary_visit", sa.Column("submitted_at", sa.TIMESTAMP(timezone=True), nullable=True), schema="ops"
    )
    op.add_column("veterinary_visit", sa.Column("decided_at", sa.TIMESTAMP(timezone=True), nullable=True), schema="ops")
    for table in sorted(STATUS):
        op.drop_constraint(f"{table}_status_check", table, schema="ops")
        op.execute(f"ALTER TABLE ops.{table} ADD CONSTRAINT {table}_status_check CHECK ({rights.STATUS})")
    op.execute(f"ALTER TABLE ops.veterinary_visit ADD CONSTRAINT veterinary_visit_mucosa_check CHECK ({MUCOSA})")
    for table, (_, now) in QUALITY.items():
        _score(table, now)
    op.execute(rights.MARK_DAYS)
    op.execute(rights.GRANTS)
    for table in (*FACTS, *NEW_PARTS, *ABOUT):
        op.execute(SCOPE.format(table=table))
    op.execute(rights.ROSTER_DAY)
    for table, fact in {**FACTS, **PARTS_OF}.items():
        op.execute(MARKED.format(table=table, fact=fact))
    for table in PARTS_OF:
        op.execute(f"GRANT DELETE ON ops.{table} TO k9_app")


def _score(table: str, formula: str) -> None:
    op.drop_column(table, "quality", schema="ops")
    op.execute(f"ALTER TABLE ops.{table} ADD COLUMN quality smallint GENERATED ALWAYS AS ({formula}) STORED")


def downgrade() -> None:
    for table, (before, _) in QUALITY.items():
        _score(table, before)
    for table in ("detection_trial", "vaccination"):
        op.execute(f"REVOKE DELETE ON ops.{table} FROM k9_app")
        for what in ("insert", "update", "delete", "truncate"):
            op.execute(f"DROP TRIGGER mark_{what} ON ops.{table}")
    op.execute("ALTER TABLE ops.veterinary_visit DROP CONSTRAINT veterinary_visit_mucosa_check")
    for table in sorted(STATUS):
        filed = sa.table(table, sa.column("status"), schema="ops")
        op.execute(filed.update().where(filed.c.status == "FILED").values(status="APPROVED"))
        op.drop_constraint(f"{table}_status_check", table, schema="ops")
        op.execute(f"ALTER TABLE ops.{table} ADD CONSTRAINT {table}_status_check CHECK ({rights.STATUS_BEFORE})")
    op.drop_column("veterinary_visit", "decided_at", schema="ops")
    op.drop_column("veterinary_visit", "submitted_at", schema="ops")
    op.drop_column("veterinary_visit", "judged", schema="ops")
    op.drop_column("veterinary_visit", "found", schema="ops")
    op.drop_column("veterinary_visit", "mucosa", schema="ops")
    op.drop_column("veterinary_visit", "refill", schema="ops")
    op.drop_column("training_session", "decided_at", schema="ops")
    op.drop_column("training_session", "submitted_at", schema="ops")
    op.drop_column("training_session", "judged", schema="ops")
    op.drop_column("training_session", "found", schema="ops")
    op.drop_column("training_session", "exercise", schema="ops")
    op.drop_index(op.f("puppy_training_trainer_id_day_idx"), table_name="puppy_training", schema="ops")
    op.drop_index(op.f("puppy_training_project_id_day_idx"), table_name="puppy_training", schema="ops")
    op.drop_index(op.f("puppy_training_dog_id_day_idx"), table_name="puppy_training", schema="ops")
    op.drop_index(op.f("puppy_training_day_at_idx"), table_name="puppy_training", schema="ops")
    op.drop_table("puppy_training", schema="ops")
    op.drop_index(op.f("puppy_project_id_day_idx"), table_name="puppy", schema="ops")
    op.drop_index(op.f("puppy_dog_id_day_idx"), table_name="puppy", schema="ops")
    op.drop_index(op.f("puppy_day_at_idx"), table_name="puppy", schema="ops")
    op.drop_table("puppy", schema="ops")
    op.drop_index(op.f("delivery_vet_id_day_idx"), table_name="delivery", schema="ops")
    op.drop_index(op.f("delivery_project_id_day_idx"), table_name="delivery", schema="ops")
    op.drop_index(op.f("delivery_dog_id_day_idx"), table_name="delivery", schema="ops")
    op.drop_index(op.f("delivery_day_at_idx"), table_name="delivery", schema="ops")
    op.drop_table("delivery", schema="ops")
    op.drop_index(op.f("shift_report_incident_record_id_idx"), table_name="shift_report_incident", schema="ops")
    op.drop_table("shift_report_incident", schema="ops")
    op.drop_index(op.f("pregnancy_project_id_day_idx"), table_name="pregnancy", schema="ops")
    op.drop_index(op.f("pregnancy_dog_id_day_idx"), table_name="pregnancy", schema="ops")
    op.drop_index(op.f("pregnancy_day_at_idx"), table_name="pregnancy", schema="ops")
    op.drop_table("pregnancy", schema="ops")
    op.drop_index(op.f("shift_report_project_id_day_idx"), table_name="shift_report", schema="ops")
    op.drop_index(op.f("shift_report_handler_id_day_idx"), table_name="shift_report", schema="ops")
    op.drop_index(op.f("shift_report_dog_id_day_idx"), table_name="shift_report", schema="ops")
    op.drop_index(op.f("shift_report_day_at_idx"), table_name="shift_report", schema="ops")
    op.drop_table("shift_report", schema="ops")
    op.drop_index(op.f("mating_supervisor_id_day_idx"), table_name="mating", schema="ops")
    op.drop_index(op.f("mating_project_id_day_idx"), table_name="mating", schema="ops")
    op.drop_index(op.f("mating_dog_id_day_idx"), table_name="mating", schema="ops")
    op.drop_index(op.f("mating_day_at_idx"), table_name="mating", schema="ops")
    op.drop_table("mating", schema="ops")
    op.drop_index(op.f("handler_daily_training_record_id_idx"), table_name="handler_daily_training", schema="ops")
    op.drop_table("handler_daily_training", schema="ops")
    op.drop_index(op.f("handler_daily_incident_record_id_idx"), table_name="handler_daily_incident", schema="ops")
    op.drop_table("handler_daily_incident", schema="ops")
    op.drop_index(op.f("task_project_id_day_idx"), table_name="task", schema="ops")
    op.drop_index(op.f("task_dog_id_day_idx"), table_name="task", schema="ops")
    op.drop_index(op.f("task_day_at_idx"), table_name="task", schema="ops")
    op.drop_index(op.f("task_assignee_id_day_idx"), table_name="task", schema="ops")
    op.drop_table("task", schema="ops")
    op.drop_index(op.f("suspicion_project_id_day_idx"), table_name="suspicion", schema="ops")
    op.drop_index(op.f("suspicion_handler_id_day_idx"), table_name="suspicion", schema="ops")
    op.drop_index(op.f("suspicion_dog_id_day_idx"), table_name="suspicion", schema="ops")
    op.drop_index(op.f("suspicion_day_at_idx"), table_name="suspicion", schema="ops")
    op.drop_table("suspicion", schema="ops")
    op.drop_index(op.f("roster_project_id_day_idx"), table_name="roster", schema="ops")
    op.drop_index(op.f("roster_handler_id_day_idx"), table_name="roster", schema="ops")
    op.drop_index(op.f("roster_dog_id_day_idx"), table_name="roster", schema="ops")
    op.drop_index(op.f("roster_day_at_idx"), table_name="roster", schema="ops")
    op.drop_table("roster", schema="ops")
    op.drop_index(op.f("period_report_project_id_day_idx"), table_name="period_report", schema="ops")
    op.drop_index(op.f("period_report_prepared_by_id_day_idx"), table_name="period_report", schema="ops")
    op.drop_index(op.f("period_report_dog_id_day_idx"), table_name="period_report", schema="ops")
    op.drop_index(op.f("period_report_day_at_idx"), table_name="period_report", schema="ops")
    op.drop_table("period_report", schema="ops")
    op.drop_index(op.f("mission_project_id_day_idx"), table_name="mission", schema="ops")
    op.drop_index(op.f("mission_handler_id_day_idx"), table_name="mission", schema="ops")
    op.drop_index(op.f("mission_dog_id_day_idx"), table_name="mission", schema="ops")
    op.drop_index(op.f("mission_day_at_idx"), table_name="mission", schema="ops")
    op.drop_table("mission", schema="ops")
    op.drop_index(op.f("maturity_project_id_day_idx"), table_name="maturity", schema="ops")
    op.drop_index(op.f("maturity_dog_id_day_idx"), table_name="maturity", schema="ops")
    op.drop_index(op.f("maturity_day_at_idx"), table_name="maturity", schema="ops")
    op.drop_table("maturity", schema="ops")
    op.drop_index(op.f("leave_project_id_day_idx"), table_name="leave", schema="ops")
    op.drop_index(op.f("leave_handler_id_day_idx"), table_name="leave", schema="ops")
    op.drop_index(op.f("leave_dog_id_day_idx"), table_name="leave", schema="ops")
    op.drop_index(op.f("leave_day_at_idx"), table_name="leave", schema="ops")
    op.drop_table("leave", schema="ops")
    op.drop_index(op.f("incident_reporter_id_day_idx"), table_name="incident", schema="ops")
    op.drop_index(op.f("incident_project_id_day_idx"), table_name="incident", schema="ops")
    op.drop_index(op.f("incident_dog_id_day_idx"), table_name="incident", schema="ops")
    op.drop_index(op.f("incident_day_at_idx"), table_name="incident", schema="ops")
    op.drop_table("incident", schema="ops")
    op.drop_index(op.f("heat_project_id_day_idx"), table_name="heat", schema="ops")
    op.drop_index(op.f("heat_dog_id_day_idx"), table_name="heat", schema="ops")
    op.drop_index(op.f("heat_day_at_idx"), table_name="heat", schema="ops")
    op.drop_table("heat", schema="ops")
    op.drop_index(op.f("handler_daily_project_id_day_idx"), table_name="handler_daily", schema="ops")
    op.drop_index(op.f("handler_daily_handler_id_day_idx"), table_name="handler_daily", schema="ops")
    op.drop_index(op.f("handler_daily_dog_id_day_idx"), table_name="handler_daily", schema="ops")
    op.drop_index(op.f("handler_daily_day_at_idx"), table_name="handler_daily", schema="ops")
    op.drop_table("handler_daily", schema="ops")
    op.drop_index(op.f("grooming_recorder_id_day_idx"), table_name="grooming", schema="ops")
    op.drop_index(op.f("grooming_project_id_day_idx"), table_name="grooming", schema="ops")
    op.drop_index(op.f("grooming_dog_id_day_idx"), table_name="grooming", schema="ops")
    op.drop_index(op.f("grooming_day_at_idx"), table_name="grooming", schema="ops")
    op.drop_table("grooming", schema="ops")
    op.drop_index(op.f("feeding_recorder_id_day_idx"), table_name="feeding", schema="ops")
    op.drop_index(op.f("feeding_project_id_day_idx"), table_name="feeding", schema="ops")
    op.drop_index(op.f("feeding_dog_id_day_idx"), table_name="feeding", schema="ops")
    op.drop_index(op.f("feeding_day_at_idx"), table_name="feeding", schema="ops")
    op.drop_table("feeding", schema="ops")
    op.drop_index(op.f("excretion_recorder_id_day_idx"), table_name="excretion", schema="ops")
    op.drop_index(op.f("excretion_project_id_day_idx"), table_name="excretion", schema="ops")
    op.drop_index(op.f("excretion_dog_id_day_idx"), table_name="excretion", schema="ops")
    op.drop_index(op.f("excretion_day_at_idx"), table_name="excretion", schema="ops")
    op.drop_table("excretion", schema="ops")
    op.drop_index(op.f("evaluation_project_id_day_idx"), table_name="evaluation", schema="ops")
    op.drop_index(op.f("evaluation_evaluator_id_day_idx"), table_name="evaluation", schema="ops")
    op.drop_index(op.f("evaluation_dog_id_day_idx"), table_name="evaluation", schema="ops")
    op.drop_index(op.f("evaluation_day_at_idx"), table_name="evaluation", schema="ops")
    op.drop_table("evaluation", schema="ops")
    op.drop_index(op.f("duty_status_vet_id_day_idx"), table_name="duty_status", schema="ops")
    op.drop_index(op.f("duty_status_project_id_day_idx"), table_name="duty_status", schema="ops")
    op.drop_index(op.f("duty_status_dog_id_day_idx"), table_name="duty_status", schema="ops")
    op.drop_index(op.f("duty_status_day_at_idx"), table_name="duty_status", schema="ops")
    op.drop_table("duty_status", schema="ops")
    op.drop_index(op.f("deworming_vet_id_day_idx"), table_name="deworming", schema="ops")
    op.drop_index(op.f("deworming_project_id_day_idx"), table_name="deworming", schema="ops")
    op.drop_index(op.f("deworming_dog_id_day_idx"), table_name="deworming", schema="ops")
    op.drop_index(op.f("deworming_day_at_idx"), table_name="deworming", schema="ops")
    op.drop_table("deworming", schema="ops")
    op.drop_index(op.f("daily_check_project_id_day_idx"), table_name="daily_check", schema="ops")
    op.drop_index(op.f("daily_check_examiner_id_day_idx"), table_name="daily_check", schema="ops")
    op.drop_index(op.f("daily_check_dog_id_day_idx"), table_name="daily_check", schema="ops")
    op.drop_index(op.f("daily_check_day_at_idx"), table_name="daily_check", schema="ops")
    op.drop_table("daily_check", schema="ops")
    op.drop_index(op.f("cleaning_recorder_id_day_idx"), table_name="cleaning", schema="ops")
    op.drop_index(op.f("cleaning_project_id_day_idx"), table_name="cleaning", schema="ops")
    op.drop_index(op.f("cleaning_dog_id_day_idx"), table_name="cleaning", schema="ops")
    op.drop_index(op.f("cleaning_day_at_idx"), table_name="cleaning", schema="ops")
    op.drop_table("cleaning", schema="ops")
    op.drop_index(op.f("certification_project_id_day_idx"), table_name="certification", schema="ops")
    op.drop_index(op.f("certification_handler_id_day_idx"), table_name="certification", schema="ops")
    op.drop_index(op.f("certification_dog_id_day_idx"), table_name="certification", schema="ops")
    op.drop_index(op.f("certification_day_at_idx"), table_name="certification", schema="ops")
    op.drop_table("certification", schema="ops")
    op.drop_index(op.f("caretaker_log_project_id_day_idx"), table_name="caretaker_log", schema="ops")
    op.drop_index(op.f("caretaker_log_dog_id_day_idx"), table_name="caretaker_log", schema="ops")
    op.drop_index(op.f("caretaker_log_day_at_idx"), table_name="caretaker_log", schema="ops")
    op.drop_index(op.f("caretaker_log_caretaker_id_day_idx"), table_name="caretaker_log", schema="ops")
    op.drop_table("caretaker_log", schema="ops")
    op.drop_index(op.f("breeding_cycle_project_id_day_idx"), table_name="breeding_cycle", schema="ops")
    op.drop_index(op.f("breeding_cycle_dog_id_day_idx"), table_name="breeding_cycle", schema="ops")
    op.drop_index(op.f("breeding_cycle_day_at_idx"), table_name="breeding_cycle", schema="ops")
    op.drop_table("breeding_cycle", schema="ops")
    op.drop_table("roster_day", schema="ops")
    op.drop_index(op.f("imported_log_at_idx"), table_name="imported_log", schema="ops")
    op.drop_table("imported_log", schema="ops")
    op.drop_index(op.f("finding_type_day_idx"), table_name="finding", schema="ops")
    op.drop_index(op.f("finding_project_id_day_idx"), table_name="finding", schema="ops")
    op.drop_index("finding_open_key", table_name="finding", schema="ops", postgresql_where="state = 'OPEN'")
    op.drop_table("finding", schema="ops")
    op.drop_index(op.f("change_type_record_id_idx"), table_name="change", schema="ops")
    op.drop_index(op.f("change_at_idx"), table_name="change", schema="ops")
    op.drop_table("change", schema="ops")
    op.drop_index(op.f("attachment_type_record_id_idx"), table_name="attachment", schema="ops")
    op.drop_table("attachment", schema="ops")
    op.drop_index(op.f("request_key_at_idx"), table_name="request_key", schema="app")
    op.drop_table("request_key", schema="app")
    op.drop_table("notice_choice", schema="app")
    op.drop_index(op.f("notice_account_id_read_at_at_idx"), table_name="notice", schema="app")
    op.drop_table("notice", schema="app")
