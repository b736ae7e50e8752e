"""The RQ jobs and the worker class, as far as they go without a process of their own."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask
from rq import Queue, Worker

from service.core.database import db
from service.core.models import TaskState
from service.core.topics import QUEUE
from service.core.transactions import transaction
from service.core.wake import redis
from tests.conftest import Hands
from tests.workers.conftest import Check, Look, Write
from workers import jobs
from workers.application import application
from workers.runtime import HavenWorker


def worker_of(app: Flask) -> HavenWorker:
    with app.app_context():
        connection = redis()
        return HavenWorker([Queue(QUEUE, connection=connection, serializer="json")], connection=connection)


def test_a_job_run_twice_decides_once(
    app: Flask, write: Write, check: Check, look: Look, run_jobs: Callable[[], None]
) -> None:
    comment = write()
    run_jobs()
    with app.app_context():
        assert jobs.check_due() == 0
    assert look.acts(comment) == [("approve", None)]
    assert len(check.seen) == 1


def test_the_sweep_wakes_nobody_for_nothing(app: Flask, look: Look) -> None:
    with app.app_context():
        jobs.sweep()
    assert look.jobs() == 0


def test_the_sweep_wakes_for_what_a_flush_or_a_dead_worker_left(
    app: Flask, write: Write, look: Look, run_jobs: Callable[[], None]
) -> None:
    comment = write()
    with app.app_context():
        redis().flushall()
        jobs.sweep()
    assert look.jobs() == 1
    run_jobs()
    assert look.acts(comment) == [("approve", None)]


def test_the_sweep_forgets_what_was_finished_long_ago(
    app: Flask, write: Write, clock: Hands, look: Look, run_jobs: Callable[[], None]
) -> None:
    write()
    run_jobs()
    assert look.states() == [(TaskState.DONE, 1)]
    clock.forward(days=8)
    with app.app_context():
        jobs.sweep()
    assert look.states() == []


def test_a_job_uses_the_application_it_runs_in(app: Flask) -> None:
    with app.app_context():
        assert application() is app


def test_a_fork_opens_connections_of_its_own_and_leaves_the_parents_open(app: Flask) -> None:
    worker = worker_of(app)
    with app.app_context():
        db.engine.dispose()  # of what other tests have opened: here only one is looked after
        with transaction(write=False) as work:
            shared = work.connection().connection.dbapi_connection
        worker.forget_connections()
        with transaction(write=False) as work:
            assert work.connection().connection.dbapi_connection is not shared
    assert shared is not None
    shared.cursor().execute("SELECT 1")
    shared.close()


def test_a_worker_whose_horse_was_killed_wakes_the_next(app: Flask, look: Look) -> None:
    with app.app_context():
        job = Queue(QUEUE, connection=redis(), serializer="json").create_job(jobs.check_due)
        worker_of(app).handle_work_horse_killed(job, 1, 9, None)
    assert look.jobs() == 1


def test_a_worker_is_known_again_after_a_flush(app: Flask) -> None:
    worker = worker_of(app)
    worker.register_birth()
    with app.app_context():
        redis().flushall()
        worker.heartbeat()
        [known] = Worker.all(connection=redis())
        assert (known.name, known.queue_names()) == (worker.name, [QUEUE])
