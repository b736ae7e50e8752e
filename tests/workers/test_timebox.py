"""The time box: what it stops, what it leaves alone, and what it does to the alarm around it."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers.processes import started
from workers.timebox import OutOfTime, timebox

ROOT = Path(__file__).parents[2]
SOON, NEVER = 0.05, 3_600.0


@pytest.fixture(autouse=True)
def alarm() -> Iterator[None]:
    """Leave the alarm as it was found."""
    before = signal.getsignal(signal.SIGALRM)
    yield
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, before)


class Outer(Exception):
    """What the alarm around the box raises."""


def ring(*_: object) -> None:
    raise Outer


def seconds_left() -> float:
    return signal.getitimer(signal.ITIMER_REAL)[0]


def hang() -> None:
    while True:
        time.sleep(NEVER)


def spin() -> None:
    while True:
        pass


def catch_everything() -> None:
    while True:
        try:
            time.sleep(NEVER)
        except Exception:  # noqa: BLE001  # the very thing
            continue


@pytest.mark.parametrize("way", [hang, spin, catch_everything])
def test_what_takes_too_long_is_stopped(way: object) -> None:
    assert callable(way)
    with pytest.raises(OutOfTime), timebox(SOON):
        way()
    assert seconds_left() == 0


def test_what_is_in_time_leaves_no_alarm_behind() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with timebox(NEVER):
        assert seconds_left() > 0
    assert seconds_left() == 0
    assert signal.getsignal(signal.SIGALRM) is before


def test_an_error_inside_comes_out_and_leaves_no_alarm_behind() -> None:
    with pytest.raises(ZeroDivisionError), timebox(NEVER):
        raise ZeroDivisionError
    assert seconds_left() == 0


def test_the_alarm_around_it_goes_on_ticking() -> None:
    signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, NEVER)
    with pytest.raises(OutOfTime), timebox(SOON):
        hang()
    assert signal.getsignal(signal.SIGALRM) is ring
    assert 0 < seconds_left() <= NEVER - SOON


def test_the_alarm_around_it_rings_even_if_its_time_comes_inside() -> None:
    signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, SOON)
    with pytest.raises(Outer):
        box_and_wait()


def box_and_wait() -> None:
    try:
        with timebox(NEVER):
            hang()
    except OutOfTime:
        hang()  # until the alarm around it, which is due by now


def test_an_alarm_at_the_last_moment_still_puts_the_outer_one_back() -> None:
    signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, NEVER)
    box = timebox(NEVER)
    box.__enter__()
    with pytest.raises(OutOfTime):
        signal.raise_signal(signal.SIGALRM)  # after the block, before the box is closed
    box.__exit__(None, None, None)
    assert signal.getsignal(signal.SIGALRM) is ring
    assert seconds_left() > 0


def test_what_no_signal_stops_ends_a_process_that_may_be_lost_and_says_where() -> None:
    code = (
        "from collections import deque; from itertools import repeat; from workers import timebox\n"
        "timebox.make_expendable()\n"
        "def stuck():\n"
        "    with timebox.timebox(0.05): deque(repeat(None), maxlen=0)\n"
        "stuck()"
    )
    with started([sys.executable, "-c", code], cwd=ROOT) as process:
        assert process.wait() == 1
        assert "in stuck" in process.output()
