"""Deciding about a comment: one door for the pipeline and for moderators. Never commits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from service.access.actors import Actor, ActorKind
from service.comments.models import Comment, Decision
from service.comments.move import Move, move, refusal
from service.comments.queries import find_comment
from service.comments.status import Action, Status
from service.core.errors import NotFound
from service.core.ids import parse_id
from service.flags.answer import answer
from service.moderation.findings import Finding
from service.moderation.models import StoredFinding


@dataclass(frozen=True, slots=True)
class Ruling:
    """What somebody decides about the revision they looked at.

    Attributes:
        seen: the status they saw; None when they did not say. Matters for the acts that are possible from several.
        reason: a key of `service.comments.reasons.REASONS`.
        note: for colleagues only.
        findings: what the checks said; the pipeline's rulings have them.
    """

    actor: Actor
    action: Action
    revision: int
    seen: Status | None = None
    reason: str | None = None
    note: str | None = None
    findings: Sequence[Finding] = ()


def decide(work: Session, comment_id: UUID, ruling: Ruling, *, now: datetime) -> Decision:
    """Carry out a ruling: status, findings, decision, thread version and follow-up tasks together.

    Raises:
        NotFound: there is no such comment.
        StaleDecision: the comment has a newer revision, or was decided otherwise; tells by whom and when.
    """
    comment = find_comment(work, comment_id)
    if comment.revision != ruling.revision:
        raise refusal(work, comment.id, "The author has changed the comment since you looked at it.")
    if ruling.seen is not None and comment.status != ruling.seen:
        raise refusal(work, comment.id, f"The comment is {comment.status} by now.")
    act = Move(ruling.actor, ruling.action, ruling.revision, reason=ruling.reason, note=ruling.note)
    decision = move(work, comment, act, now=now)
    _keep(work, decision, ruling.findings)
    if ruling.actor.kind is ActorKind.MODERATOR:
        answer(work, decision)
    return decision


def undo(work: Session, decision: Decision, actor: Actor, *, now: datetime) -> Decision:
    """Take a moderator's decision back: the comment is again what it was, for readers too.

    Raises:
        StaleDecision: something happened to the comment since, or the decision was no moderator's.
    """
    comment: Comment = decision.comment
    latest = decision.number == comment.decisions
    if not latest or decision.actor_kind != ActorKind.MODERATOR or decision.action == Action.UNDO:
        raise refusal(work, comment.id, "This decision cannot be undone: it is not the last act of a moderator here.")
    taken_back = move(work, comment, Move(actor, Action.UNDO, comment.revision, undo=decision), now=now)
    answer(work, taken_back)
    return taken_back


def find_decision(work: Session, decision_id: str) -> Decision:
    """Return a decision.

    Raises:
        NotFound: there is none.
    """
    parsed = parse_id(decision_id)
    decision = work.get(Decision, parsed) if parsed else None
    if decision is None:
        raise NotFound("There is no such decision.")
    return decision


def _keep(work: Session, decision: Decision, findings: Sequence[Finding]) -> None:
    work.add_all(
        StoredFinding(
            comment_id=decision.comment_id,
            decision_id=decision.id,
            revision=decision.revision,
            check=finding.check,
            version=finding.version,
            outcome=finding.outcome,
            score=finding.score,
            reason=finding.reason,
            evidence=[asdict(evidence) for evidence in finding.evidence],
            parts=[asdict(part) for part in finding.parts],
        )
        for finding in findings
    )
    work.flush()
