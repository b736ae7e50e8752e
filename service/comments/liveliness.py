"""Telling a page how alive its discussion is, whenever readers see something else of it. Never commits."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.comments.models import Comment
from service.threads.enliven import enliven
from service.threads.life import COUNTED


def tell_life(work: Session, thread_id: UUID, *, now: datetime) -> None:
    """Count the thread's newest published comments for its page."""
    newest = (
        select(Comment.created_at)
        .where(Comment.thread_id == thread_id, Comment.published_revision.is_not(None))
        .order_by(Comment.id.desc())
        .limit(COUNTED)
    )
    enliven(work, thread_id, work.scalars(newest).all(), now=now)
