"""Taking in a comment: the comment, its first decision and its check task in one transaction. Never commits."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from service.access.actors import AUTHOR
from service.access.keyring import email_domain_hash, email_hash, keyring
from service.access.receipts import issue_receipt
from service.comments.models import Comment, Revision
from service.comments.move import Move, begin
from service.comments.queries import NOT_HERE
from service.comments.revise import new_revision
from service.comments.spend import Proof, spend
from service.comments.status import Action, Status
from service.core.errors import Conflict, Forbidden, Invalid, TooMany
from service.core.ids import new_id
from service.core.words import N_
from service.sites.models import Site
from service.sites.policy import Policy
from service.sites.queries import policy_of
from service.threads.models import Thread
from service.threads.queries import is_open, open_thread


@dataclass(frozen=True, slots=True)
class Submission:
    """What an author sent, validated (`service.comments.schemas`).

    Attributes:
        url: canonical, on one of the site's origins.
        proof: an earlier comment whose receipt the author showed; None without one.
        client_hash: of the sender's address prefix.
        signals: what the form's traps saw, and the language of its page.
        challenge: the proof of work as it was sent; None without one.
    """

    url: str
    body: str
    name: str
    email: str | None = None
    website: str | None = None
    title: str = ""
    parent_id: UUID | None = None
    idempotency_key: str | None = None
    proof: UUID | None = None
    by_staff: bool = False
    client_hash: str | None = None
    signals: dict[str, Any] = field(default_factory=dict)
    challenge: str | None = None

    def content_hash(self) -> str:
        """Return a keyed hash of what the author wrote (not of how it was sent)."""
        sent = asdict(self)
        content = [sent[name] for name in ("url", "body", "name", "email", "website", "parent_id")]
        return keyring().hash("submission", json.dumps(content, default=str))


@dataclass(frozen=True, slots=True)
class Submitted:
    """The answer to a submission: the same for each repetition of it."""

    comment_id: UUID
    receipt: str


def submit(work: Session, site: Site, submission: Submission, *, now: datetime) -> Submitted:
    """Store a comment with its check task and return its receipt.

    Raises:
        Conflict: `duplicate` (the author said this here already) or `idempotency_key_reused` (for another text).
        TooMany: too many from this client within a minute.
        Forbidden: the thread is closed.
        Invalid: the parent is not one that readers see on this page.
    """
    if earlier := _earlier(work, site, submission):
        return Submitted(earlier, issue_receipt(earlier))
    policy = policy_of(site)
    _refuse_flood(work, site, submission, policy, now=now)
    thread = open_thread(work, site, submission.url, now=now)
    if not is_open(thread, policy, now=now):
        raise Forbidden(N_("Comments are closed for this page."), code="closed")
    revision = new_revision(1, submission.body, website=submission.website, now=now)
    _refuse_duplicate(work, thread, submission, revision)
    comment = _comment(work, thread, submission, policy, now=now)
    comment.revisions.append(revision)
    proven = comment.signals.get("challenge", Proof.SOLVED) == Proof.SOLVED
    act = Move(AUTHOR, Action.SUBMIT, 1, publish_first=policy.mode == "post" and proven)
    try:
        with work.begin_nested():
            begin(work, comment, act, now=now)
    except IntegrityError:
        # the same form sent twice at once: the other request was first
        if earlier := _earlier(work, site, submission):
            return Submitted(earlier, issue_receipt(earlier))
        raise
    return Submitted(comment.id, issue_receipt(comment.id))


def _earlier(work: Session, site: Site, submission: Submission) -> UUID | None:
    """Return the comment that this idempotency key brought already.

    The receipt goes only to who can repeat the whole submission: a guessed key alone must not give it away.
    """
    if submission.idempotency_key is None:
        return None
    found = work.execute(
        select(Comment.id, Comment.submission_hash).where(
            Comment.site_id == site.id, Comment.idempotency_key == submission.idempotency_key
        )
    ).one_or_none()
    if found is None:
        return None
    if found.submission_hash != submission.content_hash():
        raise Conflict(N_("This idempotency key was used for another comment."), code="idempotency_key_reused")
    comment_id: UUID = found.id
    return comment_id


def _refuse_flood(work: Session, site: Site, submission: Submission, policy: Policy, *, now: datetime) -> None:
    """Count in the database, so that the limit holds with Redis away. Fails open without an address: checks look on."""
    limit = policy.rate.submissions_per_minute
    if not limit or submission.client_hash is None or submission.by_staff:
        return
    since = now - timedelta(minutes=1)
    newest_first = (
        select(Comment.created_at)
        .where(Comment.site_id == site.id, Comment.client_hash == submission.client_hash, Comment.created_at > since)
        .order_by(Comment.created_at.desc())
        .limit(limit)
    )
    recent = work.scalars(newest_first).all()
    if len(recent) >= limit:
        wait = recent[-1] - since
        raise TooMany(
            N_("You are posting comments too quickly. Slow down."), retry_after=max(1, int(wait.total_seconds()) + 1)
        )


def _refuse_duplicate(work: Session, thread: Thread, submission: Submission, revision: Revision) -> None:
    """Refuse what the same author said here already.

    The same author sends from the same place: were the e-mail address enough, anybody could copy a published text and
    learn from the answer whose it is. What others repeat is the work of a check.
    """
    if submission.client_hash is None:
        return
    same_author = Comment.client_hash == submission.client_hash
    if submission.email:
        same_author &= Comment.email_hash == email_hash(submission.email)
    else:
        same_author &= Comment.author_name == submission.name
    found = (
        select(Comment.id)
        .join(Revision, (Revision.comment_id == Comment.id) & (Revision.number == Comment.revision))
        .where(Comment.thread_id == thread.id, Revision.body == revision.body, same_author)
        .where(Revision.digest == revision.digest, Comment.status != Status.WITHDRAWN)
        .limit(1)
    )
    if work.scalar(found):
        raise Conflict(N_("Duplicate comment: it looks as though you’ve already said that."), code="duplicate")


def _comment(work: Session, thread: Thread, submission: Submission, policy: Policy, *, now: datetime) -> Comment:
    parent = _parent(work, thread, submission.parent_id, policy)
    email = submission.email
    comment_id = new_id()
    return Comment(
        id=comment_id,
        site_id=thread.site_id,
        thread_id=thread.id,
        parent_id=parent.id if parent else None,
        root_id=parent.root_id if parent else comment_id,
        depth=parent.depth + 1 if parent else 0,
        author_name=submission.name,
        author_email=keyring().encrypt(email) if email else None,
        email_hash=email_hash(email) if email else None,
        email_domain_hash=email_domain_hash(email) if email else None,
        author_website=submission.website,
        page_title=submission.title,
        identity_id=_identity(work, thread.site_id, submission),
        by_staff=submission.by_staff,
        client_hash=submission.client_hash,
        idempotency_key=submission.idempotency_key,
        submission_hash=submission.content_hash(),
        signals=submission.signals | _proof(work, thread, submission, policy, now=now),
        created_at=now,
    )


def _proof(work: Session, thread: Thread, submission: Submission, policy: Policy, *, now: datetime) -> dict[str, str]:
    """Return what the proof of work is worth, where one is asked for; a check holds what came without."""
    if policy.form.challenge == "off" or submission.by_staff:
        return {}
    return {"challenge": spend(work, thread.site, thread.url, submission.challenge, now=now)}


def _parent(work: Session, thread: Thread, parent_id: UUID | None, policy: Policy) -> Comment | None:
    """Return the comment replied to; below the deepest level its parent, so that the reply still stands beside it."""
    if parent_id is None:
        return None
    parent = work.get(Comment, parent_id)
    if parent is None or parent.thread_id != thread.id or parent.published_revision is None:
        raise Invalid.field("parent_id", NOT_HERE)
    while parent.depth >= policy.threads.depth - 1 and parent.parent_id is not None:
        above = work.get(Comment, parent.parent_id)
        if above is None:
            break
        parent = above
    return parent if policy.threads.depth > 1 else None


def _identity(work: Session, site_id: UUID, submission: Submission) -> UUID:
    """Return the identity the author has proven: that of the comment whose receipt they hold, else a new one."""
    if submission.proof is not None:
        known = work.scalar(
            select(Comment.identity_id).where(Comment.id == submission.proof, Comment.site_id == site_id)
        )
        if known is not None:
            return known
    return new_id()
