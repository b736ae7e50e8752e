"""Keeping what a worker has made of a site's lessons, and forgetting it all. Never commits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from service.learning.lessons import basis_of, find_adapter, lock_lessons
from service.learning.models import LearnedTask, Lesson, StoredAdapter

_NOTHING = b""


@dataclass(frozen=True, slots=True)
class Made:
    """What a worker made of a site's lessons about one task.

    Attributes:
        basis: `service.learning.lessons.basis_of` when the lessons were read.
        lessons: how many there were.
        content: the adapter's stored form; empty when there is nothing to apply.
        features: by lesson, features that were not there before.
    """

    basis: str
    lessons: int
    content: bytes
    features: Mapping[UUID, bytes] = field(default_factory=dict)


def keep(work: Session, site_id: UUID, task: LearnedTask, made: Made, *, now: datetime) -> bool:
    """Store an adapter; False when other lessons count by now, and it has to be made again."""
    lock_lessons(work, site_id)
    if basis_of(work, site_id, task) != made.basis:
        return False
    for lesson_id, features in made.features.items():
        work.execute(update(Lesson).where(Lesson.id == lesson_id).values(features=features))
    stored = find_adapter(work, site_id, task)
    if stored is None:
        stored = StoredAdapter(site_id=site_id, task=task, version=0)
        work.add(stored)
    stored.version += 1
    stored.lessons, stored.basis, stored.content, stored.updated_at = made.lessons, made.basis, made.content, now
    work.flush()
    return True


def forget(work: Session, site_id: UUID, *, now: datetime) -> int:
    """Forget all that a site's decisions have taught; return how many lessons there were. The decisions stand."""
    lock_lessons(work, site_id)
    gone = work.scalars(delete(Lesson).where(Lesson.site_id == site_id).returning(Lesson.id)).all()
    for task in LearnedTask:
        # not deleted: versions go on rising, so that none is ever two different adapters
        if find_adapter(work, site_id, task) is not None:
            keep(work, site_id, task, Made(basis_of(work, site_id, task), 0, _NOTHING), now=now)
    return len(gone)
