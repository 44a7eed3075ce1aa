"""The tables of the product's own work: imports, and the marks and versions that keep answers fresh."""

from sqlalchemy import BigInteger, Column, Date, Index, Integer, String, Text
from sqlalchemy.dialects.postgresql import JSONB

from services.store.columns import MOMENT, identity, reference, table

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
