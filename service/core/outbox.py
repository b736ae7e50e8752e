"""The queue of record: tasks are put with the change that needs them, leased by workers, and finished once.

None of these functions commits; the frame does.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, cast
from uuid import UUID

import structlog
from sqlalchemy import ColumnElement, CursorResult, delete, func, or_, select, update
from sqlalchemy.orm import Session

from service.core.ids import new_id
from service.core.models import Task, TaskState
from service.core.topics import Topic
from service.core.transactions import after_commit
from service.core.wake import wake_workers

_OPEN = (TaskState.DUE, TaskState.LEASED)

#: Finished tasks are kept this long for whoever looks into an incident.
KEEP_FINISHED = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Leased:
    """A task in a worker's hands until `until`."""

    id: UUID
    lease: UUID
    until: datetime
    topic: Topic
    ids: dict[str, Any]
    attempts: int
    request_id: str | None


@dataclass(frozen=True, slots=True)
class Backlog:
    """What waits: tasks that are due now, and since when the oldest of them is."""

    due: int
    oldest_due_at: datetime | None


def put(work: Session, topic: Topic, ids: dict[str, Any], *, now: datetime) -> None:
    """Add a task, due at once, and wake the workers after the commit."""
    request_id = structlog.contextvars.get_contextvars().get("request_id")
    work.add(Task(topic=topic, ids=ids, due_at=now, created_at=now, request_id=request_id))
    after_commit(work, wake_workers)


def _ready(now: datetime) -> ColumnElement[bool]:
    """A task that nobody has taken yet is due whatever its time says: the clock that set it may have been ahead."""
    return or_(Task.due_at <= now, Task.attempts == 0)


def lease(work: Session, *, limit: int, seconds: int, now: datetime, again: bool = False) -> list[Leased]:
    """Take due tasks, oldest first, until `seconds` from now.

    Tasks that were taken before (their worker died or gave up) are taken with `again` only, and each alone, so that one
    poisonous comment cannot take a batch with it a second time. Topics that this version does not know are left to
    another: while a new version is rolled out, both run.
    """
    due = select(Task.id).where(
        Task.state.in_(_OPEN),
        _ready(now),
        Task.topic.in_(list(Topic)),
        Task.attempts > 0 if again else Task.attempts == 0,
    )
    due = due.order_by(Task.due_at, Task.id).limit(1 if again else limit).with_for_update(skip_locked=True)
    chosen = work.scalars(due).all()
    if not chosen:
        return []
    until = now + timedelta(seconds=seconds)
    taken = (
        update(Task)
        .where(Task.id.in_(chosen))
        .values(state=TaskState.LEASED, due_at=until, lease=new_id(), attempts=Task.attempts + 1)
        .returning(Task.id, Task.lease, Task.topic, Task.ids, Task.attempts, Task.request_id)
        .execution_options(synchronize_session=False)
    )
    leased = [
        Leased(row.id, row.lease, until, Topic(row.topic), row.ids, row.attempts, row.request_id)
        for row in work.execute(taken)
    ]
    return sorted(leased, key=lambda task: task.id)


def finish(work: Session, task: Leased, *, now: datetime, error: str | None = None) -> bool:
    """Close the task; with an error as failed. False when the lease had run out and another worker has it."""
    state = TaskState.FAILED if error else TaskState.DONE
    return _change(work, task, state=state, finished_at=now, lease=None, error=error)


def retry(work: Session, task: Leased, *, at: datetime, error: str) -> bool:
    """Give the task back, to be taken again from `at` on. False when the lease had run out."""
    return _change(work, task, state=TaskState.DUE, due_at=at, lease=None, error=error)


def _change(work: Session, task: Leased, **values: Any) -> bool:
    own = update(Task).where(Task.id == task.id, Task.lease == task.lease).values(**values)
    return _rowcount(work, own) == 1


def _rowcount(work: Session, statement: Any) -> int:
    result = cast("CursorResult[Any]", work.execute(statement.execution_options(synchronize_session=False)))
    return result.rowcount


def backlog(work: Session, *, now: datetime) -> Backlog:
    """Tell what is due now."""
    found = select(func.count(), func.min(Task.due_at)).where(Task.state.in_(_OPEN), _ready(now))
    due, oldest = work.execute(found).one()
    return Backlog(due, oldest)


def forget_finished(work: Session, *, now: datetime) -> int:
    """Delete finished tasks that nobody will ask about any more; return how many."""
    return _rowcount(work, delete(Task).where(Task.finished_at < now - KEEP_FINISHED))
