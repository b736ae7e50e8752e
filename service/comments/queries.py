"""Reading comments: a thread as readers see it, and one comment as its author sees it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, and_, select
from sqlalchemy.orm import Session

from service.comments.avatars import avatar_of
from service.comments.models import Comment, Revision
from service.core.clock import rfc3339
from service.core.database import AnySelect
from service.core.errors import NotFound
from service.core.ids import parse_id
from service.core.words import N_

NO_COMMENT = N_("There is no such comment.")
NOT_HERE = N_("The comment you reply to is not on this page.")


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


def shown(where: ColumnElement[bool]) -> AnySelect:
    """Select what readers may know of comments: never an e-mail address, a hash or a signal."""
    joined = and_(Revision.comment_id == Comment.id, Revision.number == Comment.published_revision)
    return (
        select(
            Comment.id,
            Comment.thread_id,
            Comment.parent_id,
            Comment.root_id,
            Comment.depth,
            Comment.identity_id,
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
    )


def public_comment(row: Row[Any]) -> dict[str, Any]:
    """Return a comment as readers see it; an empty placeholder when it is not published."""
    published = row.published_revision is not None
    author = {
        "name": row.author_name if published else None,
        "website": row.author_website if published else None,
        "is_site_staff": row.by_staff and published,
        "avatar": avatar_of(row.thread_id, row.identity_id, row.author_name) if published else None,
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
