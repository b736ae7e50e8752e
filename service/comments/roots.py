"""A thread's top-level comments in an order.

They are ordered by their ids, which are UUIDv7 and so ordered by time of creation; `top` is by score, and ties by age.
The score of a top-level comment is how much it moved people: one for each published reply anywhere below it, and one
for each reaction to it, whichever it is.
"""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.orm import aliased

from service.comments.models import Comment
from service.comments.positions import AfterComment
from service.core.database import AnySelect


def roots(
    thread_id: UUID, sort: str, position: AfterComment | None = None, *, liked: ColumnElement[int] | None = None
) -> AnySelect:
    """Select the top-level comments that readers see, or see replies of: id, `published`, `replies` and `score`."""
    found = _by_score(thread_id, liked) if sort == "top" else _by_age(thread_id)
    score = found.selected_columns.score
    if position is not None:
        found = found.where(_follows(position, sort, score))
    if sort == "top":
        return found.order_by(score.desc(), Comment.id)
    return found.order_by(Comment.id.desc() if sort == "newest" else Comment.id)


def _by_age(thread_id: UUID) -> AnySelect:
    """Count below those that are asked for only, by an index in the thread's order."""
    below = aliased(Comment)
    branch = and_(below.thread_id == thread_id, below.root_id == Comment.id, below.published_revision.is_not(None))
    total = select(func.count()).where(branch).correlate(Comment).scalar_subquery()
    alive = select(below.id).where(branch).correlate(Comment).exists()
    return _columns(total).where(Comment.thread_id == thread_id, Comment.parent_id.is_(None), alive)


def _by_score(thread_id: UUID, liked: ColumnElement[int] | None) -> AnySelect:
    """Count every branch of the thread, in one walk through an index that has them side by side."""
    below = aliased(Comment)
    published = and_(below.thread_id == thread_id, below.published_revision.is_not(None))
    branches = select(below.root_id, func.count().label("total")).where(published).group_by(below.root_id).subquery()
    return _columns(branches.c.total, liked).join(branches, branches.c.root_id == Comment.id)


def _columns(total: ColumnElement[int], liked: ColumnElement[int] | None = None) -> AnySelect:
    published = case((Comment.published_revision.is_not(None), 1), else_=0)
    replies = total - published
    score = replies if liked is None else replies + liked
    return select(Comment.id, published.label("published"), replies.label("replies"), score.label("score"))


def _follows(position: AfterComment, sort: str, score: ColumnElement[int]) -> ColumnElement[bool]:
    if sort == "top":
        return or_(score < position.score, and_(score == position.score, Comment.id > position.last_id))
    return Comment.id < position.last_id if sort == "newest" else Comment.id > position.last_id
