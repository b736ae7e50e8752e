"""Reading for moderators: the queue, one item with its history, the log."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.orm import Session, selectinload

from service.access.actors import Staff
from service.access.keyring import keyring
from service.comments.models import Comment, Decision, Revision
from service.comments.reasons import REASONS
from service.comments.status import Status
from service.core import cursor as cursors
from service.core.clock import rfc3339
from service.core.database import AnySelect
from service.core.errors import Invalid
from service.core.ids import parse_id
from service.moderation.models import StoredFinding
from service.moderation.present import present_decision, present_finding
from service.sites.models import Site

_BAD_CURSOR = "This cursor is not valid; begin again without one."


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """Which items of the queue, in which order."""

    status: Status = Status.HELD
    site: Site | None = None
    reason: str | None = None
    text: str | None = None
    sort: str = "oldest"
    limit: int = 25
    cursor: str | None = None


def read_queue(work: Session, staff: Staff, wanted: QueueFilter) -> tuple[list[dict[str, Any]], str | None]:
    """Return one page of the queue and the cursor of the next.

    Raises:
        Invalid: the cursor is none of ours.
    """
    severity = _severity()
    found: AnySelect = select(Comment, severity.label("severity")).join(Comment.thread)
    found = found.join(Decision, and_(Decision.comment_id == Comment.id, Decision.number == Comment.decisions))
    found = found.where(Comment.status == wanted.status, _theirs(staff, wanted.site))
    if wanted.reason:
        found = found.where(Decision.reason == wanted.reason)
    if wanted.text:
        found = found.where(_mentions(wanted.text))
    found = _ordered(found, severity, wanted)
    rows = work.execute(found.options(selectinload(Comment.revisions)).limit(wanted.limit + 1)).all()
    shown = rows[: wanted.limit]
    items = present_items(work, [row[0] for row in shown])
    if len(rows) <= wanted.limit:
        return items, None
    last, weight = shown[-1]
    return items, cursors.encode(wanted.sort, weight if wanted.sort == "severity" else 0, str(last.id))


def _ordered(found: AnySelect, severity: ColumnElement[int], wanted: QueueFilter) -> AnySelect:
    newest, by_weight = wanted.sort == "newest", wanted.sort == "severity"
    if wanted.cursor:
        sort, weight, written = cursors.decode(wanted.cursor, str, int, str)
        last = parse_id(written)
        if last is None or sort != wanted.sort:
            raise Invalid.field("cursor", _BAD_CURSOR)
        after: ColumnElement[bool] = Comment.id < last if newest else Comment.id > last
        if by_weight:
            after = or_(severity < weight, and_(severity == weight, after))
        found = found.where(after)
    by_id = Comment.id.desc() if newest else Comment.id.asc()
    return found.order_by(severity.desc(), by_id) if by_weight else found.order_by(by_id)


def _severity() -> ColumnElement[int]:
    weights = {key: reason.severity for key, reason in REASONS.items()}
    return case(weights, value=Decision.reason, else_=0)


def _theirs(staff: Staff, site: Site | None) -> ColumnElement[bool]:
    if site is not None:
        return Comment.site_id == site.id
    return Comment.site_id.in_(staff.site_ids) if staff.site_ids else Comment.site_id.is_not(None)


def _mentions(text: str) -> ColumnElement[bool]:
    body = select(Revision.number).where(
        Revision.comment_id == Comment.id,
        Revision.number == Comment.revision,
        Revision.body.icontains(text, autoescape=True),
    )
    return or_(Comment.author_name.icontains(text, autoescape=True), body.exists())


def totals(work: Session, staff: Staff, site: Site | None) -> dict[str, int]:
    """Return how many comments of the moderator's sites are in each status."""
    found = select(Comment.status, func.count()).where(_theirs(staff, site)).group_by(Comment.status)
    counted = dict(work.execute(found).all())
    return {status.value: counted.get(status.value, 0) for status in Status}


