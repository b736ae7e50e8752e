"""Tables of comments, their revisions, and the decisions about them."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    String,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from service.access.actors import ActorKind
from service.access.models import Moderator
from service.comments.status import Status
from service.core.database import Base, check_of
from service.core.ids import new_id
from service.sites.policy_sections import MAX_NAME
from service.threads.models import MAX_TITLE, Thread

MAX_WEBSITE = 200
MAX_NOTE = 2_000


def _partial_index(name: str, *columns: str, where: str) -> Index:
    return Index(name, *columns, sqlite_where=text(where), postgresql_where=text(where))


class Comment(Base):
    """What somebody said under a page.

    `status`, `revision`, `published_revision` and `decisions` change in `service.comments.move` only.
    """

    __tablename__ = "comment"
    __table_args__ = (
        check_of(Status, "status"),
        CheckConstraint("published_revision IS NULL OR published_revision <= revision", name="published_revision"),
        CheckConstraint(
            "status <> 'approved' OR (published_revision IS NOT NULL AND published_revision = revision)",
            name="approved_is_published",
        ),
        CheckConstraint(
            "status NOT IN ('rejected', 'spam', 'withdrawn') OR published_revision IS NULL", name="refused_is_hidden"
        ),
        UniqueConstraint("site_id", "idempotency_key"),
        _partial_index("ix_comment_published", "thread_id", "id", where="published_revision IS NOT NULL"),
        _partial_index("ix_comment_branch", "thread_id", "root_id", "id", where="published_revision IS NOT NULL"),
        _partial_index("ix_comment_roots", "thread_id", "id", where="parent_id IS NULL"),
        _partial_index("ix_comment_newest", "site_id", "id", where="published_revision IS NOT NULL"),
        Index("ix_comment_queue", "status", "site_id", "id"),
        Index("ix_comment_client", "site_id", "client_hash", "created_at"),
        Index("ix_comment_recent", "site_id", "created_at"),
        Index("ix_comment_root", "root_id"),
        Index("ix_comment_identity", "site_id", "identity_id"),
        Index("ix_comment_email", "email_hash"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    site_id: Mapped[UUID] = mapped_column(ForeignKey("site.id"))
    thread_id: Mapped[UUID] = mapped_column(ForeignKey("thread.id"), index=True)
    parent_id: Mapped[UUID | None] = mapped_column(ForeignKey("comment.id"))
    #: The top-level comment above it; itself when it is one.
    root_id: Mapped[UUID] = mapped_column(ForeignKey("comment.id"))
    #: 0 for a top-level comment.
    depth: Mapped[int]

    status: Mapped[str] = mapped_column(String(10))
    #: The newest revision, which the status is about.
    revision: Mapped[int]
    #: The revision that readers see; None when they see nothing. Older than `revision` while an edit is being checked.
    published_revision: Mapped[int | None]
    #: How many decisions there are; the newest has this number.
    decisions: Mapped[int]

    author_name: Mapped[str] = mapped_column(String(MAX_NAME))
    author_email: Mapped[bytes | None]
    email_hash: Mapped[str | None] = mapped_column(String(64))
    email_domain_hash: Mapped[str | None] = mapped_column(String(64))
    author_website: Mapped[str | None] = mapped_column(String(MAX_WEBSITE))
    #: What the sender said the page is called; readers see it once a comment that says so is published.
    page_title: Mapped[str] = mapped_column(String(MAX_TITLE), default="")
    #: Shared by the comments that one receipt proves to be of one author (`service.comments.submit`).
    identity_id: Mapped[UUID]
    by_staff: Mapped[bool] = mapped_column(default=False)
    client_hash: Mapped[str | None] = mapped_column(String(64))

    idempotency_key: Mapped[str | None] = mapped_column(String(200))
    #: Keyed hash of everything submitted: the same key may bring the same submission only.
    submission_hash: Mapped[str] = mapped_column(String(64))
    #: What the form's traps saw: `trap_filled`, `seconds_to_submit`; where asked for, what the proof of work was worth.
    signals: Mapped[dict[str, Any]] = mapped_column(default=dict)

    created_at: Mapped[datetime]

    thread: Mapped[Thread] = relationship(lazy="joined", innerjoin=True)
    revisions: Mapped[list[Revision]] = relationship(back_populates="comment", order_by="Revision.number")
    newest: Mapped[Revision] = relationship(
        primaryjoin="and_(Revision.comment_id == Comment.id, foreign(Revision.number) == Comment.revision)",
        viewonly=True,
    )


class Revision(Base):
    """One wording of a comment. Never changed, never deleted."""

    __tablename__ = "revision"
    __table_args__ = (Index("ix_revision_digest", "digest"),)

    comment_id: Mapped[UUID] = mapped_column(ForeignKey("comment.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    #: As typed.
    body: Mapped[str] = mapped_column(Text)
    #: As shown: limited Markdown, sanitised (`service.core.markdown`).
    body_html: Mapped[str] = mapped_column(Text)
    #: `service.core.fingerprint`: hex SHA-256 and 64-bit SimHash (kept as a signed number) of the normalised text.
    digest: Mapped[str] = mapped_column(String(64))
    simhash: Mapped[int] = mapped_column(BigInteger)
    words: Mapped[int]
    created_at: Mapped[datetime]

    comment: Mapped[Comment] = relationship(back_populates="revisions")
    link_domains: Mapped[list[LinkDomain]] = relationship()


class LinkDomain(Base):
    """A domain that a revision or its author's website leads to, kept as a keyed hash, to see it posted again."""

    __tablename__ = "link_domain"
    __table_args__ = (
        ForeignKeyConstraint(["comment_id", "number"], ["revision.comment_id", "revision.number"]),
        Index("ix_link_domain_recent", "domain_hash", "created_at"),
    )

    comment_id: Mapped[UUID] = mapped_column(primary_key=True)
    #: The revision's.
    number: Mapped[int] = mapped_column(primary_key=True)
    domain_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    created_at: Mapped[datetime]


