"""What every table is made with: names of constraints, keys, references and where a row came from."""

from typing import Any

from sqlalchemy import (
    TIMESTAMP,
    CheckConstraint,
    Column,
    ForeignKey,
    Identity,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

from services.catalogue.choices import Choice

METADATA = MetaData(
    naming_convention={
        "pk": "%(table_name)s_pkey",
        "fk": "%(table_name)s_%(column_0_name)s_fkey",
        "uq": "%(table_name)s_%(column_0_N_name)s_key",
        "ix": "%(table_name)s_%(column_0_N_name)s_idx",
        "ck": "%(table_name)s_%(constraint_name)s_check",
    }
)
MOMENT = TIMESTAMP(timezone=True)


def table(name: str, *parts: Any, schema: str = "ops") -> Table:
    return Table(name, METADATA, *parts, schema=schema)


def identity(kind: Any = Integer) -> Column[Any]:
    return Column("id", kind, Identity(always=False), primary_key=True)


def reference(name: str, to: str, *, null: bool = False, **more: Any) -> Column[Any]:
    return Column(name, Integer, ForeignKey(f"{to}.id"), nullable=null, **more)


def names() -> tuple[Column[Any], ...]:
    return Column("code", Text, nullable=False, unique=True), Column("name_en", Text), Column("name_ar", Text)


def source() -> tuple[Any, ...]:
    """Where a row came from; a source row is imported into one row only."""
    return (
        Column("source", Text, nullable=False, server_default="entered"),
        Column("source_key", Text),
        UniqueConstraint("source", "source_key"),
    )


def one_of(column: str, choices: tuple[Choice, ...]) -> CheckConstraint:
    codes = ", ".join(f"'{one.code}'" for one in choices)
    return CheckConstraint(f"{column} IN ({codes})", name=column)
