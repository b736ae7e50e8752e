"""Holds what is probably spam: one score of how the text reads and of what only the service knows around it."""

from __future__ import annotations

from dataclasses import replace

from service.moderation.findings import Finding, Outcome
from workers.checks.case import Case
from workers.checks.judged import as_taught, refuses, weigh
from workers.checks.spam_author import author_signs
from workers.checks.spam_parts import combine
from workers.checks.spam_signals import language_signs, link_signs, sending_signs
from workers.judgement import judge_spam

NAME = "spam"
VERSION = 2


def check(case: Case) -> Finding:
    weighed = weigh(judge_spam, case)
    judgement, evidence = replace(weighed.body, score=weighed.score), weighed.evidence
    signs = (*sending_signs(case), *link_signs(case), *author_signs(case), *language_signs(case, judgement.language))
    combined, parts = combine(judgement, signs)
    score, taught = as_taught(case, NAME, combined)
    parts += taught
    if refuses(score, case.policy.checks.reject.spam):
        return Finding(NAME, VERSION, Outcome.REJECT, "spam", score=score, spam=True, evidence=evidence, parts=parts)
    if score >= case.policy.checks.thresholds.spam:
        return Finding(NAME, VERSION, Outcome.HOLD, "spam", score=score, evidence=evidence, parts=parts)
    return Finding(NAME, VERSION, Outcome.PASS, score=score, parts=parts)
