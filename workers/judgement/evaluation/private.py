"""The measures of private details: which places are found, by type, and what is found where there is nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workers.judgement.evaluation.data import DataError, Row
from workers.judgement.evaluation.sets import PRIVATE
from workers.judgement.evaluation.tables import Part, Table, cell, cells
from workers.judgement.spans import Span

#: Types of the data set that are private by themselves; a name, a place or a date alone is not.
DETAILS = (
    "PHONE_NUMBER", "EMAIL_ADDRESS", "STREET_ADDRESS", "CREDIT_CARD", "IBAN_CODE", "US_SSN", "US_DRIVER_LICENSE",
    "IP_ADDRESS",
)  # fmt: skip

#: A type, and where it begins and ends in its text, in code points.
Place = tuple[str, int, int]


def private(rows: Sequence[Row], found: Sequence[Sequence[Span]]) -> Part:
    """Return what the judgement finds of the places that each row's `spans` name.

    Args:
        rows: the texts.
        found: for each of them the places that the judgement found.
    """
    by_type: dict[str, list[bool]] = {name: [] for name in DETAILS}
    right = empty = taken = spans = 0
    for row, held in zip(rows, found, strict=True):
        details = [place for place in places(row) if place[0] in by_type]
        for name, start, end in details:
            by_type[name].append(any(span.start < end and start < span.end for span in held))
        spans += len(held)
        right += sum(any(span.start < end and start < span.end for _, start, end in details) for span in held)
        empty += not details
        taken += bool(held) and not details
    figures: dict[str, Any] = {
        "texts": len(rows),
        "types": {name: {"places": len(hits), "found": _share(sum(hits), len(hits))} for name, hits in by_type.items()},
        "precision": _share(right, spans),
        "without": {"texts": empty, "wrongly": _share(taken, empty)},
    }
    types = figures["types"].items()
    table = Table(
        f"Private details: precision {cell(figures['precision'])}; found in {cell(figures['without']['wrongly'])} "
        f"of {empty:,} texts that hold none",
        ("type", "places", "found"),
        [[name.lower().replace("_", " "), *cells(*one.values())] for name, one in types],
        f"On the synthetic sentences of {PRIVATE}; a place counts as found when any found place overlaps it.",
    )
    return Part({"private": figures}, [table])


def places(row: Row) -> list[Place]:
    """Return the marked places of a row.

    Raises:
        DataError: when a place is not given as [type, start, end] or by these names.
    """
    try:
        return [_place(one) for one in row.more["spans"]]
    except (KeyError, TypeError, ValueError):
        raise DataError(f"{PRIVATE}: a row's spans are not as they should be.") from None


def _place(given: Any) -> Place:
    name, start, end = (given["type"], given["start"], given["end"]) if isinstance(given, dict) else given
    return str(name), int(start), int(end)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
