"""Second factor, recovery codes, one-time tickets, proven sessions, a person's digits and mail."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TABLES = ("ticket", "second_factor", "recovery_code")


def upgrade() -> None:
    op.add_column("account", sa.Column("digits", sa.Text(), nullable=True), schema="app")
    op.add_column("account", sa.Column("mail", sa.Text(), nullable=True), schema="app")
    op.add_column("session", sa.Column("proven", sa.Boolean(), server_default="false", nullable=False), schema="app")
    op.create_table(
        "ticket",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("expires_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("used_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("created_by", sa.Integer(), nullable=True),
        sa.CheckConstraint("purpose IN ('invitation', 'reset', 'second-step')", name=op.f("ticket_purpose_check")),
        sa.ForeignKeyConstraint(["account_id"], ["app.account.id"], name=op.f("ticket_account_id_fkey")),
        sa.ForeignKeyConstraint(["created_by"], ["app.account.id"], name=op.f("ticket_created_by_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("ticket_pkey")),
        sa.UniqueConstraint("digest", name=op.f("ticket_digest_key")),
        schema="app",
    )
    op.create_index(op.f("ticket_account_id_idx"), "ticket", ["account_id"], unique=False, schema="app")
    op.create_table(
        "second_factor",
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("secret", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("confirmed_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("last_step", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["app.account.id"], name=op.f("second_factor_account_id_fkey")),
        sa.PrimaryKeyConstraint("account_id", name=op.f("second_factor_pkey")),
        schema="app",
    )
    op.create_table(
        "recovery_code",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("used_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["app.account.id"], name=op.f("recovery_code_account_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("recovery_code_pkey")),
        sa.UniqueConstraint("account_id", "digest", name=op.f("recovery_code_account_id_digest_key")),
        schema="app",
    )
    op.create_index(op.f("recovery_code_account_id_idx"), "recovery_code", ["account_id"], unique=False, schema="app")
    for table in TABLES:
        op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON app.{table} TO k9_app")
    op.execute("GRANT USAGE ON SEQUENCE app.ticket_id_seq, app.recovery_code_id_seq TO k9_app")


def downgrade() -> None:
    for table in TABLES:
        op.drop_table(table, schema="app")
    op.drop_column("session", "proven", schema="app")
    op.drop_column("account", "mail", schema="app")
    op.drop_column("account", "digits", schema="app")
