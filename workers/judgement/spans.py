"""What a judgement says of one text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Span:
    """A part of the judged text, in code points, and why it counts.

    Attributes:
        start, end: offsets into the text as given, `end` exclusive.
        why: a sentence's part for a moderator.
        kind: what it is in one word ("phone", "threat"), "" where the judge does not say.
        whose: for private details: "own", "office" or "third"; "" elsewhere.
    """

    start: int
    end: int
    why: str
    kind: str = ""
    whose: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """How much a text is of a kind, and the places that say so.

    Attributes:
        score: calibrated, in [0, 1]; 0.5 is the shipped cut.
        spans: the places that drove the score; a judge may know none.
        kinds: for abuse: each kind and how likely it is, in [0, 1].
        language: ISO 639-1 code the text was judged in; None when it holds too little to tell.
        judged: False when the judge does not know the text's language: the score then means nothing.
    """

    score: float = 0.0
    spans: tuple[Span, ...] = ()
    kinds: Mapping[str, float] = field(default_factory=dict)
    language: str | None = None
    judged: bool = True


class Judge(Protocol):
    """Judges batches of texts, one judgement for each, without looking anything up elsewhere."""

    def spam(self, texts: Sequence[str]) -> list[Judgement]: ...

    def abuse(self, texts: Sequence[str]) -> list[Judgement]: ...

    def private(self, texts: Sequence[str]) -> list[Judgement]: ...

    def scores(self, score: str, texts: Sequence[str]) -> list[float]:
        """Return the scores alone, "abuse" or "spam", without what explains them: much faster."""
