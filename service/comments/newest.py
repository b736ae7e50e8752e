"""The newest comments of a page or a whole site, without their order in the conversation: what feeds tell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, and_, select
from sqlalchemy.orm import Session, aliased

from service.comments.models import Comment
from service.comments.queries import shown
from service.threads.models import Thread


def newest_of_site(work: Session, site_id: UUID, *, limit: int) -> Sequence[Row[Any]]:
    """Return what readers see of a site's newest comments, newest first, each with its page."""
    return _newest(work, Comment.site_id == site_id, limit)


def newest_of_thread(work: Session, thread_id: UUID, *, limit: int) -> Sequence[Row[Any]]:
    """Return the same of one page."""
    return _newest(work, Comment.thread_id == thread_id, limit)


def _newest(work: Session, of: ColumnElement[bool], limit: int) -> Sequence[Row[Any]]:
    """A comment's answer to another that readers no longer see is not told as one: the parent's date is missing."""
    parent = aliased(Comment)
    published = and_(of, Comment.published_revision.is_not(None))
    newest = select(Comment.id).where(published).order_by(Comment.id.desc()).limit(limit).subquery()
    found = (
        shown(Comment.id.in_(select(newest.c.id)))
        .join(Thread, Thread.id == Comment.thread_id)
        .join(parent, and_(parent.id == Comment.parent_id, parent.published_revision.is_not(None)), isouter=True)
        .add_columns(Thread.url, Thread.title, parent.created_at.label("parent_created_at"))
    )
    return work.execute(found.order_by(Comment.id.desc())).all()
