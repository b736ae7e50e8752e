"""How far a score can be read as a probability, and what each threshold would hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workers.judgement.evaluation.measures import Cut, flagged

BINS = 10
THRESHOLDS = tuple(step / 20 for step in range(1, 20))


@dataclass(frozen=True, slots=True)
class Bin:
    """The texts whose score lies in one tenth of the scale.

    Attributes:
        count: how many they are.
        said: their mean score.
        were: the share of them that is positive.
    """

    count: int
    said: float
    were: float


@dataclass(frozen=True, slots=True)
class AtThreshold:
    """What a threshold does: `precision` and `recall` of the texts it holds, and the share of all texts it holds."""

    threshold: float
    precision: float | None
    recall: float | None
    held: float


def reliability(positive: Sequence[float], negative: Sequence[float]) -> list[Bin]:
    """Return the tenths of the scale that hold any text, from the lowest; a score of 1 belongs to the last."""
    sorted_in: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for scores, is_positive in ((positive, True), (negative, False)):
        for score in scores:
            sorted_in[min(int(score * BINS), BINS - 1)].append((score, is_positive))
    return [
        Bin(len(held), sum(score for score, _ in held) / len(held), sum(real for _, real in held) / len(held))
        for held in sorted_in
        if held
    ]


def calibration_error(bins: Sequence[Bin]) -> float | None:
    """Return the expected calibration error: how far scores are from the shares that came true, by count."""
    count = sum(one.count for one in bins)
    return sum(one.count * abs(one.said - one.were) for one in bins) / count if count else None


def sweep(positive: Sequence[float], negative: Sequence[float]) -> list[AtThreshold]:
    """Return what each threshold from 0.05 to 0.95 does with these texts; nothing where there are none."""
    count = len(positive) + len(negative)
    found = []
    for threshold in THRESHOLDS if count else ():
        cut = Cut("", threshold, inclusive=True)
        true, false = sum(map(cut.flags, positive)), sum(map(cut.flags, negative))
        precision = true / (true + false) if true + false else None
        found.append(AtThreshold(threshold, precision, flagged(positive, cut), (true + false) / count))
    return found
