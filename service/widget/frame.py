"""The frame of one page: its comments, where its links lead, and what is being answered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from flask import url_for
from sqlalchemy.orm import Session

from service.comments.models import Comment
from service.comments.paging import PageOf
from service.comments.permalinks import page_with
from service.comments.positions import AfterReply, position_of
from service.core.fields import load
from service.core.ids import parse_id
from service.core.web_words import page_language, settle
from service.core.words import N_
from service.reactions.queries import show_reactions
from service.sites.models import Site
from service.sites.policy import Policy
from service.sites.queries import policy_of
from service.threads.models import MAX_TITLE
from service.threads.queries import find_thread, is_open, page_url
from service.widget.look import PLAIN, Look, look_from
from service.widget.schemas import FrameQuerySchema
from service.widget.thread import page_of, read_thread

SORTS = (("oldest", N_("Oldest")), ("newest", N_("Newest")), ("top", N_("Top")))
#: How many replies the frame shows of one comment, and how many on a page, before it asks whether to load more.
_EACH = 40
_REPLIES = 200


@dataclass(frozen=True, slots=True)
class Place:
    """What the frame's address says, checked.

    Attributes:
        url: the page's canonical address, on one of the site's origins.
        reply_to: the comment answered, "" for none; not looked up yet.
        sought: the comment that the address leads to, "" for none; not looked up yet.
        marked: the same, once it was found on this page.
        language: that the page asked for; None when it asked for none that is spoken here.
    """

    site: Site
    policy: Policy
    url: str
    title: str
    page: PageOf
    reply_to: str
    language: str | None = None
    sought: str = ""
    marked: str = ""
    look: Look = PLAIN

    @property
    def among_replies(self) -> bool:
        """Whether the page begins in the middle of a comment's replies."""
        return isinstance(position_of(self.page.cursor, self.page.sort), AfterReply)

    def link(self, anchor: str = "", **changes: str | int | None) -> str:
        """Return the frame's address with some parameters changed."""
        return url_for("widget_pages.show_frame", **self._query() | changes, _anchor=anchor or None)

    def news_link(self) -> str:
        """Return where the frame's script asks whether there are new comments."""
        return url_for("widget_pages.news.tell_new", **self._query() | {"title": None, "sort": None, "cursor": None})

    def flag_link(self, comment_id: str) -> str:
        """Return where a reader reports a comment; the comment itself knows its page."""
        query = self._query() | {"url": None, "title": None, "cursor": None, "comment": comment_id}
        return url_for("widget_pages.flags.ask", **query, _anchor="report")

    def flagged_link(self, comment_id: str) -> str:
        """Return where a reader is thanked for a report: nothing there depends on what became of the comment."""
        query = self._query() | {"cursor": None, "comment": comment_id}
        return url_for("widget_pages.flags.thank", **query, _anchor="report")

    def _query(self) -> dict[str, Any]:
        sort = self.page.sort if self.page.sort != self.policy.reading.sort else None
        query: dict[str, Any] = {"url": self.url, "title": self.title or None, "lang": self.language, "sort": sort}
        return query | {"site": self.site.key, "cursor": self.page.cursor} | self.look.query()

    def own_link(self, act: str) -> str:
        """Return where the author changes or withdraws what they just wrote: "edit" or "withdraw"."""
        query: dict[str, Any] = {"url": self.url, "title": self.title or None, "lang": self.language}
        return url_for(f"widget_pages.{act}_own", site=self.site.key, **query | self.look.query(), _anchor="news")

    def react_link(self) -> str:
        """Return where reactions go; the way back leads here."""
        return url_for("widget_pages.reactions.react", **self._query())

    def challenge_link(self) -> str:
        """Return where the script asks for a proof of work to do."""
        return url_for("challenge.give_challenge", site=self.site.key, url=self.url)


@dataclass(frozen=True, slots=True)
class Reply:
    """The comment that is being answered."""

    id: str
    name: str


def place_of(site: Site, query: Mapping[str, str]) -> Place:
    """Return what the frame's address says, and speak the site's language; empty parameters count as missing.

    Raises:
        Invalid: there is no page's address, it is not the site's, or a parameter is none of ours.
    """
    policy = policy_of(site)
    settle(policy.language)
    given = load(FrameQuerySchema, {name: value for name, value in query.items() if value})
    page = page_of(policy, given | {"limit": policy.reading.page_size}, replies=_REPLIES, each=_EACH)
    url, title = page_url(site, given["url"]), given["title"][:MAX_TITLE]
    return Place(
        site, policy, url, title, page, given["reply_to"], page_language(), given["comment"], look=look_from(given)
    )


def find_sought(work: Session, place: Place) -> Place:
    """Return the page that shows the comment that the address leads to; the same as before where there is none."""
    comment_id = parse_id(place.sought)
    thread = find_thread(work, place.site.id, place.url) if comment_id else None
    page = page_with(work, thread.id, place.page, comment_id) if thread and comment_id else None
    return replace(place, page=page, marked=str(comment_id)) if page else place


def read_frame(work: Session, place: Place, *, now: datetime) -> dict[str, Any]:
    """Return the thread with one page of comments, as readers see them.

    Raises:
        Invalid: the cursor is none of ours.
    """
    thread = find_thread(work, place.site.id, place.url)
    opened = thread is None or is_open(thread, place.policy, now=now)
    view = read_thread(work, thread, place.url, place.page, opened=opened)
    for comment in view["comments"]:
        left = comment.get("more_replies", {"count": 0})["count"]
        # of a comment whose replies began on an earlier page nobody has counted them all
        comment["below"] = 0 if place.among_replies else _living(comment["replies"]) + left
    return show_reactions(work, view, place.policy)


def _living(comments: Iterable[Mapping[str, Any]]) -> int:
    return sum(_living(comment["replies"]) + (not comment["removed"]) for comment in comments)


def reply_of(work: Session, place: Place, comment_id: str) -> Reply | None:
    """Return the comment to answer, None when readers do not see it on this page (it was removed meanwhile, say)."""
    parsed = parse_id(comment_id)
    comment = work.get(Comment, parsed) if parsed else None
    if comment is None or comment.published_revision is None:
        return None
    here = comment.site_id == place.site.id and comment.thread.url == place.url
    return Reply(str(comment.id), comment.author_name) if here else None
