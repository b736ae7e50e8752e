"""Editing one's own comment: a new revision walks the whole road again, readers keep the old one. Never commits."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from service.access.actors import AUTHOR
from service.comments.models import Comment
from service.comments.move import Move, move
from service.comments.revise import new_revision
from service.comments.status import Action, Status, allowed_actions
from service.core.errors import Forbidden, TooMany
from service.core.words import N_
from service.sites.policy import Policy

#: So many wordings of one comment are kept.
MOST_REVISIONS = 50


def edit_until(comment: Comment, policy: Policy) -> datetime:
    """Return when the edit window closes; it never slides with edits."""
    return comment.created_at + timedelta(minutes=policy.edit.window_minutes)


def may_edit(comment: Comment, policy: Policy, *, now: datetime) -> bool:
    """Tell whether the author may still change the text."""
    possible = Action.EDIT in allowed_actions(AUTHOR.kind, Status(comment.status))
    return possible and now < edit_until(comment, policy)


def _refuse_flood(comment: Comment, policy: Policy, *, now: datetime) -> None:
    """Each revision is kept for ever and checked like a comment of its own, so it counts like one."""
    if comment.revision >= MOST_REVISIONS:
        raise Forbidden(N_("This comment was edited too often."), code="edited_too_often")
    limit = policy.rate.submissions_per_minute
    recent = sum(revision.created_at > now - timedelta(minutes=1) for revision in comment.revisions)
    if limit and recent >= limit:
        raise TooMany(N_("You are editing too quickly. Slow down."), retry_after=60)


def edit(work: Session, comment: Comment, body: str, policy: Policy, *, now: datetime) -> None:
    """Store a new wording and put its check. The same wording again changes nothing.

    Raises:
        Forbidden: the edit window is over, or the comment was edited too often.
        TooMany: too many edits within a minute.
        StaleDecision: the comment is in a status that takes no edits, or a decision came in between.
    """
    if now >= edit_until(comment, policy):
        raise Forbidden(N_("The time for editing this comment is over."), code="edit_window_over")
    if body == comment.newest.body and may_edit(comment, policy, now=now):
        return
    _refuse_flood(comment, policy, now=now)
    number = comment.revision + 1
    publish_first = policy.mode == "post" and comment.published_revision is not None
    move(work, comment, Move(AUTHOR, Action.EDIT, number, publish_first=publish_first), now=now)
    revision = new_revision(number, body, website=comment.author_website, now=now)
    revision.comment_id = comment.id
    work.add(revision)
    work.flush()
