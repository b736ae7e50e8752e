"""From a moderator's request to what the domain takes, at the edge: what only the request knows is added here."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from service.access.guards import caller, require_site
from service.comments.models import Comment
from service.comments.queries import NO_COMMENT, find_comment
from service.comments.status import Action, Status
from service.core.database import session
from service.core.errors import NotFound
from service.moderation.decide import Ruling
from service.moderation.queue import QUEUES, QueueFilter
from service.sites.models import Site
from service.sites.queries import find_site


def find_item(comment_id: str | UUID) -> Comment:
    """Return a comment of the caller's sites.

    Raises:
        NotFound: there is none, or it belongs to another's site.
    """
    comment = find_comment(session(), comment_id)
    if not caller().sees(comment.site_id):
        raise NotFound(NO_COMMENT)
    return comment


def ruling_from(sent: dict[str, Any]) -> Ruling:
    """Return the caller's ruling that fields loaded by `DecisionInSchema` make."""
    return Ruling(
        caller().as_actor(),
        Action(sent["action"]),
        sent["revision"],
        seen=Status(sent["status"]) if sent["status"] else None,
        reason=sent["reason"],
        note=sent["note"],
    )


def site_asked_for(key: str | None) -> Site | None:
    """Return the caller's site of this key, None without one.

    Raises:
        NotFound: there is none, or it is another's.
    """
    return None if key is None else require_site(caller(), find_site(session(), key))


def queue_filter_from(sent: dict[str, Any]) -> QueueFilter:
    """Return which part of the queue fields loaded by `QueueQuerySchema` ask for.

    Raises:
        NotFound: there is no such site, or it is another's.
    """
    reason, status = sent.get("reason"), sent.get("status")
    across = reason in QUEUES
    return QueueFilter(
        status=Status(status) if status else None if across else Status.HELD,
        site=site_asked_for(sent.get("site")),
        reason=reason,
        text=sent.get("q"),
        sort=sent.get("sort") or ("severity" if across else "oldest"),
        limit=sent["limit"],
        cursor=sent.get("cursor"),
    )
