"""Which words drove a score: those without which it is lower (M. Zeiler, R. Fergus, ECCV 2014, for pictures)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from workers.judgement.model.linear import LinearModel
from workers.judgement.model.passages import Passage

Scoring = Callable[[Sequence[Passage]], NDArray[np.float64]]

#: So many words are tried, those that the linear model weighs most.
_TRIED = 24
#: A word counts as evidence when leaving it out takes this share of the score's log-odds above none.
_LEAST_DROP = 0.03
_MOST = 5


def driving(passage: Passage, scoring: Scoring, linear: LinearModel) -> list[tuple[int, int]]:
    """Return the spans, in the passage's text, of the words that drove its score, the strongest first."""
    words = passage.words
    if not len(words):
        return []
    weights = linear.by_word(passage)
    tried = sorted(int(at) for at in np.argsort(-weights, kind="stable")[:_TRIED] if words.texts[at][0].isalnum())
    scores = scoring([passage, *(without(passage, at) for at in tried)])
    drops = sorted(((scores[0] - scores[place + 1], at) for place, at in enumerate(tried)), reverse=True)
    chosen = sorted(at for drop, at in drops[:_MOST] if drop > _LEAST_DROP) or [at for _, at in drops[:1]]
    return [(words.starts[first], words.ends[last]) for first, last in _runs(chosen)]


def without(passage: Passage, at: int) -> Passage:
    """Return a passage with one word left out."""
    gone = passage.words.starts[at]
    return replace(
        passage, words=passage.words.but({at}), hits=[hit for hit in passage.hits if not hit.start <= gone < hit.end]
    )


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Return places that stand next to each other as one run each."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and place == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs
