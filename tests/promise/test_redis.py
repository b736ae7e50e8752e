"""Redis away, and Redis flushed: the row in the database is the queue, so nothing is lost with it."""

from __future__ import annotations

from redis import Redis
from rq import Queue

from service.core.topics import QUEUE
from tests.promise.house import APPROVED, House
from tests.servers.processes import Process, wait_for


def waiting(redis: Redis) -> int:
    return Queue(QUEUE, connection=redis, serializer="json").count


def until_it_listens(house: House, worker: Process) -> None:
    """Wait until a worker waits for jobs: only then does it outlast Redis, else it ends, to be restarted."""
    with house.valkey.client() as redis:
        worker.wait_until(lambda: redis.info("clients")["blocked_clients"], "a worker that waits for jobs")


def test_what_is_submitted_without_redis_is_taken_in_and_decided_by_the_sweep(house: House) -> None:
    web, worker = house.web(), house.worker()
    until_it_listens(house, worker)
    house.valkey.stop()
    comments = house.submit("Is anybody there?", "Hello?")
    assert "wake_failed" in web.output()
    house.valkey.start()
    house.cron()
    house.decided(comments)
    assert [house.acts(comment) for comment in comments] == [APPROVED, APPROVED]


def test_what_is_submitted_without_redis_is_decided_when_a_worker_starts(house: House) -> None:
    house.web()
    house.valkey.stop()
    comments = house.submit("Is anybody there?")
    house.valkey.start()
    with house.valkey.client() as redis:
        assert not waiting(redis)
    house.worker()
    house.decided(comments)
    assert house.acts(comments[0]) == APPROVED


def test_a_flush_before_the_worker_starts_loses_nothing(house: House) -> None:
    house.web()
    comments = house.submit("First.", "Second.")
    with house.valkey.client() as redis:
        assert waiting(redis) == 1
        house.valkey.flush()
        assert not waiting(redis)
    house.worker()
    house.decided(comments)
    assert [house.acts(comment) for comment in comments] == [APPROVED, APPROVED]


def test_a_flush_under_a_working_worker_loses_nothing_and_the_worker_is_known_again(house: House) -> None:
    house.environ["HAVEN_TASK_LEASE_SECONDS"] = "60"
    house.web()
    worker = house.worker(spoiled=True)
    comments = house.submit("This is mischief linger.")
    house.visited("linger")
    comments += house.submit("While it works.")
    with house.valkey.client() as redis:
        assert waiting(redis)
        house.valkey.flush()
    house.go()
    house.cron()
    house.decided(comments)
    assert [house.acts(comment) for comment in comments] == [APPROVED, APPROVED]
    wait_for(lambda: house.ready()["worker"]["ok"], "the worker in /readyz", otherwise=worker.report)


def test_the_worker_goes_on_after_redis_was_killed_and_came_back(house: House) -> None:
    house.web()
    worker = house.worker()
    house.cron()
    until_it_listens(house, worker)
    house.valkey.kill()
    house.valkey.start()
    comments = house.submit("Still there?")
    house.decided(comments)
    assert house.acts(comments[0]) == APPROVED
    assert worker.exit_status is None
