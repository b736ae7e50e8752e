"""Tables of threads, and of what is known of the pages they stand under."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Float, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from service.core.database import Base, check_of
from service.core.ids import new_id
from service.sites.models import Site
from service.threads.urls import MAX_URL

MAX_TITLE = 300
MAX_EXCERPT = 300
MAX_LANGUAGE = 35


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
    #: When somebody last reacted here (`service.threads.reacted`); 0 never.
    reacted_in: Mapped[int] = mapped_column(default=0, server_default="0")
    created_at: Mapped[datetime]
    #: Set when a moderator closed it; the policy may close it by age as well.
    closed_at: Mapped[datetime | None]

    site: Mapped[Site] = relationship()


class KnownBy(StrEnum):
    """Who says what a page is called."""

    #: A comment that readers see came with the title.
    COMMENT = "comment"
    #: Readers' browsers, several of which reported the same.
    READERS = "readers"
    #: The site's own token: readers change nothing then.
    SITE = "site"


class Page(Base):
    """What is known of a site's page, for the cards that lead to it; nobody need have written there.

    `life` and the terms exist for the ranking (`service.threads.related`).
    """

    __tablename__ = "page"
    __table_args__ = (
        UniqueConstraint("site_id", "url"),
        check_of(KnownBy, "known_by"),
        Index("ix_page_life", "site_id", "life"),
        Index(
            "ix_page_known",
            "site_id",
            "id",
            sqlite_where=text("known_by IS NOT NULL"),
            postgresql_where=text("known_by IS NOT NULL"),
        ),
        Index(
            "ix_page_unknown",
            "site_id",
            "id",
            sqlite_where=text("known_by IS NULL"),
            postgresql_where=text("known_by IS NULL"),
        ),
    )

    #: A small number, as it stands in millions of rows of `page_term`; it is never told to anybody.
    id: Mapped[int] = mapped_column(primary_key=True)
    site_id: Mapped[UUID] = mapped_column(ForeignKey("site.id"))
    #: Canonical, as a thread's.
    url: Mapped[str] = mapped_column(String(MAX_URL))
    title: Mapped[str] = mapped_column(String(MAX_TITLE), default="")
    excerpt: Mapped[str] = mapped_column(String(MAX_EXCERPT), default="")
    image: Mapped[str | None] = mapped_column(String(MAX_URL))
    language: Mapped[str | None] = mapped_column(String(MAX_LANGUAGE))
    #: None while nothing is known that may be shown.
    known_by: Mapped[str | None] = mapped_column(String(10))
    #: What was reported and not yet confirmed: `facts`, and `by`, keyed hashes of whose browsers said so.
    waiting: Mapped[dict[str, Any] | None]
    #: Set while the site wants no card to lead there.
    hidden_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
    #: When a report last agreed with what is known; kept to the month or so.
    seen_at: Mapped[datetime]
    #: How alive the discussion is (`service.threads.life`), 0 without one.
    life: Mapped[float] = mapped_column(Float, default=0.0)
    #: Its terms and their weights as they stand in `page_term` (`service.threads.terms`).
    terms: Mapped[bytes] = mapped_column(default=b"")


class PageTerm(Base):
    """One term of one page. A term is a number, made from the site and the word (`service.threads.terms`).

    No foreign key: it would need an index as large as the table. Pages with terms are hidden, never deleted.
    """

    __tablename__ = "page_term"
    __table_args__ = ({"sqlite_with_rowid": False},)

    term: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    page_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    weight: Mapped[float] = mapped_column(Float)


class SiteTerm(Base):
    """On how many of its site's pages a term stands."""

    __tablename__ = "site_term"
    __table_args__ = ({"sqlite_with_rowid": False},)

    term: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    pages: Mapped[int]
