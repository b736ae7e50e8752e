"""Taking in a reader's report of a comment; what may expose a person comes down until a human looks. Never commits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.access.actors import READERS
from service.access.keyring import keyring
from service.comments.models import Comment
from service.comments.move import Move, move
from service.comments.queries import NO_COMMENT
from service.comments.status import Action
from service.core.errors import NotFound
from service.flags.models import Flag
from service.flags.queries import count_held, is_cleared, readers_by_reason
from service.flags.reasons import PERSONAL, FlagReason, severity_of
from service.sites.policy_sections import Flags

#: The reasons of a comment that readers' reports hold (`service.comments.reasons`).
FLAGGED = "flagged"
FLAGGED_PRIVACY = "flagged_privacy"


@dataclass(frozen=True, slots=True)
class Report:
    """What a reader says of a comment, validated (`service.flags.schemas`).

    Attributes:
        client_hash: of the reader's address prefix; None when it is not known.
    """

    reason: FlagReason
    note: str | None = None
    client_hash: str | None = None

    def reader_hash(self, comment_id: UUID) -> str:
        """Return what tells this reader from others of the same comment.

        It is another for each comment and rotates with the address: nobody can tell what else a reader reported,
        or that they wrote something.
        """
        return keyring().hash("flag", f"{comment_id} {self.client_hash}")


def flag(work: Session, comment: Comment, report: Report, rules: Flags, *, now: datetime) -> None:
    """Keep a reader's report, one for each reader and wording: of two the graver counts.

    Raises:
        NotFound: readers do not see this comment.
    """
    # one report after the other, so that two at once are counted as two
    work.execute(select(Comment.id).where(Comment.id == comment.id).with_for_update())
    work.refresh(comment, ["status", "revision", "published_revision", "decisions"])
    shown = comment.published_revision
    if shown is None:
        raise NotFound(NO_COMMENT)
    if _keep(work, comment.id, shown, report, now=now) and (reason := _reason_to_hold(work, comment, shown, rules)):
        move(work, comment, Move(READERS, Action.HOLD, comment.revision, reason=reason), now=now)


def _keep(work: Session, comment_id: UUID, revision: int, report: Report, *, now: datetime) -> bool:
    """Store the report; tell whether that says anything new."""
    reader = report.reader_hash(comment_id)
    earlier = work.scalar(
        select(Flag).where(Flag.comment_id == comment_id, Flag.revision == revision, Flag.reader_hash == reader)
    )
    if earlier is None:
        work.add(
            Flag(
                comment_id=comment_id,
                revision=revision,
                reason=report.reason,
                note=report.note,
                reader_hash=reader,
                created_at=now,
            )
        )
    elif severity_of(report.reason) > severity_of(earlier.reason):
        # who shares an address with somebody who found it off topic must still be able to say that it exposes them
        earlier.reason = report.reason
        earlier.note = report.note or earlier.note
        earlier.created_at = now
        earlier.answered_by_id = None
    else:
        return False
    work.flush()
    return True


def _reason_to_hold(work: Session, comment: Comment, shown: int, rules: Flags) -> str | None:
    """Return why the comment comes down now; None when it stays, for reports must not silence anybody.

    Neither what the site's staff wrote nor a wording that a moderator let stand comes down, however many report it.
    """
    counted = readers_by_reason(work, comment.id, shown)
    personal = sum(counted.get(reason, 0) for reason in PERSONAL)
    if rules.hold_privacy_from and personal >= rules.hold_privacy_from:
        reason = FLAGGED_PRIVACY
    elif rules.hold_from and sum(counted.values()) >= rules.hold_from:
        reason = FLAGGED
    else:
        return None
    if comment.by_staff or is_cleared(work, comment.id, shown):
        return None
    return reason if count_held(work, comment.site_id) < rules.hold_at_most else None
