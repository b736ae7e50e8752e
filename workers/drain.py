"""Draining the due tasks: lease a batch, hand it to its topic's handler, go on until nothing is due."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from time import monotonic

import structlog
from rq.timeouts import JobTimeoutException

from service.core import outbox
from service.core.clock import clock
from service.core.current import settings
from service.core.outbox import Leased
from service.core.topics import CHECK_DUE_TIMEOUT, HANDLERS, Topic
from service.core.transactions import transaction
from service.core.wake import wake_workers

log = structlog.get_logger()

Handler = Callable[[Sequence[Leased]], None]

#: A drain hands over to a fresh job after a third of its time, so that RQ never has to stop one that is only busy.
_BUDGET_SECONDS = CHECK_DUE_TIMEOUT / 3


@cache
def handler_of(topic: Topic) -> Handler:
    """Return the function that looks after a topic's tasks."""
    module, _, name = HANDLERS[topic].rpartition(".")
    found: Handler = getattr(import_module(module), name)
    return found


def drain() -> int:
    """Do what is due; return how many tasks were taken."""
    taken = 0
    began = monotonic()
    while monotonic() - began < _BUDGET_SECONDS:
        # in turns, so that neither a crowd of new tasks starves those that failed before, nor the other way round
        now_taken = _take(again=False) + _take(again=True)
        if not now_taken:
            return taken
        taken += now_taken
    wake_workers(coalesce=False)
    return taken


def _take(*, again: bool) -> int:
    known = settings()
    with transaction() as work:
        batch = outbox.lease(
            work, limit=known.task_batch, seconds=known.task_lease_seconds, now=clock.now(), again=again
        )
    by_topic: dict[Topic, list[Leased]] = defaultdict(list)
    for task in batch:
        by_topic[task.topic].append(task)
    for topic, tasks in by_topic.items():
        try:
            handler_of(topic)(tasks)
        except JobTimeoutException:
            raise
        except Exception as error:  # noqa: BLE001  # one topic's broken handler must not stop the others
            log.error("handler_failed", topic=topic, error=type(error).__name__)
    return len(batch)
