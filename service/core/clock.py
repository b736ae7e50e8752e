"""The one source of the time, so that tests can set it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime


class Clock:
    """Tells the time. `set` replaces the source; only tests call it."""

    def __init__(self) -> None:
        self._source: Callable[[], datetime] = lambda: datetime.now(UTC)

    def now(self) -> datetime:
        """Return the current time, aware, in UTC."""
        return self._source()

    def set(self, source: Callable[[], datetime] | None) -> None:
        """Read the time from `source` from now on; None goes back to the system's clock."""
        self._source = source or (lambda: datetime.now(UTC))


clock = Clock()


def rfc3339(moment: datetime | None) -> str | None:
    """Return a UTC time as RFC 3339 text in whole seconds, None for None."""
    return None if moment is None else moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
