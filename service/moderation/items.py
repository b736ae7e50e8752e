"""Comments as moderators see them: with findings, the author's history, what is like them, and all that happened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from service.access.keyring import keyring
from service.comments.history import histories
from service.comments.models import Comment, Decision, Revision
from service.core.clock import rfc3339
from service.flags.queries import flags_of
from service.moderation.models import StoredFinding
from service.moderation.present import present_decision, present_finding, present_flagged

#: So many like those of one page are named at most.
_MOST_SIMILAR = 200


def present_items(work: Session, comments: Sequence[Comment]) -> list[dict[str, Any]]:
    """Return comments as moderators see them, with the findings about their newest revision."""
    findings = _findings(work, comments)
    history = histories(work, comments)
    similar = _similar(work, comments)
    decided = _last_decisions(work, comments)
    flags = flags_of(work, [comment.id for comment in comments])
    return [
        {
            "id": str(comment.id),
            "site": comment.thread.site.key,
            "thread": {"url": comment.thread.url, "title": comment.thread.title or comment.page_title},
            "parent_id": str(comment.parent_id) if comment.parent_id else None,
            "author": {
                "name": comment.author_name,
                "email": keyring().decrypt(comment.author_email) if comment.author_email else None,
                "website": comment.author_website,
                "history": history[comment.id],
            },
            "body": comment.newest.body,
            "body_html": comment.newest.body_html,
            "status": comment.status,
            "revision": comment.revision,
            "published_revision": comment.published_revision,
            "created_at": rfc3339(comment.created_at),
            "decision": decided[comment.id],
            "findings": [present_finding(finding) for finding in findings[comment.id]],
            "similar": similar[comment.id],
            "claimed_by": None,
            "flags": [present_flagged(one) for one in flags.get(comment.id, ())],
        }
        for comment in comments
    ]


def _last_decisions(work: Session, comments: Sequence[Comment]) -> dict[UUID, dict[str, Any]]:
    """Return, for each comment, the decision that gave it its status."""
    found = (
        select(Decision)
        .join(Decision.comment)
        .where(Comment.id.in_({comment.id for comment in comments}), Decision.number == Comment.decisions)
    )
    return {decision.comment_id: present_decision(decision) for decision in work.scalars(found)}


def _findings(work: Session, comments: Sequence[Comment]) -> dict[UUID, list[StoredFinding]]:
    by_comment: dict[UUID, list[StoredFinding]] = defaultdict(list)
    revisions = {comment.id: comment.revision for comment in comments}
    found = select(StoredFinding).where(StoredFinding.comment_id.in_(revisions)).order_by(StoredFinding.id)
    latest: dict[UUID, UUID] = {}
    rows = [row for row in work.scalars(found) if row.revision == revisions[row.comment_id]]
    for row in rows:
        # a revision is checked again after an undo to pending: the last run counts
        latest[row.comment_id] = row.decision_id
    for row in rows:
        if row.decision_id == latest[row.comment_id]:
            by_comment[row.comment_id].append(row)
    return by_comment


def _similar(work: Session, comments: Sequence[Comment]) -> dict[UUID, list[str]]:
    """Return, for each comment, the newest others on its site with the same words; a flood shows as one."""
    digests = {comment.newest.digest for comment in comments}
    found = (
        select(Comment.id, Comment.site_id, Revision.digest)
        .join(Revision, and_(Revision.comment_id == Comment.id, Revision.number == Comment.revision))
        .where(Revision.digest.in_(digests), Comment.site_id.in_({comment.site_id for comment in comments}))
        .order_by(Comment.id.desc())
        .limit(_MOST_SIMILAR)
    )
    rows = work.execute(found).all()
    return {
        comment.id: [
            str(row.id)
            for row in rows
            if (row.site_id, row.digest) == (comment.site_id, comment.newest.digest) and row.id != comment.id
        ]
        for comment in comments
    }


def read_item(work: Session, comment: Comment) -> dict[str, Any]:
    """Return one comment with all its decisions and revisions, and the comments above it, whatever their status."""
    decisions = work.scalars(select(Decision).where(Decision.comment_id == comment.id).order_by(Decision.number)).all()
    above: list[Comment] = []
    parent = work.get(Comment, comment.parent_id) if comment.parent_id else None
    while parent is not None:
        above.insert(0, parent)
        parent = work.get(Comment, parent.parent_id) if parent.parent_id else None
    [item] = present_items(work, [comment])
    return item | {
        "decisions": [present_decision(decision) for decision in decisions],
        "revisions": [
            {"number": revision.number, "body": revision.body, "created_at": rfc3339(revision.created_at)}
            for revision in comment.revisions
        ],
        "context": [
            {"id": str(one.id), "author": one.author_name, "body": one.newest.body, "status": one.status}
            for one in above
        ],
    }
