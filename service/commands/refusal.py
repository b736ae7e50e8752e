"""How a command says no: one sentence for whoever typed it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import click


class Refused(click.ClickException):
    """A command that cannot be carried out; the message says what to mend. (Wrong usage is click's, with status 2.)"""

    exit_code = 1


def sentences(errors: Mapping[Any, Any] | Sequence[Any] | str, name: str = "") -> Iterator[str]:
    """Yield `option.name: sentence` for everything in a nested error map, as marshmallow makes them."""
    if isinstance(errors, str):
        yield f"{name}: {errors}" if name else errors
    elif isinstance(errors, Mapping):
        for key, inner in errors.items():
            yield from sentences(inner, f"{name}.{key}" if name else str(key))
    else:
        for inner in errors:
            yield from sentences(inner, name)
