"""Reading sites."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.core.errors import NotFound
from service.core.words import N_
from service.sites.models import Site
from service.sites.policy import Policy, parse

_KEY = re.compile(r"[a-z0-9-]{1,40}")

NO_SITE = N_("There is no such site.")


def is_key(text: str) -> bool:
    """Tell whether a text could be a site's key at all; not every text can be asked of a database."""
    return _KEY.fullmatch(text) is not None


def find_site(work: Session, key: str) -> Site:
    """Return the site with this public key.

    Raises:
        NotFound: there is none.
    """
    site = work.scalar(select(Site).where(Site.key == key)) if is_key(key) else None
    if site is None:
        raise NotFound(NO_SITE)
    return site


def all_sites(work: Session) -> Sequence[Site]:
    """Return every site, by name."""
    return work.scalars(select(Site).order_by(Site.name, Site.id)).all()


def policy_of(site: Site) -> Policy:
    """Return the policy in force on a site."""
    return policy_from(site.policy)


def policy_from(stored: Mapping[str, Any]) -> Policy:
    """Return the policy of a site's stored values."""
    return _parsed(json.dumps(stored, sort_keys=True))


@lru_cache(maxsize=1_024)
def _parsed(policy: str) -> Policy:
    """Validate a stored policy once: it is read with every request, and immutable."""
    return parse(json.loads(policy))


def has_origin(site: Site, origin: str) -> bool:
    """Tell whether an origin belongs to the site."""
    return any(known.origin == origin for known in site.origins)
