"""Reading flags: what readers reported a comment for, and what that means for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, func, select
from sqlalchemy.orm import Session, aliased

from service.access.actors import ActorKind
from service.comments.models import Comment, Decision
from service.comments.status import CLEARING, Status
from service.flags.models import Flag
from service.flags.reasons import WORDS, FlagReason, severity_of

#: So many notes about one comment are shown, the newest of them.
MOST_NOTES = 20


@dataclass(frozen=True, slots=True)
class Note:
    """What a reader wrote with their report."""

    text: str
    revision: int
    at: datetime


@dataclass(slots=True)
class Flagged:
    """The reports of one comment for one reason.

    Attributes:
        readers: how many reported it.
        waiting: how many of these reports no moderator has answered.
    """

    reason: FlagReason
    readers: int
    waiting: int
    notes: list[Note] = field(default_factory=list)


def readers_by_reason(work: Session, comment_id: UUID, revision: int) -> dict[str, int]:
    """Return how many readers reported this wording, by reason, where no moderator has answered yet."""
    found = (
        select(Flag.reason, func.count())
        .where(Flag.comment_id == comment_id, Flag.revision == revision, Flag.answered_by_id.is_(None))
        .group_by(Flag.reason)
    )
    return dict(work.execute(found).all())


def is_cleared(work: Session, comment_id: UUID, revision: int) -> bool:
    """Tell whether a moderator let this wording stand, and did not take that back."""
    undoing = aliased(Decision)
    found = select(Decision.id).where(
        Decision.comment_id == comment_id,
        Decision.revision == revision,
        Decision.actor_kind == ActorKind.MODERATOR,
        Decision.action.in_(CLEARING),
        ~select(undoing.id).where(undoing.undoes_id == Decision.id).exists(),
    )
    return work.scalar(found.limit(1)) is not None


def count_held(work: Session, site_id: UUID) -> int:
    """Return how many comments of a site readers' reports have taken down, and no human has looked at since."""
    found = (
        select(func.count())
        .select_from(Comment)
        .join(Decision, and_(Decision.comment_id == Comment.id, Decision.number == Comment.decisions))
        .where(Comment.site_id == site_id, Comment.status == Status.HELD, Decision.actor_kind == ActorKind.READERS)
    )
    return work.scalar(found) or 0


def is_flagged(*reasons: FlagReason) -> ColumnElement[bool]:
    """Return the condition for comments with an open flag, for one of these reasons if any are given."""
    found = select(Flag.comment_id).where(Flag.answered_by_id.is_(None))
    if reasons:
        found = found.where(Flag.reason.in_(reasons))
    return Comment.id.in_(found)


def flag_severity() -> ColumnElement[int]:
    """Return how grave the gravest open flag of a comment is, 0 without one."""
    weights = {reason.value: words.severity for reason, words in WORDS.items()}
    weight = func.max(case(weights, value=Flag.reason, else_=0))
    found = select(weight).where(Flag.comment_id == Comment.id, Flag.answered_by_id.is_(None))
    return func.coalesce(found.correlate(Comment).scalar_subquery(), 0)


def flags_of(work: Session, comment_ids: Collection[UUID]) -> dict[UUID, list[Flagged]]:
    """Return the reports of each of these comments by reason, the gravest first, with readers' newest notes."""
    waiting = func.sum(case((Flag.answered_by_id.is_(None), 1), else_=0))
    counted = (
        select(Flag.comment_id, Flag.reason, func.count(), waiting)
        .where(Flag.comment_id.in_(comment_ids))
        .group_by(Flag.comment_id, Flag.reason)
    )
    by_reason: dict[UUID, dict[str, Flagged]] = defaultdict(dict)
    for comment_id, reason, readers, still in work.execute(counted):
        by_reason[comment_id][reason] = Flagged(FlagReason(reason), readers, still)
    for one in _notes(work, list(by_reason)):
        by_reason[one.comment_id][one.reason].notes.append(Note(one.note or "", one.revision, one.created_at))
    return {
        comment_id: sorted(flagged.values(), key=lambda one: -severity_of(one.reason))
        for comment_id, flagged in by_reason.items()
    }


def _notes(work: Session, comment_ids: Sequence[UUID]) -> Sequence[Flag]:
    newest = func.row_number().over(partition_by=Flag.comment_id, order_by=Flag.created_at.desc())
    placed = (
        select(Flag.id, newest.label("place"))
        .where(Flag.comment_id.in_(comment_ids), Flag.note.is_not(None))
        .subquery()
    )
    return work.scalars(
        select(Flag).join(placed, placed.c.id == Flag.id).where(placed.c.place <= MOST_NOTES).order_by(Flag.created_at)
    ).all()
