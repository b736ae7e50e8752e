"""Holds what shows private details: a comment is read by strangers, and its author may not have meant to tell."""

from __future__ import annotations

from service.moderation.findings import Finding, Outcome
from workers.checks.case import Case
from workers.checks.judged import weigh
from workers.judgement import judge_private

NAME = "private"
VERSION = 1


def check(case: Case) -> Finding:
    # Digits put back to letters would make numbers unreadable: private details are looked for as typed.
    score, evidence = weigh(judge_private, case, disguised=False)
    if score >= case.policy.checks.thresholds.private:
        return Finding(NAME, VERSION, Outcome.HOLD, "private", score=score, evidence=evidence)
    return Finding(NAME, VERSION, Outcome.PASS, score=score)
