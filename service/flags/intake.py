"""From a reader's request to a report, at the edge: what only the request knows is added here."""

from __future__ import annotations

from typing import Any

from service.access import limits
from service.access.guards import client_hash
from service.comments.models import Comment
from service.comments.queries import NO_COMMENT, find_comment
from service.core.database import session
from service.core.errors import NotFound
from service.core.words import N_
from service.flags.flag import Report

#: Per address prefix. Enough for a reader who found a bad page, too few to report everything.
FLAG_LIMIT = "10 per minute; 60 per hour"
_TOO_MANY = N_("You are reporting too many comments at once; wait a moment.")


def find_shown(comment_id: str) -> Comment:
    """Return a comment that readers see.

    Raises:
        NotFound: there is none, or readers do not see it; the answer does not tell which.
    """
    comment = find_comment(session(), comment_id)
    if comment.published_revision is None:
        raise NotFound(NO_COMMENT)
    return comment


def slow_down() -> None:
    """Refuse whoever reports too much.

    Raises:
        TooMany: there were too many reports from this address prefix.
    """
    limits.slow_down(FLAG_LIMIT, scope="flags", message=_TOO_MANY)


def report_from(sent: dict[str, Any]) -> Report:
    """Return the report that fields loaded by `FlagInSchema` make."""
    return Report(sent["reason"], sent["note"], client_hash())
