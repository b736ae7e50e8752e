"""From a task to a decision, whatever a check does and whoever comes in between."""

from __future__ import annotations

import pytest
from rq.timeouts import JobTimeoutException
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from service.access.actors import Actor, ActorKind
from service.comments.edit import edit
from service.comments.models import Comment
from service.comments.queries import find_comment
from service.comments.status import Action
from service.comments.withdraw import withdraw
from service.core import outbox
from service.core.clock import clock as haven_clock
from service.core.models import TaskState
from service.core.transactions import transaction
from service.moderation.decide import Ruling, decide
from service.moderation.models import StoredFinding
from service.sites.policy import parse
from tests.conftest import Hands
from tests.make import MadeComment, Make
from tests.workers.conftest import Check, Look, Write
from workers import pipeline
from workers.drain import drain

APPROVED = [("approve", None)]
UNCHECKED = [("hold", "unchecked")]
pytestmark = pytest.mark.usefixtures("inside")


def finding_outcomes(comment: MadeComment) -> list[str]:
    with transaction(write=False) as work:
        return list(work.scalars(select(StoredFinding.outcome).where(StoredFinding.comment_id == comment.id)))


def read(comment: MadeComment) -> Comment:
    with transaction(write=False) as work:
        found = find_comment(work, comment.id)
        work.expunge(found)
        return found


@pytest.mark.parametrize("error", [ValueError("the words"), RecursionError(), SystemExit(1)])
def test_a_check_that_raises_holds_its_comment_alone(
    write: Write, check: Check, look: Look, error: BaseException
) -> None:
    def fail() -> None:
        raise error

    check.once(fail)
    failing, other = write("One."), write("Two.")
    drain()
    assert (look.acts(failing), look.acts(other)) == (UNCHECKED, APPROVED)
    assert finding_outcomes(failing) == ["error"]


def test_a_human_who_decides_while_the_check_runs_wins(write: Write, check: Check, make: Make, look: Look) -> None:
    human = Actor(ActorKind.MODERATOR, make.moderator().id)
    comment = write()

    def reject() -> None:
        with transaction() as work:
            decide(work, comment.id, Ruling(human, Action.REJECT, 1, reason="off_topic"), now=haven_clock.now())

    check.once(reject)
    drain()
    assert look.acts(comment) == [("reject", "off_topic")]
    assert look.states() == [(TaskState.DONE, 1)] * 2, "the check, and what the human may have taught"


def test_an_edit_while_the_check_runs_is_checked_itself_and_the_old_verdict_dropped(
    write: Write, check: Check, look: Look
) -> None:
    comment = write("The first wording.")

    def change() -> None:
        with transaction() as work:
            edit(work, find_comment(work, comment.id), "The second wording.", parse({}), now=haven_clock.now())

    check.once(change)
    drain()
    assert check.seen == ["The first wording.", "The second wording."]
    assert look.acts(comment) == [("edit", None), *APPROVED]
    assert (read(comment).revision, read(comment).published_revision) == (2, 2)
    assert look.states() == [(TaskState.DONE, 1)] * 2


def test_what_is_withdrawn_while_the_check_runs_stays_withdrawn(write: Write, check: Check, look: Look) -> None:
    comment = write()

    def take_back() -> None:
        with transaction() as work:
            withdraw(work, find_comment(work, comment.id), now=haven_clock.now())

    check.once(take_back)
    drain()
    assert look.acts(comment) == [("withdraw", None)]
    assert look.states() == [(TaskState.DONE, 1)] * 2  # the check, and what a withdrawal brings with it


def test_a_comment_decided_before_its_turn_is_not_checked(write: Write, check: Check, look: Look) -> None:
    comment = write()
    with transaction() as work:
        withdraw(work, find_comment(work, comment.id), now=haven_clock.now())
    drain()
    assert check.seen == []
    assert look.states() == [(TaskState.DONE, 1)] * 2


def test_a_worker_that_lost_its_lease_does_not_decide(write: Write, check: Check, look: Look, clock: Hands) -> None:
    comment = write()

    def take_so_long_that_another_does_it() -> None:
        clock.forward(hours=1)
        assert drain() == 1

    check.once(take_so_long_that_another_does_it)
    drain()
    assert len(check.seen) == 2
    assert look.acts(comment) == APPROVED
    assert look.states() == [(TaskState.DONE, 2)]


def test_no_task_is_begun_after_its_lease(write: Write, check: Check, look: Look, clock: Hands) -> None:
    written = [write("One."), write("Two.")]
    with transaction() as work:
        batch = outbox.lease(work, limit=16, seconds=120, now=clock.now)
    check.once(lambda: clock.forward(seconds=120))
    pipeline.check_comments(batch)
    assert check.seen == ["One."]
    assert [look.acts(comment) for comment in written] == [APPROVED, []]
    drain()
    assert look.acts(written[1]) == APPROVED


def test_on_a_machine_too_slow_for_its_leases_comments_are_checked_all_the_same(
    write: Write, look: Look, clock: Hands
) -> None:
    comment = write()
    with transaction() as work:
        batch = outbox.lease(work, limit=16, seconds=120, now=clock.now)
    clock.forward(seconds=121)
    pipeline.check_comments(batch)
    assert look.acts(comment) == APPROVED


def test_a_comment_that_cannot_be_loaded_is_tried_again_later_and_held_in_the_end(
    write: Write, look: Look, clock: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **_more: object) -> None:
        raise KeyError

    monkeypatch.setattr(pipeline, "load_case", fail)
    comment = write()
    for attempt, wait in enumerate((5, 30), 1):
        assert drain() == 1
        clock.forward(seconds=wait - 1)
        assert drain() == 0, "not before its time"
        assert look.states() == [(TaskState.DUE, attempt)]
        clock.forward(seconds=1)
    drain()
    assert look.acts(comment) == UNCHECKED
    [task] = look.tasks()
    assert (task.state, task.attempts, task.error) == (TaskState.FAILED, 3, "KeyError")


def test_a_comment_whose_workers_die_is_held_in_the_end_without_another_try(
    write: Write, check: Check, look: Look, clock: Hands
) -> None:
    comment = write()
    for attempt in range(3):
        with transaction() as work:
            assert outbox.lease(work, limit=1, seconds=120, now=clock.now, again=attempt > 0)
        assert drain() == 0
        clock.forward(seconds=120)
    drain()
    assert check.seen == []
    assert look.acts(comment) == UNCHECKED
    [task] = look.tasks()
    assert (task.state, task.error) == (TaskState.FAILED, "WorkerDied")


def test_a_database_that_is_away_for_a_moment_costs_a_lease_and_nothing_else(
    write: Write, look: Look, clock: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object, **_more: object) -> None:
        raise OperationalError("", None, Exception())

    comment = write()
    with monkeypatch.context() as broken:
        broken.setattr(pipeline, "load_case", away)
        drain()
    assert look.states() == [(TaskState.LEASED, 1)], "nothing is written while it is away"
    clock.forward(seconds=120)
    drain()
    assert look.acts(comment) == APPROVED


def test_a_job_whose_time_is_up_stops_and_blames_no_comment(
    write: Write, check: Check, look: Look, clock: Hands
) -> None:
    def out_of_time() -> None:
        raise JobTimeoutException

    written = [write("One."), write("Two.")]
    check.once(out_of_time)
    with pytest.raises(JobTimeoutException):
        drain()
    assert check.seen == ["One."]
    clock.forward(seconds=120)
    drain()
    assert [look.acts(comment) for comment in written] == [APPROVED, APPROVED]
