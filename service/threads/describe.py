"""The site itself says what a page is called, or that no card shall lead there. Never commits."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from service.core.errors import Invalid
from service.sites.models import Site
from service.threads.facts import Said
from service.threads.known_pages import hold_page, show
from service.threads.models import KnownBy, Page

NO_TITLE = "Please give the page's title."


def describe(work: Session, site: Site, said: Said, *, hidden: bool, now: datetime) -> Page:
    """Put facts of a page in force, which readers cannot change, and return what is known of it now.

    Args:
        hidden: whether no card shall lead there.

    Raises:
        Invalid: there is no title that can be seen.
    """
    if not said.facts.title:
        raise Invalid.field("title", NO_TITLE)
    page = hold_page(work, site.id, said.url, now=now)
    show(work, page, said.facts, KnownBy.SITE, now=now)
    page.hidden_at = (page.hidden_at or now) if hidden else None
    work.flush()
    return page
