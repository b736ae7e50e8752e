"""Learning from a site's decisions: lessons are taken one by one, and the site's adapter is made anew from them.

Nothing is kept between the steps but rows: a worker that dies leaves its tasks to be taken again, and whatever is done
twice comes out the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import UTC, timedelta
from uuid import UUID

import structlog
from rq.timeouts import JobTimeoutException
from sqlalchemy.exc import SQLAlchemyError

from service.core import outbox
from service.core.clock import clock
from service.core.current import settings
from service.core.outbox import Leased
from service.core.transactions import transaction
from service.learning.keep import Made, keep
from service.learning.lessons import Known, Wording, basis_of, find_adapter, known_lessons, wordings_of
from service.learning.models import LearnedTask
from service.learning.take import take
from workers.judgement.adapter import to_bytes
from workers.judgement.bag import Bag, bag_of, pack, unpack
from workers.judgement.lessons import Example, learn

log = structlog.get_logger()

#: Seconds before a task that failed is taken again.
_WAIT = 60


class _WorkersDiedError(Exception):
    """Each worker that took the task before died."""


def take_lessons(tasks: Sequence[Leased]) -> None:
    """Take a batch of `decision.made` tasks to its end."""
    for place, task in enumerate(tasks):
        if place and clock.now() >= task.until:
            log.warning("lease_over")
            return
        _do_or_give_back([task], _take_one)


def learn_again(tasks: Sequence[Leased]) -> None:
    """Take a batch of `lessons.changed` tasks to its end: one adapter is made once, however many ask for it."""
    asking: dict[tuple[str, str], list[Leased]] = defaultdict(list)
    for task in tasks:
        asking[task.ids["site_id"], task.ids["task"]].append(task)
    for alike in asking.values():
        _do_or_give_back(alike, _learn)


def _do_or_give_back(tasks: Sequence[Leased], act: Callable[[Sequence[Leased]], None]) -> None:
    """Do what the tasks ask for; what fails is tried again, and in the end told to whoever reads the log."""
    try:
        if any(task.attempts > settings().task_attempts for task in tasks):
            raise _WorkersDiedError
        act(tasks)
    except JobTimeoutException:
        raise
    except SQLAlchemyError as error:
        # the database is away or the row is locked: the lease runs out and the task is taken again
        log.warning("learning_interrupted", error=type(error).__name__)
    except Exception as error:  # noqa: BLE001  # a lesson that cannot be learned must not stop the checks behind it
        name = type(error).__name__
        log.error("learning_failed", error=name, topic=tasks[0].topic)
        with transaction() as work:
            for task in tasks:
                if task.attempts >= settings().task_attempts:
                    outbox.finish(work, task, now=clock.now(), error=name)
                else:
                    outbox.retry(work, task, at=clock.now() + timedelta(seconds=_WAIT), error=name)


def _take_one(tasks: Sequence[Leased]) -> None:
    [task] = tasks
    with transaction() as work:
        now = clock.now()
        if outbox.finish(work, task, now=now):
            take(work, UUID(task.ids["decision_id"]), now=now)


def _learn(tasks: Sequence[Leased]) -> None:
    site_id, about = UUID(tasks[0].ids["site_id"]), LearnedTask(tasks[0].ids["task"])
    with transaction(write=False) as work:
        basis = basis_of(work, site_id, about)
        stored = find_adapter(work, site_id, about)
        is_new = stored is None or stored.basis != basis
        lessons = known_lessons(work, site_id, about) if is_new else []
        wordings = wordings_of(work, [lesson for lesson in lessons if unpack(lesson.features) is None])
    made = _make(basis, lessons, wordings) if is_new else None
    with transaction() as work:
        now = clock.now()
        if made is not None and not keep(work, site_id, about, made, now=now):
            # whoever changed the lessons meanwhile has put a task of their own
            log.info("lessons_changed_meanwhile")
        for task in tasks:
            outbox.finish(work, task, now=now)


def _make(basis: str, lessons: Sequence[Known], wordings: dict[UUID, Wording]) -> Made:
    """Return the adapter that these lessons make; those with a wording have no features of this version yet."""
    fresh = {one: bag_of(wording.body, wording.website) for one, wording in wordings.items()}
    weights = learn([_example(lesson, fresh) for lesson in lessons])
    content = to_bytes(weights) if weights.any() else b""
    return Made(basis, len(lessons), content, {one: pack(bag) for one, bag in fresh.items()})


def _example(lesson: Known, fresh: dict[UUID, Bag]) -> Example:
    bag = fresh.get(lesson.id)
    if bag is None:
        bag = unpack(lesson.features)
    if bag is None:
        raise ValueError("a lesson without features and without a wording")
    return Example(bag, lesson.label, lesson.weight, lesson.moderator_id, lesson.created_at.astimezone(UTC).date())
