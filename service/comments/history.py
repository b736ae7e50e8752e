"""What became of an author's other comments: one count for the checks and for moderators."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session, aliased

from service.comments.models import Comment
from service.comments.status import Status

#: The ends of a comment that say something of its author.
_TELLING = (Status.APPROVED, Status.REJECTED, Status.SPAM)


def histories(work: Session, comments: Iterable[Comment]) -> dict[UUID, dict[str, int]]:
    """Return, for each comment's id, how many others of its author on its site were approved, rejected, spam.

    An author is a proven identity: never a name or an e-mail address, which anybody can type.
    """
    ids = {comment.id for comment in comments}
    mine, other = aliased(Comment), aliased(Comment)
    theirs = and_(other.site_id == mine.site_id, other.identity_id == mine.identity_id, other.id != mine.id)
    found = (
        select(mine.id, other.status, func.count())
        .join(other, theirs)
        .where(mine.id.in_(ids), other.status.in_(_TELLING))
        .group_by(mine.id, other.status)
    )
    counts = {one: dict.fromkeys((status.value for status in _TELLING), 0) for one in ids}
    for one, status, count in work.execute(found):
        counts[one][status] = count
    return counts
