"""What commands print: tables for a terminal, tab-separated lines for a pipe, JSON for a script."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text


def printable(text: str) -> str:
    """Return the text with what could steer a terminal, or cannot be encoded, replaced."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in text)


def print_json(value: Any) -> None:
    """Print a value as JSON, and nothing else; ASCII only, so that no locale can break it."""
    click.echo(json.dumps(value, indent=2))


def print_pairs(pairs: Sequence[tuple[str, str]]) -> None:
    """Print names and values, one pair a line, the values below each other."""
    width = max(len(name) for name, _value in pairs) + 2
    for name, value in pairs:
        click.echo(f"{name + ':':<{width}}{printable(value)}")


def print_table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows: as a table on a terminal, else tab-separated without headings, for `cut` and `awk`."""
    if not sys.stdout.isatty():
        for row in rows:
            click.echo("\t".join(printable(cell) for cell in row))
        return
    table = Table(box=None, header_style="bold", pad_edge=False)
    for place, heading in enumerate(headings):
        table.add_column(heading, no_wrap=place == 0)  # a key that is broken over lines cannot be copied
    for row in rows:
        # Text, not a string: a site's name may hold what rich would read as markup.
        table.add_row(*(Text(printable(cell), overflow="fold") for cell in row))
    Console().print(table)
