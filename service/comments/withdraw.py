"""Withdrawing one's own comment: readers lose sight of it at once. Never commits."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from service.access.actors import AUTHOR
from service.comments.models import Comment
from service.comments.move import Move, move
from service.comments.status import Action, Status


def withdraw(work: Session, comment: Comment, *, now: datetime) -> None:
    """Withdraw a comment; one that is withdrawn stays so.

    Raises:
        StaleDecision: a decision came in between.
    """
    if comment.status != Status.WITHDRAWN:
        move(work, comment, Move(AUTHOR, Action.WITHDRAW, comment.revision), now=now)
