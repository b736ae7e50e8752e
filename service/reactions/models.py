"""Tables of reactions: how many there are, and for a while which reader's is which."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from service.core.database import Base
from service.core.ids import new_id
from service.sites.reaction_kinds import MAX_KEY

_ONE_TARGET = "(thread_id IS NULL) <> (comment_id IS NULL)"


class Reaction(Base):
    """One reader's reaction to one page or comment, so that they can change it and not count twice.

    Nothing here tells that two rows are of one reader, for each target makes a hash of its own of them.
    """

    __tablename__ = "reaction"
    __table_args__ = (
        CheckConstraint(_ONE_TARGET, name="one_target"),
        Index("ix_reaction_thread", "thread_id", "address"),
        Index("ix_reaction_comment", "comment_id", "address"),
        Index("ix_reaction_forget", "forget_at"),
        Index(
            "ix_reaction_address",
            "created_at",
            sqlite_where=text("address IS NOT NULL"),
            postgresql_where=text("address IS NOT NULL"),
        ),
    )

    #: Keyed hash of the reader and the target (`service.reactions.readers`).
    mark: Mapped[str] = mapped_column(String(64), primary_key=True)
    thread_id: Mapped[UUID | None] = mapped_column(ForeignKey("thread.id", ondelete="CASCADE"))
    comment_id: Mapped[UUID | None] = mapped_column(ForeignKey("comment.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(String(MAX_KEY))
    #: Keyed hash of the day, the target and the address prefix, to count a crowd; gone with the day.
    address: Mapped[str | None] = mapped_column(String(64))
    created_at: Mapped[datetime]
    #: The sweep deletes the row then; the count stays.
    forget_at: Mapped[datetime]


class ReactionCount(Base):
    """How many readers chose one kind on one page or comment."""

    __tablename__ = "reaction_count"
    __table_args__ = (
        CheckConstraint(_ONE_TARGET, name="one_target"),
        CheckConstraint("count >= 0", name="count"),
        UniqueConstraint("thread_id", "kind"),
        UniqueConstraint("comment_id", "kind"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    thread_id: Mapped[UUID | None] = mapped_column(ForeignKey("thread.id", ondelete="CASCADE"))
    comment_id: Mapped[UUID | None] = mapped_column(ForeignKey("comment.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(String(MAX_KEY))
    count: Mapped[int]
