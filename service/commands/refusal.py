"""How a command says no: one sentence for whoever typed it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import click

from service.core.errors import each_sentence


class Refused(click.ClickException):
    """A command that cannot be carried out; the message says what to mend. (Wrong usage is click's, with status 2.)"""

    exit_code = 1


def sentences(errors: Mapping[Any, Any] | Sequence[Any]) -> str:
    """Return `option.name: sentence` for everything in a nested error map."""
    return " ".join(f"{path}: {sentence}" if path else sentence for path, sentence in each_sentence(errors))
