"""Banning by example or by value. Never commits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from service.access.actors import Staff
from service.access.keyring import email_domain_hash, email_hash
from service.access.models import Ban, BanKind
from service.comments.models import Comment
from service.core.errors import Invalid
from service.sites.models import Site
from service.sites.origins import origin_of


@dataclass(frozen=True, slots=True)
class BanRequest:
    """What to ban: what this comment shows of the kind, or this value."""

    kind: BanKind
    comment: Comment | None = None
    value: str | None = None
    days: int | None = None
    note: str | None = None


def ban(work: Session, site: Site, request: BanRequest, *, by: Staff, now: datetime) -> Ban:
    """Put a ban in force and return it.

    Raises:
        Invalid: nothing of this kind is known of the comment, or the value is none.
    """
    found = Ban(
        site_id=site.id,
        kind=request.kind,
        value=_value(request),
        note=request.note,
        moderator_id=by.id,
        created_at=now,
        expires_at=now + timedelta(days=request.days) if request.days else None,
    )
    work.add(found)
    work.flush()
    return found


def ban_values(comment: Comment) -> dict[BanKind, str | None]:
    """Return what a ban of each kind compares of a comment; its links are compared one by one (`workers.checks`)."""
    return {
        BanKind.AUTHOR: comment.identity_id.hex,
        BanKind.EMAIL: comment.email_hash,
        BanKind.EMAIL_DOMAIN: comment.email_domain_hash,
        BanKind.ADDRESS: comment.client_hash,
    }


def _value(request: BanRequest) -> str:
    if request.comment:
        value = ban_values(request.comment).get(request.kind)
    else:
        value = _of_text(request.kind, request.value or "")
    if not value:
        raise Invalid.field("comment_id" if request.comment else "value", "There is nothing of this kind to ban here.")
    return value


def _of_text(kind: BanKind, text: str) -> str | None:
    if kind is BanKind.EMAIL and "@" in text:
        return email_hash(text)
    if kind is BanKind.EMAIL_DOMAIN and "." in text:
        return email_domain_hash("@" + text.rpartition("@")[2])
    if kind is BanKind.LINK_DOMAIN:
        origin = origin_of(text if "://" in text else f"https://{text}")
        return origin.partition("://")[2].partition(":")[0] if origin and "." in origin else None
    return None
