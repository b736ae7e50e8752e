"""Reading the lessons that count, and what they have been made into."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from service.comments.models import Comment, Revision
from service.learning.models import LearnedTask, Lesson, StoredAdapter
from service.sites.models import Site

#: So many of a site's newest lessons about a task count.
MOST_LESSONS = 2_000


@dataclass(frozen=True, slots=True)
class Known:
    """A lesson as it is learned from; `features` is None until a worker has made them."""

    id: UUID
    comment_id: UUID
    revision: int
    moderator_id: UUID | None
    label: bool
    weight: float
    features: bytes | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Wording:
    """What features are made from."""

    body: str
    website: str | None


def lock_lessons(work: Session, site_id: UUID) -> None:
    """Let nobody else change this site's lessons or adapters until the transaction ends."""
    # "no key": comments that come in meanwhile point to the site and must not wait
    work.execute(select(Site.id).where(Site.id == site_id).with_for_update(key_share=True))


def known_lessons(work: Session, site_id: UUID, task: LearnedTask) -> list[Known]:
    """Return the newest lessons that count, the oldest of them first."""
    rows = work.scalars(select(Lesson).where(Lesson.id.in_(_counting(site_id, task))))
    found = [
        Known(
            row.id, row.comment_id, row.revision, row.moderator_id, bool(row.label), row.weight, row.features,
            row.created_at,
        )
        for row in rows
    ]  # fmt: skip
    return sorted(found, key=lambda lesson: (lesson.created_at, lesson.id))


def count_lessons(work: Session, site_id: UUID, task: LearnedTask) -> tuple[int, int]:
    """Return how many of the lessons that count say that it is spam (or abuse), and how many that it is not."""
    found = select(Lesson.label, func.count()).where(Lesson.id.in_(_counting(site_id, task))).group_by(Lesson.label)
    counted = dict(work.execute(found).all())
    return counted.get(1, 0), counted.get(0, 0)


def basis_of(work: Session, site_id: UUID, task: LearnedTask) -> str:
    """Return what tells the lessons that count now from any others: lessons never change, they only come and go."""
    ids = sorted(str(one) for one in work.scalars(_counting(site_id, task)))
    return sha256("\n".join(ids).encode()).hexdigest()


def _counting(site_id: UUID, task: LearnedTask) -> Select[tuple[UUID]]:
    newest_first = (Lesson.created_at.desc(), Lesson.id.desc())
    place = func.row_number().over(partition_by=(Lesson.comment_id, Lesson.revision), order_by=newest_first)
    placed = (
        select(Lesson.id, Lesson.created_at, place.label("place"))
        .where(Lesson.site_id == site_id, Lesson.task == task, Lesson.undone_at.is_(None))
        .subquery()
    )
    newest = select(placed.c.id).where(placed.c.place == 1)
    return newest.order_by(placed.c.created_at.desc(), placed.c.id.desc()).limit(MOST_LESSONS)


def newest_label(work: Session, comment_id: UUID, revision: int, task: LearnedTask) -> bool | None:
    """Return what the newest lesson about a wording says, None when there is none."""
    found = (
        select(Lesson.label)
        .where(
            Lesson.comment_id == comment_id,
            Lesson.revision == revision,
            Lesson.task == task,
            Lesson.undone_at.is_(None),
        )
        .order_by(Lesson.created_at.desc(), Lesson.id.desc())
        .limit(1)
    )
    label = work.scalar(found)
    return None if label is None else bool(label)


def wordings_of(work: Session, lessons: Sequence[Known]) -> dict[UUID, Wording]:
    """Return, by lesson, the wordings that they are about."""
    ids = {lesson.id for lesson in lessons}
    found = (
        select(Lesson.id, Revision.body, Comment.author_website)
        .join(Revision, (Revision.comment_id == Lesson.comment_id) & (Revision.number == Lesson.revision))
        .join(Comment, Comment.id == Lesson.comment_id)
        .where(Lesson.id.in_(ids))
    )
    return {row.id: Wording(row.body, row.author_website) for row in work.execute(found)}


def find_adapter(work: Session, site_id: UUID, task: LearnedTask) -> StoredAdapter | None:
    """Return what a site's lessons about a task have been made into."""
    return work.get(StoredAdapter, (site_id, task))


def adapters_of(work: Session, site_id: UUID) -> dict[LearnedTask, bytes]:
    """Return the stored form of a site's adapters, by task; those with nothing to apply are left out."""
    found = select(StoredAdapter.task, StoredAdapter.content).where(StoredAdapter.site_id == site_id)
    return {LearnedTask(row.task): row.content for row in work.execute(found) if row.content}
