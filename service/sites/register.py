"""Registering a site."""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from service.core.errors import Invalid
from service.sites.models import Site, SiteOrigin
from service.sites.origins import parse_origin

#: Letters that cannot be mistaken for another when read aloud or typed over.
_KEY_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


def register_site(work: Session, name: str, origins: Sequence[str], *, now: datetime) -> Site:
    """Create a site and return it with its new public key.

    Raises:
        Invalid: the name is empty or an origin is none.
    """
    errors: dict[str, list[str]] = {}
    name = " ".join(name.split())
    if not 1 <= len(name) <= 200:
        errors["name"] = ["A site needs a name of at most 200 characters."]
    parsed = {given: parse_origin(given) for given in origins}
    wrong = [given for given, origin in parsed.items() if origin is None]
    if wrong or not parsed:
        errors["origins"] = [f"{given!r} is no origin; write it like https://news.example." for given in wrong] or [
            "A site needs at least one origin, like https://news.example."
        ]
    if errors:
        raise Invalid(errors)
    site = Site(key=_new_key(name), name=name, created_at=now)
    site.origins = [SiteOrigin(origin=origin) for origin in sorted({origin for origin in parsed.values() if origin})]
    work.add(site)
    work.flush()
    return site


def _new_key(name: str) -> str:
    """Return a key that begins like the name, so that people with several sites tell them apart."""
    start = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:20].strip("-")
    random = "".join(secrets.choice(_KEY_LETTERS) for _ in range(10))
    return f"{start}-{random}" if start else random
