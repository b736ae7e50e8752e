"""Holds a comment from a client that sends many in a short time."""

from __future__ import annotations

from service.moderation.findings import Finding, Outcome
from workers.checks.case import Case

NAME = "velocity"
VERSION = 1


def check(case: Case) -> Finding:
    if not case.staff and 0 < case.policy.rate.hold_from <= case.from_client:
        return Finding(NAME, VERSION, Outcome.HOLD, "too_fast")
    return Finding(NAME, VERSION, Outcome.PASS)
