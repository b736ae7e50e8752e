"""Finding what is known of a site's pages, and keeping their terms in step with their words. Never commits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.orm import Session

from service.threads.facts import Facts
from service.threads.models import KnownBy, Page, PageTerm, SiteTerm
from service.threads.terms import number_of, pack, terms_of, unpack

#: Pages of a site of which nothing is known yet; the oldest go first: anybody can name addresses without end.
MOST_UNKNOWN = 5_000
#: So many of them go with each one that comes.
_FORGOTTEN_AT_ONCE = 20


def find_page(work: Session, site_id: UUID, url: str) -> Page | None:
    """Return what is known of the page with this canonical URL."""
    return work.scalar(select(Page).where(Page.site_id == site_id, Page.url == url))


def hold_page(work: Session, site_id: UUID, url: str, *, now: datetime) -> Page:
    """Return the page, made if need be, and nobody else's to change until the transaction is over."""
    held = select(Page).where(Page.site_id == site_id, Page.url == url).with_for_update()
    held = held.execution_options(populate_existing=True)
    page = work.scalar(held)
    if page is None:
        row = {"site_id": site_id, "url": url, "title": "", "excerpt": "", "life": 0.0, "terms": b""}
        work.execute(_insert(work)(Page).values(row | {"created_at": now, "seen_at": now}).on_conflict_do_nothing())
        _forget_unknown(work, site_id)
        page = work.scalars(held).one()
    return page


def show(work: Session, page: Page, facts: Facts, known_by: KnownBy, *, now: datetime) -> None:
    """Let readers see these facts of the page from now on."""
    page.title, page.excerpt, page.image, page.language = facts.title, facts.excerpt, facts.image, facts.language
    page.known_by = known_by
    page.waiting = None
    page.seen_at = now
    _put_terms(work, page, terms_of(page.site_id, page.title, page.excerpt))


def unshow(work: Session, page: Page) -> None:
    """Know nothing of the page any more."""
    page.title, page.excerpt, page.image, page.language, page.known_by = "", "", None, None, None
    _put_terms(work, page, {})


def _put_terms(work: Session, page: Page, terms: dict[int, float]) -> None:
    before = unpack(page.terms)
    page.terms = pack(terms)
    after = unpack(page.terms)
    if before == after:
        return
    gone = [term for term, weight in before.items() if after.get(term) != weight]
    if gone:
        work.execute(delete(PageTerm).where(PageTerm.page_id == page.id, PageTerm.term.in_(gone)))
    rows = [
        {"term": term, "page_id": page.id, "weight": weight}
        for term, weight in after.items()
        if before.get(term) != weight
    ]
    if rows:
        work.execute(_insert(work)(PageTerm), rows)
    changes = dict.fromkeys(after.keys() - before.keys(), 1) | dict.fromkeys(before.keys() - after.keys(), -1)
    if bool(before) != bool(after):
        changes[number_of(page.site_id, "")] = 1 if after else -1
    _count(work, changes)


def _count(work: Session, changes: dict[int, int]) -> None:
    """Count pages up and down; in one order, so that no two transactions wait for each other."""
    rows = [{"term": term, "pages": change} for term, change in sorted(changes.items())]
    if not rows:
        return
    adding = _insert(work)(SiteTerm).values(rows)
    added = adding.on_conflict_do_update(
        index_elements=[SiteTerm.term], set_={"pages": SiteTerm.pages + adding.excluded.pages}
    )
    work.execute(added.execution_options(synchronize_session=False))


def _forget_unknown(work: Session, site_id: UUID) -> None:
    unknown = (Page.site_id == site_id) & Page.known_by.is_(None) & (Page.life == 0) & Page.hidden_at.is_(None)
    oldest: Sequence[int] = work.scalars(
        select(Page.id).where(unknown).order_by(Page.id.desc()).offset(MOST_UNKNOWN).limit(_FORGOTTEN_AT_ONCE)
    ).all()
    if oldest:
        work.execute(delete(Page).where(Page.id.in_(oldest)).execution_options(synchronize_session=False))


def _insert(work: Session) -> Any:
    return postgresql_insert if work.get_bind().dialect.name == "postgresql" else sqlite_insert
