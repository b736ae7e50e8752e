"""The drain: everything that is due, in turns, whatever one handler does."""

from __future__ import annotations

import pytest

from service.core import outbox
from service.core.transactions import transaction
from tests.conftest import Hands
from tests.workers.conftest import Check, Look, Write
from workers import drain as draining
from workers.drain import drain

APPROVED = [("approve", None)]
pytestmark = pytest.mark.usefixtures("inside")


def test_everything_that_is_due_is_done_in_one_drain(write: Write, look: Look) -> None:
    written = [write(f"Number {number}.") for number in range(20)]
    assert drain() == 20
    assert [look.acts(comment) for comment in written] == [APPROVED] * 20
    assert drain() == 0


def test_new_comments_and_those_that_failed_before_take_turns(write: Write, check: Check, clock: Hands) -> None:
    for number in range(2):
        write(f"Failed {number}.")
    with transaction() as work:
        outbox.lease(work, limit=16, seconds=120, now=clock.now)
    clock.forward(seconds=120)
    for number in range(17):
        write(f"New {number}.")
    drain()
    assert check.seen[16:] == ["Failed 0.", "New 16.", "Failed 1."]


def test_a_drain_whose_time_is_up_hands_over_to_a_fresh_job(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draining, "_BUDGET_SECONDS", 0)
    assert drain() == 0
    assert look.jobs() == 1


def test_a_broken_handler_fails_by_itself(
    write: Write, look: Look, clock: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_topic: object) -> None:
        raise ImportError

    comment = write()
    with monkeypatch.context() as patched:
        patched.setattr(draining, "handler_of", broken)
        assert drain() == 1
    clock.forward(seconds=120)
    drain()
    assert look.acts(comment) == APPROVED
