"""Whatever dies or fails on the way, no lesson is lost and none counts twice."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from service.comments.status import Action
from service.core import outbox
from service.core.models import Task, TaskState
from service.core.transactions import transaction
from tests.conftest import Hands
from tests.learning.school import AND_NEXT, CASINO, NEXT, School
from workers import learning
from workers.drain import drain


def test_a_worker_that_dies_loses_no_lesson(school: School, clock: Hands) -> None:
    comments = [school.checked(text) for text in CASINO]
    for comment in comments:
        school.decide(comment, Action.APPROVE)
    with transaction() as work:  # taken by a worker that is never heard of again
        assert len(outbox.lease(work, limit=16, seconds=120, now=clock.now)) == 10
    drain()
    assert school.lessons() == []
    clock.forward(seconds=121)
    drain()
    assert len(school.lessons()) == 10
    assert school.adapter().lessons == 10


def test_a_worker_that_dies_while_it_learns_loses_nothing(school: School, clock: Hands) -> None:
    comments = [school.checked(text) for text in CASINO]
    for comment in comments:
        school.decide(comment, Action.APPROVE)
    with transaction() as work:
        decided = outbox.lease(work, limit=16, seconds=120, now=clock.now)
    learning.take_lessons(decided)
    with transaction() as work:
        assert len(outbox.lease(work, limit=16, seconds=120, now=clock.now)) == 10
    drain()
    assert (len(school.lessons()), school.adapter()) == (10, None)
    clock.forward(seconds=121)
    drain()
    assert school.adapter().lessons == 10


def test_an_adapter_is_made_once_for_a_batch_of_decisions(school: School) -> None:
    comments = [school.checked(text) for text in CASINO]
    for comment in comments:
        school.decide(comment, Action.APPROVE)
    drain()
    assert (school.adapter().version, school.adapter().lessons) == (1, 10)


def test_a_lesson_that_comes_while_others_are_learned_is_learned_too(
    school: School, monkeypatch: pytest.MonkeyPatch
) -> None:
    late, last = school.checked(NEXT), school.checked(AND_NEXT)
    school.let_through(CASINO[:4])
    learn = learning.learn

    def and_meanwhile(examples: list[object]) -> object:
        monkeypatch.setattr(learning, "learn", learn)
        school.decide(late, Action.SPAM)
        drain()
        return learn(examples)

    monkeypatch.setattr(learning, "learn", and_meanwhile)
    school.decide(last, Action.APPROVE)
    drain()
    assert school.adapter().lessons == 6, "the one made of five did not overwrite it"


@pytest.mark.parametrize("place", ["take", "learn"])
def test_what_fails_is_tried_again_and_given_up_in_the_end(
    school: School, clock: Hands, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    def fail(*_: object, **_more: object) -> None:
        raise KeyError

    school.decide(school.checked(NEXT), Action.SPAM)
    with monkeypatch.context() as broken:
        broken.setattr(learning, place, fail)
        drain()
        assert school.adapter() is None
    clock.forward(seconds=61)
    drain()
    assert school.adapter().lessons == 1
    monkeypatch.setattr(learning, place, fail)
    school.decide(school.checked(CASINO[0]), Action.SPAM)
    for _attempt in range(3):
        drain()
        clock.forward(seconds=61)
    with transaction(write=False) as work:
        failed = work.scalars(select(Task).where(Task.state == TaskState.FAILED)).all()
        assert [(task.error, task.attempts) for task in failed] == [("KeyError", 3)]


def test_a_database_that_is_away_costs_a_lease_and_nothing_else(
    school: School, clock: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object, **_more: object) -> None:
        raise OperationalError("", None, Exception())

    school.decide(school.checked(NEXT), Action.SPAM)
    with monkeypatch.context() as broken:
        broken.setattr(learning, "take", away)
        drain()
    assert school.lessons() == []
    clock.forward(seconds=121)
    drain()
    assert school.lessons() == [("spam", 1, True)]


def test_a_task_whose_workers_die_each_time_is_given_up(school: School, clock: Hands) -> None:
    school.decide(school.checked(NEXT), Action.SPAM)
    for attempt in range(3):
        with transaction() as work:
            assert outbox.lease(work, limit=1, seconds=120, now=clock.now, again=attempt > 0)
        clock.forward(seconds=120)
    drain()
    assert school.lessons() == []
