"""Teaching a site: one lesson about one wording, whoever says it. Never commits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.comments.models import Comment
from service.core import outbox
from service.core.topics import Topic
from service.learning.models import LearnedTask, Lesson


@dataclass(frozen=True, slots=True)
class Teaching:
    """What somebody says of a wording.

    Attributes:
        task: what it is about.
        label: True when the wording is that (spam, abuse), False when it is not.
        revision: the wording's number.
        moderator_id: who says it; None for the site's own server.
        decision_id: the decision it follows from; None for a report from outside.
        said_at: when; the newest about a wording counts.
        weight: how much it counts beside others, above 0 and up to 1.
    """

    task: LearnedTask
    label: bool
    revision: int
    moderator_id: UUID | None
    decision_id: UUID | None
    said_at: datetime
    weight: float = 1.0


def teach(work: Session, comment: Comment, said: Teaching, *, now: datetime) -> None:
    """Keep a lesson and have the site's adapter made anew. The same decision teaches once, however often it is told."""
    if said.decision_id is not None and _is_known(work, said.decision_id, said.task):
        return
    work.add(
        Lesson(
            site_id=comment.site_id,
            comment_id=comment.id,
            revision=said.revision,
            moderator_id=said.moderator_id,
            task=said.task,
            label=int(said.label),
            weight=said.weight,
            decision_id=said.decision_id,
            created_at=said.said_at,
        )
    )
    put_relearning(work, comment.site_id, said.task, now=now)
    work.flush()


def put_relearning(work: Session, site_id: UUID, task: LearnedTask, *, now: datetime) -> None:
    """Have a site's adapter made anew from its lessons."""
    outbox.put(work, Topic.LESSONS_CHANGED, {"site_id": str(site_id), "task": task.value}, now=now)


def _is_known(work: Session, decision_id: UUID, task: LearnedTask) -> bool:
    return work.scalar(select(Lesson.id).where(Lesson.decision_id == decision_id, Lesson.task == task)) is not None
