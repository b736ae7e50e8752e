"""Tables of what a site's decisions teach: the lessons, and the adapter that they add up to."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Float, ForeignKey, ForeignKeyConstraint, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from service.core.database import Base, check_of
from service.core.ids import new_id


class LearnedTask(StrEnum):
    """What can be learned. The checks that judge it have the same names."""

    SPAM = "spam"
    ABUSE = "abuse"


class Lesson(Base):
    """What one human decision says of one wording. Counts until undone, or until a newer one about the same wording."""

    __tablename__ = "lesson"
    __table_args__ = (
        check_of(LearnedTask, "task"),
        CheckConstraint("label IN (0, 1)", name="label"),
        CheckConstraint("weight > 0 AND weight <= 1", name="weight"),
        # not on the decision alone: one may teach both tasks, and what comes from no decision has none
        UniqueConstraint("decision_id", "task"),
        ForeignKeyConstraint(
            ["comment_id", "revision"], ["revision.comment_id", "revision.number"], ondelete="CASCADE"
        ),
        Index("ix_lesson_of_site", "site_id", "task", "created_at"),
        Index("ix_lesson_of_revision", "comment_id", "revision", "task"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    site_id: Mapped[UUID] = mapped_column(ForeignKey("site.id", ondelete="CASCADE"))
    comment_id: Mapped[UUID]
    revision: Mapped[int]
    #: None when the site's own server decided.
    moderator_id: Mapped[UUID | None] = mapped_column(ForeignKey("moderator.id", ondelete="RESTRICT"))
    task: Mapped[str] = mapped_column(String(10))
    #: 1 when the wording is what the task looks for, 0 when it is not.
    label: Mapped[int]
    #: How much it counts beside others.
    weight: Mapped[float] = mapped_column(Float)
    decision_id: Mapped[UUID | None] = mapped_column(ForeignKey("decision.id", ondelete="RESTRICT"))
    #: The wording as hashed features, made by a worker; it cannot be read back.
    features: Mapped[bytes | None]
    created_at: Mapped[datetime]
    undone_at: Mapped[datetime | None]


class StoredAdapter(Base):
    """What a site's lessons about one task add up to. Made anew from the lessons whenever they change."""

    __tablename__ = "adapter"
    __table_args__ = (check_of(LearnedTask, "task"),)

    site_id: Mapped[UUID] = mapped_column(ForeignKey("site.id", ondelete="CASCADE"), primary_key=True)
    task: Mapped[str] = mapped_column(String(10), primary_key=True)
    #: Raised with each change.
    version: Mapped[int]
    #: How many lessons it was made from.
    lessons: Mapped[int]
    #: Tells those lessons from any others.
    basis: Mapped[str] = mapped_column(String(64))
    #: `workers.judgement.adapter`: a checked header and numbers; empty when there is nothing to apply.
    content: Mapped[bytes]
    updated_at: Mapped[datetime]
