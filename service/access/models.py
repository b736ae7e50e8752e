"""Tables of the people and programs that moderate, what proves who they are, and who is banned."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, String, Table
from sqlalchemy.orm import Mapped, mapped_column, relationship

from service.core.database import Base, check_of
from service.core.ids import new_id
from service.sites.models import Site


class Role(StrEnum):
    """What a moderator may do: an auditor reads, a moderator decides, an owner also changes policy."""

    AUDITOR = "auditor"
    MODERATOR = "moderator"
    OWNER = "owner"


#: The sites a moderator is limited to; none means all.
moderator_site = Table(
    "moderator_site",
    Base.metadata,
    Column("moderator_id", ForeignKey("moderator.id", ondelete="CASCADE"), primary_key=True),
    # not CASCADE: whose last site went would have all
    Column("site_id", ForeignKey("site.id", ondelete="RESTRICT"), primary_key=True),
)


class Moderator(Base):
    """A person who decides about comments. Never deleted: the decision log names them."""

    __tablename__ = "moderator"
    __table_args__ = (check_of(Role, "role"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    #: What colleagues see beside a decision.
    name: Mapped[str] = mapped_column(String(100))
    email: Mapped[bytes]
    email_hash: Mapped[str] = mapped_column(String(64), unique=True)
    password_hash: Mapped[str] = mapped_column(String(200))
    role: Mapped[str] = mapped_column(String(10))
    created_at: Mapped[datetime]
    disabled_at: Mapped[datetime | None]

    sites: Mapped[list[Site]] = relationship(secondary=moderator_site, lazy="selectin")


class ApiToken(Base):
    """A bearer token, stored as its hash: a moderator's, or (as a site's secret) a site's own."""

    __tablename__ = "api_token"
    __table_args__ = (CheckConstraint("(moderator_id IS NULL) <> (site_id IS NULL)", name="one_holder"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    moderator_id: Mapped[UUID | None] = mapped_column(ForeignKey("moderator.id"))
    site_id: Mapped[UUID | None] = mapped_column(ForeignKey("site.id", ondelete="CASCADE"))
    created_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]


class Seal(Base):
    """Tells with which secret key the stored addresses and hashes were made. At most one row."""

    __tablename__ = "seal"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    #: The keyed hash of a constant.
    value: Mapped[str] = mapped_column(String(64))


class SignIn(Base):
    """A moderator's session in a browser, stored as its token's hash."""

    __tablename__ = "sign_in"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    moderator_id: Mapped[UUID] = mapped_column(ForeignKey("moderator.id", ondelete="CASCADE"), index=True)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime] = mapped_column(index=True)


class BanKind(StrEnum):
    """What a ban looks at. All but the link domain are kept as keyed hashes."""

    AUTHOR = "author"
    EMAIL = "email"
    EMAIL_DOMAIN = "email_domain"
    LINK_DOMAIN = "link_domain"
    ADDRESS = "address"


class Ban(Base):
    """Somebody or something a site does not publish."""

    __tablename__ = "ban"
    __table_args__ = (
        check_of(BanKind, "kind"),
        Index("ix_ban_look_up", "site_id", "kind", "value"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    site_id: Mapped[UUID] = mapped_column(ForeignKey("site.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(String(20))
    #: A keyed hash, or the domain itself for link domains.
    value: Mapped[str] = mapped_column(String(255))
    note: Mapped[str | None] = mapped_column(String(500))
    #: None when the site's server banned.
    moderator_id: Mapped[UUID | None] = mapped_column(ForeignKey("moderator.id"))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime | None]
