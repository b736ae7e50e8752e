"""Workers that are killed in the middle of a check, and workers that run side by side."""

from __future__ import annotations

import os
import signal

import pytest

from service.ops import orphans
from tests.promise.house import APPROVED, House, on_both
from tests.servers.processes import is_alive, wait_for


@on_both
@pytest.mark.parametrize("killed", ["the work horse", "the worker", "the machine"])
def test_what_a_killed_worker_had_begun_is_decided_once(house: House, killed: str) -> None:
    house.web()
    comments = house.submit("This is mischief linger.", "After.")
    worker = house.worker(spoiled=True)
    [horse] = house.visited("linger")
    if killed == "the work horse":
        os.kill(horse, signal.SIGKILL)
    elif killed == "the worker":
        worker.kill()
        assert is_alive(horse), "RQ's work horse outlives its worker"
    else:
        orphans.kill_session(worker.pid)
        assert not is_alive(horse)
    if killed != "the work horse":
        house.worker(spoiled=True)
    house.cron()
    house.decided(comments)
    house.go()
    wait_for(lambda: not is_alive(horse), "the end of whoever had the lease first", otherwise=house.report)
    assert [house.acts(comment) for comment in comments] == [APPROVED, APPROVED]
    assert [house.failed_checks(comment) for comment in comments] == [[], []]
    if killed == "the worker":
        assert "lease_lost" in worker.output(), "the orphan came back, and could not decide any more"


@on_both
def test_two_workers_decide_each_comment_once(house: House) -> None:
    house.environ |= {"HAVEN_TASK_BATCH": "2", "HAVEN_TASK_LEASE_SECONDS": "60"}
    house.web()
    # Each worker has one of the batches that wait for the other worker.
    comments = house.submit("This is mischief meet.", "One.", "This, too, is mischief meet.", "Two.")
    comments += house.submit(*(f"One of many: {number}." for number in range(20)))
    house.worker(spoiled=True)
    house.worker(spoiled=True)
    house.cron()
    house.decided(comments)
    assert len({*house.visits("meet")}) == 2
    assert [house.acts(comment) for comment in comments] == [APPROVED] * len(comments)
