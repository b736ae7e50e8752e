"""The table of flags: what readers reported."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from service.core.database import Base, check_of
from service.core.ids import new_id
from service.flags.reasons import FlagReason

#: Longest note, in characters.
MAX_FLAG_NOTE = 1_000

_OPEN = text("answered_by_id IS NULL")


class Flag(Base):
    """One reader's report of one wording. It is open until a moderator decides about the comment."""

    __tablename__ = "flag"
    __table_args__ = (
        check_of(FlagReason, "reason"),
        ForeignKeyConstraint(["comment_id", "revision"], ["revision.comment_id", "revision.number"]),
        UniqueConstraint("comment_id", "revision", "reader_hash"),
        Index("ix_flag_open", "comment_id", "reason", sqlite_where=_OPEN, postgresql_where=_OPEN),
        Index("ix_flag_answered", "answered_by_id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    comment_id: Mapped[UUID]
    #: The wording that the reader saw.
    revision: Mapped[int]
    reason: Mapped[str] = mapped_column(String(10))
    #: For moderators only: never shown to readers or to the author, never logged.
    note: Mapped[str | None] = mapped_column(String(MAX_FLAG_NOTE))
    #: Tells readers of one comment apart and nothing else (`service.flags.flag`).
    reader_hash: Mapped[str] = mapped_column(String(64))
    #: The moderator's decision that answers it.
    answered_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("decision.id", ondelete="RESTRICT"))
    created_at: Mapped[datetime]
