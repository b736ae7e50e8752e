"""Looking up where else a comment's words and link domains were posted, by fingerprints, on all sites at once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from service.access.keyring import link_domain_hash
from service.comments.link_domains import link_domains
from service.comments.models import Comment, LinkDomain, Revision
from service.comments.status import Status
from service.sites.policy import Policy
from workers.checks.case import Sightings

#: So many links to a comment's domains are looked at, the newest: enough to know what is said of a domain.
_COMPARED = 500


def sightings(work: Session, comment: Comment, policy: Policy, *, now: datetime) -> Sightings:
    """Return where else this comment's newest words and link domains stand; nothing where the site never looks back."""
    if not policy.repeats.window_hours:
        return Sightings()
    since = now - timedelta(hours=policy.repeats.window_hours)
    others = and_(
        Comment.created_at > since,
        # who was first repeats nobody
        Comment.created_at <= comment.created_at,
        Comment.id != comment.id,
        Comment.status != Status.WITHDRAWN,
        # an author's own: proven on the same site; elsewhere nothing can prove it
        or_(Comment.site_id != comment.site_id, Comment.identity_id != comment.identity_id),
    )
    texts = _texts(work, comment, others) if comment.newest.words >= policy.repeats.words else {}
    links = _links(work, comment, others, since=since)
    return Sightings(
        text_here=texts.pop(comment.site_id, 0),
        text_sites=len(texts),
        link_here=max((one.here for one in links), default=0),
        link_sites=max((len(one.elsewhere) for one in links), default=0),
        link_spam=max((one.spam for one in links), default=0),
    )


def _texts(work: Session, comment: Comment, others: ColumnElement[bool]) -> dict[UUID, int]:
    """Return how many others of each site have the same words."""
    found = (
        select(Comment.site_id, func.count())
        .join(Revision, and_(Revision.comment_id == Comment.id, Revision.number == Comment.revision))
        .where(Revision.digest == comment.newest.digest, others)
        .group_by(Comment.site_id)
    )
    return dict(work.execute(found).all())


@dataclass(slots=True)
class _Domain:
    """Where others lead to one domain: how many comments here, which other sites, and what became of them."""

    here: int = 0
    elsewhere: set[UUID] = field(default_factory=set)
    approved: int = 0
    spam: int = 0


def _links(work: Session, comment: Comment, others: ColumnElement[bool], *, since: datetime) -> list[_Domain]:
    """Return what is known of each domain of the comment but the site's own and those that moderation accepts."""
    mine, other = aliased(LinkDomain), aliased(LinkDomain)
    own = [link_domain_hash(domain) for domain in link_domains(comment.thread.url)]
    recent = (
        select(other.comment_id, other.number, other.domain_hash)
        .join(mine, mine.domain_hash == other.domain_hash)
        .where(mine.comment_id == comment.id, mine.number == comment.revision, mine.domain_hash.not_in(own))
        .where(other.created_at > since)
        .order_by(other.created_at.desc())
        .limit(_COMPARED)
        .subquery()
    )
    found = (
        select(recent.c.domain_hash, Comment.site_id, Comment.status, func.count())
        .join(Comment, and_(Comment.id == recent.c.comment_id, Comment.revision == recent.c.number))
        .where(others)
        .group_by(recent.c.domain_hash, Comment.site_id, Comment.status)
    )
    domains: dict[str, _Domain] = defaultdict(_Domain)
    for domain_hash, site_id, status, count in work.execute(found):
        domain = domains[domain_hash]
        if site_id == comment.site_id:
            domain.here += count
        else:
            domain.elsewhere.add(site_id)
        domain.approved += count if status == Status.APPROVED else 0
        domain.spam += count if status == Status.SPAM else 0
    return [domain for domain in domains.values() if domain.spam >= domain.approved]
