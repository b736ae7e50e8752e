"""Finding threads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol
from uuid import UUID

from sqlalchemy import and_, bindparam, case, select, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.orm import Session

from service.core.errors import Invalid, NotFound
from service.core.ids import new_id
from service.core.words import N_
from service.sites.models import Site
from service.sites.origins import origin_of
from service.sites.policy import Policy
from service.sites.queries import NO_SITE, has_origin, is_key
from service.threads.models import Thread
from service.threads.urls import canonical_url

NOT_OF_SITE = N_("This page does not belong to the site: its scheme, host and port are none of the site's origins.")
NO_PAGE = N_("Please give the address of a page, beginning with http:// or https://.")


class Closable(Protocol):
    """What is needed to know whether a thread takes comments."""

    @property
    def created_at(self) -> Any:
        """When the thread began."""

    @property
    def closed_at(self) -> Any:
        """When it was closed, None while it is not."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a reader's request needs to know of a site and one of its pages, in one look at the database."""

    site_id: UUID
    policy: dict[str, Any]
    policy_version: int
    thread_id: UUID | None
    version: int
    created_at: datetime | None
    closed_at: datetime | None
    reacted_in: int


#: Built once: putting a statement together takes longer than running this one.
_HEAD = (
    select(Site.id, Site.policy, Site.policy_version, Thread.id, Thread.version, Thread.created_at, Thread.closed_at)
    .add_columns(Thread.reacted_in)
    .join(Thread, and_(Thread.site_id == Site.id, Thread.url == bindparam("url")), isouter=True)
    .where(Site.key == bindparam("key"))
)


def look_up(work: Session, key: str, url: str) -> Head:
    """Return the head of a site's page; without a thread id when nobody wrote there yet.

    Raises:
        NotFound: there is no such site.
    """
    row = work.execute(_HEAD, {"key": key, "url": url}).one_or_none() if is_key(key) else None
    if row is None:
        raise NotFound(NO_SITE)
    return Head(row[0], row[1], row[2], row[3], row[4] or 0, row[5], row[6], row[7] or 0)


def page_url(site: Site, url: str) -> str:
    """Return the canonical URL of a page of the site.

    Raises:
        Invalid: it is no http(s) URL, or on none of the site's origins.
    """
    canonical = canonical_url(url)
    if canonical is None:
        raise Invalid.field("url", NO_PAGE)
    if not has_origin(site, origin_of(canonical) or ""):
        raise Invalid.field("url", NOT_OF_SITE)
    return canonical


def find_thread(work: Session, site_id: UUID, url: str) -> Thread | None:
    """Return the thread of a canonical URL, None when nobody wrote there yet."""
    return work.scalar(select(Thread).where(Thread.site_id == site_id, Thread.url == url))


def open_thread(work: Session, site: Site, url: str, *, now: datetime) -> Thread:
    """Return the thread of a canonical URL, made if need be; safe when two first comments arrive at once."""
    found = find_thread(work, site.id, url)
    if found is None:
        insert = postgresql_insert if work.get_bind().dialect.name == "postgresql" else sqlite_insert
        row = {
            "id": new_id(),
            "site_id": site.id,
            "url": url,
            "title": "",
            "version": 1,
            "reacted_in": 0,
            "created_at": now,
        }
        work.execute(insert(Thread).values(row).on_conflict_do_nothing())
        found = find_thread(work, site.id, url)
        if found is None:
            raise RuntimeError("a thread that was just made cannot be found")
    return found


def is_open(thread: Closable, policy: Policy, *, now: datetime) -> bool:
    """Tell whether the thread takes comments."""
    days = policy.threads.close_after_days
    too_old = days > 0 and now >= thread.created_at + timedelta(days=days)
    return thread.closed_at is None and not too_old


def show_change(work: Session, thread_id: UUID, title: str) -> None:
    """Say that what readers see of the thread has changed; one that has no title yet gets this one."""
    named = case((Thread.title == "", title), else_=Thread.title)
    changed = update(Thread).where(Thread.id == thread_id).values(version=Thread.version + 1, title=named)
    work.execute(changed.execution_options(synchronize_session=False))
