"""Real processes for tests: each in a session of its own, waited for by condition, killed, and never left behind."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from service.ops import orphans

Found = TypeVar("Found")
#: How long anything may take on a busy machine. Reaching it is a failure, so it costs nothing to be generous.
PATIENCE_SECONDS = 180.0
_POLL_SECONDS = 0.02


def wait_for(condition: Callable[[], Found], what: str, *, otherwise: Callable[[], str] = str) -> Found:
    """Return the condition's first true answer.

    Args:
        condition: asked again and again.
        what: completes "waited in vain for …".
        otherwise: what to show when it never comes, e.g. `process.report`.
    """
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not (found := condition()):
        if time.monotonic() > deadline:
            raise AssertionError(f"waited in vain for {what}\n{otherwise()}")
        time.sleep(_POLL_SECONDS)
    return found


def is_alive(pid: int) -> bool:
    """Return whether a process runs (a zombie does not)."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


class Process:
    """A started process and its output, which goes to a file: nobody has to read it for the process to go on."""

    def __init__(self, argv: Sequence[str], *, env: Mapping[str, str] | None = None, cwd: Path | None = None) -> None:
        """Start it; `env` is added to this process's environment."""
        self.argv = list(argv)
        self._output = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the process
        self._process = subprocess.Popen(
            orphans.tethered(self.argv),
            env={**os.environ, "PYTHONUNBUFFERED": "1", **(env or {})},
            cwd=cwd,
            stdin=subprocess.DEVNULL,
            stdout=self._output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        self.pid = self._process.pid

    @property
    def exit_status(self) -> int | None:
        """None while it runs; negative: the signal that killed it."""
        return self._process.poll()

    def output(self) -> str:
        """Return what it has written so far."""
        size = os.fstat(self._output.fileno()).st_size
        return os.pread(self._output.fileno(), size, 0).decode(errors="replace")

    def report(self) -> str:
        """Return what to show when something failed: its command line, how it ended, and its output."""
        return f"$ {' '.join(self.argv)}\n(exit status: {self.exit_status})\n{self.output()}"

    def wait_until(self, condition: Callable[[], Found], what: str) -> Found:
        """Return the condition's first true answer; fail with the output when it never comes or the process ends."""

        def check() -> Found:
            found = condition()
            if not found and self.exit_status is not None:
                # It may have become true between the two.
                found = condition()
                assert found, f"{what}: the process has ended\n{self.report()}"
            return found

        return wait_for(check, what, otherwise=self.report)

    def wait_for_output(self, text: str) -> str:
        """Return the output once it contains the text."""
        return self.wait_until(lambda: self.output() if text in self.output() else "", f"{text!r} in the output")

    def signal(self, number: int) -> None:
        """Send a signal to this process alone."""
        os.kill(self.pid, number)

    def kill(self) -> None:
        """`kill -9` this process alone, as an operator would, and wait until it is gone."""
        self._process.kill()
        self._process.wait()

    def wait(self) -> int:
        """Return the exit status once it has ended."""
        wait_for(lambda: self.exit_status is not None, "the process's end", otherwise=self.report)
        return self._process.wait()

    def stop(self) -> int:
        """Ask it to end, kill whatever is left of its session, and return the exit status."""
        if self.exit_status is None:
            self.signal(signal.SIGTERM)
        try:
            status = self._process.wait(PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            status = -signal.SIGKILL
        orphans.kill_session(self.pid)
        self._process.wait()
        return status

    def close(self) -> None:
        """Kill whatever is left of it and of its session."""
        orphans.kill_session(self.pid)
        self._process.wait()
        self._output.close()


def gunicorn_port(process: Process) -> int:
    """Return the port that a gunicorn took, once a worker of it serves."""
    process.wait_for_output("Booting worker")
    found = re.search(r"Listening at: http://127\.0\.0\.1:(\d+)", process.output())
    assert found, process.report()
    return int(found[1])


@contextmanager
def started(argv: Sequence[str], *, env: Mapping[str, str] | None = None, cwd: Path | None = None) -> Iterator[Process]:
    """Run a process for the length of a block."""
    process = Process(argv, env=env, cwd=cwd)
    try:
        yield process
    finally:
        process.close()
