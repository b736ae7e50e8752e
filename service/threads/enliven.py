"""What readers see of a page's discussion has changed: how alive it is now, and what it is called. Never commits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.threads.facts import Facts
from service.threads.known_pages import hold_page, show, unshow
from service.threads.life import life_of
from service.threads.models import KnownBy, Thread


def enliven(work: Session, thread_id: UUID, written: Sequence[datetime], *, now: datetime) -> None:
    """Put down how alive a page's discussion is.

    A page of which nothing else is known takes its title from its thread, where the first comment that readers saw put
    it; it loses it again with the last one.

    Args:
        written: when the comments that readers see were written; the newest suffice.
    """
    work.flush()
    row = work.execute(select(Thread.site_id, Thread.url, Thread.title).where(Thread.id == thread_id)).one()
    page = hold_page(work, row.site_id, row.url, now=now)
    page.life = life_of(written)
    if written and page.known_by is None and row.title:
        waiting = page.waiting
        show(work, page, Facts(row.title), KnownBy.COMMENT, now=now)
        page.waiting = waiting
    elif not written and page.known_by == KnownBy.COMMENT:
        unshow(work, page)
    work.flush()
