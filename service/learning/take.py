"""Taking the lessons of a moderator's decision. Never commits.

Spam, and what is rejected or removed as an insult, a threat or against the law, is what the check should have found. A
comment that a check held and a human let through, or that an earlier lesson about the same wording called spam or
abuse, is what it should not find. Everything else says nothing about a text.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.access.actors import ActorKind
from service.comments.models import Comment, Decision
from service.comments.status import CLEARING, Action
from service.learning.lessons import lock_lessons, newest_label
from service.learning.models import LearnedTask, Lesson
from service.learning.teach import Teaching, put_relearning, teach
from service.moderation.findings import Outcome
from service.moderation.models import StoredFinding
from service.sites.queries import policy_of

#: A moderator's reasons that say that a text is abuse.
ABUSE_REASONS = frozenset({"insult", "threat", "illegal"})
#: The acts that refuse a comment for a reason.
REFUSES = frozenset({Action.REJECT, Action.REMOVE})


def take(work: Session, decision_id: UUID, *, now: datetime) -> None:
    """Take what a decision teaches, or take back what the decision that it undoes has taught."""
    decision = work.get(Decision, decision_id)
    if decision is None or decision.actor_kind != ActorKind.MODERATOR:
        return
    comment = decision.comment
    # one after the other for each site, so that a decision and its undoing cannot pass each other
    lock_lessons(work, comment.site_id)
    if decision.undoes_id is not None:
        _take_back(work, decision.undoes_id, now=now)
    elif policy_of(comment.thread.site).learning.enabled and not _is_undone(work, decision):
        for task, label in _says(work, comment, decision):
            said = Teaching(
                task,
                label,
                decision.revision,
                moderator_id=decision.moderator_id,
                decision_id=decision.id,
                said_at=decision.created_at,
            )
            teach(work, comment, said, now=now)


def _take_back(work: Session, decision_id: UUID, *, now: datetime) -> None:
    taught = select(Lesson).where(Lesson.decision_id == decision_id, Lesson.undone_at.is_(None))
    for lesson in work.scalars(taught):
        lesson.undone_at = now
        put_relearning(work, lesson.site_id, LearnedTask(lesson.task), now=now)
    work.flush()


def _is_undone(work: Session, decision: Decision) -> bool:
    """Tell whether the decision was taken back before its lessons were taken."""
    return work.scalar(select(Decision.id).where(Decision.undoes_id == decision.id)) is not None


def _says(work: Session, comment: Comment, decision: Decision) -> Iterator[tuple[LearnedTask, bool]]:
    if decision.action == Action.SPAM:
        yield LearnedTask.SPAM, True
    elif decision.action in REFUSES and decision.reason in ABUSE_REASONS:
        yield LearnedTask.ABUSE, True
    elif decision.action in CLEARING:
        held_by = _held_by(work, decision)
        for task in LearnedTask:
            if task in held_by or newest_label(work, comment.id, decision.revision, task):
                yield task, False


def _held_by(work: Session, decision: Decision) -> set[str]:
    """Return the checks that were against the wording when they last read it."""
    last = (
        select(Decision.id)
        .where(
            Decision.comment_id == decision.comment_id,
            Decision.revision == decision.revision,
            Decision.actor_kind == ActorKind.PIPELINE,
        )
        .order_by(Decision.number.desc())
        .limit(1)
        .scalar_subquery()
    )
    against = select(StoredFinding.check).where(
        StoredFinding.decision_id == last, StoredFinding.outcome.in_((Outcome.HOLD, Outcome.REJECT))
    )
    return set(work.scalars(against))
