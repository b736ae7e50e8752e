"""The supervisor of `haven up`: keeps named processes running, prefixes their output, and leaves none behind.

What dies with whom, tried with `kill -9`: gunicorn's workers end by themselves when their master is gone, RQ's work
horse does not (it has a process group of its own and finishes its job as an orphan). So a dead process's whole session
is killed before it is started again, and a guard process does the same when the supervisor itself is killed.
"""

from __future__ import annotations

import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from service.ops import orphans

_POLL_SECONDS = 0.1
_FIRST_PAUSE = 0.5
_LONGEST_PAUSE = 10.0
_STEADY_SECONDS = 60.0  # after this long the next death is answered with the first pause again
_DEATHS_TO_GIVE_UP = 5
_GIVE_UP_WITHIN = 60.0
_LONGEST_LINE = 65_536
_OWN_NAME = "haven"
_COLOURS = (36, 33, 35, 32, 34)


@dataclass(frozen=True, slots=True)
class ProcessSpec:
    """A process to keep running; `env` is its whole environment (None: this process's own)."""

    name: str
    argv: Sequence[str]
    env: Mapping[str, str] | None = None
    cwd: Path | None = None


@dataclass(slots=True)
class _Child:
    spec: ProcessSpec
    process: subprocess.Popen[bytes] | None = None
    unfinished: bytes = b""
    started: float = 0.0
    pause: float = _FIRST_PAUSE
    start_at: float = 0.0
    deaths: list[float] = field(default_factory=list)


def run(
    processes: Sequence[ProcessSpec],
    *,
    is_ready: Callable[[], bool],
    on_ready: Callable[[], None],
    each_second: Callable[[], str | None] | None = None,
    grace_seconds: float = 10.0,
) -> int:
    """Run the processes until SIGINT, SIGTERM or SIGHUP; return the exit status.

    Args:
        processes: in the order in which they are started; they are stopped in the reverse.
        is_ready: asked until it first says yes. It should answer quickly: output waits meanwhile.
        on_ready: called once, then.
        each_second: called about that often; a sentence it returns is printed when it differs from the last.
        grace_seconds: how long a process may take to stop before it is killed.

    Call it from the main thread: signals and the parent-death watch belong to that.
    """
    guard = orphans.Guard(grace_seconds)
    supervisor = _Supervisor(processes, guard)
    try:
        with _signals(supervisor.ask_to_stop):
            status = supervisor.keep_running(is_ready, on_ready, each_second or (lambda: None))
            supervisor.stop(grace_seconds)
    finally:
        supervisor.kill()
        guard.close()
    return status


@contextmanager
def _signals(handler: Callable[[int, FrameType | None], None]) -> Iterator[None]:
    numbers = [signal.SIGINT, signal.SIGTERM]
    if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:  # `nohup` means it
        numbers.append(signal.SIGHUP)
    before = {number: signal.signal(number, handler) for number in numbers}
    try:
        yield
    finally:
        for number, old in before.items():
            signal.signal(number, old)


