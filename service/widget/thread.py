"""A thread as readers see it, the same in JSON and in the frame."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from service.comments.counting import count_published
from service.comments.paging import Found, PageOf, read_page
from service.reactions.queries import total_on_comment
from service.sites.policy import Policy
from service.threads.models import Thread


def page_of(policy: Policy, given: Mapping[str, Any], **most: int) -> PageOf:
    """Return which part of a thread a query asks for (`service.comments.schemas.PageQuerySchema`).

    Args:
        most: how many replies at most, if fewer than usual.
    """
    sort, limit = given.get("sort", policy.reading.sort), given.get("limit", policy.reading.page_size)
    liked = total_on_comment() if policy.reactions.comments and sort == "top" else None
    return PageOf(sort, limit, given.get("cursor"), liked=liked, **most)


def read_thread(work: Session, thread: Thread | None, url: str, page: PageOf, *, opened: bool) -> dict[str, Any]:
    """Return a thread with one page of its comments as readers see them; an empty one when nobody wrote yet.

    Raises:
        Invalid: the cursor is none of ours.
    """
    found = read_page(work, thread.id, page) if thread else Found([])
    head: dict[str, Any] = {
        "id": str(thread.id) if thread else None,
        "url": url,
        "title": thread.title if thread else "",
        "open": opened,
        "count": count_published(work, thread.id) if thread else 0,
        "reactions": {},
        "version": thread.version if thread else 0,
    }
    return {"thread": head, "comments": found.comments, "next": found.next, "more": found.more}
