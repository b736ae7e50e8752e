"""Reading bans: which are in force on a site, and whom they hit (`service.moderation.ban` puts them)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from service.access.models import Ban, BanKind
from service.core.errors import NotFound


def _in_force(site_id: UUID, now: datetime) -> ColumnElement[bool]:
    return (Ban.site_id == site_id) & or_(Ban.expires_at.is_(None), Ban.expires_at > now)


def active_bans(work: Session, site_id: UUID, *, now: datetime) -> Sequence[Ban]:
    """Return the bans in force on a site, newest first."""
    return work.scalars(select(Ban).where(_in_force(site_id, now)).order_by(Ban.id.desc())).all()


def bans_that_apply(
    work: Session, site_id: UUID, values: dict[BanKind, str | None], *, now: datetime
) -> frozenset[BanKind]:
    """Return the kinds of ban that hit any of these values."""
    given = {kind: value for kind, value in values.items() if value}
    if not given:
        return frozenset()
    found = select(Ban.kind, Ban.value).where(_in_force(site_id, now), Ban.value.in_(given.values()))
    return frozenset(BanKind(row.kind) for row in work.execute(found) if given.get(BanKind(row.kind)) == row.value)


def banned_link_domains(work: Session, site_id: UUID, *, now: datetime) -> frozenset[str]:
    """Return the link domains banned on a site, in lower case."""
    found = select(Ban.value).where(_in_force(site_id, now), Ban.kind == BanKind.LINK_DOMAIN)
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
