"""A brake on guessing passwords.

Counted in Redis, so that all web processes count together; with Redis away each counts for itself (fails half open):
locking moderators out because Redis is away would help an attacker more than guessing does.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

from flask import Flask
from flask_limiter import Limiter

from service.access.guards import client_hash
from service.core.wake import TIMEOUT_SECONDS

#: Per address prefix. Enough for a newsroom behind one address, far too few to guess a password of 96 random bits.
SIGN_IN_LIMIT = "20 per minute"

limiter = Limiter(key_func=lambda: client_hash() or "unknown", headers_enabled=False)

_View = TypeVar("_View", bound=Callable[..., Any])


def limit_sign_in(view: _View) -> _View:
    """Answer 429 to whoever tries too often."""
    return cast(_View, limiter.limit(SIGN_IN_LIMIT)(view))


def init_app(app: Flask, redis_url: str) -> None:
    """Point the limiter at Redis."""
    app.config["RATELIMIT_STORAGE_URI"] = f"redis+{redis_url}" if redis_url.startswith("unix:") else redis_url
    app.config["RATELIMIT_STORAGE_OPTIONS"] = {
        "socket_timeout": TIMEOUT_SECONDS,
        "socket_connect_timeout": TIMEOUT_SECONDS,
    }
    app.config["RATELIMIT_IN_MEMORY_FALLBACK_ENABLED"] = True
    limiter.init_app(app)
