"""The table of findings."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Float, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from service.comments.models import Comment, Decision
from service.core.database import Base, check_of
from service.core.ids import new_id
from service.moderation.findings import Outcome


class StoredFinding(Base):
    """A `service.moderation.findings.Finding`, kept with the verdict it led to."""

    __tablename__ = "finding"
    __table_args__ = (
        check_of(Outcome, "outcome"),
        Index("ix_finding_of_revision", "comment_id", "revision"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    comment_id: Mapped[UUID] = mapped_column(ForeignKey("comment.id", ondelete="RESTRICT"))
    decision_id: Mapped[UUID] = mapped_column(ForeignKey("decision.id", ondelete="RESTRICT"))
    revision: Mapped[int]
    check: Mapped[str] = mapped_column(String(40))
    version: Mapped[int]
    outcome: Mapped[str] = mapped_column(String(10))
    score: Mapped[float | None] = mapped_column(Float)
    reason: Mapped[str | None] = mapped_column(String(40))
    evidence: Mapped[list[Any]]
    parts: Mapped[list[Any]]

    comment: Mapped[Comment] = relationship()
    decision: Mapped[Decision] = relationship()
