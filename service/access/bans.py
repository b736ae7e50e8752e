"""Reading bans: which are in force on a site, and whom they hit (`service.moderation.ban` puts them)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from service.access.models import Ban, BanKind
from service.core.errors import NotFound


def active_bans(work: Session, site_id: UUID, *, now: datetime) -> Sequence[Ban]:
    """Return the bans in force on a site, newest first."""
    found = select(Ban).where(Ban.site_id == site_id, or_(Ban.expires_at.is_(None), Ban.expires_at > now))
    return work.scalars(found.order_by(Ban.id.desc())).all()


def bans_that_apply(
    work: Session, site_id: UUID, values: dict[BanKind, str | None], *, now: datetime
) -> frozenset[BanKind]:
    """Return the kinds of ban that hit any of these values."""
    given = {kind: value for kind, value in values.items() if value}
    if not given:
        return frozenset()
    found = select(Ban.kind, Ban.value).where(
        Ban.site_id == site_id, Ban.value.in_(given.values()), or_(Ban.expires_at.is_(None), Ban.expires_at > now)
    )
    return frozenset(BanKind(row.kind) for row in work.execute(found) if given.get(BanKind(row.kind)) == row.value)


def banned_link_domains(work: Session, site_id: UUID, *, now: datetime) -> frozenset[str]:
    """Return the link domains banned on a site, in lower case."""
    found = select(Ban.value).where(
        Ban.site_id == site_id, Ban.kind == BanKind.LINK_DOMAIN, or_(Ban.expires_at.is_(None), Ban.expires_at > now)
    )
    return frozenset(work.scalars(found))


def find_ban(work: Session, ban_id: UUID) -> Ban:
    """Return a ban.

    Raises:
        NotFound: there is none.
    """
    ban = work.get(Ban, ban_id)
    if ban is None:
        raise NotFound("There is no such ban.")
    return ban