class SpentChallenge(Base):
    """A proof of work that came with a comment: kept until nobody could use it again anyway."""

    __tablename__ = "spent_challenge"
    __table_args__ = (Index("ix_spent_challenge_expires_at", "expires_at"),)

    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    expires_at: Mapped[datetime]


class Decision(Base):
    """One change of a comment's status: a verdict or a human's act. Append-only; keeps what it is about."""

    __tablename__ = "decision"
    __table_args__ = (
        UniqueConstraint("comment_id", "number"),
        check_of(ActorKind, "actor_kind"),
        check_of(Status, "from_status"),
        check_of(Status, "to_status"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    comment_id: Mapped[UUID] = mapped_column(ForeignKey("comment.id", ondelete="RESTRICT"))
    #: 1, 2, 3 … for each comment.
    number: Mapped[int]
    revision: Mapped[int]
    actor_kind: Mapped[str] = mapped_column(String(10))
    moderator_id: Mapped[UUID | None] = mapped_column(ForeignKey("moderator.id", ondelete="RESTRICT"))
    action: Mapped[str] = mapped_column(String(10))
    from_status: Mapped[str | None] = mapped_column(String(10))
    to_status: Mapped[str] = mapped_column(String(10))
    #: What readers saw before, so that undo can show it again.
    published_before: Mapped[int | None]
    #: A key of `service.comments.reasons.REASONS`.
    reason: Mapped[str | None] = mapped_column(String(40))
    #: For colleagues only; never shown to the author.
    note: Mapped[str | None] = mapped_column(String(MAX_NOTE))
    undoes_id: Mapped[UUID | None] = mapped_column(ForeignKey("decision.id"))
    #: SHA-256 over this decision and the digest of the comment's one before: a changed or missing link shows.
    digest: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime]

    comment: Mapped[Comment] = relationship()
    moderator: Mapped[Moderator | None] = relationship(lazy="joined")
