"""A thread in pages: top-level comments in an order, each with its replies; and the rest of a long row of replies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, and_, func, select
from sqlalchemy.orm import Session

from service.comments.models import Comment
from service.comments.positions import AfterReply, cursor_after, cursor_after_reply, position_of
from service.comments.queries import public_comment, shown
from service.comments.roots import roots

#: So many replies one answer holds: it ends before the first top-level comment whose replies do not fit.
MAX_REPLIES = 5_000


@dataclass(frozen=True, slots=True)
class PageOf:
    """Which part of a thread to read.

    Attributes:
        limit: how many top-level comments at most.
        replies: how many replies at most, all together.
        each: how many replies of one top-level comment at most; for more there is a cursor.
        liked: how much readers liked a comment, as it adds to its score where the order is `top`; None for not at all.
    """

    sort: str
    limit: int
    cursor: str | None = None
    replies: int = field(default_factory=lambda: MAX_REPLIES)
    each: int = field(default_factory=lambda: MAX_REPLIES)
    #: Not part of what the page is called.
    liked: ColumnElement[int] | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Found:
    """What a page holds.

    Attributes:
        next: the cursor of the next page, None at the end.
        more: how many comments the next page will bring.
    """

    comments: list[dict[str, Any]]
    next: str | None = None
    more: int = 0


def read_page(work: Session, thread_id: UUID, page: PageOf) -> Found:
    """Return one page of a thread's published comments, replies nested.

    Raises:
        Invalid: the cursor is none of ours.
    """
    position = position_of(page.cursor, page.sort)
    if isinstance(position, AfterReply):
        return _more_replies(work, thread_id, page, position)
    # twice as many, to say what the next page brings
    rows = work.execute(roots(thread_id, page.sort, position, liked=page.liked).limit(2 * page.limit)).all()
    here = fitting(rows[: page.limit], page)
    following = fitting(rows[len(here) :][: page.limit], page)
    replies = _below(work, thread_id, here, page)
    trees = _nest(_with_ancestors(work, replies, {row.id for row in here}))
    last = {row.root_id: row.id for row in replies}  # of those with too many the newest, as they are in order
    for row in here:
        if row.replies > page.each:
            trees[row.id]["more_replies"] = _rest(row.id, last[row.id], row.replies - page.each)
    more = sum(min(row.replies, page.each) + row.published for row in following)
    return Found([trees[row.id] for row in here], cursor_after(here[-1], page.sort) if following else None, more)


def fitting(rows: Sequence[Row[Any]], page: PageOf) -> Sequence[Row[Any]]:
    """Return as many top-level comments, at least one, as fit into an answer with their replies."""
    total = 0
    for number, row in enumerate(rows):
        total += min(row.replies, page.each)
        if number and total > page.replies:
            return rows[:number]
    return rows


def _below(work: Session, thread_id: UUID, here: Sequence[Row[Any]], page: PageOf) -> list[Row[Any]]:
    """Return what is published below these top-level comments: all of most, the oldest of those with too many."""
    crowded = [row.id for row in here if row.replies > page.each]
    few = [row.id for row in here if 0 < row.replies <= page.each]
    found = list(work.execute(shown(_replies(thread_id, Comment.root_id.in_(few))))) if few else []
    for root_id in crowded:
        found += work.execute(
            shown(_replies(thread_id, Comment.root_id == root_id)).order_by(Comment.id).limit(page.each)
        )
    return found


def _more_replies(work: Session, thread_id: UUID, page: PageOf, position: AfterReply) -> Found:
    """Return a top-level comment with the replies that follow a position, and those that they hang on."""
    of_root = and_(_replies(thread_id, Comment.root_id == position.root_id), Comment.id > position.last_id)
    rows = list(work.execute(shown(of_root).order_by(Comment.id).limit(page.each)))
    if not rows:
        return Found([])
    left = (work.scalar(select(func.count()).select_from(Comment).where(of_root)) or 0) - len(rows)
    tree = _nest(_with_ancestors(work, rows, {position.root_id}))[position.root_id]
    if left <= 0:
        return Found([tree])
    tree["more_replies"] = _rest(position.root_id, rows[-1].id, left)
    return Found([tree], tree["more_replies"]["cursor"], min(left, page.each))


def _rest(root_id: UUID, last_id: UUID, left: int) -> dict[str, Any]:
    return {"count": left, "cursor": cursor_after_reply(root_id, last_id)}


def _replies(thread_id: UUID, of_roots: ColumnElement[bool]) -> ColumnElement[bool]:
    published = Comment.published_revision.is_not(None)
    return and_(Comment.thread_id == thread_id, of_roots, Comment.parent_id.is_not(None), published)


def _with_ancestors(work: Session, rows: Iterable[Row[Any]], wanted: set[UUID]) -> list[Row[Any]]:
    """Add these top-level comments, and whatever the replies hang on, readers see it or not; in order of time."""
    found = {row.id: row for row in rows}
    while missing := ({row.parent_id for row in found.values() if row.parent_id} | wanted) - found.keys():
        found |= {row.id: row for row in work.execute(shown(Comment.id.in_(missing)))}
    return sorted(found.values(), key=lambda row: row.id)


def _nest(rows: Sequence[Row[Any]]) -> dict[UUID, dict[str, Any]]:
    """Return the comments by id with their replies inside."""
    by_id = {row.id: public_comment(row) for row in rows}
    for row in rows:
        if row.parent_id:
            by_id[row.parent_id]["replies"].append(by_id[row.id])
    return by_id
