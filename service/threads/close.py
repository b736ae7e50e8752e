"""Closing a page's conversation and opening it again. Never commits."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from service.core.errors import NotFound
from service.sites.models import Site
from service.threads.models import Thread
from service.threads.queries import find_thread, open_thread, page_url, show_change


def close_thread(work: Session, site: Site, url: str, *, now: datetime) -> Thread:
    """Take no more comments on a page, one without any included; what is published stays.

    Raises:
        Invalid: it is no page of the site.
    """
    thread = open_thread(work, site, page_url(site, url), now=now)
    if thread.closed_at is None:
        thread.closed_at = now
        _changed(work, thread)
    return thread


def reopen_thread(work: Session, site: Site, url: str) -> Thread:
    """Take comments on a page again, unless the site's policy has closed it by age.

    Raises:
        Invalid: it is no page of the site.
        NotFound: nobody wrote there or closed it.
    """
    thread = find_thread(work, site.id, page_url(site, url))
    if thread is None:
        raise NotFound("There is no conversation on this page yet.")
    if thread.closed_at is not None:
        thread.closed_at = None
        _changed(work, thread)
    return thread


def _changed(work: Session, thread: Thread) -> None:
    """Readers see whether the page is open: their cached answers are out of date."""
    work.flush()
    show_change(work, thread.id, "")
