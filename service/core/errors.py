"""What can go wrong, as the domain says it; `service.core.problems` alone knows what that means in HTTP."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from service.core.words import N_

SOME_FIELDS = N_("Some fields need attention.")


class HavenError(Exception):
    """Base of all refusals. The message is one sentence for the caller: what to mend, nothing of the inside."""

    code = "refused"

    def __init__(self, message: str, *, code: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        if code:
            self.code = code


class NotFound(HavenError):
    """There is no such thing, or the caller may not know that there is."""

    code = "not_found"


class Unauthenticated(HavenError):
    """The caller has not proven who they are."""

    code = "unauthenticated"


class Forbidden(HavenError):
    """The caller is known, or does not matter, and may not do this."""

    code = "forbidden"


class Invalid(HavenError):
    """Fields of the input are wrong: all of them at once, each with its sentences."""

    code = "invalid"

    def __init__(self, errors: Mapping[str, Any]) -> None:
        super().__init__(SOME_FIELDS)
        self.errors = errors

    @classmethod
    def field(cls, name: str, *sentences: str) -> Invalid:
        """Return the error of one field."""
        return cls({name: list[str](sentences)})


class Conflict(HavenError):
    """The thing has moved on since the caller looked at it."""

    code = "conflict"


class StaleDecision(Conflict):
    """Somebody decided, or the author edited, in between; tells who, what and when."""

    code = "stale"

    def __init__(
        self,
        message: str,
        *,
        code: str | None = None,
        by: str | None = None,
        action: str | None = None,
        at: datetime | None = None,
    ) -> None:
        super().__init__(message, code=code)
        self.by = by
        self.action = action
        self.at = at


class TooMany(HavenError):
    """Too fast; try again after so many seconds."""

    code = "too_many"

    def __init__(self, message: str, *, retry_after: int) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class Unavailable(HavenError):
    """Something this service leans on is away; nothing was stored."""

    code = "unavailable"


def each_sentence(errors: Mapping[Any, Any] | Sequence[Any] | str, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield the path and the sentence of everything in a nested error map, as marshmallow makes them."""
    if isinstance(errors, str):
        yield path, errors
    elif isinstance(errors, Mapping):
        for key, inner in errors.items():
            yield from each_sentence(inner, f"{path}.{key}" if path else str(key))
    else:
        for inner in errors:
            yield from each_sentence(inner, path)