def present_items(work: Session, comments: Sequence[Comment]) -> list[dict[str, Any]]:
    """Return comments as moderators see them, with the findings about their newest revision."""
    findings = _findings(work, comments)
    history = _history(work, comments)
    return [
        {
            "id": str(comment.id),
            "site": comment.thread.site.key,
            "thread": {"url": comment.thread.url, "title": comment.thread.title},
            "parent_id": str(comment.parent_id) if comment.parent_id else None,
            "author": {
                "name": comment.author_name,
                "email": keyring().decrypt(comment.author_email) if comment.author_email else None,
                "website": comment.author_website,
                "history": history[comment.identity_id],
            },
            "body": comment.revisions[-1].body,
            "body_html": comment.revisions[-1].body_html,
            "status": comment.status,
            "revision": comment.revision,
            "published_revision": comment.published_revision,
            "created_at": rfc3339(comment.created_at),
            "findings": [present_finding(finding) for finding in findings[comment.id]],
        }
        for comment in comments
    ]


def _findings(work: Session, comments: Sequence[Comment]) -> dict[UUID, list[StoredFinding]]:
    by_comment: dict[UUID, list[StoredFinding]] = defaultdict(list)
    revisions = {comment.id: comment.revision for comment in comments}
    found = select(StoredFinding).where(StoredFinding.comment_id.in_(revisions)).order_by(StoredFinding.id)
    latest: dict[UUID, UUID] = {}
    rows = [row for row in work.scalars(found) if row.revision == revisions[row.comment_id]]
    for row in rows:
        latest[row.comment_id] = (
            row.decision_id
        )  # a revision is checked again after an undo to pending: the last run counts
    for row in rows:
        if row.decision_id == latest[row.comment_id]:
            by_comment[row.comment_id].append(row)
    return by_comment


def _history(work: Session, comments: Iterable[Comment]) -> dict[UUID, dict[str, int]]:
    """Return what became of the comments of each proven identity."""
    counts: dict[UUID, dict[str, int]] = defaultdict(lambda: {"approved": 0, "rejected": 0, "spam": 0})
    found = select(Comment.identity_id, Comment.status, func.count()).where(
        Comment.identity_id.in_({comment.identity_id for comment in comments}),
        Comment.status.in_((Status.APPROVED, Status.REJECTED, Status.SPAM)),
    )
    for identity, status, count in work.execute(found.group_by(Comment.identity_id, Comment.status)):
        counts[identity][status] = count
    return counts


def read_item(work: Session, comment: Comment) -> dict[str, Any]:
    """Return one comment with all its decisions and revisions, and the published comments it answers."""
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
            {"id": str(one.id), "author": one.author_name, "body": one.revisions[-1].body, "status": one.status}
            for one in above
        ],
    }


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which decisions of the log."""

    site: Site | None = None
    actor: str | None = None
    limit: int = 50
    cursor: str | None = None


def read_log(work: Session, staff: Staff, wanted: LogFilter) -> tuple[list[dict[str, Any]], str | None]:
    """Return one page of the decision log, newest first, and the cursor of the next.

    Raises:
        Invalid: the cursor is none of ours.
    """
    found = select(Decision).join(Decision.comment).where(_theirs(staff, wanted.site)).order_by(Decision.id.desc())
    if wanted.actor:
        found = found.where(Decision.actor_kind == wanted.actor)
    if wanted.cursor:
        [written] = cursors.decode(wanted.cursor, str)
        last = parse_id(written)
        if last is None:
            raise Invalid.field("cursor", _BAD_CURSOR)
        found = found.where(Decision.id < last)
    rows = work.scalars(found.limit(wanted.limit + 1)).all()
    shown = rows[: wanted.limit]
    entries = [present_decision(decision) | {"comment_id": str(decision.comment_id)} for decision in shown]
    return entries, cursors.encode(str(shown[-1].id)) if len(rows) > wanted.limit else None
