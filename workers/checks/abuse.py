"""Holds what may attack a person or call for harm, and, for care, a writer who may harm themself; never rejects."""

from __future__ import annotations

from service.moderation.findings import Evidence, Finding, Outcome
from workers.checks.case import Case
from workers.checks.judged import as_taught, refuses, weigh
from workers.checks.quoting import MOST, quote, written
from workers.judgement import judge_abuse
from workers.judgement.dangers import cries_for_help

NAME = "abuse"
VERSION = 2


def check(case: Case) -> Finding:
    weighed = weigh(judge_abuse, case)
    score, parts = as_taught(case, NAME, weighed.score, lower=not weighed.in_danger)
    if refuses(score, case.policy.checks.reject.abuse):
        return Finding(NAME, VERSION, Outcome.REJECT, "abuse", score=score, evidence=weighed.evidence, parts=parts)
    if score >= case.policy.checks.thresholds.abuse:
        return Finding(NAME, VERSION, Outcome.HOLD, "abuse", score=score, evidence=weighed.evidence, parts=parts)
    cries = _cries(case, weighed.body.language)
    if cries:
        return Finding(NAME, VERSION, Outcome.HOLD, "care", score=score, evidence=cries, parts=parts)
    if not weighed.body.judged:
        return Finding(NAME, VERSION, Outcome.ERROR, "not_judged")
    return Finding(NAME, VERSION, Outcome.PASS, score=score, parts=parts)


def _cries(case: Case, language: str | None) -> tuple[Evidence, ...]:
    """Return where the writer says that they may harm themself: that attacks nobody, and waits for a human's answer."""
    return tuple(
        quote(text, (span.start, span.end), span.why, field)
        for field, text in written(case)
        for span in cries_for_help(text, language)
    )[:MOST]
