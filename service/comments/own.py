"""A comment as its author sees it: what became of it, why, and what they can still do."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from service.access.actors import AUTHOR
from service.comments.avatars import avatar_of
from service.comments.edit import edit_until, may_edit
from service.comments.models import Comment
from service.comments.move import latest_decision
from service.comments.queries import find_revision
from service.comments.reasons import for_author
from service.comments.status import Action, Status, allowed_actions
from service.core.clock import rfc3339
from service.sites.policy import Policy

_EXPLAINED = {Status.HELD, Status.REJECTED, Status.SPAM}


def own_view(work: Session, comment: Comment, policy: Policy, *, now: datetime) -> dict[str, Any]:
    """Return the author's view."""
    status = Status(comment.status)
    revision = find_revision(work, comment.id, comment.revision)
    editable = may_edit(comment, policy, now=now)
    return {
        "id": str(comment.id),
        "status": status.value,
        "revision": comment.revision,
        "published_revision": comment.published_revision,
        "body": revision.body,
        "body_html": revision.body_html,
        "author": {
            "name": comment.author_name,
            "website": comment.author_website,
            "is_site_staff": comment.by_staff,
            "avatar": avatar_of(comment.thread_id, comment.identity_id, comment.author_name),
        },
        "url": comment.thread.url,
        "created_at": rfc3339(comment.created_at),
        "edited_at": rfc3339(revision.created_at) if comment.revision > 1 else None,
        "reason": _reason(work, comment, status),
        "can": {
            "edit": editable,
            "edit_until": rfc3339(edit_until(comment, policy)) if editable else None,
            "withdraw": Action.WITHDRAW in allowed_actions(AUTHOR.kind, status),
            "appeal": False,
        },
    }


def _reason(work: Session, comment: Comment, status: Status) -> dict[str, str] | None:
    last = latest_decision(work, comment.id) if status in _EXPLAINED else None
    if last is None or last.reason is None:
        return None
    return {"key": last.reason, "text": for_author(last.reason)}
