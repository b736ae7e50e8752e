"""From the models' log-odds to one score: how much each model counts, language by language, and where 0.5 lies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

#: Stands for every language without figures of its own.
OTHER = "other"
#: The encoder is not believed to be surer than this, in log-odds, unless it also says what a text has against somebody:
#: where it errs on what people really write ("what a stupid law"), it errs with confidence, and a few such errors would
#: push the cut above most of what it rightly sees.
SUREST = 2.0
#: The kinds by whose log-odds, the likeliest's, it is believed to be surer.
GRAVE = ("hate", "threat", "dehumanising")
_WIDEST = 30.0


@dataclass(frozen=True, slots=True)
class Line:
    """How one language's score is made: sigmoid(linear x linear log-odds + encoder x encoder log-odds + bias).

    The encoder's log-odds are those that are believed (`believed`).
    """

    linear: float
    encoder: float
    bias: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """The lines of one score.

    Attributes:
        lines: by language; `OTHER` is among them.
        enough: a score's log-odds; where the encoder's guess at a glance leads to less, it is enough to know. Of scores
            that the encoder is not asked for, it says nothing.
    """

    lines: Mapping[str, Line]
    enough: float

    def line(self, language: str | None) -> Line:
        return self.lines.get(language or OTHER, self.lines[OTHER])

    def asks_encoder(self, language: str | None) -> bool:
        """Tell whether passages in a language are put before the encoder too."""
        return self.line(language).encoder != 0

    def log_odds(self, language: str | None, linear: float, encoder: float = 0.0) -> float:
        """Return a score's log-odds; `encoder` is what is believed of it, or its guess."""
        line = self.line(language)
        return line.linear * linear + line.encoder * encoder + line.bias

    def is_enough(self, language: str | None, linear: float, guess: float) -> bool:
        """Tell whether the encoder's first guess of a passage is all that need be known."""
        return self.log_odds(language, linear, guess) < self.enough


def believed(told: NDArray[np.floating], outputs: Sequence[str], score: str) -> NDArray[np.float64]:
    """Return how far the encoder's log-odds of a score are believed, from all that it told, shape (texts, outputs)."""
    grave = [outputs.index(kind) for kind in GRAVE if kind in outputs]
    surer = told[:, grave].max(axis=1, initial=0.0)
    least: NDArray[np.float64] = np.minimum(told[:, outputs.index(score)], SUREST + surer).astype(np.float64)
    return least


def sigmoid(log_odds: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the probabilities of log-odds, also of very large ones."""
    likely: NDArray[np.float64] = 1 / (1 + np.exp(-np.clip(log_odds, -_WIDEST, _WIDEST)))
    return likely


def lessened(score: float, log_odds: float) -> float:
    """Return a score from which log-odds are taken."""
    if not log_odds:
        return score
    certain = min(max(score, 1e-6), 1 - 1e-6)
    return float(sigmoid(np.log(np.array(certain / (1 - certain))) - log_odds))
