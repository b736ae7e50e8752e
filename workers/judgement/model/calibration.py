"""From the models' log-odds to one score: how much each model counts, language by language, and where 0.5 lies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

#: Stands for every language without figures of its own.
OTHER = "other"
#: The encoder is never believed to be surer than this, in log-odds: where it errs on what people really write, it errs
#: with confidence, and a few such errors would push the cut above most of what it rightly sees.
SUREST = 2.0
_WIDEST = 30.0


@dataclass(frozen=True, slots=True)
class Line:
    """How one language's score is made: sigmoid(linear x linear log-odds + encoder x encoder log-odds + bias).

    Of the encoder's log-odds no more than `SUREST` counts.
    """

    linear: float
    encoder: float
    bias: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """The lines of one score.

    Attributes:
        lines: by language; `OTHER` is among them.
        gate: a passage whose linear log-odds are lower is not worth the encoder's time.
    """

    lines: Mapping[str, Line]
    gate: float

    def line(self, language: str | None) -> Line:
        return self.lines.get(language or OTHER, self.lines[OTHER])

    def asks_encoder(self, language: str | None, linear: float) -> bool:
        """Tell whether a passage is put before the encoder too."""
        return self.line(language).encoder != 0 and linear >= self.gate

    def score(self, language: str | None, linear: float, encoder: float | None) -> float:
        """Return the score in [0, 1]. Without the encoder's log-odds, the gate's value stands for them."""
        line = self.line(language)
        said = min(linear if encoder is None else encoder, SUREST)
        told = line.linear * linear + line.encoder * said + line.bias
        return float(sigmoid(np.array(told)))


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
