"""Tables of sites and their origins."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from service.core.database import Base
from service.core.ids import new_id


class Site(Base):
    """A website whose pages carry comments."""

    __tablename__ = "site"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    #: The public key, as it stands in the embed line and in paths.
    key: Mapped[str] = mapped_column(String(40), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    #: What its policy says differently from the defaults (`service.sites.policy`).
    policy: Mapped[dict[str, Any]] = mapped_column(default=dict)
    #: Raised with each change of the policy; part of every public ETag.
    policy_version: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime]

    origins: Mapped[list[SiteOrigin]] = relationship(
        back_populates="site", cascade="all, delete-orphan", order_by="SiteOrigin.origin", lazy="selectin"
    )


class SiteOrigin(Base):
    """An origin (RFC 6454) that belongs to a site: its pages may embed and post."""

    __tablename__ = "site_origin"

    site_id: Mapped[UUID] = mapped_column(ForeignKey("site.id", ondelete="CASCADE"), primary_key=True)
    origin: Mapped[str] = mapped_column(String(300), primary_key=True)

    site: Mapped[Site] = relationship(back_populates="origins")
