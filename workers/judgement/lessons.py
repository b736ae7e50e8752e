"""Learning an adapter from a site's lessons: logistic steps, day by day, with nobody able to turn it alone or at once.

The same lessons always give the same adapter, so that taking one back takes back all that it did. Lessons that say the
same of nearly the same text count once, no moderator has more than a third of the say once there are three, and one
day's lessons move no text that they are about by more than `DAY_MOST`.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from workers.judgement.adapter import Weights
from workers.judgement.bag import BUCKETS, Bag, places

#: With fewer lessons (those alike counted once) nothing moves.
FEWEST = 3
#: The furthest that one day's lessons move any text that they are about, in log-odds.
DAY_MOST = 1.0
#: From so many moderators on, each of whom has taught at least `FEWEST` lessons, none has more than a third of the say.
_MODERATORS = 3

#: Strength of the pull back to what was known the day before (L2): one lesson moves its own text by about 0.6.
_PULL = 0.5
_ROUNDS = 4
#: What all lessons share, whatever their text, is learned apart and set aside: a hundred comments found harmless must
#: not clear those that have nothing in common with them but little words. Its size beside a text's features, squared.
_COMMON = 0.4
#: Differing bits, of 64, up to which two texts are nearly the same: about four fifths of their features are shared.
_NEAR = 14
_SIGNS_SEED = 64


@dataclass(frozen=True, eq=False, slots=True)
class Example:
    """One lesson, as it is learned from.

    Attributes:
        bag: the features of the text.
        label: True when the text is what the task looks for.
        weight: how much it counts beside others; 1 for a moderator's decision.
        teacher: who decided.
        day: when.
    """

    bag: Bag
    label: bool
    weight: float
    teacher: Hashable
    day: date


def learn(examples: Sequence[Example]) -> Weights:
    """Return what a site's lessons add up to.

    Args:
        examples: the oldest first; their order within a day matters little.
    """
    weights = np.zeros(BUCKETS + 1, np.float32)
    alike = _alike(examples)
    if len(set(alike)) < FEWEST:
        return weights[:BUCKETS]
    says = _says(examples, alike)
    steps = [_Step.of(example, says[at]) for at, example in enumerate(examples)]
    days = groupby(zip(examples, steps, strict=True), key=lambda pair: pair[0].day)
    for _day, pairs in days:
        weights += _moved([step for _example, step in pairs], weights)
    return weights[:BUCKETS]


@dataclass(eq=False, slots=True)
class _Step:
    """A lesson's part in the weights: `pushed` of its features, towards its label. The last is the one all share."""

    where: NDArray[np.intp]
    towards: NDArray[np.float32]
    say: float
    pushed: float = 0.0

    @classmethod
    def of(cls, example: Example, say: float) -> _Step:
        where, values = places(example.bag)
        where, values = np.append(where, BUCKETS), np.append(values, np.float32(math.sqrt(_COMMON)))
        return cls(where, values if example.label else -values, say)


def _moved(steps: Sequence[_Step], before: Weights) -> Weights:
    """Return what one day's lessons change, within what a day may: dual coordinate steps of a logistic regression."""
    weights = before.copy()
    for _round in range(_ROUNDS):
        for step in steps:
            strength = step.say / _PULL
            agreed = float(weights[step.where] @ step.towards)
            more = (1 / (1 + math.exp(agreed)) - step.pushed) / (1 + strength * (1 + _COMMON) / 4)
            step.pushed += more
            # a feature stands in a bag once with each sign; both land in the same bucket
            np.add.at(weights, step.where, np.float32(more * strength) * step.towards)
    change = weights - before
    furthest = max(abs(float(change[step.where[:-1]] @ step.towards[:-1])) for step in steps)
    return change * np.float32(min(1.0, DAY_MOST / furthest)) if furthest else change


def _says(examples: Sequence[Example], alike: Sequence[int]) -> list[float]:
    """Return how much each lesson counts: those alike together as one, each moderator within their share."""
    sizes = np.bincount(alike)
    says = [example.weight / float(sizes[group]) for example, group in zip(examples, alike, strict=True)]
    taught: dict[Hashable, float] = defaultdict(float)
    counted: dict[Hashable, int] = defaultdict(int)
    for example, say in zip(examples, says, strict=True):
        taught[example.teacher] += say
        counted[example.teacher] += 1
    if sum(count >= FEWEST for count in counted.values()) < _MODERATORS:
        return says
    most = _third(sorted(taught.values(), reverse=True))
    return [say * min(1.0, most / taught[example.teacher]) for example, say in zip(examples, says, strict=True)]


def _third(taught: Sequence[float]) -> float:
    """Return the most that one may have so that, with all others cut to it, it is a third of what is left.

    Args:
        taught: what each moderator has, the most first; at least three.
    """
    for cut in range(3):
        left = sum(taught[cut:])
        most = left / (3 - cut)
        if taught[cut] <= most:
            return most
    return taught[2]


def _alike(examples: Sequence[Example]) -> list[int]:
    """Return a number for each lesson, the same for those that say the same of nearly the same text."""
    prints = np.array([_print(example.bag) for example in examples], np.uint64)
    labels = np.array([example.label for example in examples], bool)
    groups = np.full(len(examples), -1)
    number = 0
    for at in range(len(examples)):
        if groups[at] >= 0:
            continue
        near = np.bitwise_count(prints ^ prints[at]) <= _NEAR
        groups[near & (labels == labels[at]) & (groups < 0)] = number
        number += 1
    return [int(group) for group in groups]


def _print(bag: Bag) -> int:
    """Return 64 bits that differ the less, the more two bags share (M. S. Charikar, STOC 2002)."""
    where, values = places(bag)
    sides = np.sign(values).astype(np.float32) @ _signs()[where]
    return int.from_bytes(np.packbits(sides > 0).tobytes(), "big")


@cache
def _signs() -> NDArray[np.float32]:
    drawn = np.random.default_rng(_SIGNS_SEED).integers(0, 2, (BUCKETS, 64))
    return (2 * drawn - 1).astype(np.float32)
