"""What can be counted and listed: the tables of what is entered, and the views that are derived from them."""

from typing import Any

from sqlalchemy import BigInteger, Column, FromClause, Integer, MetaData, SmallInteger, Table, Text

from services.catalogue.fields import Field
from services.catalogue.records import RECORD_TYPES, RecordType
from services.store.columns import MOMENT
from services.store.fact_tables import FACTS, TYPES
from services.store.workflow import WORKFLOW

_APART = MetaData(schema="analytics")
"""Apart from METADATA: a view is made by its migration, not compared as a table."""


def _column(field: Field) -> Column[Any]:
    kinds: dict[str, Any] = {"ref": Integer, "link": BigInteger}
    return Column(field.column, kinds.get(field.kind) or TYPES[field.kind])


def _view(record: RecordType) -> Table:
    return Table(
        record.table, _APART, Column("id", BigInteger, primary_key=True), *(_column(one) for one in record.all_fields),
        Column("quality", SmallInteger), Column("version", Integer), Column("source", Text),
        Column("entered_at", MOMENT), Column("voided_at", MOMENT),
    )  # fmt: skip


READ: dict[str, FromClause] = {
    **FACTS,
    **{one.id: _view(one) for one in RECORD_TYPES.values() if one.derived and one.id not in WORKFLOW},
    **WORKFLOW,
}
