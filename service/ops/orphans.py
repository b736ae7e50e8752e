"""What keeps a process from outliving the one that started it: a parent-death signal, a guard process, whole sessions.

Run as a script (by its path, with the standard library only) it is the small program between: `tether` or `guard`.
"""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

_PR_SET_PDEATHSIG = 1  # <linux/prctl.h>
_POLL_SECONDS = 0.02
_KILL_ROUNDS = 100
#: Isolated and without `site`: nothing of the surroundings is read, and it starts in a few milliseconds.
_SCRIPT = (sys.executable, "-I", "-S", __file__)


def tethered(argv: Sequence[str]) -> list[str]:
    """Return the command line that runs `argv` so that on Linux SIGTERM reaches it when its parent dies.

    The signal is set in the new process before it becomes `argv`: with `preexec_fn` Python code would run between fork
    and exec, which may hang a parent that has threads. The kernel watches the parent's *thread*: start from one that
    lives as long as the process should.
    """
    return [*_SCRIPT, "tether", str(os.getpid()), *argv]


def die_with_parent(parent: int, number: int = signal.SIGTERM) -> None:
    """Have the kernel send this process a signal when `parent` is gone, also if it is gone already."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, int(number), 0, 0, 0)
    if os.getppid() != parent:
        os.kill(os.getpid(), number)


def members(session: int) -> list[int]:
    """Return the living processes of a session.

    A session is wider than a process group: RQ's work horse makes a group of its own and would escape `killpg`.
    Without /proc there is nothing to be found, and the group is all that can be reached.
    """
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, _parent, _group, its_session = stat.read_text(errors="replace").rpartition(")")[2].split()[:4]
            if int(its_session) == session and state not in "ZX":
                found.append(int(stat.parent.name))
    return found


def terminate_group(leader: int) -> None:
    """Ask a process group to end."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(leader, signal.SIGTERM)


def kill_session(leader: int) -> None:
    """Kill whatever is left of a session; returns when nothing is (a process stuck in the kernel excepted)."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(leader, signal.SIGKILL)
    for _ in range(_KILL_ROUNDS):
        left = members(leader)
        if not left:
            return
        for pid in left:
            with suppress(ProcessLookupError, PermissionError):
                os.kill(pid, signal.SIGKILL)
        time.sleep(_POLL_SECONDS)


class Guard:
    """A process that ends the watched sessions when this process is gone, however it went.

    The parent-death signal alone does not: it reaches a leader, not its children, and a leader may ignore it.
    """

    def __init__(self, grace_seconds: float) -> None:
        """Start the guard; `grace_seconds` lie between its SIGTERM and its SIGKILL."""
        self._process = subprocess.Popen(  # noqa: S603 - this very file
            [*_SCRIPT, "guard", str(grace_seconds)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            text=True,
        )

    def watch(self, leader: int) -> None:
        """End this session, too, if it comes to that."""
        self._tell(f"+{leader}")

    def forget(self, leader: int) -> None:
        """This session has ended; its number may be given to another."""
        self._tell(f"-{leader}")

    def close(self) -> None:
        """End the guard, which ends what is still watched first."""
        if self._process.stdin:
            with suppress(OSError):
                self._process.stdin.close()
        self._process.wait()

    def _tell(self, line: str) -> None:
        # A guard somebody killed is no reason to stop the service it guarded.
        with suppress(OSError):
            if self._process.stdin:
                self._process.stdin.write(f"{line}\n")
                self._process.stdin.flush()


def _tether(parent: int, argv: list[str]) -> None:
    die_with_parent(parent)
    try:
        os.execvp(argv[0], argv)  # noqa: S606 - becoming the given command is the purpose
    except OSError as error:
        sys.exit(f"{argv[0]} cannot be started: {error.strerror}.")


def _guard(grace_seconds: float) -> None:
    watched: dict[int, None] = {}
    for line in sys.stdin:
        leader = int(line[1:])
        if line[0] == "+":
            watched[leader] = None
        else:
            watched.pop(leader, None)
    for leader in reversed(watched):
        terminate_group(leader)
    deadline = time.monotonic() + grace_seconds
    while time.monotonic() < deadline and any(members(leader) for leader in watched):
        time.sleep(_POLL_SECONDS)
    for leader in watched:
        kill_session(leader)


if __name__ == "__main__":
    if sys.argv[1] == "tether":
        _tether(int(sys.argv[2]), sys.argv[3:])
    else:
        _guard(float(sys.argv[2]))
