"""Opaque cursors: where a page of a list ended, unchangeable by the caller."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as Base64Error
from typing import Any

from service.core.errors import Invalid
from service.core.words import N_

#: Counts and weights are far smaller; PostgreSQL's integers end here.
_TOO_GREAT = 2**31

NOT_VALID = N_("This cursor is not valid; begin again without one.")


def encode(*position: str | int) -> str:
    """Return a cursor for a position: the sort values of the last item, its id last."""
    return urlsafe_b64encode(json.dumps(position, separators=(",", ":")).encode()).decode().rstrip("=")


def decode(cursor: str, *types: type) -> list[Any]:
    """Return the position a cursor holds, each value of the type expected.

    Raises:
        Invalid: it is none of ours. It only says where to go on, so a forged one reaches nothing that is not listed.
    """
    try:
        position = json.loads(urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4)))
    except (ValueError, UnicodeError, Base64Error, RecursionError):
        position = None
    fits = isinstance(position, list) and len(position) == len(types)
    if not fits or not all(_is(value, kind) for value, kind in zip(position, types, strict=True)):
        raise Invalid.field("cursor", NOT_VALID)
    values: list[Any] = position
    return values


def _is(value: Any, kind: type) -> bool:
    """Tell whether a value is exactly of a type, and a number one that every database can compare."""
    if isinstance(value, int) and abs(value) >= _TOO_GREAT:
        return False
    return type(value) is kind
