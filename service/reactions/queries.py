"""Reading reactions: counts for readers, and one's own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from service.comments.models import Comment
from service.core.ids import parse_id
from service.reactions.models import Reaction, ReactionCount
from service.reactions.readers import Reader
from service.reactions.targets import Target
from service.sites.policy import Policy

#: So many values one statement takes on every database.
_AT_ONCE = 500

Counts = dict[str, int]


def kind_of(work: Session, target: Target, reader: Reader) -> str | None:
    """Return what the reader chose, None when they chose nothing."""
    return work.scalar(select(Reaction.kind).where(Reaction.mark == reader.mark(target.id)))


def kinds_of(work: Session, target_ids: Collection[UUID], reader: Reader) -> dict[UUID, str]:
    """Return what the reader chose on each of these targets where they chose something."""
    marks = {reader.mark(target_id): target_id for target_id in target_ids}
    found: dict[UUID, str] = {}
    for some in _parts(list(marks)):
        chosen = select(Reaction.mark, Reaction.kind).where(Reaction.mark.in_(some))
        found |= {marks[mark]: kind for mark, kind in work.execute(chosen)}
    return found


def counts_of(work: Session, target: Target, policy: Policy) -> Counts:
    """Return the counts of one target: kinds that the site offers, in its order, those that nobody chose left out."""
    found = select(ReactionCount.kind, ReactionCount.count).where(target.is_in(ReactionCount))
    return _shown(dict(work.execute(found).all()), policy)


def total_on_comment() -> ColumnElement[int]:
    """Return how many readers reacted to a comment, for a statement that selects comments."""
    total = select(func.coalesce(func.sum(ReactionCount.count), 0)).where(ReactionCount.comment_id == Comment.id)
    return total.correlate(Comment).scalar_subquery()


def show_reactions(work: Session, view: dict[str, Any], policy: Policy) -> dict[str, Any]:
    """Write the counts into a thread as readers see it (`service.widget.thread`), and return it.

    One row for each target and kind is read; nothing is counted.
    """
    thread_id = parse_id(view["thread"]["id"] or "")
    if thread_id is None:
        return view
    if policy.reactions.page:
        view["thread"]["reactions"] = counts_of(work, Target(thread_id), policy)
    if policy.reactions.comments:
        seen = {parse_id(comment["id"]): comment for comment in walk(view["comments"]) if not comment["removed"]}
        for comment_id, counts in _counts(work, [one for one in seen if one]).items():
            seen[comment_id]["reactions"] = _shown(counts, policy)
    return view


def walk(comments: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield comments as readers see them, with all their replies."""
    waiting = list(comments)
    while waiting:
        comment = waiting.pop()
        yield comment
        waiting += comment["replies"]


def _counts(work: Session, comment_ids: list[UUID]) -> dict[UUID, Counts]:
    counts: dict[UUID, Counts] = {}
    for some in _parts(comment_ids):
        for row in work.scalars(select(ReactionCount).where(ReactionCount.comment_id.in_(some))):
            if row.comment_id:
                counts.setdefault(row.comment_id, {})[row.kind] = row.count
    return counts


def _shown(counts: Counts, policy: Policy) -> Counts:
    return {kind.key: counts[kind.key] for kind in policy.reactions.kinds if counts.get(kind.key)}


def _parts(values: list[Any]) -> Iterator[list[Any]]:
    return (values[at : at + _AT_ONCE] for at in range(0, len(values), _AT_ONCE))
