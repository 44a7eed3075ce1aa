"""Alembic's entry: runs the migrations on the connection it is handed."""

from alembic import context

from migrations.drafting import complete
from services.store.tables import METADATA


def include(obj: object, name: str | None, kind: str, reflected: bool, against: object) -> bool:
    """Alembic's own table is not ours to compare."""
    return name != "alembic_version"


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    include_schemas=True,
    include_object=include,
    version_table_schema="public",
    compare_server_default=True,
    process_revision_directives=complete,
)
with context.begin_transaction():
    context.run_migrations()
