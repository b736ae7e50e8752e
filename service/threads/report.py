"""A reader's browser reports what a page says of itself; it counts once several have said the same. Never commits.

Who sends a report is unknown, and what it says is shown under the site's other pages: one voice is not enough
(docs/decisions, "what pages say of themselves").
"""

from __future__ import annotations

from datetime import datetime, timedelta
from ipaddress import ip_address
from urllib.parse import urlsplit

from sqlalchemy.orm import Session

from service.access.keyring import keyring
from service.sites.models import Site
from service.sites.queries import policy_of
from service.threads.facts import Facts, Said
from service.threads.known_pages import hold_page, show
from service.threads.models import KnownBy, Page

#: How often a page that has not changed is asked for again: one that nobody reports any more is gone.
REFRESHED = timedelta(days=30)


def report(work: Session, site: Site, said: Said, *, reader: str | None, now: datetime) -> Page:
    """Take a report in and return what is known of the page now.

    Args:
        reader: a keyed hash of where the report comes from; None says nothing and counts for nothing.
    """
    facts = said.facts
    page = hold_page(work, site.id, said.url, now=now)
    if page.known_by == KnownBy.SITE or not facts.title:
        return page
    if is_known(page, facts):
        # who agrees with what is known takes the word from whoever did not, alone
        page.waiting, page.seen_at = None, now
        return page
    voices = _voices(page, facts)
    if reader is not None:
        # a hash for this page alone: no two of them tell that somebody read both
        voices = sorted({*voices, keyring().hash("page reader", f"{page.id} {reader}")[:24]})
    if len(voices) >= _needed(site, said.url):
        show(work, page, facts, KnownBy.READERS, now=now)
    else:
        page.waiting = {"facts": facts.plain(), "by": voices}
    work.flush()
    return page


def is_wanted(page: Page | None, facts: Facts, *, now: datetime) -> bool:
    """Tell whether a report of these facts would be news."""
    if not facts.title or (page is not None and page.known_by == KnownBy.SITE):
        return False
    return page is None or not is_known(page, facts) or page.waiting is not None or now > page.seen_at + REFRESHED


def is_known(page: Page, facts: Facts) -> bool:
    """Tell whether the page is known to say just this."""
    known = Facts(page.title, page.excerpt, page.image, page.language)
    return page.known_by is not None and known == facts


def _voices(page: Page, facts: Facts) -> list[str]:
    waiting = page.waiting
    return list(waiting["by"]) if waiting is not None and waiting["facts"] == facts.plain() else []


def _needed(site: Site, url: str) -> int:
    """Return how many must say the same: one where the page is on one's own machine, and nobody else has it."""
    return 1 if _is_loopback(urlsplit(url).hostname or "") else policy_of(site).related.confirmations


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
