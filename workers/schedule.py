"""What RQ's cron scheduler puts on the queue: the periodic sweep for overdue tasks (`rq cron … workers.schedule`)."""

from __future__ import annotations

from typing import Any, ClassVar

import rq.cron
from rq import Queue
from rq.job import Job
from rq.serializers import JSONSerializer

from service.core.settings import load
from service.core.topics import QUEUE
from workers.jobs import sweep


class SweepQueue(Queue):
    """A queue for cron jobs that a JSON worker can read, and on which at most one of them waits."""

    _last: ClassVar[str | None] = None

    def __init__(self, *args: Any, **options: Any) -> None:
        """Take RQ's own arguments; the serializer is JSON."""
        super().__init__(*args, **{**options, "serializer": JSONSerializer})

    def enqueue(self, f: Any, *args: Any, **options: Any) -> Job:
        """Put the job on the queue in place of the one before, if no worker has taken that yet.

        A job's `ttl` ends the job but leaves its id on the queue: without a worker the list would grow for ever.
        """
        job = super().enqueue(f, *args, **options)
        if SweepQueue._last:  # in the same transaction, which RQ opens with the new job
            self.remove(SweepQueue._last, pipeline=options.get("pipeline"))
        SweepQueue._last = job.id
        return job


# RQ 3.0's scheduler makes its queues as `rq.cron.Queue(name, connection=…)`: pickle, whatever --serializer and
# --queue-class say, which a worker with `--serializer json` cannot read. It offers no other place to say so.
rq.cron.Queue = SweepQueue  # type: ignore[attr-defined]

_seconds = load().sweep_seconds
rq.cron.register(
    sweep,
    queue_name=QUEUE,
    interval=_seconds,
    result_ttl=0,
    ttl=_seconds,
    failure_ttl=_seconds,
)
