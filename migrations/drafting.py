"""Completes a drafted migration with what Alembic cannot see: row security, marks, rights and the computed score."""

from collections.abc import Iterator
from typing import Any

from alembic.operations import ops
from sqlalchemy import Table

from migrations.first_rights import MARKED, SCOPE
from services.catalogue.records import ENTERED
from services.store.tables import FACTS, PARTS, quality_formula

RIGHTS = """
GRANT SELECT, INSERT, UPDATE ON ops.{table} TO k9_app;
GRANT SELECT ON ops.{table} TO k9_auditor;
GRANT USAGE ON SEQUENCE ops.{table}_id_seq TO k9_app;
"""
REPLACED = "GRANT DELETE ON ops.{table} TO k9_app;"
"""The rows of a record are replaced when it is edited; their old values stay in its history."""


def complete(context: Any, revision: Any, directives: list[Any]) -> None:
    """Alembic's hook: adds to the drafted steps."""
    steps = directives[0].upgrade_ops.ops
    made = [one.table_name for one in steps if isinstance(one, ops.CreateTableOp)]
    widened = [one for one in steps if isinstance(one, ops.ModifyTableOps)]
    steps += [ops.ExecuteSQLOp(text) for name in made for text in _rights(name)]
    steps += [ops.ExecuteSQLOp(text) for one in widened for text in _score(one)]


def _rights(name: str) -> Iterator[str]:
    facts, parts = _types(FACTS), {PARTS[part.id].name: one.id for one in ENTERED.values() for part in one.parts}
    fact = {**facts, **parts}.get(name)
    if fact:
        yield RIGHTS.format(table=name) + (REPLACED.format(table=name) if name in parts else "")
        yield SCOPE.format(table=name)
        yield MARKED.format(table=name, fact=fact)


def _score(widened: Any) -> Iterator[str]:
    """A new column that the score depends on: the score is computed anew."""
    fact = _types(FACTS).get(widened.table_name)
    added = [one.column.name for one in widened.ops if isinstance(one, ops.AddColumnOp)]
    if fact and any(name in quality_formula(ENTERED[fact]) for name in added):
        formula = quality_formula(ENTERED[fact])
        yield f"ALTER TABLE ops.{widened.table_name} ALTER COLUMN quality SET EXPRESSION AS ({formula})"


def _types(tables: dict[str, Table]) -> dict[str, str]:
    return {table.name: fact for fact, table in tables.items() if fact in ENTERED}
