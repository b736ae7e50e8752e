"""The words of the moderators' pages for what the domain calls by keys."""

from __future__ import annotations

from service.access.actors import ActorKind
from service.comments.status import Action, Status, allowed_actions
from service.flags.flag import FLAGGED
from service.moderation.queue import PRIVATE_QUEUE

#: The tabs of the queue, what waits for a human first.
TABS = (Status.HELD, Status.PENDING, Status.APPROVED, Status.REJECTED, Status.SPAM)

STATUS = {
    Status.HELD: "Held",
    Status.PENDING: "Pending",
    Status.APPROVED: "Approved",
    Status.REJECTED: "Rejected",
    Status.SPAM: "Spam",
    Status.WITHDRAWN: "Withdrawn",
}

BUTTON = {
    Action.APPROVE: "Approve",
    Action.RESTORE: "Restore",
    Action.HOLD: "Hold",
    Action.SPAM: "Spam",
    Action.REJECT: "Reject",
    Action.REMOVE: "Remove",
    Action.KEEP: "Keep",
}

#: Of private details that did not hold a comment, such as the writer's own.
PRIVATE_STANDS = "Private details that the policy lets stand."

#: After who acted, in a history.
DID = {
    Action.SUBMIT: "submitted it",
    Action.EDIT: "edited it",
    Action.WITHDRAW: "withdrew it",
    Action.APPROVE: "approved it",
    Action.HOLD: "held it",
    Action.REJECT: "rejected it",
    Action.SPAM: "marked it as spam",
    Action.REMOVE: "removed it",
    Action.RESTORE: "restored it",
    Action.KEEP: "let it stand",
    Action.UNDO: "undid the decision before",
}

#: Before the quoted comment, in a notice of what one has just done.
DONE = {
    Action.APPROVE: "Approved",
    Action.HOLD: "Held",
    Action.REJECT: "Rejected",
    Action.SPAM: "Marked as spam",
    Action.REMOVE: "Removed",
    Action.RESTORE: "Restored",
    Action.KEEP: "Kept",
    Action.UNDO: "Undone",
}

_WHO = {
    ActorKind.AUTHOR: "The author",
    ActorKind.PIPELINE: "The checks",
    ActorKind.READERS: "Readers’ reports",
}

#: The queues across the statuses, and what they are called.
QUEUE = {PRIVATE_QUEUE: "Privacy", FLAGGED: "Reported"}

SORTS = (("oldest", "Oldest first"), ("newest", "Newest first"), ("severity", "Most severe first"))

#: Where two acts lead to the same status, the one that says what it does to a comment that readers see or saw.
_SAID_BETTER_BY = {Action.REJECT: Action.REMOVE, Action.APPROVE: Action.RESTORE}

#: From these log-odds on a part speaks clearly (about three to one) and strongly (about twelve to one).
_CLEARLY, _STRONGLY = 1.0, 2.5

#: The longest quotation in a notice, in characters.
_FEW = 60


def offered(status: Status, *, reported: bool = False) -> tuple[Action, ...]:
    """Return the acts that a page offers a moderator, in the order of its buttons; no two do the same.

    Args:
        reported: readers' reports wait for an answer, which may be to keep the comment.
    """
    allowed = [act for act in allowed_actions(ActorKind.MODERATOR, status) if act is not Action.KEEP or reported]
    return tuple(action for action in BUTTON if action in allowed and _SAID_BETTER_BY.get(action) not in allowed)


def who(kind: str, name: str | None) -> str:
    """Return who acted. A moderator without a name is a site's own server."""
    if kind == ActorKind.MODERATOR:
        return name or "The site’s server"
    return _WHO[ActorKind(kind)]


def strength(weight: float) -> str:
    """Return in words how much a part of a score, in log-odds, says for or against what the check looks for."""
    if not weight:
        return "says nothing either way"
    much = "strongly " if abs(weight) >= _STRONGLY else "a little " if abs(weight) < _CLEARLY else ""
    return f"speaks {much}{'for' if weight > 0 else 'against'} it"


def reported_by(readers: int) -> str:
    """Return how many readers reported something."""
    return "1 reader reported it" if readers == 1 else f"{readers} readers reported it"


def first_words(text: str) -> str:
    """Return the beginning of a text, cut between words, on one line."""
    line = " ".join(text.split())
    if len(line) <= _FEW:
        return line
    cut = line[: _FEW + 1].rpartition(" ")[0] or line[:_FEW]
    return f"{cut}…"
