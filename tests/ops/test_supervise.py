"""The supervisor, with real processes, signals and `kill -9`."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import pytest

from tests.servers.processes import Process, is_alive, started, wait_for

ROOT = Path(__file__).parents[2]
Supervise = Callable[..., Process]

#: Writes its own process id, appends it to a list, and waits; a second argument makes it deaf to SIGTERM.
CHILD = """
import os, signal, sys, time
name, *deaf = sys.argv[1:]
def end(*_):
    print(name, "was asked to end")
    if not deaf:
        sys.exit(0)
signal.signal(signal.SIGTERM, end)
print(name, "runs")
with open(name, "a") as file:
    print(os.getpid(), file=file)
while True:
    signal.pause()
"""
#: Has a child that leaves its process group, as RQ's work horse does.
PARENT = """
import os, signal, sys
if os.fork() == 0:
    os.setpgrp()
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    with open("horse", "w") as file:
        print(os.getpid(), file=file)
else:
    with open("parent", "w") as file:
        print(os.getpid(), file=file)
while True:
    signal.pause()
"""


def python(code: str, *arguments: str) -> list[str]:
    return [sys.executable, "-c", code, *arguments]


def driver(folder: Path, commands: dict[str, list[str]], grace: float) -> list[str]:
    return [sys.executable, "-m", "tests.ops.driver", str(folder), json.dumps(commands), str(grace)]


@pytest.fixture
def supervise(tmp_path: Path) -> Iterator[Supervise]:
    with ExitStack() as stack:

        def start(commands: dict[str, list[str]], grace: float = 60) -> Process:
            return stack.enter_context(started(driver(tmp_path, commands, grace), cwd=ROOT))

        yield start


def pids(path: Path) -> list[int]:
    return [int(line) for line in path.read_text().split()] if path.exists() else []


def pid_of(supervisor: Process, path: Path, number: int = 1) -> int:
    """Return the process id of the n-th start."""
    return supervisor.wait_until(lambda: pids(path)[number - 1 :], f"start {number} of {path}")[-1]


def is_gone(number: int) -> bool:
    return not is_alive(number)


def assert_all_gone(*numbers: int) -> None:
    for number in numbers:
        wait_for(partial(is_gone, number), f"the end of {number}")


def test_a_killed_process_is_started_again_and_it_says_so(supervise: Supervise, tmp_path: Path) -> None:
    supervisor = supervise({"web": python(CHILD, "web"), "worker": python(CHILD, "worker")})
    web = pid_of(supervisor, tmp_path / "web")
    first = pid_of(supervisor, tmp_path / "worker")
    os.kill(first, signal.SIGKILL)
    assert pid_of(supervisor, tmp_path / "worker", 2) != first
    supervisor.wait_for_output("haven  | worker ended (killed by SIGKILL) and is started again in 0.5 s.")
    assert is_alive(web)
    assert pids(tmp_path / "web") == [web]


def test_what_a_killed_process_leaves_is_killed_before_the_restart(supervise: Supervise, tmp_path: Path) -> None:
    supervisor = supervise({"worker": python(PARENT)})
    parent, horse = pid_of(supervisor, tmp_path / "parent"), pid_of(supervisor, tmp_path / "horse")
    os.kill(parent, signal.SIGKILL)
    assert_all_gone(horse)


def test_a_process_that_cannot_stay_up_ends_the_start_with_a_sentence(supervise: Supervise, tmp_path: Path) -> None:
    supervisor = supervise(
        {"web": python(CHILD, "web"), "worker": python("print('the reason', end=''); raise SystemExit(3)")}
    )
    assert supervisor.wait() == 1
    assert (
        "worker died 5 times within a minute before everything was ready (last: exit status 3)" in supervisor.output()
    )
    assert supervisor.output().count("worker | the reason\n") == 5
    assert_all_gone(*pids(tmp_path / "web"))


def test_a_program_that_is_not_there_is_named(supervise: Supervise) -> None:
    supervisor = supervise({"web": ["/no/such/program"]})
    assert supervisor.wait() == 1
    assert "/no/such/program cannot be started: No such file or directory." in supervisor.output()


def test_once_ready_it_never_gives_up(supervise: Supervise, tmp_path: Path) -> None:
    (tmp_path / "ready").touch()
    supervisor = supervise({"web": python(CHILD, "web"), "worker": python("open('runs', 'a').write('1 ')")})
    supervisor.wait_until(lambda: len(pids(tmp_path / "runs")) >= 8, "the eighth start")
    assert supervisor.exit_status is None


def test_it_is_ready_once(supervise: Supervise, tmp_path: Path) -> None:
    supervisor = supervise({"web": python(CHILD, "web")})
    pid_of(supervisor, tmp_path / "web")
    assert not (tmp_path / "was-ready").exists()
    (tmp_path / "ready").touch()
    supervisor.wait_until((tmp_path / "was-ready").exists, "readiness")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_stops_everything_in_order(supervise: Supervise, tmp_path: Path, number: int) -> None:
    supervisor = supervise({"web": python(CHILD, "web"), "worker": python(CHILD, "worker")})
    children = [pid_of(supervisor, tmp_path / "web"), pid_of(supervisor, tmp_path / "worker")]
    supervisor.signal(number)
    assert supervisor.wait() == 0
    assert "web    | web was asked to end" in supervisor.output()
    assert "worker | worker was asked to end" in supervisor.output()
    assert_all_gone(*children)


def test_a_deaf_process_is_killed_after_the_grace_time(supervise: Supervise, tmp_path: Path) -> None:
    supervisor = supervise({"web": python(CHILD, "web", "deaf")}, grace=0.5)
    child = pid_of(supervisor, tmp_path / "web")
    supervisor.signal(signal.SIGTERM)
    assert supervisor.wait() == 0
    assert "web did not stop within 0.5 s and is killed." in supervisor.output()
    assert_all_gone(child)


def test_the_second_interrupt_kills_at_once(supervise: Supervise, tmp_path: Path) -> None:
    supervisor = supervise({"web": python(CHILD, "web", "deaf")}, grace=100_000)
    child = pid_of(supervisor, tmp_path / "web")
    supervisor.signal(signal.SIGINT)
    supervisor.wait_for_output("web was asked to end")
    supervisor.signal(signal.SIGINT)
    assert supervisor.wait() == 0
    assert_all_gone(child)


def test_a_killed_supervisor_leaves_nothing(supervise: Supervise, tmp_path: Path) -> None:
    supervisor = supervise({"web": python(CHILD, "web", "deaf"), "worker": python(PARENT)}, grace=0.1)
    left = [pid_of(supervisor, tmp_path / name) for name in ("web", "parent", "horse")]
    supervisor.kill()
    assert_all_gone(*left)


def test_a_killed_guard_does_not_stop_the_service(supervise: Supervise, tmp_path: Path) -> None:
    supervisor = supervise({"web": python(CHILD, "web")})
    child = pid_of(supervisor, tmp_path / "web")
    children = Path(f"/proc/{supervisor.pid}/task/{supervisor.pid}/children").read_text().split()
    (guard,) = [int(pid) for pid in children if int(pid) != child]
    os.kill(guard, signal.SIGKILL)
    os.kill(child, signal.SIGKILL)
    assert pid_of(supervisor, tmp_path / "web", 2)
    supervisor.signal(signal.SIGTERM)
    assert supervisor.wait() == 0


def test_what_the_hook_has_to_tell_is_told_once(supervise: Supervise, tmp_path: Path) -> None:
    (tmp_path / "tell").write_text("something was lost")
    supervisor = supervise({"web": python(CHILD, "web")})
    supervisor.wait_for_output("haven | something was lost")
    (tmp_path / "tell").write_text("something else")
    supervisor.wait_for_output("haven | something else")
    assert supervisor.output().count("something was lost") == 1


def test_lines_are_coloured_on_a_terminal_only(supervise: Supervise, tmp_path: Path) -> None:
    supervisor = supervise({"web": python(CHILD, "web")})
    assert "\x1b" not in supervisor.wait_for_output("web   | web runs")
    ours, theirs = pty.openpty()
    process = subprocess.Popen(driver(tmp_path, {"web": python(CHILD, "web")}, 60), cwd=ROOT, stdout=theirs)
    os.close(theirs)
    with os.fdopen(ours, "rb", buffering=0) as terminal:
        assert terminal.read(1000).startswith(b"\x1b[36mweb   |\x1b[0m web runs")
        process.terminate()
        assert process.wait() == 0
