"""Reading sites."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.core.errors import NotFound
from service.sites.models import Site
from service.sites.policy import Policy, resolve


def find_site(work: Session, key: str) -> Site:
    """Return the site with this public key.

    Raises:
        NotFound: there is none.
    """
    site = work.scalar(select(Site).where(Site.key == key)) if key.isascii() and "\0" not in key else None
    if site is None:
        raise NotFound("There is no such site.")
    return site


def all_sites(work: Session) -> Sequence[Site]:
    """Return every site, by name."""
    return work.scalars(select(Site).order_by(Site.name, Site.id)).all()


def policy_of(site: Site) -> Policy:
    """Return the policy in force on a site."""
    return resolve(site.policy)


def has_origin(site: Site, origin: str) -> bool:
    """Tell whether an origin belongs to the site."""
    return any(known.origin == origin for known in site.origins)
