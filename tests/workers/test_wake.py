"""Waking the workers: once for many, never needed, never in the way of what is on disk already."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from service.comments.models import Comment
from service.comments.submit import Submission, submit
from service.core import wake
from service.core.clock import clock
from service.core.models import Task, TaskState
from service.core.transactions import after_commit, transaction
from service.core.wake import WAITING_KEY, connect, redis, wake_workers
from service.sites.queries import find_site
from tests.make import PAGE, MadeSite
from tests.workers.conftest import Check, Look, Write


def submit_to(work: Any, site: MadeSite) -> None:
    submission = Submission(url=PAGE, body="A fair point.", name="Ann", email="ann@mail.example")
    submit(work, find_site(work, site.key), submission, now=clock.now())


def test_a_comment_and_its_task_are_stored_together_or_not_at_all(app: Flask, site: MadeSite, look: Look) -> None:
    with app.app_context(), transaction() as work:
        submit_to(work, site)
        assert work.scalar(select(func.count()).select_from(Task)) == 1
        work.rollback()
    assert look.tasks() == []
    assert look.jobs() == 0, "nobody was woken for nothing"
    with app.app_context(), transaction() as work:
        assert work.scalar(select(func.count()).select_from(Comment)) == 0
        submit_to(work, site)
        assert look.jobs() == 0, "a worker woken now would not see the comment"
    assert look.states() == [(TaskState.DUE, 0)]
    assert look.jobs() == 1


def test_many_comments_need_one_job(write: Write, look: Look, run_jobs: Callable[[], None]) -> None:
    made = [write(f"Number {number}.") for number in range(20)]
    assert look.jobs() == 1
    run_jobs()
    assert [look.acts(comment) for comment in made] == [[("approve", None)]] * 20
    assert look.jobs() == 0


def test_a_comment_that_comes_while_the_job_runs_gets_a_job_of_its_own(
    app: Flask, write: Write, check: Check, look: Look, run_jobs: Callable[[], None]
) -> None:
    jobs: list[int] = []

    def meanwhile() -> None:
        write("Meanwhile.")
        jobs.append(look.jobs())

    check.once(meanwhile)
    write()
    run_jobs()
    assert jobs == [1]
    assert {state for state, _ in look.states()} == {TaskState.DONE}


def test_a_lost_job_is_replaced_once_its_mark_is_gone(app: Flask, write: Write, look: Look) -> None:
    write("One.")
    with app.app_context():
        redis().flushall()
    write("Two.")
    assert look.jobs() == 1


def test_the_mark_of_a_lost_job_does_not_live_long(app: Flask) -> None:
    with app.app_context():
        wake_workers()
        assert 0 < redis().ttl(WAITING_KEY) <= wake.WAITING_SECONDS


def test_the_sweep_does_not_believe_the_mark(app: Flask, look: Look) -> None:
    with app.app_context():
        wake_workers()
        wake_workers()
        assert look.jobs() == 1
        wake_workers(coalesce=False)
    assert look.jobs() == 2


def test_without_redis_the_comment_is_stored_all_the_same(
    app: Flask, write: Write, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as away:
        away.setitem(app.extensions, "haven-redis", connect("unix:///nowhere"))
        with app.app_context():
            assert not wake_workers()
            wake.woken()
        write()
    assert look.states() == [(TaskState.DUE, 0)]
    assert look.jobs() == 0


def test_what_fails_after_the_commit_neither_raises_nor_stops_what_comes_next(app: Flask, look: Look) -> None:
    def broken() -> None:
        raise ZeroDivisionError

    with app.app_context(), transaction() as work:
        after_commit(work, broken)
        after_commit(work, wake_workers)
        after_commit(work, wake_workers)
    assert look.jobs() == 1
