"""Holds a newcomer's comment until the policy's number of their comments was approved."""

from __future__ import annotations

from service.moderation.findings import Finding, Outcome
from workers.checks.case import Case

NAME = "first_time"
VERSION = 2


def check(case: Case) -> Finding:
    # what was refused later counts against what was approved: trust that never ends can be lent to anybody
    history = case.history
    earned = history.approved - history.rejected - history.spam
    if not case.staff and earned < case.policy.trust.after_approved:
        return Finding(NAME, VERSION, Outcome.HOLD, "first_time")
    return Finding(NAME, VERSION, Outcome.PASS)
