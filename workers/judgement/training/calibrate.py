"""Sets where 0.5 lies, language by language: so that few harmless comments are held, and scores grow with the odds."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from workers.judgement.model.calibration import OTHER, Calibration, Line, sigmoid

#: The share of harmless comments that may score 0.5 or more. What looks like spam is weighed again with what the
#: service knows; what is taken for abuse makes a person wait.
HELD_OF_HARMLESS = {"abuse": 0.01, "spam": 0.001}
#: With fewer harmless texts, a language's cut is taken together with the other such languages'.
_ENOUGH = 150
#: With fewer texts of the kind looked for, nothing can be weighed.
_ENOUGH_POSITIVE = 30
#: From this score on somebody may ask what a text is; so few of these texts may have been guessed to be below.
_ASKED_FROM, _MISSED_BY_GUESS = 0.35, 0.001
#: The highest score that a guess is enough for: a site's own cut may be low.
_HIGHEST_GUESSED = 0.05
_STEPS = 400


@dataclass(frozen=True, slots=True)
class Measured:
    """Held-out texts and what the models say of them.

    Attributes:
        languages: of each text.
        labels: 1 where the text is what the score is of.
        weights: how much each counts when the models are weighed against each other.
        harmless: the texts by which the cut is set: natural comments that harm nobody.
        linear: log-odds.
        encoder: the log-odds that are believed of it; NaN where it does not know the language.
        guess: what is guessed of these from word vectors; NaN likewise.
    """

    languages: Sequence[str]
    labels: NDArray[np.float64]
    weights: NDArray[np.float64]
    harmless: NDArray[np.bool_]
    linear: NDArray[np.float64]
    encoder: NDArray[np.float64]
    guess: NDArray[np.float64]

    def of(self, chosen: NDArray[np.bool_]) -> Measured:
        languages = [language for language, wanted in zip(self.languages, chosen, strict=True) if wanted]
        return Measured(
            languages, self.labels[chosen], self.weights[chosen], self.harmless[chosen], self.linear[chosen],
            self.encoder[chosen], self.guess[chosen],
        )  # fmt: skip


def calibrated(measured: Measured, held: float) -> Calibration:
    """Return the lines of every language that there are enough texts of, and of all others together.

    `held` is the share of harmless texts that may score 0.5 or more.
    """
    languages = np.array(measured.languages)
    lines: dict[str, Line] = {}
    few = np.zeros(len(languages), bool)
    for language in sorted(set(measured.languages)):
        chosen = languages == language
        if (chosen & measured.harmless).sum() >= _ENOUGH and measured.labels[chosen].sum() >= _ENOUGH_POSITIVE:
            lines[language] = line_of(measured.of(chosen), held)
        else:
            few |= chosen
    lines[OTHER] = line_of(measured.of(few) if few.any() else measured, held)
    return Calibration(lines, enough_for(measured, lines))


def line_of(measured: Measured, held: float) -> Line:
    """Return the line that tells the two labels apart best and has the cut where few harmless texts lie above it."""
    told = np.stack([measured.linear, np.nan_to_num(measured.encoder)], axis=1)
    factors, bias = _logistic(told, measured.labels, measured.weights)
    raw = told @ factors + bias
    # where hardly any harmless text looks alike, as likely as not is still the least that 0.5 may mean
    harmless = raw[measured.harmless]
    cut = max(float(np.quantile(harmless, 1 - held)), 0.0) if len(harmless) else 0.0
    return Line(float(factors[0]), float(factors[1]), float(bias - cut))


def enough_for(measured: Measured, lines: Mapping[str, Line]) -> float:
    """Return the log-odds under which a guessed score is enough: hardly a text that matters is guessed to be there."""
    calibration = Calibration(lines, 0.0)
    asked = np.flatnonzero(~np.isnan(measured.encoder)).tolist()
    guessed, scored = (
        np.array([calibration.log_odds(measured.languages[at], measured.linear[at], says[at]) for at in asked])
        for says in (measured.guess, measured.encoder)
    )
    matter = guessed[scored >= _log_odds(_ASKED_FROM)]
    least = float(np.quantile(matter, _MISSED_BY_GUESS)) if len(matter) else 0.0
    return min(least, _log_odds(_HIGHEST_GUESSED))


def _log_odds(share: float) -> float:
    return math.log(share / (1 - share))


def _logistic(
    told: NDArray[np.float64], labels: NDArray[np.float64], weights: NDArray[np.float64]
) -> tuple[NDArray[np.float64], float]:
    """Return the factors (none below zero) and the bias of a logistic regression, by gradient descent."""
    # a model that says nothing of a language keeps no part in its score
    factors, bias = np.where(told.any(axis=0), 0.5, 0.0), 0.0
    total = weights.sum()
    for _ in range(_STEPS):
        wrong = (sigmoid(told @ factors + bias) - labels) * weights
        factors = np.maximum(factors - 0.3 * (told.T @ wrong) / total, 0.0)
        bias -= 0.5 * float(wrong.sum() / total)
    return factors, bias


def as_values(calibration: Calibration) -> Mapping[str, object]:
    """Return a calibration as plain values to be stored."""
    lines = {
        language: {name: round(getattr(line, name), 5) for name in ("linear", "encoder", "bias")}
        for language, line in calibration.lines.items()
    }
    return {"lines": lines, "enough": round(calibration.enough, 4)}