class _Supervisor:
    def __init__(self, processes: Sequence[ProcessSpec], guard: orphans.Guard) -> None:
        self._children = [_Child(spec) for spec in processes]
        self._guard = guard
        self._selector = selectors.DefaultSelector()
        self._stopping = self._hurry = self._ready = False
        self._given_up = ""
        self._width = max(len(name) for name in [_OWN_NAME, *(spec.name for spec in processes)])
        self._colours = {
            spec.name: _COLOURS[place % len(_COLOURS)] for place, spec in enumerate(processes) if sys.stdout.isatty()
        }

    def ask_to_stop(self, number: int, _frame: FrameType | None) -> None:
        self._hurry = self._stopping and number == signal.SIGINT
        self._stopping = True

    def keep_running(
        self, is_ready: Callable[[], bool], on_ready: Callable[[], None], each_second: Callable[[], str | None]
    ) -> int:
        said: str | None = None
        next_second = 0.0
        while not self._stopping:
            self._look_after_children()
            if self._given_up:
                self._say(_OWN_NAME, self._given_up)
                return 1
            self._pass_output_on(_POLL_SECONDS)
            if time.monotonic() >= next_second:
                next_second = time.monotonic() + 1
                sentence = each_second()
                if sentence and sentence != said:
                    self._say(_OWN_NAME, sentence)
                said = sentence
            if not self._ready and not self._stopping and is_ready():
                self._ready = True
                on_ready()
        return 0

    def stop(self, grace_seconds: float) -> None:
        for child in reversed(self._children):
            if child.process:
                orphans.terminate_group(child.process.pid)
        deadline = time.monotonic() + grace_seconds
        while self._alive() and not self._hurry and time.monotonic() < deadline:
            self._pass_output_on(_POLL_SECONDS)
        for child in self._alive() if not self._hurry else ():
            self._say(_OWN_NAME, f"{child.spec.name} did not stop within {grace_seconds:g} s and is killed.")

    def kill(self) -> None:
        for child in reversed(self._children):
            if child.process:
                self._bury(child, child.process)
        self._selector.close()

    def _alive(self) -> list[_Child]:
        return [child for child in self._children if child.process and child.process.poll() is None]

    def _look_after_children(self) -> None:
        for child in self._children:
            if child.process is None:
                if time.monotonic() >= child.start_at:
                    self._start(child)
            elif child.process.poll() is not None:
                how = self._bury(child, child.process)
                self._plan_restart(child, how)

    def _start(self, child: _Child) -> None:
        spec = child.spec
        # Unbuffered, or a line printed by a Python process would show up long after it was meant.
        env = {"PYTHONUNBUFFERED": "1", **(os.environ if spec.env is None else spec.env)}
        process = subprocess.Popen(  # noqa: S603 - the command lines are Haven's own
            orphans.tethered(spec.argv),
            env=env,
            cwd=spec.cwd,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        self._guard.watch(process.pid)
        child.process, child.started = process, time.monotonic()
        if process.stdout:
            os.set_blocking(process.stdout.fileno(), False)
            self._selector.register(process.stdout, selectors.EVENT_READ, child)

    def _bury(self, child: _Child, process: subprocess.Popen[bytes]) -> str:
        """End what is left of a child's session, print its last words and return how it ended."""
        orphans.kill_session(process.pid)
        code = process.wait()
        self._guard.forget(process.pid)
        while self._read(child):
            pass
        if child.unfinished:
            self._say(child.spec.name, child.unfinished.decode(errors="replace"))
        if process.stdout:
            with suppress(KeyError):
                self._selector.unregister(process.stdout)
            process.stdout.close()
        child.process, child.unfinished = None, b""
        return f"killed by {signal.Signals(-code).name}" if code < 0 else f"exit status {code}"

    def _plan_restart(self, child: _Child, how: str) -> None:
        now, name = time.monotonic(), child.spec.name
        child.deaths = [death for death in child.deaths if death > now - _GIVE_UP_WITHIN] + [now]
        if not self._ready and len(child.deaths) >= _DEATHS_TO_GIVE_UP:
            self._given_up = (
                f"{name} died {_DEATHS_TO_GIVE_UP} times within a minute before everything was ready "
                f"(last: {how}); giving up. Its own lines above say why."
            )
            return
        if now - child.started > _STEADY_SECONDS:
            child.pause = _FIRST_PAUSE
        self._say(_OWN_NAME, f"{name} ended ({how}) and is started again in {child.pause:g} s.")
        child.start_at = now + child.pause
        child.pause = min(child.pause * 2, _LONGEST_PAUSE)

    def _pass_output_on(self, seconds: float) -> None:
        if not self._selector.get_map():
            time.sleep(seconds)
        for key, _events in self._selector.select(seconds):
            self._read(key.data)

    def _read(self, child: _Child) -> bool:
        """Print what a child has written by now; False when there was nothing."""
        stream = child.process.stdout if child.process else None
        try:
            data = os.read(stream.fileno(), _LONGEST_LINE) if stream else b""
        except BlockingIOError:
            return False
        if stream and not data:
            with suppress(KeyError):
                self._selector.unregister(stream)
        *lines, child.unfinished = (child.unfinished + data).split(b"\n")
        if len(child.unfinished) > _LONGEST_LINE:
            lines, child.unfinished = [*lines, child.unfinished], b""
        for line in lines:
            self._say(child.spec.name, line.decode(errors="replace"))
        return bool(data)

    def _say(self, name: str, line: str) -> None:
        prefix = f"{name:<{self._width}} |"
        if name in self._colours:
            prefix = f"\x1b[{self._colours[name]}m{prefix}\x1b[0m"
        # A terminal or pipe that went away is no reason to stop serving.
        with suppress(OSError):
            sys.stdout.write(f"{prefix} {line.rstrip()}\n")
            sys.stdout.flush()
