"""Forgetting readers: what could still lead to them goes once it has had its use; the counts stay. Never commits."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from service.reactions.models import Reaction, ReactionCount
from service.reactions.readers import start_of_day


def forget_readers(work: Session, *, now: datetime) -> None:
    """Delete what tells readers apart whose hash or word is of the past, and yesterday's hashes of addresses."""
    gone = delete(Reaction).where(Reaction.forget_at <= now)
    old = Reaction.address.is_not(None) & (Reaction.created_at < start_of_day(now))
    work.execute(gone.execution_options(synchronize_session=False))
    work.execute(update(Reaction).where(old).values(address=None).execution_options(synchronize_session=False))


def drop_reactions(work: Session, comment_ids: Collection[UUID]) -> None:
    """Delete the reactions to these comments, counts and all."""
    for table in (Reaction, ReactionCount):
        theirs = delete(table).where(table.comment_id.in_(comment_ids))
        work.execute(theirs.execution_options(synchronize_session=False))
