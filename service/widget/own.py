"""What an author does with their own comment on our pages: on the receipt's page, and in the frame after posting."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from service.access.receipts import receipt_comment
from service.comments.edit import edit
from service.comments.models import Comment
from service.comments.queries import find_comment
from service.comments.schemas import BodySchema, rules_of
from service.core.errors import NotFound
from service.core.fields import load
from service.core.words import N_
from service.sites.queries import policy_of

_UNKNOWN = N_("This link does not lead to a comment. Please check that you have copied the whole of it.")


def own_comment(work: Session, receipt: str) -> Comment:
    """Return the comment that a receipt is for.

    Raises:
        NotFound: the receipt is malformed or forged.
    """
    comment_id = receipt_comment(receipt)
    if comment_id is None:
        raise NotFound(_UNKNOWN)
    return find_comment(work, comment_id)


def edit_text(work: Session, comment: Comment, text: str, *, now: datetime) -> None:
    """Change the text as it was typed, by the rules of the site.

    Raises:
        Invalid: the text is empty or too long.
        Forbidden, TooMany, StaleDecision: as `service.comments.edit` has it.
    """
    policy = policy_of(comment.thread.site)
    with rules_of(comment.thread.site, policy):
        body = load(BodySchema, {"body": text})["body"]
    edit(work, comment, body, policy, now=now)
