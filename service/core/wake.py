"""Waking the workers through RQ: best effort and fast. The database row is the queue; a lost wake-up loses nothing."""

from __future__ import annotations

import structlog
from flask import Flask, current_app
from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry
from rq import Queue

from service.core.topics import CHECK_DUE, CHECK_DUE_TIMEOUT, QUEUE

log = structlog.get_logger()

#: While this key lives a `check_due` job is waiting, and no second one is needed. The job deletes it before it looks
#: for work, so a task put later always finds either a waiting job or no key.
WAITING_KEY = "haven:check_due:waiting"

#: If a waiting job was lost (Redis flushed, job dropped), a request may enqueue another after so many seconds.
WAITING_SECONDS = 5

#: A submission never waits longer than this for Redis.
TIMEOUT_SECONDS = 0.25

_EXTENSION = "haven-redis"


def connect(redis_url: str) -> Redis:
    """Return a lazy connection that gives up soon and never retries: whoever asks has something better to do."""
    return Redis.from_url(
        redis_url,
        socket_timeout=TIMEOUT_SECONDS,
        socket_connect_timeout=TIMEOUT_SECONDS,
        retry=Retry(NoBackoff(), 0),
    )


def init_app(app: Flask, redis_url: str) -> None:
    """Give the application its connection; nothing is opened yet."""
    app.extensions[_EXTENSION] = connect(redis_url)


def redis() -> Redis:
    """Return the application's connection."""
    connection: Redis = current_app.extensions[_EXTENSION]
    return connection


def wake_workers(*, coalesce: bool = True) -> bool:
    """Enqueue `check_due` unless one is waiting already.

    Fails open: with Redis away the tasks stay due, and the sweep wakes the workers for them.

    Args:
        coalesce: False enqueues in any case; the sweep does, in case the key outlived its job.

    Returns:
        Whether Redis was reached.
    """
    connection = redis()
    try:
        if connection.set(WAITING_KEY, 1, nx=coalesce, ex=WAITING_SECONDS):
            Queue(QUEUE, connection=connection, serializer="json").enqueue(
                CHECK_DUE,
                job_timeout=CHECK_DUE_TIMEOUT,
                result_ttl=0,
                failure_ttl=3_600,
            )
    except (RedisError, OSError) as error:
        log.warning("wake_failed", error=type(error).__name__)
        return False
    return True


def woken() -> None:
    """Say that the waiting `check_due` has started; what is put from now on needs a new one."""
    try:
        redis().delete(WAITING_KEY)
    except (RedisError, OSError) as error:
        log.warning("waiting_not_cleared", error=type(error).__name__)
