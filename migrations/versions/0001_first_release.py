"""First release: organisation, people, dogs, training sessions, veterinary visits, accounts, marks."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from migrations import first_rights as rights

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


MARKED = {"training_session": "training-session", "veterinary_visit": "veterinary-visit"}
SCOPED = (*MARKED, "detection_trial", "vaccination")
LISTED = (
    "unit", "project", "section", "team", "post", "shift", "breed", "person", "dog", "dog_status", "assignment", "pair",
)  # fmt: skip
SCHEMAS = ("ops", "analytics", "app")


def upgrade() -> None:
    op.execute(rights.ROLES)
    for schema in SCHEMAS:
        op.execute(f"CREATE SCHEMA {schema}")
    op.create_table(
        "mark",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("fact", sa.Text(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("mark_pkey")),
        schema="analytics",
    )
    op.create_index(op.f("mark_fact_day_idx"), "mark", ["fact", "day"], unique=False, schema="analytics")
    op.create_table(
        "version",
        sa.Column("fact", sa.Text(), nullable=False),
        sa.Column("grain", sa.String(length=1), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("fact", "grain", "first", "project_id", name=op.f("version_pkey")),
        schema="analytics",
    )
    op.create_table(
        "attempt",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("good", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("attempt_pkey")),
        schema="app",
    )
    op.create_index(op.f("attempt_name_at_idx"), "attempt", ["name", "at"], unique=False, schema="app")
    op.create_table(
        "breed",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=True),
        sa.Column("name_ar", sa.Text(), nullable=True),
        sa.Column("weight_low", sa.Numeric(), nullable=True),
        sa.Column("weight_high", sa.Numeric(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("breed_pkey")),
        sa.UniqueConstraint("code", name=op.f("breed_code_key")),
        schema="ops",
    )
    op.create_table(
        "import_run",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("started_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("finished_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("summary", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("import_run_pkey")),
        schema="ops",
    )
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=True),
        sa.Column("name_ar", sa.Text(), nullable=True),
        sa.Column("job", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), server_default="true", nullable=False),
        sa.Column("first_day", sa.Date(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "job IN ('HANDLER', 'TRAINER', 'VET', 'CARETAKER', 'PROJECT_MANAGER', 'ADMINISTRATOR', 'AUDITOR')",
            name=op.f("person_job_check"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("person_pkey")),
        sa.UniqueConstraint("code", name=op.f("person_code_key")),
        sa.UniqueConstraint("source", "source_key", name=op.f("person_source_source_key_key")),
        schema="ops",
    )
    op.create_table(
        "project",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=True),
        sa.Column("name_ar", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), server_default="ACTIVE", nullable=False),
        sa.Column("first_day", sa.Date(), nullable=True),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "status IN ('PLANNED', 'ACTIVE', 'COMPLETED', 'CANCELLED')", name=op.f("project_status_check")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("project_pkey")),
        sa.UniqueConstraint("code", name=op.f("project_code_key")),
        sa.UniqueConstraint("source", "source_key", name=op.f("project_source_source_key_key")),
        schema="ops",
    )
    op.create_table(
        "shift",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=True),
        sa.Column("name_ar", sa.Text(), nullable=True),
        sa.Column("starts", sa.Time(), nullable=False),
        sa.Column("ends", sa.Time(), nullable=False),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("shift_pkey")),
        sa.UniqueConstraint("code", name=op.f("shift_code_key")),
        sa.UniqueConstraint("source", "source_key", name=op.f("shift_source_source_key_key")),
        schema="ops",
    )
    op.create_table(
        "unit",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=True),
        sa.Column("name_ar", sa.Text(), nullable=True),
        sa.Column("loaded_as_of", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("unit_pkey")),
        sa.UniqueConstraint("code", name=op.f("unit_code_key")),
        schema="ops",
    )
    op.create_table(
        "account",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=True),
        sa.Column("active", sa.Boolean(), server_default="true", nullable=False),
        sa.Column("lang", sa.Text(), server_default="en", nullable=False),
        sa.Column("theme", sa.Text(), server_default="auto", nullable=False),
        sa.Column("demo", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("created_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["ops.person.id"], name=op.f("account_person_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("account_pkey")),
        sa.UniqueConstraint("name", name=op.f("account_name_key")),
        sa.UniqueConstraint("source", "source_key", name=op.f("account_source_source_key_key")),
        schema="app",
    )
    op.create_table(
        "dog",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=True),
        sa.Column("name_ar", sa.Text(), nullable=True),
        sa.Column("breed_id", sa.Integer(), nullable=True),
        sa.Column("sex", sa.Text(), nullable=True),
        sa.Column("born", sa.Date(), nullable=True),
        sa.Column("died", sa.Date(), nullable=True),
        sa.Column("microchip", sa.Text(), nullable=True),
        sa.Column("specialty", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), server_default="ACTIVE", nullable=False),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint("sex IN ('MALE', 'FEMALE')", name=op.f("dog_sex_check")),
        sa.CheckConstraint(
            "specialty IN ('EXPLOSIVES', 'NARCOTICS', 'PATROL', 'TRACKING', 'OTHER')", name=op.f("dog_specialty_check")
        ),
        sa.CheckConstraint("status IN ('ACTIVE', 'TRAINING', 'RETIRED', 'DECEASED')", name=op.f("dog_status_check")),
        sa.ForeignKeyConstraint(["breed_id"], ["ops.breed.id"], name=op.f("dog_breed_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("dog_pkey")),
        sa.UniqueConstraint("code", name=op.f("dog_code_key")),
        sa.UniqueConstraint("source", "source_key", name=op.f("dog_source_source_key_key")),
        schema="ops",
    )
    op.create_table(
        "import_row",
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("source_table", sa.Text(), nullable=False),
        sa.Column("source_key", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("target", sa.Text(), nullable=True),
        sa.Column("target_id", sa.BigInteger(), nullable=True),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["ops.import_run.id"], name=op.f("import_row_run_id_fkey")),
        sa.PrimaryKeyConstraint("source", "source_table", "source_key", name=op.f("import_row_pkey")),
        schema="ops",
    )
    op.create_table(
        "post",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=True),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=True),
        sa.Column("name_ar", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("post_project_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("post_pkey")),
        sa.UniqueConstraint("code", name=op.f("post_code_key")),
        sa.UniqueConstraint("source", "source_key", name=op.f("post_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("post_project_id_idx"), "post", ["project_id"], unique=False, schema="ops")
    op.create_table(
        "section",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=True),
        sa.Column("name_ar", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("section_project_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("section_pkey")),
        sa.UniqueConstraint("code", name=op.f("section_code_key")),
        sa.UniqueConstraint("source", "source_key", name=op.f("section_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("section_project_id_idx"), "section", ["project_id"], unique=False, schema="ops")
    op.create_table(
        "account_project",
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["app.account.id"], name=op.f("account_project_account_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("account_project_project_id_fkey")),
        sa.PrimaryKeyConstraint("account_id", "project_id", name=op.f("account_project_pkey")),
        schema="app",
    )
    op.create_table(
        "session",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("agent", sa.Text(), nullable=True),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("started_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("expires_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["app.account.id"], name=op.f("session_account_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("session_pkey")),
        sa.UniqueConstraint("digest", name=op.f("session_digest_key")),
        schema="app",
    )
    op.create_index(op.f("session_account_id_idx"), "session", ["account_id"], unique=False, schema="app")
    op.create_table(
        "token",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("expires_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("revoked_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["app.account.id"], name=op.f("token_account_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("token_pkey")),
        sa.UniqueConstraint("digest", name=op.f("token_digest_key")),
        schema="app",
    )
    op.create_index(op.f("token_account_id_idx"), "token", ["account_id"], unique=False, schema="app")
    op.create_table(
        "dog_status",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("dog_id", sa.Integer(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "status IN ('ACTIVE', 'TRAINING', 'RETIRED', 'DECEASED')", name=op.f("dog_status_status_check")
        ),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("dog_status_dog_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("dog_status_pkey")),
        schema="ops",
    )
    op.create_index(op.f("dog_status_dog_id_idx"), "dog_status", ["dog_id"], unique=False, schema="ops")
    op.create_table(
        "pair",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("dog_id", sa.Integer(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("pair_dog_id_fkey")),
        sa.ForeignKeyConstraint(["person_id"], ["ops.person.id"], name=op.f("pair_person_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("pair_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("pair_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("pair_dog_id_idx"), "pair", ["dog_id"], unique=False, schema="ops")
    op.create_index(op.f("pair_person_id_idx"), "pair", ["person_id"], unique=False, schema="ops")
    op.create_table(
        "team",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("section_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=True),
        sa.Column("name_ar", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("team_project_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("team_section_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("team_pkey")),
        sa.UniqueConstraint("code", name=op.f("team_code_key")),
        sa.UniqueConstraint("source", "source_key", name=op.f("team_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("team_project_id_idx"), "team", ["project_id"], unique=False, schema="ops")
    op.create_index(op.f("team_section_id_idx"), "team", ["section_id"], unique=False, schema="ops")
    op.create_table(
        "assignment",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("part", sa.Text(), server_default="MEMBER", nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint("part IN ('MEMBER', 'MANAGER')", name=op.f("assignment_part_check")),
        sa.CheckConstraint("(dog_id IS NULL) <> (person_id IS NULL)", name=op.f("assignment_one_of_both_check")),
        sa.CheckConstraint("last_day IS NULL OR last_day >= first_day", name=op.f("assignment_days_check")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("assignment_dog_id_fkey")),
        sa.ForeignKeyConstraint(["person_id"], ["ops.person.id"], name=op.f("assignment_person_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("assignment_project_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("assignment_section_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["ops.team.id"], name=op.f("assignment_team_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("assignment_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("assignment_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("assignment_dog_id_idx"), "assignment", ["dog_id"], unique=False, schema="ops")
    op.create_index(op.f("assignment_person_id_idx"), "assignment", ["person_id"], unique=False, schema="ops")
    op.create_index(op.f("assignment_project_id_idx"), "assignment", ["project_id"], unique=False, schema="ops")
    op.create_table(
        "training_session",
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
        sa.Column("trainer_id", sa.Integer(), nullable=True),
        sa.Column("programme", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("rating", sa.Numeric(), nullable=True),
        sa.Column("rating_scale", sa.Integer(), nullable=False),
        sa.Column(
            "score", sa.Numeric(), sa.Computed("round(rating * 10 / rating_scale, 2)", persisted=True), nullable=True
        ),
        sa.Column(
            "tier",
            sa.Text(),
            sa.Computed(
                "CASE WHEN rating IS NULL THEN NULL WHEN round(rating * 10 / rating_scale, 1) > 8.5 THEN 'excellent' WHEN round(rating * 10 / rating_scale, 1) >= 7 THEN 'good' WHEN round(rating * 10 / rating_scale, 1) >= 6 THEN 'fair' ELSE 'poor' END",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("equipment", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("location", sa.Text(), nullable=True),
        sa.Column("weather", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column(
            "quality",
            sa.SmallInteger(),
            sa.Computed(
                "greatest(0, 100 - CASE WHEN dog_id IS NULL THEN 60 ELSE 0 END - CASE WHEN handler_id IS NULL THEN 20 ELSE 0 END - CASE WHEN trainer_id IS NULL THEN 60 ELSE 0 END - CASE WHEN category IS NULL THEN 20 ELSE 0 END - CASE WHEN subject IS NULL THEN 20 ELSE 0 END - CASE WHEN minutes IS NULL THEN 60 ELSE 0 END - CASE WHEN minutes < 1 OR minutes > 480 THEN 60 ELSE 0 END - CASE WHEN minutes BETWEEN 1 AND 480 AND (minutes < 5 OR minutes > 120) THEN 8 ELSE 0 END - CASE WHEN rating IS NULL THEN 60 ELSE 0 END - CASE WHEN (rating * 10 / rating_scale) < 0 OR (rating * 10 / rating_scale) > 10 THEN 60 ELSE 0 END - CASE WHEN coalesce(jsonb_array_length(equipment), 0) = 0 THEN 20 ELSE 0 END - CASE WHEN location IS NULL THEN 8 ELSE 0 END - CASE WHEN weather IS NULL THEN 8 ELSE 0 END)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("voided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "category IN ('OBEDIENCE', 'DETECTION', 'AGILITY', 'ATTACK', 'FITNESS', 'SOCIALIZATION', 'BALL_WORK', 'TRACKING', 'OTHER')",
            name=op.f("training_session_category_check"),
        ),
        sa.CheckConstraint("programme IN ('OPERATIONAL', 'BREEDING')", name=op.f("training_session_programme_check")),
        sa.CheckConstraint(
            "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED')",
            name=op.f("training_session_status_check"),
        ),
        sa.ForeignKeyConstraint(["author_id"], ["ops.person.id"], name=op.f("training_session_author_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("training_session_dog_id_fkey")),
        sa.ForeignKeyConstraint(["handler_id"], ["ops.person.id"], name=op.f("training_session_handler_id_fkey")),
        sa.ForeignKeyConstraint(["post_id"], ["ops.post.id"], name=op.f("training_session_post_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("training_session_project_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("training_session_section_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["ops.team.id"], name=op.f("training_session_team_id_fkey")),
        sa.ForeignKeyConstraint(["trainer_id"], ["ops.person.id"], name=op.f("training_session_trainer_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("training_session_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("training_session_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("training_session_day_at_idx"), "training_session", ["day", "at"], unique=False, schema="ops")
    op.create_index(
        op.f("training_session_dog_id_day_idx"), "training_session", ["dog_id", "day"], unique=False, schema="ops"
    )
    op.create_index(
        op.f("training_session_project_id_day_idx"),
        "training_session",
        ["project_id", "day"],
        unique=False,
        schema="ops",
    )
    op.create_index(
        op.f("training_session_trainer_id_day_idx"),
        "training_session",
        ["trainer_id", "day"],
        unique=False,
        schema="ops",
    )
    op.create_table(
        "veterinary_visit",
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
        sa.Column("vet_id", sa.Integer(), nullable=True),
        sa.Column("visit_type", sa.Text(), nullable=True),
        sa.Column("duty_status", sa.Text(), nullable=True),
        sa.Column("symptoms", sa.Text(), nullable=True),
        sa.Column("diagnosis", sa.Text(), nullable=True),
        sa.Column("treatment", sa.Text(), nullable=True),
        sa.Column("temperature", sa.Numeric(), nullable=True),
        sa.Column("exertion", sa.Text(), nullable=True),
        sa.Column("minutes_after_work", sa.Integer(), nullable=True),
        sa.Column("weight", sa.Numeric(), nullable=True),
        sa.Column("pulse", sa.Integer(), nullable=True),
        sa.Column("respiration", sa.Integer(), nullable=True),
        sa.Column("blood_pressure", sa.Text(), nullable=True),
        sa.Column("body_condition", sa.Integer(), nullable=True),
        sa.Column("medications", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column(
            "medication_count",
            sa.Integer(),
            sa.Computed("coalesce(jsonb_array_length(medications), 0)", persisted=True),
            nullable=True,
        ),
        sa.Column("cost", sa.Numeric(), nullable=True),
        sa.Column("next_visit", sa.Date(), nullable=True),
        sa.Column("location", sa.Text(), nullable=True),
        sa.Column("weather", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column(
            "quality",
            sa.SmallInteger(),
            sa.Computed(
                "greatest(0, 100 - CASE WHEN dog_id IS NULL THEN 60 ELSE 0 END - CASE WHEN vet_id IS NULL THEN 60 ELSE 0 END - CASE WHEN visit_type IS NULL THEN 60 ELSE 0 END - CASE WHEN duty_status IS NULL THEN 60 ELSE 0 END - CASE WHEN (diagnosis IS NULL AND visit_type IN ('EMERGENCY')) THEN 20 ELSE 0 END - CASE WHEN temperature IS NULL THEN 20 ELSE 0 END - CASE WHEN weight IS NULL THEN 20 ELSE 0 END - CASE WHEN pulse IS NULL THEN 8 ELSE 0 END - CASE WHEN respiration IS NULL THEN 8 ELSE 0 END)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("entered_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("voided_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), server_default="entered", nullable=False),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "duty_status IN ('FIT', 'RESTRICTED', 'UNFIT', 'PERMANENTLY_UNFIT')",
            name=op.f("veterinary_visit_duty_status_check"),
        ),
        sa.CheckConstraint("exertion IN ('REST', 'AFTER_WORK')", name=op.f("veterinary_visit_exertion_check")),
        sa.CheckConstraint(
            "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED')",
            name=op.f("veterinary_visit_status_check"),
        ),
        sa.CheckConstraint(
            "visit_type IN ('ROUTINE', 'EMERGENCY', 'VACCINATION')", name=op.f("veterinary_visit_visit_type_check")
        ),
        sa.ForeignKeyConstraint(["author_id"], ["ops.person.id"], name=op.f("veterinary_visit_author_id_fkey")),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("veterinary_visit_dog_id_fkey")),
        sa.ForeignKeyConstraint(["handler_id"], ["ops.person.id"], name=op.f("veterinary_visit_handler_id_fkey")),
        sa.ForeignKeyConstraint(["post_id"], ["ops.post.id"], name=op.f("veterinary_visit_post_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("veterinary_visit_project_id_fkey")),
        sa.ForeignKeyConstraint(["section_id"], ["ops.section.id"], name=op.f("veterinary_visit_section_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["ops.team.id"], name=op.f("veterinary_visit_team_id_fkey")),
        sa.ForeignKeyConstraint(["vet_id"], ["ops.person.id"], name=op.f("veterinary_visit_vet_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("veterinary_visit_pkey")),
        sa.UniqueConstraint("source", "source_key", name=op.f("veterinary_visit_source_source_key_key")),
        schema="ops",
    )
    op.create_index(op.f("veterinary_visit_day_at_idx"), "veterinary_visit", ["day", "at"], unique=False, schema="ops")
    op.create_index(
        op.f("veterinary_visit_dog_id_day_idx"), "veterinary_visit", ["dog_id", "day"], unique=False, schema="ops"
    )
    op.create_index(
        op.f("veterinary_visit_project_id_day_idx"),
        "veterinary_visit",
        ["project_id", "day"],
        unique=False,
        schema="ops",
    )
    op.create_index(
        op.f("veterinary_visit_vet_id_day_idx"), "veterinary_visit", ["vet_id", "day"], unique=False, schema="ops"
    )
    op.create_table(
        "detection_trial",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("record_id", sa.BigInteger(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("hide", sa.Boolean(), nullable=False),
        sa.Column("odour", sa.Text(), nullable=True),
        sa.Column("blind", sa.Text(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=True),
        sa.CheckConstraint("blind IN ('KNOWN', 'SINGLE', 'DOUBLE')", name=op.f("detection_trial_blind_check")),
        sa.CheckConstraint(
            "outcome IN ('HIT', 'MISS', 'CORRECT_BLANK', 'FALSE_RESPONSE')", name=op.f("detection_trial_outcome_check")
        ),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("detection_trial_dog_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("detection_trial_project_id_fkey")),
        sa.ForeignKeyConstraint(
            ["record_id"], ["ops.training_session.id"], name=op.f("detection_trial_record_id_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("detection_trial_pkey")),
        schema="ops",
    )
    op.create_index(op.f("detection_trial_record_id_idx"), "detection_trial", ["record_id"], unique=False, schema="ops")
    op.create_table(
        "vaccination",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("record_id", sa.BigInteger(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("dog_id", sa.Integer(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("product", sa.Text(), nullable=False),
        sa.Column("batch", sa.Text(), nullable=True),
        sa.Column("next_due", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["dog_id"], ["ops.dog.id"], name=op.f("vaccination_dog_id_fkey")),
        sa.ForeignKeyConstraint(["project_id"], ["ops.project.id"], name=op.f("vaccination_project_id_fkey")),
        sa.ForeignKeyConstraint(["record_id"], ["ops.veterinary_visit.id"], name=op.f("vaccination_record_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("vaccination_pkey")),
        schema="ops",
    )
    op.create_index(op.f("vaccination_record_id_idx"), "vaccination", ["record_id"], unique=False, schema="ops")
    op.execute(rights.FUNCTIONS)
    op.execute(rights.GRANTS)
    for table in SCOPED:
        op.execute(rights.SCOPE.format(table=table))
    for table, fact in MARKED.items():
        op.execute(rights.MARKED.format(table=table, fact=fact))
    for table in LISTED:
        op.execute(rights.LISTED.format(table=table))


def downgrade() -> None:
    for schema in SCHEMAS:
        op.execute(f"DROP SCHEMA {schema} CASCADE")
