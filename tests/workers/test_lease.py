"""The outbox: tasks that are put, leased, lost, given back and forgotten."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import update

from service.core import outbox
from service.core.models import Task, TaskState
from service.core.outbox import Leased
from service.core.transactions import transaction
from tests.conftest import Hands
from tests.workers.conftest import Look, Write


@pytest.fixture
def lease(app: Flask, clock: Hands) -> Callable[..., list[Leased]]:
    """Lease tasks as a worker does, for a minute."""

    def take(limit: int = 16, *, again: bool = False) -> list[Leased]:
        with app.app_context(), transaction() as work:
            return outbox.lease(work, limit=limit, seconds=60, now=clock.now, again=again)

    return take


def comments_of(batch: list[Leased]) -> list[UUID]:
    return [UUID(task.ids["comment_id"]) for task in batch]


def test_new_tasks_come_in_batches_oldest_first(write: Write, lease: Any, clock: Hands) -> None:
    made = [write(f"Number {number}.").id for number in range(3)]
    assert comments_of(lease(2)) == made[:2]
    assert comments_of(lease(2)) == made[2:]
    assert lease(2) == []


def test_a_task_is_nobody_elses_until_its_lease_is_over(write: Write, lease: Any, clock: Hands) -> None:
    write()
    [first] = lease()
    assert first.until == clock.now + timedelta(seconds=60)
    clock.forward(seconds=59)
    assert lease() + lease(again=True) == []
    clock.forward(seconds=1)
    assert lease() == [], "it comes back as one that was taken before"
    [second] = lease(again=True)
    assert (second.id, second.attempts) == (first.id, 2)
    assert second.lease != first.lease


def test_a_clock_that_was_ahead_delays_no_new_task(app: Flask, write: Write, lease: Any, clock: Hands) -> None:
    clock.forward(hours=1)
    made = write().id
    clock.forward(hours=-1)
    with app.app_context(), transaction(write=False) as work:
        assert outbox.backlog(work, now=clock.now).due == 1
    assert comments_of(lease()) == [made]


def test_tasks_that_were_taken_before_come_alone(write: Write, lease: Any, clock: Hands) -> None:
    made = [write(f"Number {number}.").id for number in range(3)]
    lease()
    clock.forward(minutes=2)
    late = write("A late one.").id
    assert comments_of(lease()) == [late]
    assert [comments_of(lease(again=True)) for _ in range(4)] == [[made[0]], [made[1]], [made[2]], []]


def test_whoever_lost_the_lease_can_neither_finish_nor_give_back(
    app: Flask, write: Write, lease: Any, clock: Hands, look: Look
) -> None:
    write()
    [lost] = lease()
    clock.forward(minutes=2)
    [held] = lease(again=True)
    with app.app_context(), transaction() as work:
        assert not outbox.finish(work, lost, now=clock.now)
        assert not outbox.retry(work, lost, at=clock.now, error="TooLate")
    [task] = look.tasks()
    assert (task.state, task.lease, task.error) == (TaskState.LEASED, held.lease, None)


def test_a_lease_that_is_over_but_nobody_elses_still_counts(
    app: Flask, write: Write, lease: Any, clock: Hands, look: Look
) -> None:
    write()
    [task] = lease()
    clock.forward(minutes=2)
    with app.app_context(), transaction() as work:
        assert outbox.finish(work, task, now=clock.now)
    assert look.states() == [(TaskState.DONE, 1)]


def test_what_is_given_back_is_due_when_said(app: Flask, write: Write, lease: Any, clock: Hands) -> None:
    write()
    [task] = lease()
    with app.app_context(), transaction() as work:
        assert outbox.retry(work, task, at=clock.now + timedelta(seconds=5), error="ValueError")
    clock.forward(seconds=4)
    assert lease(again=True) == []
    clock.forward(seconds=1)
    assert len(lease(again=True)) == 1


def test_a_topic_of_a_newer_version_is_left_to_it(app: Flask, write: Write, lease: Any, look: Look) -> None:
    write("Of tomorrow.")
    with app.app_context(), transaction() as work:
        work.execute(update(Task).values(topic="comment.translated"))
    today = write("Of today.").id
    assert comments_of(lease()) == [today]
    assert look.states() == [(TaskState.DUE, 0), (TaskState.LEASED, 1)]


def test_workers_that_lease_at_once_get_different_tasks(app: Flask, write: Write, lease: Any) -> None:
    made = [write(f"Number {number}.").id for number in range(24)]

    def work_through(_worker: int) -> list[UUID]:
        taken: list[UUID] = []
        while batch := lease(2):
            taken += comments_of(batch)
        return taken

    with ThreadPoolExecutor(4) as pool:
        taken = Counter(comment for share in pool.map(work_through, range(4)) for comment in share)
    assert taken == Counter(made)


@pytest.mark.parametrize("app", ["postgresql"], indirect=True)
def test_a_lease_waits_for_no_other(app: Flask, write: Write, clock: Hands) -> None:
    made = [write(f"Number {number}.").id for number in range(2)]
    with app.app_context(), transaction() as one:
        first = outbox.lease(one, limit=1, seconds=60, now=clock.now)
        with app.app_context(), transaction() as other:
            second = outbox.lease(other, limit=2, seconds=60, now=clock.now)
    assert comments_of(first) + comments_of(second) == made


def test_finished_tasks_are_forgotten_after_a_week_and_open_ones_never(
    app: Flask, write: Write, lease: Any, clock: Hands, look: Look
) -> None:
    write("Done.")
    [task] = lease()
    with app.app_context(), transaction() as work:
        outbox.finish(work, task, now=clock.now)
    write("Open.")
    for days, forgotten in ((7, 0), (1, 1)):
        clock.forward(days=days)
        with app.app_context(), transaction() as work:
            assert outbox.forget_finished(work, now=clock.now) == forgotten
    assert look.states() == [(TaskState.DUE, 0)]


def test_the_backlog_counts_what_is_due_and_what_was_left_lying(
    app: Flask, write: Write, lease: Any, clock: Hands
) -> None:
    def due() -> int:
        with app.app_context(), transaction(write=False) as work:
            return outbox.backlog(work, now=clock.now).due

    write()
    assert due() == 1
    lease()
    assert due() == 0
    clock.forward(minutes=2)
    assert due() == 1
