"""The judgement of texts: one interface, whatever judges behind it."""

from __future__ import annotations

from collections.abc import Sequence

from workers.judgement.rules import RuleJudge
from workers.judgement.spans import Judge, Judgement, Span

__all__ = [
    "Judge",
    "Judgement",
    "RuleJudge",
    "Span",
    "find_private",
    "judge_abuse",
    "judge_private",
    "judge_spam",
    "score_abuse",
    "score_spam",
    "use",
]


class _Chosen:
    judge: Judge = RuleJudge()


def use(judge: Judge) -> Judge:
    """Let another judge judge from now on, in this process; return the one before."""
    before, _Chosen.judge = _Chosen.judge, judge
    return before


def score_abuse(texts: Sequence[str]) -> list[float]:
    """Return, for each text, how much it threatens a person or calls for harm."""
    return [judgement.score for judgement in _Chosen.judge.abuse(texts)]


def score_spam(texts: Sequence[str]) -> list[float]:
    """Return, for each text, how much it reads like advertising."""
    return [judgement.score for judgement in _Chosen.judge.spam(texts)]


def find_private(texts: Sequence[str]) -> list[list[Span]]:
    """Return, for each text, the places that look like private details."""
    return [list(judgement.spans) for judgement in _Chosen.judge.private(texts)]


def judge_spam(text: str) -> Judgement:
    """Return the score and the places of advertising in one text."""
    return _Chosen.judge.spam([text])[0]


def judge_abuse(text: str) -> Judgement:
    """Return the score and the places of threats and calls to harm in one text."""
    return _Chosen.judge.abuse([text])[0]


def judge_private(text: str) -> Judgement:
    """Return the score and the places of private details in one text."""
    return _Chosen.judge.private([text])[0]
