"""The one place where a comment's status changes, for author, pipeline and moderator alike.

In one transaction, so that no path can forget one: the status moves by compare-and-set, the decision is appended, the
thread's version is raised if readers see something else now, and the tasks that follow are put. Never commits.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from service.access.actors import Actor, ActorKind
from service.comments.liveliness import tell_life
from service.comments.models import Comment, Decision
from service.comments.status import Action, Status, target
from service.core import outbox
from service.core.clock import rfc3339
from service.core.errors import StaleDecision
from service.core.ids import new_id
from service.core.topics import Topic
from service.core.words import N_
from service.threads.queries import show_change

#: What is to be done once a comment has this status.
FOLLOW_UPS: dict[Status, tuple[Topic, ...]] = {
    Status.PENDING: (Topic.COMMENT_PENDING,),
    Status.WITHDRAWN: (Topic.COMMENT_WITHDRAWN,),
}

CHANGED = N_("The comment has changed since you looked at it.")


@dataclass(frozen=True, slots=True)
class Move:
    """An act on a comment.

    Attributes:
        revision: the revision the actor saw; for an edit or submission the new one.
        publish_first: readers see the new revision before it is checked (policy mode `post`).
        undo: the decision to take back, with action `undo`.
    """

    actor: Actor
    action: Action
    revision: int
    reason: str | None = None
    note: str | None = None
    publish_first: bool = False
    undo: Decision | None = None


def move(work: Session, comment: Comment, act: Move, *, now: datetime) -> Decision:
    """Carry out an act on a comment as it was read.

    Raises:
        StaleDecision: somebody acted in between, the author edited, or the act is impossible in this status.
    """
    before = Status(comment.status)
    after = Status(act.undo.from_status or before) if act.undo else target(act.actor.kind, act.action, before)
    if after is None:
        raise refusal(work, comment.id, f"A comment that is {before} cannot take “{act.action}”.", code="impossible")
    shown, shown_after = comment.published_revision, _published(comment, act, after)
    seen = comment.revision if act.action is Action.EDIT else act.revision
    changed = (
        update(Comment)
        .where(
            Comment.id == comment.id,
            Comment.status == before,
            Comment.revision == seen,
            Comment.decisions == comment.decisions,
        )
        .values(status=after, revision=act.revision, published_revision=shown_after, decisions=Comment.decisions + 1)
        .returning(Comment.decisions)
        .execution_options(synchronize_session=False)
    )
    number = work.scalar(changed)
    if number is None:
        raise refusal(work, comment.id, CHANGED)
    decision = _record(work, comment, act, _Change(number, before, after, shown, shown_after), now=now)
    work.expire(comment)
    return decision


def begin(work: Session, comment: Comment, act: Move, *, now: datetime) -> Decision:
    """Store a new comment with its first decision; the counterpart of `move` for what has no status yet."""
    after = target(act.actor.kind, act.action, None)
    if after is None:
        raise ValueError(f"a comment cannot begin with {act.action}")
    comment.status = after
    comment.revision = act.revision
    comment.decisions = 1
    comment.published_revision = act.revision if act.publish_first else None
    work.add(comment)
    work.flush()
    return _record(work, comment, act, _Change(1, None, after, None, comment.published_revision), now=now)


@dataclass(frozen=True, slots=True)
class _Change:
    number: int
    before: Status | None
    after: Status
    shown_before: int | None
    shown_after: int | None


def _published(comment: Comment, act: Move, after: Status) -> int | None:
    """Return what readers see afterwards.

    While a newer wording is checked or held by a check they keep the older one; a human's hold takes both down.
    """
    if act.undo is not None:
        return act.undo.published_before
    if after is Status.APPROVED:
        return act.revision
    if after is Status.PENDING:
        return act.revision if act.publish_first else comment.published_revision
    older = comment.published_revision is not None and comment.published_revision < act.revision
    if after is Status.HELD and act.actor.kind is ActorKind.PIPELINE and older:
        return comment.published_revision
    return None


def _record(work: Session, comment: Comment, act: Move, change: _Change, *, now: datetime) -> Decision:
    """Append the decision and do what follows from it."""
    decision = Decision(
        id=new_id(),
        comment_id=comment.id,
        number=change.number,
        revision=act.revision,
        actor_kind=act.actor.kind,
        moderator_id=act.actor.id,
        action=act.action,
        from_status=change.before,
        to_status=change.after,
        published_before=change.shown_before,
        reason=act.reason,
        note=act.note,
        undoes_id=act.undo.id if act.undo else None,
        created_at=now,
    )
    decision.digest = digest_of(decision, _last_digest(work, comment.id) if change.before else "")
    work.add(decision)
    if change.shown_before != change.shown_after:
        # what nobody may read is called nothing: the title comes with the first comment that readers see
        show_change(work, comment.thread_id, comment.page_title if change.shown_after else "")
        tell_life(work, comment.thread_id, now=now)
    for topic in FOLLOW_UPS.get(change.after, ()):
        outbox.put(work, topic, {"comment_id": str(comment.id), "revision": act.revision}, now=now)
    if act.actor.kind is ActorKind.MODERATOR:
        outbox.put(work, Topic.DECISION_MADE, {"decision_id": str(decision.id)}, now=now)
    work.flush()
    return decision


def _last_digest(work: Session, comment_id: UUID) -> str:
    last = select(Decision.digest).where(Decision.comment_id == comment_id).order_by(Decision.number.desc()).limit(1)
    return work.scalar(last) or ""


def digest_of(decision: Decision, previous: str) -> str:
    """Return what a decision's digest must be after `previous`, the digest of the one before ("" for the first).

    The note is left out, so that a private detail in it can be erased without breaking the chain.
    """
    parts = (
        previous, decision.id, decision.comment_id, decision.number, decision.revision, decision.actor_kind,
        decision.moderator_id, decision.action, decision.from_status, decision.to_status, decision.published_before,
        decision.reason, decision.undoes_id, rfc3339(decision.created_at),
    )  # fmt: skip
    return sha256("\n".join("" if part is None else str(part) for part in parts).encode()).hexdigest()


def latest_decision(work: Session, comment_id: UUID) -> Decision | None:
    """Return the newest decision about a comment."""
    found = select(Decision).where(Decision.comment_id == comment_id).order_by(Decision.number.desc()).limit(1)
    return work.scalar(found.execution_options(populate_existing=True))


def refusal(work: Session, comment_id: UUID, message: str, *, code: str | None = None) -> StaleDecision:
    """Return the error that tells an actor what happened to the comment, by whom and when."""
    last = latest_decision(work, comment_id)
    if last is None:
        return StaleDecision(message, code=code)
    by = last.moderator.name if last.moderator else last.actor_kind
    return StaleDecision(message, code=code, by=by, action=last.action, at=last.created_at)
