"""Related pages: the site's others that are most like one, and whose discussion is most alive.

However large a site is, a bounded number of rows is read: a few terms of the page that say most, the newest pages with
each of them, and the site's liveliest and newest pages beside.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import log, sqrt
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, and_, select, union_all
from sqlalchemy.orm import Session

from service.core.database import AnySelect
from service.sites.models import Site
from service.sites.origins import origin_of
from service.sites.policy import Policy
from service.sites.queries import has_origin
from service.threads.facts import Said, may_show
from service.threads.known_pages import find_page
from service.threads.life import lively_now
from service.threads.models import Page, PageTerm, SiteTerm, Thread
from service.threads.terms import number_of, terms_of, unpack

#: Terms looked up, and the newest pages read for each.
_TERMS = 12
_PAGES_OF_A_TERM = 100
#: Pages that are looked at closely: the most alike, the liveliest, the newest.
_ALIKE, _ALIVE, _NEW = 40, 16, 16
#: On a site with so many pages, a term that more than this share of them have says nothing.
_MANY_PAGES, _TOO_COMMON = 50, 0.2

#: What the parts of a score weigh; they add up to 1.
_LIKENESS, _LIFE, _FRESHNESS = 0.75, 0.2, 0.05
#: With so many comments of today a discussion has half of what life can give.
_LIVELY = 3.0
_FRESH = timedelta(days=30)
#: What is left of the score of a page in another language.
_FOREIGN = 0.3
#: Nobody has been there for so long: the page is gone, or as good as.
_GONE = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Card:
    """What leads to a related page."""

    url: str
    title: str
    excerpt: str
    image: str | None
    score: float


@dataclass(frozen=True, slots=True)
class _Origin:
    """The page that one comes from, as far as it is known."""

    url: str
    language: str | None
    terms: dict[int, float]
    counted: bool


def related(work: Session, site: Site, policy: Policy, said: Said, *, now: datetime) -> list[Card]:
    """Return cards of the site's other pages, the best first.

    Args:
        policy: with how many to show.
        said: the page that one comes from; what it says of itself is used where nothing is known of it.
    """
    if not policy.related.show:
        return []
    url, facts = said.url, said.facts
    page = find_page(work, site.id, url)
    if page is not None and page.known_by is not None:
        origin = _Origin(url, page.language or facts.language, unpack(page.terms), counted=True)
    else:
        terms = terms_of(site.id, facts.title, facts.excerpt)
        origin = _Origin(url, facts.language, terms, counted=False)
    likeness = _likeness(work, site.id, origin)
    cards = [
        _card(site, policy, origin, row, _Seen(likeness.get(row.id, 0.0), now))
        for row in _rows(work, site.id, origin, likeness, now=now)
        if has_origin(site, origin_of(row.url) or "")
    ]
    return sorted(cards, key=lambda card: (-card.score, card.url))[: policy.related.show]


def _likeness(work: Session, site_id: UUID, origin: _Origin) -> dict[int, float]:
    """Return, by page, how alike they are, from 0 to 1: the most alike ones only."""
    worth = _worth(work, site_id, origin)
    if not worth:
        return {}
    chosen = sorted(worth, key=lambda term: -worth[term] * origin.terms[term])[:_TERMS]
    found: dict[int, float] = defaultdict(float)
    for term, page_id, weight in work.execute(union_all(*[_newest_with(term) for term in chosen])):
        found[page_id] += worth[term] ** 2 * origin.terms[term] * weight
    best = sum((worth[term] * origin.terms[term]) ** 2 for term in worth)
    nearest = sorted(found, key=lambda page_id: (-found[page_id], -page_id))[: _ALIKE + 1]
    # the root: pages that share a tenth of what they say are alike already
    return {page_id: min(1.0, sqrt(found[page_id] / best)) for page_id in nearest}


def _newest_with(term: int) -> Select[Any]:
    newest = (
        select(PageTerm.term, PageTerm.page_id, PageTerm.weight)
        .where(PageTerm.term == term)
        .order_by(PageTerm.page_id.desc())
        .limit(_PAGES_OF_A_TERM)
    )
    return select(newest.subquery())


def _worth(work: Session, site_id: UUID, origin: _Origin) -> dict[int, float]:
    """Return what sharing each of the page's terms is worth: the rarer on this site, the more (BM25's idf)."""
    anything = number_of(site_id, "")
    counts = select(SiteTerm.term, SiteTerm.pages).where(SiteTerm.term.in_([anything, *origin.terms]))
    known = {row.term: row.pages for row in work.execute(counts)}
    everything = known.pop(anything, 0)
    itself = 1 if origin.counted else 0
    common = everything * _TOO_COMMON if everything >= _MANY_PAGES else everything
    return {
        term: log(1 + (everything - pages + 0.5) / (pages + 0.5))
        for term, pages in known.items()
        if itself < pages <= common
    }


def _rows(work: Session, site_id: UUID, origin: _Origin, alike: Iterable[int], *, now: datetime) -> Sequence[Row[Any]]:
    """Return the pages to look at closely; never the page itself, nor one that is closed, hidden or gone."""
    ours = Page.site_id == site_id
    alive = select(Page.id).where(ours, Page.life > 0).order_by(Page.life.desc()).limit(_ALIVE)
    new = select(Page.id).where(ours, Page.known_by.is_not(None)).order_by(Page.id.desc()).limit(_NEW)
    near = {*alike, *work.scalars(alive), *work.scalars(new)}
    columns = (Page.id, Page.url, Page.title, Page.excerpt, Page.image, Page.language, Page.created_at, Page.life)
    shown: AnySelect = (
        select(*columns)
        .join(Thread, and_(Thread.site_id == Page.site_id, Thread.url == Page.url), isouter=True)
        .where(Page.id.in_(near), ours, Page.url != origin.url, Page.known_by.is_not(None))
        .where(Page.hidden_at.is_(None), Thread.closed_at.is_(None))
        .where((Page.seen_at > now - _GONE) | (Page.known_by == "site"))
    )
    return work.execute(shown).all() if near else []


@dataclass(frozen=True, slots=True)
class _Seen:
    likeness: float
    now: datetime


def _card(site: Site, policy: Policy, origin: _Origin, row: Row[Any], seen: _Seen) -> Card:
    comments = lively_now(row.life, seen.now)
    age = max(seen.now - row.created_at, timedelta())
    score = _LIKENESS * seen.likeness + _LIFE * comments / (comments + _LIVELY) + _FRESHNESS * _FRESH / (_FRESH + age)
    if _primary(row.language) and _primary(origin.language) and _primary(row.language) != _primary(origin.language):
        score *= _FOREIGN
    image = row.image if may_show(site, policy, row.image) else None
    return Card(row.url, row.title, row.excerpt, image, round(score, 3))


def _primary(language: str | None) -> str:
    return (language or "").partition("-")[0]
