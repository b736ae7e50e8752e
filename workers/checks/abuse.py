"""Holds what may threaten a person or call for harm; a score alone never rejects."""

from __future__ import annotations

from service.moderation.findings import Finding, Outcome
from workers.checks.case import Case
from workers.checks.judged import weigh
from workers.judgement import judge_abuse

NAME = "abuse"
VERSION = 1


def check(case: Case) -> Finding:
    score, evidence = weigh(judge_abuse, case)
    if score >= case.policy.checks.thresholds.abuse:
        return Finding(NAME, VERSION, Outcome.HOLD, "abuse", score=score, evidence=evidence)
    return Finding(NAME, VERSION, Outcome.PASS, score=score)
