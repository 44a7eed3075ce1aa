"""The tables of the product's own work: history, findings, files, notices, imports, and the marks that keep answers fresh."""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    String,
    Text,
)
from sqlalchemy.dialects.postgresql import JSONB

from services.store.columns import MOMENT, identity, reference, source, table

IMPORT_RUN = table(
    "import_run", identity(), Column("source", Text, nullable=False), Column("started_at", MOMENT, nullable=False),
    Column("finished_at", MOMENT), Column("summary", JSONB),
)  # fmt: skip
IMPORT_ROW = table(
    "import_row", Column("source", Text, primary_key=True), Column("source_table", Text, primary_key=True),
    Column("source_key", Text, primary_key=True), Column("digest", Text, nullable=False),
    Column("outcome", Text, nullable=False), Column("reason", Text), Column("target", Text), Column("target_id", BigInteger),
    reference("run_id", "ops.import_run"),
)  # fmt: skip

table(
    "mark", identity(BigInteger), Column("fact", Text, nullable=False), Column("project_id", Integer, nullable=False),
    Column("day", Date, nullable=False), Index(None, "fact", "day"), schema="analytics",
)  # fmt: skip
VERSION = table(
    "version", Column("fact", Text, primary_key=True), Column("grain", String(1), primary_key=True),
    Column("first", Date, primary_key=True), Column("project_id", Integer, primary_key=True),
    Column("version", BigInteger, nullable=False), schema="analytics",
)  # fmt: skip


def _of_record() -> tuple[Column[Any], ...]:
    """The record something is about, and what row security asks of it."""
    return (
        Column("type", Text, nullable=False), Column("record_id", BigInteger, nullable=False),
        reference("project_id", "ops.project", null=True), reference("dog_id", "ops.dog", null=True),
        Column("day", Date, nullable=False),
    )  # fmt: skip


CHANGE = table(
    "change", identity(BigInteger), *_of_record(), Column("version", Integer, nullable=False),
    Column("action", Text, nullable=False), reference("account_id", "app.account", null=True),
    reference("person_id", "ops.person", null=True), Column("at", MOMENT, nullable=False), Column("reason", Text),
    Column("before", JSONB), Column("after", JSONB), *source(), Index(None, "type", "record_id"), Index(None, "at"),
)  # fmt: skip
FINDING = table(
    "finding", identity(BigInteger), *_of_record(), Column("rule", Text, nullable=False),
    Column("field", Text, nullable=False, server_default=""), Column("severity", Text, nullable=False),
    Column("points", SmallInteger, nullable=False), Column("inline", Boolean, nullable=False),
    Column("state", Text, nullable=False, server_default="OPEN"), Column("values", JSONB),
    reference("owner_id", "ops.person", null=True), Column("opened_at", MOMENT, nullable=False),
    Column("opened_version", Integer, nullable=False), Column("closed_at", MOMENT), Column("fixed_version", Integer),
    reference("accepted_by", "app.account", null=True), Column("accept_reason", Text),
    CheckConstraint("state IN ('OPEN', 'FIXED', 'ACCEPTED')", name="state"),
    Index(None, "type", "day"), Index(None, "project_id", "day"),
    Index("finding_open_key", "type", "record_id", "rule", "field", unique=True, postgresql_where="state = 'OPEN'"),
)  # fmt: skip
ATTACHMENT = table(
    "attachment", identity(BigInteger), *_of_record(), Column("name", Text, nullable=False),
    Column("mime", Text, nullable=False), Column("size", Integer, nullable=False), Column("sha256", Text, nullable=False),
    Column("content", LargeBinary), Column("about", Text), reference("account_id", "app.account", null=True),
    Column("at", MOMENT, nullable=False), Column("voided_at", MOMENT), *source(), Index(None, "type", "record_id"),
)  # fmt: skip
ROSTER_DAY = table(
    "roster_day", reference("project_id", "ops.project", primary_key=True), Column("day", Date, primary_key=True),
    Column("locked_at", MOMENT), reference("account_id", "app.account", null=True), Column("note", Text), *source(),
)  # fmt: skip
IMPORTED_LOG = table(
    "imported_log", identity(BigInteger), Column("at", MOMENT), reference("account_id", "app.account", null=True),
    Column("action", Text, nullable=False), Column("about", Text), Column("values", JSONB), *source(), Index(None, "at"),
)  # fmt: skip
NOTICE = table(
    "notice", identity(BigInteger), reference("account_id", "app.account"), Column("kind", Text, nullable=False),
    Column("type", Text), Column("record_id", BigInteger), Column("values", JSONB), Column("at", MOMENT, nullable=False),
    Column("read_at", MOMENT), Column("mailed_at", MOMENT), *source(), Index(None, "account_id", "read_at", "at"), schema="app",
)  # fmt: skip
NOTICE_CHOICE = table(
    "notice_choice", reference("account_id", "app.account", primary_key=True), Column("kind", Text, primary_key=True),
    Column("shown", Boolean, nullable=False), Column("mailed", Boolean, nullable=False), schema="app",
)  # fmt: skip
REQUEST_KEY = table(
    "request_key", reference("account_id", "app.account", primary_key=True), Column("key", Text, primary_key=True),
    Column("digest", Text, nullable=False), Column("status", Integer), Column("body", Text),
    Column("at", MOMENT, nullable=False), Index(None, "at"), schema="app",
)  # fmt: skip
