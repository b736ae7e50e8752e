"""Where the files that are handed to processes by path lie: the Procfile and config/."""

from __future__ import annotations

import shlex
import shutil
import sys
from pathlib import Path

_CHECKOUT = Path(__file__).parents[2]
#: Where the wheel carries them (pyproject.toml, force-include).
_INSTALLED = Path(__file__).parents[1] / "_share"


def share() -> Path:
    """Return the folder that holds Procfile and config/: the checkout's root, or the installed wheel's own."""
    # The wheel's folder first: beside an installed package lies site-packages, whose Procfile would be somebody else's.
    return _INSTALLED if (_INSTALLED / "Procfile").is_file() else _CHECKOUT


def procfile(text: str | None = None) -> dict[str, str]:
    """Return the commands of a Procfile (Heroku's format, `name: command` a line) by name, in their order.

    Args:
        text: its content; without it the project's own Procfile.
    """
    commands = {}
    for line in (share() / "Procfile").read_text().splitlines() if text is None else text.splitlines():
        name, colon, command = line.partition(":")
        if colon and command.strip() and not line.lstrip().startswith("#"):
            commands[name.strip()] = command.strip()
    return commands


def argv(command: str) -> list[str]:
    """Return a Procfile command as an argument list whose program is this environment's own.

    `gunicorn`, `rq` and `flask` lie beside the running interpreter; an unactivated environment's are not on PATH, and
    what is there may belong to another.
    """
    program, *arguments = shlex.split(command)
    beside = Path(sys.executable).parent / program
    return [str(beside) if beside.is_file() else shutil.which(program) or program, *arguments]
