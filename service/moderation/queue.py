"""Reading the queue: what waits, in the order that serves, and how much there is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.orm import Session, selectinload

from service.access.actors import Staff
from service.comments.models import Comment, Decision, Revision
from service.comments.reasons import REASONS
from service.comments.status import Status
from service.core import cursor as cursors
from service.core.database import AnySelect
from service.core.errors import Invalid
from service.core.ids import parse_id
from service.flags.flag import FLAGGED, FLAGGED_PRIVACY
from service.flags.queries import flag_severity, is_flagged
from service.flags.reasons import PERSONAL
from service.moderation.items import present_items
from service.sites.models import Site

#: The queue of what may expose a person: held for it by a check or by reports, or reported for it and still to be read.
PRIVATE_QUEUE = "privacy_queue"
#: What stands in the place of a reason and is none: these queues go across the statuses, the gravest first.
QUEUES = (PRIVATE_QUEUE, FLAGGED)
#: The statuses in which a report still has something to change.
_REPORTABLE = (Status.PENDING, Status.HELD, Status.APPROVED)


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """Which items of the queue, in which order.

    Attributes:
        status: None for every status in which there is something to decide.
        reason: a reason of the last decision, or one of `QUEUES`.
    """

    status: Status | None = Status.HELD
    site: Site | None = None
    reason: str | None = None
    text: str | None = None
    sort: str = "oldest"
    limit: int = 25
    cursor: str | None = None


def read_queue(work: Session, staff: Staff, wanted: QueueFilter) -> tuple[list[dict[str, Any]], str | None]:
    """Return one page of the queue and the cursor of the next.

    Raises:
        Invalid: the cursor is none of ours.
    """
    severity = _severity()
    found: AnySelect = select(Comment, severity.label("severity")).join(Comment.thread)
    found = found.join(Decision, and_(Decision.comment_id == Comment.id, Decision.number == Comment.decisions))
    found = found.where(_waits(wanted.status), of_staff(staff, wanted.site))
    if wanted.reason:
        found = found.where(_for_reason(wanted.reason))
    if wanted.text:
        found = found.where(_mentions(wanted.text))
    found = _ordered(found, severity, wanted)
    rows = work.execute(found.options(selectinload(Comment.newest)).limit(wanted.limit + 1)).all()
    shown = rows[: wanted.limit]
    items = present_items(work, [row[0] for row in shown])
    if len(rows) <= wanted.limit:
        return items, None
    last, weight = shown[-1]
    return items, cursors.encode(wanted.sort, weight if wanted.sort == "severity" else 0, str(last.id))


def _ordered(found: AnySelect, severity: ColumnElement[int], wanted: QueueFilter) -> AnySelect:
    newest, by_weight = wanted.sort == "newest", wanted.sort == "severity"
    if wanted.cursor:
        sort, weight, written = cursors.decode(wanted.cursor, str, int, str)
        last = parse_id(written)
        if last is None or sort != wanted.sort:
            raise Invalid.field("cursor", cursors.NOT_VALID)
        after: ColumnElement[bool] = Comment.id < last if newest else Comment.id > last
        if by_weight:
            after = or_(severity < weight, and_(severity == weight, after))
        found = found.where(after)
    by_id = Comment.id.desc() if newest else Comment.id.asc()
    return found.order_by(severity.desc(), by_id) if by_weight else found.order_by(by_id)


def _waits(status: Status | None) -> ColumnElement[bool]:
    return Comment.status.in_(_REPORTABLE) if status is None else Comment.status == status


def _for_reason(reason: str) -> ColumnElement[bool]:
    if reason == FLAGGED:
        return is_flagged()
    if reason == PRIVATE_QUEUE:
        held = and_(Comment.status == Status.HELD, Decision.reason.in_(("private", FLAGGED_PRIVACY)))
        return or_(held, is_flagged(*PERSONAL))
    return Decision.reason == reason


def _severity() -> ColumnElement[int]:
    """Return how grave an item is: by what gave it its status, or by what readers report it for."""
    weights = {key: reason.severity for key, reason in REASONS.items()}
    decided, reported = case(weights, value=Decision.reason, else_=0), flag_severity()
    return case((decided > reported, decided), else_=reported)


def of_staff(staff: Staff, site: Site | None) -> ColumnElement[bool]:
    """Return the condition for comments of this site, or of all the sites that are theirs."""
    if site is not None:
        return Comment.site_id == site.id
    return Comment.site_id.in_(staff.site_ids) if staff.site_ids else Comment.site_id.is_not(None)


def _mentions(text: str) -> ColumnElement[bool]:
    body = select(Revision.number).where(
        Revision.comment_id == Comment.id,
        Revision.number == Comment.revision,
        Revision.body.icontains(text, autoescape=True),
    )
    return or_(Comment.author_name.icontains(text, autoescape=True), body.exists())


def totals(work: Session, staff: Staff, site: Site | None) -> dict[str, int]:
    """Return how many comments of the moderator's sites are in each status and in each queue across them."""
    theirs = of_staff(staff, site)
    found = select(Comment.status, func.count()).where(theirs).group_by(Comment.status)
    counted = dict(work.execute(found).all())
    return {status.value: counted.get(status.value, 0) for status in Status} | {
        queue: work.scalar(_in_queue(queue).where(theirs)) or 0 for queue in QUEUES
    }


def _in_queue(queue: str) -> AnySelect:
    last = and_(Decision.comment_id == Comment.id, Decision.number == Comment.decisions)
    found = select(func.count()).select_from(Comment).join(Decision, last)
    return found.where(_waits(None), _for_reason(queue))
