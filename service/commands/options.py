"""Options and argument types that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

_Command = TypeVar("_Command", bound=Callable[..., Any])


class Word(click.ParamType[str]):
    """Text that can be stored and printed: an argument whose bytes are no UTF-8 reaches Python as lone surrogates."""

    name = "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the text, or refuse it as wrong usage."""
        text = str(value)
        try:
            text.encode()
        except UnicodeEncodeError:
            self.fail("This is no valid UTF-8 text.", param, ctx)
        if "\0" in text:
            self.fail("This holds a zero byte.", param, ctx)
        return text


WORD = Word()


def data_option(command: _Command) -> _Command:
    """Give a command `--data`."""
    return click.option(
        "--data", type=WORD, metavar="FOLDER", help="Folder of the installation. [default: HAVEN_DATA, else var]"
    )(command)


def json_option(command: _Command) -> _Command:
    """Give a command `--json`."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON, and nothing else.")(command)


def site_option(command: _Command) -> _Command:
    """Give a command a required `--site`."""
    return click.option("--site", type=WORD, required=True, metavar="KEY", help="The site's public key.")(command)
