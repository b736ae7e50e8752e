"""Holds a newcomer's comment until the policy's number of their comments was approved."""

from __future__ import annotations

from service.moderation.findings import Finding, Outcome
from workers.checks.case import Case

NAME = "first_time"
VERSION = 1


def check(case: Case) -> Finding:
    if not case.staff and case.history.approved < case.policy.trust.after_approved:
        return Finding(NAME, VERSION, Outcome.HOLD, "first_time")
    return Finding(NAME, VERSION, Outcome.PASS)
