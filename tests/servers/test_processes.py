"""The process helper itself: what it shows when something fails, and that it leaves nothing."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from tests.servers import processes
from tests.servers.processes import Process, is_alive, started, wait_for

ROOT = Path(__file__).parents[2]
WAITS = "import signal; print('it runs'); signal.pause()"


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_a_condition_that_never_comes_fails_with_what_there_is_to_see(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "PATIENCE_SECONDS", 0.01)
    with pytest.raises(AssertionError, match=r"(?s)waited in vain for godot.*an empty road"):
        wait_for(lambda: False, "godot", otherwise=lambda: "an empty road")


def test_a_process_that_ends_too_early_fails_with_its_output() -> None:
    with (
        started(python("print('the reason'); raise SystemExit(3)")) as process,
        pytest.raises(AssertionError, match=r"(?s)readiness.*exit status: 3.*the reason"),
    ):
        process.wait_until(lambda: False, "readiness")


def test_what_became_true_just_before_the_end_counts(tmp_path: Path) -> None:
    with started(["touch", str(tmp_path / "done")]) as process:
        assert process.wait() == 0
        assert process.wait_until((tmp_path / "done").exists, "the file")


def test_the_environment_and_the_folder_are_handed_on(tmp_path: Path) -> None:
    with started(
        python("import os; print(os.environ['GIVEN'], os.getcwd())"), env={"GIVEN": "yes"}, cwd=tmp_path
    ) as process:
        process.wait_for_output(f"yes {tmp_path}")


def test_stop_returns_how_it_ended() -> None:
    process = Process(python(WAITS))
    process.wait_for_output("it runs")
    assert process.stop() == -signal.SIGTERM
    process.close()


def test_kill_kills_this_process_alone_and_the_end_of_the_block_the_rest(tmp_path: Path) -> None:
    code = "import os, signal; child = os.fork(); child and print(child, flush=True); signal.pause()"
    with started(python(code)) as process:
        child = int(
            process.wait_until(lambda: process.output().endswith("\n") and process.output(), "the child's number")
        )
        process.kill()
        assert process.exit_status == -signal.SIGKILL
        assert is_alive(child)
    assert not is_alive(child)


def test_a_killed_test_run_leaves_no_process(tmp_path: Path) -> None:
    code = (
        "import signal, sys; from tests.servers.processes import Process\n"
        f"print(Process([sys.executable, '-c', {WAITS!r}]).pid, flush=True); signal.pause()"
    )
    with started(python(code), cwd=ROOT) as run:
        child = int(run.wait_until(lambda: run.output().endswith("\n") and run.output(), "the child's number"))
        assert is_alive(child)
        os.kill(run.pid, signal.SIGKILL)
        wait_for(lambda: not is_alive(child), "the child's end")
