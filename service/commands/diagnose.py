"""What is wrong with an installation: every part looked at by itself, told in sentences that say what to do."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from redis.exceptions import RedisError

from service.app import create_app
from service.core import outbox
from service.core.clock import clock, rfc3339
from service.core.database import db
from service.core.settings import Settings, secret_key_path
from service.core.transactions import transaction
from service.core.wake import connect
from service.ops.ready import State, look

#: Tasks are taken within seconds; one that is due this much longer than a sweep lies because nobody takes it.
_PATIENCE = timedelta(seconds=60)
_LOCAL = {"localhost", "127.0.0.1", "::1"}
_KEEPS_EVERYTHING = "noeviction"
WRONG_KEY = (
    "SECRET_KEY is not the one that the data was stored under; set that one again: "
    "e-mail addresses, receipts and bans cannot be read with another."
)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: which part, and a sentence."""

    about: str
    sentence: str


def diagnose(settings: Settings) -> list[Problem]:
    """Return everything that is wrong with the installation that has these settings; nothing is changed."""
    problems = [*_folder(settings), *_address(settings)]
    with create_app(settings).app_context():
        if db.engine.dialect.name == "sqlite" and not Path(db.engine.url.database or "").exists():
            # Looking would create an empty file.
            return [*problems, Problem("database", "There is no database yet; `haven up` makes it.")]
        try:
            found = look()
            problems += _database(found)
            if found["migrations"].ok and not found["secret_key"].ok:
                problems.append(Problem("settings", WRONG_KEY))
            if found["database"].ok and found["migrations"].ok:
                problems += _overdue(settings)
            problems += _redis(settings, found)
        finally:
            db.engine.dispose()
    return problems


def _folder(settings: Settings) -> Iterator[Problem]:
    for path, what in ((settings.data, "The data folder"), (secret_key_path(settings.data), "The secret key")):
        try:
            mode = path.stat().st_mode
        except OSError:
            continue
        if mode & 0o077:
            wanted = "700" if stat.S_ISDIR(mode) else "600"
            sentence = f"{what} can be reached by other accounts of this machine; run: chmod {wanted} {path}"
            yield Problem("settings", sentence)
    if settings.data.exists() and not os.access(settings.data, os.W_OK):
        yield Problem("settings", f"The data folder {settings.data} cannot be written by this account.")


def _address(settings: Settings) -> Iterator[Problem]:
    if settings.public_url is None:
        if settings.trusted_proxies:
            yield Problem("settings", "HAVEN_URL is not set behind a proxy; set it to the address that browsers use.")
        elif settings.host not in _LOCAL:
            yield Problem(
                "settings", "HAVEN_URL is not set and HOST is open to others; set it to the address that browsers use."
            )
        return
    parts = urlsplit(settings.public_url)
    if parts.scheme == "http" and parts.hostname not in _LOCAL:
        yield Problem("settings", "HAVEN_URL is not https; moderators' passwords would travel in the clear.")


def _database(found: dict[str, State]) -> Iterator[Problem]:
    if not found["database"].ok:
        yield Problem("database", "The database does not answer; check DATABASE_URL and whether its server runs.")
    elif not found["migrations"].ok:
        yield Problem(
            "database",
            "The database is not up to date; `haven up` brings it there, or run the Procfile's release line.",
        )


def _overdue(settings: Settings) -> Iterator[Problem]:
    now = clock.now()
    with transaction(write=False) as work:
        waiting = outbox.backlog(work, now=now)
    if waiting.oldest_due_at and now - waiting.oldest_due_at > _PATIENCE + timedelta(seconds=settings.sweep_seconds):
        since = rfc3339(waiting.oldest_due_at)
        yield Problem("worker", f"{waiting.due} tasks are overdue, the oldest since {since}; look at the worker's log.")


def _redis(settings: Settings, found: dict[str, State]) -> Iterator[Problem]:
    if not found["redis"].ok:
        sentence = (
            "The embedded Valkey does not answer; start the service with `haven up`."
            if settings.embeds_redis
            else "Redis does not answer, and comments wait unchecked; check REDIS_URL and whether its server runs."
        )
        yield Problem("redis", sentence)
        return
    yield from _redis_keeps(settings)
    if not found["worker"].ok:
        yield Problem("worker", "No worker is at work: comments wait unchecked. Start the Procfile's worker line.")


def _redis_keeps(settings: Settings) -> Iterator[Problem]:
    try:
        with connect(settings.redis_url) as client:
            info: dict[str, Any] = client.info()
    except (RedisError, OSError):
        return  # a managed server may forbid the question
    policy = info.get("maxmemory_policy", _KEEPS_EVERYTHING)
    if policy != _KEEPS_EVERYTHING:
        sentence = f"Redis may throw jobs away when memory is short (maxmemory-policy {policy}); set it to noeviction."
        yield Problem("redis", sentence)
    if not info.get("aof_enabled", 1):
        sentence = "Redis forgets its jobs when it restarts (appendonly no); set it to yes."
        yield Problem("redis", sentence)
