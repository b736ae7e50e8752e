"""The measures themselves, on plain lists of scores. None stands for a measure that has nothing to measure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

#: The exponent of the power mean over groups (Borkan et al. 2019): the worst groups count most.
_EXPONENT = -5.0
#: A measure of 0 has no negative power.
_LEAST = 1e-6


@dataclass(frozen=True, slots=True)
class Cut:
    """A score from which on a text is flagged.

    Attributes:
        name: what the cut is called in figures.
        at: the score.
        inclusive: whether a score of exactly `at` is flagged.
    """

    name: str
    at: float
    inclusive: bool = False

    def flags(self, score: float) -> bool:
        """Tell whether a text of this score is flagged."""
        return score >= self.at if self.inclusive else score > self.at


def area_under_curve(positive: Sequence[float], negative: Sequence[float]) -> float | None:
    """Return how often a positive scores above a negative, a tie counting one half (the area under the ROC curve)."""
    if not positive or not negative:
        return None
    ranked = sorted(negative)
    below = sum(bisect_left(ranked, score) + bisect_right(ranked, score) for score in positive)
    return below / (2 * len(positive) * len(negative))


def cut_at(name: str, negative: Sequence[float], share: float) -> Cut:
    """Return the lowest cut that flags at most this share of the negatives."""
    ranked = sorted(negative, reverse=True)
    allowed = int(share * len(ranked))
    return Cut(name, ranked[allowed] if ranked else 1.0)


def flagged(scores: Sequence[float], cut: Cut) -> float | None:
    """Return the share of the scores that a cut flags."""
    return sum(map(cut.flags, scores)) / len(scores) if scores else None


def recall_at(positive: Sequence[float], negative: Sequence[float], share: float) -> float | None:
    """Return the share of positives flagged where at most this share of the negatives is."""
    return flagged(positive, cut_at("", negative, share)) if negative else None


def best_f1(positive: Sequence[float], negative: Sequence[float]) -> float | None:
    """Return the highest F1, the harmonic mean of precision and recall, that any cut reaches."""
    if not positive or not negative:
        return None
    hits, misses = sorted(positive), sorted(negative)
    best = 0.0
    for score in set(positive):
        true = len(hits) - bisect_left(hits, score)
        false = len(misses) - bisect_left(misses, score)
        best = max(best, 2 * true / (true + false + len(hits)))
    return best


def mean(values: Iterable[float | None]) -> float | None:
    """Return the mean of those values that there are."""
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def power_mean(values: Iterable[float | None]) -> float | None:
    """Return the mean in which the lowest values count most."""
    known = [max(value, _LEAST) for value in values if value is not None]
    return float((sum(value**_EXPONENT for value in known) / len(known)) ** (1 / _EXPONENT)) if known else None


def least(values: Iterable[float | None]) -> float | None:
    """Return the lowest of those values that there are."""
    return min((value for value in values if value is not None), default=None)


def spread(values: Iterable[float | None]) -> float | None:
    """Return how far the highest value is from the lowest."""
    known = [value for value in values if value is not None]
    return max(known) - min(known) if known else None
