"""The page of a thread that holds a comment."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from service.comments.models import Comment
from service.comments.paging import PageOf, fitting
from service.comments.positions import cursor_before, cursor_before_reply
from service.comments.roots import roots


def page_with(work: Session, thread_id: UUID, page: PageOf, comment_id: UUID) -> PageOf | None:
    """Return a page in the same order that shows the comment, None when readers of the thread do not see it.

    The first page where it is there; else one that begins with what the comment hangs on, or, below a top-level comment
    with many replies, with the comment itself.
    """
    comment = work.get(Comment, comment_id)
    if comment is None or comment.thread_id != thread_id or comment.published_revision is None:
        return None
    found = roots(thread_id, page.sort, liked=page.liked)
    root = work.execute(found.where(Comment.id == comment.root_id)).one_or_none()
    if root is None:  # it was taken down this very moment
        return None
    if root.replies > page.each and _older_replies(work, comment) >= page.each:
        return replace(page, cursor=cursor_before_reply(comment.root_id, comment.id))
    first = fitting(work.execute(found.limit(page.limit)).all(), page)
    here = any(row.id == root.id for row in first)
    return replace(page, cursor=None if here else cursor_before(root, page.sort))


def _older_replies(work: Session, comment: Comment) -> int:
    older = and_(
        Comment.thread_id == comment.thread_id,
        Comment.root_id == comment.root_id,
        Comment.id < comment.id,
        Comment.parent_id.is_not(None),
        Comment.published_revision.is_not(None),
    )
    return work.scalar(select(func.count()).select_from(Comment).where(older)) or 0
