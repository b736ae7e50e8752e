"""When readers' reactions show in cached answers: in spans of time, so that a flood of them makes few new answers.

A thread remembers the newest span in which somebody reacted. The answer's name (its ETag) holds that span, or the one
before while it lasts: the first reaction after a quiet time is seen at once, all that follow when their span is over.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from service.threads.models import Thread

#: How long a span lasts: nobody waits longer for a count, and nobody makes answers anew more often.
SPAN_SECONDS = 5


def show_reaction(work: Session, thread_id: UUID, *, now: datetime) -> None:
    """Say that somebody reacted on a page; writes once in a span, however many do."""
    span = _span(now)
    newer = update(Thread).where(Thread.id == thread_id, Thread.reacted_in < span).values(reacted_in=span)
    work.execute(newer.execution_options(synchronize_session=False))


def shown_span(reacted_in: int, *, now: datetime) -> int:
    """Return the span up to which an answer that is made now shows all reactions."""
    return min(reacted_in, _span(now) - 1)


def _span(now: datetime) -> int:
    return int(now.timestamp()) // SPAN_SECONDS
