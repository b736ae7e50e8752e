"""Holds what reads like advertising."""

from __future__ import annotations

from service.moderation.findings import Finding, Outcome
from workers.checks.case import Case
from workers.checks.judged import weigh
from workers.judgement import judge_spam

NAME = "spam"
VERSION = 1


def check(case: Case) -> Finding:
    score, evidence = weigh(judge_spam, case)
    if score >= case.policy.checks.thresholds.spam:
        return Finding(NAME, VERSION, Outcome.HOLD, "spam", score=score, evidence=evidence)
    return Finding(NAME, VERSION, Outcome.PASS, score=score)
