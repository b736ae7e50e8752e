"""The worker process: the application made once, the checks loaded before RQ forks, the database opened after."""

from __future__ import annotations

import random
from importlib import import_module
from typing import Any

import structlog
from redis.client import Pipeline
from rq import Worker, worker_registration
from rq.job import Job
from rq.queue import Queue

from service.core.database import db
from service.core.topics import HANDLERS
from service.core.wake import wake_workers
from workers import judgement
from workers.application import application
from workers.jobs import sweep
from workers.judgement.model.artefacts import Damaged
from workers.timebox import make_expendable

log = structlog.get_logger()


class HavenWorker(Worker):
    """RQ's forking worker, ready before its first job."""

    def bootstrap(self, *args: Any, **kwargs: Any) -> None:
        """Load everything a job needs, sweep once for what was left lying, and only then begin."""
        for handler in HANDLERS.values():
            import_module(handler.rpartition(".")[0])
        try:
            judgement.load()
        except Damaged as error:  # what cannot be judged waits for a human
            log.error("judgement_damaged", error=str(error))
        super().bootstrap(*args, **kwargs)
        sweep()
        with application().app_context():
            db.engine.dispose()  # nothing that is open may be there to be shared

    def main_work_horse(self, job: Job, queue: Queue) -> None:
        """Run a job in the fork, on database connections of its own: one shared with the parent breaks both."""
        self.forget_connections()
        make_expendable()
        random.seed()
        super().main_work_horse(job, queue)

    def handle_work_horse_killed(self, *args: Any) -> None:
        """Have somebody see to the tasks that the dead horse had not come to."""
        super().handle_work_horse_killed(*args)  # type: ignore[no-untyped-call]  # RQ leaves it unannotated
        with application().app_context():
            wake_workers()

    def heartbeat(self, timeout: int | None = None, pipeline: Pipeline | None = None) -> None:
        """Give a sign of life; once Redis was flushed introduce this worker again: `/readyz` looks for it."""
        super().heartbeat(timeout, pipeline)
        if pipeline is None and not self.connection.hexists(self.key, "birth"):
            self.connection.hset(self.key, mapping=self.serialize())
            worker_registration.register(self)

    def forget_connections(self) -> None:
        """Open new connections from now on, and leave the old ones to the parent, whose they are."""
        with application().app_context():
            db.engine.dispose(close=False)
