"""The table of threads."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from service.core.database import Base
from service.core.ids import new_id
from service.sites.models import Site
from service.threads.urls import MAX_URL

MAX_TITLE = 300


class Thread(Base):
    """One page's conversation."""

    __tablename__ = "thread"
    __table_args__ = (UniqueConstraint("site_id", "url"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    site_id: Mapped[UUID] = mapped_column(ForeignKey("site.id"))
    #: Canonical (`service.threads.urls`).
    url: Mapped[str] = mapped_column(String(MAX_URL))
    title: Mapped[str] = mapped_column(String(MAX_TITLE), default="")
    #: Raised with every change that readers could see; names their cached answers.
    version: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime]
    #: Set when a moderator closed it; the policy may close it by age as well.
    closed_at: Mapped[datetime | None]

    site: Mapped[Site] = relationship()
