"""The task: a row that says what is still to be done (the outbox)."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from service.core.database import Base, check_of
from service.core.ids import new_id


class TaskState(StrEnum):
    """Where a task stands. A leased task whose lease ran out counts as due again."""

    DUE = "due"
    LEASED = "leased"
    DONE = "done"
    #: All attempts used up; what that means for its subject was decided when the last one failed.
    FAILED = "failed"


class Task(Base):
    """One thing to do, put in the transaction that made it necessary. Holds ids only, never a person's words."""

    __tablename__ = "task"
    __table_args__ = (
        check_of(TaskState, "state"),
        Index(
            "ix_task_due_at_open",
            "due_at",
            "id",
            sqlite_where=text("state IN ('due', 'leased')"),
            postgresql_where=text("state IN ('due', 'leased')"),
        ),
        Index("ix_task_finished_at", "finished_at"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    topic: Mapped[str] = mapped_column(String(40))
    ids: Mapped[dict[str, Any]]
    state: Mapped[str] = mapped_column(String(10), default=TaskState.DUE)
    #: When it may next be taken; a lease moves it to the lease's end.
    due_at: Mapped[datetime]
    #: Changes with each lease, so that a worker whose lease ran out cannot finish another's work.
    lease: Mapped[UUID | None]
    attempts: Mapped[int] = mapped_column(default=0)
    #: Follows the comment from the request into the worker's log.
    request_id: Mapped[str | None] = mapped_column(String(64))
    created_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    #: The class of the last error; never its message, which may quote a comment.
    error: Mapped[str | None] = mapped_column(String(100))
