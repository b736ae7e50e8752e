"""Holds what came without the proof of work that the site asks for: from a browser without scripts, or a machine."""

from __future__ import annotations

from service.moderation.findings import Finding, Outcome
from workers.checks.case import Case

NAME = "challenge"
VERSION = 1

#: By what the proof was worth (`service.comments.spend.Proof`).
_REASONS = {"missing": "no_proof", "wrong": "bad_proof"}


def check(case: Case) -> Finding:
    reason = _REASONS.get(case.challenge or "")
    if reason is None or case.policy.form.challenge == "off":
        return Finding(NAME, VERSION, Outcome.PASS)
    return Finding(NAME, VERSION, Outcome.HOLD, reason)
