"""Holds what shows private details of another person: a comment is read by strangers, and cannot be unread."""

from __future__ import annotations

from service.moderation.findings import Finding, Outcome
from workers.checks.case import Case
from workers.checks.judged import weigh
from workers.judgement import judge_private

NAME = "private"
VERSION = 2


def check(case: Case) -> Finding:
    weighed = weigh(judge_private, case)
    score, evidence = weighed.score, weighed.evidence
    if score >= case.policy.checks.thresholds.private:
        return Finding(NAME, VERSION, Outcome.HOLD, "private", score=score, evidence=evidence)
    # The writer's own details pass by the default policy: whoever reads the comment may still warn them.
    return Finding(NAME, VERSION, Outcome.PASS, score=score, evidence=evidence)
