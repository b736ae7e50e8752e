"""Looking at everything the service leans on, each by itself and quickly."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from redis.exceptions import RedisError
from rq import Worker
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from service.access.seal import is_unbroken
from service.core.clock import clock
from service.core.outbox import backlog
from service.core.topics import QUEUE
from service.core.transactions import transaction
from service.core.wake import redis

MIGRATIONS = Path(__file__).parents[1] / "core" / "migrations"

#: A task is taken within seconds; one that waits longer than this waits because nobody takes it.
OVERDUE = timedelta(minutes=2)

#: RQ workers give a sign of life at least this often while they live (its default worker TTL, 420 s).
_WORKER_SILENCE = timedelta(seconds=480)


@dataclass(frozen=True, slots=True)
class State:
    """How one part does; the detail is a word or two, never an address or message."""

    ok: bool
    detail: str


_UNKNOWN = State(False, "unknown")


def look() -> dict[str, State]:
    """Return the state of each part, by name."""
    database, migrations = _database()
    reachable, workers = _redis()
    secret_key, tasks = _stored() if migrations.ok else (_UNKNOWN, _UNKNOWN)
    return {
        "database": database,
        "migrations": migrations,
        "secret_key": secret_key,
        "tasks": tasks,
        "redis": reachable,
        "worker": workers,
    }


def ready_for_writes(found: dict[str, State]) -> bool:
    """Tell whether comments can be taken in: what is stored now can be read, found and checked later."""
    return all(found[name].ok for name in ("database", "migrations", "secret_key"))


def _stored() -> tuple[State, State]:
    try:
        with transaction(write=False) as work:
            unbroken = is_unbroken(work)
            waiting = backlog(work, now=clock.now())
    except SQLAlchemyError:
        return _UNKNOWN, _UNKNOWN
    key = State(unbroken, "the one in use" if unbroken else "not the one that the data was stored under")
    since = waiting.oldest_due_at
    late = since is not None and clock.now() - since > OVERDUE
    return key, State(not late, f"{waiting.due} due")


@cache
def newest_revision() -> str | None:
    """Return the newest migration in this version of the code."""
    return ScriptDirectory(str(MIGRATIONS)).get_current_head()


def _database() -> tuple[State, State]:
    try:
        with transaction(write=False) as work:
            work.execute(text("SELECT 1"))
            current = MigrationContext.configure(work.connection()).get_current_revision()
    except SQLAlchemyError:
        return State(False, "away"), _UNKNOWN
    up_to_date = current == newest_revision()
    return State(True, "answers"), State(up_to_date, "up to date" if up_to_date else "pending; run the release command")


def _redis() -> tuple[State, State]:
    try:
        beats = [worker.last_heartbeat for worker in Worker.all(connection=redis()) if QUEUE in worker.queue_names()]
    except (RedisError, OSError):
        return State(False, "away"), _UNKNOWN
    alive = [beat for beat in beats if beat and clock.now() - _aware(beat) < _WORKER_SILENCE]
    return State(True, "answers"), State(bool(alive), f"{len(alive)} at work" if alive else "none at work")


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
