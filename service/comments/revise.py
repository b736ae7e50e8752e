"""Making a revision out of what somebody typed."""

from __future__ import annotations

from datetime import datetime

from service.access.keyring import link_domain_hash
from service.comments.link_domains import link_domains
from service.comments.models import LinkDomain, Revision
from service.core.fingerprint import fingerprint
from service.core.markdown import render

_TOP_BIT = 1 << 63


def new_revision(number: int, body: str, *, website: str | None, now: datetime) -> Revision:
    """Return a revision with everything that is derived from its text and its author's website."""
    known = fingerprint(body)
    domains = link_domains(body, website or "")
    return Revision(
        number=number,
        body=body,
        body_html=render(body),
        digest=known.digest,
        simhash=signed(known.simhash),
        words=known.words,
        created_at=now,
        link_domains=[LinkDomain(domain_hash=link_domain_hash(domain), created_at=now) for domain in domains],
    )


def signed(unsigned: int) -> int:
    """Return the signed number with the same 64 bits: databases have no unsigned ones."""
    return unsigned - (1 << 64) if unsigned & _TOP_BIT else unsigned


def unsigned(number: int) -> int:
    """Return the unsigned number with the same 64 bits."""
    return number + (1 << 64) if number < 0 else number
