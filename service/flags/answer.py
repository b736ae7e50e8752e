"""Answering readers' reports: a moderator's decision about the comment does it. Never commits."""

from __future__ import annotations

from sqlalchemy import update
from sqlalchemy.orm import Session

from service.comments.models import Decision
from service.comments.status import Action
from service.flags.models import Flag


def answer(work: Session, decision: Decision) -> None:
    """Answer a comment's open flags by a moderator's decision; taking a decision back opens what it had answered.

    A hold only puts the answer off.
    """
    if decision.undoes_id is not None:
        reopened = update(Flag).where(Flag.answered_by_id == decision.undoes_id).values(answered_by_id=None)
        work.execute(reopened)
    elif decision.action != Action.HOLD:
        waiting = (Flag.comment_id == decision.comment_id) & Flag.answered_by_id.is_(None)
        work.execute(update(Flag).where(waiting).values(answered_by_id=decision.id))
