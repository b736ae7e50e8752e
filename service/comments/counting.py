"""How many comments readers see, on one page or on each of many."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from threading import Lock
from uuid import UUID

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from service.comments.models import Comment
from service.core.database import AnySelect
from service.threads.models import Thread

#: How many threads' counts one process remembers.
_REMEMBERED = 10_000


@dataclass(frozen=True, slots=True)
class Version:
    """A thread as it is now: with the next change that readers see it has another number."""

    thread_id: UUID
    number: int


def count_published(work: Session, thread_id: UUID) -> int:
    """Return how many comments of a thread readers see."""
    found = select(func.count()).where(Comment.thread_id == thread_id, Comment.published_revision.is_not(None))
    return work.scalar(found) or 0


def versions_of(work: Session, site_id: UUID, urls: Collection[str]) -> dict[str, Version]:
    """Return the threads of these canonical addresses; those under which nobody wrote are missing."""
    found = select(Thread.url, Thread.id, Thread.version).where(Thread.site_id == site_id, Thread.url.in_(urls))
    return {row.url: Version(row.id, row.version) for row in work.execute(found)}


class Counts:
    """Counts already made. They are of a version, so none can be out of date."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._known: OrderedDict[Version, int] = OrderedDict()

    def of(self, work: Session, versions: Mapping[str, Version]) -> dict[str, int]:
        """Return how many comments readers see under each address, counting only where something has changed."""
        with self._lock:
            found = {version: self._known[version] for version in versions.values() if version in self._known}
        missing = {version.thread_id: version for version in versions.values() if version not in found}
        if missing:
            counted = dict.fromkeys(missing.values(), 0) | {
                missing[row.thread_id]: row.number for row in work.execute(_each(missing))
            }
            self._remember(counted)
            found |= counted
        return {url: found[version] for url, version in versions.items()}

    def _remember(self, counted: Mapping[Version, int]) -> None:
        with self._lock:
            self._known.update(counted)
            while len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)


def _each(threads: Collection[UUID]) -> AnySelect:
    published = and_(Comment.thread_id.in_(threads), Comment.published_revision.is_not(None))
    return select(Comment.thread_id, func.count().label("number")).where(published).group_by(Comment.thread_id)


counts = Counts()
