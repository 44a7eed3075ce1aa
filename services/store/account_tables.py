"""The tables of accounts: who may sign in, and what is left of it."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Text,
    UniqueConstraint,
    func,
)

from services.store.columns import MOMENT, identity, reference, source, table

ACCOUNT = table(
    "account", identity(), Column("name", Text, nullable=False, unique=True), reference("person_id", "ops.person", null=True),
    Column("role", Text, nullable=False), Column("password_hash", Text),
    Column("active", Boolean, nullable=False, server_default="true"),
    Column("lang", Text, nullable=False, server_default="en"), Column("theme", Text, nullable=False, server_default="auto"),
    Column("digits", Text), Column("mail", Text),
    Column("demo", Boolean, nullable=False, server_default="false"),
    Column("created_at", MOMENT, nullable=False, server_default=func.now()), *source(), schema="app",
)  # fmt: skip
ACCOUNT_PROJECT = table(
    "account_project", Column("account_id", Integer, ForeignKey("app.account.id"), primary_key=True),
    Column("project_id", Integer, ForeignKey("ops.project.id"), primary_key=True), schema="app",
)  # fmt: skip
SESSION = table(
    "session", identity(BigInteger), reference("account_id", "app.account", index=True),
    Column("digest", LargeBinary, nullable=False, unique=True), Column("agent", Text), Column("address", Text),
    Column("started_at", MOMENT, nullable=False), Column("expires_at", MOMENT, nullable=False),
    Column("revoked_at", MOMENT), Column("proven", Boolean, nullable=False, server_default="false"), schema="app",
)  # fmt: skip
TICKET = table(
    "ticket", identity(BigInteger), reference("account_id", "app.account", index=True),
    Column("purpose", Text, nullable=False), Column("digest", LargeBinary, nullable=False, unique=True),
    Column("created_at", MOMENT, nullable=False), Column("expires_at", MOMENT, nullable=False), Column("used_at", MOMENT),
    reference("created_by", "app.account", null=True),
    CheckConstraint("purpose IN ('invitation', 'reset', 'second-step')", name="purpose"), schema="app",
)  # fmt: skip
SECOND_FACTOR = table(
    "second_factor", Column("account_id", Integer, ForeignKey("app.account.id"), primary_key=True),
    Column("secret", LargeBinary, nullable=False), Column("created_at", MOMENT, nullable=False),
    Column("confirmed_at", MOMENT), Column("last_step", BigInteger), schema="app",
)  # fmt: skip
RECOVERY_CODE = table(
    "recovery_code", identity(), reference("account_id", "app.account", index=True),
    Column("digest", LargeBinary, nullable=False), Column("used_at", MOMENT), UniqueConstraint("account_id", "digest"),
    schema="app",
)  # fmt: skip
TOKEN = table(
    "token", identity(), reference("account_id", "app.account", index=True), Column("label", Text, nullable=False),
    Column("digest", LargeBinary, nullable=False, unique=True), Column("created_at", MOMENT, nullable=False),
    Column("expires_at", MOMENT), Column("revoked_at", MOMENT), schema="app",
)  # fmt: skip
ATTEMPT = table(
    "attempt", identity(BigInteger), Column("name", Text, nullable=False), Column("address", Text),
    Column("at", MOMENT, nullable=False), Column("good", Boolean, nullable=False), Index(None, "name", "at"), schema="app",
)  # fmt: skip
