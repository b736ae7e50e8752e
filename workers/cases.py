"""Loading what the checks may look at."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

import structlog
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from service.access.actors import ActorKind
from service.access.bans import banned_link_domains, bans_that_apply
from service.access.keyring import keyring
from service.comments.history import histories
from service.comments.models import Comment, Decision, Revision
from service.comments.revise import unsigned
from service.comments.status import Status
from service.learning.lessons import adapters_of
from service.moderation.ban import ban_values
from service.sites.policy import Policy
from service.sites.queries import policy_of
from workers.checks.case import Case, History, Recent
from workers.judgement.adapter import Adapter, from_bytes
from workers.sightings import sightings

log = structlog.get_logger()

#: Whose hold no machine may lift.
_PEOPLE = (ActorKind.MODERATOR, ActorKind.READERS)
#: So many earlier texts are compared at most; a flood is the work of the velocity check.
_COMPARED = 2_000


def load_case(work: Session, comment_id: UUID, revision: int, *, now: datetime) -> Case | None:
    """Return the case of a revision; None when it no longer waits: decided, edited again or withdrawn meanwhile."""
    comment = work.get(Comment, comment_id)
    if comment is None or comment.status != Status.PENDING or comment.revision != revision:
        return None
    policy = policy_of(comment.thread.site)
    bans = bans_that_apply(work, comment.site_id, ban_values(comment), now=now)
    return Case(
        body=comment.newest.body,
        name=comment.author_name,
        website=comment.author_website,
        policy=policy,
        email=keyring().decrypt(comment.author_email) if comment.author_email else None,
        history=History(**histories(work, [comment])[comment.id]),
        staff=comment.by_staff,
        recent=_recent(work, comment, policy, now=now),
        sightings=sightings(work, comment, policy, now=now),
        from_client=_from_client(work, comment, policy, now=now),
        bans=frozenset(kind.value for kind in bans),
        banned_domains=banned_link_domains(work, comment.site_id, now=now),
        trap_filled=bool(comment.signals.get("trap_filled")),
        seconds_to_submit=comment.signals.get("seconds_to_submit"),
        challenge=comment.signals.get("challenge"),
        # readers take the page's title from the first comment they see
        title="" if comment.thread.title else comment.page_title,
        page_language=comment.signals.get("page_language"),
        held_by_moderator=_held_by_people(work, comment.id),
        adapters=_adapters(work, comment.site_id) if policy.learning.enabled else {},
    )


def _adapters(work: Session, site_id: UUID) -> dict[str, Adapter]:
    """Return the site's adapters; one that is damaged must not stop the checks."""
    found: dict[str, Adapter] = {}
    for task, content in adapters_of(work, site_id).items():
        try:
            found[task.value] = from_bytes(content)
        except ValueError:
            log.error("adapter_unusable", task=task.value)
    return found


def _held_by_people(work: Session, comment_id: UUID) -> bool:
    last = (
        select(Decision.to_status)
        .where(Decision.comment_id == comment_id, Decision.actor_kind.in_(_PEOPLE))
        .order_by(Decision.number.desc())
        .limit(1)
    )
    return work.scalar(last) == Status.HELD


def _recent(work: Session, comment: Comment, policy: Policy, *, now: datetime) -> tuple[Recent, ...]:
    if not policy.repeats.window_hours:
        return ()
    found = (
        select(Revision.digest, Revision.simhash, Revision.words)
        .join(Comment, (Comment.id == Revision.comment_id) & (Comment.revision == Revision.number))
        .where(
            Comment.site_id == comment.site_id,
            Comment.id != comment.id,
            Comment.created_at > now - timedelta(hours=policy.repeats.window_hours),
            Comment.created_at <= comment.created_at,
            Comment.status != Status.WITHDRAWN,
        )
        .order_by(Comment.created_at.desc())
        .limit(_COMPARED)
    )
    return tuple(Recent(row.digest, unsigned(row.simhash), row.words) for row in work.execute(found))


def _from_client(work: Session, comment: Comment, policy: Policy, *, now: datetime) -> int:
    sent_by = Comment.identity_id == comment.identity_id
    if comment.client_hash is not None:
        sent_by |= Comment.client_hash == comment.client_hash
    found = select(func.count()).where(
        Comment.site_id == comment.site_id,
        sent_by,
        Comment.id != comment.id,
        Comment.created_at > now - timedelta(minutes=policy.rate.window_minutes),
    )
    return work.scalar(found) or 0
