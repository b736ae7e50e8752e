"""The judge that ships: trained models for what a text says, rules for what must never be missed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workers.judgement.advertising import advertising
from workers.judgement.context import less_for
from workers.judgement.dangers import CARE, dangers_in
from workers.judgement.evidence import driving
from workers.judgement.model.calibration import lessened
from workers.judgement.model.models import Models
from workers.judgement.model.passages import Passage
from workers.judgement.private import details
from workers.judgement.reading import Read, Reading, read
from workers.judgement.spans import Judgement, Span

#: Below it, nobody asks what drove a score.
_WORTH_EXPLAINING = 0.35
#: A kind is named from here on, where it is nearly as likely as the likeliest; that one is named always.
_NAMED, _NEARLY = 0.5, 0.75
_RULE = 0.9


@dataclass(frozen=True, slots=True)
class _Worst:
    """The passage of a text that scores highest, and the reading it is in."""

    score: float
    reading: Reading
    passage: Passage


class LocalJudge:
    """Judges with the models in the package, on this machine; the same text always gets the same judgement."""

    def __init__(self, models: Models) -> None:
        self._models = models

    def abuse(self, texts: Sequence[str]) -> list[Judgement]:
        known = [read(text) for text in texts]
        return [self._abuse(one, worst) for one, worst in zip(known, self._worst("abuse", known), strict=True)]

    def spam(self, texts: Sequence[str]) -> list[Judgement]:
        known = [read(text) for text in texts]
        return [
            self._spam(text, one, worst)
            for text, one, worst in zip(texts, known, self._worst("spam", known), strict=True)
        ]

    def scores(self, score: str, texts: Sequence[str]) -> list[float]:
        known = [read(text) for text in texts]
        found = [worst.score for worst in self._worst(score, known)]
        if score == "spam":
            return [max(value, advertising(text).score) for value, text in zip(found, texts, strict=True)]
        return [max(value, _RULE if _ruled(one) else 0.0) for value, one in zip(found, known, strict=True)]

    def private(self, texts: Sequence[str]) -> list[Judgement]:
        return [details(text) for text in texts]

    def _worst(self, score: str, known: Sequence[Read]) -> list[_Worst]:
        places = [
            (at, reading, passage)
            for at, one in enumerate(known)
            for reading in one.readings
            for passage in reading.passages
        ]
        scores = self._scores(score, [(reading, passage) for _, reading, passage in places])
        worst: dict[int, _Worst] = {}
        for (at, reading, passage), value in zip(places, scores, strict=True):
            if at not in worst or value > worst[at].score:
                worst[at] = _Worst(float(value), reading, passage)
        return [worst[at] for at in range(len(known))]

    def _scores(self, score: str, places: Sequence[tuple[Reading, Passage]]) -> list[float]:
        scores: list[float] = self._models.scores(score, [passage for _, passage in places]).tolist()
        if score != "abuse":
            return scores
        return [
            lessened(value, less_for(_text(reading, passage), passage.language))
            if value >= _WORTH_EXPLAINING
            else value
            for value, (reading, passage) in zip(scores, places, strict=True)
        ]

    def _abuse(self, known: Read, worst: _Worst) -> Judgement:
        ruled = _ruled(known)
        score = max(worst.score, _RULE if ruled else 0.0)
        if score < _WORTH_EXPLAINING:
            return Judgement(score, language=known.language, judged=known.judged)
        likely = self._models.kinds(worst.passage)
        # what a rule heard is named before what the models think likely
        kinds = dict.fromkeys((span.kind for span in ruled), max([_RULE, *likely.values()]))
        kinds |= {kind: share for kind, share in likely.items() if kind not in kinds}
        likeliest = max(kinds.keys() - {CARE}, key=lambda kind: kinds[kind])
        spans = tuple(ruled)
        # where only a rule heard something, no word weighed with the models
        if worst.score >= _WORTH_EXPLAINING:
            spans += tuple(self._driving("abuse", worst, likeliest))
        least = max(_NAMED, _NEARLY * kinds[likeliest])
        named = {kind: share for kind, share in kinds.items() if share >= (_NAMED if kind == CARE else least)}
        named[likeliest] = kinds[likeliest]
        return Judgement(score, spans, named, known.language, known.judged or bool(ruled))

    def _spam(self, text: str, known: Read, worst: _Worst) -> Judgement:
        # phrases of advertising that a moderator knows at sight, then what the models go by
        ruled = advertising(text)
        spans = ruled.spans
        if worst.score >= _WORTH_EXPLAINING:
            spans += tuple(self._driving("spam", worst, "spam"))
        return Judgement(max(worst.score, ruled.score), spans, language=known.language, judged=known.judged)

    def _driving(self, score: str, worst: _Worst, kind: str) -> list[Span]:
        spans = driving(
            worst.passage, lambda passages: self._models.scores(score, passages), self._models.linear[score]
        )
        why = f"weighs most for “{kind.replace('_', ' ')}”"
        return [Span(*worst.reading.normal.span(start, end), why, kind) for start, end in spans]


def _text(reading: Reading, passage: Passage) -> str:
    words = passage.words
    return reading.normal.text[words.starts[0] : words.ends[-1]] if len(words) else ""


def _ruled(known: Read) -> list[Span]:
    """Return the dangers that rules find in any reading of a text."""
    return [span for reading in known.readings for span in dangers_in(reading.normal, known.language)]
