"""The judgement of texts: one interface, whatever judges behind it. Needs no Flask, database or Redis.

from workers.judgement import score_abuse
score_abuse(["I am gay.", "We know where you live."])
"""

from __future__ import annotations

from collections.abc import Sequence

from workers.judgement.judge import LocalJudge
from workers.judgement.model.models import models
from workers.judgement.spans import Judge, Judgement, Span

__all__ = [
    "Judge",
    "Judgement",
    "LocalJudge",
    "Span",
    "find_private",
    "judge_abuse",
    "judge_private",
    "judge_spam",
    "load",
    "score_abuse",
    "score_spam",
    "use",
]


class _Chosen:
    judge: Judge | None = None


def use(judge: Judge | None) -> Judge | None:
    """Let another judge judge from now on, in this process, or the shipped one again (None); return the one before."""
    before, _Chosen.judge = _Chosen.judge, judge
    return before


def load() -> Judge:
    """Return the judge, with its models in memory: what is loaded before a process forks is there in its children.

    Raises:
        workers.judgement.model.artefacts.Damaged: a file of the models is not the one that was shipped.
    """
    if _Chosen.judge is None:
        _Chosen.judge = LocalJudge(models())
        _Chosen.judge.abuse(["The first text finds the language."])
    return _Chosen.judge


def score_abuse(texts: Sequence[str]) -> list[float]:
    """Return, for each text, how much it attacks a person or a group, in [0, 1]; 0.5 is the shipped cut."""
    return load().scores("abuse", texts)


def score_spam(texts: Sequence[str]) -> list[float]:
    """Return, for each text, how much it reads like advertising or fraud, in [0, 1]; 0.5 is the shipped cut."""
    return load().scores("spam", texts)


def find_private(texts: Sequence[str]) -> list[list[Span]]:
    """Return, for each text, the places that look like private details."""
    return [list(judgement.spans) for judgement in load().private(texts)]


def judge_spam(text: str) -> Judgement:
    """Return the score and the places of advertising in one text."""
    return load().spam([text])[0]


def judge_abuse(text: str) -> Judgement:
    """Return the score, the kinds and the places of abuse in one text."""
    return load().abuse([text])[0]


def judge_private(text: str) -> Judgement:
    """Return the score and the places of private details in one text."""
    return load().private([text])[0]
