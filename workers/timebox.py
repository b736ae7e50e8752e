"""Stopping code that takes too long, inside a job that has a time limit of its own."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from types import FrameType


class OutOfTime(BaseException):
    """The time is up. No `Exception`: code that catches everything must not swallow it."""


@contextmanager
def timebox(seconds: float) -> Iterator[None]:
    """Raise `OutOfTime` in the block after so many seconds; an alarm that was set before goes on ticking.

    Uses SIGALRM (as RQ does for its jobs, whose alarm is put back with the time it has left), so it works in the main
    thread only, and C code that never returns to Python is not interrupted: then RQ kills the job.
    """

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise OutOfTime

    began = monotonic()
    outer = signal.getsignal(signal.SIGALRM)
    left, _interval = signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, min(seconds, left) if left else seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, outer)
        if left:
            signal.setitimer(signal.ITIMER_REAL, max(left - (monotonic() - began), 0.001))
