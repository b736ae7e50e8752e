"""Taking a page out of the cards, and letting it in again; what is known of it stays. Never commits."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from service.sites.models import Site
from service.threads.known_pages import hold_page
from service.threads.models import Page
from service.threads.queries import page_url


def hide_page(work: Session, site: Site, url: str, *, now: datetime) -> Page:
    """Let no card lead to a page, whatever is said of it; also to one that is not known yet.

    Raises:
        Invalid: it is no page of the site.
    """
    page = hold_page(work, site.id, page_url(site, url), now=now)
    page.hidden_at = page.hidden_at or now
    work.flush()
    return page


def unhide_page(work: Session, site: Site, url: str, *, now: datetime) -> Page:
    """Let cards lead to a page again.

    Raises:
        Invalid: it is no page of the site.
    """
    page = hold_page(work, site.id, page_url(site, url), now=now)
    page.hidden_at = None
    work.flush()
    return page
