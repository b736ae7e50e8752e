"""Runs a command of the Procfile with something wrong in it: `python -m tests.promise.mischief rq worker …`.

A comment that says "mischief NAME" has the worker's first check do what stands below under that name. Each visit is
noted in a file of that name in the data folder, so that tests know when it has begun, where, and how often.
"""

from __future__ import annotations

import os
import re
import signal
import sys
import time
from collections import deque
from collections.abc import Callable
from importlib import import_module
from itertools import repeat
from pathlib import Path
from typing import NoReturn

from service.moderation.findings import Finding
from tests.servers.processes import wait_for
from workers.checks.case import Case

#: What lingers goes on once this file exists.
GO = "go"


def _data() -> Path:
    return Path(os.environ["HAVEN_DATA"])


def visits(data: Path, name: str) -> list[int]:
    """Return the number of the process of each visit so far."""
    path = data / name
    return [int(line) for line in path.read_text().splitlines()] if path.exists() else []


def fail() -> NoReturn:
    raise ValueError("mischief")


def sleep() -> NoReturn:
    while True:
        time.sleep(3600)


def loop() -> NoReturn:
    while True:
        pass


def stuck() -> None:
    """Never come back to the interpreter, which therefore looks at no signal."""
    deque(repeat(None), maxlen=0)


def leave() -> NoReturn:
    os._exit(3)


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def linger() -> None:
    """Wait for the test's word, the first time."""
    if len(visits(_data(), "linger")) == 1:
        wait_for((_data() / GO).exists, "the test's word")


def meet() -> None:
    """Wait until two processes are here."""
    wait_for(lambda: len({*visits(_data(), "meet")}) > 1, "the other worker")


ACTS: dict[str, Callable[[], None]] = {
    act.__name__: act for act in (fail, sleep, loop, stuck, leave, die, linger, meet)
}


class _Mischief:
    """Stands in for a check that is mandatory."""

    NAME = "structure"
    VERSION = 1

    def __init__(self, real: Callable[[Case], Finding]) -> None:
        self._real = real

    def check(self, case: Case) -> Finding:
        found = re.search(r"mischief (\w+)", case.body)
        if found:
            with (_data() / found[1]).open("a") as notes:
                notes.write(f"{os.getpid()}\n")
            ACTS[found[1]]()
        return self._real(case)


def _spoil_checks() -> None:
    checks = import_module("workers.checks")
    first, *others = checks.CHECKS
    checks.CHECKS = _Mischief(first.check), *others


def _spoil_wake_up() -> None:
    """Have the web process die when the comment is on disk and the workers are not yet woken."""
    import_module("service.core.outbox").wake_workers = die


#: For each program its entry point, and how it is spoiled.
_COMMANDS = {
    "rq": ("rq.cli", "main", _spoil_checks),
    "gunicorn": ("gunicorn.app.wsgiapp", "run", _spoil_wake_up),
}


def main() -> None:
    """Become the command, spoiled."""
    sys.argv = sys.argv[1:]
    module, name, spoil = _COMMANDS[Path(sys.argv[0]).name]
    spoil()
    sys.exit(getattr(import_module(module), name)())


if __name__ == "__main__":
    main()
