"""Tables of figures, whatever they are printed on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its `rows` have as many cells as there are `headings`; `note` says how to read it."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an evaluation: its figures by name, ready for JSON, and the tables that show them."""

    figures: Mapping[str, Any]
    tables: Sequence[Table] = field(default_factory=tuple)


def cell(value: object, places: int = 3) -> str:
    """Return a figure as it is printed: "-" where there is none."""
    if value is None:
        return "-"
    if isinstance(value, float):
        return f"{value:,.{places}f}"
    return f"{value:,}" if isinstance(value, int) else str(value)


def cells(*values: object) -> list[str]:
    """Return a row of figures as they are printed."""
    return [cell(value) for value in values]
