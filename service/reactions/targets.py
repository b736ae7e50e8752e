"""What is reacted to: a page or a comment, found by its address or id as readers name it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from service.comments.models import Comment
from service.comments.queries import NO_COMMENT
from service.core.errors import NotFound
from service.core.ids import parse_id
from service.reactions.models import Reaction, ReactionCount
from service.sites.models import Site
from service.sites.policy import Policy
from service.sites.queries import find_site
from service.threads.queries import find_thread, open_thread, page_url


@dataclass(frozen=True, slots=True)
class Target:
    """A page's thread, or one of its comments."""

    thread_id: UUID
    comment_id: UUID | None = None

    @property
    def id(self) -> UUID:
        """The id of the one that is reacted to."""
        return self.comment_id or self.thread_id

    @property
    def names(self) -> dict[str, UUID]:
        """The column that names it in our tables, with its value."""
        return {"comment_id": self.comment_id} if self.comment_id else {"thread_id": self.thread_id}

    def is_in(self, table: type[Reaction] | type[ReactionCount]) -> ColumnElement[bool]:
        """Return the condition that a row is about it."""
        [(name, value)] = self.names.items()
        column: InstrumentedAttribute[Any] = getattr(table, name)
        return column == value


class Wanted(Protocol):
    """What a reader wants to react to, before it is looked up."""

    def site(self, work: Session) -> Site:
        """Return whose it is. Raises NotFound: there is no such thing for readers."""

    def allowed(self, policy: Policy) -> bool:
        """Tell whether the site takes reactions to such a thing."""

    def find(self, work: Session, site: Site) -> Target | None:
        """Return the target, None when it is a page where nothing happened yet."""

    def make(self, work: Session, site: Site, *, now: datetime) -> Target:
        """Return the target, made if need be and kept as it is until the end of the transaction."""


@dataclass(frozen=True, slots=True)
class APage:
    """A page of a site."""

    site_key: str
    url: str

    def site(self, work: Session) -> Site:
        """Return the site of this key."""
        return find_site(work, self.site_key)

    def allowed(self, policy: Policy) -> bool:
        """Tell whether the site takes reactions to pages."""
        return policy.reactions.page

    def find(self, work: Session, site: Site) -> Target | None:
        """Return the page's thread."""
        thread = find_thread(work, site.id, page_url(site, self.url))
        return Target(thread.id) if thread else None

    def make(self, work: Session, site: Site, *, now: datetime) -> Target:
        """Return the page's thread."""
        return Target(open_thread(work, site, page_url(site, self.url), now=now).id)


@dataclass(frozen=True, slots=True)
class AComment:
    """A comment that readers see."""

    comment_id: str

    def site(self, work: Session) -> Site:
        """Return the site it was written on."""
        return self._seen(work).thread.site

    def allowed(self, policy: Policy) -> bool:
        """Tell whether the site takes reactions to comments."""
        return policy.reactions.comments

    def find(self, work: Session, _site: Site) -> Target:
        """Return the comment."""
        seen = self._seen(work)
        return Target(seen.thread_id, seen.id)

    def make(self, work: Session, _site: Site, *, now: datetime) -> Target:  # noqa: ARG002  # as for a page
        """Return the comment, which nobody takes down before this transaction is over."""
        seen = self._seen(work, keep=True)
        return Target(seen.thread_id, seen.id)

    def _seen(self, work: Session, *, keep: bool = False) -> Comment:
        found = select(Comment).where(Comment.id == parse_id(self.comment_id), Comment.published_revision.is_not(None))
        comment = work.scalar(found.with_for_update(read=True, of=Comment) if keep else found)
        if comment is None:
            raise NotFound(NO_COMMENT)
        return comment
