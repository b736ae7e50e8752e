"""Verifying the decision log: a comment's decisions form a chain of digests whose length and end the comment knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from sqlalchemy import ColumnElement, func, select, true
from sqlalchemy.orm import Session, lazyload

from service.comments.models import Comment, Decision
from service.comments.move import digest_of

#: Rows fetched at a time, so that a large log needs little memory.
_FETCHED = 500


@dataclass(frozen=True, slots=True)
class Chain:
    """One comment's decisions; `fault` says what is wrong with them, None when nothing is."""

    comment_id: UUID
    decisions: int
    fault: str | None


def count_chains(work: Session, site_id: UUID | None = None) -> int:
    """Return how many comments there are to verify."""
    return work.scalar(select(func.count(Comment.id)).where(_of(site_id))) or 0


def chains(work: Session, site_id: UUID | None = None) -> Iterator[Chain]:
    """Yield the verified chain of every comment, of one site or of all.

    One statement reads everything: what is decided meanwhile cannot make a sound chain look broken.
    """
    found = (
        select(Comment.id, Comment.decisions, Comment.status, Decision)
        .outerjoin(Decision, Decision.comment_id == Comment.id)
        .where(_of(site_id))
        .options(lazyload(Decision.moderator))
        .order_by(Comment.id, Decision.number)
        .execution_options(yield_per=_FETCHED)
    )
    rows = work.execute(found)
    for (comment_id, expected, status), group in groupby(rows, key=lambda row: row[:3]):
        decisions = [decision for *_comment, decision in group if decision is not None]
        yield Chain(comment_id, len(decisions), _fault(decisions, expected, status))


def _of(site_id: UUID | None) -> ColumnElement[bool]:
    return true() if site_id is None else Comment.site_id == site_id


def _fault(decisions: Sequence[Decision], expected: int, status: str) -> str | None:
    previous, before = "", None
    for number, decision in enumerate(decisions, 1):
        if decision.number != number:
            return f"decision {number} is missing"
        if decision.digest != digest_of(decision, previous):
            return f"decision {number} was changed, or is not the one that followed"
        if decision.from_status != before:
            return f"decision {number} does not begin where the one before ended"
        previous, before = decision.digest, decision.to_status
    if len(decisions) != expected:
        return f"it has {len(decisions)} decisions and should have {expected}"
    return None if before == status else f"its status is {status} and its last decision says {before}"
