"""Catches machines by a field of the form that people do not see."""

from __future__ import annotations

from service.moderation.findings import Finding, Outcome
from workers.checks.case import Case

NAME = "honeypot"
VERSION = 1


def check(case: Case) -> Finding:
    if not case.trap_filled:
        return Finding(NAME, VERSION, Outcome.PASS)
    if case.policy.form.honeypot == "spam":
        return Finding(NAME, VERSION, Outcome.REJECT, "trap", spam=True)
    return Finding(NAME, VERSION, Outcome.HOLD, "trap")
