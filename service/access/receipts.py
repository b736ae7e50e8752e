"""The receipt: an author's secret handle on their own comment, and their only proof of who they are.

A receipt is the comment's id and a signature of it. Nothing of it is stored, so nothing can leak from the database, and
a repeated submission gives the same receipt again.
"""

from __future__ import annotations

from uuid import UUID

from service.access.keyring import keyring
from service.core.ids import parse_id

_PURPOSE = "receipt"


def issue_receipt(comment_id: UUID) -> str:
    """Return the receipt of a comment."""
    return f"{comment_id}.{keyring().sign(_PURPOSE, str(comment_id))}"


def receipt_comment(receipt: str) -> UUID | None:
    """Return the comment a receipt is for, None when it is malformed or forged."""
    written, _, signature = receipt.partition(".")
    comment_id = parse_id(written)
    if comment_id is None or not keyring().verify(_PURPOSE, str(comment_id), signature):
        return None
    return comment_id
