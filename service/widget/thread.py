"""A thread as readers see it, the same in JSON and in the frame."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from service.comments.counting import count_published
from service.comments.paging import Found, PageOf, read_page
from service.threads.models import Thread


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
