"""Where a comment stands, in the words of its author's page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from service.comments.status import Status

_AWAITS = "Your comment is awaiting moderation."
_HIDDEN = "Your comment is not published."
_HEADLINES = {
    Status.PENDING: _AWAITS,
    Status.HELD: _AWAITS,
    Status.APPROVED: "Your comment is published.",
    Status.REJECTED: _HIDDEN,
    Status.SPAM: _HIDDEN,
    Status.WITHDRAWN: "You withdrew this comment. Readers do not see it.",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """A headline and what else there is to say."""

    headline: str
    more: tuple[str, ...] = ()


def standing(own: dict[str, Any]) -> Standing:
    """Return the words for the author's own view of a comment (`service.comments.own`)."""
    status, published = Status(own["status"]), own["published_revision"]
    more: tuple[str, ...] = (own["reason"]["text"],) if own["reason"] else ()
    if status is Status.PENDING and published == own["revision"]:
        return Standing("Your comment is published. It is still being checked.", more)
    if status in {Status.PENDING, Status.HELD} and published is not None:
        return Standing("Your new text is awaiting moderation.", (*more, "Until then readers see your earlier text."))
    return Standing(_HEADLINES[status], more)
