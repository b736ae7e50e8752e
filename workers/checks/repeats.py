"""Holds a text that was posted on this site before, word for word or nearly so (Charikar 2002; Manku et al. 2007)."""

from __future__ import annotations

from service.core.fingerprint import fingerprint
from service.moderation.findings import Finding, Outcome
from workers.checks.case import Case

NAME = "repeats"
VERSION = 1


def check(case: Case) -> Finding:
    rule = case.policy.repeats
    mine = fingerprint(case.body)
    if mine.words < rule.words:
        return Finding(NAME, VERSION, Outcome.PASS)
    for other in case.recent:
        near = other.words >= rule.words and (mine.simhash ^ other.simhash).bit_count() <= rule.distance
        if other.digest == mine.digest or near:
            return Finding(NAME, VERSION, Outcome.HOLD, "repeated")
    return Finding(NAME, VERSION, Outcome.PASS)
