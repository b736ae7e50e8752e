"""Holds a form that was sent sooner than a person can write; an unknown time is no ground."""

from __future__ import annotations

from service.moderation.findings import Finding, Outcome
from workers.checks.case import Case

NAME = "time_trap"
VERSION = 1


def check(case: Case) -> Finding:
    if case.seconds_to_submit is not None and case.seconds_to_submit < case.policy.form.min_seconds:
        return Finding(NAME, VERSION, Outcome.HOLD, "too_quick")
    return Finding(NAME, VERSION, Outcome.PASS)
