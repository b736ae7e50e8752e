"""The database: base class, column types that behave alike on SQLite and PostgreSQL, how a connection is set up."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextvars import ContextVar
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, ClassVar, cast
from uuid import UUID

from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import JSON, CheckConstraint, DateTime, Dialect, Engine, MetaData, Select, Uuid, event
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.engine import Connection
from sqlalchemy.orm import DeclarativeBase, Session
from sqlalchemy.types import TypeDecorator

#: Milliseconds a SQLite connection waits for another's write lock before it gives up.
SQLITE_BUSY_MS = 10_000

#: Whether the transaction about to begin will write; set by `service.core.transactions` only.
writing: ContextVar[bool] = ContextVar("writing", default=False)

#: A SELECT of whatever columns.
AnySelect = Select[*tuple[Any, ...]]


class UtcDateTime(TypeDecorator[datetime]):
    """An aware UTC time. SQLite has no time zones: there it is kept as naive UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive time cannot be stored")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


#: JSON that PostgreSQL can index and compare.
Json = JSON().with_variant(JSONB(), "postgresql")


class Base(DeclarativeBase):
    """All tables. Constraints have names, so that migrations can change them on both databases."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_N_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: UtcDateTime,
        dict[str, Any]: Json,
        list[Any]: Json,
        UUID: Uuid,
    }


def check_of(values: type[StrEnum], column: str) -> CheckConstraint:
    """Return the constraint that a column holds one of an enum's values (or nothing, where it may be NULL)."""
    listed = ", ".join(f"'{one.value}'" for one in values)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


#: Gives engines and sessions to the application; our tables stand on `Base`, which mypy understands.
db = SQLAlchemy()


def session() -> Session:
    """Return the session of the current application context."""
    return cast(Session, db.session())


def prepare(engine: Engine) -> None:
    """Set up how connections of this engine behave."""
    if engine.dialect.name != "sqlite":
        return
    event.listen(engine, "connect", _connect_sqlite)
    event.listen(engine, "begin", _begin_sqlite)


def _connect_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    """WAL lets readers go on beside the writer; full sync keeps the promise of a 202 through a power cut."""
    connection.isolation_level = None  # we begin transactions ourselves, below
    run: Callable[[str], object] = connection.execute
    run(f"PRAGMA busy_timeout = {SQLITE_BUSY_MS}")
    run("PRAGMA journal_mode = WAL")
    run("PRAGMA synchronous = FULL")
    run("PRAGMA foreign_keys = ON")


def _begin_sqlite(connection: Connection) -> None:
    """Take the write lock at the start: a reader that becomes a writer fails at once if another wrote meanwhile."""
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing.get() else "BEGIN")
