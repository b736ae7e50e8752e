"""What a judgement says of one text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Span:
    """A part of the judged text, in code points, and why it counts."""

    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """How much a text is of a kind, in [0, 1], and the places that say so; a judge may know none."""

    score: float = 0.0
    spans: tuple[Span, ...] = ()


class Judge(Protocol):
    """Judges batches of texts, one judgement for each, without looking anything up elsewhere."""

    def spam(self, texts: Sequence[str]) -> list[Judgement]: ...

    def abuse(self, texts: Sequence[str]) -> list[Judgement]: ...

    def private(self, texts: Sequence[str]) -> list[Judgement]: ...
