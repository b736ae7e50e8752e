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

from service.core.clock import clock
from service.core.topics import QUEUE
from service.core.transactions import transaction
from service.core.wake import redis

MIGRATIONS = Path(__file__).parents[1] / "core" / "migrations"

#: RQ workers give a sign of life at least this often while they live (its default worker TTL, 420 s).
_WORKER_SILENCE = timedelta(seconds=480)


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at; the detail is a word or two, never an address or message."""

    ok: bool
    detail: str


def look() -> dict[str, Check]:
    """Return the state of database, migrations, Redis and workers, by name."""
    database, migrations = _database()
    reachable, workers = _redis()
    return {"database": database, "migrations": migrations, "redis": reachable, "worker": workers}


@cache
def newest_revision() -> str | None:
    """Return the newest migration in this version of the code."""
    return ScriptDirectory(str(MIGRATIONS)).get_current_head()


def _database() -> tuple[Check, Check]:
    try:
        with transaction(write=False) as work:
            work.execute(text("SELECT 1"))
            current = MigrationContext.configure(work.connection()).get_current_revision()
    except SQLAlchemyError:
        return Check(False, "away"), Check(False, "unknown")
    up_to_date = current == newest_revision()
    return Check(True, "answers"), Check(up_to_date, "up to date" if up_to_date else "pending; run the release command")


def _redis() -> tuple[Check, Check]:
    try:
        beats = [worker.last_heartbeat for worker in Worker.all(connection=redis()) if QUEUE in worker.queue_names()]
    except (RedisError, OSError):
        return Check(False, "away"), Check(False, "unknown")
    alive = [beat for beat in beats if beat and clock.now() - _aware(beat) < _WORKER_SILENCE]
    return Check(True, "answers"), Check(bool(alive), f"{len(alive)} at work" if alive else "none at work")


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
