"""Reading comments: a thread as readers see it, and one comment as its author sees it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, and_, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from service.comments.models import Comment, Revision
from service.core import cursor as cursors
from service.core.clock import rfc3339
from service.core.database import AnySelect
from service.core.errors import Invalid, NotFound
from service.core.ids import parse_id
from service.core.words import N_

#: So many replies one answer holds: it ends before the first top-level comment whose replies do not fit. Of a single
#: one with more than these, the oldest are shown.
MAX_REPLIES = 5_000

NO_COMMENT = N_("There is no such comment.")
NOT_HERE = N_("The comment you reply to is not on this page.")


@dataclass(frozen=True, slots=True)
class PageOf:
    """Which part of a thread to read."""

    sort: str
    limit: int
    cursor: str | None = None


def find_comment(work: Session, comment_id: str | UUID) -> Comment:
    """Return a comment.

    Raises:
        NotFound: there is none.
    """
    parsed = parse_id(comment_id) if isinstance(comment_id, str) else comment_id
    comment = work.get(Comment, parsed) if parsed else None
    if comment is None:
        raise NotFound(NO_COMMENT)
    return comment


def read_page(work: Session, thread_id: UUID, page: PageOf) -> tuple[list[dict[str, Any]], str | None]:
    """Return one page of a thread's published comments, replies nested, and the cursor of the next page.

    Raises:
        Invalid: the cursor is none of ours.
    """
    roots = work.execute(_roots(thread_id, page)).all()
    shown = _fitting(roots[: page.limit])
    trees = _nest(_branches(work, [row.id for row in shown]))
    comments = [trees[row.id] for row in shown]
    return comments, _position(shown[-1], page.sort) if len(roots) > len(shown) else None


def _fitting(roots: Sequence[Row[Any]]) -> Sequence[Row[Any]]:
    """Return as many top-level comments, at least one, as fit into an answer with all their replies."""
    total = 0
    for number, row in enumerate(roots):
        total += row.replies
        if number and total > MAX_REPLIES:
            return roots[:number]
    return roots


def _branches(work: Session, roots: Collection[UUID]) -> list[Row[Any]]:
    """Return what is published below these top-level comments, and whatever it hangs on."""
    published = and_(Comment.root_id.in_(roots), Comment.published_revision.is_not(None))
    found = {row.id: row for row in work.execute(shown(published).limit(MAX_REPLIES)) if roots}
    while missing := ({row.parent_id for row in found.values() if row.parent_id} | set(roots)) - found.keys():
        found |= {row.id: row for row in work.execute(shown(Comment.id.in_(missing)))}
    return sorted(found.values(), key=lambda row: row.id)


def _roots(thread_id: UUID, page: PageOf) -> AnySelect:
    below = aliased(Comment)
    live_replies = select(func.count()).where(below.root_id == Comment.id, below.published_revision.is_not(None))
    replies = live_replies.correlate(Comment).scalar_subquery().label("replies")
    alive = or_(
        Comment.published_revision.is_not(None),
        exists().where(below.root_id == Comment.id, below.published_revision.is_not(None)),
    )
    found = select(Comment.id, Comment.created_at, replies).where(
        Comment.thread_id == thread_id, Comment.parent_id.is_(None), alive
    )
    if page.sort == "top":
        found = found.order_by(replies.desc(), Comment.id)
    elif page.sort == "newest":
        found = found.order_by(Comment.id.desc())
    else:
        found = found.order_by(Comment.id)
    if page.cursor:
        found = found.where(_after(page.cursor, page.sort, replies))
    return found.limit(page.limit + 1)


def _position(row: Row[Any], sort: str) -> str:
    return cursors.encode(sort, row.replies, str(row.id)) if sort == "top" else cursors.encode(sort, str(row.id))


def _after(cursor: str, sort: str, replies: ColumnElement[int]) -> ColumnElement[bool]:
    """Ids are UUIDv7, ordered by time of creation, so the id alone orders comments and breaks ties."""
    if sort == "top":
        given_sort, count, written = cursors.decode(cursor, str, int, str)
    else:
        given_sort, written = cursors.decode(cursor, str, str)
        count = 0
    last = parse_id(written)
    if last is None or given_sort != sort:
        raise Invalid.field("cursor", cursors.NOT_VALID)
    if sort == "top":
        return or_(replies < count, and_(replies == count, Comment.id > last))
    return Comment.id < last if sort == "newest" else Comment.id > last


def shown(where: ColumnElement[bool]) -> AnySelect:
    """Select what readers may know of comments: never an e-mail address, a hash or a signal."""
    joined = and_(Revision.comment_id == Comment.id, Revision.number == Comment.published_revision)
    return (
        select(
            Comment.id,
            Comment.parent_id,
            Comment.depth,
            Comment.author_name,
            Comment.author_website,
            Comment.by_staff,
            Comment.published_revision,
            Comment.created_at,
            Revision.body_html,
            Revision.created_at.label("revised_at"),
        )
        .join(Revision, joined, isouter=True)
        .where(where)
        .order_by(Comment.id)
    )


def public_comment(row: Row[Any]) -> dict[str, Any]:
    """Return a comment as readers see it; an empty placeholder when it is not published."""
    published = row.published_revision is not None
    author = {
        "name": row.author_name if published else None,
        "website": row.author_website if published else None,
        "is_site_staff": row.by_staff and published,
        "avatar": None,
    }
    return {
        "id": str(row.id),
        "parent_id": str(row.parent_id) if row.parent_id else None,
        "depth": row.depth,
        "author": author,
        "body_html": row.body_html if published else "",
        "created_at": rfc3339(row.created_at),
        "edited_at": rfc3339(row.revised_at) if published and row.published_revision > 1 else None,
        "removed": not published,
        "reactions": {},
        "replies": [],
    }


def _nest(rows: Iterable[Row[Any]]) -> dict[UUID, dict[str, Any]]:
    """Return the comments by id with their replies inside."""
    ordered = list(rows)
    by_id = {row.id: public_comment(row) for row in ordered}
    for row in ordered:
        if row.parent_id in by_id:
            by_id[row.parent_id]["replies"].append(by_id[row.id])
    return by_id


def read_published(work: Session, comment_id: UUID) -> dict[str, Any]:
    """Return one published comment as readers see it.

    Raises:
        NotFound: readers see no such comment.
    """
    row = work.execute(shown(and_(Comment.id == comment_id, Comment.published_revision.is_not(None)))).one_or_none()
    if row is None:
        raise NotFound(NO_COMMENT)
    return public_comment(row)


def find_revision(work: Session, comment_id: UUID, number: int) -> Revision:
    """Return one revision of a comment.

    Raises:
        NotFound: there is none.
    """
    revision = work.get(Revision, (comment_id, number))
    if revision is None:
        raise NotFound("There is no such revision.")
    return revision
