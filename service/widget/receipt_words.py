"""Where a comment stands, in the words of its author's page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from service.comments.reasons import author_sentences
from service.comments.status import Status
from service.core.words import N_, _

_AWAITS = N_("Your comment is awaiting moderation.")
_HIDDEN = N_("Your comment is not published.")
_HEADLINES = {
    Status.PENDING: _AWAITS,
    Status.HELD: _AWAITS,
    Status.APPROVED: N_("Your comment is published."),
    Status.REJECTED: _HIDDEN,
    Status.SPAM: _HIDDEN,
    Status.WITHDRAWN: N_("You withdrew this comment. Readers do not see it."),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """A headline and what else there is to say."""

    headline: str
    more: tuple[str, ...] = ()


def standing(own: dict[str, Any]) -> Standing:
    """Return the words for the author's own view of a comment (`service.comments.own`)."""
    status, published = Status(own["status"]), own["published_revision"]
    why = author_sentences(own["reason"]["key"]) if own["reason"] else ()
    more: tuple[str, ...] = (" ".join(_(sentence) for sentence in why),) if why else ()
    if status is Status.PENDING and published == own["revision"]:
        return Standing(_("Your comment is published. It is still being checked."), more)
    if status in {Status.PENDING, Status.HELD} and published is not None:
        return Standing(
            _("Your new text is awaiting moderation."), (*more, _("Until then readers see your earlier text."))
        )
    return Standing(_(_HEADLINES[status]), more)
