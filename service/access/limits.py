"""Brakes on what one client does often: guessing passwords, telling what pages say, reacting, reporting comments.

Counted in Redis, so that all web processes count together; with Redis away each counts for itself (fails half open):
locking people out because Redis is away would help an attacker more than guessing does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from time import time
from typing import Any, TypeVar, cast

from flask import Flask, Response, current_app, g
from flask_limiter import Limiter, RateLimitExceeded
from werkzeug.local import LocalProxy

from service.access.guards import client_hash
from service.core.errors import TooMany
from service.core.problems import from_error
from service.core.wake import TIMEOUT_SECONDS

#: Per address prefix. Enough for a newsroom behind one address, far too few to guess a password of 96 random bits.
SIGN_IN_LIMIT = "20 per minute"

#: Per address prefix. A reader's browser reports a page once; an office full of readers reads no faster.
REPORT_LIMIT = "60 per minute"

_EXTENSION = "haven-limiter"

#: The current application's own: two applications in one process may count in different places.
limiter: Limiter = cast(Limiter, LocalProxy(lambda: current_app.extensions[_EXTENSION]))

_View = TypeVar("_View", bound=Callable[..., Any])


def limit_sign_in(view: _View) -> _View:
    """Answer 429 to whoever tries too often."""

    @wraps(view)
    def limited(*args: Any, **kwargs: Any) -> Any:
        with limiter.limit(SIGN_IN_LIMIT, error_message="Too many attempts to sign in; wait a moment."):
            return view(*args, **kwargs)

    return cast(_View, limited)


@contextmanager
def limited_reports() -> Iterator[None]:
    """Run the block, unless its caller has told of too many pages: then the answer is 429."""
    with limiter.limit(REPORT_LIMIT, error_message="Too many pages at once; wait a moment."):
        yield


def slow_down(limit: str, *, scope: str, message: str) -> None:
    """Count one more request of this client's address prefix.

    Args:
        limit: in the limiter's words, e.g. "30 per minute".
        scope: what is counted together, whichever door it comes through.
        message: one sentence for who is too fast.

    Raises:
        TooMany: there were more than the limit allows.
    """
    g.brake = (limit, scope)
    try:
        # by functions: the limiter keeps what stands in this line for all threads, and looks at it ahead of views too
        with limiter.shared_limit(lambda: _brake()[0], scope=lambda _endpoint: _brake()[1]):
            return
    except RateLimitExceeded:
        raise TooMany(message, retry_after=_seconds_to_wait()) from None


def _brake() -> tuple[str, str]:
    """Return limit and scope of this request; "" is no limit."""
    found: tuple[str, str] = g.get("brake", ("", ""))
    return found


def _seconds_to_wait() -> int:
    breached = limiter.current_limit
    return max(1, breached.reset_at - int(time()) if breached else 60)


def init_app(app: Flask, redis_url: str) -> None:
    """Point the limiter at Redis."""
    app.config["RATELIMIT_STORAGE_URI"] = f"redis+{redis_url}" if redis_url.startswith("unix:") else redis_url
    app.config["RATELIMIT_STORAGE_OPTIONS"] = {
        "socket_timeout": TIMEOUT_SECONDS,
        "socket_connect_timeout": TIMEOUT_SECONDS,
    }
    app.config["RATELIMIT_IN_MEMORY_FALLBACK_ENABLED"] = True
    app.extensions[_EXTENSION] = Limiter(lambda: client_hash() or "unknown", app=app, headers_enabled=False)
    app.register_error_handler(RateLimitExceeded, _too_often)


def _too_often(error: RateLimitExceeded) -> Response:
    return from_error(TooMany(str(error.description), retry_after=_seconds_to_wait()))
