"""RQ's cron scheduler as the Procfile starts it: its jobs can be read by a JSON worker and do not pile up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from redis import Redis
from rq import Queue
from rq.serializers import JSONSerializer

from service.core.topics import QUEUE
from service.ops.share import argv, procfile
from tests.servers import valkey
from tests.servers.processes import Process, started

ROOT = Path(__file__).parents[2]
#: RQ's own list of what this cron job has put on the queue.
HISTORY = "rq:cron_job:workers.jobs.sweep:jobs"


@pytest.fixture(scope="module")
def redis() -> Iterator[Redis]:
    with valkey.server() as server, server.client() as client:
        yield client


@pytest.fixture
def cron(redis: Redis, tmp_path: Path) -> Iterator[Process]:
    redis.flushall()
    url = f"unix://{redis.connection_pool.connection_kwargs['path']}"
    env = {"REDIS_URL": url, "SECRET_KEY": "x" * 40, "HAVEN_SWEEP_SECONDS": "1", "HAVEN_DATA": str(tmp_path)}
    with started(argv(procfile()["cron"]), env=env, cwd=ROOT) as process:
        yield process


def test_without_a_worker_one_sweep_waits_and_no_more(redis: Redis, cron: Process) -> None:
    queue = Queue(QUEUE, connection=redis, serializer=JSONSerializer)
    cron.wait_until(lambda: redis.zcard(HISTORY) >= 3, "the third sweep")
    assert len(queue.get_job_ids()) <= 1
    for key in redis.scan_iter("rq:job:*"):
        assert redis.ttl(key) != -1, "a job that never expires"


def test_a_json_worker_can_read_the_job(redis: Redis, cron: Process) -> None:
    queue = Queue(QUEUE, connection=redis, serializer=JSONSerializer)
    job = cron.wait_until(lambda: next(iter(queue.get_jobs()), None), "a sweep")
    assert job
    assert job.func_name == "workers.jobs.sweep"
    assert job.result_ttl == 0


def test_a_stopped_scheduler_ends_in_order(redis: Redis, cron: Process) -> None:
    cron.wait_until(lambda: redis.zcard(HISTORY), "the first sweep")
    assert cron.stop() == 0
