"""The judge that ships: rules that a moderator can read, for every kind of text."""

from __future__ import annotations

from collections.abc import Sequence

from workers.judgement.advertising import advertising
from workers.judgement.details import details
from workers.judgement.spans import Judgement
from workers.judgement.threats import threats


class RuleJudge:
    """Judges by rules alone; the same text always gets the same judgement."""

    def spam(self, texts: Sequence[str]) -> list[Judgement]:
        return [advertising(text) for text in texts]

    def abuse(self, texts: Sequence[str]) -> list[Judgement]:
        return [threats(text) for text in texts]

    def private(self, texts: Sequence[str]) -> list[Judgement]:
        return [details(text) for text in texts]
