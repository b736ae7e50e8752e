"""Stopping code that takes too long, inside a job that has a time limit of its own."""

from __future__ import annotations

import faulthandler
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from types import FrameType


class OutOfTime(BaseException):
    """The time is up. No `Exception`: code that catches everything must not swallow it."""


class _Process:
    """Whether this process may be ended for the sake of what is stuck in it."""

    expendable = False


def make_expendable() -> None:
    """Let a `timebox` that cannot interrupt its block end this process: for RQ's work horse, which may be lost."""
    _Process.expendable = True


@contextmanager
def timebox(seconds: float) -> Iterator[None]:
    """Raise `OutOfTime` in the block after so many seconds; an alarm that was set before goes on ticking.

    Uses SIGALRM (as RQ does for its jobs, whose alarm is put back with the time it has left), so it works in the main
    thread only. C code that never returns to Python is not interrupted by that; RQ would kill it, a minute after the
    job's own limit. So in an expendable process a watchdog, which needs no Python, writes where it is stuck (files and
    lines, no values) and ends the process much sooner; then the lease runs out.
    """

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise OutOfTime

    began = monotonic()
    outer = signal.getsignal(signal.SIGALRM)
    left, _interval = signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, stop)
    try:
        try:
            if _Process.expendable:
                faulthandler.dump_traceback_later(2 * seconds + 1, file=2, exit=True)
            signal.setitimer(signal.ITIMER_REAL, min(seconds, left) if left else seconds)
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    finally:  # also when the time was up between the block's end and the line above
        if _Process.expendable:
            faulthandler.cancel_dump_traceback_later()
        signal.signal(signal.SIGALRM, outer)
        if left:
            signal.setitimer(signal.ITIMER_REAL, max(left - (monotonic() - began), 0.001))
