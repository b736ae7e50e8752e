"""Holds a comment that shows nothing: white space and invisible characters only."""

from __future__ import annotations

from service.moderation.findings import Finding, Outcome
from workers.checks.case import Case
from workers.text.normalise import is_blank

NAME = "structure"
VERSION = 1


def check(case: Case) -> Finding:
    if is_blank(case.body):
        return Finding(NAME, VERSION, Outcome.HOLD, "empty")
    return Finding(NAME, VERSION, Outcome.PASS)
