"""What the finders of private details hand on: a place in a reading and what it shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from workers.judgement.private.reading import Reading


@dataclass(frozen=True, slots=True)
class Found:
    """A place that shows a private detail, before it is known whose.

    Attributes:
        start, end: offsets into the reading, `end` exclusive.
        kind: as `Span.kind`.
        what: the detail in words for a moderator.
        whose: "own" or "third" where the place itself tells, else "".
        pointed: the place itself points at a person ("she lives above the shop").
    """

    start: int
    end: int
    kind: str
    what: str
    whose: str = ""
    pointed: bool = False


@dataclass(frozen=True, slots=True)
class Finder:
    """One finder and the parts of words without one of which it finds nothing.

    Attributes:
        find: yields the places in a reading.
        cues: lower-case signs or parts of words.
    """

    find: Callable[[Reading], Iterable[Found]]
    cues: tuple[str, ...]
