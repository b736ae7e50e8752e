"""Cases for checks, made from the few things a test cares about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from service.sites.policy import parse
from workers.checks.case import Case


def case(body: str = "A plain comment.", rules: Mapping[str, Any] | None = None, **context: Any) -> Case:
    """Return a case with these rules over the default policy."""
    return Case(**{"body": body, "name": "Ann", "website": None, "policy": parse(rules or {}), **context})
