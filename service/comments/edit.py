"""Editing one's own comment: a new revision walks the whole road again, readers keep the old one. Never commits."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from service.access.actors import AUTHOR
from service.comments.models import Comment
from service.comments.move import Move, move
from service.comments.revise import new_revision
from service.comments.status import Action, Status, allowed_actions
from service.core.errors import Forbidden
from service.sites.policy import Policy


def edit_until(comment: Comment, policy: Policy) -> datetime:
    """Return when the edit window closes; it never slides with edits."""
    return comment.created_at + timedelta(minutes=policy.edit.window_minutes)


def may_edit(comment: Comment, policy: Policy, *, now: datetime) -> bool:
    """Tell whether the author may still change the text."""
    possible = Action.EDIT in allowed_actions(AUTHOR.kind, Status(comment.status))
    return possible and now < edit_until(comment, policy)


def edit(work: Session, comment: Comment, body: str, policy: Policy, *, now: datetime) -> None:
    """Store a new wording and put its check. The same wording again changes nothing.

    Raises:
        Forbidden: the edit window is over.
        StaleDecision: the comment is in a status that takes no edits, or a decision came in between.
    """
    if now >= edit_until(comment, policy):
        raise Forbidden("The time for editing this comment is over.", code="edit_window_over")
    if body == comment.revisions[-1].body and may_edit(comment, policy, now=now):
        return
    number = comment.revision + 1
    publish_first = policy.mode == "post" and comment.published_revision is not None
    move(work, comment, Move(AUTHOR, Action.EDIT, number, publish_first=publish_first), now=now)
    revision = new_revision(number, body, now=now)
    revision.comment_id = comment.id
    work.add(revision)
    work.flush()
