"""How Alembic runs Haven's migrations, through Flask-Migrate (`flask db …`, `haven up`)."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import JSON, DateTime, Uuid

from service.core.database import Base, UtcDateTime, db


def _render_item(kind: str, item: Any, _autogen: AutogenContext) -> str | Literal[False]:
    """Write our own types as what they are in the database, so that a migration never depends on today's code."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(item, JSON):
        return "sa.JSON().with_variant(postgresql.JSONB(), 'postgresql')"
    return False


def _same_type(_context: Any, _column: Any, _metadata_column: Any, _inspected: Any, declared: Any) -> bool | None:
    """SQLite keeps UUIDs and times in types of other names."""
    if context.get_context().dialect.name == "sqlite" and isinstance(declared, (Uuid, UtcDateTime, DateTime)):
        return False
    return None


def run() -> None:
    """Bring the database up to date, in one transaction on PostgreSQL."""
    with db.engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=Base.metadata,
            render_item=_render_item,
            compare_type=_same_type,
            # SQLite changes a table by making it anew ("batch").
            render_as_batch=connection.dialect.name == "sqlite",
        )
        with context.begin_transaction():
            context.run_migrations()
        connection.commit()


run()
