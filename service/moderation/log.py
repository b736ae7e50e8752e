"""Reading the decision log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.access.actors import Staff
from service.comments.models import Decision
from service.core import cursor as cursors
from service.core.errors import Invalid
from service.core.ids import parse_id
from service.moderation.present import present_decision
from service.moderation.queue import of_staff
from service.sites.models import Site


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which decisions of the log."""

    site: Site | None = None
    actor: str | None = None
    limit: int = 50
    cursor: str | None = None


def read_log(work: Session, staff: Staff, wanted: LogFilter) -> tuple[list[dict[str, Any]], str | None]:
    """Return one page of the decision log, newest first, and the cursor of the next.

    Raises:
        Invalid: the cursor is none of ours.
    """
    found = select(Decision).join(Decision.comment).where(of_staff(staff, wanted.site)).order_by(Decision.id.desc())
    if wanted.actor:
        found = found.where(Decision.actor_kind == wanted.actor)
    if wanted.cursor:
        [written] = cursors.decode(wanted.cursor, str)
        last = parse_id(written)
        if last is None:
            raise Invalid.field("cursor", cursors.NOT_VALID)
        found = found.where(Decision.id < last)
    rows = work.scalars(found.limit(wanted.limit + 1)).all()
    shown = rows[: wanted.limit]
    entries = [present_decision(decision) | {"comment_id": str(decision.comment_id)} for decision in shown]
    return entries, cursors.encode(str(shown[-1].id)) if len(rows) > wanted.limit else None
