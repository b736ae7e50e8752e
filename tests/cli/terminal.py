"""The command line on a terminal of its own, which is what colours, tables and progress bars are for."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.cli.service import HAVEN

_SPAWN = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"


def on_a_terminal(*arguments: str) -> str:
    """Run a command that succeeds on a wide terminal with colours; return all that it showed."""
    environ = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    shown = subprocess.run(
        [sys.executable, "-c", _SPAWN, HAVEN, *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
        env={**environ, "TERM": "xterm-256color", "COLUMNS": "160"},
        timeout=120,
    )
    return shown.stdout.decode()
